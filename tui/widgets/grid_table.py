"""Somebody as rows, outlets as columns: what is filtered and folded, where the cursor goes then, what Enter opens."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from textual.message import Message

from tui.widgets.grid_drawing import DrawnGrid, RowT, ViewT


class GridTable(DrawnGrid[ViewT, RowT]):
    """The table. It knows which groups are folded and which cell is chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._unfiltered: Hashable = None

    @dataclass
    class Chosen(Message):
        """Another cell is chosen. `place` is that of the column in the reader's order."""

        place: int

        def can_replace(self, message: Message) -> bool:
            """Only the last of several moves matters."""
            return isinstance(message, GridTable.Chosen)

    class Opened(Message):
        """What is behind the chosen cell is asked for."""

    @dataclass
    class Switched(Message):
        """A word in the head was clicked: what the cells are to show, or in whose words."""

        choice: object

    # What is shown

    def show(self, view: ViewT, place: int | None = None) -> None:
        """Shows a view, with the column at `place` chosen; the cursor stays on its row."""
        self._view = view
        self._place = min(self._place if place is None else place, max(len(view.order) - 1, 0))
        self._rows_changed()

    def filter(self, wanted: str) -> None:
        """Leaves the rows whose names fit."""
        if wanted != self._wanted:
            if not self._wanted and self.chosen_row is not None:
                self._unfiltered = self.chosen_row.identity
            self._wanted = wanted
            self._rows_changed()

    def go_to(self, identity: Hashable) -> bool:
        """Goes to a row by its identity, and to an outlet that has something of it; tells whether it is there."""
        at = next((at for at, row in enumerate(self.rows) if row.identity == identity), None)
        if at is None:
            return False
        self.move_to(at, self._first_filled(at) if self._is_empty(at) else self._place)
        return True

    def _rows_changed(self) -> None:
        held = self.chosen_row
        # A filter that fits nobody leaves no row to stand on: without it the cursor is where it was before.
        identity = held.identity if held is not None and held.chosen_at_all else self._unfiltered
        self.make_rows()
        at = next((at for at, row in enumerate(self.rows) if row.identity == identity), None)
        if at is None:
            at = self._first_row()
            stays = held is not None and not (self._wanted and self._is_empty(at))
            self._place = self._place if stays else self._first_filled(at)
        self.move_to(at, self._place)

    def _first_row(self) -> int:
        """Where the cursor begins: the first row that is somebody's, else one that has cells, else any."""
        ranks = [self.rank(row) for row in self.rows]
        return ranks.index(min(ranks)) if ranks else 0

    def rank(self, row: RowT) -> int:
        """How much a row is one to begin with; the smallest comes first."""
        return 0 if row.opens else 1 if row.chosen_at_all else 2

    def holds(self, view: ViewT, row: RowT, column: int) -> bool:
        """Whether a cell says anything, so that the cursor may begin there."""
        return self.count_of(view, row, column) > 0

    def _is_empty(self, at: int) -> bool:
        """Whether a row has nothing in the chosen column."""
        view = self._view
        if view is None or at >= len(self.rows) or self._place >= len(view.order):
            return True
        return not self.holds(view, self.rows[at], view.order[self._place])

    def _first_filled(self, at: int) -> int:
        """The first place where a row has something."""
        view = self._view
        if view is None or at >= len(self.rows):
            return 0
        row = self.rows[at]
        return next((place for place, column in enumerate(view.order) if self.holds(view, row, column)), 0)

    def move_to(self, row: int, place: int) -> None:
        """Chooses a cell, brings it into sight, and says so."""
        if self._view is None:
            return
        self._at = min(max(row, 0), max(len(self.rows) - 1, 0))
        self._place = min(max(place, 0), max(len(self._view.order) - 1, 0))
        if self.scrollable_content_region.width:
            self._first = self.frame.first
        self.scroll_to_cursor()
        self.refresh()
        self.refresh_bindings()
        if self.chosen_row is not None:
            self.post_message(self.Chosen(self._place))

    # Folding and opening

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter opens a cell that has evidence and folds a group."""
        if action == "open":
            row = self.chosen_row
            return row is not None and (row.heads or self.chosen_count > 0 or None)
        return True

    def action_open(self) -> None:
        """To what is behind the cell."""
        if self.chosen_row is not None and self.chosen_row.heads:
            self.action_fold()
        else:
            self.post_message(self.Opened())

    def action_fold(self) -> None:
        """Folds or unfolds the group that the row is in; the cursor goes to its heading."""
        at = self._at
        while at > 0 and not self.rows[at].heads:
            at -= 1
        if self.rows and self.rows[at].heads and not self._wanted:
            self._at = at
            self._folds ^= {self.rows[at].title}
            self._touched = True
            self._rows_changed()

    def on_resize(self) -> None:
        """Another size: other widths, other columns in sight, space between groups where there is room."""
        self._rows_changed()
