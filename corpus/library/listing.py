"""The list of what is in the library, without the texts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from corpus.article import GroupingKind, Outlet
from corpus.library.codes import FACTS, KINDS
from corpus.library.records import ListedArticle

if TYPE_CHECKING:
    from sqlite_utils import Database


def every(database: Database) -> tuple[ListedArticle, ...]:
    """All articles, outlet by outlet, each outlet's in the order of adding."""
    rows = database.execute(
        """
        SELECT article.id, outlet.id, outlet.slug, outlet.name, outlet.attributed,
            date.value, title.value, language.value, article.origin
        FROM article JOIN outlet ON outlet.id = article.outlet_id
        LEFT JOIN fact AS date ON date.article_id = article.id AND date.kind = :date
        LEFT JOIN fact AS title ON title.article_id = article.id AND title.kind = :title
        LEFT JOIN fact AS language ON language.article_id = article.id AND language.kind = :language
        ORDER BY outlet.id, article.id
        """,
        dict(FACTS),
    )
    collections = _collections_of_articles(database)
    outlets: dict[int, Outlet] = {}
    listed = []
    for key, outlet, slug, name, attributed, date, title, language, origin in rows:
        if outlet not in outlets:
            outlets[outlet] = Outlet(outlet, slug, name, bool(attributed))
        inside = tuple(collections.get(key, ()))
        listed.append(ListedArticle(key, outlets[outlet], date, title, language, origin, inside))
    return tuple(listed)


def _collections_of_articles(database: Database) -> dict[int, list[str]]:
    rows = database.execute(
        """
        SELECT article_id, name FROM membership JOIN grouping ON grouping.id = grouping_id
        WHERE kind = ? ORDER BY article_id, grouping_id
        """,
        [KINDS[GroupingKind.COLLECTION]],
    )
    names: dict[int, list[str]] = defaultdict(list)
    for key, name in rows:
        names[key].append(name)
    return names
