"""Trouble with the terminal itself: sizes, suspension, hanging up, and terminals that can do little."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.hostile.terminal import BEGUN, ENDED, Terminal
from tests.tui.library import filled, listed
from tests.tui.shell import write_many, write_story
from tui.state import read_state

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def terminals() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def opened(stack: ExitStack, *words: str, library: Path, **how: object) -> Terminal:
    terminal = Terminal(words, library, **how)  # type: ignore[arg-type]
    stack.callback(terminal.close)
    return terminal


def is_whole(library: Path) -> bool:
    with closing(sqlite3.connect(library)) as database:
        return list(database.execute("pragma integrity_check")) == [("ok",)]


# Sizes


def test_a_terminal_may_be_resized_while_a_comparison_runs(terminals: ExitStack, library: Path) -> None:
    terminal = opened(terminals, "demo", library=library)
    terminal.wait_for("Front page")
    terminal.press(b"\r")
    for size in ((20, 5), (1, 1), (250, 80), (80, 24), (33, 9), (100, 30)):
        terminal.resize(size)
    terminal.wait_for("A statement about")
    assert terminal.leave() == 0


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (2, 40), (300, 3)], ids=str)
def test_every_page_stands_a_terminal_of_any_size(terminals: ExitStack, library: Path, size: tuple[int, int]) -> None:
    terminal = opened(terminals, "demo", library=library, size=(100, 30))
    terminal.wait_for("Front page")
    terminal.resize(size)
    terminal.press(b"\r")
    start = terminal.end
    terminal.resize((100, 30))
    terminal.wait_for("A statement about", start)
    for keys, words in ((b"\r", "lowest first"), (b"\r", "sentence")):
        terminal.press(keys)
        terminal.wait_for(words, start)
        terminal.resize(size)
        start = terminal.end
        terminal.resize((100, 30))
        terminal.wait_for("Esc", start)
    assert terminal.leave() == 0


# Suspension


def test_after_suspension_the_screen_is_drawn_anew(terminals: ExitStack, library: Path) -> None:
    terminal = opened(terminals, "demo", library=library)
    terminal.wait_for("Front page")
    start = terminal.end
    terminal.press(b"\x1a")
    terminal.wait_for(ENDED, start)
    assert os.WIFSTOPPED(os.waitpid(terminal.app.pid, os.WUNTRACED)[1])
    start = terminal.end
    terminal.app.send_signal(signal.SIGCONT)
    terminal.wait_for(BEGUN, start)
    terminal.wait_for("Front page Stories collections", start)
    start = terminal.end
    terminal.press(b"\r")
    terminal.wait_for("A statement about", start)
    assert terminal.leave() == 0


def test_the_shell_can_suspend_it_too(terminals: ExitStack, library: Path) -> None:
    terminal = opened(terminals, "demo", library=library)
    terminal.wait_for("Front page")
    start = terminal.end
    terminal.app.send_signal(signal.SIGTSTP)
    terminal.wait_for(ENDED, start)
    os.waitpid(terminal.app.pid, os.WUNTRACED)
    start = terminal.end
    terminal.app.send_signal(signal.SIGCONT)
    terminal.wait_for("Front page Stories collections", start)
    assert terminal.leave() == 0


# The end


def test_asked_to_end_it_gives_the_terminal_back(terminals: ExitStack, library: Path) -> None:
    terminal = opened(terminals, library=library)
    terminal.wait_for("Take the tour")
    terminal.app.terminate()
    assert terminal.wait_for_end() == 128 + signal.SIGTERM
    assert terminal.written.rfind(ENDED) > terminal.written.rfind(BEGUN)


def adding(stack: ExitStack, library: Path, tmp_path: Path) -> Terminal:
    """The app in the middle of adding many files."""
    many = write_many(tmp_path / "many", 400)
    terminal = opened(stack, library=library)
    terminal.wait_for("Take the tour")
    start = terminal.end
    terminal.press(b"a")
    terminal.wait_for("Outlet Collection", start)
    terminal.press(str(many).encode())
    terminal.press(b"\r")
    while not library.exists() or not _articles(library):
        terminal.read()
    return terminal


def _articles(library: Path) -> int:
    try:
        return len(listed(library))
    except Exception:
        return 0


def test_asked_to_end_while_adding_it_ends_and_the_library_is_whole(
    terminals: ExitStack, library: Path, tmp_path: Path
) -> None:
    terminal = adding(terminals, library, tmp_path)
    terminal.app.terminate()
    assert terminal.wait_for_end() == 128 + signal.SIGTERM
    assert is_whole(library)
    assert 0 < len(listed(library)) <= 400


@pytest.mark.parametrize("nohup", [False, True], ids=["hang-up", "hang-up ignored"])
def test_a_terminal_that_is_closed_while_adding_ends_the_app_and_the_library_is_whole(
    terminals: ExitStack, library: Path, tmp_path: Path, nohup: bool
) -> None:
    terminal = adding(terminals, library, tmp_path)
    terminal.hang_up()
    if not nohup:
        terminal.app.send_signal(signal.SIGHUP)
    terminal.app.wait(60)
    assert is_whole(library)
    assert 0 < len(listed(library)) <= 400


# Terminals


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "dumb"},
        {"TERM": None},
        {"TERM": "no-such-terminal"},
        {"TERM": "screen"},
        {"TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"},
        {"TERM": "xterm", "COLORTERM": None, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"},
        {"LANG": "C", "LC_ALL": "C"},
        {"NO_COLOR": "1"},
    ],
    ids=str,
)
def test_it_opens_on_a_terminal_that_can_do_little(
    terminals: ExitStack, library: Path, environment: dict[str, str | None]
) -> None:
    terminal = opened(terminals, "demo", library=library, environment=environment)
    terminal.wait_for("Front page")
    terminal.press(b"\r")
    terminal.wait_for("A statement about")
    assert terminal.leave() == 0


# A mistake in the program

BROKEN = """
import sys
from tui.screens import start
def broken(self):
    secret = "WORDS OF AN ARTICLE"
    raise ValueError(secret)
