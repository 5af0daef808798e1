"""The list of articles as lines: which columns fit, their heading, one article. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.article import FactSource
from tui.jobs.browsing import Row, Sort
from tui.text import Run, cells, cut, fit
from tui.widgets.dates import shown_date

SAID_BY = {
    FactSource.USER: "you",
    FactSource.SIDECAR: "sources.toml",
    FactSource.METADATA: "the page",
    FactSource.TEXT: "the text",
    FactSource.NONE: "nobody",
}
"""Who said a fact, in the reader's words."""

MEDIUM, WIDE = 96, 150
"""Cells of a list from which on it has more columns."""

_LEAD = 4
_GAP = 2
_WIDEST_OUTLET = 22
_NARROWEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: what stands over it, how wide it is, what it says of an article, what a click on its head orders by."""

    title: str
    width: int
    says: Callable[[Row], Run]
    sort: Sort | None = None
    right: bool = False


def outlet_width(rows: Sequence[Row]) -> int:
    """Cells for the longest name of an outlet, up to a point."""
    names = {row.outlet.name for row in rows}
    return min(max((cells(name) for name in names), default=6), _WIDEST_OUTLET)


def list_columns(outlet: int, width: int) -> tuple[ListColumn, ...]:
    """The columns that fit into `width` cells; the title has what the others leave."""
    before = [
        ListColumn("outlet", max(outlet, 8), _outlet, Sort.OUTLET),
        ListColumn("date", 11, _date, Sort.DATE),
        ListColumn("!", 1, lambda row: ("!" if row.listed.oddities else " ", "mark"), Sort.ODDITIES),
    ]
    after = []
    if width >= MEDIUM:
        after += [
            ListColumn("words", 7, lambda row: (f"{row.listed.words:,}", "dim"), Sort.WORDS, right=True),
            ListColumn("lang", 6, lambda row: (row.listed.language or "?", "dim"), Sort.LANGUAGE),
        ]
    if width >= WIDE:
        after += [
            ListColumn("collection", 20, lambda row: ("; ".join(row.listed.collections), "dim")),
            ListColumn("said by", 12, lambda row: (SAID_BY[row.listed.said.outlet], "note")),
            ListColumn("file", 20, lambda row: (_name(row.listed.origin), "dim")),
        ]
    used = _LEAD + sum(column.width + _GAP for column in (*before, *after))
    title = ListColumn("title", max(width - used, _NARROWEST_TITLE), _title, Sort.TITLE)
    return (*before, title, *after)


def _outlet(row: Row) -> Run:
    return row.outlet.name, "strong" if row.outlet.attributed else "note"


def _date(row: Row) -> Run:
    return shown_date(row.listed.date), "" if row.listed.date else "note"


def _title(row: Row) -> Run:
    return row.title, "" if row.listed.title else "note"


def _name(origin: str) -> str:
    return origin.replace("\\", "/").rpartition("/")[2] or origin


def list_heading(columns: Sequence[ListColumn], sort: Sort, *, reverse: bool) -> list[Run]:
    """What stands over the columns; an arrow marks the one that the list is ordered by."""
    runs: list[Run] = [(" " * _LEAD, "")]
    for column in columns:
        ordered = column.sort is sort
        arrow = ("↓" if reverse else "↑") if ordered else ""
        title = f"{column.title}{arrow}" if column.width > 1 else arrow or column.title
        runs += [(fit(title, column.width, right=column.right), "mark" if ordered else "dim"), (" " * _GAP, "")]
    return runs


def sort_at(columns: Sequence[ListColumn], x: int) -> Sort | None:
    """The order that a click on the heading asks for, `x` cells from its left."""
    start = _LEAD
    for column in columns:
        if start <= x < start + column.width + _GAP:
            return column.sort
        start += column.width + _GAP
    return None


def list_line(row: Row, columns: Sequence[ListColumn], *, chosen: bool, marked: bool) -> list[Run]:
    """One article."""
    runs: list[Run] = [("▸ " if chosen else "  ", "mark"), ("● " if marked else "  ", "mark")]
    for column in columns:
        text, ink = column.says(row)
        runs += [(fit(text, column.width, right=column.right), ink), (" " * _GAP, "")]
    return runs


def row_sentence(row: Row) -> str:
    """An article in a line of plain text."""
    return f"{row.outlet.name}, {shown_date(row.listed.date)}: {cut(row.title, 300)}"
