"""What the Speakers screen hands out: the table, the quotations of a cell, what is under the cursor. No Textual."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from analysis.document import Voice
from analysis.measure import Evidence
from analysis.voices.reporting import Stance
from tui.export.numbers import cell as figure_words
from tui.export.sheet import Cell, Sheet, sheet_makers
from tui.export.sources import articles_listed, place_told
from tui.export.tables import escaped
from tui.views import FORMATS, Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.rows import shown_name
from tui.widgets.speaker_cells import percent, share_span
from tui.widgets.speaker_contrast import contrast_runs
from tui.widgets.speaker_quoted import CellQuotations, Quoted, quotations_of
from tui.widgets.speaker_rows import SpeakerRow, SpeakerRowKind
from tui.widgets.speaker_view import SpeakerView

_COLUMNS = (
    "outlet", "date", "title", "sentence", "start", "end", "voice", "speaker", "verb", "stance", "introduced_by",
    "quoted_words", "reported_words", "said", "text",
)  # fmt: skip


def speakers_view(view: SpeakerView) -> View:
    """The table with the chosen outlets in their order."""
    return View(f"{view.comparison.name} speakers", {form: partial(_printed, view, form) for form in FORMATS})


def _printed(view: SpeakerView, form: str) -> str:
    # Imported when it is asked for: the screen does not wait for what prints it.
    from analysis.speaker_table import speaker_table  # noqa: PLC0415
    from tui.export.speakers import SpeakersAsked, printed_speakers  # noqa: PLC0415

    chosen = view.comparison.of_columns(view.order)
    selection = {"outlets": [column.outlet.slug for column in chosen.columns]}
    return printed_speakers(SpeakersAsked(chosen, speaker_table(chosen)), form, selection)


def quotations_view(shown: CellQuotations) -> View:
    """The quotations behind a cell."""
    name = f"{shown.view.comparison.name} {shown.outlet.outlet.name} {_named(shown.row)}"
    return View(name, sheet_makers(partial(quotations_sheet, shown)))


def quotations_sheet(shown: CellQuotations) -> Sheet:
    """The rows behind a cell, each with what introduces it."""
    rows = tuple(_sheet_row(shown, one) for one in shown.rows)
    comparison = shown.view.comparison
    notes = (comparison.of_columns(shown.view.order).statement, cell_words(shown))
    return Sheet(f"{comparison.name}: {_named(shown.row)}", notes, _COLUMNS, rows)


def _sheet_row(shown: CellQuotations, one: Quoted) -> tuple[Cell, ...]:
    row, text, column = one.evidence, shown.text(one), shown.view.comparison.columns[one.column]
    source = next(source for source in column.articles if source.key == row.article)
    verb = one.said.verb if one.said else None
    return (
        column.outlet.name, source.date, source.title, row.sentence + 1, row.start, row.end, row.voice.value,
        one.speaker, verb.base if verb else "", verb.stance.value if verb else "",
        text[one.cue[0] : one.cue[1]] if one.cue else "", one.said.quoted if one.said else None,
        one.said.reported if one.said else None, _spoken(text, row), _flat(text[row.start : row.end]),
    )  # fmt: skip


def _spoken(text: str, row: Evidence) -> str:
    return " … ".join(_flat(text[start:end]) for start, end, _ in row.highlights)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _named(row: SpeakerRow) -> str:
    return shown_name(row.measure) if row.measure else row.title


def cell_passage(shown: CellQuotations) -> Passage | None:
    """A cell in words; with its source: what it is measured on."""
    if not shown.row.opens:
        return None
    text = cell_words(shown)
    comparison = shown.view.comparison.of_columns(shown.view.order)
    said = f"{escaped(text)}\n\n{comparison.statement} {escaped(comparison.name)}:\n{articles_listed(shown.outlet)}\n"
    return Passage("cell", text, said)


def cell_words(shown: CellQuotations) -> str:
    """Everything that a cell can show, in one sentence."""
    lead = f"{shown.outlet.outlet.name}: {_named(shown.row)}"
    if shown.row.measure is not None:
        figure = shown.view.comparison.figure(shown.row.measure.id, Voice.ALL, shown.column)
        return f"{lead} {figure_words(figure, shown.row.measure)}, {shown.row.measure.unit}"
    if shown.row.kind is SpeakerRowKind.CONTRAST:
        said = "".join(text for text, _ in contrast_runs(shown.view.contrast(shown.column)))
        return f"{lead}: {said}"
    cell = shown.cell
    if cell is None or not cell.said:
        return f"{lead}: no words"
    parts = []
    if cell.share.value is not None and cell.share.count:
        span = share_span(cell.share)
        parts.append(f"{percent(cell.share.value)}{f' [{span}]' if span else ''} of the quoted words")
    parts.append(f"{cell.quoted} words quoted, {cell.reported} reported")
    if cell.verbs:
        doubting = cell.of_stance(Stance.DOUBTING)
        verbs = ", ".join(f"{verb.base} {times} ({verb.stance.value})" for verb, times in cell.verbs)
        parts.append(f"verbs: {verbs}; doubting {doubting.count} of {doubting.n} [{share_span(doubting)} %]")
    if cell.position.value is not None:
        parts.append(f"first after {percent(cell.position.value)} of the article")
    return f"{lead}: {'; '.join(parts)}"


def quotation_passage(shown: CellQuotations, one: Quoted) -> Passage:
    """A passage; with its source: who speaks, outlet, title, date and where in the text it stands."""
    row, column = one.evidence, shown.view.comparison.columns[one.column]
    text = _flat(shown.text(one)[row.start : row.end])
    said = place_told(column, row)
    who = f"{one.speaker}, in " if one.speaker else ""
    return Passage("quotation", text, f"> {escaped(text)}\n\n{escaped(who + said)}\n")


def marks_of(
    view: SpeakerView, row: SpeakerRow, columns: tuple[int, ...], chosen: Evidence | None
) -> Mapping[int, Marks]:
    """For each article with passages of a row its marks in the order of the text; `chosen` is shown first."""
    marks = {}
    for column in columns:
        found = [one.evidence for one in quotations_of(view, row, column).rows if one.column == column]
        for key in {one.article for one in found}:
            rows = sorted((one for one in found if one.article == key), key=lambda one: (one.start, one.highlights))
            marks[key] = Marks(_named(row), tuple(rows), rows.index(chosen) if chosen in rows else 0)
    return marks
