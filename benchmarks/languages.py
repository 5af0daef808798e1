"""German, Russian, French and Spanish: how right sentences, quotations, LIX and the words of MATTR are.

    python -m benchmarks.languages

On the authored passages of `tests/analysis/gold/languages.toml`. Sentences: F1 of the boundaries between them.
Quotations: precision and recall of what stands in quotation marks as somebody's words, to the letter. LIX: its value
over all passages by the author's marks, and by ours. Words: the share of the author's words that we divide alike, and
MATTR(50) over all passages both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from analysis.diversity import mattr, word_forms
from analysis.readability import TextCounts, count_sentence, lix
from benchmarks.pipeline import table
from tests.analysis.languages_gold import LANGUAGES, Passage, agreement, document_of, of_language, quoted_words

Row = tuple[object, ...]


def sentences(passages: Sequence[Passage]) -> Row:
    """Boundaries of the gold, and F1."""
    inner = [
        ([end for _, end in passage.sentences[:-1]], [found.end for found in document_of(passage).sentences[:-1]])
        for passage in passages
    ]
    agreed, theirs, ours = agreement(inner)
    return theirs, 2 * agreed / (theirs + ours)


def quotations(passages: Sequence[Passage]) -> Row:
    """Stretches of the gold, precision and recall."""
    stretches = [
        (
            [passage.text[start:end].strip() for start, end in passage.quoted],
            [passage.text[start:end].strip() for start, end in quoted_words(document_of(passage))],
        )
        for passage in passages
    ]
    agreed, theirs, ours = agreement(stretches)
    return theirs, agreed / max(1, ours), agreed / max(1, theirs)


def readability(passages: Sequence[Passage]) -> Row:
    """Words and long words of the gold and ours, and LIX of both."""
    ours = TextCounts()
    for passage in passages:
        for found in document_of(passage).sentences:
            ours += count_sentence(passage.text[found.start : found.end])
    words, long_words = sum(p.words for p in passages), sum(p.long_words for p in passages)
    gold = TextCounts(words=words, long_words=long_words, sentences=sum(len(p.sentences) for p in passages))
    return f"{words} / {ours.words}", f"{long_words} / {ours.long_words}", f"{lix(gold):.2f} / {lix(ours):.2f}"


def vocabulary(passages: Sequence[Passage]) -> Row:
    """Words of the gold, the share that we divide alike, and MATTR of both."""
    found = [[form for forms in word_forms(document_of(p).tokens, p.language) for form in forms] for p in passages]
    agreed, theirs, ours = agreement(zip((p.tokens for p in passages), found, strict=True))
    values = [mattr(list(chain.from_iterable(listed))) for listed in ([p.tokens for p in passages], found)]
    return theirs, 2 * agreed / (theirs + ours), " / ".join(f"{value:.4f}" for value in values)


def main() -> None:
    """Print a line for each language, open passages and held-out ones."""
    head = (
        "language", "passages", "boundaries", "F1", "quoted", "precision", "recall", "words (gold / ours)",
        "long words", "LIX", "words", "alike", "MATTR",
    )  # fmt: skip
    for title, parts in (("open", (False,)), ("held out", (True,)), ("all", (False, True))):
        lines = []
        for language in LANGUAGES:
            passages = [passage for held_out in parts for passage in of_language(language, held_out=held_out)]
            measured = (sentences, quotations, readability, vocabulary)
            lines.append((language, len(passages), *chain.from_iterable(of(passages) for of in measured)))
        print(f"{title}\n\n{table(head, lines)}\n")


if __name__ == "__main__":
    main()
