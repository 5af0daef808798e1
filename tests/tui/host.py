"""A minimal app that hosts one screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.screen import Screen

from analysis.comparison import Comparison
from tests.tui.made import comparison, story
from tests.tui.waiting import wait_for
from tui.commands import bindings
from tui.jobs.selecting import Selected
from tui.orienting import ORIENTING_COMMANDS, Orienting
from tui.screens.compare import CompareScreen
from tui.themes import THEMES, variable_defaults

SIZES = ((80, 24), (120, 40), (200, 50))


class Host(Orienting):
    """Shows one screen in one of our themes, with the help that the app has."""

    BINDINGS = [*bindings("app", ORIENTING_COMMANDS)]  # noqa: RUF012  (Textual's own declaration)

    def __init__(self, screen: Screen[None], theme: str = "broadsheet-dark") -> None:
        super().__init__()
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme
        self.hosted = screen
        self.ran: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults(dark=self.current_theme.dark)

    def on_mount(self) -> None:
        self.push_screen(self.hosted)

    async def action_bell(self) -> None:
        self.ran.append("bell")


def compare_screen(selected: Selected | None = None, made: Comparison | None = None) -> CompareScreen:
    """The screen over a comparison that is there already."""
    at_hand = made or comparison()
    return CompareScreen(selected or story(), lambda *_: at_hand)


@asynccontextmanager
async def shown(size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[CompareScreen, Pilot[None]]]:
    """The screen with its comparison, and the pilot."""
    screen = compare_screen()
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(
            pilot,
            lambda: screen.comparison is not None and screen.pane.shown is not None,
            "the comparison and its evidence",
        )
        yield screen, pilot
