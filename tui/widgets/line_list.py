"""A list of lines with a cursor: drawn line by line, so that ten thousand lines cost no more than those in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tui.commands import Command, bindings
from tui.text import Run
from tui.widgets.painted import Painted

Draw = Callable[[int, int], list[Run]]
"""The runs of the line at a place, in so many cells."""


class LineList(Painted):
    """Lines from 0 to `count`, one under the cursor; `heading` is a line that stays above them.

    What Enter does is said by the command `open` of a subclass.
    """

    ACTIONS: tuple[Command, ...] = (
        Command("cursor_up", "up", "Line above", "Goes to the line above.", "move", palette=False, pair="cursor_down"),
        Command("cursor_down", "down", "Line below", "Goes to the line below.", palette=False),
        Command("page_lines_up", "pageup", "Page up", "Goes a page up.", palette=False),
        Command("page_lines_down", "pagedown", "Page down", "Goes a page down.", palette=False),
        Command("first_line", "home,g", "First line", "Goes to the first line.", palette=False),
        Command("last_line", "end,G", "Last line", "Goes to the last line.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lines", ACTIONS)]
    OPENS_AT_ONCE: ClassVar = False
    """Whether the first click on a line opens it, and not the one after."""

    @dataclass
    class Moved(Message):
        """The cursor is on another line, or the lines are others."""

        lines: LineList
        at: int

        @property
        def control(self) -> LineList:
            """The list, so that a handler can name it."""
            return self.lines

        def can_replace(self, message: Message) -> bool:
            """Only the last of several moves matters."""
            return isinstance(message, LineList.Moved) and message.lines is self.lines

    @dataclass
    class Opened(Message):
        """The line under the cursor is asked for, by Enter or by a click on it."""

        lines: LineList
        at: int

        @property
        def control(self) -> LineList:
            """The list, so that a handler can name it."""
            return self.lines

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._count = 0
        self._at = 0
        self._draw: Draw | None = None
        self._heading: Callable[[int], list[Run]] | None = None

    @property
    def at(self) -> int:
        """The place of the cursor; 0 where there is no line."""
        return self._at

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def show(self, count: int, draw: Draw, *, at: int = 0, heading: Callable[[int], list[Run]] | None = None) -> None:
        """Shows other lines, with the cursor at a place."""
        self._count, self._draw, self._heading = count, draw, heading
        self.virtual_size = Size(1, count + self._top)
        self.repaint()
        self.move_to(at)

    def move_to(self, at: int) -> None:
        """Puts the cursor on a line, or on the nearest that there is, and brings it into sight."""
        self._at = min(max(at, 0), max(self._count - 1, 0))
        height = max(self.scrollable_content_region.height - self._top, 1)
        first = round(self.scroll_y)
        if self._at < first or self._at >= first + height:
            self.scroll_to(y=self._at if self._at < first else self._at - height + 1, animate=False)
        self.refresh()
        if self._count:
            self.post_message(self.Moved(self, self._at))

    @property
    def _top(self) -> int:
        return 1 if self._heading else 0

    def action_open(self) -> None:
        """Asks for the line under the cursor."""
        if self._count:
            self.post_message(self.Opened(self, self._at))

    def action_cursor_up(self) -> None:
        """To the line above."""
        self.move_to(self._at - 1)

    def action_cursor_down(self) -> None:
        """To the line below."""
        self.move_to(self._at + 1)

    def action_page_lines_up(self) -> None:
        """A page up."""
        self.move_to(self._at - self._page)

    def action_page_lines_down(self) -> None:
        """A page down."""
        self.move_to(self._at + self._page)

    def action_first_line(self) -> None:
        """To the first line."""
        self.move_to(0)

    def action_last_line(self) -> None:
        """To the last line."""
        self.move_to(self._count - 1)

    @property
    def _page(self) -> int:
        return max(self.scrollable_content_region.height - self._top - 1, 1)

    def on_resize(self) -> None:
        """Another size: the cursor stays in sight."""
        self.virtual_size = Size(1, self._count + self._top)
        self.move_to(self._at)

    def on_focus(self) -> None:
        """Keys work here: the cursor is drawn strongly."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere: the cursor is drawn weakly."""
        self.repaint()

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every line in sight, to be jumped to."""
        first = round(self.scroll_y)
        height = self.scrollable_content_region.height - self._top
        for place in range(first, min(first + height, self._count)):
            yield 0, place - first + self._top, partial(self._jump_to, place)

    def _jump_to(self, place: int) -> None:
        self.focus()
        self.move_to(place)

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the line under the pointer; opens it if it was there already."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y < self._top:
            return
        place = round(self.scroll_y) + offset.y - self._top
        if place >= self._count:
            return
        again = place == self._at and self.has_focus
        self.move_to(place)
        if again or self.OPENS_AT_ONCE:
            self.action_open()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        if self._heading is not None and y == 0:
            return self.painted(("heading", width), self._heading(width), width)
        place = round(self.scroll_y) + y - self._top
        if self._draw is None or place >= self._count:
            return Strip.blank(width, self.ink(""))
        ground = ("$cell-cursor" if self.has_focus else "$row-cursor") if place == self._at else ""
        key = (place, width, ground)
        return self._strips.get(key) or self.painted(key, self._draw(place, width), width, ground)


class GroupList(LineList):
    """Stories and collections."""

    CALLED = "The stories"
    READING = (
        "A line is a story or a collection, with how many outlets and articles it has. Enter sets its outlets "
        "side by side."
    )
    OWN: ClassVar = (
        Command("open", "enter", "Compare the outlets", "Sets the outlets of the story side by side.", "compare"),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("groups", OWN)]


class ChoiceList(LineList):
    """Things to begin with."""

    CALLED = "Where to begin"
    READING = "A line is something to begin with. Enter does it."
    OWN: ClassVar = (Command("open", "enter", "Do this", "Does what the line says.", "choose", palette=False),)
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("choices", OWN)]
    OPENS_AT_ONCE = True


class ArticleList(LineList):
    """Articles."""

    CALLED = "The articles"
    READING = "A line is an article. Enter opens it."
    OWN: ClassVar = (Command("open", "enter", "Read the article", "Opens the article under the cursor.", "read"),)
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article_list", OWN)]
