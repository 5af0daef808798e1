"""A line to filter the measures: as it is typed, those that have the words are left."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class MethodInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Every word must be in the measure's name, id, family or in what it says."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the measures that are left", "Goes to the list.", "to the list"),
        Command("clear", "escape", "Show all again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("method_filter", ACTIONS)]


class MethodFilter(ListFilter):
    """The field and how many are left."""

    FIELD = MethodInput
    NAME = "methods-filter"
    PLACEHOLDER = "a name, a family, a word"
