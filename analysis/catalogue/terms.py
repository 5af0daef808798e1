"""Frames and names: the categories of a lexicon."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.lexicon import Lexicon
from analysis.measure import Chance, Family, Measure, ratio

_FRAME_LIMITS = (
    "Counts words, not meanings: a frame may be there without its words, and one topical word, repeated, can carry "
    "it. Look at the number of different entries beside the rate."
)
_NAMING_LIMITS = (
    "A name that is never used is not avoided unless the thing is mentioned: see how many mentions there are."
)


def from_lexicon(lexicon: Lexicon) -> Iterable[Measure]:
    """An entry for each category of a lexicon."""
    languages = frozenset({lexicon.language})
    for category in lexicon.categories:
        if lexicon.weighted:
            yield Measure(
                f"frame.{category.id}", Family.FRAME, "Frames", category.title, "mean probability", 0, 1,
                f"Mean over the matched words of their probability for this foundation. {category.definition}",
                f"Hopp et al. 2021, Behavior Research Methods 53; {category.source}",
                "Its words are mostly common ones, so that values are close together and follow the topic.",
                (f"frame.{category.id}",), ratio(), languages, n_of="matched words",
            )  # fmt: skip
        elif lexicon.kind == "frames":
            yield Measure(
                f"frame.{category.id}", Family.FRAME, "Frames", category.title, "per 1,000 words", 0, 1000,
                f"Hits of {len(category.entries)} authored terms per 1,000 words. {category.definition}",
                category.source, _FRAME_LIMITS, (f"frame.{category.id}",), ratio(1000), languages, Chance.RATE,
            )  # fmt: skip
        else:
            yield Measure(
                f"naming.{category.id}", Family.NAMING, f"Naming: {category.group_title}", category.title,
                "share of mentions", 0, 1, "Share of this name among all mentions of the thing by any of its names.",
                category.source, _NAMING_LIMITS, (f"naming.{category.id}",), ratio(), languages, Chance.SHARE, True,
                "mentions",
            )  # fmt: skip
