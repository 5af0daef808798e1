"""What a measure is, what one sentence gives to it, and the figure that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import repeat
from typing import NamedTuple

from analysis.document import Range, Voice

Sums = Sequence[float]
"""Numerator and denominator of each part of a measure, one after the other."""

Estimate = Callable[[Sums], float | None]
"""The value of a measure from its parts' sums; None where there is nothing to divide by."""

Limits = tuple[float, float]
"""Both ends of an interval."""

IntervalEstimate = Callable[[Sequence[Sequence[Sequence["Unit"]]]], Limits | None]
"""An interval from the units of each part in each article; None where they are too few."""

GroupEstimate = Callable[[Sequence[float]], float | None]
"""The value of a measure from one sum for each group of its evidence (each speaker); None where there is none."""


class Family(StrEnum):
    """Measures that are shown together."""

    TONE = "tone"
    FRAME = "frame"
    NAMING = "naming"
    STANCE = "stance"
    AGENCY = "agency"
    READABILITY = "readability"
    DIVERSITY = "diversity"
    LENGTH = "length"
    SPEAKERS = "speakers"
    ACTORS = "actors"


class Chance(StrEnum):
    """How an interval is found where resampling cannot tell (no hit at all, or nothing but hits)."""

    NONE = "none"
    SHARE = "share"
    RATE = "rate"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Measure:
    """One entry of the catalogue.

    `parts` are the ids of the measures whose numerators and denominators `estimate` is given, in order; a measure that
    is its own only part is *counted*, every other one is *derived* and not stored. `of_groups` takes the place of
    `estimate` where the value is no function of sums, but of what the groups of its evidence (by `entry`) add up to.
    `languages` are ISO 639-1 codes, `voices` those in which it means something, None for any. Under `least_n` of
    `n_of` it has no value. `interval_of` takes the place of resampled sentences where these would tell nothing.
    """

    id: str
    family: Family
    group: str
    name: str
    unit: str
    low: float | None
    high: float | None
    method: str
    citation: str
    limits: str
    parts: tuple[str, ...]
    estimate: Estimate
    languages: frozenset[str] | None = None
    chance: Chance = Chance.NONE
    shown: bool = True
    n_of: str = "sentences"
    of_groups: GroupEstimate | None = None
    voices: frozenset[Voice] | None = None
    least_n: int = 0
    interval_of: IntervalEstimate | None = None

    @property
    def counted(self) -> bool:
        """Whether the measure is counted in the text itself, and so stored."""
        return self.parts == (self.id,)

    def valid_for(self, language: str | None) -> bool:
        """Whether the measure means anything in `language` (None: not known, taken as not valid)."""
        return self.languages is None or language in self.languages


class Evidence(NamedTuple):
    """One row behind a figure: a sentence, or one hit in it.

    `highlights` are the offsets of the words that made it, with their weight where there is one (0 where not).
    """

    article: int
    sentence: int
    start: int
    end: int
    voice: Voice
    value: float
    highlights: tuple[tuple[int, int, float], ...] = ()
    entry: str = ""


class Unit(NamedTuple):
    """What one sentence gives to a counted measure. `sentence` is its place in the document."""

    sentence: int
    numerator: float
    denominator: float


# What `Unit._make` does, without a Python call for each of very many.
_unit = partial(tuple.__new__, Unit)
_ONES = repeat(1)


def units_of(
    sentences: Iterable[int], numerators: Iterable[float], denominators: Iterable[float] = _ONES
) -> tuple[Unit, ...]:
    """The units of these sentences with their numerators; every denominator is 1 unless they are given."""
    return tuple(map(_unit, zip(sentences, numerators, denominators, strict=False)))


@dataclass(frozen=True, slots=True)
class Reading:
    """A counted measure on one document in one voice: what each sentence gives, and the evidence."""

    units: tuple[Unit, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Sufficient statistics of a counted measure on one article in one voice; this is what the library stores."""

    numerator: float
    denominator: float
    count: int
    n: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value.

    `count` is the number of evidence rows, `n` the number of units (`n_of`) it rests on. `value` is None where nothing
    was measured, or too little; `note` then says why, and otherwise holds a caution, if there is one. `numerator` and
    `denominator` are None for derived measures. Where the evidence is hits of a lexicon's entries for a frame,
    `distinct` is the number of different ones, `largest` the one with most hits and `largest_share` its part of them.
    """

    measure: str
    voice: Voice
    value: float | None
    low: float | None
    high: float | None
    count: int
    numerator: float | None
    denominator: float | None
    n: int
    n_of: str
    note: str = ""
    distinct: int | None = None
    largest: str | None = None
    largest_share: float | None = None


def ratio(scale: float = 1.0) -> Estimate:
    """An estimate that divides a numerator by a denominator and multiplies by `scale`."""

    def estimate(sums: Sums) -> float | None:
        return scale * sums[0] / sums[1] if sums[1] else None

    return estimate


def total(sums: Sums) -> float | None:
    """An estimate that is the numerator itself: a plain count."""
    return sums[0] if sums[1] else None


def merged(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Sorted ranges with overlapping and touching ones joined."""
    out: list[Range] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
