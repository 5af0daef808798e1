"""Time of the passes for voices, as multiples of one regular expression over the words of the same text.

    python -m benchmarks.voices_speed [allsides-dev.jsonl.gz]

The yardstick finds every run of letters and digits and takes its offsets. Three rows: "voices" is `find_quotations` and
`voiced_ranges` (words, marks, cues, sources and extents); "voices and speakers" adds `resolve_speakers`; "document" is
`read_document`, which adds sentences, segments and tokens. Each is taken several times for each article, by turns, and
the fastest counts, in time of the processor and not of the clock; so what is remembered of words and names is warm, as
it is from an article's second neighbour in a story on. The ratio is of one article, the median is over articles.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time_ns

from analysis.reading import read_document
from analysis.speakers import bundled_aliases, resolve_speakers
from analysis.voices import find_quotations, voiced_ranges
from benchmarks.pipeline import DATA
from benchmarks.readability_speed import articles
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.paragraphs import paragraphs

ARTICLES, TURNS = 300, 5
_WORD = re.compile(r"\w+")


def nanoseconds(work: Callable[[], object]) -> int:
    """The processor's time that `work` takes once."""
    start = process_time_ns()
    work()
    return process_time_ns() - start


def passes(text: str) -> dict[str, Callable[[], object]]:
    """What is measured on one text, by the name of its row."""
    places = paragraphs(text)
    parts = [(Role.BODY, start, end) for start, end in places]
    english = Facts(language=Fact("en", FactSource.USER, "benchmark"))
    article = Article(1, text, (Block(Role.BODY, 0, len(text), "benchmark"),), english, "benchmark.txt")

    def voices() -> None:
        voiced_ranges(find_quotations(text, places, "en"))

    def speakers() -> None:
        quotations, _ = resolve_speakers(text, parts, find_quotations(text, places, "en"), "en", bundled_aliases())
        voiced_ranges(quotations)

    return {"voices": voices, "voices and speakers": speakers, "document": lambda: read_document(article)}


def ratios(text: str) -> dict[str, float]:
    """How many times the yardstick's time each pass takes on one text."""
    measured = passes(text)
    fastest = dict.fromkeys(measured, 10**18)
    yardstick = 10**18
    for _ in range(TURNS):
        for name, work in measured.items():
            fastest[name] = min(fastest[name], nanoseconds(work))
            yardstick = min(yardstick, nanoseconds(lambda: [match.span() for match in _WORD.finditer(text)]))
    return {name: taken / yardstick for name, taken in fastest.items()}


def main() -> None:
    """Print the median ratio of each pass and its quarters."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    path: Path = cli.parse_args().articles
    measured = [ratios(text) for text in articles(path, ARTICLES)]
    print(f"{len(measured)} articles")
    for name in measured[0]:
        row = sorted(one[name] for one in measured)
        lower, upper = row[len(row) // 4], row[3 * len(row) // 4]
        print(f"{name:20} median {median(row):.1f} times, half of them from {lower:.1f} to {upper:.1f}")


if __name__ == "__main__":
    main()
