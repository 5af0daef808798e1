"""Words that may be loaded: the bundled list with the user's own reasons and words before it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.jobs.own_files import OwnFile

if TYPE_CHECKING:
    from analysis.comparison import Comparison
    from analysis.document import Voice
    from analysis.loaded import Agreement, LoadedLexicon
    from analysis.loaded_table import LoadedGroup, LoadedLine, LoadedTable

CANDIDATES = "Candidates, not a verdict: words that may be loaded. No score is made of them."
NOT_ENGLISH = "Loaded words are looked for in English, and none of these articles is."
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


def loaded_of(comparison: Comparison, voice: Voice) -> LoadedTable:
    """The candidates in a comparison's articles in the words of `voice`, with the user's own list.

    Raises:
        UserError: the user's own list cannot be read.
    """
    from analysis.loaded_table import loaded_table

    return loaded_table(comparison, voice, all_loaded())


def agreement_told(agreement: Agreement | None) -> str:
    """How often people agreed with the words of a reason."""
    return agreement.sentence if agreement is not None else "From your own list: not measured."


def group_fits(group: LoadedGroup, line: LoadedLine, wanted: str) -> bool:
    """Whether every word of `wanted` is in a term or in the name of its reason, whatever the case and accents."""
    from tui.jobs.filtering import folded

    said = folded(f"{line.term} {group.reason.title}")
    return all(word in said for word in folded(wanted).split())
