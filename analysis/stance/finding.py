"""The words of a document that take a stance, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.document import Document, Range, Voice
from analysis.selection import Piece, Selection
from analysis.stance.rules import Entry, entries
from analysis.stance.words import Words
from corpus.article import RUNNING_TEXT_ROLES

Placed = tuple[Piece, int, int]
"""A piece with the range of its tokens."""

_Candidate = tuple[int, Sequence[tuple[int, Entry]]]
"""The place of a word, and the entries that are looked for by it, each with its place in them."""


class StanceWord(NamedTuple):
    """A word or phrase that takes a stance: tokens `first` to `last` of the document, and the entry that found it."""

    first: int
    last: int
    stance: str
    entry: str


def stance_words(document: Document, voice: Voice = Voice.OWN) -> list[StanceWord]:
    """Every word that takes a stance in one voice of a document's running text, in order."""
    pieces = list(Selection(document, voice).tokens_by_piece(RUNNING_TEXT_ROLES))
    return [word for found in found_in(document, pieces) for word in found]


def found_in(document: Document, pieces: Sequence[Placed]) -> Iterator[list[StanceWord]]:
    """The words that take a stance in each piece. Conditions look at the whole sentence around it."""
    lexicon, tokens = entries(), document.tokens
    marked = sorted(where for quotation in document.quotations for where in quotation.marked)
    for piece, first, last in pieces:
        candidates = [
            (place, lexicon[token.form])
            for place, token in enumerate(tokens[first:last], first)
            if token.form in lexicon
        ]
        if candidates:
            words = _sentence_around(document, piece, first, last)
            said = [found for found in candidates if not _inside(marked, tokens[found[0]].start)]
            yield list(_fitting(words, said, first, last))
        else:
            yield []


def _fitting(words: Words, candidates: Sequence[_Candidate], first: int, last: int) -> Iterator[StanceWord]:
    free, held = first, -1
    for place, possible in candidates:
        # What follows an assertive up to the next pause is what its holder thinks.
        if held >= 0 and any(words.paused(i) for i in range(held + 1, place + 1)):
            held = -1
        if held >= 0:
            continue
        for before, entry in possible:
            start = place - before
            if start >= free and entry.fits(words, start, last):
                free = start + len(entry.forms)
                held = place if entry.stance == "assertive" else -1
                yield StanceWord(start, free - 1, entry.stance, " ".join(entry.forms))
                break


def _sentence_around(document: Document, piece: Piece, first: int, last: int) -> Words:
    tokens, sentence = document.tokens, document.sentences[piece.sentence]
    while first > 0 and tokens[first - 1].start >= sentence.start:
        first -= 1
    while last < len(tokens) and tokens[last].start < sentence.end:
        last += 1
    return Words(document.text, tokens, first, last)


def _inside(marked: Sequence[Range], offset: int) -> bool:
    """Whether an offset stands in quotation marks, scare quotes among them."""
    place = bisect_right(marked, offset, key=lambda where: where[0]) - 1
    return place >= 0 and offset < marked[place][1]
