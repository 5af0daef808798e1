"""Changes to the library that can be taken back, from anywhere in the app."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual import work
from textual.app import App
from textual.message import Message

from tui.commands import Command, key_at
from tui.jobs.undoing import Change, History
from tui.text import content
from tui.work import Failure, outcome_of

CHANGING_COMMANDS = (
    Command("undo", "u", "Undo", "Takes back the last change to the library."),
    Command("redo", "ctrl+r", "Do it again", "Does again what was last taken back."),
)


@dataclass
class ChangeMade(Message):
    """Something was changed in the library at `library`; post it, and the app remembers it and tells the reader."""

    library: Path
    change: Change


@dataclass
class LibraryChanged(Message):
    """What is in the library at `library` is no longer what a screen may show. Sent to every screen that is open."""

    library: Path
    keys: tuple[int, ...]

    bubble = False


@dataclass
class _TakenBack(Message):
    library: Path
    outcome: Change | Failure


class Changing(App[None], inherit_bindings=False):
    """An app that remembers what was changed."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History()
        self._changed_last: Path | None = None

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
            self._take_back(path)

    def action_redo(self) -> None:
        """Does again what was last taken back."""
        path = self._changed_last
        if path is None or self.history.next_redo(path) is None:
            self._say("There is nothing to do again.")
        else:
            self._do_again(path)

    @work(thread=True, exclusive=True, group="undo", exit_on_error=False)
    def _take_back(self, path: Path) -> None:
        from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415 - slow to load

        self.post_message(_TakenBack(path, outcome_of(lambda: self.history.undo(path, all_lexicons()))))

    @work(thread=True, exclusive=True, group="undo", exit_on_error=False)
    def _do_again(self, path: Path) -> None:
        from tui.jobs.lexicons import all_lexicons  # noqa: PLC0415 - slow to load

        self.post_message(_TakenBack(path, outcome_of(lambda: self.history.redo(path, all_lexicons()))))

    def on__taken_back(self, message: _TakenBack) -> None:
        """Says what was done; screens that show it read again."""
        if isinstance(message.outcome, Failure):
            self._say(message.outcome.sentence)
            return
        self._say(f"{message.outcome.sentence}.")
        self._tell_screens(message.library, message.outcome)

    def _tell_screens(self, library: Path, change: Change) -> None:
        for screen in self.screen_stack:
            screen.post_message(LibraryChanged(library, change.keys))

    def _say(self, sentence: str) -> None:
        # What was said of the change before is no longer what u takes back, and a pile would hide the page.
        self.clear_notifications()
        self.notify(content(sentence).plain, timeout=6, markup=False)
