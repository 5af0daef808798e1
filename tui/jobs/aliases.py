"""The names that the user knows to be one speaker's: a file of their own over the bundled table of spellings."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.jobs.problems import UserError
from tui.settings.reading import settings_path

if TYPE_CHECKING:
    from analysis.speakers import Aliases

MAX_BYTES = 4_000_000
FILE_VARIABLE = "BROADSHEET_SPEAKERS"


def alias_path() -> Path:
    """Where the user's own spellings are: `BROADSHEET_SPEAKERS`, or `speakers.toml` beside the settings file."""
    return named_place() or settings_path().parent / "speakers.toml"


def named_place() -> Path | None:
    """The file that `BROADSHEET_SPEAKERS` names, None where it names none; every command asks for a file so named."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else None


def all_aliases(path: Path | None = None) -> Aliases:
    """The bundled spellings with the user's over them; the bundled ones alone where the user has no file.

    Raises:
        UserError: the file cannot be read or used; the message names it, with line and key where it is the text.
    """
    from corpus.plain import plain_line

    place = path or alias_path()
    text = _own_text(place)
    if text is None:
        return _over_bundled(())
    from analysis.lexicon import LexiconError

    try:
        return _over_bundled(((place.name, text),))
    except LexiconError as problem:
        # It begins with the file's name; a file named without its folder stays so.
        folder = "" if place.parent == Path() else plain_line(os.path.join(place.parent, ""), 300)  # noqa: PTH118
        raise UserError(f"{folder}{problem}") from problem


def _own_text(place: Path) -> str | None:
    """What the user's file says, None where there is none."""
    from corpus.plain import plain, plain_line

    name = plain_line(str(place), 300)
    try:
        if not os.path.lexists(place):
            if named_place() == place:
                raise UserError(f"{name}, named by {FILE_VARIABLE}, is not there. Name a file, or unset it.")
            return None
        if not place.is_file():
            raise UserError(f"{name} is not an ordinary file. Put a file of spellings there, or take it away.")
        if place.stat().st_size > MAX_BYTES:
            raise UserError(f"{name} is larger than 4 MB. It is a list of names: leave out those that you do not need.")
        return plain(place.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as problem:
        raise UserError(f"{name} is not UTF-8 text. Save it as UTF-8.") from problem
    except OSError as problem:
        raise UserError(f"{name} cannot be read: {problem.strerror}. Check its permissions.") from problem
    except ValueError as problem:
        raise UserError(f"{name} cannot be the name of a file. Name another one.") from problem


@lru_cache(maxsize=4)
def _over_bundled(named: tuple[tuple[str, str], ...]) -> Aliases:
    """The table over the bundled one, made once for one text."""
    from analysis.speakers import bundled_aliases, read_aliases

    return read_aliases(named) if named else bundled_aliases()
