"""Full-text search over titles and texts, kept in step with them in the same transaction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.library.codes import storable
from corpus.library.outlets import outlet_of_row
from corpus.library.queries import as_json
from corpus.library.records import SearchHit
from corpus.plain import on_one_line, plain

if TYPE_CHECKING:
    from sqlite_utils import Database

_LONGEST_QUERY = 1000
_MOST_TERMS = 50
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_OPEN, _CLOSE = "\x02", "\x03"
_MARK = re.compile(f"[{_OPEN}{_CLOSE}]")
_EXCERPT_WORDS = 24


def index(database: Database, keys: Iterable[int]) -> None:
    """Put the articles' titles and texts, as they are now, into the index."""
    database.execute(
        """
        INSERT INTO article_search (rowid, title, text)
        SELECT id, title, text FROM searchable WHERE id IN (SELECT value FROM json_each(?))
        """,
        [as_json(keys)],
    )


def unindex(database: Database, keys: Iterable[int]) -> None:
    """Take the articles out of the index; their titles and texts must still be those that were put in."""
    database.execute(
        """
        INSERT INTO article_search (article_search, rowid, title, text)
        SELECT 'delete', id, title, text FROM searchable WHERE id IN (SELECT value FROM json_each(?))
        """,
        [as_json(keys)],
    )


def match_expression(query: str) -> str | None:
    """`query` as an FTS5 expression that asks for each of its words and "quoted phrases"; None if it has none.

    Every term is a quoted string, so that nothing in it is taken for an operator, a column or a wildcard.
    """
    fit = storable(query[:_LONGEST_QUERY]).replace("\0", " ")
    terms = [phrase or word for phrase, word in _TERM.findall(fit)]
    spoken = [term for term in terms if any(char.isalnum() for char in term)]
    return " ".join(f'"{term}"' for term in spoken[:_MOST_TERMS]) or None


def search(database: Database, query: str, limit: int) -> tuple[SearchHit, ...]:
    """The articles that hold every word of `query` in title or text, the most relevant first, at most `limit`."""
    expression = match_expression(query)
    if expression is None:
        return ()
    rows = database.execute(
        """
        SELECT article.id, outlet.id, outlet.slug, outlet.name, outlet.attributed, nullif(article_search.title, ''),
            snippet(article_search, 1, :open, :close, '…', :words)
        FROM article_search JOIN article ON article.id = article_search.rowid
        JOIN outlet ON outlet.id = article.outlet_id
        WHERE article_search MATCH :expression ORDER BY rank, article.id LIMIT :limit
        """,
        {"expression": expression, "limit": limit, "open": _OPEN, "close": _CLOSE, "words": _EXCERPT_WORDS},
    )
    return tuple(
        SearchHit(
            article, outlet_of_row(key, slug, name, attributed), title and on_one_line(title), *_unmarked(excerpt)
        )
        for article, key, slug, name, attributed, title, excerpt in rows
    )


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """An excerpt without its marks, and where they stood."""
    hits, start = [], None
    for marks_before, mark in enumerate(_MARK.finditer(marked)):
        place = mark.start() - marks_before
        if mark.group() == _OPEN:
            start = place
        elif start is not None:
            hits.append((start, place))
            start = None
    return plain(_MARK.sub("", marked)), tuple(hits)
