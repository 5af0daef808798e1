"""What is behind the chosen cell of a table: lines about the cell, then its rows, each with what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.getters import query_one
from textual.strip import Strip
from textual.widgets import Static

from analysis.measure import Evidence
from tui.text import Range, Run, content
from tui.views import Passage, View
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.evidence_rows import WRAPPED_ROWS
from tui.widgets.tagged_rows import TaggedLayout, tagged_layout


class BehindRow(Protocol):
    """One row behind a cell."""

    @property
    def evidence(self) -> Evidence:
        """Where it stands."""


class Behind(Protocol):
    """What is behind a cell."""

    @property
    def rows(self) -> Sequence[BehindRow]:
        """As many as the cell counts."""

    def is_of(self, view: Any, row: Any, column: int) -> bool:
        """Whether it is what is behind this cell."""


ShownT = TypeVar("ShownT", bound=Behind)


class GridRows(EvidenceList, Generic[ShownT]):
    """The rows behind a cell, one of them chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._behind: ShownT | None = None
        self._widths = TaggedLayout(8, 0)
        self._set_for: tuple[int, bool, int] | None = None

    def ranges_of(self, shown: ShownT, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
        """The offsets of each row's lines."""
        raise NotImplementedError

    def lines_of(
        self, shown: ShownT, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
    ) -> Sequence[list[Run]]:
        """A row's lines."""
        raise NotImplementedError

    def take(self, behind: ShownT) -> None:
        """Shows what is behind a cell from the first row."""
        self._behind, self._at, self._set_for = behind, 0, None
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._behind.rows) if self._behind else 0

    def _lay_out(self) -> None:
        shown = self._behind
        if shown is None:
            return
        width = self.scrollable_content_region.width
        wrapped = self.size.height >= 3 and len(shown.rows) <= WRAPPED_ROWS
        if self._set_for == (width, wrapped, id(shown)):
            return
        self._set_for = (width, wrapped, id(shown))
        self._widths = tagged_layout(width)
        self._ranges = self.ranges_of(shown, self._widths, wrapped=wrapped)
        self._tops = [0, *accumulate(len(ranges) for ranges in self._ranges)]
        self.virtual_size = Size(width, self._tops[-1])
        self.repaint()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        line = round(self.scroll_y) + y
        if self._behind is None or line >= self._tops[-1]:
            return Strip.blank(width, self.ink(""))
        at = self._row_at(line)
        chosen = at == self._at and self.has_focus
        lines = self.lines_of(self._behind, at, self._widths, self._ranges[at], chosen=chosen)
        return self.painted((line, chosen), lines[line - self._tops[at]], width, "$cell-cursor" if chosen else "")


class GridPane(Vertical, Generic[ShownT]):
    """Four lines about the cell and the list of what is behind it."""

    ROWS: ClassVar[type[GridRows[Any]]]
    HEAD_ID: ClassVar[str]
    ROWS_ID: ClassVar[str]

    head = query_one(".grid-head", Static)
    rows = query_one(".grid-rows", GridRows)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes="grid-pane")
        self._shown: ShownT | None = None

    def head_lines(self, shown: ShownT, at: int, width: int) -> Sequence[list[Run]]:
        """The lines above the list for the row at `at`."""
        raise NotImplementedError

    def sheet_of(self, shown: ShownT) -> View:
        """What is behind the cell, to be exported."""
        raise NotImplementedError

    def passage_of(self, shown: ShownT, at: int) -> Passage:
        """A row, to be copied."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The head, then the rows."""
        yield Static(id=self.HEAD_ID, classes="grid-head")
        rows = self.ROWS(id=self.ROWS_ID)
        rows.add_class("grid-rows")
        yield rows

    @property
    def shown(self) -> ShownT | None:
        """What is shown."""
        return self._shown

    def show(self, shown: ShownT) -> None:
        """Shows what is behind another cell."""
        self._shown = shown
        self.rows.take(shown)
        self.write_head()

    def evidence_at(self, at: int) -> Evidence | None:
        """The evidence of the row at a place."""
        return self._shown.rows[at].evidence if self._shown and at < len(self._shown.rows) else None

    def view(self) -> View | None:
        """What is behind the cell, where there is anything."""
        return self.sheet_of(self._shown) if self._shown and self._shown.rows else None

    def passage(self) -> Passage | None:
        """The chosen row."""
        at = self.rows.at
        return self.passage_of(self._shown, at) if self._shown and at < len(self._shown.rows) else None

    def write_head(self) -> None:
        """Writes the lines above the list for the chosen row."""
        shown, width = self._shown, self.content_region.width
        if shown is None or width <= 0:
            return
        runs: list[Run] = [run for line in self.head_lines(shown, self.rows.at, width) for run in (*line, ("\n", ""))]
        self.head.update(content(*runs[:-1]))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.write_head()

    def on_evidence_list_chosen(self) -> None:
        """The head names the article of the chosen row."""
        self.write_head()
