"""Quotation marks as they stand: which character, of which family, and whether it can open or close.

A mark's look is a hint only. Straight marks say nothing, German closes with what English opens with, and broken pages
curl the wrong way; so the spacing around a mark speaks first and its look decides where the spacing does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, StrEnum
from typing import NamedTuple

from analysis.document import Range


class Family(StrEnum):
    """Marks that can be each other's partner."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    SINGLE_GUILLEMET = "single guillemet"


class Direction(Enum):
    """What a mark does; `EITHER` is left to the marks around it."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """One mark, `text[start:end]`. `weak` closers may be apostrophes, `measure` marks may be inches."""

    start: int
    end: int
    glyph: str
    family: Family
    direction: Direction
    weak: bool = False
    measure: bool = False


_MARKS = "\"“”„‟＂«»‹›‘’‚‛'`"
_RUN = re.compile(
    # Marks in a row; an apostrophe between plain letters is none, and is passed over here because most are.
    rf"[{_MARKS}](?:(?<=[^'’])|(?<![a-zA-Z0-9]['’])|(?![a-zA-Z0-9]))[{_MARKS}]*"
)
_GLYPH = re.compile(r"''|``|‘‘|’’|‚‚|[^`]", re.DOTALL)
_FAMILIES = (
    dict.fromkeys("«»", Family.GUILLEMET)
    | dict.fromkeys("‹›", Family.SINGLE_GUILLEMET)
    | dict.fromkeys("‘’‚‛'", Family.SINGLE)
)
"""Families by glyph; all other marks are double."""

# Members of an enum are looked up once, since there are many marks.
_DOUBLE, _SINGLE = Family.DOUBLE, Family.SINGLE
_OPEN, _CLOSE, _EITHER = Direction.OPEN, Direction.CLOSE, Direction.EITHER
_OPENERS = frozenset({"“", "„", "‟", "‘", "‚", "‛", "«", "‹", "``", "‘‘", "‚‚"})
_CLOSERS = frozenset({"”", "’", "»", "›", "’’"})
_INWARD = {"«": Direction.CLOSE, "»": Direction.OPEN, "‹": Direction.CLOSE, "›": Direction.OPEN}
_INWARD_LANGUAGES = frozenset({"de", "da", "hr", "sl", "cs", "sk", "hu"})
_SAME_MARK_LANGUAGES = frozenset({"sv", "fi", "no", "nb", "nn", "da"})

_STOPS_BEFORE_CLOSER = frozenset(".,!?…")
_AFTER_CLOSER = frozenset(".,;:!?)]}…-–—/")
_NEVER_AFTER_OPENER = frozenset(".,;:!?)]}…")
_BEFORE_OPENER = frozenset("([{/-–—:,;¿¡")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")

_APOSTROPHES = frozenset("'’‘")
_AND_ELIDED = re.compile(r"['‘’][nN]['‘’](?!\w)")
_ELISION = re.compile(
    r"(?:tis|twas|twere|twill|til|till|em|cause|bout|round|neath|cept|cos|tween)(?!\w)", re.IGNORECASE
)
_DECADE = re.compile(r"\d0s(?!\w)")
_YEAR = re.compile(r"\d\d(?!\w)")
_CLIPPED = re.compile(r"(?<!\w)(?:ol|o|an|th|wi|lil|mo|\w{2,}in)$", re.IGNORECASE)
_ATTRIBUTE_VALUE = re.compile(r"[\"'][^\"'\n]*[\"']")
"""Example: `width="40"`, markup that was left in a text; it quotes nobody."""
_FEET_AND_INCHES = re.compile(r"\d['’′]\s?\d{1,2}$")


def find_marks(text: str, start: int, end: int, language: str | None = "en") -> list[Mark]:
    """The quotation marks of `text[start:end]` in order; apostrophes, elisions and marks inside words are left out."""
    found: list[Mark] = []
    value_ends = 0
    for run in _RUN.finditer(text, start, end):
        first, last = run.span()
        if first < value_ends:
            continue
        value = _ATTRIBUTE_VALUE.match(text, first, end) if text[first - 1 : first] == "=" else None
        if value:
            value_ends = value.end()
            continue
        before = _neighbour(text, first - 1, start, end)
        after = _neighbour(text, last, start, end)
        if _joins_words(before) and _joins_words(after):
            continue
        for place, stop in _glyphs(text, first, last):
            glyph = text[place:stop]
            if text[place] in _APOSTROPHES and _is_elision(text, place, start, end):
                continue
            if _FAMILIES.get(glyph) is _SINGLE:
                mark = _single(text, (place, stop), (before, after), language)
                if mark is not None:
                    found.append(mark)
                continue
            # `no.""Yes`: a lost space between two quotations, where the last mark of the run opens.
            second = first < place and stop == last and glyph not in _FAMILIES and text[place - 1] not in _FAMILIES
            lead = " " if second and after.isalnum() else before
            mark = _paired(text, (place, stop), (lead, after), language)
            if mark is not None:
                found.append(mark)
    return found


def _glyphs(text: str, start: int, end: int) -> Sequence[Range]:
    """The marks of a run: most often one character is one mark, and two alike may be one."""
    if end - start == 1:
        return ((start, end),)
    return [match.span() for match in _GLYPH.finditer(text, start, end)]


def _neighbour(text: str, index: int, start: int, end: int) -> str:
    """The character at `index`; a space at the paragraph's edges and for what cannot be seen."""
    if not start <= index < end or text[index] in _INVISIBLE:
        return " "
    return text[index]


