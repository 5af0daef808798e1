"""What a table of somebody by outlets hands on: evidence to be read in its place, cells to be copied, exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from textual.getters import query_one

from analysis.measure import Evidence
from corpus.article import Article
from tui.jobs.reading import Layers, layers_of
from tui.jobs.selecting import Listed
from tui.screens.grid_work import GridWork, TableT
from tui.screens.read import ReadScreen
from tui.views import Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.grid_pane import Behind, GridPane
from tui.widgets.grid_table import GridTable


class GridSharing(GridWork[TableT]):
    """The cell under the cursor: its evidence beside or below, in its article, copied, exported."""

    grid = query_one(".grid-table", GridTable)
    sheet = query_one(".grid-pane", GridPane)
    _among: tuple[int, ...] = ()

    # What a kind of it says

    @property
    def shown_view(self) -> Any:
        """The table as it is shown, once it is there; else None."""
        raise NotImplementedError

    def behind(self, row: Any, column: int) -> Behind:
        """What is behind a cell of the view that is shown."""
        raise NotImplementedError

    def marks(self, row: Any, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
        """For each article with evidence of a row its marks; `chosen` is shown first."""
        raise NotImplementedError

    def printed(self) -> View | None:
        """The whole table, to be exported."""
        raise NotImplementedError

    def cell_copied(self, row: Any, column: int) -> Passage | None:
        """A cell in words."""
        raise NotImplementedError

    # Evidence

    def on_grid_table_chosen(self, message: GridTable.Chosen) -> None:
        """Shows what is behind the chosen cell."""
        view, row = self.shown_view, self.grid.chosen_row
        if view is None or row is None or message.place >= len(self._order):
            return
        self.chosen_anew()
        column, before = self._order[message.place], self.sheet.shown
        if before is None or not before.is_of(view, row, column):
            # Of the same cell the reader stays at the row that is chosen.
            self.sheet.show(self.behind(row, column))

    def chosen_anew(self) -> None:
        """Another cell is chosen: a subclass says where the reader is."""

    def on_grid_table_opened(self) -> None:
        """Enter on a cell: keys work on what is behind it, at once; pressed again in haste it opens the article."""
        rows = self.sheet.rows
        if self.focused is rows:
            rows.action_read()
        elif rows.row_count:
            self.set_focus(rows)

    def on_evidence_list_left(self) -> None:
        """Escape: keys work on the table again."""
        self.grid.focus()

    def on_evidence_list_opened(self, message: EvidenceList.Opened) -> None:
        """Enter on a row: the article there."""
        row = self.sheet.evidence_at(message.at)
        # Pressed once more in haste it opens no second one.
        if row is not None and self.app.screen is self:
            self._open_articles([pair for pair in self._selected.articles if pair[1].key == row.article], row)

    def action_beside(self) -> None:
        """The outlets' articles side by side, with what is behind the chosen row."""
        if self.shown_view is not None:
            keys = [key for place in self._order for key in self._articles_of(place)]
            by_key = {article.key: (outlet, article) for outlet, article in self._selected.articles}
            self._open_articles([by_key[key] for key in keys if key in by_key], None)

    def _articles_of(self, place: int) -> Sequence[int]:
        """The outlet's article that has most of the chosen row, else its first."""
        if self._comparison is None:
            return []
        articles = [source.key for source in self._comparison.columns[place].articles]
        row = self.grid.chosen_row
        found = [one.evidence.article for one in self.behind(row, place).rows] if row else []
        return [max(articles, key=found.count)] if articles else []

    def _open_articles(self, articles: list[Listed], row: Evidence | None) -> None:
        comparison, chosen = self._comparison, self.grid.chosen_row
        if self.shown_view is None or comparison is None or chosen is None or not articles:
            return
        marks = self.marks(chosen, self._order, row)
        column = comparison.columns[self._order[self.grid.chosen_place]]
        at = next((place for place, (outlet, _) in enumerate(articles) if outlet.key == column.outlet.key), 0)

        def layers(article: Article) -> Layers:
            return layers_of(comparison.scored[article.key], comparison.measures)

        read = ReadScreen(articles, at, marks, self._selected.articles, layers)
        self.app.push_screen(read.kept_in(self._selected.library))

    # Taken out of the app

    def view(self) -> View | None:
        """The table with the chosen outlets."""
        return self.printed() if self.shown_view is not None else None

    def passage(self) -> Passage | None:
        """The cell under the cursor."""
        row, place = self.grid.chosen_row, self.grid.chosen_place
        if self.shown_view is None or row is None or place >= len(self._order):
            return None
        return self.cell_copied(row, self._order[place])

    def words_of(self, command: str) -> tuple[str, ...] | None:
        """The words of a command that prints the same articles and outlets."""
        if self._comparison is None or not self._selected.asked:
            return None
        _, *choice = self._selected.asked
        slugs = ",".join(self._comparison.columns[place].outlet.slug for place in self._order)
        return ("broadsheet", command, *choice, "--outlets", slugs)
