"""Lines to read: laid out anew for every width, scrolled by key and wheel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.strip import Strip

from tui.commands import Command, bindings
from tui.text import Run, wrap
from tui.widgets.painted import Painted

LayOut = Callable[[int], Sequence[Sequence[Run]]]
"""The lines of a page that is so many cells wide."""


class Page(Painted):
    """A page of lines, without a cursor."""

    CALLED = "The text"
    READING = "Lines to read. The arrow keys and the wheel scroll."
    ACTIONS: tuple[Command, ...] = (
        Command("scroll_up", "up,k", "Scroll up", "Scrolls a line up.", "scroll", palette=False, pair="scroll_down"),
        Command("scroll_down", "down,j", "Scroll down", "Scrolls a line down.", palette=False),
        Command("page_up", "pageup", "Page up", "Scrolls a page up.", palette=False),
        Command("page_down", "pagedown,space", "Page down", "Scrolls a page down.", palette=False),
        Command("scroll_home", "home,g", "Beginning", "Scrolls to the beginning.", palette=False),
        Command("scroll_end", "end,G", "End", "Scrolls to the end.", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("page", ACTIONS)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lay_out: LayOut | None = None
        self._lines: Sequence[Sequence[Run]] = ()

    def show(self, lay_out: LayOut) -> None:
        """Shows another page, from its beginning."""
        self._lay_out = lay_out
        self.scroll_to(y=0, animate=False)
        self._set()

    @property
    def text(self) -> str:
        """What the page says, line by line."""
        return "\n".join("".join(run for run, _ in line) for line in self._lines)

    def _set(self) -> None:
        width = self.scrollable_content_region.width
        if self._lay_out is not None and width > 0:
            self._lines = self._lay_out(width)
            self.virtual_size = Size(1, len(self._lines))
        self.repaint()

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._set()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        place = round(self.scroll_y) + y
        if place >= len(self._lines):
            return Strip.blank(width, self.ink(""))
        return self.paint(self._lines[place], width)


def paragraph(text: str, width: int, ink: str = "", *, indent: int = 0, most: int = 0) -> list[list[Run]]:
    """`text` wrapped into lines of `width` cells, each after `indent` spaces; `most` (0: any) ends in an ellipsis."""
    room = max(width - indent, 1)
    lines = [text[start:end] for start, end in wrap(text, 0, len(text), room)]
    if most and len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: room - 1].rstrip() + "…"]
    return [[(" " * indent, ""), (line, ink)] for line in lines]
