"""The families and their measures, one a line; families and things with several names fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.commands import Command, bindings
from tui.jobs.methods import Methods
from tui.widgets.line_list import LineList
from tui.widgets.method_rows import MethodRow, folded_at_first, folds_of, method_rows, row_runs


class MethodList(LineList):
    """What can be read about."""

    CALLED = "The measures"
    READING = (
        "Each family of measures answers a question; under it stand its measures. ▸ holds more: Enter unfolds it. "
        "Enter on a measure goes to what is said of it, with the words that it looks for."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", "Read, or unfold", "Goes to what is said of it; folds a family.", "read"),
        Command("unfold", "right", "Unfold", "Shows what the row holds.", palette=False),
        Command("fold", "left", "Fold", "Hides what the row holds, or goes to what holds it.", palette=False),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("method_list", OWN)]

    @dataclass
    class Read(Message):
        """What is said of a row is to be read."""

        row: MethodRow

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._methods: Methods | None = None
        self._folded: frozenset[str] = frozenset()
        self._rows: Sequence[MethodRow] = ()
        self._filtered = False

    @property
    def row(self) -> MethodRow | None:
        """The row under the cursor."""
        return self._rows[self.at] if self.at < len(self._rows) else None

    @property
    def rows(self) -> Sequence[MethodRow]:
        """The rows that are shown."""
        return self._rows

    def take(self, methods: Methods, *, filtered: bool = False, key: str = "") -> None:
        """Shows these; everything unfolded where they were filtered, else with the cursor on the row called `key`."""
        if self._methods is None:
            self._folded = folded_at_first(methods)
        before = key or (self.row.key if self.row is not None else "")
        self._methods, self._filtered = methods, filtered
        self._unfold_to(before)
        self._show(before)

    def _unfold_to(self, key: str) -> None:
        if self._methods is not None and not self._filtered:
            row = next((row for row in method_rows(self._methods) if row.key == key), None)
            if row is not None and row.depth:
                self._folded -= folds_of(row) - {key}

    def _show(self, key: str) -> None:
        if self._methods is None:
            return
        folded = frozenset() if self._filtered else self._folded
        self._rows = rows = method_rows(self._methods, folded)
        places = {row.key: place for place, row in enumerate(rows)}
        first = next((place for place, row in enumerate(rows) if self._filtered and row.method is not None), 0)
        at = places.get(key, first)
        self.show(len(rows), lambda place, width: row_runs(rows[place], width, folded=rows[place].key in folded), at=at)
        if not rows:
            self.post_message(self.Moved(self, 0))

    def action_open(self) -> None:
        """Folds and unfolds what holds others; else goes to what is said of it."""
        row = self.row
        if row is None:
            return
        if row.folds and not self._filtered:
            self._folded ^= {row.key}
            self._show(row.key)
        else:
            self.post_message(self.Read(row))

    def action_unfold(self) -> None:
        """Shows what the row holds; a measure is read."""
        row = self.row
        if row is not None and (not row.folds or row.key in self._folded):
            self.action_open()

    def action_fold(self) -> None:
        """Hides what the row holds; from there, goes to the row that holds it."""
        row = self.row
        if row is None:
            return
        if row.folds and row.key not in self._folded and not self._filtered:
            self.action_open()
            return
        above = [place for place in range(self.at) if self._rows[place].depth < row.depth]
        if above:
            self.move_to(above[-1])
