"""What is said of one measure or family, and the words that it looks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.commands import Command, bindings
from tui.text import Run
from tui.widgets.method_sheet import MethodSheet
from tui.widgets.page import Page


class MethodPage(Page):
    """The entry of the row under the cursor."""

    CALLED = "What is said of it"
    READING = (
        "What the measure says, how it is made, its formula, unit and range, what it cannot see, how well it agreed "
        "with people, how it goes with the length of an article, and the source. Below stand the words that it looks "
        "for, each with the sense in which it counts; Enter goes there and back."
    )
    OWN: ClassVar[tuple[Command, ...]] = (
        Command("words", "enter,w", "The words that it looks for", "Goes to the words, and back to the top.", "words"),
        Command("leave", "escape", "Back to the list", "Goes back to the list.", "the list"),
    )
    ACTIONS = (*OWN, *Page.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("method_page", OWN)]

    class Left(Message):
        """Keys are to work on the list again."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._words_at: int | None = None
        self._has_words = False

    @property
    def words_at(self) -> int | None:
        """The line at which the words begin; None where there are none."""
        return self._words_at

    def take(self, sheet: Callable[[int], MethodSheet], *, has_words: bool) -> None:
        """Shows another entry from its top."""
        self._has_words = has_words

        def lay_out(width: int) -> tuple[list[Run], ...]:
            made = sheet(width)
            self._words_at = made.words_at
            return made.lines

        self.show(lay_out)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """To the words only where there are some."""
        return self._has_words if action == "words" else super().check_action(action, parameters)

    def action_words(self) -> None:
        """To the words; from there back to the top."""
        if self._words_at is not None:
            there = min(self._words_at, self.max_scroll_y)
            self.scroll_to(y=0 if round(self.scroll_y) >= there > 0 else there, animate=False)

    def action_leave(self) -> None:
        """Back to the list."""
        self.post_message(self.Left())
