"""The hits of a lexicon in a selection, found once for all the voices of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.document import Document
from analysis.framing.matching import Hit
from analysis.framing.prepared import Prepared
from analysis.measure import Evidence
from analysis.remembering import once_a_document
from analysis.selection import Piece, Selection, starts_of
from corpus.article import ANALYSED_ROLES

Placed = tuple[int, Hit]
"""A hit, with the place of its piece among the pieces of the selection."""


def pieces_and_hits(
    selection: Selection, ready: Prepared
) -> tuple[Sequence[tuple[Piece, int, int]], dict[str, list[Placed]]]:
    """The pieces of a selection with their first and last words, and the hits inside them, by category.

    Whole sentences are matched, so that an anchor may stand outside the chosen voice; a hit counts for the voice in
    which it stands. A document of another language than the lexicon's has neither.
    """
    grouped: dict[str, list[Placed]] = {}
    if selection.document.language != ready.lexicon.language:
        return [], grouped
    pieces = selection.tokens_by_piece(ANALYSED_ROLES)
    place = 0
    for hit in _hits_of_document(selection.document, ready):
        while place < len(pieces) and pieces[place][2] <= hit.first:
            place += 1
        if place < len(pieces) and pieces[place][1] <= hit.first:
            grouped.setdefault(hit.category, []).append((place, hit))
    return pieces, grouped


def _hits_of_document(document: Document, ready: Prepared) -> Sequence[Hit]:
    """The hits in whole sentences, in order; every voice of a document asks for the same ones, one after the other."""
    known = _hits_by_lexicon(document)
    found = known.get(ready)
    if found is None:
        found = known[ready] = ready.matcher.hits(document.text, document.tokens, _sentence_bounds(document))
    return found


@once_a_document
def _hits_by_lexicon(document: Document) -> dict[Prepared, Sequence[Hit]]:
    return {}


@once_a_document
def _sentence_bounds(document: Document) -> list[tuple[int, int]]:
    """The first word of each sentence and the one after its last; every lexicon asks for the same."""
    starts = starts_of(document)
    bounds = []
    position = 0
    for sentence in document.sentences:
        first, position = position, bisect_left(starts, sentence.end, position)
        bounds.append((first, position))
    return bounds


def row_of(document: Document, piece: Piece, hit: Hit, value: float = 1) -> Evidence:
    """The evidence row of a hit in a piece."""
    sentence = document.sentences[piece.sentence]
    highlights = ((hit.start, hit.end, 0.0),)
    return Evidence(
        document.article, piece.sentence, sentence.start, sentence.end, piece.voice, value, highlights, hit.entry
    )
