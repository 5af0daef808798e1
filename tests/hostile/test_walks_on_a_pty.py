"""The real app over a hostile library, walked through every screen and dialog on a real terminal."""

from __future__ import annotations

import os
import select
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

import pytest

from tests.hostile.library import RAW, Place, hostile_place
from tests.hostile.screen import Screen
from tests.hostile.stream import copied, steering
from tests.hostile.terminal import HANG, Terminal
from tests.hostile.test_outputs import forbidden_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

ESCAPE, ENTER, TAB, DOWN = b"\x1b[27u", b"\r", b"\t", b"\x1b[B"
"""Keys as a terminal sends them; Escape as one sends it that was asked to tell keys apart, so that no key joins it."""
Step = tuple[bytes, *tuple[str, ...]]
"""Keys, and what is on the screen once they have done their work; words after a `¬` are not on it."""

STORIES, COMPARED, FACED = ("T tour", "q quit"), ("A statement about", "who acts"), ("D remove", "o order")
OPENED, OPENED_BESIDE = ("w✓quoted", "passage"), ("w✓quoted", "next article")
"""Words that are on one screen only, while no dialog stands over it."""


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


class Walked:
    """A walk: the terminal, what stands on it, and the steps that were taken."""

    def __init__(self, terminal: Terminal, size: tuple[int, int]) -> None:
        self.terminal = terminal
        self.screen = Screen(size)
        self._fed = 0

    def take(self, number: int, step: Step) -> None:
        """Presses keys and waits for what they lead to; a failure tells the step and shows the screen."""
        keys, *words = step
        if keys:
            self.terminal.press(keys)
        until = monotonic() + HANG
        while not self.stands(words):
            ready = select.select([self.terminal.ours], [], [], max(until - monotonic(), 0))[0]
            if not ready or not self.terminal.read():
                raise AssertionError(f"step {number}, {keys!r}: no {words} on the screen\n{self.screen.text}")

    def stands(self, words: Sequence[str]) -> bool:
        """Whether all of `words` stand on the screen as it is now."""
        self.screen.feed(bytes(self.terminal.written[self._fed :]))
        self._fed = self.terminal.end
        text = self.screen.text
        return all((word[1:] not in text) if word.startswith("¬") else (word in text) for word in words)


Walk = Callable[..., Walked]


