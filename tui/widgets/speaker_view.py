"""Where the parts of the speakers' table are: columns in sight, widths, what each line holds. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analysis.comparison import Comparison
from analysis.document import SpeakerKind, Voice
from analysis.measure import Figure, Measure
from analysis.speaker_contrasts import Contrast
from analysis.speaker_table import SpeakerCell, SpeakerLine, SpeakerTable
from analysis.voices.reporting import Stance
from tui.text import Run, cells, cut, fit, fit_runs, plain
from tui.widgets.cell_layout import GroupLayout, group_layout
from tui.widgets.speaker_cells import (
    CellMode,
    CellWidths,
    cell_lines,
    cell_widths,
    is_share,
    measure_cell,
    top_of_scale,
)
from tui.widgets.speaker_contrast import contrast_cell
from tui.widgets.speaker_rows import (
    KIND_WORDS,
    SpeakerRow,
    SpeakerRowKind,
    has_name,
    outlet_measures,
    title_of,
    whole_rows,
)
from tui.widgets.table_view import Frame, grid_frame

NARROWEST_TITLES, WIDEST_TITLES = 26, 34


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """What is shown: a table of speakers, its comparison, what the cells hold, the columns in the reader's order.

    `order` and `among` are places in the comparison; the table's own columns are those `among` them.
    """

    table: SpeakerTable
    comparison: Comparison
    mode: CellMode
    order: tuple[int, ...]
    among: tuple[int, ...]
    _widths: dict[int, CellWidths] = field(default_factory=dict, init=False, repr=False, compare=False)
    _layouts: dict[int, GroupLayout] = field(default_factory=dict, init=False, repr=False, compare=False)
    _longest: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    _tops: list[float] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of the outlets as a whole."""
        return outlet_measures(self.comparison.measures)

    def figures(self, measure: Measure) -> Sequence[Figure]:
        """A measure's figures over the chosen columns, in order. They are about all words."""
        known = self.comparison.figures[measure.id, Voice.ALL]
        return [known[place] for place in self.order]

    def cell(self, line: SpeakerLine, column: int) -> SpeakerCell:
        """A speaker's cell at an outlet."""
        return line.cells[self.among.index(column)]

    def contrast(self, column: int) -> Contrast:
        """How an outlet introduces the speakers that it has in common with the others."""
        return self.table.contrasts[Stance.DOUBTING][self.among.index(column)]

    def shown_cells(self) -> Iterator[SpeakerCell]:
        """Every cell of the chosen columns."""
        return (self.cell(line, column) for line in self.table.lines for column in self.order)

    @property
    def top(self) -> float:
        """The share that the longest bar of the screen stands for."""
        if not self._tops:
            whole = [figure for measure in self.measures if is_share(measure) for figure in self.figures(measure)]
            self._tops.append(top_of_scale([*whole, *(cell.share for cell in self.shown_cells())]))
        return self._tops[0]

    def widths(self, width: int) -> CellWidths:
        """The widths of the parts of speakers' cells of `width` cells."""
        if width not in self._widths:
            self._widths[width] = cell_widths(self.shown_cells(), self.mode, width)
        return self._widths[width]

    def layout(self, width: int) -> GroupLayout:
        """The same of the rows of the outlets as a whole."""
        if width not in self._layouts:
            members = [(measure, self.figures(measure)) for measure in self.measures]
            self._layouts[width] = group_layout(members, width)
        return self._layouts[width]

    @property
    def longest_title(self) -> int:
        """Cells of the longest of all titles, so that a filter does not move the columns."""
        if not self._longest:
            lines = [SpeakerRow(SpeakerRowKind.SPEAKER, title_of(line.speaker), line) for line in self.table.lines]
            rows = (*lines, *whole_rows(self.table, self.measures))
            self._longest.append(max((cells(plain(row.title[:80]) + _kind_word(row)) for row in rows), default=0))
        return self._longest[0]

    def height(self, row: SpeakerRow) -> int:
        """Lines of a row."""
        return 2 if self.mode is CellMode.VERBS and row.kind is SpeakerRowKind.SPEAKER else 1


