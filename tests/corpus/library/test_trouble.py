"""A place that cannot be written, a full disk, another program: each is told, and leaves the file untouched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.article import Role
from corpus.library import Library, open_library
from corpus.library.problems import (
    DamagedLibrary,
    DiskFull,
    LockedLibrary,
    NotALibrary,
    ReadOnlyPlace,
)
from tests.corpus.library.invented import article, faults, with_articles

NOBODY = 65534


# Permissions do not bind root, so that a test that runs as root lays its rights down for the time of the attempt.
@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user than root can reach."""
    folder = Path(tempfile.mkdtemp(prefix="broadsheet-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
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
def unprivileged_folder(place: Path, request: pytest.FixtureRequest) -> Path:
    """A library that may be written, in a folder that may not."""
    path = place / "library.db"
    with_articles(path)
    path.chmod(0o666)
    place.chmod(0o555)
    request.getfixturevalue("unprivileged")
    return path


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
    with (
        open_library(path) as writer,
        open_library(path, patience=0.1) as second,
        writer.batch(),
        pytest.raises(LockedLibrary),
    ):
        second.add([(article(), None)])


@pytest.mark.skipif(sys.platform == "win32", reason="locks of one process do not hinder each other there")
def test_opening_a_library_again_keeps_it_from_one_who_wants_it_for_himself(path: Path) -> None:
    with_articles(path, 3)
    with open_library(path) as library:
        library.listing()
        open_library(path).close()
        locker = subprocess.run(
            [sys.executable, "-c", LOCKER, str(path)], input="go\n", capture_output=True, text=True, check=False
        )
    assert (locker.stdout, "database is locked" in locker.stderr) == ("", True)


def test_a_file_that_takes_the_place_of_a_library_is_looked_at_anew(path: Path) -> None:
    with_articles(path, 1)
    path.write_bytes(b"no library any more" * 400)
    with pytest.raises(NotALibrary):
        open_library(path)


def test_another_programs_database_in_the_place_of_a_library_is_left_alone(path: Path) -> None:
    with_articles(path, 1)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(NotALibrary, match="another program's database"):
        open_library(path)


# Adds an article at a time until it is told to stop.
ADDER = """
import sys, threading
from pathlib import Path
from corpus.article import Article, Fact, Facts
from corpus.library import open_library

told = threading.Event()
threading.Thread(target=lambda: (sys.stdin.readline(), told.set())).start()
number = 0
with open_library(Path(sys.argv[1]), patience=60.0) as library:
    while not told.is_set():
        library.add([(Article(0, f"Text {number}.", (), Facts(outlet=Fact("Alder")), str(number)), "Bridges")])
        number += 1
        print(number, flush=True)
"""


def test_threads_read_without_an_error_while_another_process_adds(path: Path) -> None:
    with_articles(path, 3)
    seen: list[list[int]] = [[], []]

    def read(counts: list[int]) -> None:
        for _ in range(25):
            with open_library(path) as library:
                listed, articles = library.listing(), library.articles()
                counts.append(len(listed) if len(listed) <= len(articles) else -1)

    with subprocess.Popen(
        [sys.executable, "-c", ADDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "1\n"
        with ThreadPoolExecutor() as threads:
            list(threads.map(read, seen))
        rest, _ = other.communicate("stop\n")
    with open_library(path) as library:
        assert len(library.listing()) == 3 + int(rest.split()[-1] if rest else 1)
    assert all(counts == sorted(counts) and counts[0] > 3 for counts in seen)
    assert faults_of_what_is_kept(path) == []


def faults_of_what_is_kept(path: Path) -> list[str]:
    """What is not whole; the articles of these tests have no parts."""
    return [fault for fault in faults(path) if not fault.startswith("article without blocks")]


def test_threads_write_while_others_write(path: Path) -> None:
    with_articles(path, 8)

    def judge(key: int) -> None:
        for place in range(5):
            with open_library(path, patience=60.0) as library:
                with library.recorded() as recording:
                    library.judge(key, place * 2, place * 2 + 5, Role.CAPTION)
                library.undo(recording.changes)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(judge, range(1, 9)))
    with open_library(path) as library:
        assert [library.judgements(key) for key in range(1, 9)] == [()] * 8


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


def test_a_judgement_with_a_role_that_no_version_writes_is_told_as_damage(kept: Library) -> None:
    [added] = kept.add([(article(outlet="Alder"), None)])
    kept.judge(added.key, 0, 6, Role.CAPTION)
    kept._database.execute("PRAGMA ignore_check_constraints = ON")
    kept._database.execute("UPDATE judgement SET role = 99")
    with pytest.raises(DamagedLibrary, match="unknown role 99"):
        kept.articles()


def test_a_damaged_text_that_is_removed_on_record_is_told_as_damage(kept: Library) -> None:
    [added] = kept.add([(article(outlet="Alder"), None)])
    kept._database.execute("UPDATE article SET text = CAST(x'ff41' AS TEXT)")
    with pytest.raises(DamagedLibrary), kept.recorded():
        kept.remove([added.key])


def test_a_full_disk_leaves_nothing_half_undone(kept: Library) -> None:
    batch = [(article(f"{place} " * 9000), None) for place in range(20)]
    keys = [added.key for added in kept.add(batch)]
    with kept.recorded() as recording:
        kept.remove(keys)
    kept._database.execute("VACUUM")
    fill(kept)
    with pytest.raises(DiskFull):
        kept.undo(recording.changes)
    assert kept.listing() == ()
