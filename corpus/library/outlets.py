"""Outlets in the library: found by name, made when new, gone when they have no article left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.article import Fact, Outlet
from corpus.library.queries import as_json, inserted
from corpus.plain import on_one_line

if TYPE_CHECKING:
    from sqlite_utils import Database

_LONGEST_SLUG = 60
_NOT_OF_A_SLUG = re.compile(r"[^a-z0-9]+")
_OF_THE_UNATTRIBUTED = re.compile(r"unattributed-\d+")


def name_in(fact: Fact) -> str | None:
    """The outlet's name that `fact` gives, in one line; None when it gives none."""
    return " ".join((fact.value or "").split()) or None


def folded(name: str) -> str:
    """The form in which two spellings of one outlet's name are the same: `Blaze  media`, `Blaze Media`."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def slug_of(name: str) -> str:
    """`name` in ASCII letters, digits and hyphens; `outlet` when nothing of it is left. Not yet unique."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = _NOT_OF_A_SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].rstrip("-") or "outlet"
    return f"outlet-{slug}" if _OF_THE_UNATTRIBUTED.fullmatch(slug) else slug


def found(database: Database, name: str) -> Outlet | None:
    """The outlet of that name, however it is spelled; None when the library has not met it."""
    row = database.execute("SELECT id, slug, name, attributed FROM outlet WHERE folded = ?", [folded(name)]).fetchone()
    return None if row is None else outlet_of_row(*row)


def created(database: Database, name: str) -> Outlet:
    """A new outlet with that name."""
    slug = _free_slug(database, name)
    row = {"slug": slug, "name": name, "folded": folded(name), "number": None, "attributed": 1}
    return Outlet(inserted(database, "outlet", row), slug, name)


def created_unattributed(database: Database) -> Outlet:
    """A new outlet for one article of unknown origin, with the lowest number that is free."""
    number = _free_number(database)
    slug, name = f"unattributed-{number}", f"unattributed {number}"
    row = {"slug": slug, "name": name, "folded": None, "number": number, "attributed": 0}
    return Outlet(inserted(database, "outlet", row), slug, name, attributed=False)


def renamed(database: Database, key: int, name: str) -> Outlet:
    """The outlet with that key under a name that no outlet has yet; it keeps its place in the order of outlets."""
    slug = _free_slug(database, name)
    row = {"slug": slug, "name": name, "folded": folded(name), "number": None, "attributed": 1}
    database.table("outlet").update(key, row)
    return Outlet(key, slug, name)


def prune(database: Database, keys: Iterable[int]) -> None:
    """Forget those of the outlets that have no article."""
    database.execute(
        """
        DELETE FROM outlet WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM article WHERE outlet_id = outlet.id)
        """,
        [as_json(keys)],
    )


def every(database: Database) -> tuple[Outlet, ...]:
    """All outlets, in the order in which they were first met."""
    return tuple(
        outlet_of_row(*row) for row in database.execute("SELECT id, slug, name, attributed FROM outlet ORDER BY id")
    )


def of_articles(database: Database, keys: Iterable[int]) -> dict[int, Outlet]:
    """Article key to outlet, in the order of the articles' keys; keys that the library does not have are left out."""
    rows = database.execute(
        """
        SELECT article.id, outlet.id, outlet.slug, outlet.name, outlet.attributed
        FROM article JOIN outlet ON outlet.id = article.outlet_id
        WHERE article.id IN (SELECT value FROM json_each(?)) ORDER BY article.id
        """,
        [as_json(keys)],
    )
    return {article: outlet_of_row(*outlet) for article, *outlet in rows}


def outlet_of_row(key: int, slug: str, name: str, attributed: int) -> Outlet:
    """The outlet of a stored row; another program may have written it, so that it is made plain."""
    return Outlet(key, on_one_line(slug), on_one_line(name) or on_one_line(slug), bool(attributed))


def _free_slug(database: Database, name: str) -> str:
    base = slug_of(name)
    taken = {slug for (slug,) in database.execute("SELECT slug FROM outlet WHERE slug GLOB ?", [f"{base}*"])}
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _free_number(database: Database) -> int:
    count, highest = database.execute("SELECT count(number), coalesce(max(number), 0) FROM outlet").fetchone()
    if count == highest:
        return int(highest) + 1
    numbers = {number for (number,) in database.execute("SELECT number FROM outlet WHERE number IS NOT NULL")}
    return next(number for number in range(1, count + 2) if number not in numbers)
