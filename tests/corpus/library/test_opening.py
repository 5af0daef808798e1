"""Opening a library: what is made, and what is refused with a clear sentence and left untouched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.library import Library, LibraryProblem, default_path, open_library
from corpus.library.migrations import APPLICATION_ID, NEWEST
from corpus.library.problems import (
    DamagedLibrary,
    FolderGiven,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    ReadOnlyPlace,
)
from tests.corpus.library.invented import faults, with_articles


def text_file(path: Path) -> None:
    path.write_text("Just a text. " * 200, "utf-8")


def short_file(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00 and no more")


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE bookmark (id INTEGER PRIMARY KEY); INSERT INTO bookmark VALUES (1);")
    connection.close()


def other_application(path: Path) -> None:
    other_database(path)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA application_id = 252006673; PRAGMA user_version = 1;")
    connection.close()


def truncated(path: Path) -> None:
    with_articles(path)
    os.truncate(path, path.stat().st_size // 2)


def cut_in_the_first_page(path: Path) -> None:
    with_articles(path)
    os.truncate(path, 1000)


def overwritten(path: Path) -> None:
    with_articles(path)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * (size - 100))


def tables_gone(path: Path) -> None:
    with_articles(path)
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE scored")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    with_articles(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()


REFUSED = pytest.mark.parametrize(
    ("make", "problem", "words"),
    [
        (text_file, NotALibrary, "is not a Broadsheet library: its content is no database"),
        (short_file, NotALibrary, "its content is no database"),
        (other_database, NotALibrary, "it is another program's database"),
        (other_application, NotALibrary, "it is another program's database"),
        (truncated, DamagedLibrary, "is a damaged library"),
        (cut_in_the_first_page, DamagedLibrary, "is a damaged library"),
        (overwritten, DamagedLibrary, "is a damaged library"),
        (tables_gone, DamagedLibrary, "it lacks the table scored"),
        (newer, NewerLibrary, f"its format is {NEWEST + 1}, this program knows formats up to {NEWEST}"),
    ],
)


@REFUSED
def test_what_is_no_library_is_refused_by_name(
    path: Path, make: Callable[[Path], None], problem: type[LibraryProblem], words: str
) -> None:
    make(path)
    with pytest.raises(problem) as raised:
        open_library(path)
    assert [str(path) in str(raised.value), words in str(raised.value)] == [True, True]


@REFUSED
def test_what_is_refused_is_left_untouched(
    path: Path, make: Callable[[Path], None], problem: type[LibraryProblem], words: str
) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(problem):
        open_library(path)
    assert ([file.name for file in path.parent.iterdir()], path.read_bytes()) == ([path.name], before)


def test_a_newer_library_is_recognised_though_its_number_is_still_in_the_write_ahead_log(path: Path) -> None:
    with_articles(path)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(NewerLibrary):
        open_library(path)
    writer.close()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderGiven, match="is a folder"):
        open_library(tmp_path)


def test_a_device_is_refused() -> None:
    with pytest.raises(NotALibrary, match="it is no regular file"):
        open_library(Path(os.devnull))


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="no file can have that name"):
        open_library(tmp_path / "a\0b")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReadOnlyPlace, match="cannot be opened for writing"):
        open_library(tmp_path / "file" / "library.db")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a file system in which nothing can be made")
def test_a_place_in_which_nothing_can_be_made_is_told() -> None:
    with pytest.raises(ReadOnlyPlace, match="cannot be opened for writing"):
        open_library(Path("/proc/broadsheet/library.db"))


def test_a_missing_library_is_told_when_none_is_to_be_made(path: Path) -> None:
    with pytest.raises(NoLibrary, match="There is no library at"):
        open_library(path, create=False)


def test_an_empty_file_is_no_library_when_none_is_to_be_made(path: Path) -> None:
    path.touch()
    with pytest.raises(NotALibrary, match="it is empty"):
        open_library(path, create=False)


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with_articles(path)
    assert faults(path) == []


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "library.db"
    with_articles(path)
    assert faults(path) == []


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=memory", 'with space\'s "quotes".db', "[x].db", "-x"])
def test_a_name_is_only_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with_articles(Path(name), 1)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_new_library_says_in_its_header_what_it_is(path: Path) -> None:
    open_library(path).close()
    header = path.read_bytes()[:100]
    assert [int.from_bytes(header[place : place + 4], "big") for place in (60, 68)] == [NEWEST, APPLICATION_ID]


@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2)])
def test_a_library_is_opened_with(kept: Library, pragma: str, value: object) -> None:
    assert kept._database.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_closing_leaves_one_file(path: Path) -> None:
    with_articles(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_default_place_is_the_one_the_user_named(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(path))
    assert default_path() == path


def test_the_default_place_is_in_the_users_data_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BROADSHEET_LIBRARY", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / name)
    assert default_path() == tmp_path / "broadsheet" / "library.db"


def test_importing_the_library_does_not_import_what_only_opening_needs() -> None:
    program = "import sys, corpus.library; print({'sqlite_utils', 'platformdirs', 'textual'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_library_belongs_to_its_thread(kept: Library) -> None:
    raised: list[BaseException] = []

    def elsewhere() -> None:
        try:
            kept.listing()
        except sqlite3.ProgrammingError as error:
            raised.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(raised) == 1
