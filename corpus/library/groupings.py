"""Collections: articles that the user, or a file that came with them, put together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.article import FactSource, Grouping, GroupingKind
from corpus.library.codes import KINDS
from corpus.library.queries import as_json, inserted
from corpus.library.records import Collection
from corpus.plain import on_one_line, plain

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLLECTION = KINDS[GroupingKind.COLLECTION]


def clean_name(name: str) -> str | None:
    """A collection's name in one line; None when there is nothing to be seen in it."""
    return " ".join(plain(name).split()) or None


def collections(database: Database) -> tuple[Collection, ...]:
    """Every collection with the number of its articles, in the order of making."""
    rows = database.execute(
        """
        SELECT grouping.id, grouping.name, count(membership.article_id)
        FROM grouping LEFT JOIN membership ON membership.grouping_id = grouping.id
        WHERE grouping.kind = ? GROUP BY grouping.id ORDER BY grouping.id
        """,
        [_COLLECTION],
    )
    return tuple(
        Collection(Grouping(key, GroupingKind.COLLECTION, on_one_line(name)), count) for key, name, count in rows
    )


def ensured(database: Database, name: str) -> Grouping:
    """The collection of that (clean) name, made when there is none."""
    key = key_of(database, name)
    if key is None:
        key = inserted(database, "grouping", {"kind": _COLLECTION, "name": name})
    return Grouping(key, GroupingKind.COLLECTION, name)


def put(database: Database, keys: Iterable[int], collection: Grouping, by: FactSource) -> None:
    """Put articles into a collection; of who said so, the highest source is kept. Unknown keys are passed over."""
    database.execute(
        """
        INSERT INTO membership (grouping_id, article_id, by, strength)
        SELECT ?, id, ?, 1 FROM article WHERE id IN (SELECT value FROM json_each(?))
        ON CONFLICT DO UPDATE SET by = max(by, excluded.by)
        """,
        [collection.key, int(by), as_json(keys)],
    )


def take_out(database: Database, keys: Iterable[int], name: str) -> None:
    """Take articles out of a collection; the collection stays, even when it is left empty."""
    database.execute(
        """
        DELETE FROM membership WHERE article_id IN (SELECT value FROM json_each(?)) AND grouping_id = ?
        """,
        [as_json(keys), key_of(database, name)],
    )


def drop(database: Database, name: str) -> None:
    """Forget a collection; its articles stay in the library."""
    database.table("grouping").delete_where("id = ?", [key_of(database, name)])


def exists(database: Database, name: str) -> bool:
    """Whether there is a collection of that (clean) name."""
    return key_of(database, name) is not None


def rename(database: Database, old: str, new: str) -> Grouping:
    """Give the collection called `old`, which must be there, the name `new`, which no other may have."""
    database.execute("UPDATE grouping SET name = ? WHERE id = ?", [new, key_of(database, old)])
    return ensured(database, new)


def key_of(database: Database, name: str) -> int | None:
    """The key of the collection of that name, as it is shown; None when there is none."""
    exact = database.execute("SELECT id FROM grouping WHERE kind = ? AND name = ?", [_COLLECTION, name]).fetchone()
    if exact is not None:
        return int(exact[0])
    # A name that another program wrote is not always stored as it is shown.
    rows = database.execute("SELECT id, name FROM grouping WHERE kind = ? ORDER BY id", [_COLLECTION])
    return next((int(key) for key, stored in rows if clean_name(stored) == name), None)
