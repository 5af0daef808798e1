"""A document: sentences, voices and tokens of one article, as offsets into its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.text import Token
from corpus.article import Role


class Voice(StrEnum):
    """Whose words. `MIXED` is said of sentences only, never of a token; `ALL` is said of selections only."""

    OWN = "own"
    QUOTED = "quoted"
    REPORTED = "reported"
    MIXED = "mixed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or a headline) of an analysed block."""

    start: int
    end: int
    role: Role
    voice: Voice


@dataclass(frozen=True, slots=True)
class Segment:
    """The longest stretch of one sentence in one voice; `sentence` is the sentence's place in the document."""

    start: int
    end: int
    voice: Voice
    sentence: int


class QuotationKind(StrEnum):
    """How words are given as somebody's: in full, a few of them, without marks, or with distancing marks."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    SCARE = "scare"


Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's.

    `content` is the attributed clause in its parts, `marked` what stands inside marks (without the marks); `source` and
    `cue` are offsets where they are known.
    """

    kind: QuotationKind
    content: tuple[Range, ...]
    marked: tuple[Range, ...]
    source: Range | None = None
    cue: Range | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article made ready for analysis. `tokens` are the words of the analysed blocks, in order."""

    article: int
    text: str
    language: str | None
    sentences: tuple[Sentence, ...]
    segments: tuple[Segment, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
