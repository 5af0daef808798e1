"""Phrases in which a reporting verb reports nothing: `claimed responsibility`, `12 confirmed cases`, `that said`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.voices.reporting import ING, LONGEST_GAP, PAST, Takes, Verb, reporting_lexicon
from analysis.voices.words.function_words import (
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    FUNCTION,
    is_adverb,
    is_number,
    is_possessive,
)
from analysis.voices.words.words import CAPITAL, Words

END: frozenset[str] = frozenset()
"""In place of a last word: a stop, or the end of the text."""

Slot = frozenset[str] | Callable[[Words, int], bool] | None
"""One word of a phrase: one of these forms, a test, or None for up to `LONGEST_GAP` words."""

_REACH = 9
"""How far from its verb a word of a phrase can be."""

_STOPS = frozenset('.!?;:,"()[]«»“”')


@dataclass(frozen=True, slots=True)
class Idiom:
    """What stands before the verb (nearest first) and after it; `shape` is 0 where any form of the verb counts."""

    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    shape: int


@dataclass(frozen=True, slots=True)
class _Idioms:
    """The idioms of a verb: by a word that must be near, and those that hold no such word."""

    by_word: Mapping[str, tuple[Idiom, ...]]
    words: frozenset[str]
    others: tuple[Idiom, ...]


def is_idiom_of(words: Words, first: int, last: int, verb: Verb, language: str | None) -> bool:
    """Whether words `first` to `last`, a form of `verb`, stand in a phrase of it that reports nothing."""
    idioms = _idioms(verb.base, language)
    if idioms is None or ('"' in words.gaps[first] and "," in words.gaps[first]):
        return False  # "…," recalled the captain: what follows is who says it.
    near = words.forms[max(0, first - _REACH) : first] + words.forms[last + 1 : last + 1 + _REACH]
    possible = list(idioms.others)
    if not idioms.words.isdisjoint(near):
        possible += [idiom for form in near for idiom in idioms.by_word.get(form, ())]
    shape = reporting_lexicon(language).shapes.get(words.forms[first], 0)
    return any(
        (not idiom.shape or shape & idiom.shape)
        and _end_of_match(words, first - 1, idiom.before, -1) is not None
        and (end := _end_of_match(words, last + 1, idiom.after, 1)) is not None
        and not (idiom.after and _goes_on(words, end, verb))
        for idiom in possible
    )


def _goes_on(words: Words, end: int, verb: Verb) -> bool:
    """Whether what follows makes words of it: `claimed his life was in danger`, `dismissed the charges as invented`."""
    if end >= len(words) or words.gaps[end] != " ":
        return False
    clause = Takes.CLAUSE in verb.takes and words.forms[end] in FINITE
    return clause or (Takes.AS in verb.takes and words.forms[end] == "as")


@cache
def _idioms(base: str, language: str | None) -> _Idioms | None:
    lines = reporting_lexicon(language).idioms.get(base)
    if lines is None:
        return None
    by_word: dict[str, list[Idiom]] = {}
    others: list[Idiom] = []
    for idiom in map(parsed_idiom, lines):
        # Any word of the phrase will do to find it by.
        key = next((slot for slot in (*idiom.after, *idiom.before) if isinstance(slot, frozenset) and slot), None)
        for form in key or ():
            by_word.setdefault(form, []).append(idiom)
        if key is None:
            others.append(idiom)
    return _Idioms({form: tuple(found) for form, found in by_word.items()}, frozenset(by_word), tuple(others))


def parsed_idiom(line: str) -> Idiom:
    """What a phrase of the lexicon says: `~ * lives`, `get/got ~ed`."""
    parts = line.split()
    at = next(place for place, part in enumerate(parts) if part.startswith("~"))
    shape = {"~ed": PAST, "~ing": ING}.get(parts[at], 0)
    before = tuple(_slot(part) for part in reversed(parts[:at]))
    return Idiom(before, tuple(_slot(part) for part in parts[at + 1 :]), shape)


def _slot(part: str) -> Slot:
    match part:
        case "*":
            return None
        case "DET":
            return _is_determiner
        case "NUM":
            return _is_number
        case "WORD":
            return _is_plain
        case "END":
            return END
        case _:
            return frozenset(part.split("/"))


def _is_determiner(words: Words, index: int) -> bool:
    return words.forms[index] in DETERMINERS or is_possessive(words.forms[index])


def _is_number(words: Words, index: int) -> bool:
    return is_number(words.forms[index])


def _is_plain(words: Words, index: int) -> bool:
    """Whether the word can be a noun or an adjective of it: no word of a closed class, no adverb and no name."""
    form = words.forms[index]
    return not (form in FUNCTION or is_adverb(form) or words.kinds[index] & CAPITAL)


def _end_of_match(words: Words, index: int, slots: Sequence[Slot], step: int) -> int | None:
    """The word after those that `slots` fit from `index` on, forward or back, no stop between; None if they do not."""
    if not slots:
        return index
    slot, rest = slots[0], slots[1:]
    if slot is None:
        # A gap is never last, and two never follow each other, so that this looks at a few words only.
        for skipped in range(LONGEST_GAP + 1):
            if not _open(words, index, skipped, step):
                return None
            if (end := _end_of_match(words, index + step * skipped, rest, step)) is not None:
                return end
        return None
    if not 0 <= index < len(words) or _stopped(words, index, step):
        return index if slot is END else None
    fits = words.forms[index] in slot if isinstance(slot, frozenset) else slot(words, index)
    return _end_of_match(words, index + step, rest, step) if fits else None


def _open(words: Words, index: int, skipped: int, step: int) -> bool:
    """Whether `skipped` words from `index` on are there, with no stop before one of them and no "that" among them."""
    places = range(index, index + step * skipped, step)
    return all(
        0 <= place < len(words) and not _stopped(words, place, step) and words.forms[place] not in CLAUSE_WORDS
        for place in places
    )


def _stopped(words: Words, index: int, step: int) -> bool:
    """Whether a stop stands on the side of word `index` that it is come to from."""
    return not _STOPS.isdisjoint(words.gaps[index if step > 0 else index + 1])
