"""How long the app stops listening while it adds articles.

    python -m benchmarks.stalls [--articles 1000] [--rounds 1]

The real app runs without a terminal (Textual's headless driver, 120 by 40) on an empty library; its own adding dialog
is given a folder of generated articles of about 600 words, so the job, its progress and its report are the app's. From
the start of the job to its report a coroutine on the same event loop sleeps 5 ms again and again: what a sleep takes
beyond that is how long a key would have waited. Meanwhile keys are pressed (Tab, every tenth sleep). As a
yardstick the same is measured in the same app before anything is added.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from textual.pilot import Pilot

from benchmarks.invented import write_articles
from benchmarks.pipeline import table
from tui.app import BroadsheetApp
from tui.jobs.adding import AddRequest
from tui.screens.adding import AddingScreen

SLEEP = 0.005
QUIET = 300
KEY_EVERY = 10


async def delays(pilot: Pilot[None], goes_on: Callable[[int], bool]) -> list[float]:
    """What each sleep took beyond what was asked, in seconds, as long as `goes_on` says so of their number."""
    found: list[float] = []
    while goes_on(len(found)):
        before = perf_counter()
        await asyncio.sleep(SLEEP)
        found.append(perf_counter() - before - SLEEP)
        if len(found) % KEY_EVERY == 0:
            pilot.app.simulate_key("tab")
    return found


async def adding(library: Path, folder: Path) -> tuple[list[float], list[float], str, float]:
    """Delays before and while adding, the report in a sentence, and the seconds that adding took."""
    app = BroadsheetApp(library)
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
        quiet = await delays(pilot, lambda number: number < QUIET)
        screen = AddingScreen(library, request=AddRequest((folder,)))
        start = perf_counter()
        app.push_screen(screen)
        busy = await delays(pilot, lambda _: screen.report is None)
        took = perf_counter() - start
        assert screen.report is not None
        for _ in range(20):  # what was pressed is done before the app is left
            await pilot.pause(0.02)
        return quiet, busy, screen.report.summary, took


def row(name: str, found: list[float]) -> tuple[str, ...]:
    """The median, the 99th percentile, the longest and after what part of all, how many were over 50 and 150 ms."""
    hundredths = quantiles(found, n=100)
    shown = [f"{seconds * 1000:.1f}" for seconds in (hundredths[49], hundredths[98], max(found))]
    at = f"{found.index(max(found)) / len(found):.0%}"
    return (name, str(len(found)), *shown, at, str(sum(s > 0.05 for s in found)), str(sum(s > 0.15 for s in found)))


def main() -> None:
    """Print the delays before and while adding."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--articles", type=int, default=1000)
    cli.add_argument("--rounds", type=int, default=1)
    arguments = cli.parse_args()
    rows = []
    with TemporaryDirectory() as name:
        folder = write_articles(Path(name) / "articles", arguments.articles)
        for number in range(1, arguments.rounds + 1):
            quiet, busy, said, took = asyncio.run(adding(Path(name) / f"library {number}.db", folder))
            rows += [row("nothing to do", quiet), row(f"adding: {said}, in {took:.0f} s", busy)]
    print(
        table(
            ("round", "sleeps", "median ms", "99th percentile", "longest", "it came at", "over 50 ms", "over 150 ms"),
            rows,
        )
    )


if __name__ == "__main__":
    main()
