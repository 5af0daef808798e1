"""The list of articles: which are shown, in which order, and how many there are of what. Pure and quick.

A `Shelf` holds what is worked out once; what a key press asks for is then a pass over it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.article import Outlet
from corpus.plain import plain_line
from tui.jobs.filtering import Field, Term, date_holds, folded, terms_of, written_term

if TYPE_CHECKING:
    from corpus.library import ListedArticle

Found = Mapping[str, frozenset[int]]
"""For each question put to the texts, the keys of the articles whose text answers it."""

NOTHING_FOUND: Found = {}
YEAR_UNKNOWN = "--"
MOST_NUMBERS = 60
"""Chosen articles up to which a filter names each of them."""


class Facet(StrEnum):
    """What articles are counted and chosen by."""

    OUTLET = "outlet"
    DATE = "date"
    LANGUAGE = "language"
    COLLECTION = "collection"
    ODDITY = "oddity"


class Sort(StrEnum):
    """What articles are ordered by; articles of which it is not known come last either way."""

    DATE = "date"
    OUTLET = "outlet"
    TITLE = "title"
    WORDS = "words"
    LANGUAGE = "language"
    ODDITIES = "oddities"
    ADDED = "added"


NEWEST_FIRST = frozenset({Sort.DATE, Sort.WORDS, Sort.ODDITIES, Sort.ADDED})
"""Orders that begin with the greatest when they are asked for first."""

Choice = tuple[Facet, str]
"""A value of a facet; "" is what is not known, or in no collection, or not odd."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article of the list; `title` is its own, or the words that it begins with."""

    listed: ListedArticle
    title: str

    @property
    def key(self) -> int:
        """The article's key."""
        return self.listed.key

    @property
    def outlet(self) -> Outlet:
        """Who published it."""
        return self.listed.outlet


@dataclass(frozen=True, slots=True)
class Browse:
    """What the reader wants to see: a filter, values of facets, an order; maybe only `among` some articles.

    Values of one facet are alternatives; everything else must hold together.
    """

    text: str = ""
    chosen: tuple[Choice, ...] = ()
    sort: Sort = Sort.DATE
    reverse: bool = True
    among: frozenset[int] | None = None

    def toggled(self, choice: Choice) -> Browse:
        """The same with a value of a facet chosen, or not any more."""
        without = tuple(other for other in self.chosen if other != choice)
        return replace(self, chosen=without if choice in self.chosen else (*self.chosen, choice))

    def ordered(self, sort: Sort) -> Browse:
        """Ordered by `sort`; the other way round where it was already."""
        if sort is self.sort:
            return replace(self, reverse=not self.reverse)
        return replace(self, sort=sort, reverse=sort in NEWEST_FIRST)

    def peeled(self, preset: Browse) -> Browse | None:
        """The same with one filter less, the last first; None where nothing is left but `preset`."""
        if self.text != preset.text:
            return replace(self, text=preset.text)
        own = [choice for choice in self.chosen if choice not in preset.chosen]
        if own:
            return replace(self, chosen=tuple(choice for choice in self.chosen if choice != own[-1]))
        return replace(self, among=preset.among) if self.among != preset.among else None

    @property
    def collection(self) -> str | None:
        """The collection that is shown, where it is one."""
        names = [value for facet, value in self.chosen if facet is Facet.COLLECTION]
        return names[0] if len(names) == 1 and names[0] else None

    def values(self, facet: Facet) -> frozenset[str]:
        """The chosen values of a facet."""
        return frozenset(value for other, value in self.chosen if other is facet)


class Shelf:
    """Rows with what is worked out once for every filter, count and order. It never changes."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows = tuple(rows)
        self.place_of = {row.key: place for place, row in enumerate(self.rows)}
        self.columns = {field: _column(field, self.rows) for field in Field if field is not Field.TEXT}
        self.facets = {facet: [_values(facet, row) for row in self.rows] for facet in Facet}
        self._orders = {(sort, reverse): _order(sort, reverse, self.rows) for sort in Sort for reverse in (False, True)}

    def __len__(self) -> int:
        return len(self.rows)

    def order(self, sort: Sort, *, reverse: bool) -> Sequence[int]:
        """All places in an order."""
        return self._orders[sort, reverse]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that are not made up for articles of unknown origin."""
        return tuple(dict.fromkeys(row.outlet.name for row in self.rows if row.outlet.attributed))