start.StartScreen.action_reload = broken
from tui.cli import main
main(sys.argv[1:])
"""


def test_after_a_crash_the_terminal_is_whole_and_one_sentence_says_where_the_report_is(
    terminals: ExitStack, library: Path, tmp_path: Path, state_file: Path
) -> None:
    filled(library, write_story(tmp_path / "story"))
    terminal = opened(terminals, library=library, command=("-c", BROKEN))
    terminal.wait_for("Front page")
    terminal.press(b"r")
    assert terminal.wait_for_end() == 1
    after = bytes(terminal.written[terminal.written.rfind(ENDED) :]).decode()
    assert "had to stop because of a mistake in it (ValueError" in after
    assert "Traceback" not in after
    reports = list(state_file.parent.glob("broadsheet-report-*.txt"))
    assert len(reports) == 1
    assert str(reports[0]) in after.replace("\r\n", "")
    said = reports[0].read_text(encoding="utf-8")
    assert "in broken" in said
    assert "Textual: " in said
    assert len(listed(library)) == 2


def test_the_report_of_a_crash_holds_no_word_of_an_article(
    terminals: ExitStack, library: Path, tmp_path: Path, state_file: Path
) -> None:
    terminal = opened(terminals, library=library, command=("-c", BROKEN))
    terminal.wait_for("Take the tour")
    terminal.press(b"r")
    terminal.wait_for_end()
    (report,) = state_file.parent.glob("broadsheet-report-*.txt")
    assert "WORDS OF AN ARTICLE" not in report.read_text(encoding="utf-8")
    assert b"WORDS OF AN ARTICLE" not in terminal.written


def test_what_was_remembered_before_the_end_is_there(terminals: ExitStack, library: Path, state_file: Path) -> None:
    terminal = opened(terminals, library=library)
    terminal.wait_for("Take the tour")
    terminal.press(b"T")
    terminal.wait_for("Front page 1/6")
    terminal.press(b"\x1b")
    while not read_state(state_file).toured:
        terminal.read()
    terminal.app.kill()
    terminal.app.wait()
    assert read_state(state_file).toured
