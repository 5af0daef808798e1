"""Finds candidates of loaded language: words that may be loaded, each with its reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.document import Document, Voice
from analysis.framing.matching import Hit, Matcher
from analysis.loaded.lexicon import LoadedLexicon, Reason, bundled_loaded
from analysis.loaded.senses import in_name, of_people, title_case
from analysis.selection import Selection
from corpus.article import ANALYSED_ROLES, RUNNING_TEXT_ROLES

VERSION = 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be loaded: characters `start` to `end` of the article's text, and why.

    `term` is the entry of the lexicon, `sentence` the sentence's place in the document.
    """

    article: int
    sentence: int
    start: int
    end: int
    term: str
    reason: Reason
    voice: Voice


_last: list[tuple[Document, LoadedLexicon, tuple[Candidate, ...]]] = []
_matchers: dict[str, Matcher] = {}
_MOST_MATCHERS = 8


def find_loaded(selection: Selection, lexicon: LoadedLexicon | None = None) -> tuple[Candidate, ...]:
    """The candidates in the chosen voice, in the order of the text.

    None where the article is not known to be in the lexicon's language; without a lexicon the bundled one is taken.
    """
    lexicon = lexicon or bundled_loaded()
    found = _in_document(selection.document, lexicon)
    if not found or (selection.voice is Voice.ALL and selection.speaker is None):
        return found
    pieces = sorted((piece.start, piece.end) for piece in selection.pieces(ANALYSED_ROLES))
    kept = []
    place = 0
    for candidate in found:
        while place < len(pieces) and pieces[place][1] <= candidate.start:
            place += 1
        if place < len(pieces) and pieces[place][0] <= candidate.start:
            kept.append(candidate)
    return tuple(kept)


def _in_document(document: Document, lexicon: LoadedLexicon) -> tuple[Candidate, ...]:
    """The candidates of every voice; each voice of a document asks for the same ones, one after the other."""
    for of_document, by, found in tuple(_last):
        if of_document is document and by is lexicon:
            return found
    found = tuple(_found(document, lexicon)) if document.language == lexicon.words.language else ()
    _last[:] = [(document, lexicon, found)]
    return found


def _found(document: Document, lexicon: LoadedLexicon) -> list[Candidate]:
    bounds = _bounds(document)
    hits = _matcher(lexicon).hits(document.text, document.tokens, bounds)
    reasons = {reason.id: reason for reason in lexicon.reasons}
    starts = [segment.start for segment in document.segments]
    return [
        Candidate(
            document.article,
            place,
            hit.start,
            hit.end,
            hit.entry,
            reasons[hit.category],
            _voice(document, starts, hit.start),
        )
        for place, hit in _in_their_sense(document, lexicon, hits, bounds)
    ]


def _voice(document: Document, starts: list[int], offset: int) -> Voice:
    """The voice of the character at `offset`; `starts` are those of the segments."""
    return document.segments[max(bisect_right(starts, offset) - 1, 0)].voice


def _in_their_sense(
    document: Document, lexicon: LoadedLexicon, hits: list[Hit], bounds: list[tuple[int, int]]
) -> Iterator[tuple[int, Hit]]:
    """The hits that are no name and stand before people where they must, each with its sentence's place."""
    place, titled = -1, False
    for hit in hits:
        while place < 0 or bounds[place][1] <= hit.first:
            place += 1
            titled = document.sentences[place].role not in RUNNING_TEXT_ROLES
            titled = titled or title_case(document.text, document.tokens, *bounds[place])
        first, last = bounds[place]
        if (hit.category, hit.entry) in lexicon.of_people and not of_people(document, hit.last, last, lexicon.people):
            continue
        if not titled and hit.category not in lexicon.in_names and in_name(document, hit, first):
            continue
        yield place, hit


def _matcher(lexicon: LoadedLexicon) -> Matcher:
    digest = lexicon.words.digest
    if digest not in _matchers:
        if len(_matchers) >= _MOST_MATCHERS:
            _matchers.clear()
        _matchers[digest] = Matcher(lexicon.words)
    return _matchers[digest]


def _bounds(document: Document) -> list[tuple[int, int]]:
    """The range of the tokens of each sentence."""
    tokens = document.tokens
    bounds = []
    position = 0
    for sentence in document.sentences:
        first = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        bounds.append((first, position))
    return bounds
