"""Takes the pictures of the docs from the real app on the sample: `python -m benchmarks.screenshots docs/images`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.pilot import Pilot

from corpus.sample import story_folders
from tui.app import BroadsheetApp
from tui.screens.compare import CompareScreen
from tui.screens.start import StartScreen

PICTURES: dict[str, tuple[tuple[int, int], Sequence[str]]] = {
    "stories-120x40": ((120, 40), ()),
    "compare-120x40": ((120, 40), ("enter",)),
    "compare-200x50": ((200, 50), ("enter",)),
    "read-120x40": ((120, 40), ("enter", "down", "down", "right", "right", "right", "enter", "enter")),
}


async def until(pilot: Pilot[Any], condition: Callable[[], bool]) -> None:
    """Waits for what the app is busy with."""
    while not condition():
        await pilot.pause(0.02)
    await pilot.pause()


async def picture(library: Path, size: tuple[int, int], keys: Sequence[str]) -> str:
    """The app as SVG after `keys`."""
    app = BroadsheetApp(library, story_folders())
    async with app.run_test(size=size) as pilot:
        start = app.screen
        assert isinstance(start, StartScreen)
        await until(pilot, lambda: start.contents is not None)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            shown = app.screen
            if isinstance(shown, CompareScreen):
                await until(pilot, lambda shown=shown: shown.comparison is not None)  # type: ignore[misc]
        await pilot.pause(0.3)
        return app.export_screenshot(title="Broadsheet")


def main(folder: Path) -> None:
    """Writes every picture into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for name, (size, keys) in PICTURES.items():
            svg = asyncio.run(picture(Path(scratch, "none.db"), size, keys))
            (folder / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
            print(folder / f"{name}.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images"))
