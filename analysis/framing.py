"""Framing terms and naming choices: hits of authored lexicons, per 1,000 words or per mention of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.document import Document
from analysis.lexicon import Lexicon
from analysis.matching import Hit, Matcher
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from corpus.article import ANALYSED_ROLES

VERSION = 1


_matchers: dict[str, Matcher] = {}
_MOST_MATCHERS = 32
_last_hits: list[tuple[Document, Matcher, Sequence[Hit]]] = []


def _matcher(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon, by the lexicon's digest: to hash all its entries takes longer than to match a text."""
    made = _matchers.get(lexicon.digest)
    if made is None or (made.lexicon is not lexicon and made.lexicon != lexicon):
        if len(_matchers) >= _MOST_MATCHERS:
            _matchers.clear()
        made = _matchers[lexicon.digest] = Matcher(lexicon)
    return made


def read_frames(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """Hits of each category against the words of the selection, by measure id `frame.CATEGORY`."""
    pieces, hits = _hits(selection, lexicon)
    by_category = _grouped(hits, [category.id for category in lexicon.categories])
    readings = {}
    for category, found in by_category.items():
        per_piece = [0] * len(pieces)
        for place, _ in found:
            per_piece[place] += 1
        units = tuple(
            Unit(piece.sentence, number, last - first)
            for number, (piece, first, last) in zip(per_piece, pieces, strict=True)
            if last > first
        )
        readings[f"frame.{category}"] = Reading(units, tuple(_row(selection, pieces[p][0], hit) for p, hit in found))
    return readings


def read_naming(selection: Selection, lexicon: Lexicon) -> dict[str, Reading]:
    """Mentions of each concept by each of its labels, by measure id `naming.CONCEPT.LABEL`."""
    pieces, hits = _hits(selection, lexicon)
    by_label = _grouped(hits, [category.id for category in lexicon.categories])
    mentions: dict[str, list[int]] = {}
    for label, found in by_label.items():
        counts = mentions.setdefault(label.partition(".")[0], [0] * len(pieces))
        for place, _ in found:
            counts[place] += 1
    readings = {}
    for label, found in by_label.items():
        of_label = [0] * len(pieces)
        for place, _ in found:
            of_label[place] += 1
        concept = mentions[label.partition(".")[0]]
        units = tuple(
            Unit(pieces[place][0].sentence, of_label[place], number) for place, number in enumerate(concept) if number
        )
        readings[f"naming.{label}"] = Reading(units, tuple(_row(selection, pieces[p][0], hit) for p, hit in found))
    return readings


def _hits(selection: Selection, lexicon: Lexicon) -> tuple[list[tuple[Piece, int, int]], list[tuple[int, Hit]]]:
    """The pieces of a selection and the hits inside them, each with its piece's place.

    Whole sentences are matched, so that an anchor may stand outside the chosen voice; a hit counts for the voice in
    which it stands.
    """
    found = _hits_of_document(selection.document, _matcher(lexicon))
    pieces = list(selection.tokens_by_piece(ANALYSED_ROLES))
    placed = []
    place = 0
    for hit in found:
        while place < len(pieces) and pieces[place][2] <= hit.first:
            place += 1
        if place < len(pieces) and pieces[place][1] <= hit.first:
            placed.append((place, hit))
    return pieces, placed


def _hits_of_document(document: Document, matcher: Matcher) -> Sequence[Hit]:
    """The hits in whole sentences, in order; every voice of a document asks for the same ones, one after the other."""
    for of_document, by, hits in tuple(_last_hits):
        if of_document is document and by is matcher:
            return hits
    found = sorted(matcher.hits(document.text, document.tokens, _sentence_bounds(document)), key=lambda hit: hit.first)
    _last_hits[:] = [*(kept for kept in tuple(_last_hits) if kept[0] is document), (document, matcher, found)]
    return found


def _sentence_bounds(document: Document) -> list[tuple[int, int]]:
    tokens = document.tokens
    bounds = []
    position = 0
    for sentence in document.sentences:
        first = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        bounds.append((first, position))
    return bounds


def _grouped(hits: Sequence[tuple[int, Hit]], categories: Sequence[str]) -> Mapping[str, list[tuple[int, Hit]]]:
    grouped: dict[str, list[tuple[int, Hit]]] = {category: [] for category in categories}
    for place, hit in hits:
        grouped[hit.category].append((place, hit))
    return grouped


def _row(selection: Selection, piece: Piece, hit: Hit) -> Evidence:
    sentence = selection.document.sentences[piece.sentence]
    return Evidence(
        selection.document.article,
        piece.sentence,
        sentence.start,
        sentence.end,
        piece.voice,
        1,
        ((hit.start, hit.end, 0.0),),
        hit.entry,
    )
