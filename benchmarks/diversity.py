"""Diversity: its correlation with length, how often its intervals hold, and what it costs.

    python -m benchmarks.diversity [allsides-dev.jsonl.gz]

Correlation: articles of 300 words and more, all voices, beside the type-token ratio, which Broadsheet does not show.
Coverage: of long articles, every stretch of so many words in one piece is a sample of its article; the share of
stretches whose 95 % interval holds the value of the whole article.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import correlation, fmean
from time import perf_counter

from analysis.diversity import mattr, mattr_interval, mtld, mtld_interval, read_diversity
from analysis.document import Document, Voice
from analysis.measure import Unit
from analysis.reading import lay_out
from analysis.selection import Selection
from benchmarks.pipeline import DATA, table
from corpus.article import Role
from corpus.paragraphs import paragraphs

_ARTICLES = 600
_SHORTEST = 300
_LONG = 2_000
_STRETCHES = (300, 400, 500, 700, 1_000, 1_500)


def texts(path: Path) -> Iterator[str]:
    """The texts of the file's articles."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def plain(text: str) -> Document:
    """The document of a text in which nobody is quoted: sentences and words are all that is wanted."""
    parts = [(Role.BODY, start, end) for start, end in paragraphs(text, 0, len(text))]
    return lay_out(1, text, "en", parts, (), ())


def length_rows(documents: Sequence[Document]) -> list[tuple[str, float]]:
    """Pearson's r of each measure with the number of words."""
    forms = [[token.form for token in document.tokens] for document in documents]
    lengths = [float(len(found)) for found in forms]
    ratios = [len(set(found)) / len(found) for found in forms]
    return [
        ("type-token ratio", correlation(lengths, ratios)),
        ("MATTR (50)", correlation(lengths, [mattr(found) or 0.0 for found in forms])),
        ("MTLD (.72)", correlation(lengths, [mtld(found) or 0.0 for found in forms])),
    ]


def coverage(documents: Sequence[Document], size: int) -> tuple[int, float, float]:
    """Stretches, and the share of them whose interval of MATTR and of MTLD holds the value of their article."""
    held: list[tuple[bool, bool]] = []
    for document in documents:
        readings = read_diversity(Selection(document, Voice.ALL))
        windows, forwards, backwards = (readings[m].units for m in readings)
        forms = [token.form for token in document.tokens]
        truth = mattr(forms), mtld(forms)
        for first, last in _stretches(forwards, size):
            inside = [[u for u in units if first <= u.sentence < last] for units in (windows, forwards, backwards)]
            intervals = mattr_interval([inside[:1]]), mtld_interval([inside[1:]])
            if all(intervals):
                of_mattr, of_mtld = (
                    interval is not None and value is not None and interval[0] <= value <= interval[1]
                    for interval, value in zip(intervals, truth, strict=True)
                )
                held.append((of_mattr, of_mtld))
    return len(held), fmean(a for a, _ in held), fmean(b for _, b in held)


def _stretches(units: Sequence[Unit], size: int) -> Iterator[tuple[int, int]]:
    words, first = 0.0, units[0].sentence
    for unit in units:
        words += unit.numerator
        if words >= size:
            yield first, unit.sentence + 1
            words, first = 0.0, unit.sentence + 1


def main() -> None:
    """Print the correlations, the coverage and the time."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    path = cli.parse_args().articles
    documents = [found for text in islice(texts(path), _ARTICLES) if len((found := plain(text)).tokens) >= _SHORTEST]
    print(f"{len(documents)} articles\n\n{table(('', 'r with words'), length_rows(documents))}\n")
    long = [found for text in islice(texts(path), 6 * _ARTICLES) if len(text) > 6 * _LONG for found in (plain(text),)]
    longest = [found for found in long if len(found.tokens) >= _LONG][:60]
    rows = [(size, *coverage(longest, size)) for size in _STRETCHES]
    print(table(("words", "stretches", "MATTR's interval holds", "MTLD's"), rows))
    start = perf_counter()
    for document in documents:
        read_diversity(Selection(document, Voice.ALL))
    taken = 1000 * (perf_counter() - start) / sum(len(document.tokens) for document in documents)
    print(f"\nboth measures: {1000 * taken:.3f} ms per 1,000 words")


if __name__ == "__main__":
    main()
