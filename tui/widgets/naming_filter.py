"""A line to filter things by name: as it is typed, those are left that are called so."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class NamingInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Things are left whose title or names hold every word, whatever its case and accents."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To what is left", "Goes to the table.", "to the table"),
        Command("clear", "escape", "Show everything again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("naming_filter", ACTIONS)]


class NamingFilter(ListFilter):
    """The field and how many are left."""

    FIELD = NamingInput
    NAME = "naming-filter"
    PLACEHOLDER = "a thing, or one of its names"
