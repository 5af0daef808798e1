"""Time of the whole pass for voices, as a multiple of one regular expression over the words of the same text.

    python -m benchmarks.voices_speed [allsides-dev.jsonl.gz]

The yardstick finds every run of letters and digits and takes its offsets. Ours is `find_quotations` and
`voiced_ranges`: words, marks, cues, sources and extents. Both are taken several times for each article, by turns, and
the fastest counts; the ratio is of one article, and the median is over articles.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from analysis.voices import find_quotations, voiced_ranges
from benchmarks.pipeline import DATA
from benchmarks.readability_speed import articles
from corpus.paragraphs import paragraphs

ARTICLES, TURNS = 300, 5
_WORD = re.compile(r"\w+")


def seconds(work: Callable[[], object]) -> float:
    """The time that `work` takes once."""
    start = perf_counter()
    work()
    return perf_counter() - start


def ratio(text: str) -> float:
    """How many times the yardstick's time the whole pass takes on one text."""
    places = paragraphs(text)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(TURNS):
        ours.append(seconds(lambda: voiced_ranges(find_quotations(text, places, "en"))))
        theirs += [seconds(lambda: [match.span() for match in _WORD.finditer(text)]) for _ in range(3)]
    return min(ours) / min(theirs)


def main() -> None:
    """Print the median ratio and its quarters."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    path: Path = cli.parse_args().articles
    ratios = sorted(ratio(text) for text in articles(path, ARTICLES))
    lower, upper = ratios[len(ratios) // 4], ratios[3 * len(ratios) // 4]
    print(f"{len(ratios)} articles: median {median(ratios):.1f} times, half of them from {lower:.1f} to {upper:.1f}")


if __name__ == "__main__":
    main()
