"""Help: the part that keys work on first, then the screen, then everything; found by typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget

from corpus.sample import story_folders
from tests.architecture.test_bindings import NODES, named
from tests.tui.shell import compared, page_text, running, seen, shows
from tests.tui.waiting import wait_for
from tui.commands import Commanded
from tui.screens.adding import AddingScreen
from tui.screens.help import HelpScreen
from tui.screens.opening import OpeningScreen
from tui.settings import Settings, SettingsRead
from tui.widgets.page import Page

STORY = story_folders()[:1]
SHOWN = [
    node
    for node in NODES
    if (issubclass(node, Screen) and node is not OpeningScreen)
    or (isinstance(node, Commanded) and issubclass(node, Widget))
    if not any(other is not node and issubclass(other, node) for other in NODES)
]
"""Screens, and widgets that keys work on: those that nothing else is built on."""


@pytest.mark.parametrize("node", SHOWN, ids=named)
def test_everything_that_keys_work_on_says_what_it_is_and_how_to_read_it(node: type[Widget]) -> None:
    assert getattr(node, "CALLED", ""), node
    reading = getattr(node, "READING", "")
    assert reading.endswith("."), node


async def test_the_part_that_keys_work_on_comes_first_then_the_screen_then_everything(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 50)) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        said = page_text(app.screen, "#help-page")
        assert said.index("The figures") < said.index("Compar") < said.index("Everywhere")


async def test_typing_leaves_only_what_holds_the_words(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        await pilot.press(*"own,", "space", *"quoted")
        await wait_for(pilot, lambda: "Everywhere" not in page_text(app.screen, "#help-page"), "less help")
        assert "Measures own, quoted, reported or all words" in page_text(app.screen, "#help-page")


async def test_words_that_are_nowhere_are_told(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("f1")
        await shows(pilot, app, HelpScreen)
        await pilot.press(*"zzz")
        await wait_for(pilot, lambda: "No command here" in page_text(app.screen, "#help-page"), "the sentence")


async def test_escape_empties_the_field_then_closes(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("f1")
        await shows(pilot, app, HelpScreen)
        await pilot.press("a", "escape")
        assert isinstance(app.screen, HelpScreen)
        assert app.screen.field.value == ""
        await pilot.press("escape")
        await wait_for(pilot, lambda: not isinstance(app.screen, HelpScreen), "the page below")


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_the_key_that_opens_it_closes_it(tmp_path: Path, key: str) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        await compared(pilot, app)
        await pilot.press(key)
        await shows(pilot, app, HelpScreen)
        await pilot.press(key)
        await wait_for(pilot, lambda: not isinstance(app.screen, HelpScreen), "the page below")


async def test_f1_helps_in_a_dialog_and_in_a_field_too(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        await pilot.press("f1")
        await shows(pilot, app, HelpScreen)


async def test_it_can_be_scrolled_to_its_end_at_80_by_24(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("f1")
        await shows(pilot, app, HelpScreen)
        last = app.screen.query_one("#help-page", Page).text.splitlines()[-1].strip()
        assert last not in seen(app)
        await pilot.press(*["pagedown"] * 12)
        await wait_for(pilot, lambda: last in seen(app), "the end")


async def test_the_readers_own_key_stands_in_the_help(tmp_path: Path) -> None:
    read = SettingsRead(tmp_path / "c.toml", Settings(keys={"compare.voice": "w"}))
    async with running(tmp_path / "library.db", STORY, size=(120, 50), read=read) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        await pilot.press(*"measures own")
        await wait_for(pilot, lambda: "Everywhere" not in page_text(app.screen, "#help-page"), "less help")
        assert "w Measures own, quoted" in page_text(app.screen, "#help-page")
