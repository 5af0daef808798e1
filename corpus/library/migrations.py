"""The numbered steps that make a library file, and bring an older one up to what this program writes.

A step that was once released never changes: what is to be different comes as a new step at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x42726473
"""`Brds`: the number in an SQLite file's header by which a library is told from any other program's database."""


class Migration(NamedTuple):
    """One step: after it the file's `user_version` is `number`."""

    number: int
    name: str
    sql: str


_KEPT = """
CREATE TABLE outlet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT UNIQUE,
    number INTEGER UNIQUE,
    attributed INTEGER NOT NULL CHECK (attributed IN (0, 1)),
    CHECK (CASE attributed WHEN 1 THEN folded IS NOT NULL AND number IS NULL
                           ELSE folded IS NULL AND number > 0 END)
);
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    outlet_id INTEGER NOT NULL REFERENCES outlet (id),
    digest TEXT NOT NULL,
    origin TEXT NOT NULL,
    notes TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (outlet_id, digest)
);
CREATE INDEX article_digest ON article (digest);
CREATE TABLE block (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ord INTEGER NOT NULL,
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 8),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (article_id, ord)
) WITHOUT ROWID;
CREATE TABLE fact (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    value TEXT,
    by INTEGER NOT NULL CHECK (by BETWEEN 0 AND 4),
    evidence TEXT NOT NULL,
    PRIMARY KEY (article_id, kind)
) WITHOUT ROWID;
CREATE TABLE grouping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    name TEXT NOT NULL,
    UNIQUE (kind, name)
);
CREATE TABLE membership (
    grouping_id INTEGER NOT NULL REFERENCES grouping (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    by INTEGER NOT NULL CHECK (by BETWEEN 0 AND 4),
    strength REAL NOT NULL CHECK (strength BETWEEN 0 AND 1),
    PRIMARY KEY (grouping_id, article_id)
) WITHOUT ROWID;
CREATE INDEX membership_article ON membership (article_id);
"""

_MEASURED = """
CREATE TABLE analyser (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE measure (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    analyser_id INTEGER NOT NULL REFERENCES analyser (id)
);
CREATE TABLE voice (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE scored (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    analyser_id INTEGER NOT NULL REFERENCES analyser (id),
    version TEXT NOT NULL,
    PRIMARY KEY (article_id, analyser_id)
) WITHOUT ROWID;
CREATE TABLE figure (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    measure_id INTEGER NOT NULL REFERENCES measure (id),
    voice_id INTEGER NOT NULL REFERENCES voice (id),
    numerator REAL NOT NULL,
    denominator REAL NOT NULL,
    count INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (article_id, measure_id, voice_id)
) WITHOUT ROWID;
"""

# The index keeps no second copy of the texts: it reads them through the view.
_SEARCHED = """
CREATE VIEW searchable AS
    SELECT article.id AS id, coalesce(fact.value, '') AS title, article.text AS text
    FROM article LEFT JOIN fact ON fact.article_id = article.id AND fact.kind = 2;
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');
"""

# A rule is of an outlet's name, so that it outlives the outlet's last article. An extent is what is read of an
# article's parts as they now are; it is made anew whenever they change, and for an article that has none.
_CORRECTED = """
CREATE TABLE judgement (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 8),
    PRIMARY KEY (article_id, start)
) WITHOUT ROWID;
CREATE TABLE rule (
    outlet TEXT NOT NULL,
    line TEXT NOT NULL,
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 8),
    name TEXT NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (outlet, line)
) WITHOUT ROWID;
CREATE TABLE extent (
    article_id INTEGER NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    set_aside INTEGER NOT NULL,
    cut INTEGER NOT NULL CHECK (cut IN (0, 1))
) WITHOUT ROWID;
"""

MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, "what is kept: outlets, articles, blocks, facts, groupings", _KEPT),
    Migration(2, "what is measured: measures, figures and the versions that made them", _MEASURED),
    Migration(3, "what is searched: an index of titles and texts", _SEARCHED),
    Migration(4, "what is corrected: judgements, rules, and the extent of what is analysed", _CORRECTED),
)

NEWEST = MIGRATIONS[-1].number

TABLES = frozenset(
    {
        *("outlet", "article", "block", "fact", "grouping", "membership"),
        *("analyser", "measure", "voice", "scored", "figure", "article_search"),
        *("judgement", "rule", "extent"),
    }
)
"""The tables that a library of the newest version has."""


def version_of(database: Database) -> int:
    """The number of the last migration that the file has seen; 0 for an empty file."""
    number: int = database.execute("PRAGMA user_version").fetchone()[0]
    return number


def application_of(database: Database) -> int:
    """The application number in the file's header; 0 for an empty file and for most other programs' files."""
    number: int = database.execute("PRAGMA application_id").fetchone()[0]
    return number


def migrate(database: Database) -> None:
    """Apply the steps that the file has not seen. Must run inside a transaction, so that all are seen or none."""
    for migration in MIGRATIONS[version_of(database) :]:
        database.executescript(migration.sql)
        database.execute(f"PRAGMA user_version = {migration.number}")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
