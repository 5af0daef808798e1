"""The comparison as a table: outlets across, measures down, one cell chosen, groups that fold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message

from analysis.document import Voice
from tui.commands import Command, bindings
from tui.widgets.figure_drawing import DrawnFigures
from tui.widgets.rows import Row, RowKind
from tui.widgets.table_view import TableView, out_of_sight_at, voice_at, voice_places

SPACIOUS = 36
"""Lines of a terminal from which on groups stand apart."""

TABLE_COMMANDS = (
    Command("cursor_up", "up,k", "Row above", "Goes to the row above.", "row", palette=False, pair="cursor_down"),
    Command("cursor_down", "down,j", "Row below", "Goes to the row below.", palette=False),
    Command(
        "cursor_left",
        "left",
        "Outlet on the left",
        "Goes to the outlet on the left.",
        "outlet",
        palette=False,
        pair="cursor_right",
    ),
    Command("cursor_right", "right", "Outlet on the right", "Goes to the outlet on the right.", palette=False),
    Command("page_rows_up", "pageup", "Page up", "Goes a page up.", palette=False),
    Command("page_rows_down", "pagedown", "Page down", "Goes a page down.", palette=False),
    Command("first_row", "home,g", "First row", "Goes to the first row."),
    Command("last_row", "end,G", "Last row", "Goes to the last row."),
    Command("open", "enter", "Open the evidence", "Goes to the sentences behind the figure.", "evidence"),
    Command("fold_here", "enter", "Fold or unfold", "Folds or unfolds the group.", "fold", palette=False),
    Command("fold", "space", "Fold or unfold the group", "Folds or unfolds the group that the row is in."),
    Command("unused_names", "z", "Names that nobody uses", "Shows or hides names of a thing that no outlet uses."),
)


class FigureTable(DrawnFigures):
    """Outlets as columns, measures as rows. It knows which rows are folded and which cell is chosen."""

    CALLED = "The figures"
    READING = (
        "A row is a measure, a column an outlet. The arrow keys go from figure to figure; Enter goes to the "
        "sentences that make it."
    )
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

    # What is shown

    def show(self, view: TableView, place: int | None = None) -> None:
        """Shows a comparison in a voice and an order, with the column at `place` chosen."""
        self._view = view
        self._place = min(self._place if place is None else place, max(len(view.order) - 1, 0))
        self._cursor.take(view.comparison)
        self._rows_changed()

    def _rows_changed(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.rows) + self.header)
        self._strips.clear()
        self._move_to(self._cursor.at, self._place)

    # Moving

    def _move_to(self, row: int, place: int) -> None:
        if self._view is None or not self.rows:
            return
        self._cursor.at = min(max(row, 0), len(self.rows) - 1)
        self._place = min(max(place, 0), max(len(self._view.order) - 1, 0))
        self._first = self.frame.first
        self._scroll_to_cursor()
        self.refresh()
        self.refresh_bindings()
        self.post_message(self.Chosen(self.rows[self._cursor.at], self._place))

    def _scroll_to_cursor(self) -> None:
        height = max(self.scrollable_content_region.height - self.header, 1)
        at = self._cursor.at
        above = at - 1 if at and self.rows[at - 1].kind is RowKind.GROUP else at
        top = round(self.scroll_y)
        if above < top:
            self.scroll_to(y=0 if above <= 1 else above, animate=False, force=True)
        elif at >= top + height:
            self.scroll_to(y=at - height + 1, animate=False, force=True)

    def _step(self, start: int, step: int) -> None:
        self._move_to(self._cursor.nearest(start, step), self._place)

    def action_cursor_up(self) -> None:
        """To the row above."""
        self._step(self._cursor.at - 1, -1)

    def action_cursor_down(self) -> None:
        """To the row below."""
        self._step(self._cursor.at + 1, 1)

    def action_cursor_left(self) -> None:
        """To the outlet on the left."""
        self._move_to(self._cursor.at, self._place - 1)

    def action_cursor_right(self) -> None:
        """To the outlet on the right."""
        self._move_to(self._cursor.at, self._place + 1)

    def action_page_rows_up(self) -> None:
        """A page up."""
        self._step(self._cursor.at - max(self.scrollable_content_region.height - self.header - 1, 2), -1)

    def action_page_rows_down(self) -> None:
        """A page down."""
        self._step(self._cursor.at + max(self.scrollable_content_region.height - self.header - 1, 2), 1)

    def action_first_row(self) -> None:
        """To the first row."""
        self._move_to(0, self._place)

    def action_last_row(self) -> None:
        """To the last row."""
        self._move_to(len(self.rows) - 1, self._place)

    # Folding and opening

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter opens a figure that has evidence and folds a group."""
        group = self.chosen_row is not None and self.chosen_row.kind is RowKind.GROUP
        if action == "fold_here":
            return group
        if action == "open":
            return False if group or self._view is None else (self._chosen_count() > 0 or None)
        return True

    def _chosen_count(self) -> int:
        if self._view is None or self.chosen_row is None or not self._view.order:
            return 0
        return sum(figures[self._place].count for figures in self._view.figures(self.chosen_row))

    def action_open(self) -> None:
        """To the evidence of the figure."""
        self.post_message(self.Opened())

    def action_fold_here(self) -> None:
        """Folds or unfolds the group of the cursor."""
        self.action_fold()

    def action_fold(self) -> None:
        """Folds or unfolds the group that the row is in."""
        self._cursor.fold()
        self._rows_changed()

    def action_unused_names(self) -> None:
        """Shows or hides names that nobody uses."""
        self._cursor.toggle_unused()
        self._rows_changed()

    def on_resize(self) -> None:
        """Another size: other widths, other columns in sight, space between groups where there is room."""
        self._cursor.spacious = self.app.size.height >= SPACIOUS and not self.app.has_class("-compact")
        self._cursor.make_rows()
        self._rows_changed()

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell under the pointer, opens it if it was chosen already, folds a heading."""
        offset = event.get_content_offset(self)
        if offset is None or self._view is None:
            return
        column = self.frame.column_at(offset.x)
        if offset.y < self.header:
            self._click_header(offset.x, offset.y, column)
            return
        row = round(self.scroll_y) + offset.y - self.header
        if row >= len(self.rows) or self.rows[row].kind is RowKind.GAP:
            return
        again = (row, column) == (self._cursor.at, self._place)
        self._move_to(row, self._place if column is None else column)
        if self.rows[row].kind is RowKind.GROUP or (self.rows[row].fold and column is None):
            self.action_fold()
        elif again and self._chosen_count():
            self.action_open()

    def _click_header(self, x: int, y: int, column: int | None) -> None:
        frame = self.frame
        voice = voice_at(x) if y == self.header - 1 and x < frame.titles else None
        if voice is not None:
            self.post_message(self.VoiceChosen(voice))
        elif y == 0 and (step := out_of_sight_at(x, frame)):
            self._move_to(self._cursor.at, frame.first - 1 if step < 0 else frame.first + frame.count)
        elif column is not None:
            self._move_to(self._cursor.at, column)

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every voice, outlet and row in sight, to be jumped to."""
        frame, first = self.frame, round(self.scroll_y)
        if self._view is None:
            return
        for x, voice in voice_places():
            yield x, self.header - 1, partial(self.post_message, self.VoiceChosen(voice))
        for place in range(frame.first, frame.first + frame.count):
            yield frame.titles + (place - frame.first) * frame.column, 0, partial(self._jump_to, None, place)
        shown = self.rows[first : first + self.scrollable_content_region.height - self.header]
        for at, row in enumerate(shown, first):
            if row.kind is not RowKind.GAP:
                yield 0, at - first + self.header, partial(self._jump_to, at, None)

    def _jump_to(self, row: int | None, place: int | None) -> None:
        self.focus()
        self._move_to(self._cursor.at if row is None else row, self._place if place is None else place)
