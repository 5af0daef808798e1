"""The real app over a hostile library, walked through every screen and dialog on a real terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.hostile.library import Place, hostile_place
from tests.hostile.stream import copied, steering
from tests.hostile.terminal import Terminal
from tests.hostile.test_outputs import forbidden_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

ESCAPE, ENTER, TAB, DOWN = b"\x1b[27u", b"\r", b"\t", b"\x1b[B"
"""Keys as a terminal sends them; Escape as one sends it that was asked to tell keys apart, so that no key joins it."""
Step = tuple[bytes, str]
"""Keys, and words that are on the screen they lead to; no words where what they do shows by what comes next."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The hostile library; each walk has a copy of it."""
    return hostile_place(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    """A copy of its own for a walk; the settings are as they come, and the tour is not offered."""
    shutil.copytree(made.root, tmp_path / "walk", symlinks=True)
    found = Place(tmp_path / "walk")
    (found.root / "config.toml").write_text("", encoding="utf-8")
    return found


Walk = Callable[..., Terminal]


@pytest.fixture
def walk(place: Place) -> Iterator[Walk]:
    """Walks: opens the app, presses keys, waits for words, leaves; the terminal with all that was written."""
    with ExitStack() as stack:

        def walked(
            steps: Sequence[Step], *words: str, size: tuple[int, int] = (120, 40), copies: bool = False
        ) -> Terminal:
            environment: dict[str, str | None] = {**place.environment, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
            terminal = Terminal(words, place.library, size=size, environment=environment)
            stack.callback(terminal.close)
            terminal.wait_for("Front page")
            for keys, said in steps:
                start = terminal.end
                terminal.press(keys)
                if said:
                    terminal.wait_for(said, start)
            assert terminal.leave() == 0
            assert steering(bytes(terminal.written), copies=copies) == []
            return terminal

        yield walked


def over(underneath: str) -> tuple[Step, ...]:
    """Every dialog that opens over any screen; `underneath` are words that show when one of them is closed."""
    return (
        (b"?", "Type to find"),
        (ESCAPE, underneath),
        (b"\x10", "Search for commands"),
        (b"[/x]", "matches"),
        (ESCAPE, underneath),
        (b"\x1bOQ", "Colours"),
        (DOWN, ""),
        (ESCAPE, underneath),
        (b"x", "SVG Save"),
        (ESCAPE, underneath),
        (b"\x1bOR", ""),
        (b"\x0f", ""),
    )


def test_the_start_page_and_what_opens_over_it(walk: Walk) -> None:
    terminal = walk(((b"e", "Library collect"), (ESCAPE, "Front"), *over("compare")))
    assert b"PWNED" in terminal.written


def test_a_comparison_in_every_voice_its_evidence_its_dialogs(walk: Walk) -> None:
    walk(
        (
            (ENTER, "A statement about"),
            (b"v", "quoted words"),
            (b"v", "all words"),
            (b"v", "own words"),
            (b"m", "Hutto"),
            (ESCAPE, "positive"),
            (b"o", "tick"),
            (b" J", ""),
            (ESCAPE, "beside"),
            (ENTER, "figures"),
            (DOWN, ""),
            (ESCAPE, "outlet"),
            *over("outlets"),
        )
    )


def test_saying_what_the_lines_of_a_hostile_article_are(walk: Walk) -> None:
    walk(
        (
            (b"l", "Library collect"),
            (ENTER, "passage"),
            (b"m", "body"),
            (DOWN + b"9", "Said"),
            (b"u", "Undone"),
            (ESCAPE, "passage"),
        )
    )


def test_adding_hostile_files_with_the_picker_and_pasted(walk: Walk, place: Place) -> None:
    walk(
        (
            (b"a", "Add articles to your library"),
            (b"\x06", ""),
            (DOWN + DOWN, ""),
            (ESCAPE, ""),
            (b"\x1b[200~" + str(place.files).encode() + b"\x1b[201~", ""),
            (ENTER, "What was added"),
            (ESCAPE, ""),
        )
    )


@pytest.mark.parametrize("keys", [b"y", b"Y", b"C"])
def test_what_is_copied_is_plain_text_and_nothing_else_is_sent(walk: Walk, keys: bytes) -> None:
    terminal = walk(((b"l", "Library collect"), (keys, "Over ssh")), copies=True)
    (text,) = copied(bytes(terminal.written))
    assert (bool(text.strip()), forbidden_in(text)) == (True, [])


def test_settings_and_a_state_of_which_nothing_can_be_used_are_told_plainly(
    walk: Walk, place: Place, made: Place
) -> None:
    shutil.copy(made.root / "config.toml", place.root / "config.toml")
    terminal = walk(((b"", "Something in your settings cannot be used"), (ESCAPE, "[BREAKING]")))
    assert b"PWNED" in terminal.written


def test_plain_mode_tells_a_hostile_library_plainly(place: Place) -> None:
    said = "1\narticles\nread 1\nread [/x]\n\x1b]0;PWNED\x07\nvoice quoted\nhelp\nquit\n"
    done = subprocess.run(
        [sys.executable, "-m", "tui.cli", "plain"],
        input=said.encode(), capture_output=True, env={**os.environ, **place.environment}, check=False, timeout=120,
    )  # fmt: skip
    told = (done.stdout + done.stderr).decode()
    assert (done.returncode, forbidden_in(told)) == (2, [])
    assert "PWNED" in told
