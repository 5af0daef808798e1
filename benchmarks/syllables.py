"""How far the syllables of words that the dictionary lacks are off, and how much that matters in news.

    python -m benchmarks.syllables [allsides-dev.jsonl.gz]

The dictionary's own words are right by definition, so they are held out: each is counted by hyphenation alone, as
if the dictionary had never heard of it. The second part needs articles; without the file it is left out.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from analysis.readability import bare_word
from analysis.syllables import dictionary, syllables_by_hyphenation
from analysis.text import fold_typography
from benchmarks.readability_speed import DEFAULT, articles

HELD_OUT = 10_000
ARTICLES = 300
SEED = 20


def words_of(text: str) -> list[str]:
    """The lower-case words of a text as readability takes them."""
    return [word.lower() for chunk in fold_typography(text).split() if (word := bare_word(chunk))]


def report(title: str, counted: Iterable[tuple[str, int]]) -> None:
    """Print how well hyphenation counts the syllables of words, each weighed by how often it occurs."""
    table = dictionary()
    total = right = near = truth = estimate = 0
    for word, times in counted:
        guess = syllables_by_hyphenation(word)
        total += times
        right += times * (guess == table[word])
        near += times * (abs(guess - table[word]) <= 1)
        truth += times * table[word]
        estimate += times * guess
    print(f"{title}: {total:,} words")
    print(f"  right {right / total:.1%}, within one {near / total:.1%}, syllables in all {estimate / truth - 1:+.1%}")


def main() -> None:
    """Print both reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?", default=DEFAULT)
    options = parser.parse_args()
    table = dictionary()
    sample = random.Random(SEED).sample(sorted(table), HELD_OUT)
    report("held-out words of the dictionary", ((word, 1) for word in sample))
    if not options.articles.exists():
        print(f"{options.articles} is not here: nothing said of news")
        return
    running = Counter(word for text in articles(options.articles, ARTICLES) for word in words_of(text))
    known = {word: times for word, times in running.items() if word in table}
    report("held-out words of the dictionary, as often as news uses them", known.items())
    report("the rarest of them, used once", ((word, 1) for word, times in known.items() if times == 1))
    absent = 1 - sum(known.values()) / running.total()
    print(f"words of news that the dictionary lacks: {absent:.2%}")
    print("  the most frequent:", ", ".join(word for word, _ in running.most_common() if word not in table)[:160])


if __name__ == "__main__":
    main()
