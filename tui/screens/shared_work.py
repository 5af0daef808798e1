"""The work behind the shared quotations: found in a thread, and found again when the articles have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from analysis.comparison import Comparison
from tui.jobs.carrying import SharedTable, shared_table
from tui.screens.compare_work import CompareWork
from tui.work import Failure, outcome_of


class SharedWork(CompareWork):
    """Finds the quotations that several outlets carry; touches no widget."""

    @dataclass
    class Found(Message):
        """The quotations, all of them."""

        table: SharedTable

    @work(thread=True, exclusive=True, group="shared", exit_on_error=False)
    def find_out(self, comparison: Comparison, order: Sequence[int]) -> None:
        """Looks for them in the outlets at these places of a comparison."""
        worker = get_current_worker()
        outcome = outcome_of(lambda: shared_table(comparison, order))
        if worker.is_cancelled:
            return
        self.post_message(self.Failed(outcome) if isinstance(outcome, Failure) else self.Found(outcome))
