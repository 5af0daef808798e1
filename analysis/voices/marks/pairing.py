"""Marks put together, one paragraph at a time, so that a missing mark can spoil its own paragraph only."""

from __future__ import annotations

from typing import NamedTuple

from analysis.voices.marks.marks import Direction, Family, Mark, find_marks

_SINGLE = Family.SINGLE
_OPEN, _CLOSE, _EITHER = Direction.OPEN, Direction.CLOSE, Direction.EITHER
_NONE_OPEN = dict.fromkeys(Family, 0)


class Stretch(NamedTuple):
    """An outermost quotation of one paragraph: `start` to `end` with its marks, `inner_start` to `inner_end` without.

    An open stretch (`closed` is false) runs to its paragraph's end; it has no closing mark.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    family: Family
    closed: bool = True
    opens_paragraph: bool = False


class Paragraph(NamedTuple):
    """What marks make of the paragraph `text[start:end]`.

    `lone` opens and nothing comes after it; `closes_previous` says that the paragraph begins with a mark that can only
    close what the paragraph before has opened.
    """

    start: int
    end: int
    stretches: tuple[Stretch, ...]
    lone: Mark | None = None
    closes_previous: bool = False


def pair_paragraph(text: str, start: int, end: int, language: str | None = "en") -> Paragraph:
    """The outermost quotations of the paragraph `text[start:end]`, in order; time grows with its length."""
    start, end = _trimmed(text, start, end)
    marks = find_marks(text, start, end, language)
    if not marks:
        return Paragraph(start, end, ())
    first = marks[0]
    leading = first if not any(char.isalnum() for char in text[start : first.start]) else None
    pairs, unpaired = _pair_nested([mark for mark in marks if mark.family is not _SINGLE])
    if leading in unpaired:
        stretches = [_open_stretch(leading, end, opens_paragraph=True)]
        return Paragraph(start, end, _worth_keeping(text, stretches))
    doubles = [_stretch(opening, closing, leading) for opening, closing in _outermost(pairs)]
    singles, unpaired_singles = _pair_singles(marks, doubles)
    if leading in unpaired_singles and leading.glyph != "'" and not singles and not doubles:
        return Paragraph(start, end, _worth_keeping(text, [_open_stretch(leading, end, opens_paragraph=True)]))
    stretches = _outer(doubles, [_stretch(opening, closing, leading) for opening, closing in singles])
    lone = _lone(text, unpaired, doubles, stretches, end)
    closes_previous = leading is not None and leading.direction is _CLOSE and leading.start == start
    return Paragraph(start, end, _worth_keeping(text, stretches), lone, closes_previous)


def _lone(text: str, unpaired: list[Mark], doubles: list[Stretch], stretches: list[Stretch], end: int) -> Mark | None:
    """The last opener without a partner, where words and no pair of double marks follow and no stretch holds it."""
    if not unpaired or (doubles and doubles[-1].start > unpaired[-1].start):
        return None
    mark = unpaired[-1]
    if any(stretch.start < mark.start < stretch.end for stretch in stretches):
        return None
    return mark if any(char.isalnum() for char in text[mark.end : end]) else None


def open_to_end(mark: Mark, paragraph: Paragraph) -> Stretch:
    """The stretch from `mark` to the paragraph's end."""
    return _open_stretch(mark, paragraph.end, opens_paragraph=False)


def _open_stretch(mark: Mark, end: int, *, opens_paragraph: bool) -> Stretch:
    return Stretch(mark.start, mark.end, end, end, mark.family, closed=False, opens_paragraph=opens_paragraph)


