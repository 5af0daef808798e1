"""Speakers as rows, outlets as columns: one cell chosen, groups that fold, a filter by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.text import Run
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.grid_corner import group_line, note_line
from tui.widgets.grid_table import GridTable
from tui.widgets.speaker_quoted import count_of
from tui.widgets.speaker_rows import WHOLE, SpeakerRow, SpeakerRowKind, speaker_rows
from tui.widgets.speaker_view import (
    SpeakerView,
    cell_runs,
    corner,
    mode_places,
    speaker_frame,
    title_lines,
)
from tui.widgets.table_view import Frame

SPEAKER_ROW_COMMANDS = (
    *moving("speaker"),
    Command(
        "open", "enter", "Open the quotations", "Goes to the quotations behind the cell; folds a group.", "quotations"
    ),
    Command("fold", "space", "Fold or unfold the group", "Folds or unfolds the group that the row is in."),
)
_RANKS = {SpeakerRowKind.SPEAKER: 0, SpeakerRowKind.MEASURE: 1, SpeakerRowKind.GROUP: 2}


class SpeakerFigures(GridTable[SpeakerView, SpeakerRow]):
    """The table. It knows which groups are folded and which cell is chosen."""

    CALLED = "The speakers"
    READING = (
        "A row is a speaker, a column an outlet. The arrow keys go from cell to cell; Enter goes to the quotations "
        "behind it."
    )
    ACTIONS: tuple[Command, ...] = SPEAKER_ROW_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speaker_rows", ACTIONS)]

    def rows_of(self, view: SpeakerView, *, spacious: bool) -> tuple[SpeakerRow, ...]:
        """The outlets as a whole, named speakers, the others."""
        return speaker_rows(view.table, view.measures, self._folds, self._wanted, spacious=spacious)

    def folds_at_first(self, *, spacious: bool) -> set[str]:
        """The outlets as a whole, where there is little room."""
        return set() if spacious else {WHOLE}

    def rank(self, row: SpeakerRow) -> int:
        """Speakers first, then measures."""
        return _RANKS.get(row.kind, 3)

    def height_of(self, view: SpeakerView, row: SpeakerRow) -> int:
        """Two lines for verbs."""
        return view.height(row)

    def frame_of(self, view: SpeakerView, width: int) -> Frame:
        """The columns in sight."""
        return speaker_frame(view, width, self._first, self._place)

    def heading_of(self, row: SpeakerRow, frame: Frame, *, folded: bool) -> list[Run]:
        """A group's heading, or a note."""
        if row.kind is SpeakerRowKind.NOTE:
            return note_line(row.title, frame)
        return group_line(row.title, row.hint, frame, folded=folded)

    def titles_of(self, view: SpeakerView, row: SpeakerRow, frame: Frame, *, chosen: bool) -> Sequence[list[Run]]:
        """Name and kind."""
        return title_lines(row, view, frame, chosen=chosen)

    def cell_of(
        self, view: SpeakerView, row: SpeakerRow, place: int, frame: Frame, *, chosen: bool
    ) -> Sequence[list[Run]]:
        """Share, verbs or how soon."""
        return cell_runs(row, view, place, frame, chosen=chosen)

    def over_titles(self, view: SpeakerView, frame: Frame) -> Sequence[list[Run]]:
        """What the cells show."""
        return corner(view, frame, compact=self.header == 1)

    def count_of(self, view: SpeakerView, row: SpeakerRow, column: int) -> int:
        """How many quotations are behind a cell."""
        return count_of(view, row, column)

    def switches(self) -> Iterator[Switch]:
        """What the cells can show."""
        for x, mode in mode_places():
            yield Switch(x, self.header - 1, len(mode.value), partial(self.post_message, self.Switched(mode)))
