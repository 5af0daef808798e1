"""Rows that fold, and which of them is chosen. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analysis.comparison import Comparison
from tui.jobs.naming import names_of_other_languages
from tui.widgets.rows import Row, RowKind, folds_at_first, never_mentioned, table_rows


class RowCursor:
    """The rows of a comparison as the reader has folded them, and the chosen one's place."""

    def __init__(self) -> None:
        self.rows: tuple[Row, ...] = ()
        self.at = 0
        self.spacious = True
        self._comparison: Comparison | None = None
        self._folded: set[str] = set()
        self._unused: frozenset[str] = frozenset()
        self._foreign: frozenset[str] = frozenset()
        self._with_unused = False
        self._ranks: Mapping[str, int] = {}

    @property
    def row(self) -> Row | None:
        """The chosen row."""
        return self.rows[self.at] if self.rows else None

    def is_folded(self, row: Row) -> bool:
        """Whether a row's group is closed."""
        return row.fold in self._folded

    def take(self, comparison: Comparison, ranks: Mapping[str, int] | None = None) -> None:
        """Takes the rows of a comparison; folds and the chosen row stay where the measures are the same ones.

        `ranks` orders the measures of a family by their ids.
        """
        self._ranks = ranks or {}
        if self._comparison is None or self._comparison.measures != comparison.measures:
            self._folded = set(folds_at_first(comparison.measures))
        if self._comparison is not comparison:
            self._unused = never_mentioned(comparison)
            self._foreign = names_of_other_languages(comparison)
        self._comparison = comparison
        self.make_rows()

    def make_rows(self) -> None:
        """Makes the rows anew; the cursor stays on its row, or goes to the row that holds it."""
        if self._comparison is None:
            return
        held = self.row
        without: Iterable[str] = self._foreign if self._with_unused else self._unused
        self.rows = table_rows(
            self._comparison.measures,
            self._folded,
            without=frozenset(without),
            ranks=self._ranks,
            spacious=self.spacious,
        )
        self.at = self._first_figure() if held is None else self._place_of(held)

    def _first_figure(self) -> int:
        return next((place for place, row in enumerate(self.rows) if row.kind is RowKind.FIGURE), 0)

    def _place_of(self, held: Row) -> int:
        for place, row in enumerate(self.rows):
            if _identity(row) == _identity(held):
                return place
        ids = {measure.id for measure in held.measures}
        holding = [place for place, row in enumerate(self.rows) if ids & {measure.id for measure in row.measures}]
        return holding[-1] if holding else self._first_figure()

    def fold(self) -> None:
        """Folds or unfolds the group that the chosen row is in; the cursor goes to its heading."""
        place = self.at
        while place > 0 and not self.rows[place].fold:
            place -= 1
        if self.rows and self.rows[place].fold:
            self.at = place
            self._folded ^= {self.rows[place].fold}
            self.make_rows()

    def toggle_unused(self) -> None:
        """Shows or hides names that nobody uses."""
        self._with_unused = not self._with_unused
        self.make_rows()


def _identity(row: Row) -> tuple[RowKind, str, str, tuple[str, ...]]:
    return row.kind, row.fold, row.title, tuple(measure.id for measure in row.measures[:1])
