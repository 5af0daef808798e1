"""Taking things out of the app, from anywhere: export, copy, copy the command that shows the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.dom import DOMNode

from corpus.plain import plain
from tui.commands import Command
from tui.text import content

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from tui.messages import CopyDone
    from tui.views import Passage

# Nothing of what is handed out is needed for the first paint.
# ruff: noqa: PLC0415

SHARING_COMMANDS = (
    Command("export", "x", "Export what is shown", "Saves it as Markdown, CSV, JSON, HTML, text or a picture."),
    Command("copy", "y", "Copy what is under the cursor", "Copies the sentence, row or passage."),
    Command("copy_source", "Y", "Copy it with its source", "Copies it with outlet, date and place in the text."),
    Command("copy_command", "C", "Copy the command that shows this", "Copies a command for your shell."),
)


class Sharing(App[None], inherit_bindings=False):
    """An app whose screens can be exported and copied from."""

    def _places(self) -> Iterator[DOMNode]:
        """What the keys work on, then what it is part of."""
        yield from (self.focused or self.screen).ancestors_with_self

    def action_export(self) -> None:
        """Asks in which form and where to."""
        from tui.export.picture import self_contained
        from tui.screens.export import ExportScreen
        from tui.views import Exported

        views = (place.view() for place in self._places() if isinstance(place, Exported))
        view = next((found for found in views if found is not None), None)
        self.push_screen(ExportScreen(view, self_contained(self.export_screenshot())))

    def _passage(self) -> Passage | None:
        from tui.views import Copied

        found = (place.passage() for place in self._places() if isinstance(place, Copied))
        return next((passage for passage in found if passage is not None), None)

    def action_copy(self) -> None:
        """Copies what is under the cursor."""
        if passage := self._passage():
            self.copy(passage.text, f"the {passage.what}")
        else:
            self._nothing_to_copy()

    def action_copy_source(self) -> None:
        """Copies what is under the cursor, with where it is from."""
        if passage := self._passage():
            self.copy(passage.with_source, f"the {passage.what} with its source")
        else:
            self._nothing_to_copy()

    def _nothing_to_copy(self) -> None:
        self.notify(
            "Go to a sentence, a row or an article first; or x exports the whole.", title="Nothing to copy here"
        )

    def action_copy_command(self) -> None:
        """Copies the command that shows the same in a shell."""
        import shlex

        from tui.views import Repeatable

        found = (place.command_words() for place in self._places() if isinstance(place, Repeatable))
        words = next((known for known in found if known), None)
        # A file name may hold what steers a terminal; a command that holds it is not for pasting into one.
        if words and all(plain(word) == word for word in words):
            self.copy(shlex.join(words), "the command")
        else:
            self.notify("What is shown here cannot be had by one command.", title="No command")

    @work(thread=True, group="copy", exit_on_error=False)
    def copy(self, text: str, what: str) -> None:
        """Copies `text`, made plain, to the terminal and to the system's clipboard, and says what came of it."""
        from tui.clipboard import copy_outcome, system_clipboard
        from tui.messages import CopyDone

        text = plain(text)
        self.call_from_thread(self.copy_to_clipboard, text)
        taken = system_clipboard(text)
        self.post_message(CopyDone(copy_outcome(what, text, taken, os.environ)))

    def on_copy_done(self, message: CopyDone) -> None:
        """Says what came of copying."""
        severity: SeverityLevel = "information" if message.outcome.sure else "warning"
        self.notify(content(message.outcome.sentence).plain, severity=severity, timeout=6, markup=False)
