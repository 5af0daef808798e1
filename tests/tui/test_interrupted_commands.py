"""A command that is stopped or killed in the middle leaves whole articles only, and can be given again."""

from __future__ import annotations

import random
import re
import signal
import sys
from pathlib import Path

import pytest

from corpus.article import text_digest
from corpus.library import open_library
from tests.commands import OnTerminal, ran_apart
from tests.corpus.library.invented import faults

FILES = 100

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals and terminals")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small articles, no two alike; the library beside it is not there yet."""
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(tmp_path / "lexicons"))
    articles = tmp_path / "articles"
    articles.mkdir()
    chance = random.Random(7)
    things = ("bridge", "ferry", "council", "market", "harbour", "school", "river", "winter", "engineer", "storm")
    for number in range(FILES):
        sentences = [f"The {chance.choice(things)} and the {chance.choice(things)} were seen again." for _ in range(6)]
        text = f"Story number {number}\n\n" + "\n\n".join(sentences) + "\n"
        (articles / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return articles


def progress(shown: bytes) -> int:
    """The number that the line of progress showed last."""
    return int(([b"0", *re.findall(rb"Adding (\d+) of", shown)])[-1])


def adding(folder: Path, until: int) -> OnTerminal:
    """`broadsheet add` on a terminal, at the moment when its progress has reached `until`."""
    command = OnTerminal(["add", folder, "--outlet", "Ledger"], terminal="stderr")
    while progress(command.shown) < until and command.read():
        pass
    return command


def kept(path: Path) -> int:
    """How many articles there are, all of them whole."""
    assert faults(path) == []
    with open_library(path) as library:
        articles = library.articles()
    assert [article.key for article in articles if article.digest != text_digest(article.text)] == []
    assert [article.key for article in articles if not article.blocks] == []
    return len(articles)


def test_ctrl_c_keeps_what_was_read_and_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    command = adding(folder, 30)
    command.process.send_signal(signal.SIGINT)
    said = command.finish()
    number = kept(tmp_path / "library.db")
    assert (said.code, 25 <= number < FILES) == (130, True)
    assert said.out.endswith(f"\n{number} added before it was stopped; add the same again to go on.\n")
    assert "Traceback" not in said.err
    assert said.err.endswith("Stopped.\r\n")

    again = ran_apart("add", folder, "--outlet", "Ledger")
    assert (again.code, kept(tmp_path / "library.db")) == (0, FILES)
    assert again.out.endswith(f"\n{FILES - number} added, {number} already there.\n")


def test_killed_in_the_middle_again_and_again_it_is_completed_in_the_end(folder: Path, tmp_path: Path) -> None:
    chance = random.Random(20211109)
    numbers = []
    for until in (1, 27, 60):
        command = adding(folder, until + chance.randint(0, 15))
        command.process.kill()
        assert command.finish().code == -signal.SIGKILL
        numbers.append(kept(tmp_path / "library.db") if (tmp_path / "library.db").exists() else 0)
    assert numbers == sorted(numbers)
    assert 0 < numbers[-1] < FILES
    assert ran_apart("add", folder, "--outlet", "Ledger").code == 0
    assert kept(tmp_path / "library.db") == FILES


def test_progress_is_taken_off_the_terminal_before_anything_else_is_shown(folder: Path) -> None:
    (folder / "000.txt").write_bytes(b"")
    command = OnTerminal(["inspect", folder / "000.txt", folder / "001.txt"], terminal="stderr")
    said = command.finish()
    assert said.code == 2
    shown = [line.rpartition("\x1b[K")[2] for line in said.err.split("\r\n")]
    assert shown[0].startswith("Error: ")
