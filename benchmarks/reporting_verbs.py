"""Reporting verbs: precision and recall of the stance class on the authored sentences, and what the lexicon costs.

    python -m benchmarks.reporting_verbs

Precision: of the places that are given a class, words that no author marked among them, how many have it. Recall: of
the verbs that have a class, how many are given it.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

from analysis.voices.reporting import Stance, lexicon_file, reporting_lexicon
from benchmarks.pipeline import table
from tests.analysis.voices.verb_gold import Outcome, cases, outcomes

Row = tuple[str, int, int, int, float, float]


def row(label: str, found: list[Outcome], stance: Stance | None = None) -> Row:
    """One line: verbs of the class, places given it, right ones, precision and recall; of all classes for None."""
    given = [outcome for outcome in found if outcome.found is not None and stance in (None, outcome.found)]
    verbs = [outcome for outcome in found if outcome.expected is not None and stance in (None, outcome.expected)]
    right = sum(outcome.found == outcome.expected for outcome in given)
    return (label, len(verbs), len(given), right, right / max(1, len(given)), right / max(1, len(verbs)))


def rows(held_out: bool) -> list[Row]:
    """A line for each class, one for all, and one for places where nothing is reported (right: no class is given)."""
    found = [outcome for case in cases(held_out) for outcome in outcomes(case)]
    nothing = [outcome for outcome in found if outcome.expected is None]
    left_alone = sum(outcome.found is None for outcome in nothing)
    unread = sum(outcome.found is None for outcome in found)
    return [
        *(row(stance.value, found, stance) for stance in Stance),
        row("all classes", found),
        ("none", len(nothing), unread, left_alone, left_alone / max(1, unread), left_alone / max(1, len(nothing))),
    ]


def loading_times(times: int = 15) -> list[float]:
    """Milliseconds to make the English lexicon, the file read and parsed each time."""
    taken = []
    for _ in range(times):
        reporting_lexicon.cache_clear()
        lexicon_file.cache_clear()
        start = perf_counter()
        reporting_lexicon("en")
        taken.append(1000 * (perf_counter() - start))
    return taken


def main() -> None:
    """Print the figures of both parts, and the time to load."""
    head = ("class", "verbs", "given", "right", "precision", "recall")
    for title, held_out in (("development", False), ("held out", True)):
        print(f"{title}\n\n{table(head, rows(held_out))}\n")
    taken = loading_times()
    print(f"loading the English lexicon: {taken[0]:.1f} ms the first time, {median(taken):.1f} ms in the middle")


if __name__ == "__main__":
    main()