def shown(shelf: Shelf, browse: Browse, found: Found = NOTHING_FOUND) -> tuple[int, ...]:
    """The places of the rows that `browse` asks for, in its order.

    A question to the texts that `found` has no answer to yet holds for every article.
    """
    places = _matching(shelf, shelf.order(browse.sort, reverse=browse.reverse), browse, found)
    for facet in Facet:
        places = _chosen(shelf, places, facet, browse.values(facet))
    return tuple(places)


def facet_counts(shelf: Shelf, browse: Browse, found: Found = NOTHING_FOUND) -> dict[Facet, dict[str, int]]:
    """For each facet how many articles there are of each value, as `browse` has it but for its choices of that facet.

    A value that is chosen is there even when no article has it. The most frequent value comes first; dates, the newest.
    """
    matching = _matching(shelf, range(len(shelf)), browse, found)
    counts = {}
    for facet in Facet:
        places: Sequence[int] = matching
        for other in Facet:
            if other is not facet:
                places = _chosen(shelf, places, other, browse.values(other))
        together = Counter(map(shelf.facets[facet].__getitem__, places))
        counted: Counter[str] = Counter(dict.fromkeys(browse.values(facet), 0))
        for values, number in together.items():
            for value in values:
                counted[value] += number
        counts[facet] = dict(sorted(counted.items(), key=_by_date if facet is Facet.DATE else _by_number))
    return counts


def _by_number(item: tuple[str, int]) -> tuple[bool, int, str]:
    return not item[0], -item[1], folded(item[0])


def _by_date(item: tuple[str, int]) -> tuple[bool, bool, list[int], int]:
    # A year before its months, the newest year and month first.
    value = item[0]
    year, _, month = value.partition("-")
    numbers = [-int(part) for part in (year, month) if part.isdecimal()]  # a list comes before a longer one
    return not value, value == YEAR_UNKNOWN, numbers, len(value)


def questions(text: str) -> tuple[str, ...]:
    """What a filter asks of the texts themselves."""
    return tuple(value for term in terms_of(text) if term.field is Field.TEXT for value in term.values)


def filter_words(browse: Browse) -> str | None:
    """The whole choice as one filter text, facets and all; None where it names too many single articles."""
    parts = [browse.text.strip()] if browse.text.strip() else []
    fields = {
        Facet.OUTLET: Field.OUTLET,
        Facet.DATE: Field.DATE,
        Facet.LANGUAGE: Field.LANGUAGE,
        Facet.COLLECTION: Field.COLLECTION,
        Facet.ODDITY: Field.ODDITY,
    }
    for facet in Facet:
        values = [value for other, value in browse.chosen if other is facet]
        if values:
            parts.append(written_term(fields[facet], values))
    if browse.among is not None:
        if len(browse.among) > MOST_NUMBERS:
            return None
        parts.append(written_term(Field.NUMBER, map(str, sorted(browse.among))))
    return " ".join(parts)


# What is worked out once


def _column(field: Field, rows: Sequence[Row]) -> list[str]:
    """What a term of `field` is looked for in, row by row: folded values, a line end before and after each."""
    known: dict[str, str] = {}

    def low(text: str | None) -> str:
        if not text:
            return ""
        if text not in known:
            known[text] = folded(plain_line(text))
        return known[text]

    of: dict[Field, Callable[[ListedArticle, str], Iterable[str]]] = {
        Field.OUTLET: lambda listed, _: (low(listed.outlet.name),),
        Field.TITLE: lambda _, title: (folded(title),),
        Field.DATE: lambda listed, _: (listed.date or "",),
        Field.LANGUAGE: lambda listed, _: (low(listed.language),),
        Field.COLLECTION: lambda listed, _: map(low, listed.collections or ("",)),
        Field.FILE: lambda listed, _: (folded(listed.origin),),
        Field.ODDITY: lambda listed, _: listed.oddities or ("",),
        Field.NUMBER: lambda listed, _: (str(listed.key),),
        Field.ANYWHERE: lambda listed, title: (
            low(listed.outlet.name),
            folded(title),
            listed.date or "",
            low(listed.language),
            *map(low, listed.collections),
            folded(listed.origin),
        ),
    }
    return ["\n".join(("", *of[field](row.listed, row.title), "")) for row in rows]


