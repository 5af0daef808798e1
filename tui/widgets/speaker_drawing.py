"""The speakers' table as it is drawn: headings that stay, rows of one or two lines that scroll, one cell chosen."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from textual.geometry import Size
from textual.strip import Strip

from tui.widgets.painted import Painted
from tui.widgets.speaker_quoted import count_of
from tui.widgets.speaker_rows import WHOLE, SpeakerRow, SpeakerRowKind, speaker_rows
from tui.widgets.speaker_view import (
    SpeakerView,
    cell_runs,
    corner,
    heading_line,
    headings,
    speaker_frame,
    title_lines,
)
from tui.widgets.table_view import Frame

SPACIOUS = 36
"""Lines of a terminal from which on groups stand apart and the outlets as a whole are unfolded at first."""


class DrawnSpeakers(Painted):
    """Draws a view with its rows as they are folded and filtered, and the chosen cell."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view: SpeakerView | None = None
        self.rows: tuple[SpeakerRow, ...] = ()
        self._tops: list[int] = [0]
        self._at = 0
        self._place = 0
        self._first = 0
        self._folds: set[str] = set()
        self._touched = False
        self._wanted = ""
        self._unfiltered: tuple[SpeakerRowKind, str] | None = None

    @property
    def chosen_row(self) -> SpeakerRow | None:
        """The row of the cursor."""
        return self.rows[self._at] if self._at < len(self.rows) else None

    @property
    def chosen_place(self) -> int:
        """The column of the cursor, as a place in the reader's order."""
        return self._place

    @property
    def chosen_count(self) -> int:
        """How many passages are behind the chosen cell."""
        if self._view is None or self.chosen_row is None or self._place >= len(self._view.order):
            return 0
        return count_of(self._view, self.chosen_row, self._view.order[self._place])

    @property
    def header(self) -> int:
        """Lines of the headings that stay above the rows: one where it is compact."""
        return 1 if self.app.has_class("-compact") else 2

    @property
    def frame(self) -> Frame:
        """The columns in sight and their widths."""
        width = self.scrollable_content_region.width
        if self._view is None:
            return Frame(width, 1, 0, 0, 0, width)
        return speaker_frame(self._view, width, self._first, self._place)

    def row_at(self, line: int) -> int:
        """The row that has a line."""
        return min(max(bisect_right(self._tops, line) - 1, 0), max(len(self.rows) - 1, 0))

    def _make_rows(self) -> None:
        if self._view is None:
            return
        spacious = self.app.size.height >= SPACIOUS and not self.app.has_class("-compact")
        if not self._touched:
            self._folds = set() if spacious else {WHOLE}
        self.rows = speaker_rows(self._view.table, self._view.measures, self._folds, self._wanted, spacious=spacious)
        self._tops = [0, *accumulate(self._view.height(row) for row in self.rows)]
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1] + self.header)
        self._strips.clear()

    def _scroll_to_cursor(self) -> None:
        if not self.rows or not self.scrollable_content_region.height:
            return
        height = max(self.scrollable_content_region.height - self.header, 1)
        at = self._at
        above = at - 1 if at and self.rows[at - 1].kind is SpeakerRowKind.GROUP else at
        top, first, end = round(self.scroll_y), self._tops[above], self._tops[at + 1]
        if first < top:
            self.scroll_to(y=0 if above <= 1 else first, animate=False, force=True)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False, force=True)

    def on_focus(self) -> None:
        """Keys work here again: the cursor is drawn strongly."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere: the cursor is drawn weakly."""
        self.repaint()

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

    def _row_strip(self, at: int, line: int, view: SpeakerView, *, chosen: bool) -> Strip:
        row, frame, width = self.rows[at], self.frame, self.scrollable_content_region.width
        ground = "$row-cursor" if chosen else ""
        if not row.opens:
            strong = "$cell-cursor" if chosen and self.has_focus else ground
            folded = row.title in self._folds and not self._wanted
            runs = () if row.kind is SpeakerRowKind.GAP else heading_line(row, frame, folded=folded)
            return self.paint(runs, width, strong if row.chosen_at_all else "")
        parts = [self.paint(title_lines(row, view, frame, chosen=chosen)[line], frame.titles, ground)]
        for place in range(frame.first, frame.first + frame.count):
            here = chosen and place == self._place
            lines = cell_runs(row, view, place, frame, chosen=here)
            strong = "$cell-cursor" if here and self.has_focus else ground
            parts.append(self.paint(lines[line], frame.column, strong))
        return Strip.join(parts).adjust_cell_length(width, self.ink("", ground))

    def _header_strip(self, view: SpeakerView, y: int, width: int) -> Strip:
        frame, compact = self.frame, self.header == 1
        parts = [self.paint(corner(view, frame, compact=compact)[y], frame.titles)]
        for place in range(frame.first, frame.first + frame.count):
            lines = headings(view, place, frame, chosen=place == self._place, compact=compact)
            parts.append(self.paint(lines[y], frame.column))
        return Strip.join(parts).adjust_cell_length(width, self.ink(""))
