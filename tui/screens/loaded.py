"""Loaded words: candidates by outlet, grouped by reason and word; two keys away the sentences. No score is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.getters import query_one

from analysis.comparison import Comparison
from analysis.loaded_table import LoadedTable
from analysis.measure import Evidence
from tui.commands import Command, bindings
from tui.jobs.loaded_words import loaded_of
from tui.jobs.selecting import Selected
from tui.screens.compare_work import Making, compare_now
from tui.screens.grid_screen import GRID_COMMANDS, MOVING_OUTLETS
from tui.screens.grid_voices import VoicedGridScreen
from tui.text import Run
from tui.views import Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.loaded_filter import LoadedFilter
from tui.widgets.loaded_pane import LoadedPane
from tui.widgets.loaded_rows import LoadedRow, LoadedRowKind
from tui.widgets.loaded_table import LoadedTerms
from tui.widgets.loaded_top import PAGE, legend_runs, said_runs, waiting_runs
from tui.widgets.loaded_uses import CellUses, uses_of
from tui.widgets.loaded_view import LoadedView
from tui.widgets.loaded_views import cell_passage, loaded_view, marks_of

LOADED_COMMANDS = (
    Command("voice", "v", "Change whose words", "Looks at own, quoted, reported or all words, in turn.", "voice"),
    Command("filter", "slash", "Filter by words", "Leaves the words that fit what is typed.", "filter"),
    *GRID_COMMANDS,
    Command("back", "escape,q", "Back", "Takes the filter away, then leaves the loaded words.", "back"),
    *MOVING_OUTLETS,
)


class LoadedScreen(VoicedGridScreen[LoadedTable]):
    """Candidates as rows under their reasons, outlets as columns, the sentences beside or below."""

    CALLED = "Loaded words"
    NAME = "loaded"
    PAGE = PAGE
    ROW = "word"
    PROBLEM = "The loaded words cannot be shown"
    TABLE = LoadedTerms
    PANE = LoadedPane
    FILTER = LoadedFilter
    READING = (
        "Words that may be loaded, under the reason why, as candidates: they are no verdict, and no score is made of "
        "them. First come the reasons that people agreed with most, with the share of such words that people marked in "
        "sentences they called biased, and on how many words it rests. Each column is an outlet: how often it uses the "
        "word, and the first place. A quoted word is the speaker's: own words are shown unless you choose others."
    )
    ACTIONS: tuple[Command, ...] = LOADED_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("loaded", ACTIONS)]

    terms = query_one("#loaded-table", LoadedTerms)

    def __init__(
        self,
        selected: Selected,
        comparison: Comparison | None = None,
        order: Sequence[int] = (),
        make: Making = compare_now,
    ) -> None:
        super().__init__(selected, make, comparison, tuple(order))

    # What it says

    def table_maker(self) -> Callable[[Comparison], LoadedTable]:
        """The candidates of the comparison's columns, in the voice that is chosen now."""
        voice = self._voice
        return lambda comparison: loaded_of(comparison, voice)

    def waiting(self) -> list[Run]:
        """What is being done."""
        return waiting_runs(self._comparison)

    def said(self, comparison: Comparison, width: int) -> list[Run]:
        """That they are candidates, in whose words, in which articles."""
        return said_runs(comparison.of_columns(self._order).statement, self._voice, width)

    def key_to_cells(self, width: int) -> list[Run]:
        """How to read the cells."""
        return legend_runs(self._voice, width, compact=self.app.has_class("-compact"))

    @property
    def rows_left(self) -> int:
        """How many words are there."""
        return sum(1 for row in self.terms.rows if row.kind is LoadedRowKind.TERM)

    @property
    def shown_view(self) -> LoadedView | None:
        """The table as it is shown, once it is there."""
        if self._table is None or self._comparison is None:
            return None
        return LoadedView(self._table, self._comparison, self._order, self._among)

    def behind(self, row: LoadedRow, column: int) -> CellUses:
        """The places of a cell."""
        view = self.shown_view
        assert view is not None
        return uses_of(view, row, column)

    def marks(self, row: LoadedRow, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
        """The places of a row's word in each article."""
        view = self.shown_view
        return marks_of(view, row, columns, chosen) if view is not None else {}

    def printed(self) -> View | None:
        """The table with the chosen outlets."""
        view = self.shown_view
        return loaded_view(view) if view is not None else None

    def cell_copied(self, row: LoadedRow, column: int) -> Passage | None:
        """A cell in words."""
        return cell_passage(self.behind(row, column))

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this table."""
        words = self.words_of("loaded")
        return None if words is None else (*words, "--voice", self._voice.value)
