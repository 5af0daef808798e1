"""What the list of articles is filtered by: the field to type in, and a chip for each filter in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from tui.commands import Command, bindings
from tui.jobs.browsing import Choice
from tui.text import Run, cells, content, cut
from tui.widgets.path_input import LineInput


class FilterInput(LineInput):
    """What is typed to filter the list."""

    CALLED = "The filter"
    READING = (
        "Every word must be in outlet, title, date, language, collection or file. Also outlet:tass, date:2024-05, "
        'date:2024-05..2024-07, lang:ru, in:"The bridge", file:page, odd:twins, odd:"no date"; text:bridge asks the '
        "texts themselves; a|b is one or the other, and -word must not be there."
    )
    ACTIONS: tuple[Command, ...] = (
        Command("to_list", "down,enter", "To the articles", "Goes to the articles that are left.", "to the list"),
        Command("leave", "escape", "Clear the filter", "Takes the filter away, or leaves it.", "clear"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("filter", ACTIONS)]

    class Left(Message):
        """Keys are to work on the articles again."""

    def action_to_list(self) -> None:
        """Back to the articles."""
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Clears what is typed; leaves where nothing is."""
        if self.value:
            self.value = ""
        else:
            self.post_message(self.Left())


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is in force, in words; the choice it takes back, or the part of the filter that it is."""

    words: str
    takes_back: Choice | str


class Chips(Widget):
    """The filters in force, each taken back by a click; then the order."""

    DEFAULT_CSS = "Chips { height: 1; padding: 0 1; background: $background; color: $foreground; }"

    @dataclass
    class Removed(Message):
        """A filter is to be taken back."""

        chip: Chip

    class OrderClicked(Message):
        """The order is to be another one."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._chips: Sequence[Chip] = ()
        self._order = ""

    def show(self, chips: Sequence[Chip], order: str) -> None:
        """Other filters."""
        if (chips, order) != (self._chips, self._order):
            self._chips, self._order = chips, order
            self.refresh()

    @property
    def text(self) -> str:
        """What stands there."""
        return "".join(text for _, _, runs in self._placed() for text, _ in runs)

    def _placed(self) -> list[tuple[int, Chip | None, list[Run]]]:
        """Where each piece begins, what it takes back (None: nothing), and how it is drawn."""
        room = max(self.content_size.width - cells(self._order), 0) if self.content_size.width else 200
        placed: list[tuple[int, Chip | None, list[Run]]] = []
        x = 0
        for number, chip in enumerate(self._chips):
            words = cut(chip.words, 40)
            width = cells(words) + 4
            if x + width > room - 8:
                left = f"and {len(self._chips) - number} more"
                placed.append((x, None, [(left, "dim"), ("  ", "")]))
                x += cells(left) + 2
                break
            placed.append((x, chip, [("‹", "mark"), (words, "strong"), ("×", "mark"), ("› ", "mark")]))
            x += width
        order = self._order if x + cells(self._order) <= room + cells(self._order) else ""
        return [*placed, (x, None, [(order, "dim")])]

    def render(self) -> RenderResult:
        """One line."""
        return content(*(run for _, _, runs in self._placed() for run in runs))

    def on_click(self, event: events.Click) -> None:
        """Takes back the filter under the pointer."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for start, chip, runs in reversed(self._placed()):
            if offset.x >= start:
                if chip is not None and offset.x < start + sum(cells(text) for text, _ in runs):
                    self.post_message(self.Removed(chip))
                elif chip is None and offset.x < start + sum(cells(text) for text, _ in runs):
                    self.post_message(self.OrderClicked())
                return

    def jump_points(self) -> Iterable[tuple[int, int, Callable[[], object]]]:
        """Where a jump can land: on each filter, and on the order."""
        *chips, (order, _, _) = self._placed()
        for start, chip, _ in chips:
            if chip is not None:
                yield start, 0, partial(self.post_message, self.Removed(chip))
        yield order, 0, partial(self.post_message, self.OrderClicked())
