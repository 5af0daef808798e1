"""Stance: precision and recall of each class on the authored sentences, in the outlet's own voice.

    python -m benchmarks.stance

Precision: of the words given a class, those that no author marked among them, how many have it. Recall: of the words
that have a class, how many are given it.
"""

from __future__ import annotations

from analysis.stance import CLASSES
from benchmarks.pipeline import table
from tests.analysis.stance_gold import Outcome, outcomes

Row = tuple[str, int, int, int, float, float]


def row(label: str, found: list[Outcome], stances: tuple[str, ...]) -> Row:
    """One line: words of the classes, words given them, right ones, precision and recall."""
    given = [outcome for outcome in found if outcome.found in stances]
    judged = [outcome for outcome in found if outcome.expected in stances]
    right = sum(outcome.found == outcome.expected for outcome in given)
    return label, len(judged), len(given), right, right / max(1, len(given)), right / max(1, len(judged))


def main() -> None:
    """Print the figures of both parts."""
    head = ("class", "words", "given", "right", "precision", "recall")
    for title, held_out in (("development", False), ("held out", True)):
        found = outcomes(held_out=held_out)
        lines = [*(row(stance, found, (stance,)) for stance in CLASSES), row("all classes", found, CLASSES)]
        print(f"{title}\n\n{table(head, lines)}\n")


if __name__ == "__main__":
    main()
