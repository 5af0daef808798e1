"""Articles side by side: how many are in sight, where keys work, scrolling apart and together."""

from __future__ import annotations

import pytest

from tests.tui.host import shown
from tests.tui.reading import COURIER, LEDGER, POST, SECOND, SEVERAL, WIRE, in_sight, known, reading, written
from tests.tui.waiting import wait_for
from tui.screens.read import ReadScreen
from tui.screens.read_panes import panes_in_sight

GROUP = (*SEVERAL, SECOND)


def names(screen: ReadScreen) -> list[str]:
    return [pane.listed[0].name for pane in screen.panes]


def seen(screen: ReadScreen) -> list[str]:
    return [pane.listed[0].name for pane in screen.panes if pane.display]


@pytest.mark.parametrize(("width", "count"), [(30, 1), (75, 1), (80, 2), (120, 3), (200, 4), (400, 4)])
def test_as_many_articles_are_in_sight_as_can_be_read(width: int, count: int) -> None:
    assert panes_in_sight(width) == count


@pytest.mark.parametrize(("size", "count"), [((80, 24), 2), ((120, 40), 3), ((200, 50), 4)])
async def test_articles_stand_side_by_side(size: tuple[int, int], count: int) -> None:
    async with reading(size, SEVERAL) as (screen, _):
        panes = [pane for pane in screen.panes if pane.display]
        assert len(panes) == count
        assert len({pane.region.x for pane in panes}) == count
        assert {pane.region.y for pane in panes} == {panes[0].region.y}
        assert all(in_sight(pane.text)[0].strip() for pane in panes)


async def test_each_has_its_outlet_date_and_title_on_one_line() -> None:
    async with reading((200, 50), SEVERAL) as (screen, _):
        heads = [str(pane.head.content) for pane in screen.panes]
        assert "Northgate Wire · 3 May 2024 · Hallow Ferry bri" in heads[1]
        assert {head.count("\n") for head in heads} == {0}


async def test_a_strip_names_the_articles_where_not_all_are_in_sight() -> None:
    async with reading((80, 24), SEVERAL) as (screen, pilot):
        assert screen.tabs.display
        assert "The Courier" in str(screen.tabs.render())
        await pilot.resize_terminal(200, 50)
        await pilot.pause()
        assert not screen.tabs.display


async def test_tab_goes_to_the_next_article_in_sight_and_round() -> None:
    async with reading((80, 24), SEVERAL) as (screen, pilot):
        await pilot.press("tab")
        assert screen.pane is screen.panes[1]
        assert screen.focused is screen.panes[1].text
        await pilot.press("tab")
        assert screen.pane is screen.panes[0]


async def test_brackets_reach_the_articles_that_are_not_in_sight() -> None:
    async with reading((80, 24), SEVERAL) as (screen, pilot):
        await pilot.press("right_square_bracket", "right_square_bracket")
        await pilot.pause()
        assert seen(screen) == ["Northgate Wire", "The Courier"]
        assert screen.pane.listed == COURIER
        await pilot.press("left_square_bracket", "left_square_bracket", "left_square_bracket")
        await pilot.pause()
        assert seen(screen) == ["The Courier", "Meridian Post"]


async def test_a_click_on_the_strip_goes_there() -> None:
    async with reading((80, 24), SEVERAL) as (screen, pilot):
        await pilot.click("#read-tabs", offset=(str(screen.tabs.render()).index("Meridian"), 0))
        await pilot.pause()
        assert screen.pane.listed == POST


async def test_another_article_of_the_group_is_opened_beside() -> None:
    async with reading((120, 40), others=GROUP) as (screen, pilot):
        await pilot.press("a", "enter")
        await wait_for(pilot, lambda: len(screen.panes) == 2 and all(known(screen)), "the second article")
        assert screen.pane.listed == WIRE
        assert in_sight(screen.pane.text)[0].strip()
        assert screen.pane.text.has_focus


async def test_only_articles_that_are_not_open_are_offered() -> None:
    async with reading((120, 40), SEVERAL[:3], others=GROUP) as (screen, _):
        assert screen.more == (POST, SECOND)


