"""Intervals. Everything here is deterministic: the seed is fixed and part of the method.

Within one story a figure's interval resamples sentences inside each article (a stratified percentile bootstrap; Efron
and Tibshirani 1993); headlines stay as they are. From `ARTICLES_FOR_CLUSTERS` articles on, whole articles are resampled
instead, since sentences of one article are alike. More than `MOST_UNITS` of either are drawn in runs of neighbours, so
that a book costs no more than an article. Where no sentence, or every sentence, has a hit, resampling gives an
interval of no width; the exact binomial (Clopper and Pearson 1934) or Poisson (Garwood 1936) limit stands in for it.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from functools import lru_cache

from analysis.measure import Chance, Estimate

REPLICATES = 999
CONFIDENCE = 0.95
ARTICLES_FOR_CLUSTERS = 12
MOST_UNITS = 400
_SEED = 20240503
_POISSON_ZERO_UPPER = 3.688879454113936
"""-ln(0.025): the upper 95 % limit (two-sided) of a Poisson mean of which no event was seen."""

_LANES = struct.Struct(f"<{REPLICATES}I")
_LANE_MOST = 2**32 - 1

Samples = Sequence[float]
"""One number for each bootstrap sample."""


def drawn_together(n: int) -> list[int]:
    """Which draw each of `n` units belongs to: its own, or from `MOST_UNITS` on that of a run of neighbours."""
    draws = min(n, MOST_UNITS)
    return [unit * draws // n for unit in range(n)]


@lru_cache(maxsize=64)
def resampling_weights(n: int, stratum: int) -> tuple[tuple[int, ...], ...]:
    """For each of `n` units, how often it is drawn in each of `REPLICATES` samples of size `n`.

    `stratum` varies the draw, so that two articles of one length are resampled apart.
    """
    draw = random.Random(_SEED + 7919 * stratum + n)
    times = [[0] * REPLICATES for _ in range(n)]
    for sample in range(REPLICATES):
        for unit in draw.choices(range(n), k=n):
            times[unit][sample] += 1
    return tuple(map(tuple, times))


@lru_cache(maxsize=64)
def _packed_weights(n: int, stratum: int) -> tuple[int, ...]:
    """`resampling_weights` with the samples of each unit side by side in one integer, 32 bits each."""
    return tuple(int.from_bytes(_LANES.pack(*times), "little") for times in resampling_weights(n, stratum))


def resampled_sums(column: Sequence[float], stratum: int) -> list[float]:
    """The sum of `column`, one number a unit, in each bootstrap sample."""
    if not any(column):
        return [0.0] * REPLICATES
    if _fits_lanes(column):
        return _whole_sums([int(value) for value in column], stratum)
    sums = [0.0] * REPLICATES
    for value, times in zip(column, resampling_weights(len(column), stratum), strict=True):
        if value:
            sums = [total + value * drawn for total, drawn in zip(sums, times, strict=True)]
    return sums


def _fits_lanes(column: Sequence[float]) -> bool:
    """Whether every sum is a whole number that its 32 bits can hold: a sample draws as many units as there are."""
    return min(column) >= 0 and max(column) * len(column) <= _LANE_MOST and all(value % 1 == 0 for value in column)


def _whole_sums(column: Sequence[int], stratum: int) -> list[float]:
    # Most columns are counts. One long integer holds all samples, so that a unit costs one multiplication instead of
    # one for each sample; whole numbers are exact either way.
    weights = _packed_weights(len(column), stratum)
    packed = sum(value * times for value, times in zip(column, weights, strict=True) if value)
    return list(map(float, _LANES.unpack(packed.to_bytes(_LANES.size, "little"))))


def percentile_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The middle `CONFIDENCE` of `values`; None where there are too few to tell."""
    if len(values) < REPLICATES // 2:
        return None
    ordered = sorted(values)
    tail = (1 - CONFIDENCE) / 2
    low = round(tail * (len(ordered) - 1))
    return ordered[low], ordered[len(ordered) - 1 - low]


def bootstrap_interval(sums: Sequence[Samples], estimate: Estimate) -> tuple[float, float] | None:
    """The percentile interval of `estimate` over the parts' resampled sums (numerator, denominator, and so on)."""
    return percentile_interval([value for drawn in zip(*sums, strict=True) if (value := estimate(drawn)) is not None])


def exact_limits(chance: Chance, numerator: float, denominator: float, scale: float) -> tuple[float, float] | None:
    """The exact interval where there is no hit, or nothing but hits; None where resampling is to tell.

    `scale` is the value of one hit in one unit of the denominator (1,000 for a rate per 1,000 words).
    """
    if not denominator:
        return None
    if chance is Chance.SHARE:
        edge = ((1 - CONFIDENCE) / 2) ** (1 / denominator)
        if numerator == 0:
            return 0.0, scale * (1 - edge)
        if numerator == denominator:
            return scale * edge, scale
    if chance is Chance.RATE and numerator == 0:
        return 0.0, scale * _POISSON_ZERO_UPPER / denominator
    return None
