"""Words that may be loaded: the bundled list with the user's own reasons and words before it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.jobs.own_files import OwnFile

if TYPE_CHECKING:
    from analysis.loaded import LoadedLexicon

LOADED_FILE = OwnFile(
    "BROADSHEET_LOADED", "loaded.toml", "loaded words", "It is a list of words: leave out those that you do not need."
)


def all_loaded(path: Path | None = None) -> LoadedLexicon:
    """The bundled words, before them those of the user's file where there is one.

    Raises:
        UserError: the file cannot be read or used; the message names it, with line and key where it is the text.
    """
    place = path or LOADED_FILE.path
    text = LOADED_FILE.text(place)
    if text is None:
        from analysis.loaded import bundled_loaded

        return bundled_loaded()
    from analysis.lexicon import LexiconError

    try:
        return _with_own(place.name, text)
    except LexiconError as problem:
        raise LOADED_FILE.unusable(place, problem) from problem


@lru_cache(maxsize=4)
def _with_own(name: str, text: str) -> LoadedLexicon:
    """The bundled words with those of one text, made once."""
    from analysis.lexicon import LexiconError
    from analysis.lexicon_types import shown
    from analysis.loaded import extended, parse_loaded

    own = parse_loaded(text, name)
    try:
        return extended(own)
    except LexiconError as problem:
        raise LexiconError(f"{shown(name)}: {problem}") from problem
