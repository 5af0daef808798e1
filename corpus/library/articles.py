"""Articles in the library: added, recognised, corrected, read back, removed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.article import UNKNOWN, Article, Block, Fact, Facts, Outlet
from corpus.library import extents, groupings, identity, judging, outlets, search
from corpus.library.codes import FACTS, ROLES, fact_name_of, role_of, source_of, storable_article
from corpus.library.overlay import overlaid
from corpus.library.problems import UnreadableRowError
from corpus.library.queries import as_json, inserted
from corpus.library.records import Added, Outcome
from corpus.plain import on_one_line, plain

if TYPE_CHECKING:
    from sqlite_utils import Database


def add(database: Database, article: Article) -> Added:
    """Keep `article`, whose own key does not matter, or recognise it as one that is there and better its facts."""
    article = storable_article(article)
    name = outlets.name_in(article.facts.outlet)
    outlet = outlets.found(database, name) if name else None
    reading = identity.Reading(
        named=name is not None,
        outlet=outlet.key if outlet else None,
        said_by=article.facts.outlet.by,
        origin=article.origin,
    )
    twin = identity.same_article(_with_digest(database, article.digest), reading)
    if twin is None:
        outlet = outlet or (outlets.created(database, name) if name else outlets.created_unattributed(database))
        return Added(_insert(database, article, outlet), Outcome.ADDED, outlet)
    stored = facts_of(database, [twin.key])[twin.key]
    same_origin = bool(article.origin) and article.origin == twin.origin
    better = identity.merged(stored, article.facts, same_origin=same_origin)
    if better == stored:
        return Added(twin.key, Outcome.ALREADY_THERE, outlets.of_articles(database, [twin.key])[twin.key])
    return Added(twin.key, Outcome.UPDATED, change_facts(database, twin.key, better))


def change_facts(database: Database, key: int, facts: Facts) -> Outlet:
    """Give the article with that key these facts, in place of those it has; returns the outlet it now stands under.

    Raises:
        sqlite3.IntegrityError: the outlet has an article with the same text; `twin_at` tells beforehand.
    """
    before = facts_of(database, [key])[key]
    if facts.title.value != before.title.value:
        search.unindex(database, [key])
    database.execute("DELETE FROM fact WHERE article_id = ?", [key])
    _insert_facts(database, key, facts)
    if facts.title.value != before.title.value:
        search.index(database, [key])
    if facts.language.value != before.language.value:
        # What was measured was measured for another language: whatever made it, it is stale.
        database.execute("DELETE FROM scored WHERE article_id = ?", [key])
    here = outlets.of_articles(database, [key])[key]
    there = _move(database, key, here, outlets.name_in(facts.outlet))
    if there != here and judging.rules_of_outlets(database).keys() & {outlets.folded(o.name) for o in (here, there)}:
        parts_changed(database, [key])
    return there


def twin_at(database: Database, key: int, name: str) -> int | None:
    """The key of another article with the same text that the outlet called `name` has; None if there is none."""
    row = database.execute(
        """
        SELECT other.id FROM article JOIN article AS other ON other.digest = article.digest AND other.id != article.id
        JOIN outlet ON outlet.id = other.outlet_id WHERE article.id = ? AND outlet.folded = ?
        """,
        [key, outlets.folded(name)],
    ).fetchone()
    return None if row is None else int(row[0])


def facts_of(database: Database, keys: Iterable[int]) -> dict[int, Facts]:
    """Article key to facts, for each of `keys`, in their order; nothing is known of keys that the library lacks."""
    wanted = list(keys)
    rows = database.execute(
        """
        SELECT article_id, kind, value, by, evidence FROM fact
        WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, kind
        """,
        [as_json(wanted)],
    )
    known: dict[int, dict[str, Fact]] = defaultdict(dict)
    for key, kind, value, by, evidence in rows:
        known[key][fact_name_of(kind)] = Fact(_said(value), source_of(by), plain(evidence))
    return {key: Facts(**known[key]) if key in known else Facts() for key in wanted}


def read(
    database: Database,
    *,
    collection: str | None = None,
    slugs: Collection[str] | None = None,
    keys: Collection[int] | None = None,
) -> tuple[Article, ...]:
    """The articles that pass every filter given (None: all), outlet by outlet, each outlet's in the order of adding."""
    where, parameters = ["1"], list[int | str | None]()
    if collection is not None:
        where.append("article.id IN (SELECT article_id FROM membership WHERE grouping_id = ?)")
        parameters.append(groupings.key_of(database, collection))
    if slugs is not None:
        where.append("outlet.id IN (SELECT value FROM json_each(?))")
        parameters.append(as_json(known.key for known in outlets.every(database) if known.slug in slugs))
    if keys is not None:
        where.append("article.id IN (SELECT value FROM json_each(?))")
        parameters.append(as_json(keys))
    rows = database.execute(
        f"""
        SELECT article.id, article.text, article.origin, article.notes, article.digest, outlet.folded
        FROM article JOIN outlet ON outlet.id = article.outlet_id
        WHERE {" AND ".join(where)} ORDER BY outlet.id, article.id
        """,
        parameters,
    ).fetchall()
    found = [row[0] for row in rows]
    blocks, facts = _blocks_of(database, found), facts_of(database, found)
    said, rules = judging.of_articles(database, found), judging.rules_of_outlets(database)
    # Another program may have written the file: what comes out of it is made plain as what comes out of any other.
    plain_rows = ((key, plain(text), on_one_line(origin), *rest) for key, text, origin, *rest in rows)
    return tuple(
        Article(
            key,
            text,
            overlaid(blocks[key], text, said.get(key, ()), rules.get(outlet, {})),
            facts[key],
            origin,
            notes_of(notes),
            digest,
        )
        for key, text, origin, notes, digest, outlet in plain_rows
    )


