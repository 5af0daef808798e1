"""The work behind Speakers: the table made in a thread from a comparison that is at hand, or is made first."""

from __future__ import annotations

from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from analysis.comparison import Comparison
from analysis.speaker_table import SpeakerTable, speaker_table
from tui.jobs.selecting import Selected
from tui.screens.compare_work import CompareWork, Making
from tui.work import Failure, outcome_of


class SpeakersWork(CompareWork):
    """Finds out who speaks; touches no widget, and tells what came of it in messages."""

    @dataclass
    class TableReady(Message):
        """The table of some of a comparison's columns, whole; they are shown in `order`, and stand in it as `among`."""

        table: SpeakerTable
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
        self._table: SpeakerTable | None = None

    @property
    def table(self) -> SpeakerTable | None:
        """Who speaks, once it is known."""
        return self._table

    def begin(self) -> None:
        """Makes the table, and before it the comparison where none is at hand."""
        if self._comparison is None:
            self.make_comparison()
        else:
            self.tabulate(self._comparison, self._order or tuple(range(len(self._comparison.columns))))

    @work(thread=True, exclusive=True, group="speakers", exit_on_error=False)
    def tabulate(self, comparison: Comparison, order: tuple[int, ...]) -> None:
        """Makes the table of those who speak in these columns of a comparison."""
        worker = get_current_worker()
        outcome = outcome_of(lambda: speaker_table(comparison.of_columns(sorted(order))))
        if worker.is_cancelled:
            return
        if isinstance(outcome, Failure):
            self.post_message(self.Failed(outcome))
        else:
            self.post_message(self.TableReady(outcome, comparison, order))
