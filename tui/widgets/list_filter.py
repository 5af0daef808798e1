"""A line to filter a list: as it is typed, what fits is left. Its kinds say which list, and with which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label, Static

from tui.text import content
from tui.widgets.path_input import LineInput


class FilterInput(LineInput):
    """What is typed. A kind of it names its commands `keep` and `clear`."""

    class Kept(Message):
        """Keys are to work on the list again."""

    def action_keep(self) -> None:
        """To the list with what is left."""
        self.post_message(self.Kept())

    def action_clear(self) -> None:
        """To the whole list."""
        self.value = ""
        self.post_message(self.Kept())


class ListFilter(Horizontal):
    """The field and how many are left."""

    FIELD: ClassVar[type[FilterInput]]
    NAME: ClassVar[str]
    PLACEHOLDER: ClassVar[str]

    @dataclass
    class Asked(Message):
        """Something else is filtered by."""

        wanted: str

    @property
    def entry(self) -> FilterInput:
        """The field."""
        return self.query_one(self.FIELD)

    @property
    def said(self) -> Static:
        """What is said beside the field."""
        return self.query_one(f"#{self.NAME}-said", Static)

    def compose(self) -> ComposeResult:
        """A sign, the field, how many are left."""
        line = self.FIELD(placeholder=self.PLACEHOLDER, id=f"{self.NAME}-input")
        line.compact = True
        yield Label(content((" / ", "mark")))
        yield line
        yield Static(id=f"{self.NAME}-said", classes="filter-said")

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
