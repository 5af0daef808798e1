"""What is in a folder, for choosing article files: folders first, then files that can be articles."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from corpus.endings import ARTICLE_ENDINGS
from corpus.plain import plain_line
from tui.jobs.problems import UserError

MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder or an article file; `name` is plain text, `size` bytes of a file."""

    path: Path
    name: str
    is_folder: bool
    size: int = 0


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder's entries by name; `more` is whether it has more than are looked at."""

    path: Path
    entries: tuple[Entry, ...]
    more: bool = False


def read_folder(path: Path) -> Folder:
    """The folders and article files in `path`, without hidden ones.

    Raises:
        UserError: it is no folder, or may not be read.
    """
    try:
        path = path.expanduser().absolute()
        found: list[Entry] = []
        more = False
        with os.scandir(path) as entries:
            for number, entry in enumerate(entries):
                if more := number >= MOST_ENTRIES:
                    break
                if (made := _entry(entry)) is not None:
                    found.append(made)
    except (OSError, ValueError, RuntimeError) as problem:
        why = getattr(problem, "strerror", None) or "it cannot be read"
        raise UserError(f"{plain_line(str(path), 300)}: {why}. Choose another folder.") from problem
    found.sort(key=lambda entry: (not entry.is_folder, entry.name.casefold(), entry.name))
    return Folder(path, tuple(found), more)


def _entry(entry: os.DirEntry[str]) -> Entry | None:
    if entry.name.startswith("."):
        return None
    name = plain_line(entry.name, 300)
    try:
        if entry.is_dir():
            return Entry(Path(entry.path), name, True)
        if Path(entry.name).suffix.lower() in ARTICLE_ENDINGS and entry.is_file():
            return Entry(Path(entry.path), name, False, entry.stat().st_size)
    except OSError:
        return None
    return None