def _joins_words(char: str) -> bool:
    """Whether a mark beside `char` may be inside a word: letters with case and digits, so not Chinese."""
    return char.isdigit() or char.lower() != char.upper()


def _is_elision(text: str, index: int, start: int, end: int) -> bool:
    """Example: `'tis`, `'n'`, `the '90s`, `the summer of '69`: an apostrophe that looks like an opening mark."""
    if _AND_ELIDED.match(text, index, end) or (index - 2 >= start and _AND_ELIDED.match(text, index - 2, end)):
        return True
    if _ELISION.match(text, index + 1, end) or _DECADE.match(text, index + 1, end):
        return True
    after_word = index - 2 >= start and text[index - 1].isspace() and text[index - 2].islower()
    return after_word and text[index] != "‘" and _YEAR.match(text, index + 1, end) is not None


def _can_open(before: str, after: str, *, ellipsis: bool = False) -> bool:
    """Example: `said: "No`, `("no`, `—"no`; a space or the paragraph's start, a bracket or a dash stands before."""
    if after.isspace() or (after in _NEVER_AFTER_OPENER and not ellipsis):
        return False
    return before.isspace() or before in _BEFORE_OPENER


def _can_close(before: str, after: str) -> bool:
    """Example: `no" he`, `no."`, `no,"he` (a lost space); what is quoted stands directly before."""
    if before.isspace() or before in "([{":
        return False
    return after.isspace() or after in _AFTER_CLOSER or before in _STOPS_BEFORE_CLOSER


def _paired(text: str, span: Range, beside: tuple[str, str], language: str | None) -> Mark | None:
    """A double mark or a guillemet with its direction; `beside` is what stands before and after its run."""
    (start, end), (before, after) = span, beside
    glyph = text[start:end]
    family = _FAMILIES.get(glyph, _DOUBLE)
    measure = glyph in "\"”''" and before.isdigit()
    if measure and _FEET_AND_INCHES.search(text[max(0, start - 5) : start]):
        return None
    opens = _can_open(before, after, ellipsis=text[end : end + 2] == ".." or after == "…")
    closes = _can_close(before, after)
    if opens != closes:
        direction = _OPEN if opens else _CLOSE
    elif not opens and after in _NEVER_AFTER_OPENER:
        direction = _CLOSE  # stands alone before a comma: what it closed is in the paragraph before
    elif family is not _DOUBLE and language in _INWARD_LANGUAGES:
        direction = _INWARD[glyph]
    elif glyph in _OPENERS:
        direction = _OPEN
    else:
        direction = _CLOSE if glyph in _CLOSERS else _EITHER
    return Mark(start, end, glyph, family, direction, measure=measure)


def _single(text: str, span: Range, beside: tuple[str, str], language: str | None) -> Mark | None:
    """A single mark with its direction, or nothing where it can only be an apostrophe."""
    (start, end), (before, after) = span, beside
    glyph = text[start:end]
    if _can_close(before, after):
        before_word = after.isspace() and text[end + 1 : end + 2].isalnum()
        weak = before_word and (before in "sSzxZX" or _CLIPPED.search(text[max(0, start - 12) : start]) is not None)
        return Mark(start, end, glyph, _SINGLE, _CLOSE, weak=weak)
    if _can_open(before, after) and (glyph != "’" or language in _SAME_MARK_LANGUAGES):
        return Mark(start, end, glyph, _SINGLE, _OPEN)
    return None