@pytest.fixture
def walk(place: Place) -> Iterator[Walk]:
    """Walks: opens the app, takes steps, leaves; only what may be written was, and the app ended well."""
    with ExitStack() as stack:

        def walking(steps: Sequence[Step], size: tuple[int, int] = (120, 40), *, copies: bool = False) -> Walked:
            environment: dict[str, str | None] = {**place.environment, "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
            terminal = Terminal((), place.library, size=size, environment=environment)
            stack.callback(terminal.close)
            walked = Walked(terminal, size)
            for number, step in enumerate(((b"", "story 0", "85 articles", "T tour"), *steps)):
                walked.take(number, step)
            assert terminal.leave() == 0
            assert steering(bytes(terminal.written), copies=copies) == []
            return walked

        yield walking


def over(*underneath: str) -> tuple[Step, ...]:
    """Every dialog that opens over any screen; `underneath` are words of the one that it opens over."""

    def closed(gone: str) -> Step:
        words: tuple[str, ...] = (gone, *underneath)
        return (ESCAPE, *words)

    return (
        (b"?", "Type to find a command"),
        closed("¬Type to find"),
        (b"\x10", "Search for commands"),
        (b"[/x]", "matches"),
        closed("¬matches"),
        (b"\x0f", "¬? help"),
        closed("? help"),
    )


def test_the_start_page_and_what_opens_over_it(walk: Walk) -> None:
    walked = walk(((b"", *STORIES, "PWNED"), (b"e", *FACED), (ESCAPE, *STORIES), *over(*STORIES)))
    assert b"PWNED" in walked.terminal.written


def test_the_choice_of_colours(walk: Walk) -> None:
    walk(((b"\x1bOQ", "leave as it was"), (DOWN, "leave as it was"), (ESCAPE, "¬leave as it was", *STORIES)))


def test_a_comparison_in_every_voice_its_evidence_its_dialogs(walk: Walk) -> None:
    walk(
        (
            (ENTER, *COMPARED),
            (b"v", "Measured: quoted words"),
            (b"v", "Measured: reported words"),
            (b"v", "Measured: all words"),
            (b"v", "Measured: own words"),
            (b"m", "how it is made"),
            (ESCAPE, "¬how it is made", *COMPARED),
            (b"o", "compare these"),
            (b" J", "compare these"),
            (ESCAPE, "¬compare these", *COMPARED),
            (ENTER, "figures"),
            (DOWN, "figures"),
            (ESCAPE, "←→ outlet"),
            *over(*COMPARED),
        )
    )


def test_the_export_of_a_comparison(walk: Walk) -> None:
    walk(((ENTER, *COMPARED), (b"x", "Copy  ^y"), (ESCAPE, "¬Copy  ^y", *COMPARED)))


def test_one_article_its_facts_layers_search_and_passage(walk: Walk) -> None:
    walk(
        (
            (b"l", *FACED),
            (ENTER, *OPENED),
            (b"w", "¬w✓quoted"),
            (b"w", "w✓quoted"),
            (b"t", "t✓tone"),
            (b"L", "[✓]", "¬passage"),
            (b" " + DOWN + b" " + DOWN + b" ", "[✓]"),
            (ESCAPE, "¬[✓]", "passage"),
            (b"i", "¬ outlet  "),
            (b"s", "shown"),
            (b"/", "¬? help"),
            (b"[/x]", "[/x]", "found"),
            (ENTER, "? help"),
            (b"nNn", "? help"),
            (ESCAPE, "¬ found"),
            (b"v", "passage:"),
            (DOWN, "passage:"),
            (ESCAPE, "¬passage:"),
            *over("passage"),
        )
    )


def test_four_articles_side_by_side(walk: Walk) -> None:
    walk(
        (
            (ENTER, *COMPARED),
            (b"b", *OPENED_BESIDE),
            (b"\t\t", *OPENED_BESIDE),
            (b"=", "scrolling together"),
            (DOWN, "scrolling together"),
            (b"-", *OPENED_BESIDE),
            (b"a", "Read beside"),
            (ESCAPE, "¬Read beside", *OPENED_BESIDE),
            (b"a", "Read beside"),
            (DOWN + ENTER, "¬Read beside", *OPENED_BESIDE),
            (b"i", "from the"),
            *over(*OPENED_BESIDE),
            (ESCAPE, *COMPARED),
        ),
        (200, 50),
    )


def test_the_library_by_its_facets(walk: Walk) -> None:
    walk(
        ((b"l", *FACED), (b"f", "⏎ tick"), (DOWN + b" ", "[✓]", "of 85"), (b" ", "¬[✓]", "¬of 85"), (ESCAPE, "¬⏎ tick"))
    )


def test_the_library_collected_removed_and_undone(walk: Walk) -> None:
    walk(
        (
            (b"l", *FACED),
            (b"c", "known of this article"),
            (b"[/x] $(reboot)\r", "u takes it back", *FACED),
            (b"u", "Undone: ", *FACED),
            (b"D", "Remove 1 article from the library?"),
            (b"y", "Removed 1 article", *FACED),
            (b"u", "Undone: Removed 1 article", *FACED),
        )
    )


def test_saying_what_the_lines_of_a_hostile_article_are(walk: Walk) -> None:
    walk(
        (
            (b"l", *FACED),
            (ENTER, *OPENED),
            (b"m", "whom it goes for"),
            (DOWN + b"9", "Said"),
            (b"u", "Undone"),
            *over("whom it goes for"),
            (ESCAPE, *OPENED),
        )
    )


def test_adding_hostile_files_from_a_path_that_is_pasted(walk: Walk, place: Place) -> None:
    walk(
        (
            (b"a", "Add articles to your library"),
            (b"\x1b[200~" + str(place.files).encode() + b"\x1b[201~", str(place.files)[:20]),
            (ENTER, "What was added"),
            (ESCAPE, *STORIES),
        )
    )


def test_choosing_files_in_a_folder_of_hostile_names(walk: Walk, place: Place) -> None:
    walked = walk(
        (
            (b"a", "Add articles to your library"),
            (b"\x1b[200~" + str(place.files).encode() + b"\x1b[201~", str(place.files)[:20]),
            (b"\x06", "Choose files"),
            (b" ", "Choose files"),
            (ENTER, "Choose files"),
            (ESCAPE, "¬Choose files"),
            (ESCAPE, *STORIES),
        )
    )
    assert b"PWNED" in walked.terminal.written


def test_a_hostile_article_that_is_pasted(walk: Walk) -> None:
    pasted = f"{RAW[0]} headline\n\n{RAW[3]} The council met. $(reboot)\n\nIt said: =1+1 <script>x()</script>."
    walk(
        (
            (b"a", "Add articles to your library"),
            (b"\x14", "Paste the text or the HTML"),
            (b"\x1b[200~" + pasted.encode() + b"\x1b[201~", "$(reboot)"),
            (b"\x13", "What was added"),
            (ESCAPE, *STORIES),
        )
    )


def test_the_tour_over_a_hostile_library(walk: Walk) -> None:
    walk(((b"T", "1 of"), (b"\x1bOS", "2 of"), (b"\x1bOS", "3 of"), (ESCAPE, "¬3 of")))


@pytest.mark.parametrize("keys", [b"y", b"Y", b"C"])
def test_what_is_copied_is_plain_text_and_nothing_else_is_sent(walk: Walk, keys: bytes) -> None:
    walked = walk(((b"l", *FACED), (keys, "Over ssh")), copies=True)
    (text,) = copied(bytes(walked.terminal.written))
    assert (bool(text.strip()), forbidden_in(text)) == (True, [])


def test_the_copied_command_is_the_same_words_to_a_shell_and_runs_nothing(walk: Walk, tmp_path: Path) -> None:
    """The filter is a command substitution that would make a file, were it not quoted."""
    trap = tmp_path / "made"
    filtered = f"$(touch {trap}) `touch {trap}` ; touch {trap} 'x"
    walked = walk(
        (
            (b"l", *FACED),
            (b"/", "to the list"),
            (filtered.encode(), "of 85"),
            (ENTER, "¬to the list"),
            (b"C", "Over ssh"),
        ),
        copies=True,
    )
    (command,) = copied(bytes(walked.terminal.written))
    words = shlex.split(command)
    said = subprocess.run(["sh", "-c", f"printf '%s\\0' {command}"], capture_output=True, check=True).stdout
    assert said.decode().split("\0")[:-1] == words
    assert words[:2] == ["broadsheet", "list"]
    assert any(f"$(touch {trap})" in word for word in words)
    assert not trap.exists()


def test_settings_and_a_state_of_which_nothing_can_be_used_are_told_plainly(
    walk: Walk, place: Place, made: Place
) -> None:
    shutil.copy(made.root / "config.toml", place.root / "config.toml")
    walked = walk(((b"", "Something in your settings cannot be used"), (ESCAPE, "[BREAKING]")))
    assert b"PWNED" in walked.terminal.written


def test_plain_mode_tells_a_hostile_library_plainly(place: Place) -> None:
    said = "1\narticles\nread 1\nread [/x]\n\x1b]0;PWNED\x07\nvoice quoted\nhelp\nquit\n"
    done = subprocess.run(
        [sys.executable, "-m", "tui.cli", "plain"],
        input=said.encode(), capture_output=True, env={**os.environ, **place.environment}, check=False, timeout=120,
    )  # fmt: skip
    told = (done.stdout + done.stderr).decode()
    assert (done.returncode, forbidden_in(told)) == (2, [])
    assert "PWNED" in told
