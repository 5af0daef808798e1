"""The app as a person starts it, with articles written for the tests, and what is read off its screens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.compare import CompareScreen
from tui.screens.library import LibraryScreen
from tui.screens.start import StartScreen
from tui.settings import SettingsRead
from tui.widgets.page import Page

SIZES = ((80, 24), (120, 40), (200, 50))

BRIDGE = {
    "ledger.txt": (
        "Council was warned of the bridge\n\nThe council received three reports before the bridge fell on Tuesday. "
        "Nobody was hurt. The mayor said that the town had acted on every one of them.\n\n"
        "Inspectors had asked for repairs since the spring. The money was never found, documents show.\n"
    ),
    "courier.txt": (
        "Ignored, then buried\n\nThe council ignored three warnings, and on Tuesday the damage was done. "
        "It is a disgrace and a danger to everyone in the town.\n\n"
        "Families ask who will answer for it. The mayor was not to be found on Wednesday.\n"
    ),
}
SIDECAR = """
[collection]
name = "The bridge"
["ledger.txt"]
outlet = "Harbor Ledger"
date = 2024-05-03
["courier.txt"]
outlet = "The Courier"
date = 2024-05-04
"""


def write_story(folder: Path, sidecar: str = SIDECAR) -> Path:
    """A folder with two articles of one story, and a sidecar that says where they are from."""
    folder.mkdir(parents=True)
    for name, text in BRIDGE.items():
        (folder / name).write_text(text, encoding="utf-8")
    if sidecar:
        (folder / "sources.toml").write_text(sidecar, encoding="utf-8")
    return folder


def write_many(folder: Path, number: int) -> Path:
    """A folder with so many different articles."""
    folder.mkdir(parents=True)
    for place in range(number):
        text = f"Report {place}\n\nThe council met for the {place} time. It talked about bridge number {place}.\n"
        (folder / f"{place:03}.txt").write_text(text, encoding="utf-8")
    return folder


@asynccontextmanager
async def running(
    library: Path,
    files: Sequence[Path] = (),
    size: tuple[int, int] = (100, 30),
    read: SettingsRead | None = None,
) -> AsyncIterator[tuple[BroadsheetApp, Pilot[None]]]:
    """The app on a library or files, once it shows what there is; its threads have ended when it has."""
    app = BroadsheetApp(library, files, read=read)
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: start_of(app).views.current != "reading", "the start page to be read")
        yield app, pilot
        await wait_for(pilot, lambda: all(worker.is_finished for worker in app.workers), "the threads to end")


def start_of(app: BroadsheetApp) -> StartScreen:
    """The topmost start page."""
    return next(screen for screen in reversed(app.screen_stack) if isinstance(screen, StartScreen))


def library_of(app: BroadsheetApp) -> LibraryScreen:
    """The list of articles that is shown."""
    assert isinstance(app.screen, LibraryScreen)
    return app.screen


async def listing(pilot: Pilot[None], app: BroadsheetApp) -> LibraryScreen:
    """Waits until the list of articles is on top and has been read."""
    await wait_for(pilot, lambda: isinstance(app.screen, LibraryScreen) and app.screen.filled is not None, "the list")
    return library_of(app)


def groups_of(app: BroadsheetApp) -> list[str]:
    """The names of the groups on the start page."""
    contents = start_of(app).contents
    return [group.name for group in contents.groups] if contents else []


def seen(app: BroadsheetApp) -> str:
    """Everything that stands on the screen, row by row."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


def page_text(screen: Screen[Any], name: str) -> str:
    """What a page says, also what is out of sight, as one run of words."""
    return " ".join(screen.query_one(name, Page).text.split())


async def shows(pilot: Pilot[None], app: BroadsheetApp, kind: type[Screen[Any]]) -> None:
    """Waits until a screen of a kind is on top."""
    await wait_for(pilot, lambda: isinstance(app.screen, kind), kind.__name__)


async def compared(pilot: Pilot[None], app: BroadsheetApp) -> CompareScreen:
    """Waits for a comparison that is whole."""
    await shows(pilot, app, CompareScreen)
    screen = app.screen
    assert isinstance(screen, CompareScreen)
    await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
    return screen


def write(app: BroadsheetApp, field: str, value: str) -> None:
    """Puts a value in a field of the dialog that is shown."""
    app.screen.query_one(f"#{field}", Input).value = value
