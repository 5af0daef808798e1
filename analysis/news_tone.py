"""Tone for news: VADER's rules over the news layer, for one sentence segment of one voice at a time.

Read from the document's own words, so that curly marks, dashes and possessives hide none. A name gives nothing,
capitals and marks add no emphasis, and of two equal words round a "but" each is weighed once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from analysis.document import Document
from analysis.measure import Evidence, Reading, Unit
from analysis.news_lexicon import NewsLexicon, Phrase, news_lexicon
from analysis.polarity import Sided, balance, sided_words
from analysis.selection import Piece, Selection
from analysis.text import Token
from analysis.vader import Part, Word, Words, compound, points_of, turning, vocabulary
from corpus.article import RUNNING_TEXT_ROLES, Role

VERSION = 1
CUT_OFF = 0.05
"""Hutto and Gilbert's (2014): a compound of at least this is positive, of at most minus this negative."""

_AGAINST = frozenset({"anti", "counter"})
_ABOUT = frozenset({"for", "of", "on", "against"})
_JOINING = frozenset({"and", "or", "the"})
_BEING = frozenset({"is", "was", "has"})
_FOUNDED = frozenset({"registered", "founded", "based", "headquartered", "established", "its"})

_READ = RUNNING_TEXT_ROLES | {Role.HEADLINE}
_NOTHING = Word("", None, False, 0.0, False, False, marked=False)
_TITLE_CASE = 0.9
_OPENING = frozenset('"“”„«»:;(!?—–‘…[')


class Contribution(NamedTuple):
    """What one word or phrase gives to its sentence: offsets, and its points after all rules.

    The points of a sentence add up to s; its compound is s / sqrt(s^2 + 15).
    """

    start: int
    end: int
    points: float


@dataclass(frozen=True, slots=True)
class SentenceTone:
    """The compound of a sentence, -1 to 1, and the contributions that it comes of, in order."""

    value: float
    contributions: tuple[Contribution, ...]


_UNTOUCHED = SentenceTone(0.0, ())


def news_tone(text: str, tokens: Sequence[Token], first: int = 0, last: int | None = None) -> SentenceTone:
    """The tone of `tokens[first:last]`, words of `text` in order."""
    return _bundled().tone(text, tokens, first, len(tokens) if last is None else last)


class _Passage(NamedTuple):
    """The words of one piece: `tokens[first:last]` of `text`."""

    text: str
    tokens: Sequence[Token]
    first: int
    last: int

    def form(self, place: int) -> str:
        """The form of the word at `place`; empty outside the piece."""
        return self.tokens[place].form if self.first <= place < self.last else ""

    def capital(self, place: int) -> bool:
        return place < self.last and self.text[self.tokens[place].start].isupper()

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


class NewsTone:
    """A news layer made ready: each word looked up once, phrases by their first word."""

    def __init__(self, lexicon: NewsLexicon) -> None:
        self._lexicon = lexicon
        self._words = Words(self._word)

    def _word(self, form: str) -> Word:
        lexicon = self._lexicon
        if form not in lexicon.valences and form.endswith("'s"):
            form = form[:-2]
        word = vocabulary().word(form, lexicon.valences, capitals=False)
        return word._replace(negates=True) if form == "non" else word

    def of(self, text: str, tokens: Sequence[Token]) -> float:
        """The compound of a whole sentence, -1 to 1."""
        return self.tone(text, tokens, 0, len(tokens)).value

    def tone(self, text: str, tokens: Sequence[Token], first: int, last: int) -> SentenceTone:
        """The tone of `tokens[first:last]`, words of `text` in order."""
        forms = [token[0] for token in tokens[first:last]]
        words = list(map(self._words.__getitem__, forms))
        beginnings = self._lexicon.phrases
        starts = [place for place, pair in enumerate(pairwise(forms), first) if pair in beginnings]
        places = [place for place, word in enumerate(words, first) if word.valence is not None]
        if not places and not starts:
            return _UNTOUCHED
        ends = self._apply(_Passage(text, tokens, first, last), words, sorted({*places, *starts}) if starts else places)
        found = weighed_by_but(words, points_of(words))
        if not found:
            return _UNTOUCHED
        contributions = tuple(
            Contribution(tokens[first + place].start, tokens[first + ends.get(place, place)].end, points)
            for place, points in found
        )
        return SentenceTone(compound(math.fsum(points for _, points in found)), contributions)

    def _apply(self, passage: _Passage, words: list[Word], places: Sequence[int]) -> dict[int, int]:
        """Take names, phrases and company into account in `words`; gives the last word of each phrase by its first."""
        first = passage.first
        names_shown: bool | None = None
        ends: dict[int, int] = {}
        done = first
        for place in places:
            if place < done:
                continue
            here, form = place - first, passage.tokens[place].form
            if passage.capital(place):
                if names_shown is None:
                    names_shown = not passage.in_title_case()
                if names_shown and self._names(passage, place):
                    words[here] = _NOTHING
                    continue
            phrase = self._phrase(passage, place)
            if phrase is not None:
                done = place + len(phrase.words)
                words[here : done - first] = [_NOTHING] * len(phrase.words)
                if phrase.valence is not None and (
                    phrase.reason == "euphemism" or passage.form(done) not in self._lexicon.heads
                ):
                    words[here] = Word(form, phrase.valence, True, 0.0, False, False)
                    ends[here] = done - first - 1
            elif words[here].valence is not None and not self._counts(passage, place):
                words[here] = _NOTHING._replace(form=form, negates=form == "no")
        return ends

    def _phrase(self, passage: _Passage, place: int) -> Phrase | None:
        for phrase in self._lexicon.phrases.get((passage.form(place), passage.form(place + 1)), ()):
            end = place + len(phrase.words)
            if end <= passage.last and phrase.words == tuple(token.form for token in passage.tokens[place:end]):
                return phrase
        return None

    def _counts(self, passage: _Passage, place: int) -> bool:
        """Whether a word that has a valence gives it in this company."""
        lexicon = self._lexicon
        form, before, after = passage.form(place), passage.form(place - 1), passage.form(place + 1)
        if before in _AGAINST and passage.between(place - 1) == "-":
            return False
        if form in lexicon.topics and (
            after in lexicon.heads
            or ((after in lexicon.topics or after in lexicon.middles) and passage.form(place + 2) in lexicon.heads)
            or (before in _ABOUT and passage.form(place - 2) in lexicon.heads)
        ):
            return False
        condition = lexicon.conditions.get(form)
        return condition is None or condition.holds(before, after)

    def _names(self, passage: _Passage, place: int) -> bool:
        """Whether a capitalised word is (part of) a name."""
        token = passage.tokens[place]
        if place > passage.first and not _OPENING.intersection(passage.between(place - 1)):
            return True
        if token.end - token.start > 1 and passage.text[token.start : token.end].isupper():
            return True
        lexicon = self._lexicon
        if token.form in lexicon.adjectives or token.form.endswith(lexicon.endings):
            return False
        return self._begins_name(passage, place)

    def _begins_name(self, passage: _Passage, place: int) -> bool:
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
                and not self._lexicon.heads.isdisjoint(passage.form(place + step) for step in (2, 3, 4))
            )
            or any(passage.form(other) == form and passage.capital(other) for other in range(place + 1, passage.last))
        )


