"""What the Actors screen hands on: sentences to be read where they stand, the table to be exported and copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.getters import query_one

from analysis.actor_table import ActorTable
from analysis.comparison import Comparison
from analysis.measure import Evidence
from tui.jobs.actors import ActorOrder, Look, actors_of
from tui.screens.grid_voices import VoicedGridScreen
from tui.views import Passage, View
from tui.widgets.actor_behind import CellSentences, sentences_of
from tui.widgets.actor_pane import ActorPane
from tui.widgets.actor_rows import ActorRow
from tui.widgets.actor_table import ActorFigures
from tui.widgets.actor_view import ActorView
from tui.widgets.actor_views import actors_view, cell_passage, marks_of
from tui.widgets.article_lines import Marks


class ActorsSharing(VoicedGridScreen[ActorTable]):
    """The cell under the cursor: its sentences beside or below, in their article, copied, exported."""

    figures = query_one("#actors-table", ActorFigures)
    pane = query_one("#actors-pane", ActorPane)
    _look: Look = Look.TONE
    _first: ActorOrder = ActorOrder.OUTLETS

    def table_maker(self) -> Callable[[Comparison], ActorTable]:
        """The actors of the comparison's columns, in the voice that is chosen now."""
        voice = self._voice
        return lambda comparison: actors_of(comparison, voice)

    @property
    def shown_view(self) -> ActorView | None:
        """The table as it is shown, once it is there."""
        if self._table is None or self._comparison is None:
            return None
        return ActorView(self._table, self._comparison, self._look, self._first, self._order, self._among)

    def behind(self, row: ActorRow, column: int) -> CellSentences:
        """The sentences of a cell."""
        view = self.shown_view
        assert view is not None
        return sentences_of(view, row, column)

    def marks(self, row: ActorRow, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
        """What speaks of the row's actor."""
        view = self.shown_view
        return marks_of(view, row, columns, chosen) if view is not None else {}

    def printed(self) -> View | None:
        """The table with the chosen outlets."""
        view = self.shown_view
        return actors_view(view) if view is not None else None

    def cell_copied(self, row: ActorRow, column: int) -> Passage | None:
        """A cell in words."""
        return cell_passage(self.behind(row, column))

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this table."""
        words = self.words_of("actors")
        if words is None:
            return None
        order = () if self._first is ActorOrder.OUTLETS else ("--order", self._first.value)
        look = ("--look", self._look.value) if self._first is ActorOrder.DIFFERENCE else ()
        return (*words, "--voice", self._voice.value, *order, *look)
