"""Tone for news: VADER's rules over the news layer, for one sentence segment of one voice at a time.

Read from the document's own words, so that curly marks, dashes and possessives hide none. A name gives nothing,
capitals and marks add no emphasis, and of two equal words round a "but" each is weighed once.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from analysis.remembering import OfWords
from analysis.text import Token
from analysis.tone.layer import NewsLayer, Phrase, Veil
from analysis.tone.layer_format import news_layer
from analysis.tone.vader import UNRULED, Contribution, Part, Word, compound, points_of, read_as, turning, vocabulary

_AGAINST = frozenset({"anti", "counter"})
_ABOUT = frozenset({"for", "of", "on", "against"})
_JOINING = frozenset({"and", "or", "the"})
_BEING = frozenset({"is", "was", "has"})
_FOUNDED = frozenset({"registered", "founded", "based", "headquartered", "established", "its"})

_TITLE_CASE = 0.9
_NEAR = 5
_OPENING = frozenset('"“”„«»:;(!?—–‘…[')


class SentenceTone(NamedTuple):
    """The compound of a sentence, -1 to 1, and the contributions that it comes of, in order.

    The points of the contributions add up to a sum s; the compound is s / sqrt(s^2 + 15), to four places.
    """

    value: float
    contributions: tuple[Contribution, ...]


_UNTOUCHED = SentenceTone(0.0, ())


def news_tone(text: str, tokens: Sequence[Token], first: int = 0, last: int | None = None) -> SentenceTone:
    """The tone of `tokens[first:last]`, words of `text` in order."""
    return bundled_tone().tone(text, tokens, first, len(tokens) if last is None else last)


class Passage(NamedTuple):
    """The words of one piece: `tokens[first:last]` of `text`."""

    text: str
    tokens: Sequence[Token]
    first: int
    last: int

    def form(self, place: int) -> str:
        """The form of the word at `place`; empty outside the piece."""
        return self.tokens[place].form if self.first <= place < self.last else ""

    def capital(self, place: int) -> bool:
        """Whether the word at `place` begins with a capital."""
        return place < self.last and self.text[self.tokens[place].start].isupper()

    def has_near(self, sought: frozenset[str], start: int, end: int) -> bool:
        """Whether one of `sought` stands within a few words of those from `start` to `end`; nothing sought is near."""
        if not sought:
            return True
        around = (*range(start - _NEAR, start), *range(end, end + _NEAR))
        return any(self.form(place) in sought for place in around)

    def between(self, place: int) -> str:
        """What stands between the word at `place` and the one after it."""
        return self.text[self.tokens[place].end : self.tokens[place + 1].start]

    def in_title_case(self) -> bool:
        """Whether nearly all words have a capital and no stop ends them: in a headline capitals show no name."""
        end = self.tokens[self.last - 1].end
        if self.text.startswith(".", end):
            return False
        long = [token.start for token in self.tokens[self.first : self.last] if token.end - token.start > 3]
        return len(long) >= 3 and sum(self.text[start].isupper() for start in long) >= _TITLE_CASE * len(long)


class LookedUp(NamedTuple):
    """Words from place `first` on as the layer lists them, where a phrase may begin, and all places to look at."""

    first: int
    words: Sequence[Word]
    begins: frozenset[int]
    touched: Sequence[int]

    def within(self, first: int, last: int) -> Sequence[int]:
        """The places to look at from `first` to `last`."""
        places = self.touched[bisect_left(self.touched, first) : bisect_left(self.touched, last)]
        if places and places[-1] == last - 1 and self.words[last - 1 - self.first].valence is None:
            # Only the first word of a phrase.
            return places[:-1]
        return places


class Read(NamedTuple):
    """A passage as the rules see it: its words, the last word of each rated phrase by its first, and the points.

    Places count from the passage's first word.
    """

    words: Sequence[Word]
    ends: Mapping[int, int]
    parts: Sequence[Part]


class NewsTone:
    """A news layer made ready: each word looked up once, phrases by their first word."""

    def __init__(self, layer: NewsLayer) -> None:
        self.layer = layer
        self._words = OfWords(self._word)
        self._judged = frozenset({*layer.veils, *layer.topics, *layer.kind, *layer.conditions})

    def _word(self, form: str) -> Word:
        lexicon = self.layer
        if form not in lexicon.valences and form.endswith("'s"):
            form = form[:-2]
        word = vocabulary().word(form, lexicon.valences, capitals=False)
        if form == "bomb":
            # The idiom of social media ("this is the bomb") is none of news.
            word = word._replace(in_idiom=False)
        return word._replace(negates=True, acts=True) if form == "non" else word

    def of(self, text: str, tokens: Sequence[Token]) -> float:
        """The compound of a whole sentence, -1 to 1."""
        return self.tone(text, tokens, 0, len(tokens)).value

    def tone(
        self, text: str, tokens: Sequence[Token], first: int, last: int, known: LookedUp | None = None
    ) -> SentenceTone:
        """The tone of `tokens[first:last]`, words of `text` in order; `known` are more of them, looked up already."""
        if known is not None and not known.within(first, last):
            return _UNTOUCHED
        read = self.read(Passage(text, tokens, first, last), known)
        if not read.parts:
            return _UNTOUCHED
        contributions = tuple([
            Contribution(tokens[first + place].start, tokens[first + read.ends.get(place, place)].end, points)
            for place, points in read.parts
        ])  # fmt: skip
        return SentenceTone(compound(math.fsum([points for _, points in read.parts])), contributions)

    def look_up(self, forms: Sequence[str], first: int = 0) -> LookedUp:
        """What the layer knows of words in order, the first of which is at place `first`."""
        words = list(map(self._words.__getitem__, forms))
        beginnings = self.layer.phrases
        places = [place for place, word in enumerate(words, first) if word.valence is not None]
        begins = frozenset([place for place, pair in enumerate(pairwise(forms), first) if pair in beginnings])
        return LookedUp(first, words, begins, sorted(begins.union(places)))

    def read(self, passage: Passage, known: LookedUp | None = None) -> Read:
        """The words of a passage as the rules see them; `known` are its words and more, looked up already."""
        _, tokens, first, last = passage
        if known is None:
            known = self.look_up([token.form for token in tokens[first:last]], first)
        words = [*known.words[first - known.first : last - known.first]]
        ends = self._apply(passage, words, known)
        return Read(words, ends, weighed_by_but(words, points_of(words)))

    def _apply(self, passage: Passage, words: list[Word], known: LookedUp) -> dict[int, int]:
        """Take names, phrases and company into account in `words`; gives the last word of each phrase by its first."""
        first = passage.first
        names_shown: bool | None = None
        ends: dict[int, int] = {}
        done = first
        for place in known.within(first, passage.last):
            if place < done:
                continue
            here, form = place - first, passage.tokens[place].form
            if passage.capital(place):
                if names_shown is None:
                    names_shown = not passage.in_title_case()
                if names_shown and self.names(passage, place):
                    words[here] = UNRULED
                    continue
            phrase = self.phrase(passage, place) if place in known.begins else None
            if phrase is not None:
                done = place + len(phrase.words)
                words[here : done - first] = [UNRULED] * len(phrase.words)
                if phrase.valence is not None and self._phrase_counts(passage, phrase, place):
                    words[here] = read_as(form, phrase.valence)
                    ends[here] = done - first - 1
            elif form in self.layer.veils and (veil := self.veil(passage, place)) is not None:
                words[here] = read_as(form, veil.valence)
            elif words[here].valence is not None and not self._counts(passage, place):
                words[here] = read_as(form, None)
        return ends

    def phrase(self, passage: Passage, place: int) -> Phrase | None:
        """The longest phrase of the layer that begins with the word at `place`."""
        for phrase in self.layer.phrases.get((passage.form(place), passage.form(place + 1)), ()):
            end = place + len(phrase.words)
            if end <= passage.last and phrase.words == tuple(token.form for token in passage.tokens[place:end]):
                return phrase
        return None

    def veil(self, passage: Passage, place: int) -> Veil | None:
        """What the word at `place` is a euphemism for in its company."""
        for veil in self.layer.veils.get(passage.form(place), ()):
            if passage.has_near(veil.near, place, place + 1):
                return veil
        return None

    def _phrase_counts(self, passage: Passage, phrase: Phrase, place: int) -> bool:
        """Whether a rated phrase gives its rating: not where it only says what a body is for."""
        end = place + len(phrase.words)
        after = passage.form(end)
        if phrase.reason == "euphemism":
            return after not in self.layer.bodies and passage.has_near(phrase.near, place, end)
        return after not in self.layer.heads

    def _counts(self, passage: Passage, place: int) -> bool:
        """Whether a word that has a valence gives it in this company."""
        lexicon = self.layer
        form, before, after = passage.form(place), passage.form(place - 1), passage.form(place + 1)
        if form not in self._judged and before not in _AGAINST:
            return True
        if (
            form in lexicon.veils
            and form not in lexicon.veiled
            and (form in lexicon.masked or form not in vocabulary().valences)
        ):
            return False
        if before in _AGAINST and passage.between(place - 1) == "-":
            return False
        if form in lexicon.topics and (
            after in lexicon.heads
            or ((after in lexicon.topics or after in lexicon.middles) and passage.form(place + 2) in lexicon.heads)
            or (before in _ABOUT and passage.form(place - 2) in lexicon.heads)
        ):
            return False
        if form in lexicon.kind and (after in lexicon.official or passage.form(place + 2) in lexicon.official):
            return False
        condition = lexicon.conditions.get(form)
        return condition is None or (
            condition.holds(before, after)
            and passage.has_near(condition.near, place, place + 1)
            and not (condition.never_near and passage.has_near(condition.never_near, place, place + 1))
        )

    def names(self, passage: Passage, place: int) -> bool:
        """Whether a capitalised word is (part of) a name."""
        token = passage.tokens[place]
        if place > passage.first and not _OPENING.intersection(passage.between(place - 1)):
            return True
        if token.end - token.start > 1 and passage.text[token.start : token.end].isupper():
            return True
        lexicon = self.layer
        if token.form in lexicon.adjectives or token.form.endswith(lexicon.endings):
            return False
        return self._begins_name(passage, place)

    def _begins_name(self, passage: Passage, place: int) -> bool:
        """Whether the first word of a sentence is the first (or only) one of a name, from what follows it."""
        if place + 1 >= passage.last:
            return False
        form, after, second = (passage.form(place + step) for step in range(3))
        between = passage.between(place)
        return (
            (between == " " and passage.capital(place + 1))
            or (after in _JOINING and passage.capital(place + 2))
            or (after in _BEING and second in _FOUNDED)
            or (
                after == "the"
                and between.startswith(",")
                and not self.layer.heads.isdisjoint(passage.form(place + step) for step in (2, 3, 4))
            )
            or any(passage.form(other) == form and passage.capital(other) for other in range(place + 1, passage.last))
        )


@cache
def bundled_tone() -> NewsTone:
    """Tone by the bundled layer."""
    return NewsTone(news_layer())


def weighed_by_but(words: Sequence[Word], found: Sequence[Part]) -> list[Part]:
    """Half before the first "but", one and a half after it, each word once."""
    turn = turning(words)
    if turn is None:
        return list(found)
    return [Part(place, points * (0.5 if place < turn else 1.5)) for place, points in found]
