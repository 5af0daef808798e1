"""A line to filter the shared quotations: as it is typed, those that have the words are left."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class SharedInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Every word must be in the quotation, its speaker's name or the name of an outlet that carries it."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the quotations that are left", "Goes to the list.", "to the list"),
        Command("clear", "escape", "Show all again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shared_filter", ACTIONS)]


class SharedFilter(ListFilter):
    """The field and how many are left."""

    FIELD = SharedInput
    NAME = "shared-filter"
    PLACEHOLDER = "a name or words"
