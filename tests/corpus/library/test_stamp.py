"""A change by another process is seen from the outside."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from corpus.library import library_stamp, open_library
from tests.corpus.library.invented import article, with_articles

ROOT = Path(__file__).resolve().parents[3]

# Adds an article, or makes a collection, each time that it is told to, over one connection that stays open.
OTHER = """
import sys
from pathlib import Path
from corpus.article import Article, Facts
from corpus.library import open_library

with open_library(Path(sys.argv[1])) as library:
    print("open", flush=True)
    for number, line in enumerate(sys.stdin):
        if line == "add\\n":
            library.add([(Article(0, f"Text {number}.", (), Facts(), str(number)), None)])
        else:
            library.create_collection(line)
        print("done", flush=True)
"""


class Other(Protocol):
    """Another process that has the library open and does what it is told."""

    def __call__(self, line: str) -> None: ...


@pytest.fixture
def other(path: Path) -> Iterator[Other]:
    with_articles(path, 3)
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        said, told = process.stdout, process.stdin
        assert said.readline() == "open\n"

        def tell(line: str) -> None:
            told.write(f"{line}\n")
            told.flush()
            assert said.readline() == "done\n"

        yield tell
        told.close()


def test_every_commit_of_another_process_gives_another_stamp(path: Path, other: Other) -> None:
    stamps = [library_stamp(path)]
    for place in range(20):
        other("add" if place % 2 else f"Collection {place}")
        stamps.append(library_stamp(path))
    assert len(set(stamps)) == len(stamps)


def test_a_commit_is_seen_while_this_process_reads(path: Path, other: Other) -> None:
    with open_library(path) as library:
        before = library_stamp(path), len(library.listing())
        other("add")
        assert library_stamp(path) != before[0]
        assert len(library.listing()) == before[1] + 1


def test_a_commit_into_a_log_that_begins_anew_is_seen(path: Path, other: Other) -> None:
    other("add")
    with open_library(path) as library:
        library._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        before = library_stamp(path)
        other("add")
        assert library_stamp(path) != before


def test_reading_what_nobody_changes_leaves_the_stamp(path: Path) -> None:
    with_articles(path, 3)
    stamps = set()
    for _ in range(3):
        stamps.add(library_stamp(path))
        with open_library(path) as library:
            library.listing()
            stamps.add(library_stamp(path))
    assert len(stamps) == 1


def test_a_library_that_is_made_gives_another_stamp(path: Path) -> None:
    before = library_stamp(path)
    with_articles(path, 1)
    assert library_stamp(path) != before


def test_a_library_put_in_the_place_of_another_gives_another_stamp(path: Path, tmp_path: Path) -> None:
    for place in (path, tmp_path / "second.db"):
        with open_library(place) as library:
            library.add([(article(), None)])
    before = library_stamp(path)
    (tmp_path / "second.db").replace(path)
    assert library_stamp(path) != before


@pytest.mark.parametrize("name", ["missing", "nul\0", "a/b/c", "x" * 5000])
def test_a_file_that_cannot_be_looked_at_has_a_stamp(tmp_path: Path, name: str) -> None:
    assert library_stamp(tmp_path / name) == library_stamp(tmp_path / name)
