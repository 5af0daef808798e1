"""A line to filter the loaded words: as it is typed, those that have the words are left."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.commands import Command, bindings
from tui.widgets.list_filter import FilterInput, ListFilter


class LoadedInput(FilterInput):
    """What is typed."""

    CALLED = "The filter"
    READING = "Words are left that hold all that is typed, whatever its case and accents; also the name of a reason."
    ACTIONS: tuple[Command, ...] = (
        Command("keep", "enter,down", "To the words that are left", "Goes to the table.", "to the words"),
        Command("clear", "escape", "Show all again", "Takes the filter away.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("loaded_filter", ACTIONS)]


class LoadedFilter(ListFilter):
    """The field and how many are left."""

    FIELD = LoadedInput
    NAME = "loaded-filter"
    PLACEHOLDER = "a word or a reason"
