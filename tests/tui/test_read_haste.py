"""Keys pressed faster than articles open: nothing that is half there is worked on."""

from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.reading import POST, SECOND, SEVERAL, WIRE, known, reading
from tests.tui.waiting import wait_for
from tui.screens.read import ReadScreen
from tui.screens.read_choices import BesideScreen
from tui.widgets.pane_tabs import PaneTabs

GROUP = (*SEVERAL, SECOND)
CHARACTERS = {"enter": "\r", "escape": "\x1b", "minus": "-"}


async def in_haste(pilot: Pilot[None], keys: str, turns: int) -> None:
    """Presses keys as a terminal hands on what was typed ahead, each so many turns of the loop after the one before."""
    for key in keys.split():
        pilot.app.post_message(events.Key(key, CHARACTERS.get(key, key)))
        for _ in range(turns):
            await asyncio.sleep(0)


async def opening(pilot: Pilot[None], screen: ReadScreen) -> None:
    """Lets the app work until an article stands among the others that is not read yet, its text not yet in it."""
    for _ in range(10_000):
        if len(screen.query("ArticlePane")) > len(screen.query("ArticleText")):
            return
        await asyncio.sleep(0)
    raise AssertionError("no article was opened")


@pytest.mark.parametrize("turns", [0, 1, 3, 4])
@pytest.mark.parametrize("keys", ["a enter escape", "a enter escape escape", "a enter minus escape"])
async def test_articles_can_be_left_while_another_opens_beside(keys: str, turns: int) -> None:
    async with reading((120, 40), others=GROUP) as (screen, pilot):
        await in_haste(pilot, keys, turns)
        await pilot.pause()
        while isinstance(pilot.app.screen, (BesideScreen, ReadScreen)):
            await pilot.press("escape")
        assert screen not in pilot.app.screen_stack


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_pressing_twice_opens_one_article_and_leaves_nothing(turns: int) -> None:
    async with reading((200, 50), others=GROUP) as (screen, pilot):
        await pilot.press("a")
        await in_haste(pilot, "enter enter", turns)
        await wait_for(pilot, lambda: len(screen.panes) == 2 and all(known(screen)), "the second article")
        assert pilot.app.screen is screen


@pytest.mark.parametrize("turns", [0, 2])
async def test_articles_are_opened_and_closed_in_any_haste(turns: int) -> None:
    async with reading((200, 50), others=GROUP) as (screen, pilot):
        await in_haste(pilot, "a enter minus a enter a enter a enter minus", turns)
        await pilot.pause()
        if pilot.app.screen is not screen:
            await pilot.press("escape")
        await wait_for(pilot, lambda: all(known(screen)), "what is known of the articles")
        assert len(screen.query("ArticlePane")) == len(screen.panes)
        assert screen.pane.text.has_focus


async def test_the_screen_works_on_while_an_article_opens() -> None:
    async with reading((120, 40), (WIRE, POST), others=GROUP) as (screen, pilot):
        await in_haste(pilot, "a enter", 0)
        await opening(pilot, screen)
        screen.switch("tone")
        screen.post_message(PaneTabs.Chosen(1))
        await wait_for(pilot, lambda: len(screen.panes) == 3 and all(known(screen)), "the third article")
        assert "tone" in screen.on


async def test_an_article_stands_to_the_right_of_the_one_it_was_opened_from() -> None:
    async with reading((200, 50), (WIRE, POST), others=GROUP) as (screen, pilot):
        await pilot.press("a", "enter")
        await wait_for(pilot, lambda: len(screen.panes) == 3 and all(known(screen)), "the third article")
        assert [pane.listed for pane in screen.panes][::2] == [WIRE, POST]
        assert [pane.region.x for pane in screen.panes] == sorted(pane.region.x for pane in screen.panes)
