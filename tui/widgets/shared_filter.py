"""A line to filter the shared quotations: as it is typed, those that have the words are left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Label, Static

from tui.commands import Command, bindings
from tui.text import content
from tui.widgets.path_input import LineInput


class SharedInput(LineInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Every word must be in the quotation, its speaker's name or the name of an outlet that carries it."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the quotations that are left", "Goes to the list.", "to the list"),
        Command("clear", "escape", "Show all again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shared_filter", ACTIONS)]

    class Kept(Message):
        """Keys are to work on the list again."""

    def action_keep(self) -> None:
        """To the list with the quotations that are left."""
        self.post_message(self.Kept())

    def action_clear(self) -> None:
        """To the list with all of them."""
        self.value = ""
        self.post_message(self.Kept())


class SharedFilter(Horizontal):
    """The field and how many are left."""

    entry = query_one(SharedInput)
    said = query_one("#shared-filter-said", Static)

    @dataclass
    class Asked(Message):
        """Something else is filtered by."""

        wanted: str

    def compose(self) -> ComposeResult:
        """A sign, the field, how many are left."""
        line = SharedInput(placeholder="a name or words", id="shared-filter-input")
        line.compact = True
        yield Label(content((" / ", "mark")))
        yield line
        yield Static(id="shared-filter-said")

    def on_mount(self) -> None:
        """Not there until it is asked for."""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """As it is typed."""
        event.stop()
        self.post_message(self.Asked(event.value))

    def say(self, text: str) -> None:
        """How many are left."""
        self.said.update(content((text, "dim")))
