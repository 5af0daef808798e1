"""The sentences behind figures as rows: what was counted, where it stands, and in whose words."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Evidence, Measure
from tui.export.numbers import cell, rounded
from tui.export.sheet import Cell, Sheet
from tui.export.tables import VOICE_NAMES, stated, terms_said

COLUMNS = ("outlet", "date", "title", "sentence", "start", "end", "voice", "measure", "value", "marked", "text")


def evidence_sheet(comparison: Comparison, measures: Sequence[Measure], voice: Voice, columns: Sequence[int]) -> Sheet:
    """The rows behind the figures of some measures in one voice, outlet by outlet; as many as the figures count."""
    name = measures[0].name if len(measures) == 1 else measures[0].group
    notes = [stated(comparison)]
    rows: list[tuple[Cell, ...]] = []
    for column in columns:
        outlet = comparison.columns[column].outlet.name
        for measure in measures:
            figure = comparison.figure(measure.id, voice, column)
            terms = f", {terms_said(figure)}" if figure.distinct else ""
            said = f"{measure.name} {cell(figure, measure)}, {measure.unit}"
            notes.append(f"{outlet}: {said}, count {figure.count}{terms}.")
            found = comparison.evidence(measure, voice, column) if figure.count else ()
            rows += [_row(comparison, column, measure, row) for row in found]
    return Sheet(f"{comparison.name}: {name}, {VOICE_NAMES[voice]}", tuple(notes), COLUMNS, tuple(rows))


def _row(comparison: Comparison, column: int, measure: Measure, row: Evidence) -> tuple[Cell, ...]:
    outlet = comparison.columns[column]
    source = next(source for source in outlet.articles if source.key == row.article)
    text = comparison.text(row.article)
    marked = "; ".join(" ".join(text[start:end].split()) for start, end, _ in row.highlights)
    value = row.entry or rounded(row.value)
    sentence = " ".join(text[row.start : row.end].split())
    place = (row.sentence + 1, row.start, row.end, row.voice.value)
    return outlet.outlet.name, source.date, source.title, *place, measure.id, value, marked, sentence