def parts_changed(database: Database, keys: Iterable[int]) -> None:
    """What was measured on the articles' parts is stale, and how much of them is analysed is counted anew."""
    wanted = list(keys)
    for_these = [as_json(wanted)]
    database.execute("DELETE FROM scored WHERE article_id IN (SELECT value FROM json_each(?))", for_these)
    extents.keep(database, read(database, keys=wanted))


def remove(database: Database, keys: Iterable[int]) -> int:
    """Forget the articles with those keys and all that was said of them; returns how many there were."""
    wanted = as_json(keys)
    present = "SELECT id, outlet_id FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    rows = database.execute(present, [wanted]).fetchall()
    search.unindex(database, [key for key, _ in rows])
    database.execute("DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", [wanted])
    outlets.prune(database, {outlet for _, outlet in rows})
    return len(rows)


def _with_digest(database: Database, digest: str) -> list[identity.Stored]:
    rows = database.execute(
        """
        SELECT article.id, outlet.id, outlet.attributed, coalesce(fact.by, 0), article.origin
        FROM article JOIN outlet ON outlet.id = article.outlet_id
        LEFT JOIN fact ON fact.article_id = article.id AND fact.kind = 0
        WHERE article.digest = ? ORDER BY article.id
        """,
        [digest],
    )
    return [identity.Stored(key, outlet, bool(known), source_of(by), origin) for key, outlet, known, by, origin in rows]


def _insert(database: Database, article: Article, outlet: Outlet) -> int:
    row: dict[str, int | str | None] = {
        "outlet_id": outlet.key,
        "digest": article.digest,
        "origin": article.origin,
        "notes": json.dumps(article.notes, ensure_ascii=False),
        "text": article.text,
    }
    key = inserted(database, "article", row)
    database.table("block").insert_all(
        {
            "article_id": key,
            "ord": place,
            "role": ROLES[block.role],
            "start": block.start,
            "end": block.end,
            "reason": block.reason,
        }
        for place, block in enumerate(article.blocks)
    )
    _insert_facts(database, key, article.facts)
    search.index(database, [key])
    rules = judging.rules_of_outlets(database).get(outlets.folded(outlet.name), {}) if outlet.attributed else {}
    parts = overlaid(article.blocks, article.text, (), rules)
    extents.keep(database, [replace(article, key=key, blocks=parts)])
    return key


def _insert_facts(database: Database, key: int, facts: Facts) -> None:
    known = [(field.name, getattr(facts, field.name)) for field in fields(facts)]
    database.table("fact").insert_all(
        {"article_id": key, "kind": FACTS[name], "value": fact.value, "by": int(fact.by), "evidence": fact.evidence}
        for name, fact in known
        if fact != UNKNOWN
    )


def _move(database: Database, key: int, here: Outlet, name: str | None) -> Outlet:
    """Put the article under the outlet of that name, or one of its own, and forget an outlet that is left empty."""
    if name is None:
        if not here.attributed:
            return here
        there = outlets.created_unattributed(database)
    else:
        known = outlets.found(database, name)
        if known == here:
            return here
        alone = database.table("article").count_where("outlet_id = ?", [here.key]) == 1
        if known is None and alone:
            return outlets.renamed(database, here.key, name)
        there = known or outlets.created(database, name)
    database.execute("UPDATE article SET outlet_id = ? WHERE id = ?", [there.key, key])
    outlets.prune(database, [here.key])
    return there


def _blocks_of(database: Database, keys: Iterable[int]) -> dict[int, list[Block]]:
    rows = database.execute(
        """
        SELECT article_id, role, start, "end", reason FROM block
        WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, ord
        """,
        [as_json(keys)],
    )
    blocks: dict[int, list[Block]] = defaultdict(list)
    for key, role, start, end, reason in rows:
        blocks[key].append(Block(role_of(role), start, end, plain(reason)))
    return blocks


def _said(value: str | None) -> str | None:
    """A stored value in one line; None where there is nothing to be seen in it."""
    return (on_one_line(value) or None) if value else None


@lru_cache(maxsize=1024)
def notes_of(stored: str) -> tuple[str, ...]:
    """The notes of an article as they are stored; few texts have notes that no other has.

    Raises:
        UnreadableRowError: they are stored in a way that no version of the program writes.
    """
    try:
        notes = json.loads(stored)
    except ValueError as error:
        raise UnreadableRowError("notes that are no list") from error
    if not isinstance(notes, list):
        raise UnreadableRowError("notes that are no list")
    return tuple(plain(str(note)) for note in notes)
