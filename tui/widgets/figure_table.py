"""The comparison as a table: outlets across, measures down, one cell chosen, groups that fold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from analysis.document import Voice
from tui.commands import Command, bindings
from tui.widgets.painted import Painted
from tui.widgets.rows import Row, RowKind, folds_at_first, never_mentioned, table_rows
from tui.widgets.table_view import (
    Frame,
    TableView,
    cell_runs,
    corner_lines,
    frame_of,
    heading_lines,
    title_line,
    voice_at,
)

HEADER = 2
"""Lines of the fixed heading."""

TABLE_COMMANDS = (
    Command("cursor_up", "up,k", "↑↓", "Row above", "Goes to the row above.", "row", palette=False),
    Command("cursor_down", "down,j", "↓", "Row below", "Goes to the row below.", palette=False),
    Command(
        "cursor_left", "left,h", "←→", "Outlet on the left", "Goes to the outlet on the left.", "outlet", palette=False
    ),
    Command("cursor_right", "right,l", "→", "Outlet on the right", "Goes to the outlet on the right.", palette=False),
    Command("page_rows_up", "pageup", "PgUp", "Page up", "Goes a page up.", palette=False),
    Command("page_rows_down", "pagedown", "PgDn", "Page down", "Goes a page down.", palette=False),
    Command("first_row", "home,g", "Home", "First row", "Goes to the first row."),
    Command("last_row", "end,G", "End", "Last row", "Goes to the last row."),
    Command(
        "open",
        "enter",
        "⏎",
        "Open the evidence of the figure",
        "On a figure: goes to the sentences behind it. On a group: folds or unfolds it.",
        "evidence",
    ),
    Command("fold", "space", "Space", "Fold or unfold the group", "Folds or unfolds the group of the row.", "fold"),
    Command("unused_names", "z", "z", "Names that nobody uses", "Shows or hides names of a thing that no outlet uses."),
)


class FigureTable(Painted):
    """Outlets as columns, measures as rows. It knows which rows are folded and which cell is chosen."""

    ACTIONS: tuple[Command, ...] = TABLE_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("figures", ACTIONS)]

    @dataclass
    class Chosen(Message):
        """Another cell is chosen. `place` is that of the column in the reader's order."""

        row: Row
        place: int

        def can_replace(self, message: Message) -> bool:
            """Only the last of several moves matters."""
            return isinstance(message, FigureTable.Chosen)

    class Opened(Message):
        """The evidence of the chosen cell is asked for."""

    @dataclass
    class VoiceChosen(Message):
        """A voice was clicked."""

        voice: Voice

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view: TableView | None = None
        self._folded: set[str] = set()
        self._unused: frozenset[str] = frozenset()
        self._with_unused = False
        self._rows: tuple[Row, ...] = ()
        self._row = 0
        self._place = 0
        self._first = 0

    # What is shown

    def show(self, view: TableView, place: int | None = None) -> None:
        """Shows a comparison; folds and the chosen row stay where the measures are the same ones."""
        if self._view is None or self._view.comparison is not view.comparison:
            self._unused = never_mentioned(view.comparison)
            if self._view is None or self._view.comparison.measures != view.comparison.measures:
                self._folded = set(folds_at_first(view.comparison.measures))
        self._view = view
        self._place = min(self._place if place is None else place, max(len(view.order) - 1, 0))
        self._lay_out()

    def _lay_out(self) -> None:
        """Makes the rows anew and keeps the cursor on the row that it was on, or on its group."""
        if self._view is None:
            return
        held = self._rows[self._row] if self._rows else None
        without = frozenset() if self._with_unused else self._unused
        spacious = self.app.size.height >= 36
        self._rows = table_rows(self._view.comparison.measures, self._folded, without=without, spacious=spacious)
        self.virtual_size = Size(self.size.width, len(self._rows) + HEADER)
        self._row = self._place_of(held) if held else self._first_figure()
        self._strips.clear()
        self._move_to(self._row, self._place)

    def _first_figure(self) -> int:
        return next((place for place, row in enumerate(self._rows) if row.kind is RowKind.FIGURE), 0)

    def _place_of(self, held: Row) -> int:
        """The row that shows the same, else the one that holds its measures, else the first."""
        named = (held.kind, held.fold, held.title, tuple(measure.id for measure in held.measures[:1]))
        for place, row in enumerate(self._rows):
            if named == (row.kind, row.fold, row.title, tuple(measure.id for measure in row.measures[:1])):
                return place
        ids = {measure.id for measure in held.measures}
        holding = [place for place, row in enumerate(self._rows) if ids & {measure.id for measure in row.measures}]
        return holding[-1] if holding else self._next_row(0, 1)

    @property
    def chosen_row(self) -> Row | None:
        """The row of the cursor."""
        return self._rows[self._row] if self._rows else None

    @property
    def chosen_place(self) -> int:
        """The column of the cursor, as a place in the reader's order."""
        return self._place

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows

    @property
    def frame(self) -> Frame:
        """The columns in sight and their widths."""
        columns = len(self._view.order) if self._view else 0
        return frame_of(self.scrollable_content_region.width, self._rows, columns, self._first, self._place)

    # Moving

    def _next_row(self, start: int, step: int) -> int:
        place = start
        while 0 <= place < len(self._rows):
            if self._rows[place].kind is not RowKind.GAP:
                return place
            place += step
        return self._row

    def _move_to(self, row: int, place: int) -> None:
        if self._view is None or not self._rows:
            return
        self._row = min(max(row, 0), len(self._rows) - 1)
        self._place = min(max(place, 0), max(len(self._view.order) - 1, 0))
        self._first = self.frame.first
        self._scroll_to_cursor()
        self.refresh()
        self.refresh_bindings()
        self.post_message(self.Chosen(self._rows[self._row], self._place))

    def _scroll_to_cursor(self) -> None:
        height = max(self.scrollable_content_region.height - HEADER, 1)
        above = self._row - 1 if self._row and self._rows[self._row - 1].kind is RowKind.GROUP else self._row
        top = round(self.scroll_y)
        if above < top:
            self.scroll_to(y=0 if above <= 1 else above, animate=False)
        elif self._row >= top + height:
            self.scroll_to(y=self._row - height + 1, animate=False)

    def action_cursor_up(self) -> None:
        """To the row above."""
        self._move_to(self._next_row(self._row - 1, -1), self._place)

    def action_cursor_down(self) -> None:
        """To the row below."""
        self._move_to(self._next_row(self._row + 1, 1), self._place)

    def action_cursor_left(self) -> None:
        """To the outlet on the left."""
        self._move_to(self._row, self._place - 1)

    def action_cursor_right(self) -> None:
        """To the outlet on the right."""
        self._move_to(self._row, self._place + 1)

    def action_page_rows_up(self) -> None:
        """A page up."""
        self._page(-1)

    def action_page_rows_down(self) -> None:
        """A page down."""
        self._page(1)

    def _page(self, step: int) -> None:
        height = max(self.scrollable_content_region.height - HEADER - 1, 1)
        aim = min(max(self._row + step * height, 0), len(self._rows) - 1)
        self._move_to(self._next_row(aim, step), self._place)

    def action_first_row(self) -> None:
        """To the first row."""
        self._move_to(self._next_row(0, 1), self._place)

    def action_last_row(self) -> None:
        """To the last row."""
        self._move_to(self._next_row(len(self._rows) - 1, -1), self._place)

    # Folding and opening

    def action_open(self) -> None:
        """On a figure its evidence; a group folds."""
        row = self.chosen_row
        if row is not None and row.kind is RowKind.GROUP:
            self._fold(row.fold)
        elif row is not None:
            self.post_message(self.Opened())

    def action_fold(self) -> None:
        """Folds or unfolds the group of the row."""
        place = self._row
        while place > 0 and not self._rows[place].fold:
            place -= 1
        if self._rows and self._rows[place].fold:
            self._row = place
            self._fold(self._rows[place].fold)

    def _fold(self, name: str) -> None:
        self._folded ^= {name}
        self._lay_out()

    def action_unused_names(self) -> None:
        """Shows or hides names that nobody uses."""
        self._with_unused = not self._with_unused
        self._lay_out()

    def on_resize(self) -> None:
        """Another size: other widths, other columns in sight."""
        self._lay_out()

    def on_focus(self) -> None:
        """Keys work here again: the cursor is drawn strongly."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere: the cursor is drawn weakly."""
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell under the pointer, opens it if it was chosen already, folds a heading."""
        offset = event.get_content_offset(self)
        if offset is None or self._view is None:
            return
        column = self.frame.column_at(offset.x)
        if offset.y < HEADER:
            voice = voice_at(offset.x) if offset.y == 1 and offset.x < self.frame.titles else None
            if voice is not None:
                self.post_message(self.VoiceChosen(voice))
            elif column is not None:
                self._move_to(self._row, column)
            return
        row = round(self.scroll_y) + offset.y - HEADER
        if row >= len(self._rows) or self._rows[row].kind is RowKind.GAP:
            return
        if self._rows[row].kind is RowKind.GROUP or (self._rows[row].fold and column is None):
            self._row = row
            self._fold(self._rows[row].fold)
            return
        again = (row, column) == (self._row, self._place)
        self._move_to(row, self._place if column is None else column)
        if again:
            self.action_open()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight: two fixed lines of headings, then rows."""
        width = self.scrollable_content_region.width
        if self._view is None:
            return Strip.blank(width, self.ink(""))
        if y < HEADER:
            return self._header_strip(y, width)
        place = round(self.scroll_y) + y - HEADER
        if place >= len(self._rows):
            return Strip.blank(width, self.ink(""))
        row, frame = self._rows[place], self.frame
        chosen = place == self._row
        key = (place, self._place if chosen else None, frame, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._row_strip(row, self._view, frame, chosen=chosen)
        return strip

    def _row_strip(self, row: Row, view: TableView, frame: Frame, *, chosen: bool) -> Strip:
        width = self.scrollable_content_region.width
        ground = "$row-cursor" if chosen else ""
        folded = row.fold in self._folded
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
        frame = self.frame
        parts = [self.paint(corner_lines(self._view, frame)[y], frame.titles)]
        for place in range(frame.first, frame.first + frame.count):
            lines = heading_lines(self._view, place, frame, chosen=place == self._place)
            parts.append(self.paint(lines[y], frame.column))
        return Strip.join(parts).adjust_cell_length(width, self.ink(""))
