"""Words, sentences and the counts that the readability formulas are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from analysis.document import Document
from analysis.measure import Evidence, Reading, Unit
from analysis.readability import count_sentence
from analysis.selection import Selection
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1
_LONG_WORD = 6

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

_amounts = attrgetter(*COUNTS)

_Counted = tuple[Evidence, tuple[Unit, ...]]
"""The row of a sentence, and what it gives to each of `COUNTS`."""

_last_counted: list[tuple[Document, Mapping[int, _Counted]]] = []


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
    counted = _counted(selection.document)
    chosen = [found for place, _ in selection.sentences() if (found := counted.get(place))]
    longest = tuple(sorted((row for row, _ in chosen), key=lambda row: (-row.value, row.start)))
    columns = zip(*(units for _, units in chosen), strict=True) if chosen else [()] * len(COUNTS)
    return {f"count.{name}": Reading(tuple(column), longest) for name, column in zip(COUNTS, columns, strict=True)}


def _counted(document: Document) -> Mapping[int, _Counted]:
    """The counts of every sentence of the running text by its place; all voices of a document ask for the same."""
    for of_document, found in tuple(_last_counted):
        if of_document is document:
            return found
    made = dict(_count(document))
    _last_counted[:] = [(document, made)]
    return made


def _count(document: Document) -> Iterator[tuple[int, _Counted]]:
    """Every sentence with a word; its row highlights words of more than six letters: most hard words are long."""
    tokens = document.tokens
    position = 0
    for place, sentence in enumerate(document.sentences):
        while position < len(tokens) and tokens[position].start < sentence.start:
            position += 1
        first = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        if sentence.role not in RUNNING_TEXT_ROLES:
            continue
        counts = count_sentence(document.text[sentence.start : sentence.end])
        if counts.sentences:
            long_words = tuple(
                (start, end, 0.0) for _, start, end in tokens[first:position] if end - start > _LONG_WORD
            )
            row = Evidence(
                document.article, place, sentence.start, sentence.end, sentence.voice, counts.words, long_words
            )
            yield place, (row, tuple(Unit(place, float(amount), 1) for amount in _amounts(counts)))
