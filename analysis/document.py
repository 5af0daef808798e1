"""A document: sentences, voices and tokens of one article, as offsets into its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from analysis.text import Token
from corpus.article import Role


class Voice(StrEnum):
    """Whose words. `MIXED` is said of sentences only, never of a token; `ALL` is said of selections only."""

    OWN = "own"
    QUOTED = "quoted"
    REPORTED = "reported"
    MIXED = "mixed"
    ALL = "all"


class Sentence(NamedTuple):
    """One sentence (or a headline) of an analysed block; `speaker` is set where all of it is one speaker's."""

    start: int
    end: int
    role: Role
    voice: Voice
    speaker: str | None = None


class Segment(NamedTuple):
    """The longest stretch of one sentence in one voice and by one speaker.

    `sentence` is the sentence's place in the document, `speaker` the key of who speaks (None for own words, and where
    nobody is known).
    """

    start: int
    end: int
    voice: Voice
    sentence: int
    speaker: str | None = None


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
    `cue` are offsets where they are known; `voiced` is what of the content is somebody's words, marked or not: of
    "called the vote 'shameful'" the vote is content, but not voiced. `pattern` names the rule that found it, `speaker`
    is the key of one of the document's speakers.
    """

    kind: QuotationKind
    content: tuple[Range, ...]
    marked: tuple[Range, ...]
    source: Range | None = None
    cue: Range | None = None
    pattern: str = ""
    voiced: tuple[Range, ...] = ()
    speaker: str | None = None


class SpeakerKind(StrEnum):
    """What sort of source somebody's words are given to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ROLE = "role"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whose words are reported.

    `key` is the folded name, the same in every article for the same name and its known spellings; `name` is the fullest
    form that the article gives; `called` are the other forms that it uses for them.
    """

    key: str
    name: str
    kind: SpeakerKind
    called: tuple[str, ...] = ()


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
    speakers: tuple[Speaker, ...] = ()
