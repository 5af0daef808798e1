"""F2: the themes, seen while moving; kept and remembered, or put back. F3: compact, remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.sample import story_folders
from tests.tui.shell import compared, running, seen, shows
from tests.tui.waiting import wait_for
from tui.screens.choose_theme import ChooseTheme
from tui.screens.help import HelpScreen
from tui.settings import THEME_NAMES, Settings, SettingsRead
from tui.settings.reading import read_settings

STORY = story_folders()[:1]


def read(tmp_path: Path, **chosen: str | bool) -> SettingsRead:
    return SettingsRead(tmp_path / "config.toml", Settings(**chosen))  # type: ignore[arg-type]


async def test_moving_shows_the_app_in_the_theme_and_enter_keeps_and_remembers_it(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=read(tmp_path)) as (app, pilot):
        await pilot.press("f2")
        await shows(pilot, app, ChooseTheme)
        await pilot.press("down")
        await wait_for(pilot, lambda: app.theme == "broadsheet-light", "the preview")
        assert not (tmp_path / "config.toml").exists()
        await pilot.press("enter")
        await wait_for(pilot, (tmp_path / "config.toml").exists, "the file")
        assert app.theme == "broadsheet-light"
    assert read_settings(tmp_path / "config.toml").settings.theme == "broadsheet-light"


async def test_escape_puts_back_the_theme_before_and_writes_nothing(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=read(tmp_path, theme="nord")) as (app, pilot):
        await pilot.press("f2")
        await shows(pilot, app, ChooseTheme)
        await pilot.press("end")
        await wait_for(pilot, lambda: app.theme == THEME_NAMES[-1], "the preview")
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.theme == "nord", "the theme before")
    assert not (tmp_path / "config.toml").exists()


async def test_every_theme_can_be_gone_through_on_a_page_full_of_inks(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40), read=read(tmp_path)) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("f2")
        await shows(pilot, app, ChooseTheme)
        await pilot.press("home")
        for name in THEME_NAMES:
            await wait_for(pilot, lambda name=name: app.theme == name, name)  # type: ignore[misc]
            assert "Hallow Ferry" in seen(app)
            await pilot.press("down")


async def test_f2_works_over_another_dialog(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", read=read(tmp_path)) as (app, pilot):
        await pilot.press("f1")
        await shows(pilot, app, HelpScreen)
        await pilot.press("f2")
        await shows(pilot, app, ChooseTheme)


async def test_compact_leaves_out_lines_and_is_remembered(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40), read=read(tmp_path)) as (app, pilot):
        screen = await compared(pilot, app)
        before = screen.table.content_region.y
        await pilot.press("f3")
        await wait_for(pilot, lambda: screen.table.content_region.y < before, "the lines to go")
        await wait_for(pilot, lambda: read_settings(tmp_path / "config.toml").settings.compact, "the file")
        await pilot.press("f3")
        await wait_for(pilot, lambda: screen.table.content_region.y == before, "the lines to come back")


async def test_a_choice_that_cannot_be_written_is_told_and_holds(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    async with running(tmp_path / "library.db", read=read(tmp_path)) as (app, pilot):
        await pilot.press("f3")
        await wait_for(pilot, lambda: len(app._notifications) == 1, "the notice")
        assert "cannot be written" in next(iter(app._notifications)).message
        assert app.has_class("-compact")


async def test_what_is_wrong_in_the_file_is_shown_once(tmp_path: Path) -> None:
    problems = ("config.toml: “[/x]” is no setting.",)
    chosen = SettingsRead(tmp_path / "config.toml", Settings(), problems)
    async with running(tmp_path / "library.db", read=chosen) as (app, pilot):
        await wait_for(pilot, lambda: "“[/x]” is no setting." in seen(app), "the notice")
        await pilot.press("escape")
        await wait_for(pilot, lambda: "is no setting" not in seen(app), "the page")


@pytest.mark.parametrize("theme", THEME_NAMES[:4])
async def test_the_app_opens_in_every_theme_of_ours(tmp_path: Path, theme: str) -> None:
    async with running(tmp_path / "library.db", read=read(tmp_path, theme=theme)) as (app, _):
        assert app.theme == theme
