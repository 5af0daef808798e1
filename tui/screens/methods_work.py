"""The work behind Methods: the catalogue read in a thread, with the user's own lexicons."""

from __future__ import annotations

from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.jobs.lexicons import all_lexicons
from tui.jobs.methods import Methods, bundled_methods, methods_of
from tui.work import Failure, outcome_of


class MethodsWork(Screen[None]):
    """Reads the catalogue; touches no widget, and tells what came of it in messages."""

    @dataclass
    class Ready(Message):
        """Everything that is told; `failure` is why the user's own lexicons are not in it."""

        methods: Methods
        failure: Failure | None = None

    @dataclass
    class Failed(Message):
        """Nothing can be told."""

        failure: Failure

    @work(thread=True, exclusive=True, group="methods", exit_on_error=False)
    def read_methods(self) -> None:
        """Reads everything; where the user's lexicons are wrong, what comes with the program."""
        worker = get_current_worker()
        failure = None
        found = outcome_of(lambda: methods_of(all_lexicons()))
        if isinstance(found, Failure):
            failure, found = found, outcome_of(bundled_methods)
        if worker.is_cancelled:
            return
        self.post_message(self.Failed(found) if isinstance(found, Failure) else self.Ready(found, failure))
