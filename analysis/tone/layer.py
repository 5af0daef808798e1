"""The news layer over VADER's word list, as it is used: which words count, in what company, and what is read as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

Reason = Literal["vader", "added", "phrase", "euphemism"]
Form = tuple[str, ...]
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """The company in which a word counts: next to one of `only`, not next to one of `never`, and `near` likewise.

    An empty set asks for nothing.
    """

    only_after: frozenset[str] = _NONE
    only_before: frozenset[str] = _NONE
    never_after: frozenset[str] = _NONE
    never_before: frozenset[str] = _NONE
    near: frozenset[str] = _NONE
    never_near: frozenset[str] = _NONE

    def holds(self, before: str, after: str) -> bool:
        """Whether a word counts between these two (folded; empty where there is none)."""
        return (
            (not self.only_after or before in self.only_after)
            and (not self.only_before or after in self.only_before)
            and before not in self.never_after
            and after not in self.never_before
        )


class Phrase(NamedTuple):
    """Words read as one. `valence` is None where the phrase is neutral; it counts only `near` one of some words."""

    words: Form
    valence: float | None
    reason: Reason
    sense: str
    near: frozenset[str] = _NONE


class Veil(NamedTuple):
    """A mild word that is a euphemism `near` one of some words: its rating there, and the plain words in `sense`."""

    near: frozenset[str]
    valence: float
    sense: str


@dataclass(frozen=True, slots=True)
class NewsLayer:
    """VADER's list as it is read in news.

    `valences` are those of VADER without the masked words and with the added ones; `phrases` stand by their first
    two words, longest first; a topic beside a head names an institution, and a euphemism before one of `bodies` is
    what a body deals with; one of `kind` before one of `official` is a title, not praise. `added`, `masked` and
    `veiled` (euphemisms of one word) give the sense of each such word; `veils` are those that count in company only.
    """

    version: int
    valences: Mapping[str, float]
    conditions: Mapping[str, Condition]
    phrases: Mapping[tuple[str, str], tuple[Phrase, ...]]
    added: Mapping[str, str]
    masked: Mapping[str, str]
    veiled: Mapping[str, str]
    veils: Mapping[str, tuple[Veil, ...]]
    topics: frozenset[str]
    heads: frozenset[str]
    middles: frozenset[str]
    bodies: frozenset[str]
    kind: frozenset[str]
    official: frozenset[str]
    adjectives: frozenset[str]
    endings: tuple[str, ...]


def by_beginning(phrases: Iterable[Phrase]) -> dict[tuple[str, str], tuple[Phrase, ...]]:
    """Phrases by their first two words, longest first."""
    found: dict[tuple[str, str], list[Phrase]] = {}
    for phrase in phrases:
        first, second = phrase.words[:2]
        found.setdefault((first, second), []).append(phrase)
    return {
        pair: (*several,) if len(several) == 1 else tuple(sorted(several, key=_longest_first))
        for pair, several in found.items()
    }


def _longest_first(phrase: Phrase) -> tuple[int, Form]:
    return -len(phrase.words), phrase.words
