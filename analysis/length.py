"""Words, sentences and the counts that the readability formulas are made of."""

from __future__ import annotations

from functools import lru_cache

from analysis.document import Range
from analysis.measure import Evidence, Reading, Unit
from analysis.readability import TextCounts, count_sentence
from analysis.selection import Selection
from analysis.text import words
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1
_REMEMBERED_LENGTH = 2_000

COUNTS = (
    "sentences",
    "syllables",
    "letters",
    "characters",
    "written_words",
    "words",
    "polysyllables",
    "difficult_words",
    "complex_words",
    "long_words",
)
"""The fields of `TextCounts`; each is stored as the counted measure `count.NAME`, on whole sentences of one voice."""


def read_length(selection: Selection) -> dict[str, Reading]:
    """Words and sentences of a selection, and the counts of its whole sentences, by measure id."""
    document = selection.document
    rows = [
        Evidence(document.article, piece.sentence, piece.start, piece.end, piece.voice, last - first)
        for piece, first, last in selection.tokens_by_piece(RUNNING_TEXT_ROLES)
    ]
    by_length = tuple(sorted(rows, key=lambda row: (-row.value, row.start)))
    readings = {
        "length.words": Reading(tuple(Unit(row.sentence, row.value, 1) for row in rows), by_length),
        "length.sentences": Reading(tuple(Unit(row.sentence, 1, 1) for row in rows), by_length),
    }
    whole = {place for place, _ in selection.sentences()}
    whole_rows = [row for row in rows if row.sentence in whole and row.value]
    readings["length.words_per_sentence"] = Reading(
        tuple(Unit(row.sentence, row.value, 1) for row in whole_rows),
        tuple(sorted(whole_rows, key=lambda row: (-row.value, row.start))),
    )
    return readings | _whole_sentences(selection)


def _whole_sentences(selection: Selection) -> dict[str, Reading]:
    document = selection.document
    counted: list[tuple[int, TextCounts]] = []
    rows: list[Evidence] = []
    for place, sentence in selection.sentences():
        counts, long_words = _read_sentence(document.text[sentence.start : sentence.end])
        if not counts.sentences:
            continue
        counted.append((place, counts))
        rows.append(
            Evidence(
                document.article,
                place,
                sentence.start,
                sentence.end,
                sentence.voice,
                counts.words,
                tuple((sentence.start + start, sentence.start + end, 0.0) for start, end in long_words),
            )
        )
    longest = tuple(sorted(rows, key=lambda row: (-row.value, row.start)))
    return {
        f"count.{name}": Reading(
            tuple(Unit(place, float(getattr(counts, name)), 1) for place, counts in counted), longest
        )
        for name in COUNTS
    }


def _read_sentence(text: str) -> tuple[TextCounts, tuple[Range, ...]]:
    return _remembered(text) if len(text) <= _REMEMBERED_LENGTH else _counts_and_long_words(text)


def _counts_and_long_words(text: str) -> tuple[TextCounts, tuple[Range, ...]]:
    """The counts of a sentence, and its words of more than six letters: LIX counts them, and most hard words are."""
    return count_sentence(text), tuple((token.start, token.end) for token in words(text) if len(token.form) > 6)


# A sentence in one voice is in two selections: of its voice, and of all voices.
_remembered = lru_cache(maxsize=1_024)(_counts_and_long_words)