def _values(facet: Facet, row: Row) -> tuple[str, ...]:
    listed = row.listed
    match facet:
        case Facet.OUTLET:
            return (listed.outlet.name,)
        case Facet.LANGUAGE:
            return (listed.language or "",)
        case Facet.COLLECTION:
            return tuple(dict.fromkeys(listed.collections)) or ("",)
        case Facet.ODDITY:
            return tuple(str(oddity) for oddity in listed.oddities) or ("",)
        case Facet.DATE:
            return _periods(listed.date or "")


def _periods(date: str) -> tuple[str, ...]:
    """The year, and the month where it is known."""
    year, month = date[:4], date[:7]
    if not (len(year) == 4 and year.isascii() and year.isdecimal()):
        return (YEAR_UNKNOWN if date else "",)
    known = len(month) == 7 and month[4] == "-" and month[5:].isascii() and month[5:].isdecimal()
    return (year, month) if known else (year,)


def _order(sort: Sort, reverse: bool, rows: Sequence[Row]) -> list[int]:
    """All places; equal ones stay as they were, and what is not known comes last."""
    of: dict[Sort, Callable[[Row], str | int]] = {
        Sort.DATE: lambda row: _dated(row.listed.date or ""),
        Sort.OUTLET: lambda row: folded(row.outlet.name),
        Sort.TITLE: lambda row: folded(row.title).lstrip("\"'“”‘’«»„("),
        Sort.WORDS: lambda row: row.listed.words,
        Sort.LANGUAGE: lambda row: row.listed.language or "",
        Sort.ODDITIES: lambda row: len(row.listed.oddities),
        Sort.ADDED: lambda row: row.key,
    }
    keys = list(map(of[sort], rows))
    known = sorted((place for place, key in enumerate(keys) if key != ""), key=keys.__getitem__, reverse=reverse)
    return [*known, *(place for place, key in enumerate(keys) if key == "")]


def _dated(date: str) -> str:
    return "" if date.startswith("-") else date


# Filters


def _matching(shelf: Shelf, places: Sequence[int], browse: Browse, found: Found) -> Sequence[int]:
    if browse.among is not None:
        inside = browse.among
        places = [place for place in places if shelf.rows[place].key in inside]
    for term in terms_of(browse.text):
        places = _holding(shelf, places, term, found)
    return places


def _holding(shelf: Shelf, places: Sequence[int], term: Term, found: Found) -> Sequence[int]:
    wanted = not term.negated
    if term.field is Field.TEXT:
        if any(value not in found for value in term.values):
            return places
        keys = frozenset().union(*(found[value] for value in term.values))
        return [place for place in places if (shelf.rows[place].key in keys) is wanted]
    column = shelf.columns[term.field]
    sought = tuple(f"\n{folded(value)}\n" for value in term.values) if term.exact else term.values
    if len(sought) == 1 and term.field is not Field.DATE:
        (one,) = sought
        return [place for place in places if (one in column[place]) is wanted]
    # Dates, numbers of oddities and the like are few: each is judged once.
    verdicts = {text: _holds(term.field, sought, text) for text in {column[place] for place in places}}
    return [place for place in places if verdicts[column[place]] is wanted]


def _holds(field: Field, sought: Sequence[str], text: str) -> bool:
    if field is Field.DATE:
        return any(_date_is(value.strip("\n"), text.strip("\n")) for value in sought)
    return any(value in text for value in sought)


def _date_is(value: str, date: str) -> bool:
    if not value:
        return not date
    return date.startswith("-") if value == YEAR_UNKNOWN else date_holds(value, date)


def _chosen(shelf: Shelf, places: Sequence[int], facet: Facet, chosen: frozenset[str]) -> Sequence[int]:
    if not chosen:
        return places
    values = shelf.facets[facet]
    return [place for place in places if not chosen.isdisjoint(values[place])]
