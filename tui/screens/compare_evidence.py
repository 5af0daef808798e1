"""What is behind the cell under the cursor in Compare: its sentences, and the articles that they stand in."""

from __future__ import annotations

from textual.getters import query_one

from analysis.document import Voice
from analysis.measure import Evidence
from corpus.article import Article, Outlet
from tui.jobs.reading import Layers, layers_of
from tui.jobs.selecting import Selected
from tui.screens.compare_ways import CompareWays
from tui.screens.compare_work import Making
from tui.screens.read import ReadScreen
from tui.widgets.compared_views import marks_of
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.evidence_pane import EvidencePane
from tui.widgets.evidence_rows import evidence_of
from tui.widgets.figure_table import FigureTable


class CompareEvidence(CompareWays):
    """Shows the evidence of the chosen figure and opens articles where it stands."""

    table = query_one("#figures", FigureTable)
    pane = query_one("#evidence", EvidencePane)

    def __init__(self, selected: Selected, make: Making) -> None:
        super().__init__(selected, make)
        self._voice = Voice.OWN
        self._order: tuple[int, ...] = ()

    def chosen_anew(self) -> None:
        """Another cell is chosen: a subclass says where the reader is."""

    def on_figure_table_chosen(self, message: FigureTable.Chosen) -> None:
        """Shows the evidence of the chosen cell."""
        self.chosen_anew()
        if self._comparison is None or not message.row.measures or message.place >= len(self._order):
            return
        column, before = self._order[message.place], self.pane.shown
        if before is None or not before.is_of(self._comparison, message.row, self._voice, column):
            # Of the same cell the reader stays at the sentence that is chosen.
            self.pane.show(evidence_of(self._comparison, message.row, self._voice, column))

    def on_figure_table_opened(self) -> None:
        """Enter on a figure: keys work on its sentences, at once; pressed again in haste it opens the article."""
        rows = self.pane.rows
        if self.focused is rows:
            rows.action_read()
        elif rows.row_count:
            self.set_focus(rows)

    def on_evidence_list_left(self) -> None:
        """Escape: keys work on the figures again."""
        self.table.focus()

    def on_evidence_list_opened(self, message: EvidenceList.Opened) -> None:
        """Enter on a sentence: the article there."""
        row = self.pane.evidence_at(message.at)
        # Pressed once more in haste it opens no second one.
        if row is not None and self.app.screen is self:
            self._read(row)

    def _read(self, row: Evidence) -> None:
        article = next((pair for pair in self._selected.articles if pair[1].key == row.article), None)
        if article is not None:
            self._open_articles([article], row)

    def action_beside(self) -> None:
        """The compared outlets' articles side by side, with the evidence of the chosen row."""
        if self._comparison is not None:
            keys = [source.key for place in self._order for source in self._comparison.columns[place].articles[:1]]
            by_key = {article.key: (outlet, article) for outlet, article in self._selected.articles}
            self._open_articles([by_key[key] for key in keys if key in by_key], None)

    def _open_articles(self, articles: list[tuple[Outlet, Article]], row: Evidence | None) -> None:
        comparison, shown = self._comparison, self.pane.shown
        if comparison is None or not articles:
            return
        marks = marks_of(comparison, shown.row, self._voice, self._order, row) if shown else {}
        column = comparison.columns[self._order[self.table.chosen_place]]
        at = next((place for place, (outlet, _) in enumerate(articles) if outlet.key == column.outlet.key), 0)

        def layers(article: Article) -> Layers:
            return layers_of(comparison.scored[article.key], comparison.measures)

        read = ReadScreen(articles, at, marks, self._selected.articles, layers)
        self.app.push_screen(read.kept_in(self._selected.library))
