"""The measures of tone of a selection: tone for news, plain VADER, the second view, and where the views part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from analysis.document import Document, Sentence
from analysis.measure import Evidence, Reading, units_of
from analysis.remembering import once_a_document
from analysis.selection import Piece, Selection, forms_of
from analysis.tone.layer_format import digest_of
from analysis.tone.news import LookedUp, bundled_tone
from analysis.tone.plain import plain_compound, plain_tone
from analysis.tone.polarity import balance, sided_words
from corpus.article import RUNNING_TEXT_ROLES, Role

VERSION = f"2.{digest_of('tone', 'euphemisms', 'polarity')[:16]}"
"""What figures of tone rest on: the rules, and the word lists."""
CUT_OFF = 0.05
"""Hutto and Gilbert's (2014): a compound of at least this is positive, of at most minus this negative."""

_READ = RUNNING_TEXT_ROLES | {Role.HEADLINE}
_SENTENCE, _VALUE = attrgetter("sentence"), attrgetter("value")


class _Row(NamedTuple):
    """A piece with a row of evidence for each of three views."""

    piece: Piece
    news: Evidence
    plain: Evidence
    sided: Evidence


def sentence_tones(document: Document) -> Iterator[tuple[Sentence, float, float]]:
    """Every sentence of a document with its tone for news and its compound by plain VADER, whoever speaks in it."""
    text, tokens, known = document.text, document.tokens, _looked_up(document)
    place = 0
    for sentence in document.sentences:
        while place < len(tokens) and tokens[place].start < sentence.start:
            place += 1
        first = place
        while place < len(tokens) and tokens[place].start < sentence.end:
            place += 1
        yield (
            sentence,
            bundled_tone().tone(text, tokens, first, place, known).value,
            plain_compound(text[sentence.start : sentence.end]),
        )


def read_tone(selection: Selection) -> dict[str, Reading]:
    """Every counted measure of tone of a selection, by measure id.

    The weights of a row's highlights are the points that each word gives: they add up to the s of its compound,
    s / sqrt(s^2 + 15), which plain VADER's marks of emphasis take further from nought; for `tone.polarity`, 1 or -1.
    """
    rows = list(_rows(selection))
    running = [row for row in rows if row.piece.role in RUNNING_TEXT_ROLES]
    taken = [row for row in running if abs(row.news.value) >= CUT_OFF and row.sided.value]
    news = [row.news for row in running]
    return {
        "tone.mean": _mean(news),
        "tone.headline": _mean([row.news for row in rows if row.piece.role is Role.HEADLINE]),
        "tone.positive": _share(news, [row.value >= CUT_OFF for row in news]),
        "tone.negative": _share(news, [row.value <= -CUT_OFF for row in news]),
        "tone.untouched": _share(news, [not row.highlights for row in news]),
        "tone.vader": _mean([row.plain for row in running]),
        "tone.polarity": _mean([row.sided for row in running]),
        "tone.disagreement": _share(
            [row.news for row in taken], [(row.news.value > 0) != (row.sided.value > 0) for row in taken]
        ),
    }


@once_a_document
def _looked_up(document: Document) -> LookedUp:
    return bundled_tone().look_up(forms_of(document))


@once_a_document
def _read_before(document: Document) -> dict[tuple[int, int], _Row]:
    """The rows of a document's pieces by their place; what is a piece in several voices is read once."""
    return {}


def _rows(selection: Selection) -> Iterator[_Row]:
    document = selection.document
    known, read = _looked_up(document), _read_before(document)
    tone, text, tokens, article = bundled_tone().tone, document.text, document.tokens, document.article
    for piece, first, last in selection.tokens_by_piece(_READ):
        sentence, start, end, _, voice = piece
        row = read.get((start, end))
        if row is None:
            value, contributions = tone(text, tokens, first, last, known)
            plain = plain_tone(text, start, end)
            sided = tuple(sided_words(tokens, first, last))
            row = read[start, end] = _Row(
                piece,
                Evidence(article, sentence, start, end, voice, value, contributions),
                Evidence(article, sentence, start, end, voice, plain.value, plain.contributions),
                Evidence(article, sentence, start, end, voice, balance(sided), sided),
            )
        yield row


def _mean(rows: Sequence[Evidence]) -> Reading:
    return Reading(units_of(map(_SENTENCE, rows), map(_VALUE, rows)), _lowest_first(rows))


def _share(rows: Sequence[Evidence], chosen: Sequence[bool]) -> Reading:
    return Reading(units_of(map(_SENTENCE, rows), map(float, chosen)), _lowest_first(compress(rows, chosen)))


def _lowest_first(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    # Rows come in the order of their places, and a sort keeps it among equals.
    return tuple(sorted(rows, key=_VALUE))
