"""How the screens look, at three sizes. `pytest tests/tui/test_snapshots.py --snapshot-update` accepts a change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import textual
from textual.pilot import Pilot

from corpus.sample import sample_folder
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.compare import CompareScreen
from tui.screens.start import StartScreen

SIZES = ((80, 24), (120, 40), (200, 50))
STORIES = [sample_folder() / name for name in ("bridge", "fuel", "incursion")]
KEYS: dict[str, Sequence[str]] = {
    "stories": (),
    "compare": ("enter",),
    "quoted": ("enter", "v"),
    "evidence": ("enter", "down", "down", "enter"),
    "read": ("enter", "down", "down", "enter", "enter"),
    "help": ("enter", "question_mark"),
    "measure": ("enter", "m"),
    "outlets": ("enter", "o"),
}

pytestmark = pytest.mark.skipif(
    textual.__version__ != "8.2.8", reason="the pictures were taken with Textual 8.2.8; others draw otherwise"
)


async def listed(pilot: Pilot[Any]) -> None:
    start = pilot.app.screen
    assert isinstance(start, StartScreen)
    await wait_for(pilot, lambda: start.contents is not None, "the stories")


async def compared(pilot: Pilot[Any], screen: CompareScreen) -> None:
    await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")


async def press(pilot: Pilot[Any], keys: Sequence[str]) -> None:
    for key in keys:
        await pilot.press(key)
        if isinstance(pilot.app.screen, CompareScreen):
            await compared(pilot, pilot.app.screen)
        await pilot.pause()


@pytest.fixture(autouse=True)
def a_terminal_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours are drawn whatever the terminal of the person who runs the tests can do."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", KEYS)
def test_a_screen_looks_as_it_did(
    view: str, size: tuple[int, int], snap_compare: Callable[..., bool], tmp_path: Path
) -> None:
    async def before(pilot: Pilot[Any]) -> None:
        await listed(pilot)
        await press(pilot, KEYS[view])

    assert snap_compare(BroadsheetApp(tmp_path / "none.db", STORIES), terminal_size=size, run_before=before)
