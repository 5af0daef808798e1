"""From a key to the repaint, on a library of 10,000 articles and in Textual's own list of a hundred rows.

    python -m benchmarks.keys [--presses 30]

Both programs run at the same time, each on a pseudo-terminal of 120 by 40 cells, and get each key in turn. Measured is
the time from writing the key to the terminal until the first bytes of the repaint arrive, so the whole way is in it:
reading the terminal, the bindings, the list, the drawing, the writing. "Settled" is the time until the last bytes that
follow the key, what is shown of the line under the cursor included. Ours is the Library screen.
"Filter" is one more letter after `/`, which looks through all 10,000; it is set against `down` in the bare list.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.invented import make_library
from benchmarks.pipeline import table
from benchmarks.terminal import Terminal

UP, DOWN, PAGE_UP, PAGE_DOWN = "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~"
HOME, END = "\x1b[H", "\x1b[F"
ROUND = {
    "down": DOWN,
    "page down": PAGE_DOWN,
    "up": UP,
    "end": END,
    "page up": PAGE_UP,
    "home": HOME,
}
"""In this order every key moves the cursor, in both lists."""


def everything(terminal: Terminal) -> None:
    """Opens the library: the list of all articles."""
    terminal.shows("Story 003")
    terminal.settle(0.6)
    terminal.send("l")
    terminal.shows("outlet", "title", "Courier")
    terminal.settle(0.6)


def main() -> None:
    """Print both times of each key, and the ratios."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--presses", type=int, default=30, help="how often each key is pressed")
    cli.add_argument("--articles", type=int, default=10_000)
    arguments = cli.parse_args()
    ours: dict[str, list[float]] = {name: [] for name in ROUND}
    settled: dict[str, list[float]] = {name: [] for name in ROUND}
    bare: dict[str, list[float]] = {name: [] for name in ROUND}
    with TemporaryDirectory() as folder:
        library = str(make_library(Path(folder) / "large.db", arguments.articles))
        with (
            Terminal(["-m", "tui.cli", "--library", library]) as app,
            Terminal(["-m", "benchmarks.bare_apps", "list"]) as yardstick,
        ):
            everything(app)
            yardstick.shows("Row 3")
            yardstick.settle(1.0)
            yardstick.press(DOWN)
            for _ in range(arguments.presses):
                for name, key in ROUND.items():
                    first, last = app.press(key)
                    ours[name].append(first)
                    settled[name].append(last)
                    bare[name].append(yardstick.press(key)[0])
            app.press("/")
            filtered = typed(app, arguments.presses)
    rows = [row(name, ours[name], bare[name], settled[name]) for name in ROUND]
    rows.append(row("filter", filtered[0], bare["down"], filtered[1]))
    rows.append(row("all", *([time for times in side.values() for time in times] for side in (ours, bare, settled))))
    print(table(("key", "ours ms", "bare ms", "ratio", "ours p95", "bare p95", "ratio of p95", "settled ms"), rows))


def typed(app: Terminal, presses: int) -> tuple[list[float], list[float]]:
    """First and last bytes after each letter of words that are typed and taken away again in the filter's field."""
    times: list[tuple[float, float]] = []
    while len(times) < presses:
        for letter in "bridge":
            times.append(app.press(letter))
        for _ in "bridge":
            times.append(app.press("\x7f"))
    return [first for first, _ in times], [last for _, last in times]


def row(name: str, ours: list[float], bare: list[float], settled: list[float]) -> tuple[str, ...]:
    """Medians and 95th percentiles in milliseconds, and their ratios."""
    middle, base = median(ours), median(bare)
    late, base_late = (quantiles(times, n=20)[18] for times in (ours, bare))
    shown = [f"{time * 1000:.1f}" for time in (middle, base, late, base_late, median(settled))]
    return (name, *shown[:2], f"{middle / base:.2f}", *shown[2:4], f"{late / base_late:.2f}", shown[4])


if __name__ == "__main__":
    main()
