"""Lexical diversity that does not shrink with length: MATTR and MTLD, as numbers that add up over sentences.

MATTR (Covington and McFall 2010) is the mean type-token ratio of every window of `WINDOW` neighbouring words. A window
belongs to the sentence in which it starts, so that each sentence gives a sum of ratios and a number of windows.

MTLD (McCarthy and Jarvis 2010) is the mean number of words over which the type-token ratio stays above `FACTOR_SIZE`:
words divided by factors, read forwards and backwards, and the mean of both. A factor is spread evenly over its words,
so that each sentence gives its words and its share of factors; the words after the last whole factor give the part of
one that their ratio says. As in the paper, a factor may be of any length, and is complete once the ratio is at most
`FACTOR_SIZE`.

Neighbouring sentences share windows and factors, so intervals draw runs of sentences (`moving_blocks_interval`).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil, exp, log, sqrt
from statistics import stdev

from analysis.measure import Estimate, Evidence, Reading, Sums, Unit
from analysis.selection import Piece, Selection
from analysis.statistics import REPLICATES
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1
WINDOW = 50
"""Words of a window of MATTR: Covington and McFall's choice where short texts are to be measured."""
FACTOR_SIZE = 0.72
"""The type-token ratio at which a factor of MTLD ends: McCarthy and Jarvis's default."""
FEWEST_WORDS = 100
"""Words in one voice of one article under which neither is measured: both are validated from 100 words on."""

MEASURES = ("diversity.mattr", "diversity.forwards", "diversity.backwards")
"""The counted measures; MTLD is derived from the last two by `mtld_of`."""

_BLOCK_WORDS = 100
_FEWEST_BLOCKS = 3
_SEED = 20100417


def window_ratios(forms: Sequence[str], window: int = WINDOW) -> list[float]:
    """The type-token ratio of each window, by the place of its first word; empty where there are too few words."""
    if window < 1 or len(forms) < window:
        return []
    counts: dict[str, int] = {}
    for form in forms[:window]:
        counts[form] = counts.get(form, 0) + 1
    types = len(counts)
    ratios = [types / window]
    # Only what leaves and what enters is looked at. A form that is gone keeps its zero: to delete it costs more.
    for leaving, entering in zip(forms, forms[window:], strict=False):
        if leaving != entering:
            left = counts[leaving] - 1
            counts[leaving] = left
            there = counts.get(entering, 0)
            counts[entering] = there + 1
            types += (not there) - (not left)
        ratios.append(types / window)
    return ratios


def factor_shares(forms: Sequence[str], factor_size: float = FACTOR_SIZE) -> list[float]:
    """What each word gives to the number of factors, read from the first word to the last."""
    shares: list[float] = []
    seen: set[str] = set()
    length = 0
    for form in forms:
        seen.add(form)
        length += 1
        if len(seen) <= factor_size * length:
            shares += [1 / length] * length
            seen.clear()
            length = 0
    if length:
        partial = (1 - len(seen) / length) / (1 - factor_size)
        shares += [partial / length] * length
    return shares


def mattr(forms: Sequence[str], window: int = WINDOW) -> float | None:
    """The mean type-token ratio of all windows, 0 to 1; None for fewer words than a window."""
    ratios = window_ratios(forms, window)
    return sum(ratios) / len(ratios) if ratios else None


def mtld(forms: Sequence[str], factor_size: float = FACTOR_SIZE) -> float | None:
    """Words per factor, the mean of both directions; None where no word is repeated, so that no factor begins."""
    forwards = sum(factor_shares(forms, factor_size))
    backwards = sum(factor_shares(forms[::-1], factor_size))
    return mtld_of((len(forms), forwards, len(forms), backwards))


def mtld_of(sums: Sums) -> float | None:
    """MTLD from words and factors forwards, words and factors backwards: an estimate over the two counted parts."""
    words, forwards, words_again, backwards = sums
    return (words / forwards + words_again / backwards) / 2 if forwards and backwards else None


def read_diversity(selection: Selection) -> dict[str, Reading]:
    """What each sentence gives to MATTR and to MTLD in each direction, by measure id.

    Nothing where the selection has fewer than `FEWEST_WORDS` words.
    """
    tokens = selection.document.tokens
    spans = list(selection.tokens_by_piece(RUNNING_TEXT_ROLES))
    forms = [token.form for _, first, last in spans for token in tokens[first:last]]
    if len(forms) < FEWEST_WORDS:
        return dict.fromkeys(MEASURES, Reading((), ()))
    pieces = [(piece, last - first) for piece, first, last in spans if last > first]
    backwards = factor_shares(forms[::-1])[::-1]
    return {
        "diversity.mattr": _windows(selection, pieces, window_ratios(forms)),
        "diversity.forwards": _factors(selection, pieces, factor_shares(forms)),
        "diversity.backwards": _factors(selection, pieces, backwards),
    }


_Pieces = Sequence[tuple[Piece, int]]
"""Pieces in order, each with its number of words."""


