"""People and bodies as rows, outlets as columns: one cell chosen, groups that fold, a filter by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.export.actor_rows import spoken_of
from tui.jobs.actors import Look
from tui.text import Run
from tui.widgets.actor_behind import count_of
from tui.widgets.actor_rows import ActorRow, ActorRowKind, actor_rows
from tui.widgets.actor_view import (
    ActorView,
    actor_cell_runs,
    actor_frame,
    actor_title_lines,
)
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.grid_corner import corner, corner_places, group_line, note_line
from tui.widgets.grid_table import GridTable
from tui.widgets.table_view import Frame

ACTOR_ROW_COMMANDS = (
    *moving("who"),
    Command(
        "open", "enter", "Open the sentences", "Goes to the sentences behind the cell; folds a group.", "sentences"
    ),
    Command("fold", "space", "Fold or unfold the group", "Folds or unfolds the group that the row is in."),
)


class ActorFigures(GridTable[ActorView, ActorRow]):
    """The table. It knows which groups are folded and which cell is chosen."""

    CALLED = "People and bodies"
    READING = (
        "A row is somebody of whom outlets speak, a column an outlet. The arrow keys go from cell to cell; Enter goes "
        "to the sentences behind it."
    )
    ACTIONS: tuple[Command, ...] = ACTOR_ROW_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("actor_rows", ACTIONS)]

    def rows_of(self, view: ActorView, *, spacious: bool) -> tuple[ActorRow, ...]:
        """Everybody in the order that was asked for."""
        return actor_rows(view.table, view.first, view.look, self._folds, self._wanted, spacious=spacious)

    def folds_at_first(self, *, spacious: bool) -> set[str]:
        """None."""
        del spacious
        return set()

    def height_of(self, view: ActorView, row: ActorRow) -> int:
        """A line for each measure of the look."""
        return view.height(row)

    def frame_of(self, view: ActorView, width: int) -> Frame:
        """The columns in sight."""
        return actor_frame(view, width, self._first, self._place)

    def heading_of(self, row: ActorRow, frame: Frame, *, folded: bool) -> list[Run]:
        """A group's heading, or a note."""
        if row.kind is ActorRowKind.NOTE:
            return note_line(row.title, frame)
        return group_line(row.title, row.hint, frame, folded=folded)

    def titles_of(self, view: ActorView, row: ActorRow, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """Name and kind."""
        return actor_title_lines(row, view, frame, chosen=chosen)

    def cell_of(self, view: ActorView, row: ActorRow, place: int, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """What is looked at."""
        return actor_cell_runs(row, view, place, frame, chosen=chosen)

    def over_titles(self, view: ActorView, frame: Frame) -> Sequence[list[Run]]:
        """Whose words, and what the cells show."""
        return corner(view.look, view.table.voice, frame, compact=self.header == 1)

    def count_of(self, view: ActorView, row: ActorRow, column: int) -> int:
        """How many sentences are behind a cell."""
        return count_of(view, row.line, column)

    def holds(self, view: ActorView, row: ActorRow, column: int) -> bool:
        """Whether the outlet speaks of the actor at all."""
        return row.line is not None and spoken_of(view.cell(row.line, column))

    def switches(self) -> Iterator[Switch]:
        """Whose words can be measured, and what the cells can show."""
        for x, line, width, choice in corner_places(Look, self.header):
            yield Switch(x, line, width, partial(self.post_message, self.Switched(choice)))
