"""The start page's work in threads: it touches no widget, and tells what came of it in messages."""

from __future__ import annotations

from pathlib import Path

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.jobs.collecting import drop_collection
from tui.jobs.contents import Contents, Group
from tui.jobs.opening import OpenedFiles, open_files, read_contents, read_group
from tui.screens.start_messages import ContentsRead, Forgotten, GroupRead, Progressed
from tui.work import Failure, outcome_of


class StartThreads(Screen[None]):
    """Reads the library at `library`; or `files`, which are opened and kept nowhere."""

    def __init__(self, library: Path, files: tuple[Path, ...] = ()) -> None:
        super().__init__()
        self._library = library
        self._files = files

    @property
    def keeps(self) -> bool:
        """Whether this is the page of a library."""
        return not self._files

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def read(self) -> None:
        """What there is to compare."""
        worker = get_current_worker()
        outcome: Contents | OpenedFiles | Failure
        if self.keeps:
            outcome = outcome_of(lambda: read_contents(self._library))
        else:
            outcome = outcome_of(lambda: open_files(self._files, self._tell, lambda: worker.is_cancelled))
        if not worker.is_cancelled:
            self.post_message(ContentsRead(outcome))

    def _tell(self, done: int, of: int) -> None:
        self.post_message(Progressed(done, of))

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def read_group(self, group: Group, compared: bool) -> None:
        """The articles of a group of the library."""
        self.post_message(GroupRead(group, outcome_of(lambda: read_group(self._library, group)), compared))

    @work(thread=True, group="change", exit_on_error=False)
    def forget(self, name: str) -> None:
        """Forgets a collection of the library."""
        self.post_message(Forgotten(outcome_of(lambda: drop_collection(self._library, name))))
