"""Sentences of an article as rows of a list: where in it they stand, their words marked, and what is said of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.comparison import Column
from analysis.measure import Evidence
from tui.text import Range, Run, cells, cut, fit, fit_runs, inked, plain
from tui.themes import outlet_ink
from tui.widgets.dates import shown_date
from tui.widgets.evidence_rows import NUMBER_WIDTH, row_ranges

_TAG_WIDTHS = (12, 20)
_WIDE = 60


@dataclass(frozen=True, slots=True)
class TaggedLayout:
    """Widths of a row: the sentences between their number and what is said of them."""

    text: int
    tag: int


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """One row: its place in the articles, the text it is of, the marks in it (start, end, ink), lines said of it.

    `begins` is where the sentence begins: a line that begins after it says so.
    """

    place: str
    text: str
    spans: Sequence[tuple[int, int, str]]
    tags: Sequence[list[Run]]
    begins: int


def tagged_layout(width: int) -> TaggedLayout:
    """What fits into `width` cells."""
    tag = _TAG_WIDTHS[width >= _WIDE]
    return TaggedLayout(max(width - NUMBER_WIDTH - tag - 1, 8), tag)


def tagged_range(text: str, row: Evidence, width: int, *, wrapped: bool) -> list[Range]:
    """The offsets of a row's lines; unwrapped there is one, which begins where the first mark is in sight."""
    return row_ranges(text, row, width, wrapped=wrapped)


def tagged_lines(row: TaggedRow, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool) -> list[list[Run]]:
    """A row's lines: its number, the sentences with their marks, what is said of them beside."""
    lines = []
    for line, (start, end) in enumerate(ranges):
        runs: list[Run] = [("▸" if chosen and not line else " ", "mark")]
        runs.append((fit(row.place if not line else "", NUMBER_WIDTH - 2, right=True) + " ", "dim"))
        sentence: list[Run] = [("…", "dim")] if not line and start > row.begins else []
        runs += fit_runs([*sentence, *inked(row.text, start, end, row.spans)], layout.text)
        runs.append((" ", ""))
        runs += fit_runs(row.tags[line] if line < len(row.tags) else (), layout.tag)
        lines.append(runs)
    return lines


def place_in(column: Column, row: Evidence) -> str:
    """The number of the sentence; of several articles also which one."""
    if len(column.articles) == 1:
        return str(row.sentence + 1)
    return f"{[source.key for source in column.articles].index(row.article) + 1}·{row.sentence + 1}"


def article_line(column: Column, lead: list[Run], row: Evidence, width: int) -> list[Run]:
    """The article of a row, its date, and where in it the row stands, after a `lead`."""
    source = next(source for source in column.articles if source.key == row.article)
    tail = f" · {shown_date(source.date)} · sentence {row.sentence + 1}"
    used = sum(cells(plain(text)) for text, _ in lead) + cells(tail)
    title = cut(source.title, max(width - used - 2, 10))
    return fit_runs([*lead, (f"“{title}”", ""), (tail, "dim")], width)


def outlet_lead(column: Column, at: int, width: int) -> list[Run]:
    """An outlet's name, cut so that there is room for more behind it."""
    return [(cut(column.outlet.name, max(width // 3, 8)), outlet_ink(at))]
