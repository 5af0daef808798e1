"""Changes undone: rows put back, and what is derived from them (index, extents, figures) made to fit again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from corpus.library import articles, judging, outlets, search
from corpus.library.changes import Changes, RowChange, put_back
from corpus.library.codes import FACTS
from corpus.library.queries import as_json

if TYPE_CHECKING:
    from sqlite_utils import Database


def undo(database: Database, changes: Changes) -> tuple[int, ...]:
    """Make everything what it was before `changes`; returns the keys of the articles touched. In a transaction.

    Raises:
        ConflictError: somebody else has changed the same things since.
    """
    titled = {key for row in changes.rows for key in _titled(row)}
    search.unindex(database, _there(database, titled))
    put_back(database, changes)
    search.index(database, _there(database, titled))
    outlets.prune(database, {key for row in changes.rows for key in _outlets_of(row)})
    of_parts = [row for row in changes.rows if row.table in {"article", "block", "judgement", "fact"}]
    parted = {*Changes(tuple(of_parts)).articles, *_with_rules(database, changes)}
    articles.parts_changed(database, _there(database, parted))
    return tuple(sorted({*changes.articles, *parted}))


def _there(database: Database, keys: Iterable[int]) -> list[int]:
    query = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [key for (key,) in database.execute(query, [as_json(keys)])]


def _titled(row: RowChange) -> Iterator[int]:
    """The article that a row is of, if the index knows it by that row."""
    values = row.after or row.before or ()
    is_title = row.table == "fact" and values[1] == FACTS["title"]
    if is_title or (row.table == "article" and None in (row.before, row.after)):
        yield from Changes((row,)).articles


def _outlets_of(row: RowChange) -> Iterator[int]:
    place = {"article": 1, "outlet": 0}.get(row.table)
    for values in (row.before, row.after):
        if place is not None and values is not None and isinstance(key := values[place], int):
            yield key


def _with_rules(database: Database, changes: Changes) -> Iterator[int]:
    """The articles that have a line of a rule that came, went or became another."""
    lines: dict[str, set[str]] = {}
    for row in changes.rows:
        if row.table == "rule":
            outlet, line, *_ = row.after or row.before or ()
            lines.setdefault(str(outlet), set()).add(str(line))
    for outlet, wanted in lines.items():
        yield from judging.with_line(database, outlet, wanted)
