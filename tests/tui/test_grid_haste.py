"""Keys pressed in a table of somebody by outlets faster than the screen follows."""

from __future__ import annotations

import pytest

from tests.tui.actors_made import actors_shown
from tests.tui.host import shown
from tests.tui.loaded_made import loaded_shown
from tests.tui.test_read_haste import in_haste
from tests.tui.waiting import wait_for
from tui.screens.read import ReadScreen


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_enter_twice_opens_the_article_of_a_loaded_word(turns: int) -> None:
    async with loaded_shown() as (_screen, pilot):
        await in_haste(pilot, "enter enter", turns)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_enter_twice_opens_the_article_that_speaks_of_somebody(
    turns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("c", "c")
        await wait_for(pilot, lambda: screen.pane.rows.row_count > 0, "the sentences")
        await in_haste(pilot, "enter enter", turns)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_enter_three_times_opens_one_article(turns: int) -> None:
    async with loaded_shown() as (screen, pilot):
        await in_haste(pilot, "enter enter enter", turns)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is screen, "the table again")


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_enter_twice_where_nothing_is_behind_the_cell_opens_nothing(turns: int) -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press("end", "right", "right")
        await in_haste(pilot, "enter enter", turns)
        await pilot.pause()
        assert pilot.app.screen is screen


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_enter_twice_opens_the_article_behind_a_figure_of_compare(turns: int) -> None:
    async with shown() as (screen, pilot):
        await in_haste(pilot, "enter enter enter", turns)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is screen, "the figures again")
