"""What the Speakers screen hands on: quotations to be read where they stand, the table to be exported and copied."""

from __future__ import annotations

from collections.abc import Mapping

from textual.getters import query_one

from analysis.measure import Evidence
from tui.screens.speakers_work import SpeakersWork
from tui.views import Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_pane import SpeakerPane
from tui.widgets.speaker_quoted import CellQuotations, quotations_of
from tui.widgets.speaker_rows import SpeakerRow
from tui.widgets.speaker_table import SpeakerFigures
from tui.widgets.speaker_view import SpeakerView
from tui.widgets.speaker_views import cell_passage, marks_of, speakers_view


class SpeakersSharing(SpeakersWork):
    """The cell under the cursor: its quotations beside or below, in their article, copied, exported."""

    figures = query_one("#speakers-table", SpeakerFigures)
    pane = query_one("#speakers-pane", SpeakerPane)
    _mode: CellMode = CellMode.SHARE

    @property
    def shown_view(self) -> SpeakerView | None:
        """The table as it is shown, once it is there."""
        if self._table is None or self._comparison is None:
            return None
        return SpeakerView(self._table, self._comparison, self._mode, self._order, self._among)

    def behind(self, row: SpeakerRow, column: int) -> CellQuotations:
        """The quotations of a cell."""
        view = self.shown_view
        assert view is not None
        return quotations_of(view, row, column)

    def marks(self, row: SpeakerRow, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
        """What is quoted in a row."""
        view = self.shown_view
        return marks_of(view, row, columns, chosen) if view is not None else {}

    def printed(self) -> View | None:
        """The table with the chosen outlets."""
        view = self.shown_view
        return speakers_view(view) if view is not None else None

    def cell_copied(self, row: SpeakerRow, column: int) -> Passage | None:
        """A cell in words."""
        return cell_passage(self.behind(row, column))

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this table."""
        return self.words_of("speakers")
