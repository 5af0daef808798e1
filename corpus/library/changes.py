"""What a transaction changed, row by row, so that it can be undone; derived rows (figures, the index) are left out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from corpus.library.queries import as_json

if TYPE_CHECKING:
    from sqlite_utils import Database

Value = str | int | float | None
Row = tuple[Value, ...]


class Noted(NamedTuple):
    """A table whose changes are noted: its columns in order, of which the first `keys` are the key."""

    columns: tuple[str, ...]
    keys: int = 1


NOTED: Mapping[str, Noted] = MappingProxyType(
    {
        "outlet": Noted(("id", "slug", "name", "folded", "number", "attributed")),
        "article": Noted(("id", "outlet_id", "digest", "origin", "notes", "text")),
        "block": Noted(("article_id", "ord", "role", "start", "end", "reason"), 2),
        "fact": Noted(("article_id", "kind", "value", "by", "evidence"), 2),
        "grouping": Noted(("id", "kind", "name")),
        "membership": Noted(("grouping_id", "article_id", "by", "strength"), 2),
        "judgement": Noted(("article_id", "start", "end", "role"), 2),
        "rule": Noted(("outlet", "line", "role", "name", "example"), 2),
    }
)
"""What undoing puts back, a table at a time; what is measured or searched is made anew from it."""

_OF_ONE_ARTICLE = ("fact", "block", "judgement", "membership")
_SAID_OF_WANTED = " OR ".join(f"value IN (SELECT article_id FROM [{table}])" for table in _OF_ONE_ARTICLE)
_PARENTS = ("outlet", "grouping")
_CHILDREN = (*_OF_ONE_ARTICLE, "rule")
_ORDER = (
    *(("delete", _CHILDREN), ("delete", ("article",)), ("update", ("article", *_CHILDREN))),
    *(("delete", _PARENTS), ("update", _PARENTS)),
    *(("insert", _PARENTS), ("insert", ("article",)), ("insert", _CHILDREN)),
)
_PARKED = MappingProxyType(
    {
        "article": "UPDATE article SET outlet_id = -id WHERE id = ?",
        "grouping": "UPDATE grouping SET name = char(0) || id WHERE id = ?",
        "outlet": """
            UPDATE outlet SET slug = char(0) || id, folded = CASE attributed WHEN 1 THEN char(0) || id END,
                number = CASE attributed WHEN 0 THEN (1 << 40) + id END WHERE id = ?
            """,
    }
)
"""What a row is that is about to be put back, so that two can change places: unique, and never committed."""

_CONFLICTS = MappingProxyType(
    {
        "outlet": "an outlet has another name, or is there anew",
        "article": "an article was changed, removed or added again",
        "block": "the parts of an article are others",
        "fact": "a fact of an article was corrected",
        "grouping": "a collection was renamed, made anew or forgotten",
        "membership": "an article was put into a collection or taken out of one",
        "judgement": "something else was said of the parts of an article",
        "rule": "something else was said of an outlet's lines",
    }
)


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of `table` before and after, None where there was none.

    The text of an article, which never changes, is kept only where the article was removed.
    """

    table: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed, in order; false when nothing was. Changes made one after the other can be added up."""

    rows: tuple[RowChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __add__(self, later: Changes) -> Changes:
        return Changes(self.rows + later.rows)

    @property
    def articles(self) -> tuple[int, ...]:
        """The keys of the articles of which something was changed, in order."""
        return tuple(sorted({key for row in self.rows if (key := _article_of(row)) is not None}))


class ConflictError(Exception):
    """A row is no longer as the change left it; the text says what that means."""


@contextmanager
def noted(database: Database, log: list[RowChange]) -> Iterator[None]:
    """Every change of a row inside is put at the end of `log`. Must be inside a transaction that fails when it does."""

    def note(table: str, kind: str, *values: Value) -> None:
        width = len(NOTED[table].columns)
        before = None if kind == "insert" else values[:width]
        after = None if kind == "delete" else values[-width:]
        log.append(RowChange(table, before, after))

    database.conn.create_function("broadsheet_note", -1, note)
    try:
        for table in NOTED:
            for kind in ("insert", "update", "delete"):
                database.execute(_trigger(table, kind))
        yield
        for table in NOTED:
            for kind in ("insert", "update", "delete"):
                database.execute(f"DROP TRIGGER temp.noted_{kind}_{table}")
    finally:
        database.conn.create_function("broadsheet_note", -1, None)


def put_back(database: Database, changes: Changes) -> None:
    """Make every row what it was before `changes`. Inside a transaction; indexes and figures are the caller's.

    Raises:
        ConflictError: a row is not what `changes` left, or another one has its place.
    """
    wanted = _net(changes)
    for row in wanted:
        if _now(database, row.table, _key_of(row)) != row.after:
            raise ConflictError(_CONFLICTS[row.table])
    # An outlet and its articles come back, or go, in the order that leaves names free, not in that of references.
    database.execute("PRAGMA defer_foreign_keys = ON")
    for row in wanted:
        if row.table in _PARKED and _step_of(row) == "update":
            database.execute(_PARKED[row.table], _key_of(row))
    for step, tables in _ORDER:
        for row in wanted:
            if row.table in tables and _step_of(row) == step:
                _put_row_back(database, row)
    _check_references(database, changes.articles)


def _net(changes: Changes) -> list[RowChange]:
    """One change for each row that is not what it was."""
    net: dict[tuple[str, Row], RowChange] = {}
    for row in changes.rows:
        name = (row.table, _key_of(row))
        first = net[name].before if name in net else row.before
        if row.table == "article" and row.after is None and first is not None and row.before is not None:
            first = (*first[:-1], row.before[-1])  # The text, which is noted only when its article goes.
        net[name] = RowChange(row.table, first, row.after)
    return [row for row in net.values() if row.before != row.after]


def _put_row_back(database: Database, row: RowChange) -> None:
    columns, keys = NOTED[row.table]
    key = _key_of(row)
    where = " AND ".join(f'"{column}" = ?' for column in columns[:keys])
    try:
        if row.before is None:
            if row.table == "article":
                _check_bare(database, key)
            if not _others_need(database, row.table, key):
                database.execute(f"DELETE FROM [{row.table}] WHERE {where}", key)
        elif row.after is None:
            names = ", ".join(f'"{column}"' for column in columns)
            places = ", ".join("?" * len(columns))
            database.execute(f"INSERT INTO [{row.table}] ({names}) VALUES ({places})", row.before)
        else:
            settable = [(column, value) for column, value in zip(columns, row.before, strict=True) if column != "text"]
            sets = ", ".join(f'"{column}" = ?' for column, _ in settable)
            database.execute(
                f"UPDATE [{row.table}] SET {sets} WHERE {where}", [*(value for _, value in settable), *key]
            )
    except sqlite3.IntegrityError as error:
        raise ConflictError(_CONFLICTS[row.table]) from error


def _step_of(row: RowChange) -> str:
    return "delete" if row.before is None else "insert" if row.after is None else "update"


def _key_of(row: RowChange) -> Row:
    return (row.after or row.before or ())[: NOTED[row.table].keys]


def _check_references(database: Database, articles: tuple[int, ...]) -> None:
    """What came back stands under an outlet, and in collections, that are there."""
    lost = {
        "outlet": "SELECT 1 FROM article WHERE id IN (SELECT value FROM json_each(?)) "
        "AND outlet_id NOT IN (SELECT id FROM outlet)",
        "grouping": "SELECT 1 FROM membership WHERE article_id IN (SELECT value FROM json_each(?)) "
        "AND grouping_id NOT IN (SELECT id FROM grouping)",
        "article": "SELECT 1 FROM json_each(?) AS wanted "
        f"WHERE value NOT IN (SELECT id FROM article) AND ({_SAID_OF_WANTED})",
    }
    for table, query in lost.items():
        if database.execute(query, [as_json(articles)]).fetchone():
            raise ConflictError(_CONFLICTS[table])


def _now(database: Database, table: str, key: Row) -> Row | None:
    columns, keys = NOTED[table]
    wanted = ", ".join(_noted_column(table, f'"{column}"', column) for column in columns)
    where = " AND ".join(f'"{column}" = ?' for column in columns[:keys])
    row: Row | None = database.execute(f"SELECT {wanted} FROM [{table}] WHERE {where}", key).fetchone()
    return row


def _check_bare(database: Database, key: Row) -> None:
    """An article about to go has nothing left that somebody else said of it."""
    for table in _OF_ONE_ARTICLE:
        if database.execute(f"SELECT 1 FROM [{table}] WHERE article_id = ?", key).fetchone():
            raise ConflictError(_CONFLICTS[table])


def _others_need(database: Database, table: str, key: Row) -> bool:
    """Whether an outlet or a collection that was made has got articles of somebody else since, and so stays."""
    query = {
        "outlet": "SELECT 1 FROM article WHERE outlet_id = ?",
        "grouping": "SELECT 1 FROM membership WHERE grouping_id = ?",
    }.get(table)
    return query is not None and database.execute(query, key).fetchone() is not None


def _article_of(row: RowChange) -> int | None:
    """The key of the article that a row is of; None for one of no article."""
    column = "id" if row.table == "article" else "article_id"
    values = dict(zip(NOTED[row.table].columns, row.after or row.before or (), strict=True))
    key = values.get(column)
    return key if isinstance(key, int) else None


def _trigger(table: str, kind: str) -> str:
    seen = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}[kind]
    values = ", ".join(
        f'{which}."{column}"' if kind == "delete" else _noted_column(table, f'{which}."{column}"', column)
        for which in seen
        for column in NOTED[table].columns
    )
    return (
        f"CREATE TEMP TRIGGER noted_{kind}_{table} AFTER {kind} ON main.[{table}] "
        f"BEGIN SELECT broadsheet_note('{table}', '{kind}', {values}); END"
    )


def _noted_column(table: str, expression: str, column: str) -> str:
    """A text is named by its digest, which is noted too, and not itself."""
    return "NULL" if (table, column) == ("article", "text") else expression
