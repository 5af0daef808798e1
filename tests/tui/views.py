"""The screens that pictures are taken of: what is opened, and the keys that lead there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from corpus.intake import gather, read_file
from corpus.library import open_library
from corpus.sample import sample_folder
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.actors import ActorsScreen
from tui.screens.compare import CompareScreen
from tui.screens.library import LibraryScreen
from tui.screens.loaded import LoadedScreen
from tui.screens.methods import MethodsScreen
from tui.screens.naming import NamingScreen
from tui.screens.read import ReadScreen
from tui.screens.shared_quotations import SharedQuotationsScreen
from tui.screens.speakers import SpeakersScreen
from tui.screens.start import StartScreen

STORIES = [sample_folder() / name for name in ("bridge", "fuel", "incursion")]


class On(Enum):
    """What the app is opened on."""

    NOTHING = "an empty library"
    FILES = "files that are kept nowhere"
    LIBRARY = "a library"


@dataclass(frozen=True, slots=True)
class Scene:
    """What the app is opened on, and the keys that are pressed then."""

    on: On
    keys: Sequence[str] = ()


SCENES: dict[str, Scene] = {
    "welcome": Scene(On.NOTHING),
    "tour": Scene(On.NOTHING, ("T", "enter")),
    "stories": Scene(On.FILES),
    "compare": Scene(On.FILES, ("enter",)),
    "quoted": Scene(On.FILES, ("enter", "v")),
    "evidence": Scene(On.FILES, ("enter", "down", "down", "enter")),
    "measure": Scene(On.FILES, ("enter", "m")),
    "outlets": Scene(On.FILES, ("enter", "o")),
    "speakers": Scene(On.FILES, ("enter", "p")),
    "speakers-verbs": Scene(On.FILES, ("enter", "p", "v")),
    "speakers-words": Scene(On.FILES, ("enter", "p", "v", "v", "enter")),
    "frames": Scene(On.FILES, ("down", "down", "enter", "f", *("down",) * 9)),
    "naming": Scene(On.FILES, ("down", "down", "enter", "c")),
    "naming-mentions": Scene(On.FILES, ("down", "down", "enter", "c", "enter")),
    "loaded": Scene(On.FILES, ("enter", "d", "down")),
    "loaded-places": Scene(On.FILES, ("enter", "d", "down", "enter")),
    "actors": Scene(On.FILES, ("enter", "A")),
    "actors-praise": Scene(On.FILES, ("down", "down", "enter", "A", "c", "s", "s")),
    "actors-acts": Scene(On.FILES, ("down", "down", "enter", "A", "c", "c", "enter")),
    "shared": Scene(On.FILES, ("down", "enter", "s", "right")),
    "methods": Scene(On.NOTHING, ("f6", "down")),
    "methods-words": Scene(On.NOTHING, ("f6", "slash", *"legality", "enter", "enter", "enter")),
    "methods-names": Scene(On.NOTHING, ("f6", "slash", *"armed", "enter", "up")),
    "export": Scene(On.FILES, ("enter", "x")),
    "help": Scene(On.FILES, ("enter", "question_mark")),
    "palette": Scene(On.FILES, ("enter", "ctrl+p")),
    "jump": Scene(On.FILES, ("enter", "ctrl+o")),
    "colours": Scene(On.FILES, ("f2",)),
    "read": Scene(On.FILES, ("enter", "down", "down", "enter", "enter")),
    "read-beside": Scene(On.FILES, ("enter", "b", "w", "t")),
    "read-voices": Scene(On.FILES, ("enter", "b", "r", "n", "n")),
    "read-find": Scene(On.FILES, ("enter", "b", "slash", *"bridge", "enter")),
    "read-why": Scene(On.FILES, ("enter", "b", "t", "n", "n")),
    "read-loaded": Scene(On.FILES, ("enter", "b", "h", "enter", "escape", "d", "n")),
    "read-layers": Scene(On.FILES, ("enter", "b", "L")),
    "library": Scene(On.LIBRARY, ("l",)),
    "library-filter": Scene(On.LIBRARY, ("l", "slash", *"outlet:courier", "enter")),
    "library-facets": Scene(On.LIBRARY, ("l", "f")),
    "facts": Scene(On.LIBRARY, ("l", "e")),
    "remove": Scene(On.LIBRARY, ("l", "D")),
    "mend": Scene(On.LIBRARY, ("l", "enter", "m", "down", "down")),
    "adding": Scene(On.LIBRARY, ("a",)),
    "pasting": Scene(On.LIBRARY, ("a", "ctrl+t")),
}


def fill(path: Path) -> None:
    """Makes the library that pictures are taken of; where the files lie is not to be seen in them."""
    incoming = [(file, read_file(file, key=0)) for file in gather(STORIES)]
    with open_library(path) as library:
        library.add(
            [(replace(one.article, origin=f"{file.parent.name}/{file.name}"), one.collection) for file, one in incoming]
        )


async def play(pilot: Pilot[Any], keys: Sequence[str]) -> None:
    """Presses keys, each when what the one before brought about is there."""
    await settled(pilot)
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def settled(pilot: Pilot[Any]) -> None:
    """Waits until the screen has what it shows."""
    await pilot.pause()
    app = pilot.app
    ready: dict[type, Callable[[Any], bool]] = {
        StartScreen: lambda screen: screen.contents is not None,
        CompareScreen: lambda screen: screen.comparison is not None and screen.pane.shown is not None,
        SpeakersScreen: lambda screen: screen.table is not None and screen.pane.shown is not None,
        NamingScreen: lambda screen: screen.table is not None and screen.sheet.shown is not None,
        LoadedScreen: lambda screen: screen.table is not None and screen.sheet.shown is not None,
        ActorsScreen: lambda screen: screen.table is not None and screen.pane.shown is not None,
        SharedQuotationsScreen: lambda screen: screen.table is not None,
        MethodsScreen: lambda screen: screen.methods is not None,
        ReadScreen: lambda screen: all(pane.known for pane in screen.panes),
        LibraryScreen: lambda screen: screen.filled is not None and bool(screen._texts),
    }
    for kind, is_ready in ready.items():
        if type(app.screen) is kind:
            screen = app.screen
            await wait_for(pilot, lambda screen=screen, is_ready=is_ready: is_ready(screen), kind.__name__)  # type: ignore[misc]
    await wait_for(pilot, lambda: not any(worker.is_running for worker in app.workers), "the end of the work")


def opened(scene: Scene, library: Path) -> BroadsheetApp:
    """The app of a scene; `library` is filled or not as the scene says."""
    return BroadsheetApp(library, STORIES if scene.on is On.FILES else ())
