"""What is found: one quotation, the articles that carry it, and what each of them kept, cut and changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.document import QuotationKind, Range


class Extent(StrEnum):
    """How much of the fullest version an article carries: all, some, or the same without marks."""

    WHOLE = "whole"
    CUT = "cut"
    REPORTED = "reported"


class Place(StrEnum):
    """Which part of the fullest version is missing."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of the fullest version that an article lacks.

    `at` is the offset in the article's own text where they would stand, `missing` where they stand in the text of the
    fullest version. `shown` says whether a reader can see it: by dots, or because it lies between two quotations.
    """

    place: Place
    at: int
    missing: tuple[Range, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One quotation of an article as far as it belongs to a shared one.

    `quotation` is its index in the document. `kept` and `own_words` are ranges of the article's text: words that are in
    the fullest version too, and words beside them that are not. `of_fullest` is what `kept` answers to in the text of
    the fullest version. `cue` and `speaker` are those of the quotation.
    """

    quotation: int
    kind: QuotationKind
    kept: tuple[Range, ...]
    own_words: tuple[Range, ...]
    of_fullest: tuple[Range, ...]
    cue: Range | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a shared quotation, in one piece or in several, in the order of its text."""

    article: int
    outlet: int
    extent: Extent
    pieces: tuple[Piece, ...]
    cuts: tuple[Cut, ...]

    @property
    def quotations(self) -> tuple[int, ...]:
        """The indices of its quotations in the document."""
        return tuple(piece.quotation for piece in self.pieces)

    @property
    def kept(self) -> tuple[Range, ...]:
        """What of its text is in the fullest version."""
        return tuple(part for piece in self.pieces for part in piece.kept)

    @property
    def own_words(self) -> tuple[Range, ...]:
        """What it has in the same quotations and the fullest version has not."""
        return tuple(part for piece in self.pieces for part in piece.own_words)

    @property
    def cue(self) -> Range | None:
        """The words that introduce it: those of the first piece that has any."""
        return next((piece.cue for piece in self.pieces if piece.cue is not None), None)

    @property
    def speaker(self) -> str | None:
        """Who says it here: the key at the first piece that has one."""
        return next((piece.speaker for piece in self.pieces if piece.speaker is not None), None)


@dataclass(frozen=True, slots=True)
class Fullest:
    """The version in marks that holds most of what the carriers have: of equal ones the longest.

    `ranges` are its words in the text of `article`: all of its quotation there, or what is left of one of which other
    words are a shared quotation of their own.
    """

    article: int
    quotation: int
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An outlet that tells the story without the quotation.

    `other_words` are the quotations by the same speaker that it does have, as (article, index in the document).
    """

    outlet: int
    other_words: tuple[tuple[int, int], ...]

    @property
    def quotes_speaker(self) -> bool:
        """Whether it quotes the same speaker with other words."""
        return bool(self.other_words)


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """One quotation at two outlets or more.

    `speakers` are the keys that the carriers give, persons first, then the most frequent; the forms of one name count
    as the longest. `disputed` says whether two of them are different people, not the spokesman and his ministry.
    `carriers` are in the order of articles' keys, `left_out` in the order of outlets' keys.
    """

    speakers: tuple[str, ...]
    disputed: bool
    fullest: Fullest
    carriers: tuple[Carrier, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def speaker(self) -> str | None:
        """Who says it; None where nobody is known or the carriers disagree."""
        return None if self.disputed or not self.speakers else self.speakers[0]

    @property
    def outlets(self) -> tuple[int, ...]:
        """The outlets that carry it, each once."""
        return tuple(sorted({carrier.outlet for carrier in self.carriers}))
