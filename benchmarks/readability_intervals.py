"""How far a grade varies by chance, and how often the intervals of readability hold.

    python -m benchmarks.readability_intervals [allsides-dev.jsonl.gz] [--number 60]

Of long articles, windows of so many neighbouring sentences, and as many sentences drawn from anywhere in the article:
the standard deviation of a grade over them, and the share of them whose 95 % interval holds the grade of the whole
article. Neighbours are alike, so that windows vary more than drawn sentences. Intervals are made in both ways: by
resampling sentences one by one (percentiles), and over runs of neighbours (Student's), as the catalogue has them.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import fmean, stdev

from analysis.catalogue import bundled_measures
from analysis.document import Document, Sentence, Voice
from analysis.length import read_length
from analysis.measure import Figure, Measure, Reading
from analysis.moving_blocks import interval_of_sentences
from analysis.pooling import outlet_figures
from analysis.scoring import VOICES, ScoredDocument
from analysis.selection import Selection
from benchmarks.diversity import plain, texts
from benchmarks.pipeline import DATA, table

SIZES = (5, 10, 20, 30)
SHORTEST = 90
MEASURES = ("readability.flesch_kincaid_grade", "readability.lix")
_SEED = 20261122

Ways = tuple[Measure, ...]
"""One measure with each way to make its interval."""

Row = tuple[float, tuple[bool, ...]]
"""The value of a window, and whether its interval of each way holds the article's."""


def scored(document: Document, sentences: Sequence[Sentence]) -> ScoredDocument:
    """The document of these sentences of a document alone, with what they are counted for."""
    part = replace(document, sentences=tuple(sentences), segments=())
    readings = read_length(Selection(part, Voice.ALL))
    empty = Reading((), ())
    return ScoredDocument(
        part,
        {(name, voice): found if voice is Voice.ALL else empty for name, found in readings.items() for voice in VOICES},
    )


def ways(measure: Measure) -> Ways:
    """By sentences and by runs, both refused at no length."""
    return (
        replace(measure, least_n=0, interval_of=None),
        replace(measure, least_n=0, interval_of=interval_of_sentences(measure.estimate)),
    )


def figure(measure: Measure, document: Document, sentences: Sequence[Sentence]) -> Figure:
    """The figure of one measure over these sentences."""
    return outlet_figures([measure], [scored(document, sentences)])[measure.id, Voice.ALL]


def windows(document: Document, size: int) -> Iterator[Sequence[Sentence]]:
    """Neighbouring sentences, side by side and not overlapping."""
    whole = document.sentences
    for first in range(0, len(whole) - size + 1, max(size, len(whole) // 5)):
        yield whole[first : first + size]


def drawn(document: Document, size: int) -> Iterator[Sequence[Sentence]]:
    """Sentences from anywhere in the article, with replacement, as often as there are windows."""
    draw = random.Random(_SEED + len(document.sentences) + size)
    for _ in windows(document, size):
        yield draw.choices(document.sentences, k=size)


def rows(measures: Ways, document: Document, parts: Iterator[Sequence[Sentence]]) -> list[Row]:
    """Each window's value, and whether its intervals hold the article's."""
    truth = figure(measures[0], document, document.sentences).value or 0.0
    found = []
    for part in parts:
        figures = [figure(measure, document, part) for measure in measures]
        if figures[0].value is not None:
            found.append((figures[0].value, tuple(holds(each, truth) for each in figures)))
    return found


def holds(found: Figure, truth: float) -> bool:
    """Whether the interval of a figure holds a value."""
    return found.low is not None and found.high is not None and found.low <= truth <= found.high


def summary(measure: Measure, documents: Sequence[Document], size: int) -> tuple[object, ...]:
    """One line: the deviation within articles and both coverages, of neighbours and of drawn sentences."""
    cells: list[object] = [measure.name, size]
    measures = ways(measure)
    for take in (windows, drawn):
        groups = [group for document in documents if len(group := rows(measures, document, take(document, size))) > 1]
        spread = fmean(stdev(value for value, _ in group) ** 2 for group in groups) ** 0.5
        held = [held for group in groups for _, held in group]
        cells += [len(held), f"{spread:.2f}", *(f"{fmean(of_way):.3f}" for of_way in zip(*held, strict=True))]
    return tuple(cells)


def main() -> None:
    """Print deviation and coverage by the number of sentences."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    cli.add_argument("--number", type=int, default=60)
    options = cli.parse_args()
    long = (plain(text) for text in texts(options.articles) if len(text) > 130 * SHORTEST)
    documents = list(islice((found for found in long if len(found.sentences) >= SHORTEST), options.number))
    print(f"{len(documents)} articles of {SHORTEST} sentences and more\n")
    head = ("measure", "sentences", "windows", "SD", "one by one", "runs", "drawn", "SD", "one by one", "runs")
    catalogue = {measure.id: measure for measure in bundled_measures()}
    print(table(head, [summary(catalogue[name], documents, size) for name in MEASURES for size in SIZES]))


if __name__ == "__main__":
    main()
