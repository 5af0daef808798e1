"""What the library answers with, beyond the ground types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Self

from corpus.article import FactSource, Grouping, Outlet, Role
from corpus.extent import FEW_WORDS


class Outcome(StrEnum):
    """What came of adding an article."""

    ADDED = "added"
    UPDATED = "updated"
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class Added:
    """One article of a batch: its key in the library, what came of it, and the outlet it now stands under."""

    key: int
    outcome: Outcome
    outlet: Outlet


_ENGLISH = "en"


class Oddity(StrEnum):
    """What is odd about an article in the library; the value is a stable code."""

    sentence: str

    NO_OUTLET = "no-outlet", "Nobody said which outlet published it."
    NO_DATE = "no-date", "Its date is not known."
    NO_TITLE = "no-title", "It has no title."
    NO_LANGUAGE = "no-language", "Its language is not known."
    NOT_ENGLISH = "not-english", "It is not in English, and most measures are for English only."
    TRUNCATED = "truncated", "It ends in the middle of a sentence; it may have been cut."
    NOTHING_ANALYSED = "nothing-analysed", "Everything in it is set aside, so that nothing is analysed."
    VERY_SHORT = "very-short", f"Fewer than {FEW_WORDS} of its words are analysed, which is too few to say much."
    SAME_TEXT = "same-text", "Another outlet has the same text."
    SAME_TITLE = "same-title", "Another article of the outlet has the same title and the same date."

    def __new__(cls, code: str, sentence: str = "") -> Self:
        """A member is its code, with a sentence for the reader beside it."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        return member


class SaidBy(NamedTuple):
    """Who said each fact of an article."""

    outlet: FactSource = FactSource.NONE
    date: FactSource = FactSource.NONE
    title: FactSource = FactSource.NONE
    language: FactSource = FactSource.NONE


NOBODY_SAID = SaidBy()


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article as a list shows it, without its text.

    `words` are those of the parts that are analysed, `set_aside` is the number of the other parts, `cut` is whether
    the text ends in the middle of a sentence. `twins` are the keys of the first other articles with the same text,
    `namesakes` of others of the same outlet with the same title and date.
    `oddities` follow from the rest, in the order of the enumeration.
    """

    key: int
    outlet: Outlet
    date: str | None
    title: str | None
    language: str | None
    origin: str
    collections: tuple[str, ...]
    said: SaidBy = NOBODY_SAID
    words: int = 0
    set_aside: int = 0
    cut: bool = False
    notes: tuple[str, ...] = ()
    twins: tuple[int, ...] = ()
    namesakes: tuple[int, ...] = ()
    oddities: tuple[Oddity, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "oddities", tuple(_oddities_of(self)))


def _oddities_of(listed: ListedArticle) -> Iterator[Oddity]:
    if not listed.outlet.attributed:
        yield Oddity.NO_OUTLET
    if not listed.date:
        yield Oddity.NO_DATE
    if not listed.title:
        yield Oddity.NO_TITLE
    if not listed.language:
        yield Oddity.NO_LANGUAGE
    elif listed.language != _ENGLISH:
        yield Oddity.NOT_ENGLISH
    if listed.cut:
        yield Oddity.TRUNCATED
    if not listed.words:
        yield Oddity.NOTHING_ANALYSED
    elif listed.words < FEW_WORDS:
        yield Oddity.VERY_SHORT
    if listed.twins:
        yield Oddity.SAME_TEXT
    if listed.namesakes:
        yield Oddity.SAME_TITLE


@dataclass(frozen=True, slots=True)
class Judgement:
    """That the user says characters `start` to `end` (exclusive) of an article's text are `role`."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Rule:
    """That the user says a line of an outlet is `role`, wherever it stands; outlet and line as they were written."""

    outlet: str
    line: str
    role: Role


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection with the number of articles in it."""

    grouping: Grouping
    articles: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that holds every searched word. `hits` are offsets into `excerpt`, not into the article."""

    article: int
    outlet: Outlet
    title: str | None
    excerpt: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The sufficient statistics of one measure in one voice of one article; values and intervals are derived."""

    article: int
    measure: str
    voice: str
    numerator: float
    denominator: float
    count: int
    n: int
