"""Which passages stand behind a cell of the Speakers screen; as many as the cell counts. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.comparison import Column
from analysis.document import Range, Voice
from analysis.measure import Evidence
from analysis.speaker_table import Said, SpeakerCell, SpeakerLine
from analysis.voices.reporting import Stance
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_rows import SpeakerRow, SpeakerRowKind, has_name, title_of
from tui.widgets.speaker_view import SpeakerView

_CONTRASTED = (Stance.DOUBTING, Stance.NEUTRAL)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One row: its evidence, the outlet's place in the comparison, where the words that introduce it stand, who speaks.

    `said` is None in the rows of a measure.
    """

    evidence: Evidence
    column: int
    speaker: str
    cue: Range | None = None
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class CellQuotations:
    """Everything behind one cell of a view; there are as many `rows` as what the cell counts."""

    view: SpeakerView
    row: SpeakerRow
    column: int
    rows: tuple[Quoted, ...]

    @property
    def outlet(self) -> Column:
        """The column of the cell."""
        return self.view.comparison.columns[self.column]

    @property
    def cell(self) -> SpeakerCell | None:
        """The cell, where the row is a speaker's."""
        return self.view.cell(self.row.line, self.column) if self.row.line else None

    def is_of(self, view: SpeakerView, row: SpeakerRow, column: int) -> bool:
        """Whether it is the evidence of this cell."""
        same = (self.view.table is view.table, self.view.mode, self.row.identity, self.column)
        return same == (True, view.mode, row.identity, column)

    def text(self, one: Quoted) -> str:
        """The text that a row's offsets refer to."""
        return self.view.comparison.text(one.evidence.article)


def quotations_of(view: SpeakerView, row: SpeakerRow, column: int) -> CellQuotations:
    """The evidence of one cell in the order of articles and text; a heading has none."""
    found: Iterable[Quoted] = ()
    if row.line is not None:
        found = _of_line(view, row.line, column, counted_in(view.cell(row.line, column), view.mode))
    elif row.measure is not None:
        names = {line.speaker.key: title_of(line.speaker) for line in view.table.lines}
        keys = view.table.gathered.keys
        found = (
            Quoted(one, column, names.get(keys.get((one.article, one.entry), one.entry), one.entry))
            for one in view.comparison.evidence(row.measure, Voice.ALL, column)
        )
    elif row.kind is SpeakerRowKind.CONTRAST:
        found = _contrasted(view, column)
    return CellQuotations(view, row, column, tuple(found))


def count_of(view: SpeakerView, row: SpeakerRow, column: int) -> int:
    """How many rows are behind a cell."""
    if row.line is not None:
        return len(counted_in(view.cell(row.line, column), view.mode))
    if row.kind is SpeakerRowKind.CONTRAST:
        return view.contrast(column).verbs
    return view.comparison.figure(row.measure.id, Voice.ALL, column).count if row.measure else 0


def counted_in(cell: SpeakerCell, mode: CellMode) -> tuple[Said, ...]:
    """What a cell counts: quotations with quoted words (without one, reports), those with a verb, or all of them."""
    if mode is CellMode.VERBS and cell.verbs:
        return tuple(one for one in cell.said if one.verb is not None)
    if mode is CellMode.SHARE and cell.share.count:
        return tuple(one for one in cell.said if one.quoted)
    return cell.said


def _contrasted(view: SpeakerView, column: int) -> Iterator[Quoted]:
    """What is introduced by doubting and by neutral verbs, of speakers whom this outlet and another introduce so."""
    for line in view.table.lines:
        if not has_name(line.speaker):
            continue
        told = {place: _judged(view.cell(line, place).said) for place in view.among}
        others = [place for place in view.among if place != column and told[place]]
        if told[column] and others:
            for place in (column, *others):
                yield from _of_line(view, line, place, told[place])


def _judged(said: Sequence[Said]) -> list[Said]:
    return [one for one in said if one.verb is not None and one.verb.stance in _CONTRASTED]


def _of_line(view: SpeakerView, line: SpeakerLine, column: int, said: Iterable[Said]) -> Iterator[Quoted]:
    for one in said:
        yield Quoted(one.row, column, title_of(line.speaker), one.quotation.cue, one)
