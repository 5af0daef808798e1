"""Paths as people type, paste and drag them; completed from the folders that there are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from corpus.endings import ARTICLE_ENDINGS
from corpus.plain import plain

MOST_ENTRIES = 5_000
"""Entries of one folder that completion looks at."""

_ESCAPES = os.sep == "/"
"""Whether a backslash makes the next character part of a name, as in what a terminal writes for a dragged file."""


def split_paths(text: str) -> tuple[Path, ...]:
    """The paths in `text`: one with spaces as it is if it exists, else several, in quotes or with escaped spaces.

    `~` and `file://` are understood. Nothing is expanded but that: no variables, no patterns.
    """
    whole = text.strip()
    if not whole:
        return ()
    lines = whole.splitlines()
    found = tuple(expanded(word) for line in lines for word, _ in _words(line))
    if len(lines) > 1 or (any(map(_exists, found)) and not _exists(expanded(whole))):
        return found
    # Nothing of it exists: it is shown as it was written, unless quotes say where a path ends.
    return found if any(char in whole for char in "'\"\\") and not _exists(expanded(whole)) else (expanded(whole),)


def expanded(word: str) -> Path:
    """`word` as a path, with `~` as the home folder and `file://` taken off."""
    if word.lower().startswith("file://"):
        word = unquote(urlsplit(word).path)
    try:
        return Path(word).expanduser()
    except RuntimeError:
        return Path(word)


def as_word(path: str) -> str:
    """`path` so that `split_paths` gives it back, also beside others."""
    if path and not any(char.isspace() or char in "'\"\\" for char in path):
        return path
    return "'" + path.replace("'", "'\\''") + "'" if _ESCAPES else f'"{path}"'


def names_paths(text: str) -> bool:
    """Whether a pasted text names files rather than being an article: what a terminal writes for dragged files."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if not lines or any(len(line) > _LONGEST_PATH for line in lines):
        return not lines
    if any(_exists(path) for line in lines[:20] for path in split_paths(line)):
        return True
    return all(line.strip("'\"").lower().startswith(_PATH_STARTS) for line in lines) or len(text.split()) < _FEW_WORDS


_LONGEST_PATH = 4000
_PATH_STARTS = ("/", "~/", "./", "../", "file://", "\\\\", "c:\\")
_FEW_WORDS = 12
"""Words from which on what names no file is taken for an article."""


def completed(text: str) -> str | None:
    """`text` with its last path completed to the first fitting folder or article file; None where none fits."""
    word, start = _last_word(text)
    if not word:
        return None
    folder, _, name = word.rpartition("/") if "/" in word else ("", "", word)
    place = expanded(folder + "/") if "/" in word else Path()
    fitting = sorted(_fitting(place, name), key=lambda entry: (not entry[1], entry[0].casefold()))
    for entry, is_folder in fitting:
        rest = entry[len(name) :] + ("/" if is_folder else "")
        quote = text[start] if text[start : start + 1] in {"'", '"'} else ""
        if not rest or (not quote and as_word(entry) != entry and start):
            continue
        return text + rest
    return None


def _fitting(folder: Path, start: str) -> Iterator[tuple[str, bool]]:
    """Names in `folder` that begin with `start`, each with whether it is a folder; hidden ones only when asked for."""
    try:
        with os.scandir(folder) as entries:
            for entry in islice(entries, MOST_ENTRIES):
                hidden = entry.name.startswith(".") and not start.startswith(".")
                if entry.name.startswith(start) and not hidden and plain(entry.name) == entry.name:
                    is_folder = entry.is_dir()
                    if is_folder or Path(entry.name).suffix.lower() in ARTICLE_ENDINGS:
                        yield entry.name, is_folder
    except (OSError, ValueError):
        return


def _last_word(text: str) -> tuple[str, int]:
    """The path being typed at the end of `text`, and where it begins."""
    if _exists_folder_of(text):
        return text, 0
    words = list(_words(text))
    if not words or (text[-1:].isspace() and not _open_quote(text)):
        return "", len(text)
    return words[-1]


def _exists_folder_of(text: str) -> bool:
    """Whether the whole text, spaces and all, is the beginning of one path."""
    folder = text.rpartition("/")[0]
    return bool(folder) and _exists(expanded(folder + "/"))


def _open_quote(text: str) -> bool:
    return any(text.count(quote) % 2 for quote in "'\"")


def _words(line: str) -> Iterator[tuple[str, int]]:
    """Words of `line` with their starts: quotes and (where it is an escape) a backslash hold spaces together."""
    word: list[str] = []
    quote, start, escaped = "", -1, False
    for place, char in enumerate(line):
        if start < 0 and not char.isspace():
            start = place
        if escaped:
            word.append(char)
            escaped = False
        elif char == "\\" and _ESCAPES and quote != "'":
            escaped = True
        elif quote:
            if char == quote:
                quote = ""
            else:
                word.append(char)
        elif char in "'\"":
            quote = char
        elif char.isspace():
            if start >= 0:
                yield "".join(word), start
            word, start = [], -1
        else:
            word.append(char)
    if start >= 0:
        yield "".join(word), start


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
