"""Whether the frame in which outlets differ most differs by more than chance leaves room for."""

from __future__ import annotations

from math import erfc, exp, fsum, gamma, sqrt

from analysis.frame_ranking import FrameRanking, FrameSpread
from analysis.statistics import CONFIDENCE


def clearest_difference(ranking: FrameRanking) -> FrameSpread | None:
    """The frame that the outlets use most differently; None where none differs beyond chance.

    The probability of Cochran's Q by chance is multiplied by the number of frames that were looked at (Bonferroni),
    since the greatest of several is greater than one chosen before.
    """
    if not ranking.ranked:
        return None
    first = min(ranking.ranked, key=_chance)
    return first if _chance(first) * len(ranking.ranked) <= 1 - CONFIDENCE else None


def _chance(spread: FrameSpread) -> float:
    """The probability of a spread as large where the outlets do not differ."""
    freedom = sum(1 for one in spread.figures if _is_weighed(one.value, one.low, one.high)) - 1
    return chi_squared_tail(spread.strength**2 * freedom, freedom)


def _is_weighed(value: float | None, low: float | None, high: float | None) -> bool:
    return value is not None and low is not None and high is not None and high > low


def chi_squared_tail(value: float, freedom: int) -> float:
    """The probability that chi squared with `freedom` degrees of freedom (1 or more) is at least `value` (from 0)."""
    half = value / 2
    if freedom % 2:
        terms = (half ** (place + 0.5) / gamma(place + 1.5) for place in range(freedom // 2))
        return min(1.0, erfc(sqrt(half)) + exp(-half) * fsum(terms))
    terms = (half**place / gamma(place + 1) for place in range(freedom // 2))
    return min(1.0, exp(-half) * fsum(terms))
