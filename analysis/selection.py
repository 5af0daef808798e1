"""A document seen through a choice of voice and speaker: what analysers are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.document import Document, Sentence, Voice
from analysis.text import Token
from corpus.article import RUNNING_TEXT_ROLES, Role


@dataclass(frozen=True, slots=True)
class Piece:
    """What an analyser reads at once: a whole sentence, or the segments of it that are in the chosen voice."""

    sentence: int
    start: int
    end: int
    role: Role
    voice: Voice


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

    def tokens_by_piece(self, roles: frozenset[Role]) -> Iterator[tuple[Piece, int, int]]:
        """Each piece with the range of its tokens in `document.tokens`."""
        tokens: tuple[Token, ...] = self.document.tokens
        position = 0
        for piece in self.pieces(roles):
            while position < len(tokens) and tokens[position].start < piece.start:
                position += 1
            first = position
            while position < len(tokens) and tokens[position].start < piece.end:
                position += 1
            yield piece, first, position
