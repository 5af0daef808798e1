"""A dialog that asks for one name."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from corpus.plain import plain_line
from tui.commands import Command, bindings
from tui.text import content
from tui.widgets.field import Field
from tui.widgets.path_input import LineInput


class NameScreen(ModalScreen[str | None]):
    """Its result is what was written, None where that is nothing new."""

    CALLED = "A name"
    READING = "Write a name and press Enter; Esc leaves it as it was."
    CSS_PATH = ["../styles/dialogs.tcss", "../styles/shell.tcss", "../styles/library.tcss"]  # noqa: RUF012  (Textual's own declaration)
    ACTIONS: tuple[Command, ...] = (
        Command("cancel", "escape", "Leave it as it was", "Changes nothing.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("name", ACTIONS)]

    def __init__(self, heading: str, label: str, value: str = "") -> None:
        super().__init__()
        self._heading = heading
        self._label = label
        self._before = value

    def compose(self) -> ComposeResult:
        """The question, a field, two buttons."""
        with Vertical(classes="dialog"):
            yield Static(content((self._heading, "strong")), classes="dialog-title")
            yield Field(self._label, LineInput(self._before, id="name"))
            with Horizontal(classes="buttons"):
                yield Button(content("Cancel  ", ("Esc", "mark")), id="cancel", compact=True)
                yield Button(content("Save  ", ("⏎", "mark")), id="save", compact=True)

    def on_mount(self) -> None:
        """Keys work on the field."""
        self.query_one(Input).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button was chosen."""
        self._save() if event.button.id == "save" else self.action_cancel()

    def on_input_submitted(self) -> None:
        """Enter saves."""
        self._save()

    def _save(self) -> None:
        name = plain_line(self.query_one(Input).value).strip()
        self.dismiss(name if name and name != self._before else None)

    def action_cancel(self) -> None:
        """Back, with nothing changed."""
        self.dismiss(None)
