"""The comparison's table as it is drawn: headings that stay, rows that scroll, one cell chosen."""

from __future__ import annotations

from textual.strip import Strip

from tui.widgets.cell_cursor import CellCursor
from tui.widgets.row_cursor import RowCursor
from tui.widgets.rows import Row, RowKind
from tui.widgets.table_view import (
    Frame,
    TableView,
    cell_runs,
    compact_corner,
    compact_heading,
    corner_lines,
    frame_of,
    heading_lines,
    title_line,
)


class DrawnFigures(CellCursor):
    """Draws a comparison with its rows as they are folded and the chosen cell."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view: TableView | None = None
        self._cursor = RowCursor()

    @property
    def chosen_row(self) -> Row | None:
        """The row of the cursor."""
        return self._cursor.row

    @property
    def row_place(self) -> int:
        """The place of the chosen row."""
        return self._cursor.at

    @property
    def row_number(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._cursor.rows

    @property
    def frame(self) -> Frame:
        """The columns in sight and their widths."""
        columns = len(self._view.order) if self._view else 0
        return frame_of(self.scrollable_content_region.width, self.rows, columns, self._first, self._place)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight: fixed lines of headings, then rows."""
        width = self.scrollable_content_region.width
        if self._view is None:
            return Strip.blank(width, self.ink(""))
        if y < self.header:
            return self._header_strip(y, width)
        place = round(self.scroll_y) + y - self.header
        if place >= len(self.rows):
            return Strip.blank(width, self.ink(""))
        row, frame = self.rows[place], self.frame
        chosen = place == self._cursor.at
        key = (place, self._place if chosen else None, frame, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._row_strip(row, self._view, frame, chosen=chosen)
        return strip

    def _row_strip(self, row: Row, view: TableView, frame: Frame, *, chosen: bool) -> Strip:
        width = self.scrollable_content_region.width
        ground = "$row-cursor" if chosen else ""
        folded = self._cursor.is_folded(row)
        title = title_line(row, view, frame, folded=folded, chosen=chosen)
        if row.kind in (RowKind.GROUP, RowKind.GAP):
            strong = "$cell-cursor" if chosen and self.has_focus else ground
            return self.paint(title if row.kind is RowKind.GROUP else (), width, strong)
        parts = [self.paint(title, frame.titles, ground)]
        for place in range(frame.first, frame.first + frame.count):
            here = chosen and place == self._place
            runs = cell_runs(row, view, place, frame, chosen=here)
            parts.append(self.paint(runs, frame.column, "$cell-cursor" if here and self.has_focus else ground))
        return Strip.join(parts).adjust_cell_length(width, self.ink("", ground))

    def _header_strip(self, y: int, width: int) -> Strip:
        assert self._view is not None
        frame, view = self.frame, self._view
        compact = self.header == 1
        corner = (compact_corner if compact else corner_lines)(view, frame)
        parts = [self.paint(corner[y], frame.titles)]
        for place in range(frame.first, frame.first + frame.count):
            chosen = place == self._place
            heading = compact_heading if compact else heading_lines
            parts.append(self.paint(heading(view, place, frame, chosen=chosen)[y], frame.column))
        return Strip.join(parts).adjust_cell_length(width, self.ink(""))
