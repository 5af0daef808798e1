"""Tone against people's ratings of New York Times editorials (Hutto and Gilbert 2014): Pearson's r.

    python -m benchmarks.tone [nyt-dev.tsv]

Every rated line is a paragraph of its editorial, read as `broadsheet inspect --as-is` reads it. A line's tone is the
mean over the sentences that start in it, an editorial's the mean over its lines. "Whole text at once" is what
vaderSentiment says of an editorial given to it in one piece, which Broadsheet never does.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from statistics import correlation, fmean

from analysis.tone import plain_compound, sentence_tones
from benchmarks.pipeline import DATA, inspected, table
from tui.jobs.inspecting import Inspected

_BETWEEN = "\n\n"


def rated_lines(path: Path) -> dict[str, list[tuple[str, float]]]:
    """The lines of each editorial with the mean of people's ratings, from `ID_LINE <tab> RATING <tab> TEXT`."""
    editorials: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        columns = row.split("\t")
        if len(columns) >= 3:
            editorials[columns[0].split("_")[0]].append((" ".join(columns[2].split()), float(columns[1])))
    return editorials


def line_tones(found: Inspected, lines: Sequence[str]) -> dict[int, tuple[float, float]]:
    """Tone for news and plain VADER's of each line in which a sentence starts, by the line's place."""
    text = found.article.text
    if text.rstrip("\n") != _BETWEEN.join(lines):
        raise ValueError("the text was changed on its way in, so its lines cannot be told apart")
    starts = list(accumulate((len(line) + len(_BETWEEN) for line in lines[:-1]), initial=0))
    tones: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for sentence, news, plain in sentence_tones(found.scored.document):
        tones[bisect_right(starts, sentence.start) - 1].append((news, plain))
    return {line: (fmean(n for n, _ in both), fmean(p for _, p in both)) for line, both in tones.items()}


def main() -> None:
    """Print r by line and by editorial."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("ratings", nargs="?", type=Path, default=DATA / "nyt-dev.tsv")
    editorials = rated_lines(cli.parse_args().ratings)
    texts = {key: _BETWEEN.join(line for line, _ in rated) + "\n" for key, rated in editorials.items()}
    by_line: list[tuple[float, float, float]] = []
    by_editorial: list[tuple[float, float, float]] = []
    whole: list[float] = []
    for key, found in inspected(texts):
        ratings = [rating for _, rating in editorials[key]]
        tones = line_tones(found, [line for line, _ in editorials[key]])
        by_line += [(*tone, ratings[line]) for line, tone in tones.items()]
        by_editorial.append((fmean(n for n, _ in tones.values()), fmean(p for _, p in tones.values()), fmean(ratings)))
        whole.append(plain_compound(texts[key]))
    print(f"Tone, Pearson's r with people: {len(by_line):,} rated lines of {len(by_editorial)} editorials\n")
    rows: list[tuple[str, float | str, float]] = []
    for name, rated in (("by line", by_line), ("by editorial, mean of its lines", by_editorial)):
        news, plain, people = zip(*rated, strict=True)
        rows.append((name, correlation(news, people), correlation(plain, people)))
    rows.append(("by editorial, whole text at once", "", correlation(whole, [rating for _, _, rating in by_editorial])))
    print(table(("", "tone for news", "plain VADER"), rows))


if __name__ == "__main__":
    main()
