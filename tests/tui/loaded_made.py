"""An invented story in loaded words, for the tests of what is made of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from textual.pilot import Pilot

from analysis.comparison import Comparison
from tests.tui.host import Host
from tests.tui.made import GAZETTE, article, compared, outlet
from tests.tui.waiting import wait_for
from tui.jobs.selecting import Selected
from tui.screens.loaded import LoadedScreen

LEDGER = (
    "A disgrace at the ferry",
    (
        "The shameful plan was a disastrous blunder. The ferry stood still. It was shameful, and critics slammed it.",
        "“A cowardly scheme,” said the mayor. Nobody answered.",
    ),
)
WIRE = ("The ferry plan", ("The plan was shameful. The council met on Monday.",))
CALM = ("Council meets", ("The council met on Monday. It spoke of the ferry.",))


@cache
def loaded_story() -> Selected:
    """Three outlets; the last uses no such word."""
    told = (("Harbor Ledger", LEDGER), ("Northgate Wire", WIRE), ("The Courier", CALM))
    return Selected(
        "The ferry", None, tuple((outlet(key, name), article(key, text)) for key, (name, text) in enumerate(told, 1))
    )


@cache
def loaded_comparison() -> Comparison:
    """The story, compared."""
    return compared(loaded_story())


@cache
def foreign_story() -> Selected:
    """An article that is not in English."""
    return Selected("Мост", None, ((outlet(9, "Gazeta"), article(9, GAZETTE, language="ru")),))


@asynccontextmanager
async def loaded_shown(
    selected: Selected | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[LoadedScreen, Pilot[None]]]:
    """The screen with its table, and the pilot."""
    chosen = selected or loaded_story()
    screen = LoadedScreen(chosen, compared(chosen))
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the words")
        yield screen, pilot
