"""Whether the words of a frame carry it together: how many different ones there are, and how much the largest does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.measure import Evidence, Reading

FEWEST_ENTRIES = 3
"""Different entries that a frame needs: one topical word, however often it is said, is no frame."""


@dataclass(frozen=True, slots=True)
class Dominance:
    """What the hits of a frame are made of.

    `distinct` is the number of different entries among the `hits`; `largest` is the entry with the most of them (of
    equal ones the first in the alphabet) and `share` its part of them, 0 to 1. Without a hit these two are None.
    """

    hits: int
    distinct: int
    largest: str | None
    share: float | None

    @property
    def carries(self) -> bool:
        """Whether there are enough different entries to speak of a frame."""
        return self.distinct >= FEWEST_ENTRIES


def dominance(readings: Iterable[Reading]) -> Dominance:
    """What the evidence of one frame is made of, over the readings of one article or of several."""
    return dominance_of(row for reading in readings for row in reading.evidence)


def dominance_of(evidence: Iterable[Evidence]) -> Dominance:
    """The same of evidence rows; a row without an entry is left out."""
    counts = Counter(row.entry for row in evidence if row.entry)
    if not counts:
        return Dominance(0, 0, None, None)
    largest = min(counts, key=lambda entry: (-counts[entry], entry))
    hits = counts.total()
    return Dominance(hits, len(counts), largest, counts[largest] / hits)
