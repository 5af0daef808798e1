"""A lexicon made ready for reading texts, once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.framing.matching import Matcher
from analysis.lexicon_types import Lexicon
from analysis.measure import Reading

_MOST = 32
_prepared: dict[str, Prepared] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A lexicon with its matcher. `groups` has the ids of the categories of each group: the labels of a concept.

    `nothing` is what the measures of all categories are given where none is found, by measure id.
    """

    lexicon: Lexicon
    matcher: Matcher
    groups: Mapping[str, tuple[str, ...]]
    nothing: Mapping[str, Reading]


def prepared(lexicon: Lexicon) -> Prepared:
    """The lexicon made ready, by its digest: to hash all its entries takes longer than to match a text."""
    made = _prepared.get(lexicon.digest)
    if made is None or (made.lexicon is not lexicon and made.lexicon != lexicon):
        if len(_prepared) >= _MOST:
            _prepared.clear()
        groups: dict[str, tuple[str, ...]] = {}
        for category in lexicon.categories:
            groups[category.group] = (*groups.get(category.group, ()), category.id)
        family = "frame" if lexicon.kind == "frames" else "naming"
        nothing = dict.fromkeys((f"{family}.{category.id}" for category in lexicon.categories), Reading((), ()))
        made = _prepared[lexicon.digest] = Prepared(lexicon, Matcher(lexicon), groups, nothing)
    return made
