"""A line to filter the speakers by name: as it is typed, those whose names fit are left."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class SpeakerInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Speakers are left whose names hold every word, whatever its case and accents; also “person” or “org.”."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the speakers that are left", "Goes to the table.", "to the speakers"),
        Command("clear", "escape", "Show everybody again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("speaker_filter", ACTIONS)]


class SpeakerFilter(ListFilter):
    """The field and how many are left."""

    FIELD = SpeakerInput
    NAME = "speaker-filter"
    PLACEHOLDER = "a name"
