"""A line to filter people and bodies by name: as it is typed, those whose names fit are left."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class ActorInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Those are left whose names hold every word, whatever its case and accents; also “person” or “country”."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To those who are left", "Goes to the table.", "to the table"),
        Command("clear", "escape", "Show everybody again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("actor_filter", ACTIONS)]


class ActorFilter(ListFilter):
    """The field and how many are left."""

    FIELD = ActorInput
    NAME = "actor-filter"
    PLACEHOLDER = "a name"
