"""Where the parts of the Naming table are: columns in sight, widths, what each line holds. No Textual."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.comparison import Comparison
from analysis.measure import Figure
from analysis.naming_table import NamingCell, NamingLine
from tui.jobs.naming import NamingLook, NamingTable, figure_of
from tui.text import Run, cells, cut_at_word, fit, fit_runs, plain
from tui.widgets.cell_layout import NARROWEST_BAR
from tui.widgets.naming_rows import NamingRow
from tui.widgets.speaker_cells import percent, share_bar, share_span
from tui.widgets.table_view import Frame, grid_frame

NARROWEST_TITLES, WIDEST_TITLES = 29, 36


@dataclass(frozen=True, slots=True)
class NamingWidths:
    """Cells of the parts, from the left: bar, value, interval, of how many; 0 leaves out."""

    graph: int
    value: int
    span: int
    amount: int


@dataclass(frozen=True, slots=True)
class NamingView:
    """What is shown: a table of names, its comparison, what the cells hold, the reader's columns.

    `order` and `among` are places in the comparison; the table's own columns are those `among` them.
    """

    table: NamingTable
    comparison: Comparison
    look: NamingLook
    order: tuple[int, ...]
    among: tuple[int, ...]
    _widths: dict[int, NamingWidths] = field(default_factory=dict, init=False, repr=False, compare=False)

    def cell(self, line: NamingLine, column: int) -> NamingCell:
        """What an outlet does with a name."""
        return line.cells[self.among.index(column)]

    def figure(self, line: NamingLine, column: int) -> Figure:
        """The figure that a cell shows."""
        return figure_of(self.cell(line, column), self.look)

    def widths(self, width: int) -> NamingWidths:
        """The widths of the parts of cells of `width` cells, in the order of what matters: value, amount, interval."""
        if width not in self._widths:
            lines = [line for detail in self.table.concepts for line in detail.lines]
            figures = [self.figure(line, column) for line in lines for column in self.order]
            known = [figure for figure in figures if figure.value is not None]
            value = max((cells(percent(figure.value or 0)) for figure in known), default=0) + 1
            amount = max((cells(of_how_many(figure)) for figure in known), default=0) + 1
            span = max((cells(share_span(figure)) for figure in known), default=0) + 1
            left = width - value - amount
            span = span if left >= span else 0
            self._widths[width] = NamingWidths(max(left - span, 0), value, span, amount)
        return self._widths[width]

    @property
    def longest_title(self) -> int:
        """Cells of the longest of all names, so that neither a filter nor another look moves the columns."""
        names = (line.measure.name for detail in self.table.concepts for line in detail.lines)
        return max((cells(plain(name)) for name in names), default=0) + 2


def of_how_many(figure: Figure) -> str:
    """What a share counts and of how many: `3/5`."""
    return f"{figure.count:,}/{figure.n:,}"


def naming_frame(view: NamingView, width: int, first: int, cursor: int) -> Frame:
    """The frame in `width` cells that starts at `first` if the column at `cursor` is in sight from there."""
    return grid_frame(width, view.longest_title, (NARROWEST_TITLES, WIDEST_TITLES), len(view.order), first, cursor)


def naming_title(row: NamingRow, frame: Frame, *, chosen: bool) -> list[Run]:
    """What stands in front of a name's cells."""
    runs: list[Run] = [("    ", ""), (row.title, "strong" if chosen else "")]
    return [*fit_runs(runs, frame.titles - 1), (" ", "")]


def naming_cell(row: NamingRow, view: NamingView, place: int, frame: Frame, *, chosen: bool) -> list[Run]:
    """One cell with the mark in front of it where it is the chosen one."""
    width = frame.column - 1
    assert row.line is not None
    runs = _figure(view.figure(row.line, view.order[place]), view.widths(width), width)
    return [("▸" if chosen else " ", "mark"), *runs]


def _figure(figure: Figure, widths: NamingWidths, width: int) -> list[Run]:
    if figure.value is None:
        return fit_runs([("— ", "dim"), (cut_at_word(figure.note, width - 2), "note")], width)
    graph = widths.graph
    bar: list[Run] = share_bar(figure, 1.0, graph) if graph >= NARROWEST_BAR else [(" " * graph, "")]
    return fit_runs(
        [
            *bar,
            (fit(percent(figure.value), widths.value, right=True), "" if figure.count else "dim"),
            (fit(share_span(figure), widths.span, right=True), "dim"),
            (fit(of_how_many(figure), widths.amount, right=True), "" if figure.count else "dim"),
        ],
        width,
    )
