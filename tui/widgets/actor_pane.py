"""The sentences behind the chosen cell of the Actors screen: the figures, then each sentence with what counts in it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.text import Range, Run
from tui.views import Passage, View
from tui.widgets.actor_behind import CellSentences
from tui.widgets.actor_evidence import (
    about_runs,
    article_runs,
    figure_runs,
    sentence_lines,
    sentence_ranges,
    title_runs,
)
from tui.widgets.actor_views import sentence_passage, sentences_view
from tui.widgets.grid_pane import GridPane, GridRows
from tui.widgets.tagged_rows import TaggedLayout


class SentenceList(GridRows[CellSentences]):
    """Sentences that speak of somebody, one of them chosen."""

    CALLED = "The sentences"
    READING = (
        "The sentences behind the cell. For tone, praise and blame the actor's names are underlined, and the judging "
        "words stand on the right with their weights. For events the verb is underlined and bold, who does it is "
        "underlined, whom it befalls is slanted, and on the right stands who does it to whom. Enter opens the article "
        "there."
    )

    def ranges_of(self, shown: CellSentences, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
        """The offsets of each row's lines."""
        return sentence_ranges(shown, layout, wrapped=wrapped)

    def lines_of(
        self, shown: CellSentences, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
    ) -> Sequence[list[Run]]:
        """A row's lines."""
        return sentence_lines(shown, at, layout, ranges, chosen=chosen)


class ActorPane(GridPane[CellSentences]):
    """Four lines about the cell and the list of its sentences."""

    ROWS = SentenceList
    HEAD_ID = "actor-head"
    ROWS_ID = "actor-sentences"

    def head_lines(self, shown: CellSentences, at: int, width: int) -> Sequence[list[Run]]:
        """Cell, figures, actor; the article last, which gives way where it is short."""
        lines = [title_runs(shown, at, width), figure_runs(shown, width), about_runs(shown, width)]
        return [*lines, article_runs(shown, at, width)]

    def sheet_of(self, shown: CellSentences) -> View:
        """The sentences of the cell."""
        return sentences_view(shown)

    def passage_of(self, shown: CellSentences, at: int) -> Passage:
        """A sentence."""
        return sentence_passage(shown, shown.rows[at])
