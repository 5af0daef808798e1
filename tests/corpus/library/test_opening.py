"""Opening a library: what is made, and what is refused with a clear sentence and left untouched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.library import Library, LibraryProblem, default_path, open_library
from corpus.library.migrations import APPLICATION_ID, NEWEST
from corpus.library.problems import (
    DamagedLibrary,
    DiskFull,
    FolderGiven,
    LockedLibrary,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    ReadOnlyPlace,
)
from tests.corpus.library.invented import TEXT, article, faults

NOBODY = 65534


def with_articles(path: Path, number: int = 40) -> None:
    with open_library(path) as library:
        library.add([(article(f"{TEXT * 10} {place}", f"Outlet {place}"), "Bridges") for place in range(number)])


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
    assert str(raised.value).startswith(str(path)) and words in str(raised.value)


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


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=memory", 'with space\'s "quotes".db', "[/x].db", "-x"])
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


# Permissions do not bind root, so that a test that runs as root lays its rights down for the time of the attempt.
@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user than root can reach."""
    folder = Path(tempfile.mkdtemp(prefix="broadsheet-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def unprivileged(place: Path) -> Iterator[None]:
    if not hasattr(os, "getresuid"):
        pytest.skip("this system cannot lay down rights for a time")
    root = os.geteuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.fixture
def of_another(place: Path) -> Path:
    """A library that its user may read and not write. Asked for before `unprivileged`, so it is made with rights."""
    path = place / "library.db"
    with_articles(path)
    path.chmod(0o444)
    return path


def test_a_read_only_file_is_told(of_another: Path, unprivileged: None) -> None:
    with pytest.raises(ReadOnlyPlace, match="writing to the file is not permitted"):
        open_library(of_another)


def test_a_read_only_folder_is_told_for_a_library_in_it(place: Path, unprivileged_folder: Path) -> None:
    with pytest.raises(ReadOnlyPlace, match="writing to the folder is not permitted"):
        open_library(unprivileged_folder)


@pytest.fixture
def unprivileged_folder(place: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A library that may be written, in a folder that may not."""
    path = place / "library.db"
    with_articles(path)
    path.chmod(0o666)
    place.chmod(0o555)
    request.getfixturevalue("unprivileged")
    yield path


def test_a_read_only_folder_is_told_for_a_new_library(unprivileged_folder: Path) -> None:
    with pytest.raises(ReadOnlyPlace, match="cannot be opened for writing"):
        open_library(unprivileged_folder.parent / "new.db")


def test_a_file_in_a_read_only_folder_is_left_untouched(unprivileged_folder: Path) -> None:
    before = unprivileged_folder.read_bytes()
    with pytest.raises(ReadOnlyPlace):
        open_library(unprivileged_folder)
    assert unprivileged_folder.read_bytes() == before


def test_a_library_that_becomes_read_only_while_it_is_open_is_told(kept: Library) -> None:
    kept._database.execute("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyPlace, match="attempt to write a readonly database"):
        kept.add([(article(), None)])


def fill(library: Library) -> None:
    """Leave the library no more room than it has: SQLite answers as it does when the disk is full."""
    pages = library._database.execute("PRAGMA page_count").fetchone()[0]
    library._database.execute(f"PRAGMA max_page_count = {pages}").fetchone()


def test_a_full_disk_is_told(kept: Library) -> None:
    fill(kept)
    with pytest.raises(DiskFull, match="There is no room left for"):
        kept.add([(article(f"{place} " * 9000), None) for place in range(20)])


def test_a_full_disk_leaves_the_file_untouched(path: Path) -> None:
    with_articles(path)
    before = path.read_bytes()
    with open_library(path) as library:
        fill(library)
        with pytest.raises(DiskFull):
            library.add([(article(f"{place} " * 9000), None) for place in range(20)])
    assert path.read_bytes() == before


def test_a_library_goes_on_when_there_is_room_again(kept: Library) -> None:
    fill(kept)
    batch = [(article(f"{place} " * 9000), None) for place in range(20)]
    with pytest.raises(DiskFull):
        kept.add(batch)
    kept._database.execute("PRAGMA max_page_count = 1000000").fetchone()
    assert len(kept.add(batch)) == len(kept.listing())


LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def locked(path: Path) -> Iterator[Path]:
    """A library that another process has for itself."""
    with_articles(path)
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        yield path
        other.communicate("go\n")


def test_a_locked_library_is_told(locked: Path) -> None:
    with pytest.raises(LockedLibrary, match="is in use by another program"):
        open_library(locked, patience=0.1)


def test_a_locked_library_is_left_untouched(locked: Path) -> None:
    before = locked.read_bytes()
    with pytest.raises(LockedLibrary):
        open_library(locked, patience=0.1)
    assert locked.read_bytes() == before


def test_a_library_that_another_one_writes_to_can_be_read(path: Path) -> None:
    with_articles(path, 3)
    with open_library(path) as writer, open_library(path, patience=0.1) as reader, writer.batch():
        writer.add([(article("New"), None)])
        assert len(reader.listing()) == 3


def test_a_library_that_another_one_writes_to_is_told_when_patience_ends(path: Path) -> None:
    with open_library(path) as writer, open_library(path, patience=0.1) as second, writer.batch():
        with pytest.raises(LockedLibrary):
            second.add([(article(), None)])


def test_a_stored_value_that_no_version_writes_is_told_as_damage(kept: Library) -> None:
    kept.add([(article(outlet="Alder"), None)])
    kept._database.execute("PRAGMA ignore_check_constraints = ON")
    kept._database.execute("UPDATE block SET role = 99")
    with pytest.raises(DamagedLibrary, match="unknown role 99"):
        kept.articles()


def test_a_stored_text_that_is_not_utf_8_is_told_as_damage(kept: Library) -> None:
    kept.add([(article(outlet="Alder"), None)])
    kept._database.execute("UPDATE article SET text = CAST(x'ff41' AS TEXT)")
    with pytest.raises(DamagedLibrary, match="Could not decode"):
        kept.articles()
