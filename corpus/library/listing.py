"""The list of what is in the library, without the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.article import GroupingKind, Outlet
from corpus.library.articles import notes_of
from corpus.library.codes import FACTS, KINDS, source_of
from corpus.library.outlets import outlet_of_row
from corpus.library.records import ListedArticle, SaidBy
from corpus.plain import on_one_line

if TYPE_CHECKING:
    from sqlite_utils import Database

_UNKNOWN = (None, 0)
_MOST_OTHERS = 20
"""Twins that one article names, so that thousands of one text do not name each other."""


def every(database: Database) -> tuple[ListedArticle, ...]:
    """All articles, outlet by outlet, each outlet's in the order of adding."""
    rows = database.execute(
        """
        SELECT article.id, outlet.id, outlet.slug, outlet.name, outlet.attributed, article.origin, article.notes,
            article.digest, extent.words, extent.set_aside, extent.cut
        FROM article JOIN outlet ON outlet.id = article.outlet_id JOIN extent ON extent.article_id = article.id
        ORDER BY outlet.id, article.id
        """
    ).fetchall()
    outlet_facts, dates, titles, languages = _facts(database)
    collections = _collections_of_articles(database)
    same_text: dict[str, list[int]] = defaultdict(list)
    same_title: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for key, outlet, *_, digest, _, _, _ in rows:
        same_text[digest].append(key)
        date, title = dates.get(key, _UNKNOWN)[0], titles.get(key, _UNKNOWN)[0]
        if date and title:
            same_title[outlet, date, title].append(key)
    known: dict[int, Outlet] = {}
    listed = []
    for key, outlet, slug, name, attributed, origin, notes, digest, words, set_aside, cut in rows:
        if outlet not in known:
            known[outlet] = outlet_of_row(outlet, slug, name, attributed)
        date, date_by = dates.get(key, _UNKNOWN)
        title, title_by = titles.get(key, _UNKNOWN)
        language, language_by = languages.get(key, _UNKNOWN)
        outlet_by = outlet_facts.get(key, _UNKNOWN)[1]
        listed.append(
            ListedArticle(
                key,
                known[outlet],
                date,
                title,
                language,
                on_one_line(origin),
                tuple(collections.get(key, ())),
                _said_by(outlet_by, date_by, title_by, language_by),
                words,
                set_aside,
                bool(cut),
                notes_of(notes),
                _others(same_text[digest], key),
                _others(same_title[outlet, date, title], key) if date and title else (),
            )
        )
    return tuple(listed)


def _others(keys: Sequence[int], key: int) -> tuple[int, ...]:
    return () if len(keys) == 1 else tuple(islice((other for other in keys if other != key), _MOST_OTHERS))


@cache
def _said_by(outlet: int, date: int, title: int, language: int) -> SaidBy:
    """Who said what, of stored numbers; there are few combinations and many articles."""
    return SaidBy(source_of(outlet), source_of(date), source_of(title), source_of(language))


def _facts(database: Database) -> tuple[dict[int, tuple[str | None, int]], ...]:
    """Article key to value and source, for each kind of fact in the order of their numbers."""
    facts: tuple[dict[int, tuple[str | None, int]], ...] = tuple({} for _ in FACTS)
    for key, kind, value, by in database.execute("SELECT article_id, kind, value, by FROM fact"):
        facts[kind][key] = (value and on_one_line(value), by)
    return facts


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
        names[key].append(on_one_line(name))
    return names
