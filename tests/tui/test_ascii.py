"""ASCII mode: every cell that goes to the terminal is one that any terminal has, and stands where it stood."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from corpus.sample import story_folders
from tests.architecture.test_house import ROOT
from tests.tui.shell import compared, seen
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.ascii import AsciiFilter, ascii_cells
from tui.screens.help import HelpScreen
from tui.settings import Settings, SettingsRead


def glyphs() -> list[str]:
    """Every character beyond ASCII in a string of the app's code and styles."""
    found: set[str] = set()
    for path in (ROOT / "tui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.update(char for char in node.value if ord(char) > 0x7E)
    return sorted(found)


@pytest.mark.parametrize("char", glyphs())
def test_every_glyph_of_the_app_has_a_stand_in_that_means_something(char: str) -> None:
    stand_in = ascii_cells(char)
    assert stand_in.isascii()
    assert len(stand_in) == cell_len(char)
    assert stand_in.strip("?") or char in "\ufffd¿" or cell_len(char) != 1 or char.isalpha(), char


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("┌──┬┐", "+--++"), ("│╭╮╰╯", "|++++"), ("├─●─┤", "+-o-+"), ("▸ ▾", "> v"), ("█▉▏", "##|"),
        ("“a” ‘b’", "\"a\" 'b'"),
        ("1–2 −3 —", "1-2 -3 -"), ("so…", "so~"), ("‹cut›", "<cut>"),
        ("Müller ñ", "Muller n"), ("日本", "????"), ("Ａ", "A "),
        ("👩\u200d👩\u200d👧", "??"), ("e\u0301", "e"),
    ],
)  # fmt: skip
def test_lines_blocks_quotes_and_letters_have_their_like(text: str, said: str) -> None:
    assert ascii_cells(text) == said


@given(st.text())
def test_any_text_is_ascii_in_as_many_cells(text: str) -> None:
    plain = ascii_cells(text)
    assert all(" " <= char <= "~" for char in plain)
    assert len(plain) == cell_len(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_what_is_ascii_stays_as_it_is(text: str) -> None:
    assert ascii_cells(text) == text


def test_the_filter_leaves_styles_and_control_codes() -> None:
    kept = Segment("\x1b[2J", None, [(1,)])  # type: ignore[list-item]
    changed = AsciiFilter().apply([Segment("●"), kept], Color(0, 0, 0))
    assert changed == [Segment("o"), kept]


async def test_every_page_is_drawn_in_ascii_alone(tmp_path: Path) -> None:
    read = SettingsRead(tmp_path / "config.toml", Settings(ascii=True))
    app = BroadsheetApp(tmp_path / "library.db", story_folders()[:1], read=read)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        assert seen(app).isascii()
        await pilot.press("question_mark")
        await wait_for(pilot, lambda: isinstance(app.screen, HelpScreen), "the help")
        assert seen(app).isascii()
        assert "Enter" in seen(app)
