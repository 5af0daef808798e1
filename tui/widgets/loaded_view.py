"""Where the parts of the table of loaded words are: columns in sight, what each line holds. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.comparison import Comparison
from analysis.loaded_table import LoadedLine, LoadedTable, LoadedUse
from tui.jobs.languages import unmeasured
from tui.text import Range, Run, cells, cut, cut_at_word, fit, fit_runs, inked, plain
from tui.widgets.grid_corner import note_line
from tui.widgets.loaded_rows import LoadedRow, LoadedRowKind
from tui.widgets.rows import VOICE_WORDS
from tui.widgets.table_view import Frame, grid_frame

NARROWEST_TITLES, WIDEST_TITLES = 25, 32
_COUNT = 3
_NARROWEST_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class LoadedView:
    """What is shown: a table of candidates, its comparison, the reader's columns.

    `order` and `among` are places in the comparison; the table's own columns are those `among` them.
    """

    table: LoadedTable
    comparison: Comparison
    order: tuple[int, ...]
    among: tuple[int, ...]
    _longest: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def uses(self, line: LoadedLine, column: int) -> tuple[LoadedUse, ...]:
        """The uses of a term at an outlet."""
        return line.cells[self.among.index(column)]

    def text(self, use: LoadedUse) -> str:
        """The text that a use's offsets refer to."""
        return self.table.texts[use.row.article]

    @property
    def longest_title(self) -> int:
        """Cells of the longest term, so that a filter does not move the columns."""
        if not self._longest:
            terms = (plain(line.term[:80]) for group in self.table.groups for line in group.lines)
            self._longest.append(max(map(cells, terms), default=0))
        return self._longest[0]


def loaded_frame(view: LoadedView, width: int, first: int, cursor: int) -> Frame:
    """The frame in `width` cells that starts at `first` if the column at `cursor` is in sight from there."""
    return grid_frame(width, view.longest_title, (NARROWEST_TITLES, WIDEST_TITLES), len(view.order), first, cursor)


def reason_line(row: LoadedRow, frame: Frame, *, folded: bool) -> list[Run]:
    """A reason with how often people agreed, or a note, over the whole width."""
    if row.group is None:
        return note_line(row.title, frame)
    lead: list[Run] = [("▸ " if folded else "▾ ", "mark"), (row.title, "strong"), ("  ", "")]
    room = frame.width - sum(cells(text) for text, _ in lead)
    return fit_runs([*lead, (next((said for said in _agreed(row) if cells(said) <= room), ""), "dim")], frame.width)


def _agreed(row: LoadedRow) -> list[str]:
    """The published agreement, in full and shorter."""
    agreement = row.group.agreement if row.group else None
    if agreement is None:
        return ["from your own list: not measured", "your own list"]
    if agreement.share is None:
        return ["agreement not measured", "not measured"]
    share = f"{100 * agreement.share:.0f} %"
    return [
        f"people marked {share} of such words in biased sentences, n {agreement.n}",
        f"people marked {share} of such words, n {agreement.n}",
        f"agreed {share}, n {agreement.n}",
    ]


def term_line(row: LoadedRow, frame: Frame, *, chosen: bool) -> list[Run]:
    """What stands in front of a term's cells."""
    return [*fit_runs([("  ", ""), (cut(row.title, frame.titles - 3), "strong" if chosen else "")], frame.titles - 1),
            (" ", "")]  # fmt: skip


def use_cell(row: LoadedRow, view: LoadedView, place: int, frame: Frame, *, chosen: bool) -> list[Run]:
    """How often an outlet uses the term, and its first place with some words around."""
    width = frame.column - 1
    mark: Run = ("▸" if chosen else " ", "mark")
    column = view.order[place]
    uses = view.uses(row.line, column) if row.line is not None else ()
    if reason := unmeasured(view.comparison.columns[column]):
        return [mark, *fit_runs([("  — ", "dim"), (cut_at_word(reason, width - 4), "note")], width)]
    if not uses:
        return [mark, *fit_runs([(fit("·", _COUNT, right=True), "dim")], width)]
    lead: list[Run] = [(fit(f"{len(uses):,}", _COUNT, right=True), "strong"), ("  ", "")]
    room = width - sum(cells(text) for text, _ in lead) - 1
    around = context_runs(view.text(uses[0]), uses[0], room) if room >= _NARROWEST_CONTEXT else []
    return [mark, *fit_runs([*lead, *around], width)]


def context_runs(text: str, use: LoadedUse, width: int) -> list[Run]:
    """The words of a use, marked, with what stands around them, in `width` cells."""
    start, end = use.candidate.start, use.candidate.end
    before = max(width - cells(plain(text[start:end])), 0) // 3
    first = _word_start(text, max(start - before, use.row.start), (use.row.start, start))
    lead: list[Run] = [("…", "dim")] if first > use.row.start else []
    runs = inked(text, first, min(use.row.end, first + 4 * width), [(start, end, "hit")], "dim")
    return fit_runs([*lead, *runs], width)


def _word_start(text: str, place: int, within: Range) -> int:
    """The start of the first whole word from `place` on, in a range."""
    if place <= within[0]:
        return within[0]
    space = text.find(" ", place - 1, within[1])
    return space + 1 if space >= 0 else within[1]


def loaded_corner(view: LoadedView, frame: Frame, *, compact: bool) -> Sequence[list[Run]]:
    """The lines over the titles: whose words are looked at, and what is out of sight on the left."""
    left = f"{frame.more_left} ◂" if frame.more_left else ""
    voices: list[Run] = []
    for voice, words in VOICE_WORDS.items():
        voices += [(" ", ""), (words.removesuffix(" words"), "chosen" if voice is view.table.voice else "dim")]
    if compact:
        return ([*fit_runs(voices, frame.titles - len(left) - 1), (f"{left} ", "mark")],)
    return [(fit(" words", frame.titles - 1 - len(left)), "dim"), (f"{left} ", "mark")], fit_runs(voices, frame.titles)


def use_count(view: LoadedView, row: LoadedRow, column: int) -> int:
    """How many uses are behind a cell."""
    return len(view.uses(row.line, column)) if row.kind is LoadedRowKind.TERM and row.line is not None else 0