async def test_a_fifth_article_is_refused() -> None:
    async with reading((200, 50), SEVERAL, others=GROUP) as (screen, pilot):
        await pilot.press("a")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert len(screen.panes) == 4


async def test_more_than_four_are_opened_as_four_and_the_rest_is_offered() -> None:
    async with reading((200, 50), (*SEVERAL, SECOND)) as (screen, _):
        assert len(screen.panes) == 4
        assert screen.more == (SECOND,)


async def test_an_article_can_be_closed_and_opened_again() -> None:
    async with reading((120, 40), SEVERAL[:3]) as (screen, pilot):
        await pilot.press("tab", "minus")
        await pilot.pause()
        assert names(screen) == ["Harbor Ledger", "The Courier"]
        assert screen.more == (WIRE,)
        assert screen.pane.text.has_focus


async def test_the_last_article_is_not_closed() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("minus")
        assert len(screen.panes) == 1


async def test_articles_scroll_apart() -> None:
    async with reading((80, 16), SEVERAL) as (screen, pilot):
        await pilot.press("down", "down")
        await pilot.pause()
        assert [round(pane.text.scroll_y) for pane in screen.panes[:2]] == [2, 0]


async def test_linked_articles_have_the_same_share_above() -> None:
    async with reading((80, 16), (LEDGER, COURIER)) as (screen, pilot):
        await pilot.press("equals_sign", "down", "down", "pagedown")
        await pilot.pause()
        first, second = (pane.text for pane in screen.panes)
        assert first.scroll_y > 2
        assert round(second.scroll_y) == round(first.share * second.max_scroll_y)
        assert "scrolling together" in written(screen, "#read-status")


@pytest.mark.parametrize("key", ["end", "home"])
async def test_linked_articles_end_and_begin_together(key: str) -> None:
    async with reading((80, 16), (LEDGER, COURIER)) as (screen, pilot):
        await pilot.press("equals_sign", "pagedown", key)
        await pilot.pause()
        assert {pane.text.share for pane in screen.panes} == {1.0 if key == "end" else 0.0}


async def test_the_one_that_follows_leads_when_keys_work_on_it() -> None:
    async with reading((80, 16), (LEDGER, COURIER)) as (screen, pilot):
        await pilot.press("equals_sign", "tab", "end")
        await pilot.pause()
        assert screen.panes[0].text.share == 1.0


async def test_linking_ends() -> None:
    async with reading((80, 16), (LEDGER, COURIER)) as (screen, pilot):
        await pilot.press("equals_sign", "equals_sign", "end")
        await pilot.pause()
        assert screen.panes[1].text.scroll_y == 0


async def test_what_is_set_aside_is_shown_in_every_article() -> None:
    async with reading((200, 50), SEVERAL) as (screen, pilot):
        await pilot.press("s")
        await pilot.pause()
        assert all(any("Photo: A. Example" in line for line in in_sight(pane.text)) for pane in screen.panes)
        assert "1·1·1·1 parts set aside, shown" in written(screen, "#read-status")


async def test_an_article_out_of_sight_keeps_its_place() -> None:
    async with reading((80, 16), SEVERAL) as (screen, pilot):
        await pilot.press(*["down"] * 6)
        await pilot.pause()
        place = screen.pane.text.place
        await pilot.press("left_square_bracket")
        await pilot.pause()
        assert not screen.panes[0].display
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert screen.panes[0].text.place == place > 0
        assert round(screen.panes[0].text.scroll_y) == 6


async def test_from_a_comparison_the_outlets_are_read_side_by_side() -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.press("right", "b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the articles")
        opened = pilot.app.screen
        assert isinstance(opened, ReadScreen)
        await wait_for(pilot, lambda: all(known(opened)), "what is known of them")
        assert names(opened) == ["Harbor Ledger", "Northgate Wire", "The Courier", "Meridian Post"]
        assert opened.pane.listed[0].name == "Northgate Wire"
        assert screen.comparison is not None
        assert opened.pane.marks.title
