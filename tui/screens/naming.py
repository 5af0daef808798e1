"""Naming: what each outlet calls the same thing, at first and later, and which names it holds at a distance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.getters import query_one

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Evidence
from tui.commands import Command, bindings
from tui.in_turn import following
from tui.jobs.naming import NamingLook, NamingTable, naming_of
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.compare_work import Making, compare_now
from tui.screens.grid_screen import GRID_COMMANDS, MOVING_OUTLETS
from tui.screens.grid_voices import VoicedGridScreen
from tui.text import Run
from tui.views import Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.grid_table import GridTable
from tui.widgets.naming_behind import CellMentions, mentions_behind
from tui.widgets.naming_filter import NamingFilter
from tui.widgets.naming_pane import NamingPane
from tui.widgets.naming_rows import NamingRow, NamingRowKind
from tui.widgets.naming_table import NamingFigures
from tui.widgets.naming_top import PAGE, legend_runs, waiting_runs
from tui.widgets.naming_view import NamingView
from tui.widgets.naming_views import cell_passage, marks_of, naming_view
from tui.widgets.top_line import statement_runs

READING = (
    "Each heading is a thing that outlets call by different names (a war, an operation; migrants, illegals), each row "
    "one of these names, each column an outlet. A share is of all mentions of the thing by any of its names, so an "
    "outlet that never mentions it has none. First: by which name its articles first mention the thing. Distanced: in "
    "quotation marks of its own, or after so-called. Names of languages in which no article is written are left out."
)

NAMING_COMMANDS = (
    Command("look", "c", "Change what the cells show", "All mentions, first, later, distanced, in turn.", "cells"),
    Command("voice", "v", "Change whose words", "Measures own, quoted, reported or all words, in turn.", "voice"),
    Command("filter", "slash", "Filter by name", "Leaves the things that are called as is typed.", "filter"),
    *GRID_COMMANDS,
    Command("about", "m", "About this measure", "Says how the share of a name is made, and its source.", "measure"),
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves the names.", "back"),
    *MOVING_OUTLETS,
)


class NamingScreen(VoicedGridScreen[NamingTable]):
    """Names of things as rows, outlets as columns, the mentions beside or below. It opens on the thing `concept`."""

    CALLED = "What they call it"
    NAME = "naming"
    PAGE = PAGE
    ROW = "thing"
    PROBLEM = "The names cannot be shown"
    TABLE = NamingFigures
    PANE = NamingPane
    FILTER = NamingFilter
    READING = READING
    ACTIONS: tuple[Command, ...] = NAMING_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("naming", ACTIONS)]

    figures = query_one("#naming-table", NamingFigures)

    def __init__(  # noqa: PLR0913
        self,
        selected: Selected,
        comparison: Comparison | None = None,
        order: Sequence[int] = (),
        make: Making = compare_now,
        *,
        concept: str = "",
        voice: Voice = Voice.OWN,
    ) -> None:
        super().__init__(selected, make, comparison, tuple(order))
        self._concept, self._voice, self._look = concept, voice, NamingLook.SHARE

    @property
    def look(self) -> NamingLook:
        """What the cells show."""
        return self._look

    # The table

    def table_maker(self) -> Callable[[Comparison], NamingTable]:
        """The names in the voice that is chosen now."""
        voice = self._voice
        return lambda comparison: naming_of(comparison, voice)

    @property
    def shown_view(self) -> NamingView | None:
        """The table as it is shown, once it is there."""
        if self._table is None or self._comparison is None:
            return None
        return NamingView(self._table, self._comparison, self._look, self._order, self._among)

    def on_mount(self) -> None:
        """The thing that the reader came for is open at first."""
        self.figures.came_for = self._concept

    def table_shown(self) -> None:
        """Goes at first to the thing that the reader came for."""
        came_for, self._concept = self._concept, ""
        if came_for:
            rows = self.figures.rows
            of_thing = (row for row in rows if row.opens and row.detail and row.detail.concept == came_for)
            first = next(of_thing, None)
            if first is not None:
                self.figures.go_to(first.identity)

    def waiting(self) -> list[Run]:
        """What is being done."""
        return waiting_runs(self._comparison)

    def said(self, comparison: Comparison, width: int) -> list[Run]:
        """What the figures are a statement about."""
        return statement_runs(comparison, self._order, self._voice, width)

    def key_to_cells(self, width: int) -> list[Run]:
        """How to read the cells."""
        return legend_runs(self._look, self._voice, width, compact=self.app.has_class("-compact"))

    @property
    def rows_left(self) -> int:
        """How many things are there."""
        return sum(1 for row in self.figures.rows if row.kind is NamingRowKind.THING)

    # The reader's choices

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now: nothing with names until they are known."""
        if action == "look":
            return self._table is not None
        if action == "about":
            row = self.figures.chosen_row if self._table is not None else None
            return row is not None and row.detail is not None
        return super().check_action(action, parameters)

    def action_look(self) -> None:
        """All mentions, first, later, distanced in turn."""
        self._choose_look(following(NamingLook, self._look))

    def on_grid_table_switched(self, message: GridTable.Switched) -> None:
        """What the cells show was clicked."""
        if isinstance(message.choice, NamingLook):
            self._choose_look(message.choice)

    def _choose_look(self, look: NamingLook) -> None:
        self._look = look
        self.show_table()

    def action_about(self) -> None:
        """How the share of a name is made."""
        row = self.figures.chosen_row
        if row is not None and row.detail is not None:
            measures = (row.line.measure,) if row.line else tuple(line.measure for line in row.detail.lines)
            self.app.push_screen(AboutMeasure(row.title, measures))

    # What is handed on

    def behind(self, row: NamingRow, column: int) -> CellMentions:
        """The mentions of a cell."""
        view = self.shown_view
        assert view is not None
        return mentions_behind(view, row, column)

    def marks(self, row: NamingRow, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
        """Where the row's name stands."""
        view = self.shown_view
        return marks_of(view, row, columns, chosen) if view is not None else {}

    def printed(self) -> View | None:
        """The table with the chosen outlets."""
        view = self.shown_view
        return naming_view(view) if view is not None else None

    def cell_copied(self, row: NamingRow, column: int) -> Passage | None:
        """A cell in words."""
        return cell_passage(self.behind(row, column))

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this table, or the thing under the cursor with its mentions."""
        words = self.words_of("naming")
        return None if words is None else (*words, "--voice", self._voice.value)
