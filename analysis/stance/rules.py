"""The entries of stance.toml, read: each a word or phrase with its class and the conditions that it must fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.stance.complements import COMPLEMENTS
from analysis.stance.surroundings import SURROUNDINGS, Condition
from analysis.stance.words import Words, lexicon, listed

CLASSES = ("hedge", "booster", "factive", "implicative", "assertive")

_QUOTED = re.compile('"([^"]+)"')


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of one class: what must hold of it, one of what must hold, and what must not."""

    forms: tuple[str, ...]
    stance: str
    needs: tuple[Condition, ...]
    either: tuple[Condition, ...]
    unless: tuple[Condition, ...]

    @property
    def anchor(self) -> int:
        """Which of the words it is looked for by: the longest, since `of` is everywhere and `course` is not."""
        return max(range(len(self.forms)), key=lambda place: len(self.forms[place]))

    def fits(self, words: Words, place: int, last: int) -> bool:
        """Whether the words from `place` on, as far as `last` (exclusive), are the entry's and have its sense."""
        end = place + len(self.forms) - 1
        if place != end and (end >= last or any(words.form(place + n) != form for n, form in enumerate(self.forms))):
            return False
        if words.hyphenated(place, end) or words.named(place):
            return False
        if not all(condition(words, place, end) for condition in self.needs):
            return False
        if self.either and not any(condition(words, place, end) for condition in self.either):
            return False
        return not any(condition(words, place, end) for condition in self.unless)


@cache
def entries() -> Mapping[str, tuple[tuple[int, Entry], ...]]:
    """The entries by the word that they are looked for by, with its place in them; longer phrases first."""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for stance in CLASSES:
        for row in lexicon()[stance]:
            for entry in _entries(stance, row):
                found.setdefault(entry.forms[entry.anchor], []).append((entry.anchor, entry))
    return {form: tuple(sorted(listed_, key=lambda found: -len(found[1].forms))) for form, listed_ in found.items()}


def _entries(stance: str, row: Mapping[str, Any]) -> list[Entry]:
    needs, either, unless = (_conditions(row.get(key, ())) for key in ("needs", "either", "unless"))
    phrases = [*row.get("words", "").split(), *row.get("phrases", ())]
    return [Entry(tuple(phrase.split()), stance, needs, either, unless) for phrase in phrases]


def _conditions(said: Sequence[str]) -> tuple[Condition, ...]:
    return tuple(condition(one) for one in said)


def condition(said: str) -> Condition:
    """What a condition of stance.toml means.

    Raises:
        KeyError: there is no such condition and no such list.
    """
    named = SURROUNDINGS.get(said) or COMPLEMENTS.get(said)
    if named:
        return named
    side, _, what = said.partition(" ")
    looked_for = frozenset(_QUOTED.findall(what)) or listed(what)
    return {"before": _before(looked_for), "after": _after(looked_for)}[side]


def _before(looked_for: frozenset[str]) -> Condition:
    def holds(words: Words, first: int, last: int) -> bool:
        return words.form(last + 1) in looked_for

    return holds


def _after(looked_for: frozenset[str]) -> Condition:
    def holds(words: Words, first: int, last: int) -> bool:
        return words.form(first - 1) in looked_for

    return holds
