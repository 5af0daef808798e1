"""The hits of a lexicon in a selection, found once for all the voices of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.document import Document
from analysis.framing.matching import Hit
from analysis.framing.prepared import Prepared
from analysis.measure import Evidence
from analysis.selection import Piece, Selection
from corpus.article import ANALYSED_ROLES

Placed = tuple[int, Hit]
"""A hit, with the place of its piece among the pieces of the selection."""

_last_bounds: list[tuple[Document, list[tuple[int, int]]]] = []
_last_hits: list[tuple[Document, Prepared, Sequence[Hit]]] = []


def pieces_and_hits(
    selection: Selection, ready: Prepared
) -> tuple[list[tuple[Piece, int, int]], dict[str, list[Placed]]]:
    """The pieces of a selection with their first and last words, and the hits inside them, by category.

    Whole sentences are matched, so that an anchor may stand outside the chosen voice; a hit counts for the voice in
    which it stands. A document of another language than the lexicon's has neither.
    """
    grouped: dict[str, list[Placed]] = {}
    if selection.document.language != ready.lexicon.language:
        return [], grouped
    pieces = list(selection.tokens_by_piece(ANALYSED_ROLES))
    place = 0
    for hit in _hits_of_document(selection.document, ready):
        while place < len(pieces) and pieces[place][2] <= hit.first:
            place += 1
        if place < len(pieces) and pieces[place][1] <= hit.first:
            grouped.setdefault(hit.category, []).append((place, hit))
    return pieces, grouped


def _hits_of_document(document: Document, ready: Prepared) -> Sequence[Hit]:
    """The hits in whole sentences, in order; every voice of a document asks for the same ones, one after the other."""
    for of_document, by, hits in tuple(_last_hits):
        if of_document is document and by is ready:
            return hits
    found = ready.matcher.hits(document.text, document.tokens, _sentence_bounds(document))
    _last_hits[:] = [*(kept for kept in tuple(_last_hits) if kept[0] is document), (document, ready, found)]
    return found


def _sentence_bounds(document: Document) -> list[tuple[int, int]]:
    """The first word of each sentence and the one after its last; every lexicon asks for the same."""
    for of_document, known in tuple(_last_bounds):
        if of_document is document:
            return known
    starts = [token.start for token in document.tokens]
    bounds = []
    position = 0
    for sentence in document.sentences:
        first, position = position, bisect_left(starts, sentence.end, position)
        bounds.append((first, position))
    _last_bounds[:] = [(document, bounds)]
    return bounds


def row_of(document: Document, piece: Piece, hit: Hit, value: float = 1) -> Evidence:
    """The evidence row of a hit in a piece."""
    sentence = document.sentences[piece.sentence]
    highlights = ((hit.start, hit.end, 0.0),)
    return Evidence(
        document.article, piece.sentence, sentence.start, sentence.end, piece.voice, value, highlights, hit.entry
    )
