"""Where the parts of the comparison's table are: columns in sight, widths, what each line holds. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.frame_difference import clearest_difference
from analysis.frame_ranking import FrameRanking
from analysis.measure import Family, Figure
from analysis.naming_table import concept_of, concepts_mentioned
from tui.amounts import counted
from tui.text import Run, cells, cut, fit, fit_runs
from tui.themes import outlet_ink
from tui.widgets.cell_layout import COUNTED, GroupLayout, group_layout
from tui.widgets.cells import row_cell
from tui.widgets.rows import VOICE_WORDS, Row, RowKind, group_of, hint_of

NARROWEST_COLUMN = 21
WIDEST_COLUMN = 46
NARROWEST_TITLES, WIDEST_TITLES = 25, 30
_NARROWEST_NAME = 9


class ShownColumns(Protocol):
    """A view of outlets: of which comparison, and which columns in the reader's order."""

    @property
    def comparison(self) -> Comparison:
        """Where the columns come from."""

    @property
    def order(self) -> tuple[int, ...]:
        """The columns, as places in the comparison."""


@dataclass(frozen=True, slots=True)
class TableView:
    """What the table shows: a comparison in one voice, its columns in the reader's order."""

    comparison: Comparison
    voice: Voice
    order: tuple[int, ...]
    ranking: FrameRanking | None = None
    """The frames of the chosen columns by how differently they are used."""
    by_difference: bool = False
    """Whether frames stand in the order of the ranking."""
    _layouts: dict[tuple[str, int], GroupLayout] = field(default_factory=dict, init=False, repr=False, compare=False)

    def figures(self, row: Row) -> list[Sequence[Figure]]:
        """For each measure of a row its figures over the chosen columns, in order."""
        known = [self.comparison.figures[measure.id, self.voice] for measure in row.measures]
        return [[figures[place] for place in self.order] for figures in known]

    def layout(self, row: Row, width: int) -> GroupLayout:
        """The widths of the parts of cells of `width` cells, the same for all rows of the row's group."""
        group = group_of(row.measures[0])
        if (group, width) not in self._layouts:
            members = [measure for measure in self.comparison.measures if measure.shown and group_of(measure) == group]
            known = [(measure, self.comparison.figures[measure.id, self.voice]) for measure in members]
            chosen = [(measure, [figures[place] for place in self.order]) for measure, figures in known]
            self._layouts[group, width] = group_layout(chosen, width)
        return self._layouts[group, width]

    def is_idle(self, row: Row) -> bool:
        """Whether the row counts words of which no chosen outlet uses any."""
        counted = all(measure.family in COUNTED for measure in row.measures)
        return counted and not any(figure.count for figures in self.figures(row) for figure in figures)

    @property
    def ranks(self) -> Mapping[str, int]:
        """In which order measures of a family stand: names of what most outlets mention first, frames as was chosen."""
        things = {thing: place for place, thing in enumerate(concepts_mentioned(self.comparison, Voice.ALL))}
        known = {measure.id: things.get(concept_of(measure.id) or "") for measure in self.comparison.measures}
        ranks = {name: place for name, place in known.items() if place is not None}
        if self.ranking is not None and self.by_difference:
            ordered = [*(spread.measure for spread in self.ranking.ranked), *self.ranking.too_few]
            ranks |= {measure.id: place for place, measure in enumerate(ordered)}
        return ranks

    def told_of(self, row: Row) -> str:
        """What is to be said of a whole group: of frames which one differs between the outlets beyond chance."""
        if self.ranking is None or row.measures[0].family is not Family.FRAME or len(self.order) < 2:
            return ""
        found = clearest_difference(self.ranking)
        if found is None:
            return "no detectable difference"
        return f"{'by difference' if self.by_difference else 'differs most'}: {found.measure.name}"

    def cautioned(self, row: Row) -> bool:
        """Whether a figure in sight of the row's measures has a caution."""
        return any(figure.note and figure.value is not None for figures in self.figures(row) for figure in figures)


