"""The library screen's work in threads: it touches no widget, and tells what came of it in messages."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.jobs.browsing import Found
from tui.jobs.opening import OpenedFiles
from tui.jobs.selecting import Selected
from tui.jobs.shelving import FilledShelf, answers, answers_in, read_selected, read_shelf, shelf_of_files
from tui.messages import ChangeMade
from tui.work import Failure, outcome_of

if TYPE_CHECKING:
    from corpus.library.stamp import Stamp
    from tui.jobs.undoing import Change

    ChangeJob = Callable[[], Change]
    """A change that is to be made."""

Purpose = Literal["correct", "read", "compare"]
"""What articles are fetched for."""


@dataclass
class ShelfFilled(Message, namespace="library"):
    """What there is; `elsewhere` where it was read again because another process changed it."""

    outcome: FilledShelf | Failure
    elsewhere: bool = False


@dataclass
class StampTaken(Message, namespace="library"):
    """The state of the library's file."""

    stamp: Stamp


@dataclass
class TextsAsked(Message, namespace="library"):
    """Which articles answer the questions that the filter puts to the texts."""

    outcome: Found | Failure


@dataclass
class ArticleRead(Message, namespace="library"):
    """The text of the article under the cursor."""

    outcome: Selected | Failure


@dataclass
class ArticlesFetched(Message, namespace="library"):
    """Articles with their texts; `keys` are those that they were fetched for, and in which order."""

    outcome: Selected | Failure
    keys: tuple[int, ...]
    purpose: Purpose


@dataclass
class ChangeDone(Message, namespace="library"):
    """A change that was made, or why it was not."""

    outcome: Change | Failure


class LibraryThreads(Screen[None]):
    """Reads the library at `library`; or lists `opened` files, which are kept nowhere."""

    def __init__(self, library: Path | None, opened: OpenedFiles | None) -> None:
        super().__init__()
        self._library = library
        self._opened = opened

    @work(thread=True, exclusive=True, group="library-fill", exit_on_error=False)
    def fill(self, *, elsewhere: bool = False) -> None:
        """What there is."""
        worker = get_current_worker()
        library, opened = self._library, self._opened
        if library is not None:
            outcome = outcome_of(lambda: read_shelf(library))
        elif opened is not None:
            outcome = outcome_of(lambda: shelf_of_files(opened))
        else:
            return
        if not worker.is_cancelled:
            self.post_message(ShelfFilled(outcome, elsewhere))

    @work(thread=True, exclusive=True, group="library-stamp", exit_on_error=False)
    def take_stamp(self) -> None:
        """Whether the library has changed."""
        from corpus.library import library_stamp  # noqa: PLC0415

        if self._library is not None:
            self.post_message(StampTaken(library_stamp(self._library)))

    @work(thread=True, exclusive=True, group="library-ask", exit_on_error=False)
    def ask_texts(self, text: str) -> None:
        """Puts the filter's questions to the texts; only the newest filter's answers matter."""
        worker = get_current_worker()
        library, opened = self._library, self._opened
        if library is not None:
            outcome = outcome_of(lambda: answers(library, text))
        elif opened is not None:
            outcome = outcome_of(lambda: answers_in(opened.articles, text))
        else:
            return
        if not worker.is_cancelled:
            self.post_message(TextsAsked(outcome))

    @work(thread=True, exclusive=True, group="library-known", exit_on_error=False)
    def read_one(self, key: int) -> None:
        """The text of one article."""
        worker = get_current_worker()
        outcome = outcome_of(lambda: self._selected((key,), ""))
        if not worker.is_cancelled:
            self.post_message(ArticleRead(outcome))

    @work(thread=True, exclusive=True, group="library-fetch", exit_on_error=False)
    def fetch(self, keys: tuple[int, ...], fetched: Collection[int], name: str, *, purpose: Purpose) -> None:
        """Articles `fetched`, under a name, for what is to be done with `keys` of them."""
        outcome = outcome_of(lambda: self._selected(fetched, name))
        self.post_message(ArticlesFetched(outcome, keys, purpose))

    def _selected(self, keys: Collection[int], name: str) -> Selected:
        if self._opened is not None:
            articles = self._opened.articles
            return Selected(name, None, tuple(pair for key, pair in articles.items() if key in set(keys)))
        assert self._library is not None
        return read_selected(self._library, keys, name)

    @work(thread=True, group="library-change", exit_on_error=False)
    def change(self, job: ChangeJob) -> None:
        """Changes the library."""
        outcome = outcome_of(job)
        if self._library is not None and not isinstance(outcome, Failure):
            # To the app from here: what is made can be taken back, also when the reader has left the screen by now.
            self.app.post_message(ChangeMade(self._library, outcome))
        self.post_message(ChangeDone(outcome))
