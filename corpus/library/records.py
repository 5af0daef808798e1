"""What the library answers with, beyond the ground types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.article import Grouping, Outlet


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


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article as a list shows it, without its text."""

    key: int
    outlet: Outlet
    date: str | None
    title: str | None
    language: str | None
    origin: str
    collections: tuple[str, ...]


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
