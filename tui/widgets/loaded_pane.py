"""The places behind the chosen cell of the loaded words: why the word is a candidate, then each sentence with it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.text import Range, Run
from tui.views import Passage, View
from tui.widgets.grid_pane import GridPane, GridRows
from tui.widgets.loaded_uses import (
    CellUses,
    article_runs,
    reason_lines,
    title_runs,
    use_lines,
    use_ranges,
)
from tui.widgets.loaded_views import use_passage, uses_view
from tui.widgets.tagged_rows import TaggedLayout


class UseList(GridRows[CellUses]):
    """Sentences with a word that may be loaded, one of them chosen."""

    CALLED = "The places"
    READING = (
        "The sentences with the word, in the order of the text, and on the right in whose words it stands. "
        "Whether it is loaded is for you to say, with the sentence in view. Enter opens the article there."
    )

    def ranges_of(self, shown: CellUses, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
        """The offsets of each row's lines."""
        return use_ranges(shown, layout, wrapped=wrapped)

    def lines_of(
        self, shown: CellUses, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
    ) -> Sequence[list[Run]]:
        """A row's lines."""
        return use_lines(shown, at, layout, ranges, chosen=chosen)


class LoadedPane(GridPane[CellUses]):
    """Lines about the cell and the list of its places."""

    ROWS = UseList
    HEAD_ID = "loaded-head"
    ROWS_ID = "loaded-places"

    def head_lines(self, shown: CellUses, at: int, width: int) -> Sequence[list[Run]]:
        """Cell, reason, agreement; the article last, which gives way where it is short."""
        return [title_runs(shown, at, width), *reason_lines(shown, width), article_runs(shown, at, width)]

    def sheet_of(self, shown: CellUses) -> View:
        """The places of the cell."""
        return uses_view(shown)

    def passage_of(self, shown: CellUses, at: int) -> Passage:
        """A sentence."""
        return use_passage(shown, shown.rows[at])
