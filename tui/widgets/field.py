"""A field of a dialog: what it is for, and what is typed into it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label

from tui.text import content
from tui.widgets.path_input import LineInput


class Field(Horizontal):
    """A label and an input on one line."""

    def __init__(self, label: str, line: LineInput) -> None:
        super().__init__(classes="field")
        self._label = label
        self._line = line

    def compose(self) -> ComposeResult:
        """The label, then the input."""
        self._line.compact = True
        yield Label(content((self._label, "dim")), classes="field-label")
        yield self._line
