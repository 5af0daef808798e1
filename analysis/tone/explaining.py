"""Why a sentence has its tone: what every word gives, and why a word that could give something does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analysis.text import Token
from analysis.tone.layer import Phrase
from analysis.tone.news import NewsTone, Passage, Read, bundled_tone
from analysis.tone.vader import turning, vocabulary

_REACH = 3


class Ground(StrEnum):
    """What a word's part in a tone rests on; the last four give nothing."""

    RATED = "rated"
    ADDED = "added"
    PHRASE = "phrase"
    EUPHEMISM = "euphemism"
    MASKED = "masked"
    NAME = "name"
    COMPANY = "company"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Explained:
    """One word or phrase of a sentence: offsets, the points it gives, its rating before the rules, and why.

    `valence` (-4 to 4) is None where the word is not rated where it stands. The points of all rows add up to the s of
    the sentence's compound, s / sqrt(s^2 + 15). `why` is to be read after the word.
    """

    start: int
    end: int
    points: float
    valence: float | None
    ground: Ground
    why: str


def explain(text: str, tokens: Sequence[Token], first: int = 0, last: int | None = None) -> tuple[Explained, ...]:
    """What each word of `tokens[first:last]`, words of `text`, gives to their tone for news, in order.

    Words that nobody rated are left out; masked words and names that plain VADER scores are there, with no points.
    """
    passage = Passage(text, tokens, first, len(tokens) if last is None else last)
    if passage.first >= passage.last:
        return ()
    return tuple(_rows(bundled_tone(), passage))


def _rows(tone: NewsTone, passage: Passage) -> Iterator[Explained]:
    read = tone.read(passage)
    points = dict(read.parts)
    names_shown = not passage.in_title_case()
    done = passage.first
    for place in range(passage.first, passage.last):
        if place < done:
            continue
        here = place - passage.first
        named = names_shown and passage.capital(place) and tone.names(passage, place)
        phrase = None if named else tone.phrase(passage, place)
        done = place + (len(phrase.words) if phrase else 1)
        start, end = passage.tokens[place].start, passage.tokens[done - 1].end
        valence = read.words[here].valence
        if valence is not None:
            ground, why = _rated(tone, passage, place, phrase if here in read.ends else None)
            given = points.get(here)
            if given is None:
                yield Explained(start, end, 0.0, valence, Ground.CANCELLED, "gives nothing here by VADER's rules")
            else:
                yield Explained(start, end, given, valence, ground, "; ".join((why, *_changes(read, here))))
        elif (silent := _silent(tone, passage.form(place), named, phrase)) is not None:
            yield Explained(start, end, 0.0, None, *silent)


def _rated(tone: NewsTone, passage: Passage, place: int, phrase: Phrase | None) -> tuple[Ground, str]:
    """Why a word or phrase has its rating."""
    layer, form = tone.layer, passage.form(place)
    if phrase is not None:
        if phrase.reason == "euphemism":
            return Ground.EUPHEMISM, _stands_for(phrase.sense)
        return Ground.PHRASE, f"read as one: {phrase.sense}"
    if (veil := tone.veil(passage, place)) is not None:
        return Ground.EUPHEMISM, _stands_for(veil.sense)
    plain = form if form in layer.valences else form.removesuffix("'s")
    if plain in layer.added:
        return Ground.ADDED, f"added, {layer.added[plain]}"
    if plain in layer.veiled:
        return Ground.EUPHEMISM, _stands_for(layer.veiled[plain])
    return Ground.RATED, "rated by VADER's raters"


def _stands_for(sense: str) -> str:
    return f"euphemism, rated as the hardest of {sense}"


def _silent(tone: NewsTone, form: str, named: bool, phrase: Phrase | None) -> tuple[Ground, str] | None:
    """Why a word or phrase that has a rating somewhere gives nothing; None for one that has none."""
    layer = tone.layer
    if phrase is not None:
        if phrase.valence is None:
            return Ground.MASKED, f"neutral: {phrase.sense}"
        return Ground.COMPANY, "does not count in this company"
    rated = form if form in vocabulary().valences or form in layer.valences else form.removesuffix("'s")
    if rated in layer.masked:
        return Ground.MASKED, f"masked: {layer.masked[rated]}"
    if rated not in layer.valences:
        return None
    if named:
        return Ground.NAME, "part of a name"
    return Ground.COMPANY, "has another sense in this company, or names what a body deals with"


def _changes(read: Read, here: int) -> Iterator[str]:
    """What the words round a rated one do to its points."""
    for distance in range(1, min(here, _REACH) + 1):
        before = read.words[here - distance]
        if before.listed and before.form != "no":
            continue
        if before.negates or before.form == "no":
            yield f"turned round by “{before.form}”"
        elif before.step:
            yield f"{'made stronger' if before.step > 0 else 'made weaker'} by “{before.form}”"
    turn = turning(read.words)
    if turn is not None and here != turn:
        yield "half, before “but”" if here < turn else "one and a half times, after “but”"