def _windows(selection: Selection, pieces: _Pieces, ratios: Sequence[float]) -> Reading:
    """The sum of ratios and the number of windows of each piece; the last words begin no window."""
    summed = [(piece, sum(part), len(part)) for piece, part in _divided(pieces, ratios) if part]
    return Reading(
        tuple(Unit(piece.sentence, total, number) for piece, total, number in summed),
        _rows(selection, [(piece, total / number) for piece, total, number in summed]),
    )


def _factors(selection: Selection, pieces: _Pieces, shares: Sequence[float]) -> Reading:
    """The words and the factors of each piece."""
    summed = [(piece, len(part), sum(part)) for piece, part in _divided(pieces, shares)]
    return Reading(
        tuple(Unit(piece.sentence, number, factors) for piece, number, factors in summed),
        _rows(selection, [(piece, factors / number) for piece, number, factors in summed]),
    )


def _divided(pieces: _Pieces, amounts: Sequence[float]) -> Iterator[tuple[Piece, Sequence[float]]]:
    first = 0
    for piece, number in pieces:
        yield piece, amounts[first : first + number]
        first += number


def _rows(selection: Selection, values: Sequence[tuple[Piece, float]]) -> tuple[Evidence, ...]:
    """A row for each piece, by value: its mean ratio, or its factors a word."""
    article = selection.document.article
    rows = [Evidence(article, p.sentence, p.start, p.end, p.voice, value) for p, value in values]
    return tuple(sorted(rows, key=lambda row: (row.value, row.start)))


def moving_blocks_interval(parts: Sequence[Sequence[Unit]], estimate: Estimate) -> tuple[float, float] | None:
    """A 95 % interval of `estimate`, by drawing runs of neighbouring sentences (moving blocks; Künsch 1989).

    `parts` are the units of each part of a measure on one article in one voice. A run holds as many sentences as have
    `_BLOCK_WORDS` words on average, twice a window; runs are drawn with replacement, around the end to the beginning,
    until there are as many sentences as before. An article has few runs, so that percentiles would be too narrow: the
    interval is Student's, on the logarithm, with the runs' number less one as degrees of freedom. None where the
    article has fewer than three runs: nothing could be told from them.
    """
    columns = _columns(parts)
    sentences = len(columns[0]) if columns else 0
    run = _run_length(parts, sentences)
    value = estimate([sum(column) for column in columns]) if columns else None
    if sentences < _FEWEST_BLOCKS * run or not value or value <= 0:
        return None
    logs = [log(drawn) for drawn in _drawn(columns, run, estimate) if drawn > 0]
    if len(logs) < REPLICATES // 2:
        return None
    runs = sentences / run
    reach = _student(int(runs) - 1) * stdev(logs) * sqrt(runs / (runs - 1))
    return value * exp(-reach), value * exp(reach)


def _drawn(columns: Sequence[list[float]], run: int, estimate: Estimate) -> Iterator[float]:
    """The estimate of each sample of runs."""
    sentences = len(columns[0])
    sums = [list(accumulate(column + column[:run], initial=0.0)) for column in columns]
    runs, rest = divmod(sentences, run)
    draw = random.Random(_SEED + sentences)
    for _ in range(REPLICATES):
        starts = [int(draw.random() * sentences) for _ in range(runs)]
        last = int(draw.random() * sentences)
        value = estimate(
            [
                sum([total[start + run] - total[start] for start in starts]) + total[last + rest] - total[last]
                for total in sums
            ]
        )
        if value is not None:
            yield value


def _student(freedom: int) -> float:
    """The 97.5th percentile of Student's t: exact for 1 and 2 degrees, from 3 on an expansion good to .01."""
    if freedom < 3:
        return 12.706 if freedom < 2 else 4.303
    z = 1.959963985
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return float(z + sum(term / freedom**power for power, term in enumerate(terms, start=1)))


def _columns(parts: Sequence[Sequence[Unit]]) -> list[list[float]]:
    """The numerators and the denominators of each part, one number for each sentence that any part has."""
    places = sorted({unit.sentence for units in parts for unit in units})
    row = {place: number for number, place in enumerate(places)}
    columns = []
    for units in parts:
        numerators, denominators = [0.0] * len(places), [0.0] * len(places)
        for unit in units:
            numerators[row[unit.sentence]] += unit.numerator
            denominators[row[unit.sentence]] += unit.denominator
        columns += [numerators, denominators]
    return columns


def _run_length(parts: Sequence[Sequence[Unit]], sentences: int) -> int:
    """Sentences of a run. The larger of the two amounts counts words or windows, whichever the measure."""
    total = sum(max(unit.numerator, unit.denominator) for unit in parts[0]) if parts else 0.0
    return max(1, ceil(_BLOCK_WORDS * sentences / total)) if total else 1


def read_interval(selection: Selection) -> dict[str, tuple[float, float] | None]:
    """The intervals of `diversity.mattr` and `diversity.mtld` of one article in one voice."""
    readings = read_diversity(selection)
    windows = readings["diversity.mattr"].units
    factors = [readings["diversity.forwards"].units, readings["diversity.backwards"].units]
    return {
        "diversity.mattr": moving_blocks_interval([windows], lambda sums: sums[0] / sums[1] if sums[1] else None),
        "diversity.mtld": moving_blocks_interval(factors, mtld_of),
    }
