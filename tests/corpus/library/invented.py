"""Invented articles, and a look at everything that a library file holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from corpus.article import UNKNOWN, Article, Block, Fact, Facts, FactSource, Role
from corpus.library import open_library

TEXT = "Bridge opens\n\nThe bridge over the Lonn opened on Monday. A crowd cheered."


def article(
    text: str = TEXT,
    outlet: str | None = None,
    *,
    by: FactSource = FactSource.TEXT,
    origin: str = "bridge.txt",
    date: Fact = UNKNOWN,
    title: Fact = UNKNOWN,
    language: Fact = UNKNOWN,
) -> Article:
    """An article whose first line is its headline and whose rest is its body."""
    head = text.find("\n")
    cut = len(text) if head < 0 else head
    blocks = (Block(Role.HEADLINE, 0, cut, "first line"), Block(Role.BODY, cut, len(text), "the rest"))
    said = UNKNOWN if outlet is None else Fact(outlet, by, "named in a test")
    return Article(0, text, blocks, Facts(said, date, title, language), origin, ("A note.",))


def with_articles(path: Path, number: int = 40) -> None:
    """Make (or open) the library file at `path` and add that many articles, each of an outlet of its own."""
    with open_library(path) as library:
        library.add([(article(f"{TEXT * 10} {place}", f"Outlet {place}"), "Bridges") for place in range(number)])


def whole_content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of the file (the index's own tables among them), in key order."""
    with sqlite3.connect(path) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        content = {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
    connection.close()
    return content


def faults(path: Path) -> list[str]:
    """What is not whole in the library file at `path`; nothing when every article is."""
    connection = sqlite3.connect(path)
    found = [f"integrity: {row[0]}" for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    found += [
        f"{what}: {key}"
        for what, query in {
            "article without blocks": "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM block)",
            "article without facts": "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM fact)",
            "article not searched": "SELECT id FROM article WHERE id NOT IN (SELECT id FROM article_search_docsize)",
            "searched but gone": "SELECT id FROM article_search_docsize WHERE id NOT IN (SELECT id FROM article)",
            "article not counted": "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM extent)",
            "judged characters twice": """SELECT one.article_id FROM judgement AS one JOIN judgement AS other
                ON one.article_id = other.article_id AND one.start < other.start AND other.start < one."end" """,
            "outlet without articles": "SELECT id FROM outlet WHERE id NOT IN (SELECT outlet_id FROM article)",
        }.items()
        for (key,) in connection.execute(query)
    ]
    try:
        # With a rank of 1 the index is compared with the titles and texts that it was made from.
        connection.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        found.append(f"index: {error}")
    connection.rollback()
    connection.close()
    return found
