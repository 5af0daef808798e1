"""What each sentence gives to MATTR and to MTLD, for a document in one voice, and the intervals over articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from math import ceil, exp, log
from operator import attrgetter

from analysis.diversity.indices import factor_shares, mtld_of, window_ratios
from analysis.diversity.types import word_forms
from analysis.document import Document
from analysis.measure import Estimate, Evidence, Limits, Reading, ratio, units_of
from analysis.moving_blocks import Parts, moving_blocks_interval
from analysis.selection import Piece, Selection, forms_of
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 2
FEWEST_WORDS = 100
"""Words in one voice of one article under which neither is measured: both are validated from 100 words on."""

MEASURES = ("diversity.mattr", "diversity.forwards", "diversity.backwards")
"""The counted measures; MTLD is derived from the last two by `mtld_of`."""

_SHORTEST_RUN, _LONGEST_RUN = 100, 150
"""Words of a run: two windows of MATTR at least, and three where that leaves four runs."""

_mattr_of = ratio()
_VALUE = attrgetter("value")


def read_diversity(selection: Selection) -> dict[str, Reading]:
    """What each sentence gives to MATTR and to MTLD in each direction, by measure id.

    A window belongs to the sentence in which it starts. Windows and factors run over what others say in between.
    Nothing where the selection has fewer than `FEWEST_WORDS` words.
    """
    words = _words_of(selection.document)
    pieces: list[tuple[Piece, int]] = []
    forms: list[str] = []
    for piece, first, last in selection.tokens_by_piece(RUNNING_TEXT_ROLES):
        found = words(first, last)
        if found:
            forms.extend(found)
            pieces.append((piece, len(found)))
    if len(forms) < FEWEST_WORDS:
        return dict.fromkeys(MEASURES, Reading((), ()))
    backwards = factor_shares(forms[::-1])[::-1]
    return {
        "diversity.mattr": _windows(selection, pieces, window_ratios(forms)),
        "diversity.forwards": _factors(selection, pieces, factor_shares(forms)),
        "diversity.backwards": _factors(selection, pieces, backwards),
    }


def _words_of(document: Document) -> Callable[[int, int], Sequence[str]]:
    """What gives the words that some tokens hold: one each, but where French ones are elided."""
    forms = forms_of(document)
    if document.language != "fr":
        return lambda first, last: forms[first:last]
    tokens = document.tokens
    return lambda first, last: list(chain.from_iterable(word_forms(tokens[first:last], "fr")))


def mattr_interval(articles: Sequence[Parts]) -> Limits | None:
    """The interval of MATTR over articles, each with the units of `diversity.mattr`.

    None where there is too little: under about 300 words in one article.
    """
    return _interval(articles, _mattr_of)


def mtld_interval(articles: Sequence[Parts]) -> Limits | None:
    """The interval of MTLD over articles, each with the units of both directions; None where there is too little."""
    return _interval(articles, mtld_of)


def _interval(articles: Sequence[Parts], estimate: Estimate) -> Limits | None:
    """On the logarithm: MTLD has no upper end."""

    def logarithm(sums: Sequence[float]) -> float | None:
        value = estimate(sums)
        return log(value) if value else None

    limits = moving_blocks_interval(articles, logarithm, _run_length)
    return (exp(limits[0]), exp(limits[1])) if limits else None


def _run_length(parts: Parts, sentences: int) -> float:
    """The larger of a unit's two amounts counts words or windows, whichever the measure."""
    total = sum(max(unit.numerator, unit.denominator) for unit in parts[0])
    words = min(_LONGEST_RUN, max(_SHORTEST_RUN, total / 4))
    return ceil(words * sentences / total) if total >= 1 else 1


_Pieces = Sequence[tuple[Piece, int]]
"""Pieces in order, each with its number of words."""


def _windows(selection: Selection, pieces: _Pieces, ratios: Sequence[float]) -> Reading:
    """The sum of ratios and the number of windows of each piece; the last words begin no window."""
    summed = [(piece, sum(part), len(part)) for piece, part in _divided(pieces, ratios) if part]
    return Reading(
        units_of(*zip(*[(piece.sentence, total, number) for piece, total, number in summed], strict=True)),
        _rows(selection, [(piece, total / number) for piece, total, number in summed]),
    )


def _factors(selection: Selection, pieces: _Pieces, shares: Sequence[float]) -> Reading:
    """The words and the factors of each piece."""
    summed = [(piece, len(part), sum(part)) for piece, part in _divided(pieces, shares)]
    return Reading(
        units_of(*zip(*[(piece.sentence, number, factors) for piece, number, factors in summed], strict=True)),
        _rows(selection, [(piece, factors / number) for piece, number, factors in summed]),
    )


def _divided(pieces: _Pieces, amounts: Sequence[float]) -> Iterator[tuple[Piece, Sequence[float]]]:
    ends = accumulate(number for _, number in pieces)
    for (piece, number), end in zip(pieces, ends, strict=True):
        yield piece, amounts[end - number : end]


def _rows(selection: Selection, values: Sequence[tuple[Piece, float]]) -> tuple[Evidence, ...]:
    """A row for each piece, by value: its mean ratio, or its factors a word."""
    article = selection.document.article
    rows = [Evidence(article, sentence, start, end, voice, value) for (sentence, start, end, _, voice), value in values]
    # Rows come in the order of their places, and a sort keeps it among equals.
    return tuple(sorted(rows, key=_VALUE))
