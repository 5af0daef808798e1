"""The work behind Compare: the comparison made in a thread, and made again when the library has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from analysis.comparison import Comparison
from tui.jobs.selecting import Selected, selected_again
from tui.messages import LibraryChanged
from tui.work import Failure, outcome_of

Making = Callable[[Selected, Callable[[int, int], None], Callable[[], bool]], Comparison]
"""Makes the comparison of a selection; is told whom to tell of its progress and whom to ask whether to stop."""


def compare_now(
    selected: Selected, on_progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
) -> Comparison:
    """The comparison with the bundled lexicons and the user's own."""
    # Imported in the worker: the first paint does not wait for the analysers.
    from tui.jobs.comparing import compare_selected, readings_of_this_run  # noqa: PLC0415
    from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

    return compare_selected(selected, all_lexicons(), on_progress, is_cancelled, readings_of_this_run())


def making_for(speaker: str) -> Making:
    """How a comparison is made in the words of the speaker with this key."""

    def make(
        selected: Selected, on_progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> Comparison:
        from tui.jobs.comparing import compare_words_of  # noqa: PLC0415
        from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415

        return compare_words_of(compare_now(selected, on_progress, is_cancelled), speaker, all_lexicons())

    return make


class CompareWork(Screen[None]):
    """Has a selection compared; touches no widget, and tells what came of it in messages."""

    @dataclass
    class Progressed(Message):
        """So many articles are read, of so many."""

        done: int
        of: int

        def can_replace(self, message: Message) -> bool:
            """Only the last one matters."""
            return isinstance(message, CompareWork.Progressed)

    @dataclass
    class ComparisonReady(Message):
        """The comparison, whole, and what was compared."""

        comparison: Comparison
        selected: Selected

    @dataclass
    class Failed(Message):
        """Why there is no comparison."""

        failure: Failure

    def __init__(self, selected: Selected, make: Making) -> None:
        super().__init__()
        self._selected = selected
        self._make = make
        self._comparison: Comparison | None = None

    @property
    def comparison(self) -> Comparison | None:
        """What is compared, once it is there."""
        return self._comparison

    def make_comparison(self) -> None:
        """Compares what is selected."""
        selected = self._selected
        self._compare(lambda: selected)

    @work(thread=True, exclusive=True, group="compare", exit_on_error=False)
    def _compare(self, select: Callable[[], Selected]) -> None:
        worker = get_current_worker()

        def tell(done: int, of: int) -> None:
            self.post_message(self.Progressed(done, of))

        def compared() -> tuple[Comparison, Selected]:
            selected = select()
            return self._make(selected, tell, lambda: worker.is_cancelled), selected

        outcome = outcome_of(compared)
        if worker.is_cancelled:
            return
        if isinstance(outcome, Failure):
            self.post_message(self.Failed(outcome))
        else:
            self.post_message(self.ComparisonReady(*outcome))

    def on_library_changed(self, message: LibraryChanged) -> None:
        """Compares again where an article that is compared was changed."""
        selected = self._selected
        if selected.library == message.library and {one.key for _, one in selected.articles} & set(message.keys):
            self._compare(lambda: selected_again(message.library, selected))
