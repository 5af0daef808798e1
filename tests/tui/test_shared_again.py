"""Shared quotations stay true when an article that is compared was changed under them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analysis.comparison import Comparison
from tests.tui.host import Host
from tests.tui.shared_story import ALONE, FLASH, POST, WIRE, compared
from tests.tui.waiting import wait_for
from tui.screens.shared_quotations import SharedQuotationsScreen


def screen_of(order: tuple[int, ...], then: Comparison) -> SharedQuotationsScreen:
    """The screen over three outlets of which another comparison will be made."""
    selected, first = compared({"Wire": WIRE, "Flash": FLASH, "Post": POST})
    kept = replace(selected, library=Path("library.db"))
    return SharedQuotationsScreen(first, order, None, kept, lambda *_: then)


async def test_another_comparison_of_the_same_outlets_is_looked_through_in_the_readers_order() -> None:
    _, then = compared({"Wire": WIRE, "Flash": ALONE, "Post": POST})
    screen = screen_of((2, 1, 0), then)
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: len(screen.shown) == 3, "what is shared at first")
        screen.make_comparison()
        await wait_for(pilot, lambda: len(screen.shown) == 2, "what is shared then")
        assert screen.table is not None
        assert [column.outlet.name for column in screen.table.columns] == ["Post", "Flash", "Wire"]


async def test_an_outlet_that_is_gone_is_no_column_any_more() -> None:
    _, then = compared({"Wire": WIRE, "Flash": FLASH})
    screen = screen_of((2, 1, 0), then)
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: len(screen.shown) == 3, "what is shared at first")
        screen.make_comparison()
        await wait_for(pilot, lambda: len(screen.shown) == 2, "what is shared then")
        assert screen.table is not None
        assert [column.outlet.name for column in screen.table.columns] == ["Flash", "Wire"]