@cache
def _bundled() -> NewsTone:
    return NewsTone(news_lexicon())


def weighed_by_but(words: Sequence[Word], found: Sequence[Part]) -> list[Part]:
    """Half before the first "but", one and a half after it, each word once."""
    turn = turning(words)
    if turn is None:
        return list(found)
    return [Part(place, points * (0.5 if place < turn else 1.5)) for place, points in found]


class _Row(NamedTuple):
    piece: Piece
    tone: SentenceTone
    sided: tuple[Sided, ...]


def read_news_tone(selection: Selection) -> dict[str, Reading]:
    """Every counted measure of tone for news and of the second view of a selection, by measure id."""
    rows = _rows(selection)
    running = [row for row in rows if row.piece.role in RUNNING_TEXT_ROLES]
    headline = [row for row in rows if row.piece.role is Role.HEADLINE]
    article = selection.document.article
    positive = [row for row in running if row.tone.value >= CUT_OFF]
    negative = [row for row in running if row.tone.value <= -CUT_OFF]
    untouched = [row for row in running if not row.tone.contributions]
    both = [row for row in running if abs(row.tone.value) >= CUT_OFF and balance(row.sided)]
    opposed = [row for row in both if (row.tone.value > 0) != (balance(row.sided) > 0)]
    return {
        "tone.news": _mean(article, running),
        "tone.news_headline": _mean(article, headline),
        "tone.news_positive": _share(article, running, positive),
        "tone.news_negative": _share(article, running, negative),
        "tone.news_untouched": _share(article, running, untouched),
        "tone.balance": Reading(
            tuple(Unit(row.piece.sentence, balance(row.sided), 1) for row in running),
            tuple(sorted((_sided_evidence(article, row) for row in running), key=_by_value)),
        ),
        "tone.disagreement": _share(article, both, opposed),
    }


_last: list[tuple[Document, dict[tuple[int, int], tuple[SentenceTone, tuple[Sided, ...]]]]] = []


def _rows(selection: Selection) -> list[_Row]:
    """The pieces of a selection with both views; what is a piece of several selections is read once."""
    document = selection.document
    read = next((known for of, known in tuple(_last) if of is document), None)
    if read is None:
        read = {}
        _last[:] = [(document, read)]
    text, tokens = document.text, document.tokens
    rows = []
    for piece, first, last in selection.tokens_by_piece(_READ):
        views = read.get((first, last))
        if views is None:
            views = read[first, last] = (
                news_tone(text, tokens, first, last),
                tuple(sided_words(tokens, first, last)),
            )
        rows.append(_Row(piece, *views))
    return rows


def _mean(article: int, rows: Sequence[_Row]) -> Reading:
    units = tuple(Unit(row.piece.sentence, row.tone.value, 1) for row in rows)
    return Reading(units, _evidence(article, rows))


def _share(article: int, rows: Sequence[_Row], chosen: Sequence[_Row]) -> Reading:
    places = {id(row) for row in chosen}
    units = tuple(Unit(row.piece.sentence, float(id(row) in places), 1) for row in rows)
    return Reading(units, _evidence(article, chosen))


def _evidence(article: int, rows: Sequence[_Row]) -> tuple[Evidence, ...]:
    made = [
        Evidence(
            article, row.piece.sentence, row.piece.start, row.piece.end, row.piece.voice, row.tone.value,
            row.tone.contributions,
        )
        for row in rows
    ]  # fmt: skip
    return tuple(sorted(made, key=_by_value))


def _sided_evidence(article: int, row: _Row) -> Evidence:
    piece = row.piece
    signs = tuple((start, end, float(sign)) for start, end, sign in row.sided)
    return Evidence(article, piece.sentence, piece.start, piece.end, piece.voice, balance(row.sided), signs)


def _by_value(row: Evidence) -> tuple[float, int]:
    return row.value, row.start
