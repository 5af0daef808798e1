"""A library that an older version made is brought up to date, whole."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.library import FigureRow, open_library
from corpus.library.migrations import APPLICATION_ID, MIGRATIONS, NEWEST, TABLES
from corpus.library.problems import NewerLibrary
from tests.corpus.library.invented import article, faults, whole_content


def make_version_1(path: Path) -> None:
    """A file as the first migration alone leaves it, with two articles of one outlet."""
    connection = sqlite3.connect(path)
    connection.executescript(MIGRATIONS[0].sql)
    connection.executescript(
        f"""
        PRAGMA application_id = {APPLICATION_ID};
        PRAGMA user_version = 1;
        INSERT INTO outlet VALUES (4, 'alder', 'Alder', 'alder', NULL, 1);
        INSERT INTO article VALUES (7, 4, 'd7', '7.txt', '["A note."]', 'Rain fell.');
        INSERT INTO article VALUES (9, 4, 'd9', '9.txt', '[]', 'Snow fell.');
        INSERT INTO block VALUES (7, 0, 3, 0, 10, 'the whole');
        INSERT INTO block VALUES (9, 0, 3, 0, 10, 'the whole');
        INSERT INTO fact VALUES (7, 0, 'Alder', 4, 'said so'), (7, 2, 'Weather', 1, 'first line');
        INSERT INTO fact VALUES (9, 0, 'Alder', 4, 'said so');
        """
    )
    connection.commit()
    connection.close()


def make_version_3(path: Path) -> None:
    """The same as the first three migrations leave it, with figures and a collection."""
    make_version_1(path)
    connection = sqlite3.connect(path)
    for migration in MIGRATIONS[1:3]:
        connection.executescript(migration.sql)
    connection.executescript(
        """
        PRAGMA user_version = 3;
        INSERT INTO block VALUES (9, 1, 8, 5, 10, 'furniture'), (9, 2, 3, 0, 4, 'running text');
        INSERT INTO grouping VALUES (2, 1, 'Weather');
        INSERT INTO membership VALUES (2, 7, 4, 1), (2, 9, 3, 1);
        INSERT INTO analyser VALUES (1, 'tone');
        INSERT INTO measure VALUES (1, 'tone.mean', 1);
        INSERT INTO voice VALUES (1, 'own');
        INSERT INTO scored VALUES (7, 1, 'v1');
        INSERT INTO figure VALUES (7, 1, 1, 1.0, 2.0, 1, 2);
        """
    )
    connection.commit()
    connection.close()


@pytest.fixture
def old(path: Path) -> Path:
    make_version_1(path)
    return path


@pytest.fixture
def third(path: Path) -> Path:
    make_version_3(path)
    return path


def test_a_library_of_version_3_keeps_every_row_that_it_has(third: Path) -> None:
    before = whole_content(third)
    open_library(third).close()
    after = whole_content(third)
    assert {name: after[name] for name in before} == before


def test_a_library_of_version_3_gets_the_schema_of_a_new_one(third: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (third, new):
        open_library(path).close()
    assert schema(third) == schema(new)


def test_what_an_old_library_keeps_is_counted(third: Path) -> None:
    with open_library(third) as library:
        assert [(row.key, row.words, row.set_aside) for row in library.listing()] == [(7, 2, 0), (9, 3, 1)]


def test_figures_of_a_library_of_version_3_are_not_stale(third: Path) -> None:
    with open_library(third) as library:
        assert library.stale({"tone": "v1"}) == [9]


def test_a_library_of_version_3_is_whole_and_takes_judgements_and_rules(third: Path) -> None:
    with open_library(third) as library:
        library.judge(9, 0, 4, Role.CAPTION)
        library.set_rule(4, "Rain fell.", Role.HEADLINE)
        library.remove([7])
    assert faults(third) == []


def test_a_library_made_by_version_4_is_told_by_an_older_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_library(path).close()
    monkeypatch.setattr("corpus.library.opening._opened", set())
    monkeypatch.setattr("corpus.library.opening.NEWEST", 3)
    with pytest.raises(NewerLibrary, match="its format is 4, this program knows formats up to 3"):
        open_library(path)


def schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return rows


def test_steps_are_numbered_from_one_without_a_gap() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, NEWEST + 1))


def test_an_old_library_gets_the_newest_number(old: Path) -> None:
    open_library(old).close()
    assert int.from_bytes(old.read_bytes()[60:64], "big") == NEWEST


def test_an_old_library_gets_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (old, new):
        open_library(path).close()
    assert schema(old) == schema(new)


def test_articles_of_an_old_library_are_kept(old: Path) -> None:
    with open_library(old) as library:
        assert library.articles(keys=[7]) == (
            Article(
                7,
                "Rain fell.",
                (Block(Role.BODY, 0, 10, "the whole"),),
                Facts(
                    outlet=Fact("Alder", FactSource.USER, "said so"),
                    title=Fact("Weather", FactSource.TEXT, "first line"),
                ),
                "7.txt",
                ("A note.",),
            ),
        )


@pytest.mark.parametrize(("query", "found"), [("rain", [7]), ("weather", [7]), ("fell", [7, 9])])
def test_articles_of_an_old_library_are_found(old: Path, query: str, found: list[int]) -> None:
    with open_library(old) as library:
        assert sorted(hit.article for hit in library.search(query)) == found


def test_an_old_library_takes_new_articles_and_figures(old: Path) -> None:
    with open_library(old) as library:
        [added] = library.add([(article(outlet="Birch"), None)])
        library.store_figures(added.key, "tone", "1", [FigureRow(added.key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
        library.remove([7])
    assert faults(old) == []


def test_a_migration_that_is_broken_off_leaves_the_old_library(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()
    broken = (*MIGRATIONS[:2], MIGRATIONS[2]._replace(sql=MIGRATIONS[2].sql + "SELECT no_such_function();\n"))
    monkeypatch.setattr("corpus.library.migrations.MIGRATIONS", broken)
    with pytest.raises(sqlite3.OperationalError, match="no such function"):
        open_library(old)
    assert old.read_bytes() == before


def test_the_tables_that_are_looked_for_are_those_that_are_made(path: Path) -> None:
    open_library(path).close()
    made = {name for name, sql in schema(path) if sql and sql.startswith(("CREATE TABLE", "CREATE VIRTUAL TABLE"))}
    assert {name for name in made if not name.startswith(("article_search_", "sqlite_"))} == TABLES
