"""Figures in the library: sufficient statistics per article, measure and voice, with the version that made them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.library.queries import as_json, inserted
from corpus.library.records import FigureRow

if TYPE_CHECKING:
    from sqlite_utils import Database


def store(database: Database, article: int, analyser: str, version: str, rows: Sequence[FigureRow]) -> None:
    """Make `rows` all that `analyser` says of `article`, in place of what it said before.

    Raises:
        ValueError: a row is of another article.
        sqlite3.IntegrityError: the library has no such article, or a number is not a number.
    """
    if strangers := {row.article for row in rows} - {article}:
        raise ValueError(f"figures of article {article} with a row of article {min(strangers)}")
    analyser_key = _keys(database, "analyser", {analyser})[analyser]
    measures = _keys(database, "measure", {row.measure for row in rows}, {"analyser_id": analyser_key})
    voices = _keys(database, "voice", {row.voice for row in rows})
    # A measure that another analyser made before is from now on this one's.
    database.execute(
        "UPDATE measure SET analyser_id = ? WHERE id IN (SELECT value FROM json_each(?))",
        [analyser_key, as_json(measures.values())],
    )
    database.execute(
        """
        DELETE FROM figure WHERE article_id = ?
        AND measure_id IN (SELECT id FROM measure WHERE analyser_id = ?)
        """,
        [article, analyser_key],
    )
    database.table("figure").insert_all(
        {
            "article_id": article,
            "measure_id": measures[row.measure],
            "voice_id": voices[row.voice],
            "numerator": row.numerator,
            "denominator": row.denominator,
            "count": row.count,
            "n": row.n,
        }
        for row in rows
    )
    database.execute(
        "INSERT OR REPLACE INTO scored (article_id, analyser_id, version) VALUES (?, ?, ?)",
        [article, analyser_key, version],
    )


def read(database: Database, articles: Iterable[int], measures: Collection[str] | None) -> tuple[FigureRow, ...]:
    """The figures of those articles and measures (None: all measures), ordered by article, measure and voice."""
    rows = database.execute(
        """
        SELECT article_id, measure.name, voice.name, numerator, denominator, count, n
        FROM figure JOIN measure ON measure.id = measure_id JOIN voice ON voice.id = voice_id
        WHERE article_id IN (SELECT value FROM json_each(:articles))
        AND (:measures IS NULL OR measure.name IN (SELECT value FROM json_each(:measures)))
        ORDER BY article_id, measure.name, voice.name
        """,
        {"articles": as_json(articles), "measures": None if measures is None else as_json(measures)},
    )
    return tuple(FigureRow(*row) for row in rows)


def stale(database: Database, versions: Mapping[str, str]) -> list[int]:
    """The keys of the articles that some analyser has not measured in its present version, in order.

    `versions` is analyser to present version.
    """
    query = """
        SELECT id FROM article WHERE NOT EXISTS (
            SELECT 1 FROM scored JOIN analyser ON analyser.id = scored.analyser_id
            WHERE scored.article_id = article.id AND analyser.name = ? AND scored.version = ?)
        """
    keys = {key for pair in versions.items() for (key,) in database.execute(query, pair)}
    return sorted(keys)


def _keys(
    database: Database, table: str, names: Collection[str], columns: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Name to integer key in a table of names, with a row (holding `columns` too) made for each name it lacks."""
    query = f"SELECT name, id FROM [{table}] WHERE name IN (SELECT value FROM json_each(?))"
    keys: dict[str, int] = dict(database.execute(query, [as_json(names)]).fetchall())
    for name in sorted(set(names).difference(keys)):
        keys[name] = inserted(database, table, {"name": name, **(columns or {})})
    return keys
