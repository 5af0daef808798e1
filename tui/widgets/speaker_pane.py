"""The quotations behind the chosen cell of the Speakers screen: the figure, then each passage with its verb."""

from __future__ import annotations

from collections.abc import Sequence

from tui.text import Range, Run
from tui.views import Passage, View
from tui.widgets.grid_pane import GridPane, GridRows
from tui.widgets.speaker_evidence import (
    about_runs,
    article_runs,
    figure_runs,
    quoted_lines,
    quoted_ranges,
    title_runs,
)
from tui.widgets.speaker_quoted import CellQuotations
from tui.widgets.speaker_views import quotation_passage, quotations_view
from tui.widgets.tagged_rows import TaggedLayout


class QuotedList(GridRows[CellQuotations]):
    """Quotations and reports, one of them chosen."""

    CALLED = "The quotations"
    READING = (
        "What the outlet gives as the speaker's words, in the order of the text: slanted is what is said, underlined "
        "the verb that introduces it. On the right stand that verb and its stance. Enter opens the article there."
    )

    def ranges_of(self, shown: CellQuotations, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
        """The offsets of each row's lines."""
        return quoted_ranges(shown, layout, wrapped=wrapped)

    def lines_of(
        self, shown: CellQuotations, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
    ) -> Sequence[list[Run]]:
        """A row's lines."""
        return quoted_lines(shown, at, layout, ranges, chosen=chosen)


class SpeakerPane(GridPane[CellQuotations]):
    """Four lines about the cell and the list of its quotations."""

    ROWS = QuotedList
    HEAD_ID = "speaker-head"
    ROWS_ID = "speaker-quotations"

    def head_lines(self, shown: CellQuotations, at: int, width: int) -> Sequence[list[Run]]:
        """Cell, figure, speaker; the article last, which gives way where it is short."""
        lines = [title_runs(shown, at, width), figure_runs(shown, width), about_runs(shown, width)]
        return [*lines, article_runs(shown, at, width)]

    def sheet_of(self, shown: CellQuotations) -> View:
        """The quotations of the cell."""
        return quotations_view(shown)

    def passage_of(self, shown: CellQuotations, at: int) -> Passage:
        """A quotation."""
        return quotation_passage(shown, shown.rows[at])
