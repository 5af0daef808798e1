"""The measures of tone of a selection: tone for news, plain VADER, the second view, and where the views part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.document import Document, Sentence
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from analysis.tone.layer_format import digest_of
from analysis.tone.news import SentenceTone, news_tone
from analysis.tone.plain import PlainTone, plain_compound, plain_tone
from analysis.tone.polarity import Sided, balance, sided_words
from corpus.article import RUNNING_TEXT_ROLES, Role

VERSION = f"2.{digest_of('tone', 'euphemisms', 'polarity')[:16]}"
"""What figures of tone rest on: the rules, and the word lists."""
CUT_OFF = 0.05
"""Hutto and Gilbert's (2014): a compound of at least this is positive, of at most minus this negative."""

_READ = RUNNING_TEXT_ROLES | {Role.HEADLINE}


class _Views(NamedTuple):
    """One piece seen three ways."""

    news: SentenceTone
    plain: PlainTone
    sided: tuple[Sided, ...]
    balance: float


class _Row(NamedTuple):
    """A piece, its views, and a row of evidence for each of them."""

    piece: Piece
    views: _Views
    news: Evidence
    plain: Evidence
    sided: Evidence


def sentence_tones(document: Document) -> Iterator[tuple[Sentence, float, float]]:
    """Every sentence of a document with its tone for news and its compound by plain VADER, whoever speaks in it."""
    text, tokens = document.text, document.tokens
    place = 0
    for sentence in document.sentences:
        while place < len(tokens) and tokens[place].start < sentence.start:
            place += 1
        first = place
        while place < len(tokens) and tokens[place].start < sentence.end:
            place += 1
        yield (
            sentence,
            news_tone(text, tokens, first, place).value,
            plain_compound(text[sentence.start : sentence.end]),
        )


def read_tone(selection: Selection) -> dict[str, Reading]:
    """Every counted measure of tone of a selection, by measure id.

    The weights of a row's highlights are the points that each word gives: they add up to the s of its compound,
    s / sqrt(s^2 + 15), which plain VADER's marks of emphasis take further from nought; for `tone.polarity`, 1 or -1.
    """
    rows = list(_rows(selection))
    running = [row for row in rows if row.piece.role in RUNNING_TEXT_ROLES]
    headline = [row for row in rows if row.piece.role is Role.HEADLINE]
    taken = [row for row in running if abs(row.views.news.value) >= CUT_OFF and row.views.balance]
    opposed = [row for row in taken if (row.views.news.value > 0) != (row.views.balance > 0)]
    return {
        "tone.mean": _mean(running, [row.news for row in running]),
        "tone.headline": _mean(headline, [row.news for row in headline]),
        "tone.positive": _share(running, [row.news for row in running if row.news.value >= CUT_OFF]),
        "tone.negative": _share(running, [row.news for row in running if row.news.value <= -CUT_OFF]),
        "tone.untouched": _share(running, [row.news for row in running if not row.views.news.contributions]),
        "tone.vader": _mean(running, [row.plain for row in running]),
        "tone.polarity": _mean(running, [row.sided for row in running]),
        "tone.disagreement": _share(taken, [row.news for row in opposed]),
    }


_last: list[tuple[Document, dict[tuple[int, int], _Views]]] = []


def _rows(selection: Selection) -> Iterator[_Row]:
    """The pieces of a selection with their views; what is a piece of several selections is read once."""
    document = selection.document
    read = next((known for of, known in tuple(_last) if of is document), None)
    if read is None:
        read = {}
        _last[:] = [(document, read)]
    text, tokens = document.text, document.tokens
    for piece, first, last in selection.tokens_by_piece(_READ):
        views = read.get((piece.start, piece.end))
        if views is None:
            sided = tuple(sided_words(tokens, first, last))
            views = read[piece.start, piece.end] = _Views(
                news_tone(text, tokens, first, last), plain_tone(text, piece.start, piece.end), sided, balance(sided)
            )
        news, plain, sided, balanced = views
        where = (document.article, piece.sentence, piece.start, piece.end, piece.voice)
        yield _Row(
            piece,
            views,
            Evidence(*where, news.value, news.contributions),
            Evidence(*where, plain.value, plain.contributions),
            Evidence(*where, balanced, sided),
        )


def _mean(rows: Sequence[_Row], evidence: Sequence[Evidence]) -> Reading:
    units = tuple(Unit(row.piece.sentence, given.value, 1) for row, given in zip(rows, evidence, strict=True))
    return Reading(units, _lowest_first(evidence))


def _share(rows: Sequence[_Row], chosen: Sequence[Evidence]) -> Reading:
    places = {(row.start, row.end) for row in chosen}
    units = tuple(Unit(row.piece.sentence, float((row.piece.start, row.piece.end) in places), 1) for row in rows)
    return Reading(units, _lowest_first(chosen))


def _lowest_first(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(rows, key=_by_value))


def _by_value(row: Evidence) -> tuple[float, int]:
    return row.value, row.start
