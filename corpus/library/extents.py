"""The extents of articles, kept beside them so that a list need not read the texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.extent import extent_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from corpus.article import Article


def keep(database: Database, articles: Iterable[Article]) -> None:
    """Store the extents of articles as they now are."""
    database.conn.executemany(
        "INSERT OR REPLACE INTO extent (article_id, words, set_aside, cut) VALUES (?, ?, ?, ?)",
        [(article.key, *extent_of(article.text, article.blocks)) for article in articles],
    )


def missing(database: Database) -> list[int]:
    """The keys of the articles whose extent is not known, in order: those that an older version kept."""
    query = "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM extent) ORDER BY id"
    return [key for (key,) in database.execute(query)]
