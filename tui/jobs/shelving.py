"""Fills the list of articles from the library or from opened files, and fetches the texts that it asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.comparison import headline_of
from corpus.article import Article, Outlet
from corpus.plain import plain_line
from tui.jobs.browsing import Browse, Facet, Found, Row, Shelf, Sort, questions, shown
from tui.jobs.contents import Group, GroupKind
from tui.jobs.filtering import folded
from tui.jobs.opening import OpenedFiles
from tui.jobs.selecting import Selected, asked_of, with_outlets

if TYPE_CHECKING:
    from corpus.library import Library, ListedArticle
    from corpus.library.stamp import Stamp

_AT_ONCE = 200
MOST_NUMBERED = 200
"""Articles up to which a command names each of them by its number."""


@dataclass(frozen=True, slots=True)
class FilledShelf:
    """Articles, the names of all collections (also of empty ones), and the state of the file when they were read."""

    shelf: Shelf
    collections: tuple[str, ...]
    stamp: Stamp | None = None


def preset_of(group: Group) -> Browse:
    """The list of a group's articles."""
    match group.kind:
        case GroupKind.COLLECTION:
            return Browse(chosen=((Facet.COLLECTION, group.name),))
        case GroupKind.LOOSE:
            return Browse(chosen=((Facet.COLLECTION, ""),))
        case GroupKind.EVERYTHING:
            return Browse()


def read_shelf(path: Path) -> FilledShelf:
    """Everything in the library at `path`, which is made when there is none.

    Raises:
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import library_stamp, open_library

    with open_library(path) as library:
        stamp = library_stamp(path)
        rows = rows_of(library, library.listing())
        names = tuple(collection.grouping.name for collection in library.collections())
    return FilledShelf(Shelf(rows), names, stamp)


def rows_of(library: Library, listed: Sequence[ListedArticle]) -> Iterator[Row]:
    """A row for each; the texts are read of those that have no title."""
    untitled = [row.key for row in listed if not row.title]
    headlines: dict[int, str] = {}
    for start in range(0, len(untitled), _AT_ONCE):
        for article in library.articles(keys=untitled[start : start + _AT_ONCE]):
            headlines[article.key] = headline_of(article)
    return (Row(row, plain_line(row.title or headlines.get(row.key, row.origin))) for row in listed)


def shelf_of_files(opened: OpenedFiles) -> FilledShelf:
    """Opened files, which are kept nowhere."""
    rows = (
        Row(row, plain_line(row.title or headline_of(opened.articles[row.key][1])))
        for row in opened.listing
        if row.key in opened.articles
    )
    names = tuple(group.name for group in opened.contents.of_kind(GroupKind.COLLECTION))
    return FilledShelf(Shelf(rows), names)


def listed_after(library: Library, text: str, sort: str | None, *, reverse: bool = False) -> list[ListedArticle]:
    """The articles that a filter asks for, in an order (a value of `Sort`; None: the library's own)."""
    listed = library.listing()
    if not text.strip() and sort is None:
        return list(listed)[::-1] if reverse else list(listed)
    shelf = Shelf(rows_of(library, listed))
    found = answers_of(library, text)
    if sort is None:
        fitting = sorted(shown(shelf, Browse(text), found), reverse=reverse)
    else:
        fitting = list(shown(shelf, Browse(text, sort=Sort(sort), reverse=reverse), found))
    return [shelf.rows[place].listed for place in fitting]


def answers(path: Path, text: str) -> Found:
    """For each question that a filter puts to the texts, the articles of the library at `path` that answer it.

    Raises:
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        return answers_of(library, text)


def answers_of(library: Library, text: str) -> Found:
    """The same of an open library."""
    asked = questions(text)
    limit = len(library.listing()) if asked else 0
    return {one: frozenset(hit.article for hit in library.search(one, limit=limit)) for one in asked}


def answers_in(articles: Mapping[int, tuple[Outlet, Article]], text: str) -> Found:
    """The same of opened articles: those whose text holds every word of a question."""
    low = {key: folded(article.text) for key, (_, article) in articles.items()}
    return {
        one: frozenset(key for key, held in low.items() if all(word in held for word in folded(one).split()))
        for one in questions(text)
    }


def read_selected(path: Path, keys: Collection[int], name: str) -> Selected:
    """Articles of the library at `path` with their texts, outlet by outlet; keys that it lacks are passed over.

    Raises:
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        articles = with_outlets(library, library.articles(keys=keys))
        asked = asked_of(library, None, sorted(keys)) if len(keys) <= MOST_NUMBERED else ()
        return Selected(name, library.path, articles, asked)
