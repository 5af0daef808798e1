"""Speakers as rows, outlets as columns: one cell chosen, groups that fold, a filter by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.commands import Command, bindings
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_drawing import DrawnSpeakers
from tui.widgets.speaker_quoted import count_of
from tui.widgets.speaker_rows import SpeakerRow, SpeakerRowKind
from tui.widgets.speaker_view import SpeakerView, mode_at, mode_places
from tui.widgets.table_view import out_of_sight_at

SPEAKER_ROW_COMMANDS = (
    Command("cursor_up", "up,k", "Row above", "Goes to the row above.", "speaker", palette=False, pair="cursor_down"),
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
    Command(
        "open", "enter", "Open the quotations", "Goes to the quotations behind the cell; folds a group.", "quotations"
    ),
    Command("fold", "space", "Fold or unfold the group", "Folds or unfolds the group that the row is in."),
)


class SpeakerFigures(DrawnSpeakers):
    """The table. It knows which groups are folded and which cell is chosen."""

    CALLED = "The speakers"
    READING = (
        "A row is a speaker, a column an outlet. The arrow keys go from cell to cell; Enter goes to the quotations "
        "behind it."
    )
    ACTIONS: tuple[Command, ...] = SPEAKER_ROW_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speaker_rows", ACTIONS)]

    @dataclass
    class Chosen(Message):
        """Another cell is chosen. `place` is that of the column in the reader's order."""

        row: SpeakerRow
        place: int

        def can_replace(self, message: Message) -> bool:
            """Only the last of several moves matters."""
            return isinstance(message, SpeakerFigures.Chosen)

    class Opened(Message):
        """The quotations of the chosen cell are asked for."""

    @dataclass
    class ModeChosen(Message):
        """What the cells show was clicked."""

        mode: CellMode

    # What is shown

    def show(self, view: SpeakerView, place: int | None = None) -> None:
        """Shows a view, with the column at `place` chosen; the cursor stays on its speaker."""
        self._view = view
        self._place = min(self._place if place is None else place, max(len(view.order) - 1, 0))
        self._rows_changed()

    def filter(self, wanted: str) -> None:
        """Leaves the speakers whose names fit."""
        if wanted != self._wanted:
            if not self._wanted and self.chosen_row is not None:
                self._unfiltered = self.chosen_row.identity
            self._wanted = wanted
            self._rows_changed()

    def _rows_changed(self) -> None:
        held = self.chosen_row
        # A filter that fits nobody leaves no row to stand on: without it the cursor is where it was before.
        identity = held.identity if held is not None and held.chosen_at_all else self._unfiltered
        self._make_rows()
        at = next((at for at, row in enumerate(self.rows) if row.identity == identity), None)
        if at is None:
            at = self._first_speaker()
            stays = held is not None and not (self._wanted and self._is_empty(at))
            self._place = self._place if stays else self._first_filled(at)
        self._move_to(at, self._place)

    def _first_speaker(self) -> int:
        kinds = [row.kind for row in self.rows]
        for wanted in (SpeakerRowKind.SPEAKER, SpeakerRowKind.MEASURE, SpeakerRowKind.GROUP):
            if wanted in kinds:
                return kinds.index(wanted)
        return 0

    def _is_empty(self, at: int) -> bool:
        """Whether a row has nothing in the chosen column."""
        view = self._view
        if view is None or at >= len(self.rows) or self._place >= len(view.order):
            return True
        return not count_of(view, self.rows[at], view.order[self._place])

    def _first_filled(self, at: int) -> int:
        """The first place where a row has something."""
        view = self._view
        if view is None or at >= len(self.rows):
            return 0
        counts = [count_of(view, self.rows[at], column) for column in view.order]
        return next((place for place, count in enumerate(counts) if count), 0)

    # Moving

    def _move_to(self, row: int, place: int) -> None:
        if self._view is None:
            return
        self._at = min(max(row, 0), max(len(self.rows) - 1, 0))
        self._place = min(max(place, 0), max(len(self._view.order) - 1, 0))
        if self.scrollable_content_region.width:
            self._first = self.frame.first
        self._scroll_to_cursor()
        self.refresh()
        self.refresh_bindings()
        if self.chosen_row is not None:
            self.post_message(self.Chosen(self.chosen_row, self._place))

    def _step(self, start: int, step: int) -> None:
        place = start if abs(start - self._at) <= 1 else min(max(start, 0), len(self.rows) - 1)
        while 0 <= place < len(self.rows):
            if self.rows[place].chosen_at_all:
                self._move_to(place, self._place)
                return
            place += step
        self._move_to(self._at, self._place)

    def action_cursor_up(self) -> None:
        """To the row above."""
        self._step(self._at - 1, -1)

    def action_cursor_down(self) -> None:
        """To the row below."""
        self._step(self._at + 1, 1)

    def action_cursor_left(self) -> None:
        """To the outlet on the left."""
        self._move_to(self._at, self._place - 1)

    def action_cursor_right(self) -> None:
        """To the outlet on the right."""
        self._move_to(self._at, self._place + 1)

    def action_page_rows_up(self) -> None:
        """A page up."""
        self._step(min(self.row_at(self._tops[self._at] - self._page), self._at - 1), -1)

    def action_page_rows_down(self) -> None:
        """A page down."""
        self._step(max(self.row_at(self._tops[self._at] + self._page), self._at + 1), 1)

    @property
    def _page(self) -> int:
        return max(self.scrollable_content_region.height - self.header - 1, 1)

    def action_first_row(self) -> None:
        """To the first row."""
        self._step(0, 1)

    def action_last_row(self) -> None:
        """To the last row."""
        self._step(len(self.rows) - 1, -1)

    # Folding and opening

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter opens a cell that has quotations and folds a group."""
        if action == "open":
            row = self.chosen_row
            return row is not None and (row.kind is SpeakerRowKind.GROUP or self.chosen_count > 0 or None)
        return True

    def action_open(self) -> None:
        """To the quotations of the cell."""
        if self.chosen_row is not None and self.chosen_row.kind is SpeakerRowKind.GROUP:
            self.action_fold()
        else:
            self.post_message(self.Opened())

    def action_fold(self) -> None:
        """Folds or unfolds the group that the row is in; the cursor goes to its heading."""
        at = self._at
        while at > 0 and self.rows[at].kind is not SpeakerRowKind.GROUP:
            at -= 1
        if self.rows and self.rows[at].kind is SpeakerRowKind.GROUP and not self._wanted:
            self._at = at
            self._folds ^= {self.rows[at].title}
            self._touched = True
            self._rows_changed()

    def on_resize(self) -> None:
        """Another size: other widths, other columns in sight, space between groups where there is room."""
        self._rows_changed()

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Chooses the cell under the pointer, opens it if it was chosen already, folds a heading."""
        offset = event.get_content_offset(self)
        if offset is None or self._view is None:
            return
        column = self.frame.column_at(offset.x)
        if offset.y < self.header:
            self._click_header(offset.x, offset.y, column)
            return
        line = round(self.scroll_y) + offset.y - self.header
        at = self.row_at(line)
        if line >= self._tops[-1] or not self.rows[at].chosen_at_all:
            return
        again = (at, column) == (self._at, self._place)
        self._move_to(at, self._place if column is None else column)
        if self.rows[at].kind is SpeakerRowKind.GROUP:
            self.action_fold()
        elif again and self.chosen_count:
            self.action_open()

    def _click_header(self, x: int, y: int, column: int | None) -> None:
        frame = self.frame
        mode = mode_at(x) if y == self.header - 1 and x < frame.titles else None
        if mode is not None:
            self.post_message(self.ModeChosen(mode))
        elif y == 0 and (step := out_of_sight_at(x, frame)):
            self._move_to(self._at, frame.first - 1 if step < 0 else frame.first + frame.count)
        elif column is not None:
            self._move_to(self._at, column)

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every mode, outlet and row in sight, to be jumped to."""
        frame, first = self.frame, round(self.scroll_y)
        if self._view is None:
            return
        for x, mode in mode_places():
            yield x, self.header - 1, partial(self.post_message, self.ModeChosen(mode))
        for place in range(frame.first, frame.first + frame.count):
            yield frame.titles + (place - frame.first) * frame.column, 0, partial(self._jump_to, None, place)
        last = first + self.scrollable_content_region.height - self.header
        for at, row in enumerate(self.rows):
            if row.chosen_at_all and first <= self._tops[at] < last:
                yield 0, self._tops[at] - first + self.header, partial(self._jump_to, at, None)

    def _jump_to(self, row: int | None, place: int | None) -> None:
        self.focus()
        self._move_to(self._at if row is None else row, self._place if place is None else place)
