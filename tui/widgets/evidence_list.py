"""The sentences behind a figure, one row each, drawn only where they are in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tui.commands import Command, bindings
from tui.text import Range
from tui.widgets.evidence_rows import WRAPPED_ROWS, CellEvidence, RowLayout, row_layout, row_lines, row_ranges
from tui.widgets.painted import Painted

EVIDENCE_COMMANDS = (
    Command(
        "cursor_up",
        "up,k",
        "Sentence above",
        "Goes to the sentence above.",
        "sentence",
        palette=False,
        pair="cursor_down",
    ),
    Command("cursor_down", "down,j", "Sentence below", "Goes to the sentence below.", palette=False),
    Command("page_up", "pageup", "Page up", "Goes a page up.", palette=False),
    Command("page_down", "pagedown", "Page down", "Goes a page down.", palette=False),
    Command("first", "home,g", "First sentence", "Goes to the first sentence."),
    Command("last", "end,G", "Last sentence", "Goes to the last sentence."),
    Command("read", "enter", "Read the article there", "Opens the article at the sentence.", "read the article"),
    Command("leave", "escape", "Back to the figures", "Goes back to the figures.", "figures"),
)


class EvidenceList(Painted):
    """Rows of evidence with one of them chosen."""

    CALLED = "The sentences"
    READING = (
        "The sentences behind the figure under the cursor, with the words that count. On the right stands "
        "what each gives, and in whose words. Enter opens the article there."
    )
    ACTIONS: tuple[Command, ...] = EVIDENCE_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("evidence", ACTIONS)]

    @dataclass
    class Chosen(Message):
        """Another row is chosen."""

        at: int

    @dataclass
    class Opened(Message):
        """The article is asked for at the chosen row."""

        at: int

    class Left(Message):
        """The figures are asked for again."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: CellEvidence | None = None
        self._at = 0
        self._pressed: int | None = None
        self._layout = RowLayout(8, 7, 0)
        self._ranges: list[list[Range]] = []
        self._tops: list[int] = [0]
        self._laid_out_for: tuple[int, bool, int] | None = None

    def show(self, shown: CellEvidence) -> None:
        """Shows the evidence of a cell from its first row."""
        self._shown = shown
        self._at = 0
        self._laid_out_for = None
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def at(self) -> int:
        """The chosen row's place."""
        return self._at

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._shown.rows) if self._shown else 0

    def _lay_out(self) -> None:
        """Finds the lines of every row; sentences are wrapped where there is room for more than a few lines."""
        shown = self._shown
        if shown is None:
            return
        width = self.scrollable_content_region.width
        wrapped = self.size.height >= 8 and len(shown.rows) <= WRAPPED_ROWS
        if self._laid_out_for == (width, wrapped, id(shown)):
            return
        self._laid_out_for = (width, wrapped, id(shown))
        self._layout = row_layout(shown, width)
        self._ranges = [
            row_ranges(shown.comparison.text(row.article), row, self._layout.text, wrapped=wrapped)
            for row in shown.rows
        ]
        self._tops = [0, *accumulate(len(ranges) for ranges in self._ranges)]
        self.virtual_size = Size(width, self._tops[-1])
        self.repaint()

    def _move_to(self, at: int) -> None:
        if not self.row_count:
            return
        self._at = min(max(at, 0), self.row_count - 1)
        self._scroll_to_row()
        self.refresh()
        self.post_message(self.Chosen(self._at))

    def _scroll_to_row(self) -> None:
        top, bottom = self._tops[self._at], self._tops[self._at + 1]
        height = max(self.scrollable_content_region.height, 1)
        if top < round(self.scroll_y):
            self.scroll_to(y=top, animate=False, force=True)
        elif bottom > round(self.scroll_y) + height:
            self.scroll_to(y=min(bottom - height, top), animate=False, force=True)

    def action_cursor_up(self) -> None:
        """To the sentence above."""
        self._move_to(self._at - 1)

    def action_cursor_down(self) -> None:
        """To the sentence below."""
        self._move_to(self._at + 1)

    def action_page_up(self) -> None:
        """A page up."""
        self._page(-1)

    def action_page_down(self) -> None:
        """A page down."""
        self._page(1)

    def _page(self, step: int) -> None:
        line = self._tops[self._at] + step * max(self.scrollable_content_region.height - 1, 1)
        aim = self._row_at(line)
        self._move_to(aim if aim != self._at else self._at + step)

    def _row_at(self, line: int) -> int:
        return min(max(bisect_right(self._tops, line) - 1, 0), max(self.row_count - 1, 0))

    def action_first(self) -> None:
        """To the first sentence."""
        self._move_to(0)

    def action_last(self) -> None:
        """To the last sentence."""
        self._move_to(self.row_count - 1)

    def action_read(self) -> None:
        """Opens the article at the sentence."""
        if self.row_count:
            self.post_message(self.Opened(self._at))

    def action_leave(self) -> None:
        """Back to the figures."""
        self.post_message(self.Left())

    def on_resize(self) -> None:
        """Another width wraps the sentences anew."""
        self._lay_out()
        if self.row_count:
            self._scroll_to_row()

    def on_focus(self) -> None:
        """Keys work here: the cursor is drawn."""
        self.repaint()

    def on_blur(self) -> None:
        """Keys work elsewhere."""
        self.repaint()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Keeps in mind which row is under the pointer: the list grows when the keys come to it."""
        offset = event.get_content_offset(self)
        line = round(self.scroll_y) + offset.y if offset is not None else self._tops[-1]
        self._pressed = self._row_at(line) if line < self._tops[-1] else None

    def on_click(self) -> None:
        """Chooses the row that was pressed, opens it if it was chosen already."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        again = pressed == self._at and self.has_focus
        self._move_to(pressed)
        if again:
            self.action_read()

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every sentence that begins in sight, to be jumped to."""
        first = round(self.scroll_y)
        for at, top in enumerate(self._tops[: self.row_count]):
            if first <= top < first + self.scrollable_content_region.height:
                yield 0, top - first, partial(self._jump_to, at)

    def _jump_to(self, at: int) -> None:
        self.focus()
        self._move_to(at)

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        line = round(self.scroll_y) + y
        if self._shown is None or line >= self._tops[-1]:
            return Strip.blank(width, self.ink(""))
        at = self._row_at(line)
        chosen = at == self._at and self.has_focus
        lines = row_lines(self._shown, at, self._layout, self._ranges[at], chosen=chosen)
        return self.painted((line, chosen), lines[line - self._tops[at]], width, "$cell-cursor" if chosen else "")
