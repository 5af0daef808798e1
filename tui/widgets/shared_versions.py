"""What each outlet makes of one shared quotation, one under the other, one outlet chosen."""

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
from tui.jobs.carrying import Entry, SharedTable
from tui.widgets.painted import Painted
from tui.widgets.shared_sheet import SheetLine, sheet_lines


class SharedVersions(Painted):
    """The fullest version, and under it the outlets."""

    CALLED = "The versions"
    READING = (
        "At the top stands the fullest version; bold are words that some outlet cut. Under it stands what each outlet "
        "makes of it: ‹cut: …› in the place of words that it lacks, its own words underlined, before it the verb with "
        "its stance. A version that is word for word the same is not written again."
    )
    ACTIONS: tuple[Command, ...] = (
        Command("version_up", "up,k", "Outlet above", "Goes to the outlet above.", "outlet", pair="version_down"),
        Command("version_down", "down,j", "Outlet below", "Goes to the outlet below."),
        Command("scroll_page_up", "pageup", "Page up", "Scrolls a page up.", palette=False),
        Command("scroll_page_down", "pagedown,space", "Page down", "Scrolls a page down.", palette=False),
        Command("open", "enter", "Read it there", "Opens the outlet's article at the quotation.", "read it there"),
        Command("leave", "escape", "Back to the list", "Goes back to the list.", "the list"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shared_versions", ACTIONS)]

    @dataclass
    class Chosen(Message):
        """Another outlet is chosen."""

        column: int

    class Opened(Message):
        """The article of the chosen outlet is asked for."""

    class Left(Message):
        """Keys are to work on the list again."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: tuple[SharedTable, Entry] | None = None
        self._column = 0
        self._spelt_out = True
        self._lines: list[SheetLine] = []

    @property
    def text(self) -> str:
        """What stands there, line by line."""
        return "\n".join("".join(text for text, _ in line.runs).rstrip() for line in self._lines)

    def take(self, table: SharedTable, entry: Entry | None, column: int, *, spelt_out: bool) -> None:
        """Shows a quotation with one outlet chosen; another quotation from its top."""
        same = self._shown is not None and entry is self._shown[1]
        self._shown = None if entry is None else (table, entry)
        self._column, self._spelt_out = column, spelt_out
        self._lay_out()
        if not same:
            self.scroll_to(y=0, animate=False, force=True)
        if same or self._first_of(column) >= self.scrollable_content_region.height:
            self._into_sight()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if self._shown is None or width <= 0:
            self._lines = []
        else:
            self._lines = sheet_lines(*self._shown, self._column, width, spelt_out=self._spelt_out)
        self.virtual_size = Size(width, len(self._lines))
        self.repaint()

    def _first_of(self, column: int) -> int:
        return next((place for place, line in enumerate(self._lines) if line.column == column), 0)

    def _into_sight(self) -> None:
        lines = [place for place, line in enumerate(self._lines) if line.column == self._column]
        if not lines:
            return
        height = max(self.scrollable_content_region.height, 1)
        top = round(self.scroll_y)
        if lines[0] < top or lines[0] >= top + height:
            top = lines[0]
        top = min(max(top, lines[-1] - height + 1), lines[0])
        self.scroll_to(y=0 if lines[-1] < height else top, animate=False, force=True)

    def _go_to(self, column: int) -> None:
        if self._shown is not None and 0 <= column < len(self._shown[0].columns):
            # Not when the screen answers: the next key may come before.
            self._column = column
            self.post_message(self.Chosen(column))

    def action_version_up(self) -> None:
        """To the outlet above."""
        self._go_to(self._column - 1)

    def action_version_down(self) -> None:
        """To the outlet below."""
        self._go_to(self._column + 1)

    def action_scroll_page_up(self) -> None:
        """A page up."""
        self.scroll_relative(y=1 - self.scrollable_content_region.height, animate=False)

    def action_scroll_page_down(self) -> None:
        """A page down."""
        self.scroll_relative(y=self.scrollable_content_region.height - 1, animate=False)

    def action_open(self) -> None:
        """Asks for the article of the chosen outlet."""
        if self._shown is not None:
            self.post_message(self.Opened())

    def action_leave(self) -> None:
        """Back to the list."""
        self.post_message(self.Left())

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._lay_out()

    def on_focus(self) -> None:
        """Keys work here: the chosen outlet is drawn strongly."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere."""
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Chooses the outlet under the pointer; opens its article if it was chosen already."""
        offset = event.get_content_offset(self)
        place = round(self.scroll_y) + offset.y if offset is not None else len(self._lines)
        column = self._lines[place].column if place < len(self._lines) else -1
        if column == self._column:
            self.action_open()
        elif column >= 0:
            self._go_to(column)

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every outlet in sight."""
        first = round(self.scroll_y)
        for y, line in enumerate(self._lines[first : first + self.scrollable_content_region.height]):
            if line.head:
                yield 0, y, partial(self._go_to, line.column)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        place = round(self.scroll_y) + y
        if place >= len(self._lines):
            return Strip.blank(width, self.ink(""))
        line = self._lines[place]
        ground = ""
        if line.column == self._column and line.head:
            ground = "$cell-cursor" if self.has_focus else "$row-cursor"
        return self.painted((place, ground), line.runs, width, ground)
