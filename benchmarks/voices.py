"""Voices: how many words of the authored passages are given to the right voice.

    python -m benchmarks.voices

What the program finds in other people's articles is measured by `python -m benchmarks.quotations`.
"""

from __future__ import annotations

from benchmarks.pipeline import table
from tests.analysis.voices.gold import passages, token_errors


def accuracy(held_out: bool) -> tuple[int, int, float]:
    """Passages, words and the share of words in the right voice, of the development or the held-out part."""
    counts = [token_errors(passage) for passage in passages() if passage.held_out is held_out]
    wrong, total = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return len(counts), total, 1 - wrong / total


def main() -> None:
    """Print the accuracy of word voices."""
    rows = [("development", *accuracy(False)), ("held out", *accuracy(True))]
    print(table(("authored passages", "passages", "words", "accuracy"), rows))


if __name__ == "__main__":
    main()
