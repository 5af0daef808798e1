"""A screen with a table of somebody by outlets: what is at its top, the filter, and which outlets in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.getters import query_one
from textual.widgets import Static

from analysis.comparison import Comparison
from tui.amounts import counted
from tui.commands import Command, OfferedCommands
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.compare_work import CompareWork
from tui.screens.grid_sharing import GridSharing
from tui.screens.grid_work import GridWork, TableT
from tui.screens.problem import ProblemScreen
from tui.text import Run, content
from tui.widgets.grid_pane import GridPane
from tui.widgets.grid_table import GridTable
from tui.widgets.key_bar import KeyBar
from tui.widgets.list_filter import ListFilter
from tui.widgets.table_view import neighbours_swapped
from tui.widgets.top_line import compact_top_runs, progress_runs, top_runs

GRID_COMMANDS = (
    Command("outlets", "o", "Choose outlets", "Chooses which outlets are shown, and in which order.", "outlets"),
    Command("beside", "b", "Read side by side", "Opens the outlets' articles side by side.", "read beside"),
)
MOVING_OUTLETS = (
    Command(
        "move_left", "less_than_sign", "Move the outlet left", "Moves the outlet's column left.", pair="move_right"
    ),
    Command("move_right", "greater_than_sign", "Move the outlet right", "Moves the outlet's column right."),
)


class GridScreen(GridSharing[TableT]):
    """Somebody as rows, outlets as columns, what is behind the chosen cell beside or below."""

    CSS_PATH = "../styles/grid.tcss"
    COMMANDS = {OfferedCommands}  # noqa: RUF012  (Textual's own declaration)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (160, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]  # noqa: RUF012

    NAME: ClassVar[str]
    PAGE: ClassVar[str]
    ROW: ClassVar[str]
    PROBLEM: ClassVar[str]
    TABLE: ClassVar[type[GridTable[Any, Any]]]
    PANE: ClassVar[type[GridPane[Any]]]
    FILTER: ClassVar[type[ListFilter]]

    top = query_one(".grid-top", Static)
    statement = query_one(".grid-statement", Static)
    legend = query_one(".grid-legend", Static)
    line = query_one(".grid-filter", ListFilter)

    # What a kind of it says

    def waiting(self) -> list[Run]:
        """What is being done."""
        raise NotImplementedError

    def said(self, comparison: Comparison, width: int) -> list[Run]:
        """What the figures are a statement about."""
        raise NotImplementedError

    def key_to_cells(self, width: int) -> list[Run]:
        """How to read the cells."""
        raise NotImplementedError

    @property
    def rows_left(self) -> int:
        """How many rows of somebody are there, as it is filtered."""
        raise NotImplementedError

    # What they share

    @property
    def order(self) -> tuple[int, ...]:
        """The columns in sight, as places in the comparison."""
        return self._order

    def compose(self) -> ComposeResult:
        """Where we are, what it is a statement about, what the cells show, the table, what is behind a cell, keys."""
        for part in ("top", "statement", "legend"):
            yield Static(id=f"{self.NAME}-{part}", classes=f"grid-{part}")
        with Container(id=f"{self.NAME}-body", classes="grid-body"):
            table = self.TABLE(id=f"{self.NAME}-table")
            table.add_class("grid-table")
            yield table
            yield self.PANE(id=f"{self.NAME}-pane")
        yield self.FILTER(id=f"{self.NAME}-filter", classes="grid-filter")
        yield KeyBar()

    def on_mount(self) -> None:
        """Starts the work and paints."""
        self.add_class("-loading")
        self.statement.update(content(*self.waiting()))
        self.grid.focus()
        self.begin()

    # The work

    def on_compare_work_progressed(self, message: CompareWork.Progressed) -> None:
        """Says how far the comparison is."""
        if self._comparison is None:
            self.statement.update(content(*progress_runs(message.done, message.of)))

    def on_compare_work_failed(self, message: CompareWork.Failed) -> None:
        """Says why there is nothing to see."""
        self.statement.update(content(("! ", "mark"), message.failure.sentence))
        if message.failure.report:
            self.app.push_screen(ProblemScreen(self.PROBLEM, message.failure))

    def on_compare_work_comparison_ready(self, message: CompareWork.ComparisonReady) -> None:
        """Goes on to the table."""
        same = self._comparison is not None and self._comparison.columns == message.comparison.columns
        self._selected = message.selected
        self.tabulate(message.comparison, self._order if same else tuple(range(len(message.comparison.columns))))

    def on_grid_work_table_ready(self, message: GridWork.TableReady) -> None:
        """Shows the table; the cursor stays on its outlet."""
        chosen = self._order[self.grid.chosen_place] if self._table is not None else None
        self._table, self._comparison = message.table, message.comparison
        self._order, self._among = message.order, message.among
        self.remove_class("-loading")
        self.show_table(None if chosen is None else self._order.index(chosen) if chosen in self._order else 0)
        self.table_shown()

    def table_shown(self) -> None:
        """The table was made and is shown: the cursor may go where the reader came for."""

    def chosen_anew(self) -> None:
        """Other columns may be in sight."""
        self.write_top()

    def show_table(self, place: int | None = None) -> None:
        """Shows the table as it is to be shown now, with the column at `place` chosen."""
        view = self.shown_view
        if view is not None:
            self.grid.show(view, place)
            self.write_top()
            self.refresh_bindings()

    def write_top(self) -> None:
        """Writes the lines above the table."""
        width, name = self.size.width - 2, self._selected.name
        compact = self._table is not None and self.app.has_class("-compact")
        self.statement.display = not compact
        shown, frame = self._comparison if self._table is not None else None, self.grid.frame
        if shown is not None and compact:
            self.top.update(content(*compact_top_runs(name, shown, self._order, frame, width)))
        else:
            self.top.update(content(*top_runs(name, shown, self._order, frame, width, self.PAGE)))
        if shown is not None:
            self.statement.update(content(*self.said(shown, width)))
            self.legend.update(content(*self.key_to_cells(width)))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.write_top()

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with the table until it is there."""
        if action in ("mode", "filter", "outlets", "beside"):
            return self._table is not None
        return len(self._order) > 1 if action in ("move_left", "move_right") else True

    def action_filter(self) -> None:
        """A line to type a name into."""
        self.line.display = True
        self.line.entry.focus()

    def on_list_filter_asked(self, message: ListFilter.Asked) -> None:
        """Leaves the rows whose names fit."""
        self.grid.filter(message.wanted)
        self.line.say(f" {counted(self.rows_left, self.ROW)} " if message.wanted.strip() else "")

    def on_filter_input_kept(self) -> None:
        """Keys work on the table; the line stays while it filters."""
        self.line.display = bool(self.line.entry.value.strip())
        self.grid.focus()

    def action_move_left(self) -> None:
        """Moves the outlet's column left."""
        self._move(-1)

    def action_move_right(self) -> None:
        """Moves the outlet's column right."""
        self._move(1)

    def _move(self, step: int) -> None:
        here = self.grid.chosen_place
        if order := neighbours_swapped(self._order, here, step):
            self._order = order
            self.show_table(here + step)

    def action_outlets(self) -> None:
        """Which outlets, in which order."""
        if self._comparison is not None:
            self.app.push_screen(ChooseOutlets(self._comparison.columns, self._order), self._choose_outlets)

    def _choose_outlets(self, order: Sequence[int] | None) -> None:
        if order and self._comparison is not None:
            # Who is there in how many outlets, and whom they have in common, is told of the chosen ones.
            self.statement.update(content(*self.waiting()))
            self.tabulate(self._comparison, tuple(order))

    def action_back(self) -> None:
        """Takes the filter away; without one leaves, and work that is under way stops."""
        if self.line.display:
            self.line.entry.action_clear()
            return
        self.workers.cancel_node(self)
        self.dismiss()
