"""The comparison as a table: outlets across, measures down, one cell chosen, groups that fold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message

from analysis.document import Voice
from tui.commands import Command, bindings
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.figure_drawing import DrawnFigures
from tui.widgets.rows import VOICE_WORDS, Row, RowKind
from tui.widgets.table_view import TableView, voice_places

SPACIOUS = 36
"""Lines of a terminal from which on groups stand apart."""

TABLE_COMMANDS = (
    *moving("row"),
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
        self._cursor.take(view.comparison, view.ranks)
        self._rows_changed()

    def _rows_changed(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.rows) + self.header)
        self._strips.clear()
        self.move_to(self._cursor.at, self._place)

    # Moving

    def move_to(self, row: int, place: int) -> None:
        """Chooses a cell, brings it into sight, and says so."""
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

    # Folding and opening

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter opens a figure that has evidence and folds a group."""
        group = self.chosen_row is not None and self.chosen_row.kind is RowKind.GROUP
        if action == "fold_here":
            return group
        if action == "open":
            return False if group or self._view is None else (self.chosen_count > 0 or None)
        return True

    @property
    def chosen_count(self) -> int:
        """How many rows of evidence are behind the chosen cell."""
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

    # The mouse

    def can_stand(self, row: int) -> bool:
        """On everything but the gaps."""
        return self.rows[row].kind is not RowKind.GAP

    def folds_at(self, row: int, column: int | None) -> bool:
        """A click on a heading folds, also on that of a thing with several names."""
        return self.rows[row].kind is RowKind.GROUP or (bool(self.rows[row].fold) and column is None)

    def switches(self) -> Iterator[Switch]:
        """Whose words can be measured."""
        for x, voice in voice_places():
            width = len(VOICE_WORDS[voice].removesuffix(" words"))
            yield Switch(x, self.header - 1, width, partial(self.post_message, self.VoiceChosen(voice)))
