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

from analysis.tone import sentence_tone, vader_compound
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


def line_tones(found: Inspected, lines: Sequence[str]) -> dict[int, float]:
    """The tone of each line in which a sentence starts, by the line's place."""
    text = found.article.text
    if text.rstrip("\n") != _BETWEEN.join(lines):
        raise ValueError("the text was changed on its way in, so its lines cannot be told apart")
    starts = list(accumulate((len(line) + len(_BETWEEN) for line in lines[:-1]), initial=0))
    tones: dict[int, list[float]] = defaultdict(list)
    for sentence in found.scored.document.sentences:
        tones[bisect_right(starts, sentence.start) - 1].append(sentence_tone(text, sentence))
    return {line: fmean(values) for line, values in tones.items()}


def main() -> None:
    """Print r by line and by editorial."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("ratings", nargs="?", type=Path, default=DATA / "nyt-dev.tsv")
    editorials = rated_lines(cli.parse_args().ratings)
    texts = {key: _BETWEEN.join(line for line, _ in rated) + "\n" for key, rated in editorials.items()}
    ours: list[float] = []
    theirs: list[float] = []
    whole, article, article_theirs = [], [], []
    for key, found in inspected(texts):
        ratings = [rating for _, rating in editorials[key]]
        tones = line_tones(found, [line for line, _ in editorials[key]])
        ours += tones.values()
        theirs += [ratings[line] for line in tones]
        article.append(fmean(tones.values()))
        whole.append(vader_compound(texts[key]))
        article_theirs.append(fmean(ratings))
    print(f"Tone, Pearson's r with people: {len(ours):,} rated lines of {len(article)} editorials\n")
    rows = [
        ("by line", correlation(ours, theirs)),
        ("by editorial, mean of its lines", correlation(article, article_theirs)),
        ("by editorial, whole text at once", correlation(whole, article_theirs)),
    ]
    print(table(("", "r"), rows))


if __name__ == "__main__":
    main()
