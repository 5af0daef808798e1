"""A line to find words with: as they are typed they are marked, the line says how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Input, Label, Static

from tui.commands import Command, bindings
from tui.text import Run, content
from tui.widgets.path_input import LineInput


@runtime_checkable
class Searching(Protocol):
    """A screen with a line to find with."""

    def keep_search(self) -> None:
        """Reads on at what was found."""

    def clear_search(self) -> None:
        """Finds nothing any more."""


class FindInput(LineInput):
    """What is searched for."""

    CALLED = "Find"
    READING = "What is typed is found in every article that is open, whatever its case and accents."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "Read on at what was found", "Goes to the articles.", "to the text"),
        Command("clear", "escape", "Find nothing any more", "Takes the marks away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("find", ACTIONS)]

    # The screen is asked at once, not by a message: the next key must already be for the text.

    def action_keep(self) -> None:
        """Back to the text; what was found stays marked."""
        if isinstance(self.screen, Searching):
            self.screen.keep_search()

    def action_clear(self) -> None:
        """Back to the text, with nothing found."""
        if isinstance(self.screen, Searching):
            self.screen.clear_search()


class FindLine(Horizontal):
    """The field and what was found."""

    entry = query_one(FindInput)
    said = query_one("#find-said", Static)

    @dataclass
    class Asked(Message):
        """Other words are searched for."""

        wanted: str

    def compose(self) -> ComposeResult:
        """A sign, the field, what was found."""
        line = FindInput(placeholder="find in the articles", id="find-input")
        line.compact = True
        yield Label(content((" / ", "mark")))
        yield line
        yield Static(id="find-said")

    def on_mount(self) -> None:
        """Not there until it is asked for."""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """As it is typed."""
        event.stop()
        self.post_message(self.Asked(event.value))

    def say(self, *runs: Run) -> None:
        """What was found."""
        self.said.update(content(*runs))
