"""The line that is painted before the pages are loaded."""

from __future__ import annotations

import gc
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.screen import Screen

from corpus.sample import story_folders
from tests.tui.shell import seen, start_of
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.loading import begin_loading, end_loading
from tui.screens.opening import OpeningScreen
from tui.screens.start import StartScreen


@pytest.fixture(autouse=True)
def interpreter_as_it_was() -> Iterator[None]:
    """What makes a program answer soon is not for the other tests."""
    turn = sys.getswitchinterval()
    yield
    gc.enable()
    gc.unfreeze()
    sys.setswitchinterval(turn)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Makes the app open as it does when nothing is loaded yet; what it showed when the start page was made."""
    shown: list[str] = []

    def opening(app: BroadsheetApp) -> Screen[None]:
        def page() -> Screen[None]:
            shown.append(seen(app))
            return StartScreen(Path("none.db"), story_folders())

        return OpeningScreen(page)

    monkeypatch.setattr(BroadsheetApp, "get_default_screen", opening)
    return shown


@asynccontextmanager
async def opened(library: Path) -> AsyncIterator[BroadsheetApp]:
    """The app, once the start page is there."""
    app = BroadsheetApp(library)
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, StartScreen), "the start page")
        await wait_for(pilot, lambda: start_of(app).contents is not None, "the stories")
        yield app
        await wait_for(pilot, lambda: all(worker.is_finished for worker in app.workers), "the threads to end")


async def test_the_name_is_painted_before_the_start_page_is_made(painted: list[str], tmp_path: Path) -> None:
    async with opened(tmp_path / "library.db"):
        assert ["Broadsheet" in text for text in painted] == [True]


async def test_the_start_page_is_then_the_first_of_the_pages(painted: list[str], tmp_path: Path) -> None:
    async with opened(tmp_path / "library.db") as app:
        assert [type(screen) for screen in app.screen_stack] == [StartScreen]


def test_garbage_is_looked_for_again_once_the_program_is_loaded() -> None:
    begin_loading()
    assert not gc.isenabled()
    end_loading()
    assert gc.isenabled()
