"""Counts in two groups compared: a proportion's interval, and a difference held within strata.

What is compared (which verbs two outlets give to a speaker) differs from speaker to speaker, so that raw totals would
compare whom the outlets quote (Simpson's paradox). Each speaker is a stratum of four counts. Cochran (1954) and Mantel
and Haenszel (1959) test whether the groups differ within the strata, and estimate the odds ratio that the strata share,
with the interval of Robins, Breslow and Greenland (1986), which holds for many small strata as for few large ones. A
proportion's interval is Wilson's (1927), which serves for few cases and for shares near 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import erfc, exp, fsum, log, sqrt
from statistics import NormalDist

from analysis.statistics import CONFIDENCE

_CONTINUITY = 0.5


@dataclass(frozen=True, slots=True)
class Fourfold:
    """The counts of one stratum: in the first and the second group, those with the mark and those without it."""

    first_with: int
    first_without: int
    second_with: int
    second_without: int

    def __post_init__(self) -> None:
        """Raises `ValueError` for a count below 0."""
        if min(self.first_with, self.first_without, self.second_with, self.second_without) < 0:
            raise ValueError(f"counts are never negative: {self}")

    @property
    def total(self) -> int:
        """Cases in the stratum."""
        return self.first_with + self.first_without + self.second_with + self.second_without


@dataclass(frozen=True, slots=True)
class Association:
    """A Cochran-Mantel-Haenszel test: chi squared with one degree of freedom, and the probability of one as large."""

    chi_squared: float
    probability: float


@dataclass(frozen=True, slots=True)
class OddsRatio:
    """The odds of the mark in the first group over those in the second, with its interval."""

    value: float
    low: float
    high: float


def wilson_interval(count: int, n: int, confidence: float = CONFIDENCE) -> tuple[float, float] | None:
    """Wilson's score interval of the proportion `count` of `n`; None where there are no cases.

    Raises `ValueError` for a count that is not within 0 to `n`.
    """
    if not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is no proportion")
    if n == 0:
        return None
    z = _normal_quantile(confidence)
    share = count / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At 0 and n the limit is 0 or 1 exactly; rounding must not carry it past the share itself.
    return min(share, max(0.0, centre - half)), max(share, min(1.0, centre + half))


def association(strata: Iterable[Fourfold]) -> Association | None:
    """Whether the groups differ within the strata: the Cochran-Mantel-Haenszel test, corrected for continuity.

    None where no stratum can tell: each lacks one of the groups, or cases with the mark, or without it.
    """
    excess: list[float] = []
    variances: list[float] = []
    for stratum in strata:
        n = stratum.total
        if n < 2:
            continue
        first = stratum.first_with + stratum.first_without
        marked = stratum.first_with + stratum.second_with
        excess.append(stratum.first_with - first * marked / n)
        variances.append(first * (n - first) * marked * (n - marked) / (n * n * (n - 1)))
    variance = fsum(variances)
    if variance <= 0:
        return None
    distance = abs(fsum(excess))
    if distance >= _CONTINUITY:
        distance -= _CONTINUITY
    chi_squared = distance * distance / variance
    return Association(chi_squared, erfc(sqrt(chi_squared / 2)))


def common_odds_ratio(strata: Iterable[Fourfold], confidence: float = CONFIDENCE) -> OddsRatio | None:
    """The Mantel-Haenszel odds ratio that the strata share, with the interval of Robins, Breslow and Greenland.

    None where it has no value or no interval: strata are empty, or no stratum holds both a marked case of the first
    group and an unmarked one of the second, or the other way round, so that the ratio would be 0 or without bound.
    """
    filled = [stratum for stratum in strata if stratum.total]
    for_first = [s.first_with * s.second_without / s.total for s in filled]
    for_second = [s.first_without * s.second_with / s.total for s in filled]
    more, less = fsum(for_first), fsum(for_second)
    if more <= 0 or less <= 0:
        return None
    concordant = [(s.first_with + s.second_without) / s.total for s in filled]
    discordant = [(s.first_without + s.second_with) / s.total for s in filled]
    variance = (
        _weighted(concordant, for_first) / (2 * more * more)
        + (_weighted(concordant, for_second) + _weighted(discordant, for_first)) / (2 * more * less)
        + _weighted(discordant, for_second) / (2 * less * less)
    )
    ratio = more / less
    reach = _normal_quantile(confidence) * sqrt(variance)
    return OddsRatio(ratio, exp(log(ratio) - reach), exp(log(ratio) + reach))


def _weighted(weights: list[float], values: list[float]) -> float:
    return fsum(weight * value for weight, value in zip(weights, values, strict=True))


def _normal_quantile(confidence: float) -> float:
    """How many standard deviations to either side hold the share `confidence` of a normal distribution."""
    return NormalDist().inv_cdf((1 + confidence) / 2)
