"""The quotations behind the chosen cell of the Speakers screen: the figure, then each passage with its verb."""

from __future__ import annotations

from itertools import accumulate

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.getters import query_one
from textual.strip import Strip
from textual.widgets import Static

from tui.text import Run, content
from tui.views import Passage, View
from tui.widgets.evidence_list import EvidenceList
from tui.widgets.evidence_rows import WRAPPED_ROWS
from tui.widgets.speaker_evidence import (
    QuotedLayout,
    about_runs,
    article_runs,
    figure_runs,
    quoted_layout,
    quoted_lines,
    quoted_ranges,
    title_runs,
)
from tui.widgets.speaker_quoted import CellQuotations, Quoted
from tui.widgets.speaker_views import quotation_passage, quotations_view


class QuotedList(EvidenceList):
    """Quotations and reports, one of them chosen."""

    CALLED = "The quotations"
    READING = (
        "What the outlet gives as the speaker's words, in the order of the text: slanted is what is said, underlined "
        "the verb that introduces it. On the right stand that verb and its stance. Enter opens the article there."
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._quotations: CellQuotations | None = None
        self._widths = QuotedLayout(8, 0)
        self._set_for: tuple[int, bool, int] | None = None

    def take(self, quotations: CellQuotations) -> None:
        """Shows the quotations of a cell from the first."""
        self._quotations, self._at, self._set_for = quotations, 0, None
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._quotations.rows) if self._quotations else 0

    def _lay_out(self) -> None:
        shown = self._quotations
        if shown is None:
            return
        width = self.scrollable_content_region.width
        wrapped = self.size.height >= 3 and len(shown.rows) <= WRAPPED_ROWS
        if self._set_for == (width, wrapped, id(shown)):
            return
        self._set_for = (width, wrapped, id(shown))
        self._widths = quoted_layout(width)
        self._ranges = quoted_ranges(shown, self._widths, wrapped=wrapped)
        self._tops = [0, *accumulate(len(ranges) for ranges in self._ranges)]
        self.virtual_size = Size(width, self._tops[-1])
        self.repaint()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is in sight."""
        width = self.scrollable_content_region.width
        line = round(self.scroll_y) + y
        if self._quotations is None or line >= self._tops[-1]:
            return Strip.blank(width, self.ink(""))
        at = self._row_at(line)
        chosen = at == self._at and self.has_focus
        lines = quoted_lines(self._quotations, at, self._widths, self._ranges[at], chosen=chosen)
        return self.painted((line, chosen), lines[line - self._tops[at]], width, "$cell-cursor" if chosen else "")


class SpeakerPane(Vertical):
    """Four lines about the cell and the list of its quotations."""

    head = query_one("#speaker-head", Static)
    rows = query_one("#speaker-quotations", QuotedList)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: CellQuotations | None = None

    def compose(self) -> ComposeResult:
        """The head, then the rows."""
        yield Static(id="speaker-head")
        yield QuotedList(id="speaker-quotations")

    @property
    def shown(self) -> CellQuotations | None:
        """What is shown."""
        return self._shown

    def show(self, shown: CellQuotations) -> None:
        """Shows the quotations of another cell."""
        self._shown = shown
        self.rows.take(shown)
        self.write_head()

    def row_at(self, at: int) -> Quoted | None:
        """The row at a place."""
        return self._shown.rows[at] if self._shown and at < len(self._shown.rows) else None

    def view(self) -> View | None:
        """The quotations of the cell, where there are any."""
        return quotations_view(self._shown) if self._shown and self._shown.rows else None

    def passage(self) -> Passage | None:
        """The chosen quotation."""
        row = self.row_at(self.rows.at)
        return quotation_passage(self._shown, row) if self._shown and row else None

    def write_head(self) -> None:
        """Writes the lines above the list for the chosen row; the article last, which gives way where it is short."""
        shown, width = self._shown, self.content_region.width
        if shown is None or width <= 0:
            return
        at = self.rows.at
        lines = [title_runs(shown, at, width), figure_runs(shown, width), about_runs(shown, width)]
        lines.append(article_runs(shown, at, width))
        runs: list[Run] = [run for line in lines for run in (*line, ("\n", ""))]
        self.head.update(content(*runs[:-1]))

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.write_head()

    def on_evidence_list_chosen(self) -> None:
        """The head names the article of the chosen row."""
        self.write_head()
