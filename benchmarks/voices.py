"""Voices: how many words of the authored passages are given to the right voice.

    python -m benchmarks.voices

What the program finds in other people's articles is measured by `python -m benchmarks.quotations`.
"""

from __future__ import annotations

from benchmarks.pipeline import table
from tests.analysis.voices.gold import FILES, passages_of, token_errors


def accuracy(file: str, *, held_out: bool) -> tuple[int, int, float]:
    """Passages, words and the share of words in the right voice, of one part of one file."""
    counts = [token_errors(passage) for passage in passages_of(file) if passage.held_out is held_out]
    wrong, total = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return len(counts), total, 1 - wrong / max(1, total)


def main() -> None:
    """Print the accuracy of word voices by file and part."""
    rows = [
        (f"{file}, {part}", *accuracy(file, held_out=part == "held out"))
        for file in FILES
        for part in ("development", "held out")
    ]
    print(table(("authored passages", "passages", "words", "accuracy"), rows))


if __name__ == "__main__":
    main()