@dataclass(frozen=True, slots=True)
class Frame:
    """Widths of the table: titles on the left, then `count` columns of `column` cells, from place `first` of `of`.

    `width` is that of the whole table, which a few columns need not fill.
    """

    titles: int
    column: int
    first: int
    count: int
    of: int
    width: int

    @property
    def more_left(self) -> int:
        """How many columns are out of sight on the left."""
        return self.first

    @property
    def more_right(self) -> int:
        """How many columns are out of sight on the right."""
        return self.of - self.first - self.count

    def column_at(self, x: int) -> int | None:
        """The place of the column under cell `x`, or None."""
        place = (x - self.titles) // self.column
        return self.first + place if x >= self.titles and place < self.count else None


def frame_of(width: int, rows: Sequence[Row], columns: int, first: int, cursor: int) -> Frame:
    """The frame in `width` cells that starts at `first` if the column at `cursor` is in sight from there."""
    longest = max((cells(row.title) + 2 * row.depth + 2 for row in rows if row.depth), default=0)
    titles = min(max(longest, NARROWEST_TITLES), WIDEST_TITLES)
    while titles > NARROWEST_TITLES and (width - titles) // NARROWEST_COLUMN < min(
        columns, (width - NARROWEST_TITLES) // NARROWEST_COLUMN
    ):
        titles -= 1
    count = min(max((width - titles) // NARROWEST_COLUMN, 1), max(columns, 1))
    column = min(max((width - titles) // count, 1), WIDEST_COLUMN)
    first = min(max(first, cursor - count + 1, 0), cursor, max(columns - count, 0))
    return Frame(titles, column, first, count, columns, width)


def grid_frame(  # noqa: PLR0913, PLR0917
    width: int, longest: int, titles: tuple[int, int], columns: int, first: int, cursor: int
) -> Frame:
    """The frame of a table of somebody: titles as wide as `longest` asks for, between the two of `titles`."""
    narrowest, widest = titles
    most = min(columns, max((width - narrowest) // NARROWEST_COLUMN, 1)) or 1
    given = min(max(longest + 5, narrowest), widest, max(width - most * NARROWEST_COLUMN, 1))
    count = min(max((width - given) // NARROWEST_COLUMN, 1), max(columns, 1))
    column = min(max((width - given) // count, 1), WIDEST_COLUMN)
    first = min(max(first, cursor - count + 1, 0), cursor, max(columns - count, 0))
    return Frame(given, column, first, count, columns, width)


_SHORTER = (
    ("! a caution, see the evidence", "! caution"),
    ("hits per", "per"),
    (" · (different terms)", ""),
    ("! caution", "!"),
)
"""What is said shorter in a heading, one after the other, where there is little room."""


def title_line(row: Row, view: TableView, frame: Frame, *, folded: bool, chosen: bool) -> list[Run]:
    """What stands in front of a row's cells; a group's heading goes over the whole width."""
    marker = "▸" if folded else "▾"
    if row.kind is RowKind.GROUP:
        bracketed = view.layout(row, frame.column - 1).usual.extra > 0
        hint = hint_of(
            row, view.voice, folded=folded, cautioned=view.cautioned(row), bracketed=bracketed, told=view.told_of(row)
        )
        room = frame.width - cells(row.title) - 4
        ways = [hint]
        for long, short in _SHORTER:
            ways.append(ways[-1].replace(long, short))
        said = next((way for way in ways if cells(way) <= room), ways[-1])
        return fit_runs([(f"{marker} ", "mark"), (row.title, "strong"), (f"  {said}", "dim")], frame.width)
    lead = f"{marker} " if row.kind is RowKind.CONCEPT else "  "
    indent = "  " * (row.depth - 1)
    runs = [
        (indent, ""),
        (lead, "mark" if row.kind is RowKind.CONCEPT else ""),
        (row.title, "strong" if chosen else "dim" if view.is_idle(row) else ""),
    ]
    return [*fit_runs(runs, frame.titles - 1), (" ", "")]


def cell_runs(row: Row, view: TableView, place: int, frame: Frame, *, chosen: bool) -> list[Run]:
    """One cell with the mark in front of it where it is the chosen one."""
    width = frame.column - 1
    layout = view.layout(row, width) if row.kind is RowKind.FIGURE else None
    return [("▸" if chosen else " ", "mark"), *row_cell(row, view.figures(row), place, layout, width)]


def corner_lines(view: TableView, frame: Frame) -> tuple[list[Run], list[Run]]:
    """The two lines over the rows' titles: whose words are measured, and what is out of sight on the left."""
    left = f"{frame.more_left} ◂" if frame.more_left else ""
    first = [(fit(" words", frame.titles - 1 - len(left)), "dim"), (f"{left} ", "mark")]
    return first, fit_runs(_voices(view), frame.titles)


def compact_corner(view: TableView, frame: Frame) -> tuple[list[Run]]:
    """The same in one line."""
    left = f" {frame.more_left} ◂ " if frame.more_left else ""
    return ([*fit_runs(_voices(view), frame.titles - len(left)), (left, "mark")],)


def _voices(view: TableView) -> list[Run]:
    runs: list[Run] = []
    for voice, words in VOICE_WORDS.items():
        runs += [(" ", ""), (words.removesuffix(" words"), "chosen" if voice is view.voice else "dim")]
    return runs


def voice_places() -> Iterator[tuple[int, Voice]]:
    """The cell at which the word of each voice begins in the corner's last line."""
    start = 1
    for voice, words in VOICE_WORDS.items():
        yield start, voice
        start += len(words.removesuffix(" words")) + 1


def out_of_sight_at(x: int, frame: Frame) -> int:
    """-1 where cell `x` of the first line tells of columns on the left, 1 of those on the right, 0 elsewhere."""
    end = frame.titles + frame.count * frame.column
    if frame.more_left and frame.titles - len(f"{frame.more_left} ◂ ") <= x < frame.titles:
        return -1
    return 1 if frame.more_right and end - len(f"▸ {frame.more_right} ") <= x < end else 0


def heading_lines(view: ShownColumns, place: int, frame: Frame, *, chosen: bool) -> tuple[list[Run], list[Run]]:
    """The two lines over a column: the outlet, and how much there is of it."""
    column = view.comparison.columns[view.order[place]]
    right = _out_of_sight(place, frame)
    width = frame.column - 1 - len(right)
    first = _named(view, place, width - 2, chosen=chosen)
    return [*fit_runs(first, width), (f"{right} ", "mark")], fit_runs([(" " + amount_of(column), "dim")], frame.column)


def compact_heading(view: ShownColumns, place: int, frame: Frame, *, chosen: bool) -> tuple[list[Run]]:
    """The same in one line: the outlet, and its words where there is room."""
    right = _out_of_sight(place, frame)
    width = frame.column - 1 - len(right)
    words = f" {view.comparison.columns[view.order[place]].words:,} w"
    if width - 2 - cells(words) < _NARROWEST_NAME:
        words = ""
    runs = [*_named(view, place, width - 2 - cells(words), chosen=chosen), (words, "dim")]
    return ([*fit_runs(runs, width), (f"{right} ", "mark")],)


def _named(view: ShownColumns, place: int, width: int, *, chosen: bool) -> list[Run]:
    column = view.order[place]
    name = cut(view.comparison.columns[column].outlet.name, width)
    return [("▌", outlet_ink(column)), (name, outlet_ink(column, chosen=chosen))]


def _out_of_sight(place: int, frame: Frame) -> str:
    """How many columns follow the last one in sight."""
    last = place == frame.first + frame.count - 1
    return f"▸ {frame.more_right}" if last and frame.more_right else ""


def amount_of(column: Column) -> str:
    """How many articles and words a column has."""
    number = len(column.articles)
    return f"{counted(number, 'article')} · {column.words:,} w"


def neighbours_swapped(order: Sequence[int], here: int, step: int) -> tuple[int, ...] | None:
    """`order` with the column at `here` and the one `step` beside it changed; None where there is none beside it."""
    there = here + step
    if not 0 <= there < len(order):
        return None
    swapped = list(order)
    swapped[here], swapped[there] = swapped[there], swapped[here]
    return tuple(swapped)
