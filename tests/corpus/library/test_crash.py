"""A program that is killed, and programs that write at the same time, leave whole articles only."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corpus.article import text_digest
from corpus.library import open_library
from tests.corpus.library.invented import faults

ROOT = Path(__file__).resolve().parents[3]

# Adds batches until it is killed (or for `rounds` of them), saying after each how many there were; it also corrects
# and removes articles, and measures them, so that every kind of writing is interrupted.
WRITER = """
import sys
from pathlib import Path
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.library import FigureRow, open_library

path, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("started", flush=True)

def article(number):
    text = f"{name} {number} " + "The bridge over the Lonn opened. " * 60
    blocks = (Block(Role.HEADLINE, 0, 5, "first"), Block(Role.BODY, 5, len(text), "rest"))
    outlet = Fact(f"Outlet {number % 7}", FactSource.TEXT) if number % 3 else Fact()
    return Article(0, text, blocks, Facts(outlet, title=Fact(f"Title {number}", FactSource.TEXT)), f"{name}-{number}")

with open_library(path, patience=60.0) as library:
    for batch in range(rounds):
        added = library.add([(article(batch * 10 + place), "Bridges") for place in range(10)])
        key = added[0].key
        library.store_figures(key, "tone", "1", [FigureRow(key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
        library.judge(key, 0, 4, Role.CAPTION)
        own = library.set_facts(added[1].key, Facts(outlet=Fact(f"{name} {batch}", FactSource.USER), title=Fact("New")))
        library.set_rule(own.key, f"Line {batch}", Role.FURNITURE)
        if batch % 5 == 4:
            with library.batch():
                with library.recorded() as recording:
                    library.remove([added[2].key, added[3].key])
                library.undo(recording.changes)
                library.remove([added[2].key])
        print(batch, flush=True)
"""


def writer(path: Path, name: str, rounds: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(rounds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def kill_after(process: subprocess.Popen[str], lines: int, delay: float) -> list[str]:
    """Kill the process `delay` seconds after it has said `lines` lines; returns all that it said."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(lines)]
    waiting = threading.Event()
    waiting.wait(delay)
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_killed_while_it_adds_leaves_whole_articles_only(path: Path) -> None:
    chance = random.Random(20211109)
    for attempt in range(8):
        process = writer(path, f"run{attempt}", 100_000)
        said = kill_after(process, chance.randint(1, 12), chance.uniform(0, 0.03))
        batches = sum(line.strip().isdigit() for line in said)
        open_library(path).close()
        with open_library(path) as library:
            mine = [listed for listed in library.listing() if listed.origin.startswith(f"run{attempt}-")]
            cut = [
                read.key
                for read in library.articles()
                if len(read.blocks) != 2 or read.digest != text_digest(read.text)
            ]
        # What was said to be done is there, and of the batch that was under way all or nothing.
        kept_of = [10 * done - done // 5 for done in (batches, batches + 1)] + [10 * (batches + 1) - batches // 5]
        assert (faults(path), cut, len(mine) in kept_of) == ([], [], True)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_killed_while_it_makes_the_library_leaves_none_or_a_whole_one(tmp_path: Path) -> None:
    chance = random.Random(20221111)
    for attempt in range(8):
        path = tmp_path / f"{attempt}.db"
        kill_after(writer(path, "run", 100_000), 1, chance.uniform(0.0, 0.3))
        open_library(path).close()
        assert faults(path) == []


def test_programs_that_write_at_the_same_time_all_succeed(path: Path) -> None:
    processes = [writer(path, name, 10) for name in ("one", "two", "three")]
    for process in processes:
        process.communicate()
    with open_library(path) as library:
        kept_of = [
            sum(listed.origin.startswith(name) for listed in library.listing()) for name in ("one", "two", "three")
        ]
    assert ([process.returncode for process in processes], kept_of, faults(path)) == ([0, 0, 0], [98, 98, 98], [])