def _stretch(opening: Mark, closing: Mark, leading: Mark | None) -> Stretch:
    at_start = opening is leading
    return Stretch(opening.start, opening.end, closing.start, closing.end, opening.family, opens_paragraph=at_start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _worth_keeping(text: str, stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Without what holds no word: `""`."""
    return tuple(item for item in stretches if any(char.isalnum() for char in text[item.inner_start : item.inner_end]))


def _pair_nested(marks: list[Mark]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Pairs of double marks and guillemets, each closer with the nearest opener of its family; and lone openers.

    Example: `"He said "never" and meant it,"` is one pair in another; in `"A and "b" c` the first mark is lone.
    """
    waiting: list[Mark] = []
    open_in = _NONE_OPEN.copy()
    pairs: list[tuple[Mark, Mark]] = []
    lone: list[Mark] = []
    for mark in _without_inches(marks):
        closes = mark.direction is _CLOSE or (mark.direction is _EITHER and open_in[mark.family] > 0)
        if mark.glyph == "“" and not closes and waiting and waiting[-1].glyph == "„":
            closes = True
        if not closes:
            waiting.append(mark)
            open_in[mark.family] += 1
        elif open_in[mark.family]:
            while waiting[-1].family is not mark.family:
                open_in[waiting[-1].family] -= 1
                lone.append(waiting.pop())
            open_in[mark.family] -= 1
            pairs.append((waiting.pop(), mark))
    return pairs, sorted(lone + waiting, key=lambda mark: mark.start)


def _without_inches(marks: list[Mark]) -> list[Mark]:
    """Marks that close a measure left out: `a 5" knife`, and `"a 5" pipe,"` where another closer follows."""
    if not any(mark.measure for mark in marks):
        return marks
    kept: list[Mark] = []
    depth = 0
    closer_follows = [False] * len(marks)
    for index in range(len(marks) - 2, -1, -1):
        following = marks[index + 1]
        closer_follows[index] = closer_follows[index + 1] if following.measure else following.direction is _CLOSE
    for index, mark in enumerate(marks):
        if mark.measure and (depth == 0 or (closer_follows[index] and depth == 1)):
            continue
        kept.append(mark)
        if mark.direction is _CLOSE or (mark.direction is _EITHER and depth):
            depth = max(0, depth - 1)
        else:
            depth += 1
    return kept


def _outermost(pairs: list[tuple[Mark, Mark]]) -> list[tuple[Mark, Mark]]:
    kept: list[tuple[Mark, Mark]] = []
    for pair in sorted(pairs, key=lambda pair: pair[0].start):
        if not kept or pair[0].start >= kept[-1][1].end:
            kept.append(pair)
    return kept


def _pair_singles(marks: list[Mark], doubles: list[Stretch]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Pairs of single marks outside `doubles`, and lone openers.

    An opener takes the first sure closer before the next opener, or else the first that could be an apostrophe:
    `'the workers' party,' he said` ends after the comma, `the 'friends' of the house` after `friends`.
    """
    singles: list[Mark] = []
    at = 0
    for mark in marks:
        while at < len(doubles) and doubles[at].end <= mark.start:
            at += 1
        if mark.family is _SINGLE and not (at < len(doubles) and doubles[at].start <= mark.start):
            singles.append(mark)
    pairs: list[tuple[Mark, Mark]] = []
    lone: list[Mark] = []
    opening: Mark | None = None
    weak: Mark | None = None
    for mark in singles:
        if mark.direction is _OPEN:
            if opening is not None and weak is not None:
                pairs.append((opening, weak))
            elif opening is not None:
                lone.append(opening)
            opening, weak = mark, None
        elif opening is not None and mark.weak:
            weak = weak or mark
        elif opening is not None:
            pairs.append((opening, mark))
            opening, weak = None, None
    if opening is not None and weak is not None:
        pairs.append((opening, weak))
    elif opening is not None:
        lone.append(opening)
    return pairs, lone


def _outer(doubles: list[Stretch], singles: list[Stretch]) -> list[Stretch]:
    """Both in order, without those that lie in another: `'She told me "go home" and I went,'` is one."""
    kept: list[Stretch] = []
    for stretch in sorted(doubles + singles, key=lambda stretch: stretch.start):
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return kept
