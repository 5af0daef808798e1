"""Where the parts of the actors' table are: columns in sight, widths, what each line holds. No Textual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.actor_table import ActorCell, ActorLine, ActorTable
from analysis.comparison import Comparison
from tui.amounts import counted
from tui.jobs.actors import MEASURES_OF, ActorOrder, Look
from tui.text import Run, cells, cut, fit, fit_runs, plain
from tui.widgets.actor_cells import ActorWidths, actor_cell_lines, actor_widths, height_of
from tui.widgets.actor_rows import KIND_WORDS, ActorRow
from tui.widgets.speaker_cells import top_of_scale
from tui.widgets.table_view import Frame, grid_frame

NARROWEST_TITLES, WIDEST_TITLES = 30, 36


@dataclass(frozen=True, slots=True)
class ActorView:
    """What is shown: a table of actors, its comparison, what the cells hold, who comes first, the reader's columns.

    `order` and `among` are places in the comparison; the table's own columns are those `among` them.
    """

    table: ActorTable
    comparison: Comparison
    look: Look
    first: ActorOrder
    order: tuple[int, ...]
    among: tuple[int, ...]
    _widths: dict[int, ActorWidths] = field(default_factory=dict, init=False, repr=False, compare=False)
    _longest: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _tops: list[float] = field(default_factory=list, init=False, repr=False, compare=False)

    def cell(self, line: ActorLine, column: int) -> ActorCell:
        """An actor's cell at an outlet."""
        return line.cells[self.among.index(column)]

    def shown_cells(self) -> Iterator[ActorCell]:
        """Every cell of the chosen columns."""
        return (self.cell(line, column) for line in self.table.lines for column in self.order)

    @property
    def top(self) -> float:
        """The share that the longest bar of the screen stands for."""
        if not self._tops:
            figures = (cell.figure(name) for cell in self.shown_cells() for name in MEASURES_OF[self.look])
            self._tops.append(top_of_scale(figures))
        return self._tops[0]

    def widths(self, width: int) -> ActorWidths:
        """The widths of the parts of cells of `width` cells."""
        if width not in self._widths:
            self._widths[width] = actor_widths(self.shown_cells(), self.look, width)
        return self._widths[width]

    @property
    def longest_title(self) -> int:
        """Cells of the longest of all titles, so that neither a filter nor another look moves the columns."""
        if not self._longest:
            titles = (plain(line.actor.name[:80]) + KIND_WORDS[line.actor.kind] for line in self.table.lines)
            self._longest.append(max(map(cells, titles), default=0))
        return self._longest[0]

    def height(self, row: ActorRow) -> int:
        """Lines of a row: one for each measure, where any outlet in sight or out of it has a figure."""
        return height_of(self.look) if row.line is not None and self._says_anything(row.line) else 1

    def _says_anything(self, line: ActorLine) -> bool:
        cells = (self.cell(line, column) for column in self.order)
        return any(cell.figure(name).value is not None for cell in cells for name in MEASURES_OF[self.look])


def actor_frame(view: ActorView, width: int, first: int, cursor: int) -> Frame:
    """The frame in `width` cells that starts at `first` if the column at `cursor` is in sight from there."""
    return grid_frame(width, view.longest_title, (NARROWEST_TITLES, WIDEST_TITLES), len(view.order), first, cursor)


def actor_title_lines(row: ActorRow, view: ActorView, frame: Frame, *, chosen: bool) -> list[list[Run]]:
    """What stands in front of a row's cells, line by line: the name, the kind, how often they are mentioned."""
    width = frame.titles - 1
    if row.line is None:
        return [[*fit_runs([("  ", ""), (row.title, "dim")], width), (" ", "")]]
    ink, word, room = "strong" if chosen else "", KIND_WORDS[row.line.actor.kind], width - 2
    if view.height(row) == 1:
        name = fit(row.title, room - cells(word) - 1)
        return [[*fit_runs([("  ", ""), (name, ink), (f" {word}", "dim")], width), (" ", "")]]
    said = [row.line.actor.kind.value, counted(row.line.mentions, "mention")]
    below = [" · ".join(said)] if view.height(row) == 2 else said
    lines = [[("  ", ""), (cut(row.title, room), ink)], *([("  ", ""), (text, "dim")] for text in below)]
    return [[*fit_runs(line, width), (" ", "")] for line in lines]


def actor_cell_runs(row: ActorRow, view: ActorView, place: int, frame: Frame, *, chosen: bool) -> list[list[Run]]:
    """One cell, line by line, with the mark in front of it where it is the chosen one."""
    width = frame.column - 1
    if row.line is None:
        return [[(" " * frame.column, "")]]
    cell = view.cell(row.line, view.order[place])
    lines = actor_cell_lines(cell, view.look, view.widths(width), view.top, width)
    return [[("▸" if chosen and not at else " ", "mark"), *line] for at, line in enumerate(lines)]
