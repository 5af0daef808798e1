"""Time of our single pass against textstat's eight formulas, called one by one in the same run.

    python -m benchmarks.readability_speed [allsides-dev.jsonl.gz]

textstat remembers texts that it has seen, so each article is given once. Its dictionary is ours, so that nothing is
downloaded. Each article is one text for both; ours is also timed with its memory of words cleared.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from analysis import readability
from analysis.readability import FORMULAS, count_sentence
from analysis.syllables import dictionary, syllables_by_hyphenation

DEFAULT = Path(__file__).parent.parent.parent / "shared" / "data" / "allsides-dev.jsonl.gz"
WORDS = 533


def articles(path: Path, number: int, at_least: int = 0) -> list[str]:
    """The first texts of a file of one JSON object a line, those of at least so many words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = (str(json.loads(line)["text"]) for line in lines)
        return list(islice((text for text in texts if len(text.split()) >= at_least), number))


def measure(text: str) -> None:
    """All eight formulas of one text, our way."""
    counts = count_sentence(text)
    for formula in FORMULAS.values():
        formula(counts)


def textstat_measure() -> Callable[[str], None]:
    """All eight formulas of one text, textstat's way."""
    phones = {word: [["AA0"] * count] for word, count in dictionary().items()}
    counter = importlib.import_module("textstat.backend.counts._count_syllables")
    vars(counter)["get_cmudict"] = lambda lang: phones
    package = importlib.import_module("textstat")
    names = [{"dale_chall": "dale_chall_readability_score"}.get(name, name) for name in FORMULAS]
    functions = [getattr(package, name) for name in names]

    def run(text: str) -> None:
        for function in functions:
            function(text)

    return run


def milliseconds(run: Callable[[str], None], texts: list[str]) -> float:
    """The median time of one text."""
    times = []
    for text in texts:
        start = perf_counter()
        run(text)
        times.append(perf_counter() - start)
    return 1000 * median(times)


def forget() -> None:
    """Clear what our own pass remembers of words."""
    vars(readability)["_chunks"].clear()
    syllables_by_hyphenation.cache_clear()


def cold(text: str) -> None:
    """Our own pass, as if this were the first article of the day."""
    forget()
    measure(text)


def main() -> None:
    """Print the three medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--number", type=int, default=200)
    options = parser.parse_args()
    texts = [" ".join(text.split()[:WORDS]) for text in articles(options.articles, options.number, WORDS)]
    start = perf_counter()
    dictionary()
    print(f"reading the dictionary: {1000 * (perf_counter() - start):.0f} ms, once")
    theirs_run = textstat_measure()
    theirs_run("Load what loads at first use.")
    measure("Load what loads at first use.")
    forgotten = milliseconds(cold, texts)
    forget()
    fresh = milliseconds(measure, texts)
    warm = milliseconds(measure, texts)
    theirs = milliseconds(theirs_run, texts)
    print(f"{len(texts)} articles of {WORDS} words, median time of the eight formulas of one:")
    print(f"  ours, nothing remembered       {forgotten:7.2f} ms   textstat / ours {theirs / forgotten:6.1f}")
    print(f"  ours, articles one by one      {fresh:7.2f} ms   textstat / ours {theirs / fresh:6.1f}")
    print(f"  ours, all words seen before    {warm:7.2f} ms   textstat / ours {theirs / warm:6.1f}")
    print(f"  textstat                       {theirs:7.2f} ms")


if __name__ == "__main__":
    main()
