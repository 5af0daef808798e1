"""The pieces that rules look at: a line, or the part of a line that a dateline or a credit leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.article import Role
from corpus.paragraphs import paragraphs

_FOLDED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " "})
_ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*(?:\s*\[\d+\])?$")
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|No|St|vs)\.$")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass
class Piece:
    """A stretch of the text that gets one role. `gap` counts the line ends before it (0: within the same line)."""

    text: str
    start: int
    end: int
    gap: int
    role: Role | None = None
    reason: str = ""

    @cached_property
    def folded(self) -> str:
        """The piece for matching: plain quotation marks and dashes, lower case, one space between words."""
        return fold(self.text)

    @cached_property
    def size(self) -> int:
        """How many words it has."""
        return word_count(self.text)

    def mark(self, role: Role, reason: str) -> None:
        """Say what the piece is, unless it is said already: earlier rules are surer."""
        if self.role is None:
            self.role, self.reason = role, reason


def fold(text: str) -> str:
    """`text` for matching only; its length may change."""
    return " ".join(text.translate(_FOLDED).lower().split())


def pieces_of(text: str) -> list[Piece]:
    """One piece for every paragraph of `text`."""
    found = []
    before = 0
    for start, end in paragraphs(text):
        found.append(Piece(text[start:end], start, end, max(1, text.count("\n", before, start))))
        before = end
    return found


def part(piece: Piece, start: int, end: int, gap: int) -> Piece:
    """The part of `piece` between two offsets into its own text, without white space around it."""
    inner = piece.text[start:end]
    lead = len(inner) - len(inner.lstrip())
    trimmed = inner.strip()
    begin = piece.start + start + lead
    return Piece(trimmed, begin, begin + len(trimmed), gap)


def word_count(text: str) -> int:
    """How many words; writing without spaces counts about two characters a word."""
    dense = len(_DENSE.findall(text))
    return len(_WORD.findall(text)) if dense < 4 else dense // 2


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does; a title may end in initials (`U.S.`) without being one."""
    return bool(_ENDS_SENTENCE.search(text[-60:])) and not _ENDS_IN_INITIALS.search(text[-20:])


def is_prose(piece: Piece) -> bool:
    """Whether the piece is one or more whole sentences, not a title, a label or a link."""
    fewest = 20 if piece.text.endswith(("...", "…")) else 8  # a title that the page cut short ends in an ellipsis
    return (piece.size >= fewest and bool(_ENDS_SENTENCE.search(piece.text[-60:]))) or piece.size >= 35


def open_pieces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces that no rule has spoken about."""
    return (piece for piece in pieces if piece.role is None)


def first_prose(pieces: Sequence[Piece]) -> int:
    """The place of the first piece of running text; `len(pieces)` where there is none."""
    return next((i for i, piece in enumerate(pieces) if piece.role is None and is_prose(piece)), len(pieces))


def last_prose(pieces: Sequence[Piece]) -> int:
    """The place of the last piece of running text; -1 where there is none."""
    return next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].role is None and is_prose(pieces[i])), -1)
