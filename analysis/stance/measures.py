"""Stance as measures: hits of each class per own word, with the word behind each."""

from __future__ import annotations

from analysis.document import Document, Voice
from analysis.measure import Evidence, Reading, Unit
from analysis.selection import Piece, Selection
from analysis.stance.finding import StanceWord, found_in
from analysis.stance.rules import CLASSES
from corpus.article import RUNNING_TEXT_ROLES

VERSION = 2


def read_stance(selection: Selection) -> dict[str, Reading]:
    """Hits of each class against the words of the running text, by measure id `stance.CLASS`.

    Only what the outlet says itself is read: of any other voice, or of a speaker, nothing is. The rules are English.
    """
    document = selection.document
    if selection.voice is not Voice.OWN or selection.speaker is not None or document.language != "en":
        return {f"stance.{stance}": Reading((), ()) for stance in CLASSES}
    pieces = [placed for placed in selection.tokens_by_piece(RUNNING_TEXT_ROLES) if placed[2] > placed[1]]
    rows: dict[str, list[Evidence]] = {stance: [] for stance in CLASSES}
    units: dict[str, list[Unit]] = {stance: [] for stance in CLASSES}
    for (piece, first, last), found in zip(pieces, found_in(document, pieces), strict=True):
        hits = dict.fromkeys(CLASSES, 0)
        for word in found:
            hits[word.stance] += 1
            rows[word.stance].append(_row(document, piece, word))
        for stance, count in hits.items():
            units[stance].append(Unit(piece.sentence, count, last - first))
    return {f"stance.{stance}": Reading(tuple(units[stance]), tuple(rows[stance])) for stance in CLASSES}


def _row(document: Document, piece: Piece, word: StanceWord) -> Evidence:
    sentence = document.sentences[piece.sentence]
    where = (document.tokens[word.first].start, document.tokens[word.last].end, 0.0)
    return Evidence(
        document.article, piece.sentence, sentence.start, sentence.end, piece.voice, 1, (where,), word.entry
    )
