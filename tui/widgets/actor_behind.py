"""Which sentences stand behind a cell of the Actors screen; as many as the cell counts. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from analysis.actor_table import AGENT, BLAME, MENTIONS, PATIENT, PRAISE, TONE, UNNAMED_AGENT, ActorCell, ActorLine
from analysis.comparison import Column
from analysis.document import Range
from analysis.measure import Evidence
from tui.jobs.actors import Look
from tui.text import Run
from tui.widgets.actor_rows import ActorRow
from tui.widgets.actor_view import ActorView
from tui.widgets.evidence_rows import word_ink

BEHIND: Mapping[Look, tuple[str, ...]] = {
    Look.TONE: (TONE,),
    Look.PRAISE: (PRAISE, BLAME),
    # What befalls somebody by nobody's hand is among what befalls them.
    Look.ACTS: (AGENT, PATIENT),
    Look.MENTIONS: (MENTIONS,),
}
"""The measures whose rows are behind a cell."""
EVENTS = frozenset({AGENT, PATIENT, UNNAMED_AGENT})

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class ActorSentence:
    """One row: its evidence, the measure that counts it, where the actor is mentioned, whether nobody is named."""

    evidence: Evidence
    measure: str
    mentions: tuple[Range, ...] = ()
    unnamed: bool = False

    @property
    def verb(self) -> Range | None:
        """Where the verb of an event stands."""
        return self._part(0) if self.measure in EVENTS else None

    @property
    def agent(self) -> Range | None:
        """Where the one who does it stands."""
        return self._part(1) if self.measure in EVENTS else None

    @property
    def patient(self) -> Range | None:
        """Where the one whom it befalls stands."""
        return self._part(-1) if self.measure in EVENTS else None

    def _part(self, sign: int) -> Range | None:
        marks = self.evidence.highlights
        return next(((a, b) for a, b, weight in marks if (weight > 0) - (weight < 0) == sign), None)

    @property
    def spans(self) -> list[Span]:
        """What is marked in the sentence: mentions and judging words, or verb, agent and patient."""
        if self.measure in EVENTS:
            parts = ((self.agent, "layer-1"), (self.patient, "layer-3"), (self.verb, "hit"))
            return sorted((*part, ink) for part, ink in parts if part is not None)
        judged = [(a, b, word_ink(weight)) for a, b, weight in self.evidence.highlights]
        return sorted([*((a, b, "hit") for a, b in self.mentions), *judged])


@dataclass(frozen=True, slots=True)
class CellSentences:
    """Everything behind one cell of a view; there are as many `rows` as what the cell counts."""

    view: ActorView
    row: ActorRow
    column: int
    rows: tuple[ActorSentence, ...]
    tagged: dict[tuple[int, int], list[list[Run]]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def outlet(self) -> Column:
        """The column of the cell."""
        return self.view.comparison.columns[self.column]

    @property
    def cell(self) -> ActorCell | None:
        """The cell, where the row is an actor's."""
        return self.view.cell(self.row.line, self.column) if self.row.line else None

    def is_of(self, view: ActorView, row: ActorRow, column: int) -> bool:
        """Whether it is the evidence of this cell."""
        same = (self.view.table is view.table, self.view.look, self.row.identity, self.column)
        return same == (True, view.look, row.identity, column)

    def text(self, one: ActorSentence) -> str:
        """The text that a row's offsets refer to."""
        return self.view.table.texts[one.evidence.article]


def sentences_of(view: ActorView, row: ActorRow, column: int) -> CellSentences:
    """The evidence of one cell; a heading has none."""
    rows = tuple(rows_of(view.cell(row.line, column), view.look)) if row.line is not None else ()
    return CellSentences(view, row, column, rows)


def count_of(view: ActorView, line: ActorLine | None, column: int) -> int:
    """How many rows are behind a cell."""
    if line is None:
        return 0
    cell = view.cell(line, column)
    return sum(cell.figure(name).count for name in BEHIND[view.look])


def rows_of(cell: ActorCell, look: Look) -> Iterator[ActorSentence]:
    """The rows of a look's measures, one measure after the other, events in the order of the text."""
    mentioned: dict[tuple[int, int], list[Range]] = {}
    for row in cell.evidence(MENTIONS):
        mentioned.setdefault((row.article, row.sentence), []).extend((a, b) for a, b, _ in row.highlights)
    unnamed = set(cell.evidence(UNNAMED_AGENT))
    rows = [
        ActorSentence(
            row,
            name,
            tuple(mentioned.get((row.article, row.sentence), ())),
            unnamed=name == PATIENT and row in unnamed,
        )
        for name in BEHIND[look]
        for row in cell.evidence(name)
    ]
    if look is Look.ACTS:
        place = {row.article: at for at, row in enumerate(reversed([one.evidence for one in rows]))}
        rows.sort(key=lambda one: (-place[one.evidence.article], one.evidence.start, one.verb or (0, 0)))
    return iter(rows)
