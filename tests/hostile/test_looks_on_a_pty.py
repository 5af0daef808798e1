"""What really goes to a terminal: no wish for the mouse, no byte beyond ASCII, no colour, where that was asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.terminal import Terminal

MOUSE_WISHES = (b"\x1b[?1000h", b"\x1b[?1002h", b"\x1b[?1003h", b"\x1b[?1006h", b"\x1b[?1015h", b"\x1b[?1016h")


def written(tmp_path: Path, *words: str, env: Mapping[str, str | None] | None = None) -> bytes:
    """Everything that the app writes while it opens the sample, shows a comparison and help, and is left."""
    terminal = Terminal(["demo", *words], tmp_path / "library.db", environment={"NO_COLOR": None, **(env or {})})
    try:
        terminal.wait_for("Hallow Ferry")
        terminal.press(b"\r")
        terminal.wait_for("negative sentences")
        terminal.press(b"?")
        terminal.wait_for("Type to find")
        assert terminal.leave() == 0
        return bytes(terminal.written)
    finally:
        terminal.close()


def test_the_mouse_is_asked_for_as_a_rule(tmp_path: Path) -> None:
    assert b"\x1b[?1000h" in written(tmp_path)


def test_without_the_mouse_the_terminal_is_never_asked_for_it(tmp_path: Path) -> None:
    shown = written(tmp_path, "--no-mouse")
    assert [wish for wish in MOUSE_WISHES if wish in shown] == []


def test_the_settings_file_can_say_so_too(tmp_path: Path, settings_file: Path) -> None:
    settings_file.parent.mkdir(parents=True)
    settings_file.write_text("mouse = false\n")
    shown = written(tmp_path)
    assert [wish for wish in MOUSE_WISHES if wish in shown] == []


def test_in_ascii_no_byte_is_beyond_it(tmp_path: Path) -> None:
    assert max(written(tmp_path, "--ascii")) <= 0x7E


@pytest.mark.parametrize("theme", ["broadsheet-terminal", "broadsheet-dark"])
def test_no_color_means_no_colour_but_greys(tmp_path: Path, theme: str) -> None:
    shown = written(tmp_path, "--theme", theme, env={"NO_COLOR": "1", "COLORTERM": "truecolor"})
    colours = re.findall(rb"38;2;(\d+);(\d+);(\d+)", shown)
    assert all(red == green == blue for red, green, blue in colours)
    assert not re.search(rb"\x1b\[(?:\d+;)*3[1-6](?:;\d+)*m", re.sub(rb"[34]8;2;\d+;\d+;\d+", b"0", shown))


def test_the_terminals_theme_names_only_the_terminals_colours(tmp_path: Path) -> None:
    shown = written(tmp_path, "--theme", "broadsheet-terminal", env={"COLORTERM": "truecolor"})
    assert not re.search(rb"[34]8;[25];", shown)
