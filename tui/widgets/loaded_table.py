"""Loaded words as rows, outlets as columns: one cell chosen, reasons that fold, a filter by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.text import Run
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.grid_table import GridTable
from tui.widgets.loaded_rows import LoadedRow, loaded_rows
from tui.widgets.loaded_view import (
    LoadedView,
    loaded_corner,
    loaded_frame,
    reason_line,
    term_line,
    use_cell,
    use_count,
)
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import Frame, voice_places

LOADED_ROW_COMMANDS = (
    *moving("word"),
    Command("open", "enter", "Open the places", "Goes to the places behind the cell; folds a reason.", "places"),
    Command("fold", "space", "Fold or unfold the reason", "Folds or unfolds the reason that the row is in."),
)


class LoadedTerms(GridTable[LoadedView, LoadedRow]):
    """The table. It knows which reasons are folded and which cell is chosen."""

    CALLED = "The loaded words"
    READING = (
        "A row is a word that may be loaded, a column an outlet; · where it does not use it. Over the words of each "
        "reason stands how often people agreed. Enter goes to the places behind a cell."
    )
    ACTIONS: tuple[Command, ...] = LOADED_ROW_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("loaded_rows", ACTIONS)]

    def rows_of(self, view: LoadedView, *, spacious: bool) -> tuple[LoadedRow, ...]:
        """Reasons with their terms."""
        return loaded_rows(view.table, self._folds, self._wanted, spacious=spacious)

    def folds_at_first(self, *, spacious: bool) -> set[str]:
        """None."""
        del spacious
        return set()

    def height_of(self, view: LoadedView, row: LoadedRow) -> int:
        """One line."""
        del view, row
        return 1

    def frame_of(self, view: LoadedView, width: int) -> Frame:
        """The columns in sight."""
        return loaded_frame(view, width, self._first, self._place)

    def heading_of(self, row: LoadedRow, frame: Frame, *, folded: bool) -> list[Run]:
        """A reason, or a note."""
        return reason_line(row, frame, folded=folded)

    def titles_of(self, view: LoadedView, row: LoadedRow, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """The term."""
        del view
        return [term_line(row, frame, chosen=chosen)]

    def cell_of(
        self, view: LoadedView, row: LoadedRow, place: int, frame: Frame, *, chosen: bool
    ) -> Sequence[list[Run]]:
        """How often, and the first place."""
        return [use_cell(row, view, place, frame, chosen=chosen)]

    def over_titles(self, view: LoadedView, frame: Frame) -> Sequence[list[Run]]:
        """Whose words."""
        return loaded_corner(view, frame, compact=self.header == 1)

    def count_of(self, view: LoadedView, row: LoadedRow, column: int) -> int:
        """How many places are behind a cell."""
        return use_count(view, row, column)

    def switches(self) -> Iterator[Switch]:
        """Whose words can be looked at."""
        for x, voice in voice_places():
            width = len(VOICE_WORDS[voice].removesuffix(" words"))
            yield Switch(x, self.header - 1, width, partial(self.post_message, self.Switched(voice)))
