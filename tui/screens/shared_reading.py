"""From a shared quotation to the articles that carry it, to a file, to the clipboard and to a command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.getters import query_one

from analysis.comparison import Comparison
from analysis.measure import Evidence
from corpus.article import Article
from tui.jobs.carrying import Entry, SharedTable, other_rows, row_of
from tui.jobs.reading import Layers, layers_of
from tui.jobs.selecting import Selected
from tui.screens.compare_work import Making
from tui.screens.read import ReadScreen
from tui.screens.shared_work import SharedWork
from tui.widgets.article_lines import Marks
from tui.widgets.line_list import LineList
from tui.widgets.shared_list import SharedList

if TYPE_CHECKING:
    from tui.views import Passage, View


class SharedReading(SharedWork):
    """What was found, and what can be opened and taken out of it. A subclass shows it."""

    lines = query_one("#shared-list", SharedList)

    def __init__(
        self,
        comparison: Comparison,
        order: Sequence[int],
        speaker_key: str | None,
        selected: Selected,
        make: Making,
    ) -> None:
        super().__init__(selected, make)
        self._comparison: Comparison = comparison
        self._columns = tuple(order)
        self._speaker = speaker_key
        self._all: SharedTable | None = None
        self._table: SharedTable | None = None
        self._shown: tuple[Entry, ...] = ()

    @property
    def table(self) -> SharedTable | None:
        """What was found, once it is known."""
        return self._table

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The quotations in the list."""
        return self._shown

    # Reading

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """The article of the chosen outlet, there."""
        message.stop()
        self._read([self.lines.column])

    def on_shared_versions_opened(self) -> None:
        """The same from the versions."""
        self._read([self.lines.column])

    def action_beside(self) -> None:
        """The articles that carry it, side by side."""
        entry = self.lines.entry
        if entry is not None:
            carrying = [column for column, own in enumerate(entry.versions) if own]
            chosen = self.lines.column
            self._read(sorted(carrying, key=lambda column: column != chosen))

    def _read(self, columns: Sequence[int]) -> None:
        entry, table = self.lines.entry, self._table
        if entry is None or table is None:
            return
        by_key = {article.key: (outlet, article) for outlet, article in self._selected.articles}
        rows = {column: _rows(table, entry, column) for column in columns}
        keys = [own[0].article if own else table.columns[column].articles[0].key for column, own in rows.items()]
        articles = [by_key[key] for key in keys if key in by_key]
        if not articles:
            return
        title = f"words of {entry.who}" if entry.who else "shared quotation"
        marks = {
            key: Marks(title, tuple(row for row in own if row.article == key))
            for key, own in zip(keys, rows.values(), strict=True)
            if own
        }

        def layers(article: Article) -> Layers:
            return layers_of(self._comparison.scored[article.key], self._comparison.measures)

        read = ReadScreen(articles, 0, marks, self._selected.articles, layers)
        self.app.push_screen(read.kept_in(self._selected.library))

    # Taken out of the app

    def view(self) -> View | None:
        """The quotations in the list."""
        from tui.widgets.shared_views import quotations_view  # noqa: PLC0415 - only when something is exported

        return quotations_view(self._table, self._shown) if self._table is not None and self._shown else None

    def command_words(self) -> tuple[str, ...] | None:
        """The command that prints the same for these outlets."""
        if not self._selected.asked:
            return None
        _, *choice = self._selected.asked
        slugs = ",".join(self._comparison.columns[place].outlet.slug for place in self._columns)
        speaker = ("--speaker", self._all.name_of(self._speaker)) if self._all and self._speaker else ()
        return ("broadsheet", "speakers", *choice, "--outlets", slugs, "--shared", *speaker)

    def passage(self) -> Passage | None:
        """The quotation under the cursor; with its source what each outlet makes of it."""
        from tui.widgets.shared_views import quotation_passage  # noqa: PLC0415 - only when something is copied

        entry = self.lines.entry
        return quotation_passage(self._table, entry) if self._table is not None and entry is not None else None


def _rows(table: SharedTable, entry: Entry, column: int) -> tuple[Evidence, ...]:
    """Where the quotation stands at an outlet, or else what the outlet has of the same speaker."""
    own = tuple(row_of(table, version) for version in entry.versions[column])
    return own or other_rows(table, entry, column)
