"""Mending what is read: what an article's lines are, in a library; and reading again what was changed there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self

from textual import work
from textual.binding import BindingType
from textual.message import Message

from tui.commands import Command, bindings
from tui.jobs.selecting import Listed
from tui.messages import LibraryChanged
from tui.screens.read_find import FindingScreen


class MendingScreen(FindingScreen):
    """Articles in panes, which can be mended where they are kept in a library."""

    MEND: ClassVar[tuple[Command, ...]] = (
        Command("mend", "m", "Say what the lines are", "Says which lines are body, caption or furniture.", "mend"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("read_mending", MEND)]

    library: Path | None = None
    """Where the articles are kept; None where they are kept nowhere."""

    @dataclass
    class ReadAgain(Message):
        """Articles as they are now."""

        articles: tuple[Listed, ...]

    def kept_in(self, library: Path | None) -> Self:
        """The same with articles that are kept in `library`."""
        self.library = library
        return self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is kept nowhere cannot be mended."""
        if action == "mend":
            return self.library is not None
        return super().check_action(action, parameters)

    def action_mend(self) -> None:
        """Says what the lines of the article are that keys work on."""
        from tui.screens.mend import MendScreen  # noqa: PLC0415 - only now is it needed

        if self.library is not None:
            self.app.push_screen(MendScreen(self.library, *self.pane.listed))

    def on_library_changed(self, message: LibraryChanged) -> None:
        """Reads again what is open and was changed."""
        open_here = {pane.article.key for pane in self.panes}
        if self.library == message.library and (changed := open_here & set(message.keys)):
            self._read_again(message.library, tuple(changed))

    @work(thread=True, group="read again", exit_on_error=False)
    def _read_again(self, library: Path, keys: tuple[int, ...]) -> None:
        from corpus.library import open_library  # noqa: PLC0415 - not for the first paint
        from tui.jobs.selecting import with_outlets  # noqa: PLC0415
        from tui.work import Failure, outcome_of  # noqa: PLC0415

        def read() -> tuple[Listed, ...]:
            with open_library(library, create=False) as opened:
                return with_outlets(opened, opened.articles(keys=keys))

        outcome = outcome_of(read)
        if not isinstance(outcome, Failure):
            self.post_message(self.ReadAgain(outcome))

    def on_mending_screen_read_again(self, message: ReadAgain) -> None:
        """Shows the articles as they are now; one that is gone from the library can still be read."""
        for listed in message.articles:
            self.replace(*listed)
