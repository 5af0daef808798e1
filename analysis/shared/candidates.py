"""Which wordings may be versions of one another: an inverted index, so that only those are aligned.

A wording is entered by the pairs of neighbouring words that show something (words of grammar between them are skipped,
and one other word may be, so that a changed word breaks only some of the pairs). One that has few such pairs is entered
by each three words in a row, too, and one of fewer than four words by each of its rare words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analysis.shared.vocabulary import COMMON, RARE
from analysis.shared.wording import Wording

Trait = tuple[str, ...]

FEW_PAIRS = 4
SHORT = 4
"""Words; a quotation of fewer is found by single words."""
MOST_HOLDERS = 300
"""Wordings with one pair; a pair of more is a phrase of the subject, and says nothing."""


class Index:
    """Wordings by their traits; each is known by the number it was entered with."""

    def __init__(self) -> None:
        self._holders: dict[Trait, list[int]] = {}

    def enter(self, number: int, words: Wording) -> None:
        """Make a wording findable."""
        for trait in set(_traits_of_entry(words)):
            self._holders.setdefault(trait, []).append(number)

    def like(self, words: Wording) -> list[int]:
        """Numbers of the wordings that share a trait with this one, those that share most first."""
        shared: Counter[int] = Counter()
        for trait in set(_all_traits(words)):
            holders = self._holders.get(trait, ())
            if len(holders) <= MOST_HOLDERS:
                shared.update(holders)
        return sorted(shared, key=lambda number: (-shared[number], number))


def _traits_of_entry(words: Wording) -> Iterator[Trait]:
    pairs = list(_pairs(words))
    yield from pairs
    if len(pairs) < FEW_PAIRS:
        yield from _rows(words)
    if len(words) < SHORT:
        yield from _rare(words)


def _all_traits(words: Wording) -> Iterator[Trait]:
    yield from _pairs(words)
    yield from _rows(words)
    yield from _rare(words)


def _pairs(words: Wording) -> Iterator[Trait]:
    weighty = [(form, weight) for form, weight in zip(words.forms, words.weights, strict=True) if weight >= COMMON]
    for step in (1, 2):
        for (form, weight), (later, later_weight) in zip(weighty, weighty[step:], strict=False):
            if weight + later_weight >= COMMON + RARE:
                yield form, later


def _rows(words: Wording) -> Iterator[Trait]:
    for place in range(len(words) - 2):
        yield words.forms[place : place + 3]


def _rare(words: Wording) -> Iterator[Trait]:
    for form, weight in zip(words.forms, words.weights, strict=True):
        if weight >= RARE:
            yield (form,)
