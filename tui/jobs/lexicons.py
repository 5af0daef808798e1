"""The bundled lexicons, and the user's own lexicons and dictionaries, read from the user's lexicon folder."""

from __future__ import annotations

import os
from pathlib import Path

from analysis.lexicon import SUFFIXES, Lexicon, LexiconError, bundled_lexicons, read_lexicon_folder
from tui.jobs.problems import UserError

MAX_BYTES = 4_000_000
FOLDER_VARIABLE = "BROADSHEET_LEXICONS"


def lexicon_folder() -> Path:
    """Where the user's own lexicons are: `BROADSHEET_LEXICONS`, or `lexicons` in the user's settings folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("broadsheet") / "lexicons"


def all_lexicons(folder: Path | None = None) -> tuple[Lexicon, ...]:
    """Bundled lexicons, then the user's.

    Raises:
        UserError: a lexicon cannot be read; the message names file, key and line.
    """
    from corpus.plain import plain_line

    place = folder or lexicon_folder()
    if os.environ.get(FOLDER_VARIABLE) == str(place) and not place.is_dir():
        raise UserError(
            f"{plain_line(str(place))}, named by {FOLDER_VARIABLE}, is not a folder. Name one, or unset it."
        )
    # By their own names: a path may be longer than what a message shows of it.
    files = {path.name: _text(path) for path in _paths(place)}
    try:
        return (*bundled_lexicons(), *read_lexicon_folder(files))
    except LexiconError as problem:
        raise UserError(f"In {plain_line(str(place))}: {problem}") from problem


def _paths(place: Path) -> list[Path]:
    from corpus.plain import plain_line

    try:
        return sorted(path for path in place.iterdir() if path.suffix.casefold() in SUFFIXES) if place.is_dir() else []
    except OSError as problem:
        name = plain_line(str(place), 300)
        raise UserError(f"{name} cannot be read: {problem.strerror}. Check its permissions.") from problem


def _text(path: Path) -> str:
    from corpus.plain import plain, plain_line

    name = plain_line(str(path), 300)
    try:
        if not path.is_file():
            raise UserError(f"{name} is not an ordinary file. Take it out of the folder of lexicons.")
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{name} is larger than 4 MB. A lexicon is a list of terms: divide it into several files.")
        return plain(path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    except UnicodeDecodeError as problem:
        raise UserError(f"{name} is not UTF-8 text. Save it as UTF-8.") from problem
    except OSError as problem:
        raise UserError(f"{name} cannot be read: {problem.strerror}. Check its permissions.") from problem
