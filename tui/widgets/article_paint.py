"""One line of an article in runs: its words in their inks, and the signs before it. No Textual."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tui.jobs.finding import Range
from tui.text import Run, inked
from tui.widgets.article_lines import GUTTER, TextLine
from tui.widgets.article_marks import Marked, Span, Stop

Part = tuple[list[Run], bool]
"""Runs, and whether they stand on the ground of what is pointed at or chosen."""


def line_parts(text: str, line: TextLine, made: Marked, stop: Stop | None, passage: Range | None) -> list[Part]:
    """A line in parts: the signs before it, then its words."""
    if line.note:
        return [([(" " * GUTTER, ""), (line.note, line.ink)], False)]
    here = passage or ((stop.start, stop.end) if stop else (line.end, line.end))
    first = min(max(here[0], line.start), line.end)
    last = max(min(here[1], line.end), first)
    spans = [span for layer in made.layers for span in layer.inks.touching(line.start, line.end)]
    if made.found and stop is not None:
        spans.append((stop.start, stop.end, "find-here"))
    cuts = ((line.start, first, False), (first, last, not made.found or passage is not None), (last, line.end, False))
    gutter = list(_gutter(line, made, pointed=last > first, chosen=passage is not None))
    return [(gutter, False), *((_inked(text, a, b, spans, line.ink), on) for a, b, on in cuts if b > a)]


def _gutter(line: TextLine, made: Marked, *, pointed: bool, chosen: bool) -> Iterator[Run]:
    yield ("┃" if chosen else "▸") if pointed else " ", "mark"
    signs = {sign for each in made.layers for *_, sign in each.signs.beginning(line.start, line.end)}
    yield signs.pop() if len(signs) == 1 else "±" if signs else " ", "strong"
    numbers = {number for each in made.layers for *_, number in each.numbers.touching(line.start, line.end)}
    if len(numbers) == 1:
        number = numbers.pop()
        yield number, f"layer-{number}"
    else:
        yield "*" if numbers else " ", "strong"
    yield " ", ""


def _inked(text: str, start: int, end: int, spans: list[Span], base: str) -> list[Run]:
    """As `inked`, with spans in the order in which they are painted, not in that of the text."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    if not inside:
        return inked(text, start, end, (), base)
    cuts = sorted({start, end, *(place for a, b, _ in inside for place in (max(a, start), min(b, end)))})
    runs: list[Run] = []
    for first, last in pairwise(cuts):
        ink = next((ink for a, b, ink in reversed(inside) if a <= first and b >= last), base)
        runs += inked(text, first, last, (), ink)
    return runs
