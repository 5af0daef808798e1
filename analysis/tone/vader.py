"""VADER's rules over words, made fast: what each word gives, exactly as vaderSentiment 3.3.2 has it.

The word list, the lists of boosters and negations and the idioms are read from the vaderSentiment package (MIT licence,
copyright 2016 C.J. Hutto; Hutto and Gilbert 2014). Every distinct word is looked at once, not at every place it stands.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import NamedTuple

VERSION = 1

BOOST_OF_CAPITALS = 0.733
NEGATION = -0.74
_FADING = (1.0, 0.95, 0.9)

_EMPHATIC = frozenset({"so", "this"})
_ACTING = _EMPHATIC | {"no", "least"}
_NAMED = _ACTING | {"never", "without", "doubt", "or", "nor", "at", "very", "but", "kind", "of"}
"""Words that the rules below call by name."""


class Word(NamedTuple):
    """What the rules need to know of one word.

    `form` is empty where it makes no difference. `valence` is None for a word that is not scored; `listed` says whether
    the word list has it (a booster may be listed and still not be scored); `step` is what it adds to a word after it;
    `capitals` whether all of it is capitals; `in_idiom` whether it is the word by which an idiom is known. One that
    does not `act` changes no word after it.
    """

    form: str
    valence: float | None
    listed: bool
    step: float
    negates: bool
    capitals: bool
    in_idiom: bool = False
    acts: bool = False


UNRULED = Word("", None, False, 0.0, False, False)
"""Any word that no rule names and no list has: nearly all are."""

_UNRULED_IN_CAPITALS = UNRULED._replace(capitals=True)


def read_as(form: str, valence: float | None) -> Word:
    """A word whose valence is this one whatever the lists say, or None; it is no booster and no negation."""
    return Word(form, valence, valence is not None, 0.0, False, False, acts=form in _ACTING)


class Part(NamedTuple):
    """What one word gives to a score: its place among the words, and its points after all rules."""

    place: int
    points: float


class Contribution(NamedTuple):
    """What one word or phrase gives to its sentence: offsets into the text, and its points after all rules."""

    start: int
    end: int
    points: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """VADER's tables.

    `emoji` holds single characters with the words that they stand for; in each idiom (and booster) of several words,
    the longest word is one of `idiom_keys`; `ruled` are the words that a rule or an idiom names.
    """

    valences: dict[str, float]
    steps: dict[str, float]
    negations: frozenset[str]
    idioms: dict[str, float]
    idiom_keys: frozenset[str]
    ruled: frozenset[str]
    emoji: dict[str, str]

    def word(self, form: str, valences: Mapping[str, float], *, capitals: bool) -> Word:
        """The word of a lower-case form, with its valence from `valences`."""
        listed = form in valences
        if not listed and form not in self.ruled and "n't" not in form:
            return _UNRULED_IN_CAPITALS if capitals else UNRULED
        scored = listed and form not in self.steps
        step = self.steps.get(form, 0.0)
        negates = form in self.negations or "n't" in form
        return Word(
            form,
            valences[form] if scored else None,
            listed,
            step,
            negates,
            capitals,
            form in self.idiom_keys,
            negates or step != 0 or form in _ACTING,
        )


@cache
def vocabulary() -> Vocabulary:
    """The tables of the installed vaderSentiment, read when first asked for."""
    package = import_module("vaderSentiment.vaderSentiment")
    made = package.SentimentIntensityAnalyzer()
    emoji = {sign: words for sign, words in made.emojis.items() if len(sign) == 1}
    idioms = [phrase.split() for phrase in (*package.SPECIAL_CASES, *package.BOOSTER_DICT)]
    negations = frozenset(package.NEGATE)
    return Vocabulary(
        made.lexicon,
        package.BOOSTER_DICT,
        negations,
        package.SPECIAL_CASES,
        frozenset(max(phrase, key=len) for phrase in idioms if len(phrase) > 1),
        _NAMED.union(negations, *idioms),
        emoji,
    )


def total(points: Sequence[float], emphasis: float = 0.0) -> float:
    """The sum of the points, further from nought by `emphasis`."""
    summed = float(sum(points))
    if summed > 0:
        return summed + emphasis
    return summed - emphasis if summed < 0 else summed


def compound(summed: float) -> float:
    """A sum brought between -1 and 1, to four places: s / sqrt(s^2 + 15)."""
    return round(max(-1.0, min(1.0, summed / math.sqrt(summed * summed + 15))), 4)


def parts(words: Sequence[Word]) -> list[Part]:
    """The scored words of a text in order, after every rule of VADER but emphasis; those of nought are left out."""
    found = points_of(words)
    return _weighed_by_but(words, found) if found else found


def points_of(words: Sequence[Word]) -> list[Part]:
    """The scored words in order, after every rule that looks at the words round them, before that of "but"."""
    marked = [place for place, word in enumerate(words) if word is not UNRULED]
    scored = [place for place in marked if words[place].valence is not None]
    if not scored:
        return []
    differ = 0 < sum([words[place].capitals for place in marked]) < len(words)
    idioms = any(words[place].in_idiom for place in marked)
    return [
        Part(place, points)
        for place in scored
        if (points := _points(words, place, differ, idioms)) and not (idioms and _kind_of(words, place))
    ]


def _kind_of(words: Sequence[Word], place: int) -> bool:
    return words[place].form == "kind" and place + 1 < len(words) and words[place + 1].form == "of"


def _points(words: Sequence[Word], place: int, differ: bool, idioms: bool) -> float:
    """The points of one scored word: its valence after "no", capitals, boosters, negations, idioms and "least"."""
    word = words[place]
    valence = word.valence or 0.0
    changed = word.acts or idioms or (differ and word.capitals)
    if not changed and not any(before.acts for before in words[max(place - 3, 0) : place]):
        return valence
    if _after_no(words, place):
        valence *= NEGATION
    elif word.form == "no" and place + 1 < len(words) and words[place + 1].listed:
        valence = 0.0
    if differ and word.capitals:
        valence += BOOST_OF_CAPITALS if valence > 0 else -BOOST_OF_CAPITALS
    for distance in range(min(place, 3)):
        before = words[place - distance - 1]
        if before.listed:
            continue
        if before.step:
            valence += _stepped(before, valence, differ) * _FADING[distance]
        if before.negates or distance:
            valence *= _negation(words, place, distance)
        if distance == 2 and idioms:
            valence = _idiom(words, place, valence)
    least = place > 0 and words[place - 1].form == "least" and not words[place - 1].listed
    if least and (place == 1 or words[place - 2].form not in {"at", "very"}):
        valence *= NEGATION
    return valence


def _after_no(words: Sequence[Word], place: int) -> bool:
    return (
        (place > 0 and words[place - 1].form == "no")
        or (place > 1 and words[place - 2].form == "no")
        or (place > 2 and words[place - 3].form == "no" and words[place - 1].form in {"or", "nor"})
    )


def _stepped(booster: Word, valence: float, differ: bool) -> float:
    step = -booster.step if valence < 0 else booster.step
    if differ and booster.capitals:
        step += BOOST_OF_CAPITALS if valence > 0 else -BOOST_OF_CAPITALS
    return step


def _negation(words: Sequence[Word], place: int, distance: int) -> float:
    """What a valence is multiplied by for the word `distance` words before the last one."""
    before = words[place - distance - 1]
    if distance:
        last, second = words[place - 1].form, words[place - 2].form
        if distance == 1 and before.form == "never" and last in _EMPHATIC:
            return 1.25
        if distance == 2 and ((before.form == "never" and second in _EMPHATIC) or last in _EMPHATIC):
            return 1.25
        if before.form == "without" and (last == "doubt" or (distance == 2 and second == "doubt")):
            return 1.0
    return NEGATION if before.negates else 1.0


def _idiom(words: Sequence[Word], place: int, valence: float) -> float:
    """The valence of an idiom that the word is part of, in VADER's order: those before it give way to those after."""
    known = vocabulary()
    third, second, first, here, *after = [word.form for word in words[place - 3 : place + 3]]
    before = (
        f"{first} {here}", f"{second} {first} {here}", f"{second} {first}", f"{third} {second} {first}",
        f"{third} {second}",
    )  # fmt: skip
    for phrase in before:
        if phrase in known.idioms:
            valence = known.idioms[phrase]
            break
    for length in range(1, len(after) + 1):
        valence = known.idioms.get(" ".join((here, *after[:length])), valence)
    for phrase in (before[3], before[4], before[2]):
        valence += known.steps.get(phrase, 0.0)
    return valence


def turning(words: Sequence[Word]) -> int | None:
    """The place of the first "but"."""
    turns = [place for place, word in enumerate(words) if word.form == "but"]
    return turns[0] if turns else None


def _weighed_by_but(words: Sequence[Word], found: list[Part]) -> list[Part]:
    """Half before the first "but" and one and a half after it, as vaderSentiment does it.

    It looks a word up by its points, so of two words with the same points the first one is weighed twice.
    """
    turn = turning(words)
    if turn is None:
        return found
    points = [part.points for part in found]
    for value_place in range(len(points)):
        first = points.index(points[value_place])
        if found[first].place < turn:
            points[first] *= 0.5
        elif found[first].place > turn:
            points[first] *= 1.5
    return [Part(part.place, value) for part, value in zip(found, points, strict=True)]
