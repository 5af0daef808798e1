"""Which frames the outlets of a story use most differently, in their own voice and in the words that they quote.

Each frame's rates are compared within the story. The measure of difference is Cochran's Q (1954, Biometrics 10:101):
the squared distances of the outlets' rates from their common rate, each over its own squared standard error. Its root
over the degrees of freedom is 1 on average where the outlets do not differ, and for two outlets it is their difference
over its standard error. The standard errors are those of the intervals that are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import NormalDist

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.framing.dominance import FEWEST_ENTRIES
from analysis.measure import Family, Figure, Measure
from analysis.statistics import CONFIDENCE

_WIDTH = 2 * NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
"""An interval's width in standard errors."""


@dataclass(frozen=True, slots=True)
class FrameSpread:
    """How far the outlets are apart in one frame. `figures` has one for each column of the comparison.

    `highest` and `lowest` are the places of the columns with the highest and the lowest value, and `difference` what
    lies between them, in the measure's unit. `strength` is the spread of all outlets' values relative to its standard
    error: about 1 where they differ by chance alone.
    """

    measure: Measure
    figures: tuple[Figure, ...]
    highest: int
    lowest: int
    difference: float
    strength: float


@dataclass(frozen=True, slots=True)
class FrameRanking:
    """The frames of a comparison in one voice: `ranked` by strength, the greatest first.

    `too_few` are those that are in the text with fewer than three different terms at every outlet, and so are no frames
    there; a frame that nobody uses, or that only one outlet can be measured in, is in neither.
    """

    voice: Voice
    ranked: tuple[FrameSpread, ...]
    too_few: tuple[Measure, ...]


def frames_by_spread(comparison: Comparison, voice: Voice) -> FrameRanking:
    """The frames of a comparison ranked in the words of `voice`."""
    ranked, too_few = [], []
    for measure in comparison.measures:
        if measure.family is not Family.FRAME:
            continue
        figures = tuple(comparison.figures[measure.id, voice])
        distinct = max((figure.distinct or 0 for figure in figures), default=0)
        if 0 < distinct < FEWEST_ENTRIES:
            too_few.append(measure)
        elif distinct and (spread := _spread(measure, figures)):
            ranked.append(spread)
    ranked.sort(key=lambda one: (-one.strength, -one.difference, one.measure.id))
    return FrameRanking(voice, tuple(ranked), tuple(too_few))


def _spread(measure: Measure, figures: Sequence[Figure]) -> FrameSpread | None:
    """None where fewer than two outlets have a value with an interval."""
    known = [
        (figure.value, (figure.high - figure.low) / _WIDTH, place)
        for place, figure in enumerate(figures)
        if figure.value is not None and figure.low is not None and figure.high is not None and figure.high > figure.low
    ]
    if len(known) < 2:
        return None
    weights = [error**-2 for _, error, _ in known]
    common = fsum(weight * value for weight, (value, _, _) in zip(weights, known, strict=True)) / fsum(weights)
    q = fsum(((value - common) / error) ** 2 for value, error, _ in known)
    highest, lowest = max(known, key=lambda one: (one[0], -one[2])), min(known, key=lambda one: (one[0], one[2]))
    return FrameSpread(
        measure, tuple(figures), highest[2], lowest[2], highest[0] - lowest[0], sqrt(q / (len(known) - 1))
    )