def speaker_frame(view: SpeakerView, width: int, first: int, cursor: int) -> Frame:
    """The frame in `width` cells that starts at `first` if the column at `cursor` is in sight from there."""
    return grid_frame(width, view.longest_title, (NARROWEST_TITLES, WIDEST_TITLES), len(view.order), first, cursor)


def _kind_word(row: SpeakerRow) -> str:
    """The kind in a word; of the unnamed their heading tells it."""
    kind = row.line.speaker.kind if row.line else SpeakerKind.UNNAMED
    return "" if kind is SpeakerKind.UNNAMED else KIND_WORDS[kind]


def title_lines(row: SpeakerRow, view: SpeakerView, frame: Frame, *, chosen: bool) -> list[list[Run]]:
    """What stands in front of a row's cells, line by line."""
    width = frame.titles - 1
    if row.line is None:
        return [[*fit_runs([("  ", ""), (row.title, "strong" if chosen else "dim")], width), (" ", "")]]
    word = _kind_word(row)
    room = width - 2
    ink = "strong" if chosen else "" if row.line and row.line.speaker.key else "dim"
    if view.height(row) > 1:
        second = fit_runs([("  ", ""), (_second(row), "dim")], width)
        return [[*fit_runs([("  ", ""), (cut(row.title, room), ink)], width), (" ", "")], [*second, (" ", "")]]
    name = fit(row.title, room - cells(word) - 1) if word else fit(row.title, room)
    return [[*fit_runs([("  ", ""), (name, ink), (f" {word}" if word else "", "dim")], width), (" ", "")]]


def _second(row: SpeakerRow) -> str:
    if row.line is None or not has_name(row.line.speaker):
        return ""
    return row.line.speaker.kind.value


def cell_runs(row: SpeakerRow, view: SpeakerView, place: int, frame: Frame, *, chosen: bool) -> list[list[Run]]:
    """One cell, line by line, with the mark in front of it where it is the chosen one."""
    width = frame.column - 1
    lines: list[list[Run]] = [[]]
    if row.line is not None:
        cell = view.cell(row.line, view.order[place])
        lines = cell_lines(cell, view.mode, view.widths(width), view.top, width)
    elif row.kind is SpeakerRowKind.CONTRAST:
        lines = [contrast_cell([view.contrast(column) for column in view.order], place, width)]
    elif row.measure is not None:
        layout = view.layout(width).of(row.measure)
        figures = view.figures(row.measure)
        top = view.top if is_share(row.measure) else top_of_scale(figures)
        lines = [measure_cell(row.measure, figures[place], layout, top, width)]
    return [[("▸" if chosen and not at else " ", "mark"), *line] for at, line in enumerate(lines)]


def corner(view: SpeakerView, frame: Frame, *, compact: bool) -> Sequence[list[Run]]:
    """The lines over the rows' titles: what the cells hold, and what is out of sight on the left."""
    left = f"{frame.more_left} ◂" if frame.more_left else ""
    if compact:
        return ([*fit_runs(_modes(view), frame.titles - len(left) - 1), (f"{left} ", "mark")],)
    first: list[Run] = [(fit("  cells show", frame.titles - 1 - len(left)), "dim"), (f"{left} ", "mark")]
    return first, fit_runs(_modes(view), frame.titles)


def _modes(view: SpeakerView) -> list[Run]:
    runs: list[Run] = [("  ", "")]
    for mode in CellMode:
        runs += [(mode.value, "chosen" if mode is view.mode else "dim"), ("  ", "")]
    return runs


def mode_places() -> Iterator[tuple[int, CellMode]]:
    """The cell at which the word of each mode begins in the corner's last line."""
    start = 2
    for mode in CellMode:
        yield start, mode
        start += len(mode.value) + 2
