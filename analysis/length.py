"""Words, sentences and the counts that the readability formulas are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from operator import attrgetter, itemgetter

from analysis.document import Document, Voice
from analysis.measure import Evidence, Reading, Unit, units_of
from analysis.readability import TextCounts, counts_of
from analysis.remembering import once_a_document
from analysis.selection import Selection
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 1
_LONG_WORD = 6
_SENTENCE, _VALUE = attrgetter("sentence"), attrgetter("value")

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

_amounts = itemgetter(*(list(TextCounts.__dataclass_fields__).index(name) for name in COUNTS))

_Counted = tuple[Evidence, tuple[Unit, ...]]
"""The row of a sentence, and what it gives to each of `COUNTS`."""


def read_length(selection: Selection) -> dict[str, Reading]:
    """Words and sentences of a selection, and the counts of its whole sentences, by measure id."""
    article = selection.document.article
    rows = [
        Evidence(article, sentence, start, end, voice, last - first)
        for (sentence, start, end, _, voice), first, last in selection.tokens_by_piece(RUNNING_TEXT_ROLES)
    ]
    by_length = _longest_first(rows)
    whole = [place for place, _ in selection.sentences()]
    among = set(whole)
    whole_rows = [row for row in rows if row.sentence in among and row.value]
    places = list(map(_SENTENCE, rows))
    readings = {
        "length.words": Reading(units_of(places, map(_VALUE, rows)), by_length),
        "length.sentences": Reading(units_of(places, repeat(1)), by_length),
        "length.words_per_sentence": Reading(
            units_of(map(_SENTENCE, whole_rows), map(_VALUE, whole_rows)), _longest_first(whole_rows)
        ),
    }
    return readings | _whole_sentences(selection.document, whole)


def _whole_sentences(document: Document, places: Iterable[int]) -> dict[str, Reading]:
    counted = _counted(document)
    chosen = [counted[place] for place in places if place in counted]
    longest = _longest_first(row for row, _ in chosen)
    columns = zip(*(units for _, units in chosen), strict=True) if chosen else [()] * len(COUNTS)
    return {f"count.{name}": Reading(tuple(column), longest) for name, column in zip(COUNTS, columns, strict=True)}


def _longest_first(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    # Rows come in the order of their places, and a sort keeps it among equals.
    return tuple(sorted(rows, key=_VALUE, reverse=True))


@once_a_document
def _counted(document: Document) -> Mapping[int, _Counted]:
    """The counts of every sentence of the running text with a word, by its place.

    Its row highlights words of more than six letters: most hard words are long.
    """
    text, tokens, article = document.text, document.tokens, document.article
    counted = {}
    for (place, start, end, _, voice), first, last in Selection(document, Voice.ALL).tokens_by_piece(
        RUNNING_TEXT_ROLES
    ):
        counts = counts_of(text[start:end])
        if counts[1]:
            long_words = tuple([(a, b, 0.0) for _, a, b in tokens[first:last] if b - a > _LONG_WORD])
            row = Evidence(article, place, start, end, voice, counts[0], long_words)
            counted[place] = row, units_of(repeat(place), map(float, _amounts(counts)))
    return counted
