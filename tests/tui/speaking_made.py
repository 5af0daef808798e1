"""An invented story in which people speak, told by four outlets, for the tests of the Speakers screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import cache

from textual.pilot import Pilot

from analysis.comparison import Comparison
from analysis.speaker_table import SpeakerTable, speaker_table
from tests.tui.host import Host
from tests.tui.made import article, compared, outlet
from tests.tui.waiting import wait_for
from tui.jobs.selecting import Selected
from tui.screens.speakers import SpeakersScreen
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_rows import SpeakerRow, speaker_rows
from tui.widgets.speaker_view import SpeakerView

OPENING = "The bridge at Hallow Ferry was closed on Tuesday."
TOLD = {
    "Harbor Ledger": (
        f"{OPENING} Nobody was hurt.",
        '"The bridge was safe," claimed Anna Berg. "Every bolt was looked at in the spring," said Anna Berg.',
        '"We saw the bolts fall," said Oskar Reem. "It was a quiet morning," said Oskar Reem.',
        '"The money was there," a source said.',
    ),
    "Northgate Wire": (
        f"{OPENING} Traffic was sent over the old ford, and the ferry was put on again for the week.",
        '"The bridge was safe," said Anna Berg.',
        "Anna Berg said that repairs would take a month. Petra Lindqvist admitted that the bolts were old.",
    ),
    "The Courier": (
        '"The bridge was safe," claimed Anna Berg. "Nobody could know," claimed Anna Berg.',
        f"{OPENING} It had stood for ninety years.",
    ),
    "Meridian Post": (f"{OPENING} Volunteers gave free tea.",),
}
SILENT = {"Meridian Post": TOLD["Meridian Post"], "Gull": ("The gulls were on the water all day.",)}


def selected(told: dict[str, tuple[str, ...]], asked: tuple[str, ...] = ("compare",)) -> Selected:
    """One article for each outlet."""
    articles = tuple(
        (outlet(key, name), article(key, (f"{name} on the bridge", paragraphs)))
        for key, (name, paragraphs) in enumerate(told.items(), 1)
    )
    return Selected("The bridge", None, articles, asked)


@cache
def speaking() -> Comparison:
    """The story, compared."""
    return compared(selected(TOLD))


@cache
def table() -> SpeakerTable:
    """Who speaks in it."""
    return speaker_table(speaking())


def view(mode: CellMode = CellMode.SHARE, order: Sequence[int] = (0, 1, 2, 3)) -> SpeakerView:
    """The story's table as it is shown."""
    return SpeakerView(table(), speaking(), mode, tuple(order), (0, 1, 2, 3))


def row_of(shown: SpeakerView, title: str) -> SpeakerRow:
    """The row with this title."""
    rows = speaker_rows(shown.table, shown.measures, ())
    return next(row for row in rows if row.title == title)


@asynccontextmanager
async def speakers_shown(
    told: dict[str, tuple[str, ...]] | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[SpeakersScreen, Pilot[None]]]:
    """The screen with its table, and the pilot."""
    chosen = selected(TOLD if told is None else told)
    screen = SpeakersScreen(chosen, speaking() if told is None else compared(chosen))
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(
            pilot, lambda: screen.table is not None and screen.pane.shown is not None, "the speakers and their words"
        )
        yield screen, pilot
