"""How well the rate of a frame's terms tells articles in which people found the frame (AUC).

    python -m benchmarks.frames [narrative-frames-dev.jsonl]

The articles are those of the Narrative Frames Corpus (Frermann et al. 2023): climate news, each with the generic frames
that people found in it. AUC is the chance that an article with the frame has a higher rate of terms than one
without; .5 is what guessing gives. The interval resamples articles, 95 %.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.document import Voice
from benchmarks.pipeline import DATA, inspected, table
from tui.jobs.inspecting import Inspected

FRAMES = ("conflict", "human_interest", "resolution", "morality", "economic")
SEED = 3
SAMPLES = 999
Marked = tuple[float, bool]
"""The rate of one article, and whether people found the frame in it."""
Halves = tuple[list[Marked], list[Marked]]


def rate(found: Inspected, frame: str) -> float:
    """Terms of a frame in 1,000 words, in every voice."""
    measure = next(one for one in found.measures if one.id == f"frame.{frame}")
    units = found.scored.readings[measure.id, Voice.ALL].units
    sums = sum(unit.numerator for unit in units), sum(unit.denominator for unit in units)
    return measure.estimate(sums) or 0.0


def auc(articles: Sequence[Marked]) -> float:
    """The chance that an article with the frame has the higher rate; a tie counts half."""
    having = [value for value, marked in articles if marked]
    lacking = [value for value, marked in articles if not marked]
    won = sum((one > other) + 0.5 * (one == other) for one in having for other in lacking)
    return won / (len(having) * len(lacking)) if having and lacking else 0.5


def interval(articles: Sequence[Marked]) -> tuple[float, float]:
    """The middle 95 % of the AUC over articles drawn anew."""
    draw = random.Random(1)
    values = sorted(auc(draw.choices(articles, k=len(articles))) for _ in range(SAMPLES))
    return values[round(0.025 * SAMPLES)], values[round(0.975 * SAMPLES) - 1]


def main() -> None:
    """Print the AUC of each frame."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "narrative-frames-dev.jsonl")
    path: Path = cli.parse_args().articles
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = {str(row["id"]): row for row in map(json.loads, filter(None, lines))}
    half = halves({str(row["outlet"]) for row in rows.values()})
    marked: dict[str, Halves] = {frame: ([], []) for frame in FRAMES}
    for key, found in inspected({key: row["text"] + "\n" for key, row in rows.items()}):
        for frame in FRAMES:
            marked[frame][half[rows[key]["outlet"]]].append((rate(found, frame), frame in rows[key]["frames"]))
    print(f"Frames, rate of terms against people's judgement: {len(rows)} articles\n")
    head = ("frame", "articles with it", "AUC", "95 %", "one half", "other half")
    print(table(head, (_row(frame, marked[frame]) for frame in FRAMES)))


def halves(outlets: Iterable[str]) -> dict[str, int]:
    """The half, 0 or 1, that each outlet is in."""
    drawn = sorted(outlets)
    random.Random(SEED).shuffle(drawn)
    return {outlet: place % 2 for place, outlet in enumerate(drawn)}


def _row(frame: str, parts: Halves) -> tuple[object, ...]:
    articles = [*parts[0], *parts[1]]
    low, high = interval(articles)
    having = sum(with_it for _, with_it in articles)
    return f"`frame.{frame}`", having, auc(articles), f"{low:.2f} to {high:.2f}", *map(auc, parts)


if __name__ == "__main__":
    main()
