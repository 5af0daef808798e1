"""What is wrong in the settings file is told where the reader can see it, whatever the app opens on."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.sample import story_folders
from tests.tui.shell import running, seen
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.compare import CompareScreen
from tui.screens.confirm import NoticeScreen
from tui.screens.start import StartScreen
from tui.settings import Settings, SettingsRead

SAID = "config.toml: there is no setting “bogus”."


def broken(tmp_path: Path) -> SettingsRead:
    return SettingsRead(tmp_path / "config.toml", Settings(), (SAID,))


@pytest.mark.parametrize(
    ("number", "below"), [(0, StartScreen), (1, CompareScreen), (2, StartScreen)], ids=["library", "story", "stories"]
)
async def test_the_notice_stands_on_the_page_that_the_app_opens_on(
    tmp_path: Path, number: int, below: type[object]
) -> None:
    async with running(tmp_path / "library.db", story_folders()[:number], read=broken(tmp_path)) as (app, pilot):
        await wait_for(pilot, lambda: told(app), "the notice")
        assert isinstance(app.screen_stack[-2], below)
        assert SAID in seen(app)


async def test_it_is_told_once(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", story_folders()[:1], read=broken(tmp_path)) as (app, pilot):
        await wait_for(pilot, lambda: told(app), "the notice")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, CompareScreen), "the comparison")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, StartScreen), "the start page")


async def test_it_is_told_beside_files_that_cannot_be_read(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", [tmp_path / "nowhere"], read=broken(tmp_path)) as (app, pilot):
        await wait_for(pilot, lambda: told(app), "the notice")


def told(app: BroadsheetApp) -> bool:
    return isinstance(app.screen, NoticeScreen) and SAID in seen(app)
