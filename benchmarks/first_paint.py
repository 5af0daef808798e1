"""First paint and `--help`: how long a new process takes until a reader sees something.

    python -m benchmarks.first_paint [--runs 15]

First paint is measured on a pseudo-terminal of 120 by 40 cells that answers no question: from the start of
`python -m tui.cli --library FILE` until the word "Broadsheet" of the first frame has arrived there. The yardstick is a
Textual app of one Static with that word. Both are new processes, run alternately; the ratio is of the medians. The
libraries are an empty one and one of 10,000 articles. "all shown" is when what is in the library stands there.

`--help` is a whole process with its output thrown away, against `python -c "import click"`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from benchmarks.bare_apps import MARKER
from benchmarks.invented import make_library
from benchmarks.pipeline import table
from benchmarks.terminal import ROOT, Terminal

SEED, PAUSE = 7, 0.2
YARDSTICKS = {
    "an empty library": "an empty Textual app",
    "10,000 articles": "an empty Textual app",
    "--help": "import click",
}


def shown_after(command: Sequence[str], *markers: str) -> list[float]:
    """Seconds from the start of `python COMMAND` on a terminal until each marker has arrived; then it is ended."""
    with Terminal(command) as terminal:
        return terminal.shows(*markers)


def taken_by(command: Sequence[str]) -> float:
    """Seconds of a whole process."""
    start = perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True, cwd=ROOT)
    return perf_counter() - start


def main() -> None:
    """Print every time and its ratio to the yardstick."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--runs", type=int, default=25, help="how often each is run")
    cli.add_argument("--articles", type=int, default=10_000, help="how many are in the large library")
    arguments = cli.parse_args()
    with TemporaryDirectory() as folder:
        large = str(make_library(Path(folder) / "large.db", arguments.articles))
        empty = str(Path(folder) / "empty.db")
        times: dict[str, list[float]] = {}
        shown: dict[str, list[float]] = {}
        measured: dict[str, Callable[[], list[float]]] = {
            "an empty Textual app": lambda: shown_after(["-m", "benchmarks.bare_apps"], MARKER),
            "an empty library": lambda: shown_after(["-m", "tui.cli", "--library", empty], MARKER, "Quit"),
            "10,000 articles": lambda: shown_after(["-m", "tui.cli", "--library", large], MARKER, "Story 003"),
            "import click": lambda: [taken_by(["-c", "import click"])],
            "--help": lambda: [taken_by(["-m", "tui.cli", "--help"])],
        }
        dice = Random(SEED)
        for run in range(arguments.runs + 1):
            found = {}
            # What ran before still ends while the next one starts: each has every predecessor now and then.
            for name in dice.sample(sorted(measured), len(measured)):
                sleep(PAUSE)
                found[name] = measured[name]()
            # The first run fills the caches of the system and of compiled modules.
            for name, seconds in found.items() if run else ():
                times.setdefault(name, []).append(seconds[0])
                shown.setdefault(name, []).append(seconds[-1])
    rows = []
    for name, yardstick in YARDSTICKS.items():
        own, base, last = median(times[name]), median(times[yardstick]), median(shown[name])
        rows.append(
            (name, f"{own * 1000:.0f}", yardstick, f"{base * 1000:.0f}", f"{own / base:.2f}", f"{last / base:.2f}")
        )
    print(f"medians of {arguments.runs} alternating runs\n")
    print(table(("first paint, or the whole run", "ms", "yardstick", "ms", "ratio", "all shown"), rows))


if __name__ == "__main__":
    main()
