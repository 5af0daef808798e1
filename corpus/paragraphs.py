"""Where the paragraphs of a text are, in texts with a line a paragraph and in texts wrapped to a width."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'”’»)\]]*$")
_NARROWEST, _WIDEST = 45, 110
_SLACK = 6
_MIN_PAIRS = 4


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the paragraphs of `text[start:end]`, in order, without the white space around them.

    A blank line always divides. A line is a paragraph of its own, unless `text` as a whole is wrapped to a width.
    """
    stop = len(text) if end is None else min(end, len(text))
    width = _wrap_width(text)
    found: list[tuple[int, int]] = []
    for line_start, line_end in _lines(text, start, stop):
        if found and width is not None and _continues(text, found[-1], (line_start, line_end), width):
            found[-1] = (found[-1][0], line_end)
        else:
            found.append((line_start, line_end))
    return found


def _lines(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Offsets of the lines that hold something, without the white space around it."""
    found = []
    for match in _LINE.finditer(text, start, stop):
        line = match.group()
        stripped = line.strip()
        if stripped:
            line_start = match.start() + len(line) - len(line.lstrip())
            found.append((line_start, line_start + len(stripped)))
    return found


def _directly_below(text: str, upper_end: int, lower_start: int) -> bool:
    return text.count("\n", upper_end, lower_start) == 1


def _indented(text: str, line_start: int) -> bool:
    return line_start > 0 and text[line_start - 1] in " \t"


def _continues(text: str, upper: tuple[int, int], lower: tuple[int, int], width: int) -> bool:
    """Whether the line `lower` goes on with the paragraph `upper` in a text that is wrapped to `width` columns."""
    if not _directly_below(text, upper[1], lower[0]) or _indented(text, lower[0]):
        return False
    last_line = text[text.rfind("\n", 0, upper[1]) + 1 : upper[1]]
    if _fills(last_line, text[lower[0] : lower[1]], width):
        return True
    return not _ENDS_SENTENCE.search(last_line) and text[lower[0]].islower()


def _fills(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room on this one: the law of every text that is wrapped."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - _SLACK


@lru_cache(maxsize=16)
def _wrap_width(text: str) -> int | None:
    """The column at which `text` is wrapped, or None when a line is a paragraph."""
    lines = _lines(text, 0, len(text))
    lengths = sorted(line_end - line_start for line_start, line_end in lines)
    if not lengths:
        return None
    # A few longer lines (an address that could not be broken) do not make it another text.
    width = lengths[-1 - len(lengths) // 20]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [(text[a:b], text[c:d]) for (a, b), (c, d) in pairwise(lines) if _directly_below(text, b, c)]
    if len(pairs) < _MIN_PAIRS:
        return None
    full = [upper for upper, lower in pairs if _fills(upper, lower, width)]
    open_ended = [line for line in full if not _ENDS_SENTENCE.search(line)]
    return width if len(full) >= 0.6 * len(pairs) and len(open_ended) >= 0.5 * len(full) else None
