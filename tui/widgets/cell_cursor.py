"""A cursor over the rows and columns of a table that draws itself: the keys, clicks and jumps that tables share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from textual import events

from tui.commands import Command
from tui.widgets.painted import Painted
from tui.widgets.table_view import Frame, out_of_sight_at


@dataclass(frozen=True, slots=True)
class Switch:
    """A word in the table's head that can be clicked: its first cell and line, its width, and what a click does."""

    x: int
    y: int
    width: int
    choose: Callable[[], object]

    def holds(self, x: int, y: int) -> bool:
        """Whether the word stands there."""
        return y == self.y and self.x <= x < self.x + self.width


def moving(row: str) -> tuple[Command, ...]:
    """The commands that move the cursor; `row` is what a row is, for the footer."""
    return (
        Command("cursor_up", "up,k", "Row above", "Goes to the row above.", row, palette=False, pair="cursor_down"),
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
    )


class CellCursor(Painted):
    """A table with one cell chosen. Its kinds say what the rows are, where they stand, and what opens and folds."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._place = 0
        self._first = 0

    # What a kind of it says

    @property
    def row_place(self) -> int:
        """The place of the chosen row."""
        raise NotImplementedError

    @property
    def row_number(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @property
    def frame(self) -> Frame:
        """The columns in sight and their widths."""
        raise NotImplementedError

    def top_of(self, row: int) -> int:
        """The first line of a row, counted from the first row's."""
        return row

    def row_at(self, line: int) -> int:
        """The row that has a line, the nearest one where none has it."""
        return min(max(line, 0), max(self.row_number - 1, 0))

    @property
    def lines(self) -> int:
        """Lines of all rows."""
        return self.row_number

    def can_stand(self, row: int) -> bool:
        """Whether the cursor can stand on a row."""
        raise NotImplementedError

    def folds_at(self, row: int, column: int | None) -> bool:
        """Whether a click there folds."""
        raise NotImplementedError

    def switches(self) -> Iterator[Switch]:
        """The words in the head that can be clicked."""
        raise NotImplementedError

    def move_to(self, row: int, place: int) -> None:
        """Chooses a cell."""
        raise NotImplementedError

    def action_open(self) -> None:
        """To what is behind the chosen cell."""
        raise NotImplementedError

    def action_fold(self) -> None:
        """Folds or unfolds the group that the row is in."""
        raise NotImplementedError

    # What they share

    @property
    def chosen_place(self) -> int:
        """The column of the cursor, as a place in the reader's order."""
        return self._place

    @property
    def chosen_count(self) -> int:
        """How many rows of evidence are behind the chosen cell."""
        raise NotImplementedError

    @property
    def header(self) -> int:
        """Lines of the headings that stay above the rows: one where it is compact."""
        return 1 if self.app.has_class("-compact") else 2

    def on_focus(self) -> None:
        """Keys work here again: the cursor is drawn strongly."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere: the cursor is drawn weakly."""
        self.repaint()

    def step(self, start: int, step: int) -> None:
        """Goes to the first row from `start` on in the direction of `step` that can be chosen; stays if none can."""
        place = start if abs(start - self.row_place) <= 1 else min(max(start, 0), self.row_number - 1)
        while 0 <= place < self.row_number:
            if self.can_stand(place):
                self.move_to(place, self._place)
                return
            place += step
        self.move_to(self.row_place, self._place)

    def action_cursor_up(self) -> None:
        """To the row above."""
        self.step(self.row_place - 1, -1)

    def action_cursor_down(self) -> None:
        """To the row below."""
        self.step(self.row_place + 1, 1)

    def action_cursor_left(self) -> None:
        """To the outlet on the left."""
        self.move_to(self.row_place, self._place - 1)

    def action_cursor_right(self) -> None:
        """To the outlet on the right."""
        self.move_to(self.row_place, self._place + 1)

    def action_page_rows_up(self) -> None:
        """A page up."""
        at = self.row_place
        self.step(min(self.row_at(self.top_of(at) - self._page), at - 1), -1)

    def action_page_rows_down(self) -> None:
        """A page down."""
        at = self.row_place
        self.step(max(self.row_at(self.top_of(at) + self._page), at + 1), 1)

    @property
    def _page(self) -> int:
        return max(self.scrollable_content_region.height - self.header - 1, 1)

    def action_first_row(self) -> None:
        """To the first row."""
        self.step(0, 1)

    def action_last_row(self) -> None:
        """To the last row."""
        self.step(self.row_number - 1, -1)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell under the pointer, opens it if it was chosen already, folds a heading."""
        offset = event.get_content_offset(self)
        if offset is None or not self.row_number:
            return
        column = self.frame.column_at(offset.x)
        if offset.y < self.header:
            self._click_header(offset.x, offset.y, column)
            return
        line = round(self.scroll_y) + offset.y - self.header
        at = self.row_at(line)
        if line >= self.lines or not self.can_stand(at):
            return
        again = (at, column) == (self.row_place, self._place)
        self.move_to(at, self._place if column is None else column)
        if self.folds_at(at, column):
            self.action_fold()
        elif again and self.chosen_count:
            self.action_open()

    def _click_header(self, x: int, y: int, column: int | None) -> None:
        frame = self.frame
        switch = next((switch for switch in self.switches() if switch.holds(x, y)), None)
        if switch is not None:
            switch.choose()
        elif y == 0 and (step := out_of_sight_at(x, frame)):
            self.move_to(self.row_place, frame.first - 1 if step < 0 else frame.first + frame.count)
        elif column is not None:
            self.move_to(self.row_place, column)

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every switch, outlet and row in sight, to be jumped to."""
        frame, first = self.frame, round(self.scroll_y)
        if not self.row_number:
            return
        for switch in self.switches():
            yield switch.x, switch.y, switch.choose
        for place in range(frame.first, frame.first + frame.count):
            yield frame.titles + (place - frame.first) * frame.column, 0, partial(self._jump_to, None, place)
        last = first + self.scrollable_content_region.height - self.header
        for at in range(self.row_at(first), self.row_number):
            if self.top_of(at) >= last:
                return
            if self.can_stand(at) and self.top_of(at) >= first:
                yield 0, self.top_of(at) - first + self.header, partial(self._jump_to, at, None)

    def _jump_to(self, row: int | None, place: int | None) -> None:
        self.focus()
        self.move_to(self.row_place if row is None else row, self._place if place is None else place)
