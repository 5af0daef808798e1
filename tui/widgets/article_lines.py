"""An article set in lines for reading: paragraphs, subheads, parts set aside with their reasons. No Textual."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from analysis.measure import Evidence
from corpus.article import Article, Block, Role
from corpus.paragraphs import paragraphs
from tui.text import wrap

GUTTER = 4
"""Cells before the text: the pointer, the tone of the sentence that begins there, the layer of a hit, a space."""
WIDEST_TEXT = 92
"""Cells of a line of running text at most: a longer one is hard to find back from."""

_INKS = {Role.HEADLINE: "strong", Role.STANDFIRST: "strong", Role.SUBHEAD: "mark"}


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in an article: rows of evidence in the order of the text, and which of them is shown first.

    `of_tone` is whether they are a tone's; `notes` say something of each row, or nothing of any.
    """

    title: str = ""
    rows: tuple[Evidence, ...] = ()
    at: int = 0
    of_tone: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: characters `start` to `end` of the text in an ink, or, where both are equal, the `note`."""

    start: int
    end: int
    ink: str = ""
    note: str = ""


def article_lines(article: Article, width: int, *, set_aside: bool, up_to: int | None = None) -> tuple[TextLine, ...]:
    """Every line of an article in `width` cells, with or without the parts that are set aside.

    `up_to` ends it at a character, for the beginning of a long article while the rest is being set.
    """
    inside = max(min(width - GUTTER, WIDEST_TEXT), 1)
    stop = len(article.text) if up_to is None else up_to
    lines: list[TextLine] = []
    for block in sorted(article.blocks, key=lambda block: (block.start, block.end)):
        if block.start >= stop or (block.set_aside and not set_aside):
            continue
        if block.set_aside:
            _gap(lines, block.start)
            lines.append(TextLine(block.start, block.start, "note", f"▒ {block.role.value}: {block.reason}"))
        for start, end in paragraphs(article.text, block.start, min(block.end, stop)):
            if not block.set_aside:
                _gap(lines, start)
            ink = "dim" if block.set_aside else _INKS.get(block.role, "")
            lines.extend(TextLine(*found, ink) for found in wrap(article.text, start, end, inside))
    return tuple(lines)


def _gap(lines: list[TextLine], place: int) -> None:
    if lines:
        lines.append(TextLine(place, place))


def line_ends(lines: Iterable[TextLine]) -> tuple[int, ...]:
    """Up to where the text is set after each line, to find a line by."""
    return tuple(accumulate((line.end for line in lines), max))


def line_of(lines: Sequence[TextLine], place: int, ends: Sequence[int] | None = None) -> int:
    """The line that holds the character at `place`, or the first one after it; `ends` are its `line_ends`."""
    index = bisect_right(line_ends(lines) if ends is None else ends, place)
    while index < len(lines) and lines[index].start == lines[index].end:
        index += 1
    return min(index, max(len(lines) - 1, 0))


def parts_set_aside(blocks: Iterable[Block]) -> int:
    """How many parts of an article are kept but not analysed."""
    return sum(block.set_aside for block in blocks)
