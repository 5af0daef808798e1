"""The work behind a table of somebody by outlets: made in a thread from a comparison at hand, or made first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from analysis.comparison import Comparison
from tui.jobs.selecting import Selected
from tui.screens.compare_work import CompareWork, Making
from tui.work import Failure, outcome_of

TableT = TypeVar("TableT")


class GridWork(CompareWork, Generic[TableT]):
    """Makes the table; touches no widget, and tells what came of it in messages."""

    @dataclass
    class TableReady(Message):
        """The table of some of a comparison's columns, whole; they are shown in `order`, and stand in it as `among`."""

        table: Any
        comparison: Comparison
        order: tuple[int, ...]

        @property
        def among(self) -> tuple[int, ...]:
            """The columns in the order of the comparison."""
            return tuple(sorted(self.order))

    def __init__(self, selected: Selected, make: Making, comparison: Comparison | None, order: tuple[int, ...]) -> None:
        super().__init__(selected, make)
        self._comparison = comparison
        self._order = order
        self._table: TableT | None = None

    @property
    def table(self) -> TableT | None:
        """The table, once it is made."""
        return self._table

    def table_maker(self) -> Callable[[Comparison], TableT]:
        """What makes the table as it is asked for now; it is called in a thread."""
        raise NotImplementedError

    def begin(self) -> None:
        """Makes the table, and before it the comparison where none is at hand."""
        if self._comparison is None:
            self.make_comparison()
        else:
            self.tabulate(self._comparison, self._order or tuple(range(len(self._comparison.columns))))

    def tabulate(self, comparison: Comparison, order: tuple[int, ...]) -> None:
        """Makes the table of these columns of a comparison."""
        self._tabulate(self.table_maker(), comparison, order)

    @work(thread=True, exclusive=True, group="table", exit_on_error=False)
    def _tabulate(self, make: Callable[[Comparison], TableT], comparison: Comparison, order: tuple[int, ...]) -> None:
        worker = get_current_worker()
        outcome = outcome_of(lambda: make(comparison.of_columns(sorted(order))))
        if worker.is_cancelled:
            return
        if isinstance(outcome, Failure):
            self.post_message(self.Failed(outcome))
        else:
            self.post_message(self.TableReady(outcome, comparison, order))
