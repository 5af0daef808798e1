"""Two small dialogs: a question that is answered with yes or no, and a notice that is read and closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tui.commands import Command, bindings
from tui.text import content
from tui.widgets.page import Page, paragraph

_MOST_LINES = 12


class ConfirmScreen(ModalScreen[bool]):
    """Asks before something large is done."""

    CALLED = "A question"
    READING = "Nothing is done before you answer. Esc leaves everything as it is."
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)

    ACTIONS: tuple[Command, ...] = (
        Command("yes", "y", "Yes", "Does it."),
        Command("no", "n,escape", "No", "Leaves everything as it is."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("confirm", ACTIONS)]

    def __init__(self, title: str, paragraphs: Sequence[str], yes: str) -> None:
        super().__init__()
        self._heading = title
        self._paragraphs = paragraphs
        self._yes = yes

    def compose(self) -> ComposeResult:
        """The question and its two answers; the harmless one is chosen at first."""
        with Vertical(classes="dialog"):
            yield Static(content((self._heading, "strong")), classes="dialog-title")
            yield Page(id="confirm-text")
            with Horizontal(classes="buttons"):
                yield Button(content("No, leave it  ", ("n", "mark")), id="no", compact=True)
                yield Button(content(self._yes, "  ", ("y", "mark")), id="yes", compact=True)

    def on_mount(self) -> None:
        """Writes the text."""
        _write(self.query_one(Page), self._paragraphs)
        self.query_one("#no", Button).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """An answer was chosen."""
        self.dismiss(event.button.id == "yes")

    def action_yes(self) -> None:
        """Yes."""
        self.dismiss(True)

    def action_no(self) -> None:
        """No."""
        self.dismiss(False)


class NoticeScreen(ModalScreen[None]):
    """Sentences to read, as many as there are."""

    CALLED = "A notice"
    READING = "Sentences to read. Esc or Enter closes it."
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss"]  # noqa: RUF012  (Textual's own declaration)

    ACTIONS: tuple[Command, ...] = (Command("close", "escape,enter", "Close", "Closes the notice."),)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("notice", ACTIONS)]

    def __init__(self, title: str, paragraphs: Sequence[str]) -> None:
        super().__init__()
        self._heading = title
        self._paragraphs = paragraphs

    def compose(self) -> ComposeResult:
        """The sentences and a button."""
        with Vertical(classes="dialog"):
            yield Static(content((self._heading, "strong")), classes="dialog-title")
            yield Page(id="notice-text")
            with Horizontal(classes="buttons"):
                yield Button(content("Close  ", ("Esc", "mark")), id="close", compact=True)

    def on_mount(self) -> None:
        """Writes the text; it has the keys, so that a long one can be scrolled."""
        _write(self.query_one(Page), self._paragraphs)
        self.query_one(Page).focus()

    def on_button_pressed(self) -> None:
        """Closed by the button."""
        self.dismiss()

    def action_close(self) -> None:
        """Closed by key."""
        self.dismiss()


def _write(page: Page, paragraphs: Sequence[str]) -> None:
    """Shows paragraphs in a page that is as high as they are, up to a point from which on it scrolls."""

    def lay_out(width: int) -> list[list[tuple[str, str]]]:
        lines = [line for text in paragraphs for line in paragraph(text, width) or [[]]]
        page.styles.height = min(max(len(lines), 1), _MOST_LINES)
        return lines

    page.show(lay_out)
