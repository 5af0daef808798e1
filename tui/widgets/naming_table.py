"""Names of things as rows, outlets as columns: one cell chosen, things that fold, a filter by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.jobs.naming import NamingLook, title_of
from tui.text import Run
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.grid_corner import corner, corner_places, group_line, note_line
from tui.widgets.grid_table import GridTable
from tui.widgets.naming_rows import NamingRow, NamingRowKind, naming_rows
from tui.widgets.naming_view import (
    NamingView,
    naming_cell,
    naming_frame,
    naming_title,
)
from tui.widgets.table_view import Frame

NAME_ROW_COMMANDS = (
    *moving("name"),
    Command("open", "enter", "Open the mentions", "Goes to the mentions behind the cell; folds a thing.", "mentions"),
    Command("fold", "space", "Fold or unfold the thing", "Folds or unfolds the thing whose name it is."),
)


class NamingFigures(GridTable[NamingView, NamingRow]):
    """The table. It knows which things are folded and which cell is chosen."""

    CALLED = "The names"
    READING = (
        "A heading is a thing that outlets call by different names, a row one of its names, a column an outlet. The "
        "arrow keys go from cell to cell; Enter goes to the mentions behind it."
    )
    ACTIONS: tuple[Command, ...] = NAME_ROW_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("naming_rows", ACTIONS)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.came_for = ""
        """The thing that is open at first, by its id; "" for the first one."""

    def rows_of(self, view: NamingView, *, spacious: bool) -> tuple[NamingRow, ...]:
        """Every thing with its names."""
        return naming_rows(view.table, self._folds, self._wanted, spacious=spacious)

    def folds_at_first(self, *, spacious: bool) -> set[str]:
        """All but the thing that the reader came for; on a high terminal none where everything is in sight."""
        concepts = self._view.table.concepts if self._view is not None else ()
        lines = sum(len(detail.lines) + 2 for detail in concepts)
        if spacious and lines <= self.scrollable_content_region.height:
            return set()
        came_for = self.came_for or (concepts[0].concept if concepts else "")
        return {title_of(detail) for detail in concepts if detail.concept != came_for}

    def height_of(self, view: NamingView, row: NamingRow) -> int:
        """One line."""
        del view, row
        return 1

    def frame_of(self, view: NamingView, width: int) -> Frame:
        """The columns in sight."""
        return naming_frame(view, width, self._first, self._place)

    def heading_of(self, row: NamingRow, frame: Frame, *, folded: bool) -> list[Run]:
        """A thing's heading, or a note."""
        if row.kind is NamingRowKind.NOTE:
            return note_line(row.title, frame)
        return group_line(row.title, row.hint, frame, folded=folded)

    def titles_of(self, view: NamingView, row: NamingRow, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """The name."""
        del view
        return [naming_title(row, frame, chosen=chosen)]

    def cell_of(
        self, view: NamingView, row: NamingRow, place: int, frame: Frame, *, chosen: bool
    ) -> Sequence[list[Run]]:
        """What is looked at."""
        return [naming_cell(row, view, place, frame, chosen=chosen)]

    def over_titles(self, view: NamingView, frame: Frame) -> Sequence[list[Run]]:
        """Whose words, and what the cells show."""
        return corner(view.look, view.table.voice, frame, compact=self.header == 1)

    def count_of(self, view: NamingView, row: NamingRow, column: int) -> int:
        """How many mentions are behind a cell."""
        return view.figure(row.line, column).count if row.line is not None else 0

    def holds(self, view: NamingView, row: NamingRow, column: int) -> bool:
        """Whether the outlet uses the name at all."""
        return row.line is not None and bool(view.cell(row.line, column).mentions)

    def switches(self) -> Iterator[Switch]:
        """Whose words can be measured, and what the cells can show."""
        for x, line, width, choice in corner_places(NamingLook, self.header):
            yield Switch(x, line, width, partial(self.post_message, self.Switched(choice)))
