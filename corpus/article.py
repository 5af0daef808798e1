"""The types that everything else speaks in: small, frozen, plain data.

An article is one immutable text. What its parts are (`Block`), who published it (`Facts`) and what is found in it
are said beside the text, as offsets into it, so that a better rule never makes a stored offset wrong.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a stretch of an article's text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    BYLINE = "byline"
    FURNITURE = "furniture"


ANALYSED_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD, Role.BODY})
"""Roles that are analysed; every other role is set aside: kept, shown on demand, with its reason."""

RUNNING_TEXT_ROLES = frozenset({Role.STANDFIRST, Role.BODY})
"""Roles that are written in sentences: tone, readability and length are measured on these."""


class FactSource(IntEnum):
    """Who said a fact; a higher one outranks a lower one."""

    NONE = 0
    TEXT = 1
    METADATA = 2
    SIDECAR = 3
    USER = 4

    @property
    def label(self) -> str:
        """The name used on screen and in exports: `user`, `sidecar`, `metadata`, `text` or `none`."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the text of the article with key `article`."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text, what it is, and the reason for saying so. Offsets count characters."""

    role: Role
    start: int
    end: int
    reason: str

    @property
    def set_aside(self) -> bool:
        """Whether the block is kept but not analysed."""
        return self.role not in ANALYSED_ROLES


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with who said so and the words that gave it."""

    value: str | None = None
    by: FactSource = FactSource.NONE
    evidence: str = ""

    def or_better(self, other: Fact) -> Fact:
        """The one of the two from the higher source; a known value always beats an unknown one."""
        if other.value is None:
            return self
        if self.value is None or other.by >= self.by:
            return other
        return self


UNKNOWN = Fact()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article.

    `outlet` is a display name, `date` is ISO 8601 (YYYY-MM-DD, YYYY-MM, YYYY, or --MM-DD where the year is not known),
    `language` is ISO 639-1.
    """

    outlet: Fact = UNKNOWN
    date: Fact = UNKNOWN
    title: Fact = UNKNOWN
    language: Fact = UNKNOWN

    def or_better(self, other: Facts) -> Facts:
        """Fact by fact, the one from the higher source."""
        return Facts(
            outlet=self.outlet.or_better(other.outlet),
            date=self.date.or_better(other.date),
            title=self.title.or_better(other.title),
            language=self.language.or_better(other.language),
        )


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. `key` is the library's integer key (any number, unique among those at hand, when not kept).

    `origin` is the file name or path as it may be shown; `notes` are sentences for the reader about how it was read
    (an encoding that was guessed, a text that ends in the middle of a sentence).
    """

    key: int
    text: str
    blocks: tuple[Block, ...]
    facts: Facts
    origin: str = ""
    notes: tuple[str, ...] = ()
    digest: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", text_digest(self.text))


def text_digest(text: str) -> str:
    """SHA-256 of the words of `text`, in hexadecimal: the same for copies that differ only in white space."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


class GroupingKind(StrEnum):
    """Why articles are together."""

    STORY = "story"
    COLLECTION = "collection"
    REPRINT = "reprint"


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published. `slug` is the short name for exports and the command line: `tass`, `unattributed-1`."""

    key: int
    slug: str
    name: str
    attributed: bool = True


@dataclass(frozen=True, slots=True)
class Grouping:
    """Articles that belong together, and of what kind that is."""

    key: int
    kind: GroupingKind
    name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """That an article belongs to a grouping, who put it there, and how strongly (0 to 1)."""

    grouping: int
    article: int
    by: FactSource
    strength: float = 1.0
