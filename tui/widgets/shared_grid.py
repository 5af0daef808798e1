"""The list of shared quotations: who speaks, the first words, and a cell for each outlet. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.comparison import Column
from tui.export.shared_quotations import introduction
from tui.jobs.carrying import Entry, Version
from tui.text import Run, cells, cut, cut_at_word, fit, fit_runs, plain
from tui.themes import outlet_ink
from tui.widgets.shared_text import LEFT_OUT, SIGNS
from tui.widgets.speaker_cells import STANCE_SIGNS

POINTER = 2
_FEWEST_WORDS = 22
_ENOUGH_WORDS = 26
_WIDEST_CELL, _NARROWEST_CELL = 16, 10
_SIGN_ONLY = 4


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of each part of a line, and which outlets are in sight: `count` of them from the one at `first`."""

    speaker: int
    words: int
    cell: int
    first: int
    count: int

    @property
    def with_verbs(self) -> bool:
        """Whether there is room for verbs beside the signs."""
        return self.cell > _SIGN_ONLY

    @property
    def left(self) -> int:
        """Cells before the outlets."""
        return POINTER + self.speaker + 1 + self.words + 1

    def column_at(self, x: int) -> int | None:
        """The outlet at a cell of a line, None beside them."""
        place = (x - self.left) // self.cell
        return self.first + place if x >= self.left and place < self.count else None


def grid_of(width: int, outlets: int, chosen: int) -> Grid:
    """The parts of a line of `width` cells, with the chosen outlet in sight."""
    speaker = min(max(width // 6, 10), 24)
    room = width - POINTER - speaker - 2
    cell = min((room - _ENOUGH_WORDS) // max(outlets, 1), _WIDEST_CELL)
    if cell < _NARROWEST_CELL:
        cell = _SIGN_ONLY
    count = max(min(outlets, (room - _FEWEST_WORDS) // cell), 1) if outlets else 0
    first = min(max(chosen - count + 1, 0), max(outlets - count, 0))
    return Grid(speaker, max(room - count * cell, 0), cell, first, count)


def heading_runs(columns: Sequence[Column], grid: Grid, chosen: int) -> list[Run]:
    """What stands over the list; outlets out of sight are told by an arrow."""
    runs: list[Run] = [
        (" " * POINTER, ""),
        (fit("speaker", grid.speaker + 1), "dim"),
        (fit("words", grid.words), "dim"),
        ("◂" if grid.first else " ", "mark"),
    ]
    for place in range(grid.first, grid.first + grid.count):
        name = plain(columns[place].outlet.name)
        shown = fit(name, grid.cell - 1) if grid.with_verbs else _first_letters(name, grid.cell - 1)
        runs += [(shown, outlet_ink(place, chosen=place == chosen)), (" ", "")]
    if grid.first + grid.count < len(columns) and runs:
        runs[-1] = ("▸", "mark")
    return runs


def _first_letters(name: str, width: int) -> str:
    """As many letters as fit; an article before the name says nothing."""
    return fit_runs([(name.removeprefix("The ")[:width], "")], width)[0][0].ljust(width)


def row_runs(entry: Entry, grid: Grid, *, here: bool) -> list[Run]:
    """A line up to its outlets: pointer, who speaks, the first words."""
    who = entry.who or "speaker not found"
    return [
        ("▸ " if here else "  ", "mark"),
        (fit(who, grid.speaker), "strong" if entry.who else "dim"),
        (" ", ""),
        (fit(cut_at_word(entry.words, grid.words - 1), grid.words), ""),
        (" ", ""),
    ]


def cell_runs(entry: Entry, place: int, grid: Grid) -> list[Run]:
    """The cell of one outlet: how much it carries, and the verb where there is room."""
    versions = entry.versions[place]
    if not versions:
        return [(fit(LEFT_OUT, grid.cell), "dim")]
    sign = SIGNS[versions[0].extent]
    if not grid.with_verbs:
        return [(fit(sign, grid.cell), "mark")]
    verb, stance = verb_of_cell(versions[0])
    room = grid.cell - cells(sign) - 2
    tail = f" {stance}" if stance else ""
    shown: list[Run] = [(cut(verb, room - cells(tail)), ""), (tail, "strong")]
    return [(sign, "mark"), (" ", ""), *fit_runs(shown, room), (" ", "")]


def verb_of_cell(version: Version) -> tuple[str, str]:
    """The verb that introduces it, or the first words of the cue, with the sign of a stance that is not neutral."""
    if version.verb is None:
        return introduction(version), ""
    sign = STANCE_SIGNS[version.verb.stance]
    return version.verb.base, "" if sign == LEFT_OUT else sign
