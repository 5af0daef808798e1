"""What Compare hands out: the comparison as it is chosen, the evidence of a cell, and what is under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Evidence, Family
from tui.export.comparing import printed
from tui.export.evidence import evidence_sheet
from tui.export.numbers import cell
from tui.export.sheet import sheet_makers
from tui.export.sources import articles_listed, place_told
from tui.export.tables import VOICE_NAMES, escaped
from tui.views import FORMATS, Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.evidence_rows import CellEvidence, evidence_of
from tui.widgets.rows import Row, measured_in


def comparison_view(comparison: Comparison, voice: Voice, order: Sequence[int]) -> View:
    """The chosen outlets in their order, in one voice."""
    chosen = comparison.of_columns(order)
    asked = {"outlets": [column.outlet.slug for column in chosen.columns], "voice": voice.value}
    return View(comparison.name, {form: partial(printed, chosen, (voice,), form, asked) for form in FORMATS})


def evidence_view(shown: CellEvidence) -> View:
    """The sentences behind a cell."""
    sheet = partial(evidence_sheet, shown.comparison, shown.row.measures, shown.voice, (shown.column,))
    name = f"{shown.comparison.name} {shown.outlet.outlet.name} {shown.row.title}"
    return View(name, sheet_makers(sheet))


def figure_passage(comparison: Comparison, row: Row, voice: Voice, column: int) -> Passage | None:
    """A figure in words; with its source: what it is measured on."""
    if not row.measures:
        return None
    outlet = comparison.columns[column]
    said = [f"{m.name} {cell(comparison.figure(m.id, voice, column), m)}, {m.unit}" for m in row.measures]
    text = f"{outlet.outlet.name}: {'; '.join(said)} ({VOICE_NAMES[voice]})"
    told = f"{escaped(text)}\n\n{comparison.statement} {escaped(comparison.name)}:\n{articles_listed(outlet)}\n"
    return Passage("figure", text, told)


def evidence_passage(shown: CellEvidence, row: Evidence) -> Passage:
    """A sentence; with its source: outlet, title, date and where in the text it stands."""
    text = " ".join(shown.comparison.text(row.article)[row.start : row.end].split())
    said = place_told(shown.outlet, row)
    return Passage("sentence", text, f"> {escaped(text)}\n\n{escaped(said)}\n")


def marks_of(
    comparison: Comparison, row: Row, voice: Voice, columns: Sequence[int], chosen: Evidence | None
) -> dict[int, Marks]:
    """For each article with evidence of a row its marks in the order of the text; `chosen` is shown first."""
    marks = {}
    of_tone = bool(row.measures) and row.measures[0].family is Family.TONE
    for column in columns:
        found = evidence_of(comparison, row, voice, column).rows if row.measures else ()
        for key in {other.article for other in found}:
            rows = sorted((other for other in found if other.article == key), key=_reading_order)
            at = rows.index(chosen) if chosen in rows else 0
            marks[key] = Marks(measured_in(row, voice), tuple(rows), at, of_tone)
    return marks


def _reading_order(row: Evidence) -> tuple[int, int]:
    return row.start, row.highlights[0][0] if row.highlights else row.start
