"""The names that the user knows to be one speaker's: a file of their own over the bundled table of spellings."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.jobs.own_files import OwnFile

if TYPE_CHECKING:
    from analysis.speakers import Aliases

FILE_VARIABLE = "BROADSHEET_SPEAKERS"
SPELLINGS = OwnFile(
    FILE_VARIABLE, "speakers.toml", "spellings", "It is a list of names: leave out those that you do not need."
)


def alias_path() -> Path:
    """Where the user's own spellings are: `BROADSHEET_SPEAKERS`, or `speakers.toml` beside the settings file."""
    return SPELLINGS.path


def named_place() -> Path | None:
    """The file that `BROADSHEET_SPEAKERS` names, None where it names none; every command asks for a file so named."""
    return SPELLINGS.named


def all_aliases(path: Path | None = None) -> Aliases:
    """The bundled spellings with the user's over them; the bundled ones alone where the user has no file.

    Raises:
        UserError: the file cannot be read or used; the message names it, with line and key where it is the text.
    """
    place = path or alias_path()
    text = SPELLINGS.text(place)
    if text is None:
        return _over_bundled(())
    from analysis.lexicon import LexiconError

    try:
        return _over_bundled(((place.name, text),))
    except LexiconError as problem:
        raise SPELLINGS.unusable(place, problem) from problem


@lru_cache(maxsize=4)
def _over_bundled(named: tuple[tuple[str, str], ...]) -> Aliases:
    """The table over the bundled one, made once for one text."""
    from analysis.speakers import bundled_aliases, read_aliases

    return read_aliases(named) if named else bundled_aliases()
