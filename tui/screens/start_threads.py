"""The start page's work in threads: it touches no widget, and tells what came of it in messages."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.loading import end_loading
from tui.messages import ChangeMade
from tui.screens.start_messages import ChangedElsewhere, ContentsRead, Forgotten, GroupRead, Progressed
from tui.work import Failure, outcome_of

if TYPE_CHECKING:
    from tui.jobs.contents import Contents, Group
    from tui.jobs.opening import GroupArticles, OpenedFiles
    from tui.jobs.undoing import Change


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
        stamp: list[object] = []

        def job() -> Contents | OpenedFiles:
            # Also what is wrong with the program's own files is told, and not only in the log.
            from tui.jobs.opening import open_files, read_contents  # noqa: PLC0415  (after the first paint)

            if not self.keeps:
                return open_files(self._files, self._tell, lambda: worker.is_cancelled)
            stamp.append(_stamp(self._library))
            return read_contents(self._library)

        outcome = outcome_of(job)
        if not worker.is_cancelled:
            self.post_message(ContentsRead(outcome, stamp[0] if stamp else None))

    @work(thread=True, exclusive=True, group="stamp", exit_on_error=False)
    def look_at_library(self, before: object) -> None:
        """Whether the library's file is another one than `before`: another process may have changed it."""
        worker = get_current_worker()
        if _stamp(self._library) != before and not worker.is_cancelled:
            self.post_message(ChangedElsewhere())

    def _tell(self, done: int, of: int) -> None:
        self.post_message(Progressed(done, of))

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def read_group(self, group: Group) -> None:
        """The articles of a group of the library."""

        def job() -> GroupArticles:
            from tui.jobs.opening import read_group  # noqa: PLC0415

            return read_group(self._library, group)

        self.post_message(GroupRead(group, outcome_of(job)))

    @work(thread=True, group="change", exit_on_error=False)
    def forget(self, name: str) -> None:
        """Forgets a collection of the library."""

        def job() -> Change:
            from tui.jobs.collecting import drop_collection  # noqa: PLC0415

            return drop_collection(self._library, name)

        outcome = outcome_of(job)
        if not isinstance(outcome, Failure):
            self.app.post_message(ChangeMade(self._library, outcome))
        self.post_message(Forgotten(outcome))

    @work(thread=True, exclusive=True, group="load", exit_on_error=False)
    def load_pages(self) -> None:
        """Loads the code of the pages that can be opened from here, so that no key waits for it."""
        for name in ("compare", "library", "adding", "confirm", "help"):
            import_module(f"tui.screens.{name}")
        end_loading()


def _stamp(library: Path) -> object:
    from corpus.library import library_stamp  # noqa: PLC0415  (after the first paint)

    return library_stamp(library)
