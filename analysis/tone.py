"""Tone: vaderSentiment on one sentence segment of one voice at a time, never on a whole text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol, cast

from analysis.document import Sentence
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from analysis.text import words
from corpus.article import RUNNING_TEXT_ROLES, Role

VERSION = 1
CUT_OFF = 0.05
"""Hutto and Gilbert's (2014) cut-off: a compound of at least this is positive, of at most minus this negative."""

_REMEMBERED_LENGTH = 2_000

_HEADLINE = frozenset({Role.HEADLINE})


class _Vader(Protocol):
    lexicon: dict[str, float]

    def polarity_scores(self, text: str) -> dict[str, float]: ...


@cache
def _vader() -> _Vader:
    # Imported here: it reads its lexicon when built, which a screen without tone need not wait for.
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    return cast(_Vader, SentimentIntensityAnalyzer())


def vader_compound(text: str) -> float:
    """The compound that vaderSentiment itself gives `text`, -1 to 1; 0 where no word is in its lexicon."""
    return _vader().polarity_scores(text)["compound"]


def sentence_tone(text: str, sentence: Sentence) -> float:
    """The tone of a whole sentence, -1 to 1."""
    return vader_compound(text[sentence.start : sentence.end])


def read_tone(selection: Selection) -> dict[str, Reading]:
    """Every counted tone measure of a selection, by measure id."""
    running = _scored(selection, RUNNING_TEXT_ROLES)
    headline = _scored(selection, _HEADLINE)
    positive = [row for row in running if row.value >= CUT_OFF]
    negative = [row for row in running if row.value <= -CUT_OFF]
    untouched = [row for row in running if not row.highlights and row.value == 0]
    return {
        "tone.mean": Reading(tuple(Unit(r.sentence, r.value, 1) for r in running), _by_tone(running)),
        "tone.headline": Reading(tuple(Unit(r.sentence, r.value, 1) for r in headline), _by_tone(headline)),
        "tone.positive": _share(running, positive),
        "tone.negative": _share(running, negative),
        "tone.untouched": _share(running, untouched),
    }


def _scored(selection: Selection, roles: frozenset[Role]) -> list[Evidence]:
    text = selection.document.text
    article = selection.document.article
    return [
        Evidence(
            article,
            piece.sentence,
            piece.start,
            piece.end,
            piece.voice,
            compound,
            tuple((piece.start + start, piece.start + end, valence) for start, end, valence in valences),
        )
        for piece in selection.pieces(roles)
        for compound, valences in (_read_piece(text, piece),)
    ]


_Valences = tuple[tuple[int, int, float], ...]


def _read_piece(text: str, piece: Piece) -> tuple[float, _Valences]:
    part = text[piece.start : piece.end]
    return _remembered(part) if len(part) <= _REMEMBERED_LENGTH else _compound_and_valences(part)


def _compound_and_valences(part: str) -> tuple[float, _Valences]:
    """The compound of a piece, and its words that the lexicon knows, with their valences (-4 to 4)."""
    lexicon = _vader().lexicon
    found = tuple(
        (token.start, token.end, valence) for token in words(part) if (valence := lexicon.get(token.form)) is not None
    )
    return vader_compound(part), found


# A sentence in one voice is a piece of two selections: of its voice, and of all voices.
_remembered = lru_cache(maxsize=1_024)(_compound_and_valences)


def _share(rows: list[Evidence], chosen: list[Evidence]) -> Reading:
    places = {id(row) for row in chosen}
    units = tuple(Unit(row.sentence, float(id(row) in places), 1) for row in rows)
    return Reading(units, _by_tone(chosen))


def _by_tone(rows: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(rows, key=lambda row: (row.value, row.start)))
