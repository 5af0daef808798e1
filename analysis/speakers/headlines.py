"""Names in title case: a headline's capitals are names only where the running text writes them so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.document import Range
from analysis.speakers.mentions import Run
from analysis.speakers.names import folded
from analysis.speakers.vocabulary import given_names, listed

_LONG = 4  # letters of a word that title case gives a capital
_FEWEST = 2  # such words, by which title case is known


def in_title_case(text: str, paragraph: Range) -> bool:
    """Whether every longer word of the paragraph has a capital."""
    words = [word.strip("\"“”‘’',.:;!?()") for word in text[slice(*paragraph)].split()]
    longer = [word for word in words if len(word) >= _LONG and word[:1].isalpha()]
    return len(longer) >= _FEWEST and not any(word[0].islower() for word in longer)


def confirmed(text: str, found: Sequence[Run], titled: Sequence[Range]) -> list[Run]:
    """The runs, those within the ranges `titled` divided into the parts that the rest of the text confirms, in order.

    A part is confirmed that stands in a run elsewhere, or a given name before a word that does.
    """
    if not titled:
        return list(found)
    apart = [run for run in found if any(start <= run.start < end for start, end in titled)]
    inside = frozenset(apart)
    elsewhere = [run for run in found if run not in inside]
    single = {word for run in elsewhere for word in run.words}
    paired = {pair for run in elsewhere for pair in pairwise(run.words)}
    kept = [part for run in apart for part in _parts(text, run, single, paired)]
    return sorted((*elsewhere, *kept))


def _parts(text: str, run: Run, single: set[str], paired: set[tuple[str, str]]) -> list[Run]:
    parts: list[Run] = []
    words: list[str] = []
    start = end = place = run.start
    for word in run.words:
        begin = text.index(word, place)
        place = begin + len(word)
        joined = bool(words) and ((words[-1], word) in paired or (word in single and _is_given(words[-1])))
        if words and not joined:
            parts.extend(_part(start, end, words, single))
            words = []
        if not words:
            start = begin
        words.append(word)
        end = place
    parts.extend(_part(start, end, words, single))
    return parts


def _part(start: int, end: int, words: Sequence[str], single: set[str]) -> list[Run]:
    return [Run(start, end, tuple(words))] if words[-1] in single else []


def _is_given(word: str) -> bool:
    form = folded(word)
    return form in given_names() and form not in listed("openers")
