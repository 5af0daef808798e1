"""What the Speakers screen hands on: quotations to be read where they stand, the table to be exported and copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.getters import query_one

from analysis.measure import Evidence
from corpus.article import Article
from tui.jobs.reading import Layers, layers_of
from tui.jobs.selecting import Listed
from tui.screens.read import ReadScreen
from tui.screens.speakers_work import SpeakersWork
from tui.views import Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_pane import SpeakerPane
from tui.widgets.speaker_quoted import quotations_of
from tui.widgets.speaker_table import SpeakerFigures
from tui.widgets.speaker_view import SpeakerView
from tui.widgets.speaker_views import cell_passage, marks_of, speakers_view


class SpeakersSharing(SpeakersWork):
    """The cell under the cursor: its quotations beside or below, in their article, copied, exported."""

    figures = query_one("#speakers-table", SpeakerFigures)
    pane = query_one("#speakers-pane", SpeakerPane)
    _mode: CellMode = CellMode.SHARE
    _among: tuple[int, ...] = ()

    @property
    def shown_view(self) -> SpeakerView | None:
        """The table as it is shown, once it is there."""
        if self._table is None or self._comparison is None:
            return None
        return SpeakerView(self._table, self._comparison, self._mode, self._order, self._among)

    # Quotations

    def on_speaker_figures_chosen(self, message: SpeakerFigures.Chosen) -> None:
        """Shows the quotations of the chosen cell."""
        view = self.shown_view
        if view is None or message.place >= len(self._order):
            return
        self.chosen_anew()
        column, before = self._order[message.place], self.pane.shown
        if before is None or not before.is_of(view, message.row, column):
            # Of the same cell the reader stays at the quotation that is chosen.
            self.pane.show(quotations_of(view, message.row, column))

    def chosen_anew(self) -> None:
        """Another cell is chosen: a subclass says where the reader is."""

    def on_speaker_figures_opened(self) -> None:
        """Enter on a cell: keys work on its quotations."""
        if self.pane.rows.row_count:
            self.pane.rows.focus()

    def on_evidence_list_left(self) -> None:
        """Escape: keys work on the table again."""
        self.figures.focus()

    def on_evidence_list_opened(self, message: EvidenceList.Opened) -> None:
        """Enter on a quotation: the article there."""
        row = self.pane.row_at(message.at)
        if row is not None:
            self._open_articles(
                [pair for pair in self._selected.articles if pair[1].key == row.evidence.article], row.evidence
            )

    def action_beside(self) -> None:
        """The outlets' articles side by side, with what is quoted in the chosen row."""
        view = self.shown_view
        if view is not None:
            keys = [key for place in self._order for key in self._articles_of(view, place)]
            by_key = {article.key: (outlet, article) for outlet, article in self._selected.articles}
            self._open_articles([by_key[key] for key in keys if key in by_key], None)

    def _articles_of(self, view: SpeakerView, place: int) -> Sequence[int]:
        """The outlet's article that has most of the chosen row, else its first."""
        articles = [source.key for source in view.comparison.columns[place].articles]
        row = self.figures.chosen_row
        found = [one.evidence.article for one in quotations_of(view, row, place).rows] if row else []
        return [max(articles, key=found.count)] if articles else []

    def _open_articles(self, articles: list[Listed], row: Evidence | None) -> None:
        view, comparison, chosen = self.shown_view, self._comparison, self.figures.chosen_row
        if view is None or comparison is None or chosen is None or not articles:
            return
        marks: Mapping[int, Marks] = marks_of(view, chosen, self._order, row)
        column = comparison.columns[self._order[self.figures.chosen_place]]
        at = next((place for place, (outlet, _) in enumerate(articles) if outlet.key == column.outlet.key), 0)

        def layers(article: Article) -> Layers:
            return layers_of(comparison.scored[article.key], comparison.measures)

        read = ReadScreen(articles, at, marks, self._selected.articles, layers)
        self.app.push_screen(read.kept_in(self._selected.library))

    # Taken out of the app

    def view(self) -> View | None:
        """The table with the chosen outlets."""
        view = self.shown_view
        return speakers_view(view) if view is not None else None

    def passage(self) -> Passage | None:
        """The cell under the cursor."""
        view, row, place = self.shown_view, self.figures.chosen_row, self.figures.chosen_place
        if view is None or row is None or place >= len(self._order):
            return None
        return cell_passage(quotations_of(view, row, self._order[place]))

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints this table."""
        if self._comparison is None or not self._selected.asked:
            return None
        _, *choice = self._selected.asked
        slugs = ",".join(self._comparison.columns[place].outlet.slug for place in self._order)
        return ("broadsheet", "speakers", *choice, "--outlets", slugs)
