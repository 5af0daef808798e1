"""The mentions behind the chosen cell of the Naming screen: the figure, the other names, then each mention."""

from __future__ import annotations

from collections.abc import Sequence

from tui.text import Range, Run
from tui.views import Passage, View
from tui.widgets.grid_pane import GridPane, GridRows
from tui.widgets.naming_behind import (
    CellMentions,
    article_runs,
    figure_runs,
    mention_lines,
    mention_ranges,
    others_runs,
    title_runs,
)
from tui.widgets.naming_views import mention_passage, mentions_view
from tui.widgets.tagged_rows import TaggedLayout


class MentionList(GridRows[CellMentions]):
    """Mentions by one name, one of them chosen."""

    CALLED = "The mentions"
    READING = (
        "The mentions behind the cell, with the name marked. On the right stands how it is written there, whether it "
        "is the article's first mention of the thing, and whether it stands in quotation marks of its own or after "
        "so-called. Enter opens the article there."
    )

    def ranges_of(self, shown: CellMentions, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
        """The offsets of each row's lines."""
        return mention_ranges(shown, layout, wrapped=wrapped)

    def lines_of(
        self, shown: CellMentions, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
    ) -> Sequence[list[Run]]:
        """A row's lines."""
        return mention_lines(shown, at, layout, ranges, chosen=chosen)


class NamingPane(GridPane[CellMentions]):
    """Four lines about the cell and the list of its mentions."""

    ROWS = MentionList
    HEAD_ID = "naming-head"
    ROWS_ID = "naming-mentions"

    def head_lines(self, shown: CellMentions, at: int, width: int) -> Sequence[list[Run]]:
        """Cell, figure, the other names; the article last, which gives way where it is short."""
        lines = [title_runs(shown, at, width), figure_runs(shown, width), others_runs(shown, width)]
        return [*lines, article_runs(shown, at, width)]

    def sheet_of(self, shown: CellMentions) -> View:
        """The mentions of the cell."""
        return mentions_view(shown)

    def passage_of(self, shown: CellMentions, at: int) -> Passage:
        """A sentence."""
        return mention_passage(shown, at)
