"""A place that cannot be written, a full disk, another program: each is told, and leaves the file untouched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library, open_library
from corpus.library.problems import (
    DamagedLibrary,
    DiskFull,
    LockedLibrary,
    ReadOnlyPlace,
)
from tests.corpus.library.invented import article, with_articles

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
