"""Takes the pictures of the docs from the real app on the sample: `python -m benchmarks.screenshots docs/images`."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.pilot import Pilot

from corpus.intake import gather, read_file
from corpus.library import open_library
from corpus.sample import story_folders
from tui.app import BroadsheetApp
from tui.export.picture import self_contained
from tui.screens.actors import ActorsScreen
from tui.screens.compare import CompareScreen
from tui.screens.library import LibraryScreen
from tui.screens.read import ReadScreen
from tui.screens.speakers import SpeakersScreen
from tui.screens.start import StartScreen


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the size of the terminal, the keys that lead there, and what the app is opened on."""

    size: tuple[int, int]
    keys: Sequence[str] = ()
    kept: bool = False
    empty: bool = False
    theme: str = "broadsheet-dark"


PICTURES: dict[str, Picture] = {
    "welcome": Picture((100, 28), kept=True, empty=True),
    "stories-120x40": Picture((120, 40)),
    "compare-120x40": Picture((120, 40), ("enter",)),
    "compare-200x50": Picture((200, 50), ("enter",)),
    "compare-light": Picture((120, 40), ("enter",), theme="broadsheet-light"),
    "evidence": Picture((120, 40), ("enter", *["right"] * 5, "enter", "down")),
    "speakers": Picture((120, 40), ("enter", "p", "v")),
    "speakers-wide": Picture((200, 50), ("enter", "p")),
    "actors-wide": Picture((200, 50), ("enter", "A")),
    "shared-quotations": Picture((120, 40), ("enter", "s")),
    "read-120x40": Picture((120, 40), ("enter", *["right"] * 5, "enter", "enter")),
    "read-beside": Picture((200, 50), ("enter", "b", "w", "t")),
    "library": Picture((160, 40), ("l", "f"), kept=True),
    "mend": Picture((120, 40), ("l", "enter", "m", "down", "down"), kept=True),
    "help": Picture((120, 40), ("enter", "question_mark")),
    "export": Picture((100, 28), ("enter", "x")),
}
_READY: dict[type, Callable[[Any], bool]] = {
    StartScreen: lambda screen: screen.contents is not None,
    CompareScreen: lambda screen: screen.comparison is not None and screen.pane.shown is not None,
    ReadScreen: lambda screen: all(pane.known for pane in screen.panes),
    LibraryScreen: lambda screen: screen.filled is not None,
    SpeakersScreen: lambda screen: screen.shown_view is not None,
    ActorsScreen: lambda screen: screen.shown_view is not None,
}


async def settled(pilot: Pilot[Any]) -> None:
    """Waits for what the app is busy with."""
    await pilot.pause(0.05)
    shown = pilot.app.screen
    while not _READY.get(type(shown), lambda _: True)(shown) or any(w.is_running for w in pilot.app.workers):
        await pilot.pause(0.02)
        shown = pilot.app.screen
    await pilot.pause(0.05)


async def taken(library: Path, picture: Picture) -> str:
    """The app as SVG."""
    app = BroadsheetApp(library, () if picture.kept else story_folders())
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        await settled(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settled(pilot)
        return self_contained(app.export_screenshot(title="Broadsheet"))


def fill(path: Path) -> None:
    """Keeps the sample stories in a library; where the files lie is not to be seen in the pictures."""
    incoming = [(file, read_file(file, key=0)) for file in gather(story_folders())]
    with open_library(path) as library:
        library.add(
            [(replace(one.article, origin=f"{file.parent.name}/{file.name}"), one.collection) for file, one in incoming]
        )


def main(folder: Path) -> None:
    """Writes every picture into `folder`."""
    folder = folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        os.environ["BROADSHEET_STATE"] = str(Path(scratch, "state.json"))
        # A file name in a dialog tells nothing of this machine.
        os.chdir("/")
        filled, empty = Path(scratch, "filled.db"), Path(scratch, "empty.db")
        fill(filled)
        for name, picture in PICTURES.items():
            svg = asyncio.run(taken(empty if picture.empty else filled, picture))
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
            print(folder / f"{name}.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images"))
