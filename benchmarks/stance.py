"""Stance: precision and recall of each class on the authored sentences, in the outlet's own voice.

    python -m benchmarks.stance [--hits 30 [--from 2000] [allsides-dev.jsonl.gz]]

Precision: of the words given a class, those that no author marked among them, how many have it. Recall: of the words
that have a class, how many are given it. With `--hits`, so many words found in 150 articles of a file are printed for
somebody to judge.
"""

from __future__ import annotations

import argparse
import random
from itertools import islice
from pathlib import Path

from analysis.stance import CLASSES, stance_words
from benchmarks.diversity import texts
from benchmarks.pipeline import DATA, table
from tests.analysis.plain_articles import read_text
from tests.analysis.stance_gold import FIRST, FRESH, Outcome, outcomes

_SEED = 11

Row = tuple[str, int, int, int, float, float]


def row(label: str, found: list[Outcome], stances: tuple[str, ...]) -> Row:
    """One line: words of the classes, words given them, right ones, precision and recall."""
    given = [outcome for outcome in found if outcome.found in stances]
    judged = [outcome for outcome in found if outcome.expected in stances]
    right = sum(outcome.found == outcome.expected for outcome in given)
    return label, len(judged), len(given), right, right / max(1, len(given)), right / max(1, len(judged))


def hits(path: Path, first: int) -> list[str]:
    """Every word found in 150 articles, in its sentence."""
    found = []
    for text in islice(texts(path), first, first + 150):
        document = read_text(text)
        for word in stance_words(document):
            start, end = document.tokens[word.first].start, document.tokens[word.last].end
            line = f"{text[max(0, start - 110) : start]}‹{text[start:end]}›{text[end : end + 90]}"
            found.append(f"{word.stance}: {' '.join(line.split())}")
    return found


def main() -> None:
    """Print the figures of both halves of both collections, or hits to be judged."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    cli.add_argument("--hits", type=int, default=0)
    cli.add_argument("--from", type=int, default=2_000, dest="first")
    options = cli.parse_args()
    if options.hits:
        found = hits(options.articles, options.first)
        print(*random.Random(_SEED).sample(found, min(options.hits, len(found))), sep="\n")
    else:
        print_figures()


def print_figures() -> None:
    """Print the figures of both halves of both collections."""
    head = ("class", "words", "given", "right", "precision", "recall")
    parts = [(gold, held_out) for gold in (FIRST, FRESH) for held_out in (False, True)]
    for gold, held_out in parts:
        found = outcomes(gold, held_out=held_out)
        title = f"{gold}, {'held out' if held_out else 'open'}"
        lines = [*(row(stance, found, (stance,)) for stance in CLASSES), row("all classes", found, CLASSES)]
        print(f"{title}\n\n{table(head, lines)}\n")


if __name__ == "__main__":
    main()
