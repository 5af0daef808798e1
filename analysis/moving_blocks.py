"""The moving-block interval: for measures in which neighbouring sentences are alike, or share what is counted.

To draw sentences one by one would make such an interval too narrow. Runs of neighbours are drawn instead (Künsch 1989,
Annals of Statistics 17, 1217-1241), around the end to the beginning, inside each article. The variance that such
drawing has is known without drawing: it is that of the sums over all runs of what each sentence gives to the estimate
(its linear influence). An article has few runs, so the interval is Student's, with the number of runs less one for each
article as degrees of freedom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import sqrt

from analysis.measure import Estimate, IntervalEstimate, Limits, Unit
from analysis.statistics import ARTICLES_FOR_CLUSTERS

Parts = Sequence[Sequence[Unit]]
"""The units of each part of a measure in one article."""

RunLength = Callable[[Parts, int], float]
"""How many sentences a run should have, of an article's units and its number of sentences."""

_FEWEST_DEGREES = 2
_SHORTEST_RUN, _LONGEST_RUN = 2, 5
"""Sentences of a run: about a paragraph of news, and four runs of an article of ten sentences or more."""
_SCALE = 1_000_000


def moving_blocks_interval(articles: Sequence[Parts], estimate: Estimate, run_length: RunLength) -> Limits | None:
    """A 95 % interval of `estimate` over all articles together; None where there are too few runs to tell.

    `estimate` is a ratio: when all sums grow alike, it stays as it is. A run has at most half of an article's
    sentences, since what an article of one run varies by is not known. From `ARTICLES_FOR_CLUSTERS` articles on each
    article is one run.
    """
    columns = [_columns(parts) for parts in articles]
    sums = [sum(map(sum, group)) for group in zip(*columns, strict=True)]
    value = estimate(sums) if sums else None
    if value is None:
        return None
    slopes = _slopes(sums, value, estimate)
    influences = [[sum(map(_product, slopes, row)) for row in zip(*found, strict=True)] for found in columns]
    if len(articles) >= ARTICLES_FOR_CLUSTERS:
        found = [_variance([sum(influence) for influence in influences], 1)]
    else:
        found = [
            _variance(influence, max(1, min(round(run_length(parts, len(influence))), len(influence) // 2)))
            for parts, influence in zip(articles, influences, strict=True)
        ]
    degrees = int(sum(freedom for _, freedom in found))
    if degrees < _FEWEST_DEGREES:
        return None
    reach = student(degrees) * sqrt(sum(variance for variance, _ in found))
    return value - reach, value + reach


def interval_of_sentences(estimate: Estimate) -> IntervalEstimate:
    """Intervals for an estimate that each sentence gives its part to alone: only likeness of neighbours is met."""

    def interval(articles: Sequence[Parts]) -> Limits | None:
        return moving_blocks_interval(articles, estimate, _alike)

    return interval


def _alike(parts: Parts, sentences: int) -> float:
    return max(_SHORTEST_RUN, min(_LONGEST_RUN, sentences / 4))


def _columns(parts: Parts) -> list[list[float]]:
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


def _slopes(sums: Sequence[float], value: float, estimate: Estimate) -> list[float]:
    """How much the estimate grows with each of the sums."""
    # A ratio has one value for sums a million times as large, of which one more is a small step for whole numbers too.
    large = [amount * _SCALE for amount in sums]
    slopes = []
    for place in range(len(sums)):
        step = max(1, int(large[place] / _SCALE))
        moved = estimate([*large[:place], large[place] + step, *large[place + 1 :]])
        slopes.append(0.0 if moved is None else (moved - value) * _SCALE / step)
    return slopes


def _product(slope: float, amount: float) -> float:
    return slope * amount


def _variance(influence: Sequence[float], run: int) -> tuple[float, float]:
    """The variance of the sum of `influence` where runs of so many neighbours are drawn, and its degrees of freedom."""
    number = len(influence)
    if number <= run:
        return 0.0, 0.0
    mean = sum(influence) / number
    centred = [amount - mean for amount in influence]
    totals = list(accumulate(centred + centred[:run], initial=0.0))
    runs = number / run
    spread = sum((totals[start + run] - totals[start]) ** 2 for start in range(number)) / number
    return runs * spread * runs / (runs - 1), runs - 1


def student(freedom: int) -> float:
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
