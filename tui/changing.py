"""Changes to the library that can be taken back, from anywhere in the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import App

from tui.commands import Command, key_at
from tui.text import content

if TYPE_CHECKING:
    from analysis.lexicon import Lexicon
    from tui.jobs.undoing import Change, History
    from tui.messages import ChangeMade, TakenBack

# What changes are made of is loaded with the first one, after the first paint.
# ruff: noqa: PLC0415

CHANGING_COMMANDS = (
    Command("undo", "u", "Undo", "Takes back the last change to the library."),
    Command("redo", "ctrl+r", "Do it again", "Does again what was last taken back."),
)


class Changing(App[None], inherit_bindings=False):
    """An app that remembers what was changed."""

    def __init__(self) -> None:
        super().__init__()
        self._changed_last: Path | None = None

    @cached_property
    def history(self) -> History:
        """What was changed."""
        from tui.jobs.undoing import History

        return History()

    def on_change_made(self, message: ChangeMade) -> None:
        """Remembers the change and says how to take it back."""
        self.history.remember(message.library, message.change)
        self._changed_last = message.library
        if message.change.rows:
            key = key_at(self, self.screen, "undo")
            self._say(f"{message.change.sentence}.{f' {key} takes it back.' if key else ''}")
            self._tell_screens(message.library, message.change)

    def action_undo(self) -> None:
        """Takes back the last change."""
        path = self._changed_last
        if path is None or self.history.next_undo(path) is None:
            self._say("There is nothing to take back.")
        else:
            self._go(self.history.undo, path)

    def action_redo(self) -> None:
        """Does again what was last taken back."""
        path = self._changed_last
        if path is None or self.history.next_redo(path) is None:
            self._say("There is nothing to do again.")
        else:
            self._go(self.history.redo, path)

    @work(thread=True, exclusive=True, group="undo", exit_on_error=False)
    def _go(self, step: Callable[[Path, Sequence[Lexicon]], Change], path: Path) -> None:
        from tui.jobs.lexicons import all_lexicons
        from tui.messages import TakenBack
        from tui.work import outcome_of

        self.post_message(TakenBack(path, outcome_of(lambda: step(path, all_lexicons()))))

    def on_taken_back(self, message: TakenBack) -> None:
        """Says what was done; screens that show it read again."""
        from tui.work import Failure

        if isinstance(message.outcome, Failure):
            self._say(message.outcome.sentence)
            return
        self._say(f"{message.outcome.sentence}.")
        self._tell_screens(message.library, message.outcome)

    def _tell_screens(self, library: Path, change: Change) -> None:
        from tui.messages import LibraryChanged

        for screen in self.screen_stack:
            screen.post_message(LibraryChanged(library, change.keys))

    def _say(self, sentence: str) -> None:
        # What was said of the change before is no longer what u takes back, and a pile would hide the page.
        self.clear_notifications()
        self.notify(content(sentence).plain, timeout=6, markup=False)
