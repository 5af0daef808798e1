"""Shared quotations as lines with a cell for each outlet, one cell chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from analysis.comparison import Column
from tui.commands import Command, bindings
from tui.jobs.carrying import Entry
from tui.text import Run
from tui.widgets.line_list import LineList
from tui.widgets.shared_grid import Grid, cell_runs, grid_of, heading_runs, row_runs


class SharedList(LineList):
    """Quotations as rows, outlets as columns."""

    CALLED = "The shared quotations"
    READING = (
        "Each line is a quotation, each column an outlet: ● carries it whole, ◐ cut it, ~ reports it without marks, "
        "· leaves it out. Beside it stands the verb that introduces it, with a sign where its stance is not neutral. "
        "Enter opens the outlet's article there."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", "Read it there", "Opens the outlet's article at the quotation.", "read it there"),
        Command(
            "cell_left",
            "left",
            "Outlet on the left",
            "Goes to the outlet on the left.",
            "outlet",
            palette=False,
            pair="cell_right",
        ),
        Command("cell_right", "right", "Outlet on the right", "Goes to the outlet on the right.", palette=False),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shared_list", OWN)]

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._columns: Sequence[Column] = ()
        self._entries: Sequence[Entry] = ()
        self._column = 0

    @property
    def column(self) -> int:
        """The outlet of the chosen cell."""
        return self._column

    @property
    def entry(self) -> Entry | None:
        """The quotation under the cursor."""
        return self._entries[self.at] if self.at < len(self._entries) else None

    @property
    def grid(self) -> Grid:
        """How the lines are divided now."""
        return grid_of(self.scrollable_content_region.width, len(self._columns), self._column)

    def take(self, columns: Sequence[Column], entries: Sequence[Entry], *, at: int = 0) -> None:
        """Shows other quotations, with the cursor at a place."""
        self._columns, self._entries = columns, entries
        self._column = min(self._column, max(len(columns) - 1, 0))
        self.show(len(entries), lambda place, _: row_runs(entries[place], self.grid, here=place == self.at), at=at,
                  heading=lambda _: heading_runs(columns, self.grid, self._column))  # fmt: skip

    def choose(self, column: int) -> None:
        """Goes to the cell of another outlet."""
        self._column = min(max(column, 0), max(len(self._columns) - 1, 0))
        self.repaint()
        if self.count:
            self.post_message(self.Moved(self, self.at))

    def move_to(self, at: int) -> None:
        """Puts the cursor on a line; what it left and what it came to are drawn anew."""
        self._strips.clear()
        super().move_to(at)

    def action_cell_left(self) -> None:
        """To the outlet on the left."""
        self.choose(self._column - 1)

    def action_cell_right(self) -> None:
        """To the outlet on the right."""
        self.choose(self._column + 1)

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell under the pointer; opens it if it was chosen already."""
        event.prevent_default()
        offset = event.get_content_offset(self)
        if offset is None:
            return
        column = self.grid.column_at(offset.x)
        place = round(self.scroll_y) + offset.y - 1
        if offset.y == 0 or place >= self.count:
            if offset.y == 0 and column is not None:
                self.choose(column)
            return
        again = (place, column) == (self.at, self._column) and self.has_focus
        if column is not None:
            self._column = column
        self.move_to(place)
        if again:
            self.action_open()

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every line and every outlet in sight."""
        yield from super().jump_points()
        grid = self.grid
        for place in range(grid.first, grid.first + grid.count):
            yield grid.left + (place - grid.first) * grid.cell, 0, partial(self.choose, place)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight: the chosen cell stands on a ground of its own."""
        place = round(self.scroll_y) + y - 1
        width = self.scrollable_content_region.width
        if y == 0 or place >= len(self._entries):
            return super().render_line(y)
        here = place == self.at
        key = (place, width, here, self._column if here else -1, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._row(place, width, "$row-cursor" if here else "", here=here)
        return strip

    def _row(self, place: int, width: int, ground: str, *, here: bool) -> Strip:
        entry, grid = self._entries[place], self.grid
        parts = [self.paint(row_runs(entry, grid, here=here), grid.left, ground)]
        for column in range(grid.first, grid.first + grid.count):
            runs: list[Run] = cell_runs(entry, column, grid)
            chosen = here and column == self._column
            parts.append(self.paint(runs, grid.cell, "$cell-cursor" if chosen and self.has_focus else ground))
        return Strip.join(parts).adjust_cell_length(width, self.ink("", ground))
