"""A lexicon made ready for reading texts, once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.framing.matching import Matcher
from analysis.lexicon_types import Lexicon

_MOST = 32
_prepared: dict[str, Prepared] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A lexicon with its matcher. `groups` has the ids of the categories of each group: the labels of a concept."""

    lexicon: Lexicon
    matcher: Matcher
    categories: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]


def prepared(lexicon: Lexicon) -> Prepared:
    """The lexicon made ready, by its digest: to hash all its entries takes longer than to match a text."""
    made = _prepared.get(lexicon.digest)
    if made is None or (made.lexicon is not lexicon and made.lexicon != lexicon):
        if len(_prepared) >= _MOST:
            _prepared.clear()
        groups: dict[str, tuple[str, ...]] = {}
        for category in lexicon.categories:
            groups[category.group] = (*groups.get(category.group, ()), category.id)
        categories = tuple(category.id for category in lexicon.categories)
        made = _prepared[lexicon.digest] = Prepared(lexicon, Matcher(lexicon), categories, groups)
    return made
