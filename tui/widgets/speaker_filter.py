"""A line to filter the speakers by name: as it is typed, those whose names fit are left."""

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


class SpeakerInput(LineInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Speakers are left whose names hold every word, whatever its case and accents; also “person” or “org.”."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the speakers that are left", "Goes to the table.", "to the speakers"),
        Command("clear", "escape", "Show everybody again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speaker_filter", ACTIONS)]

    class Kept(Message):
        """Keys are to work on the table again."""

    def action_keep(self) -> None:
        """Back to the table with the speakers that are left."""
        self.post_message(self.Kept())

    def action_clear(self) -> None:
        """Back to the table with everybody."""
        self.value = ""
        self.post_message(self.Kept())


class SpeakerFilter(Horizontal):
    """The field and how many are left."""

    entry = query_one(SpeakerInput)
    said = query_one("#speaker-filter-said", Static)

    @dataclass
    class Asked(Message):
        """Something else is filtered by."""

        wanted: str

    def compose(self) -> ComposeResult:
        """A sign, the field, how many are left."""
        line = SpeakerInput(placeholder="a name", id="speaker-filter-input")
        line.compact = True
        yield Label(content((" / ", "mark")))
        yield line
        yield Static(id="speaker-filter-said")

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
