"""Two small things that every topic's queries need."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def as_json(values: Iterable[int] | Iterable[str]) -> str:
    """`values` for `IN (SELECT value FROM json_each(?))`: SQLite limits the number of parameters, not their length."""
    return json.dumps(list(values))


def inserted(database: Database, table: str, row: Mapping[str, int | str | None]) -> int:
    """Insert `row` into a table whose key is an integer that SQLite gives; returns that key."""
    key = database.table(table).insert(dict(row)).last_pk
    if not isinstance(key, int):
        raise TypeError(f"the key of a new row in {table} is {key!r}, which is no integer")
    return key
