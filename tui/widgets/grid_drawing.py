"""A table of somebody by outlets as it is drawn: headings that stay, rows that scroll, one cell chosen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from textual.geometry import Size
from textual.strip import Strip

from tui.text import Run
from tui.widgets.cell_cursor import CellCursor
from tui.widgets.table_view import Frame, ShownColumns, compact_heading, heading_lines

SPACIOUS = 36
"""Lines of a terminal from which on groups stand apart and nothing is folded at first."""


class GridRow(Protocol):
    """A row: somebody, a heading, a note or a gap."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def identity(self) -> Hashable:
        """What stays the same when the rows are made anew."""

    @property
    def heads(self) -> bool:
        """Whether it is the heading of a group."""

    @property
    def chosen_at_all(self) -> bool:
        """Whether the cursor can stand on it."""

    @property
    def opens(self) -> bool:
        """Whether it has cells with evidence."""


ViewT = TypeVar("ViewT", bound=ShownColumns)
RowT = TypeVar("RowT", bound=GridRow)


class DrawnGrid(CellCursor, Generic[ViewT, RowT]):
    """Draws a view with its rows as they are folded and filtered, and the chosen cell."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view: ViewT | None = None
        self.rows: tuple[RowT, ...] = ()
        self._tops: list[int] = [0]
        self._at = 0
        self._folds: set[str] = set()
        self._touched = False
        self._wanted = ""

    # What a kind of it says

    def rows_of(self, view: ViewT, *, spacious: bool) -> tuple[RowT, ...]:
        """Every row in order, as it is folded and filtered."""
        raise NotImplementedError

    def folds_at_first(self, *, spacious: bool) -> set[str]:
        """The titles of the groups that are closed until the reader opens them."""
        raise NotImplementedError

    def height_of(self, view: ViewT, row: RowT) -> int:
        """Lines of a row."""
        raise NotImplementedError

    def frame_of(self, view: ViewT, width: int) -> Frame:
        """The columns in sight in `width` cells, from `_first` if the chosen one is in sight from there."""
        raise NotImplementedError

    def heading_of(self, row: RowT, frame: Frame, *, folded: bool) -> list[Run]:
        """A group's heading, or a note."""
        raise NotImplementedError

    def titles_of(self, view: ViewT, row: RowT, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """What stands in front of a row's cells, line by line."""
        raise NotImplementedError

    def cell_of(self, view: ViewT, row: RowT, place: int, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """One cell, line by line."""
        raise NotImplementedError

    def over_column(self, view: ViewT, place: int, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """The lines over a column, as in Compare: the outlet, and how much there is of it."""
        return (compact_heading if self.header == 1 else heading_lines)(view, place, frame, chosen=chosen)

    def over_titles(self, view: ViewT, frame: Frame) -> Sequence[list[Run]]:
        """The lines over the rows' titles."""
        raise NotImplementedError

    def count_of(self, view: ViewT, row: RowT, column: int) -> int:
        """How many rows of evidence are behind a cell."""
        raise NotImplementedError

    # What they share

    @property
    def chosen_row(self) -> RowT | None:
        """The row of the cursor."""
        return self.rows[self._at] if self._at < len(self.rows) else None

    @property
    def row_place(self) -> int:
        """The place of the chosen row."""
        return self._at

    @property
    def row_number(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def lines(self) -> int:
        """Lines of all rows."""
        return self._tops[-1]

    @property
    def chosen_count(self) -> int:
        """How many rows of evidence are behind the chosen cell."""
        if self._view is None or self.chosen_row is None or self._place >= len(self._view.order):
            return 0
        return self.count_of(self._view, self.chosen_row, self._view.order[self._place])

    @property
    def frame(self) -> Frame:
        """The columns in sight and their widths."""
        width = self.scrollable_content_region.width
        return Frame(width, 1, 0, 0, 0, width) if self._view is None else self.frame_of(self._view, width)

    def top_of(self, row: int) -> int:
        """The first line of a row."""
        return self._tops[row]

    def row_at(self, line: int) -> int:
        """The row that has a line."""
        return min(max(bisect_right(self._tops, line) - 1, 0), max(len(self.rows) - 1, 0))

    def can_stand(self, row: int) -> bool:
        """Whether the cursor can stand on a row."""
        return self.rows[row].chosen_at_all

    def folds_at(self, row: int, column: int | None) -> bool:
        """A click on a heading folds."""
        del column
        return self.rows[row].heads

    def make_rows(self) -> None:
        """Makes the rows anew and sets them."""
        if self._view is None:
            return
        view, spacious = self._view, self.app.size.height >= SPACIOUS and not self.app.has_class("-compact")
        if not self._touched:
            self._folds = self.folds_at_first(spacious=spacious)
        self.rows = self.rows_of(view, spacious=spacious)
        self._tops = [0, *accumulate(self.height_of(view, row) for row in self.rows)]
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1] + self.header)
        self._strips.clear()

    def scroll_to_cursor(self) -> None:
        """Brings the chosen row into sight, with the heading above it."""
        if not self.rows or not self.scrollable_content_region.height:
            return
        height = max(self.scrollable_content_region.height - self.header, 1)
        at = self._at
        above = at - 1 if at and self.rows[at - 1].heads else at
        top, first, end = round(self.scroll_y), self._tops[above], self._tops[at + 1]
        if first < top:
            self.scroll_to(y=0 if above <= 1 else first, animate=False, force=True)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight: fixed lines of headings, then rows."""
        width = self.scrollable_content_region.width
        if self._view is None:
            return Strip.blank(width, self.ink(""))
        if y < self.header:
            return self._header_strip(self._view, y, width)
        line = round(self.scroll_y) + y - self.header
        if line >= self._tops[-1]:
            return Strip.blank(width, self.ink(""))
        at = self.row_at(line)
        chosen = at == self._at
        key = (line, self._place if chosen else None, self.frame, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._row_strip(at, line - self._tops[at], self._view, chosen=chosen)
        return strip

    def _row_strip(self, at: int, line: int, view: ViewT, *, chosen: bool) -> Strip:
        row, frame, width = self.rows[at], self.frame, self.scrollable_content_region.width
        ground = "$row-cursor" if chosen else ""
        if not row.opens:
            strong = "$cell-cursor" if chosen and self.has_focus else ground
            folded = row.title in self._folds and not self._wanted
            runs = self.heading_of(row, frame, folded=folded) if row.title else ()
            return self.paint(runs, width, strong if row.chosen_at_all else "")
        parts = [self.paint(self.titles_of(view, row, frame, chosen=chosen)[line], frame.titles, ground)]
        for place in range(frame.first, frame.first + frame.count):
            here = chosen and place == self._place
            lines = self.cell_of(view, row, place, frame, chosen=here)
            strong = "$cell-cursor" if here and self.has_focus else ground
            parts.append(self.paint(lines[line], frame.column, strong))
        return Strip.join(parts).adjust_cell_length(width, self.ink("", ground))

    def _header_strip(self, view: ViewT, y: int, width: int) -> Strip:
        frame = self.frame
        parts = [self.paint(self.over_titles(view, frame)[y], frame.titles)]
        for place in range(frame.first, frame.first + frame.count):
            parts.append(self.paint(self.over_column(view, place, frame, chosen=place == self._place)[y], frame.column))
        return Strip.join(parts).adjust_cell_length(width, self.ink(""))
