"""A document seen through a choice of voice and speaker: what analysers are given."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from analysis.document import Document, Sentence, Voice
from analysis.remembering import once_a_document
from corpus.article import RUNNING_TEXT_ROLES, Role


class Piece(NamedTuple):
    """What an analyser reads at once: a whole sentence, or the segments of it that are in the chosen voice."""

    sentence: int
    start: int
    end: int
    role: Role
    voice: Voice


Placed = tuple[Piece, int, int]
"""A piece, and the range of its tokens."""

_FORM, _START = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True)
class Selection:
    """A document and whose words of it are chosen.

    `voice` is own, quoted, reported or all; with a `speaker` (a key of the document's) only their words are.
    """

    document: Document
    voice: Voice
    speaker: str | None = None

    def sentences(self) -> Iterator[tuple[int, Sentence]]:
        """Whole sentences of the running text in the chosen voice alone, with their places."""
        for place, sentence in enumerate(self.document.sentences):
            if sentence.role not in RUNNING_TEXT_ROLES or self.voice not in (Voice.ALL, sentence.voice):
                continue
            if self.speaker in (None, sentence.speaker):
                yield place, sentence

    def pieces(self, roles: frozenset[Role]) -> Iterator[Piece]:
        """Sentences in those roles, divided into segments of one voice unless all words are chosen."""
        document = self.document
        if self.voice is Voice.ALL and self.speaker is None:
            for place, sentence in enumerate(document.sentences):
                if sentence.role in roles:
                    yield Piece(place, sentence.start, sentence.end, sentence.role, sentence.voice)
            return
        for segment in document.segments:
            role = document.sentences[segment.sentence].role
            chosen = self.voice in (Voice.ALL, segment.voice) and self.speaker in (None, segment.speaker)
            if chosen and role in roles:
                yield Piece(segment.sentence, segment.start, segment.end, role, segment.voice)

    def tokens_by_piece(self, roles: frozenset[Role]) -> Sequence[Placed]:
        """Each piece with the range of its tokens in `document.tokens`."""
        made = _placed_of(self.document)
        chosen = (self.voice, self.speaker, roles)
        placed = made.get(chosen)
        if placed is None:
            placed = made[chosen] = self._placed(roles)
        return placed

    def _placed(self, roles: frozenset[Role]) -> list[Placed]:
        starts = starts_of(self.document)
        placed: list[Placed] = []
        position = 0
        for piece in self.pieces(roles):
            first = bisect_left(starts, piece.start, position)
            position = bisect_left(starts, piece.end, first)
            placed.append((piece, first, position))
        return placed


_Choice = tuple[Voice, str | None, frozenset[Role]]


@once_a_document
def _placed_of(document: Document) -> dict[_Choice, Sequence[Placed]]:
    """What is known of a document's pieces: every analyser asks for the same ones, one after the other."""
    return {}


@once_a_document
def starts_of(document: Document) -> list[int]:
    """Where a document's tokens begin."""
    return list(map(_START, document.tokens))


@once_a_document
def forms_of(document: Document) -> list[str]:
    """The forms of a document's tokens: to look each up is many times faster without the tokens round them."""
    return list(map(_FORM, document.tokens))
