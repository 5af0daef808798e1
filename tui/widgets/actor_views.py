"""What the Actors screen hands out: the table, the sentences of a cell, what is under the cursor. No Textual."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from analysis.measure import Evidence
from tui.export.actor_rows import EVIDENCE_COLUMNS, WORDS, evidence_row
from tui.export.sheet import Sheet, sheet_makers
from tui.export.sources import articles_listed, place_told
from tui.export.tables import VOICE_NAMES, escaped
from tui.jobs.actors import Look
from tui.views import FORMATS, Passage, View
from tui.widgets.actor_behind import EVENTS, ActorSentence, CellSentences, sentences_of
from tui.widgets.actor_evidence import figures_told
from tui.widgets.actor_rows import ActorRow
from tui.widgets.actor_view import ActorView
from tui.widgets.article_lines import Marks

LOOK_WORDS = {
    Look.TONE: "tone towards",
    Look.PRAISE: "praise and blame",
    Look.ACTS: "who acts and who is acted on",
    Look.MENTIONS: "mentions",
}


def actors_view(view: ActorView) -> View:
    """The table with the chosen outlets in their order."""
    return View(f"{view.comparison.name} actors", {form: partial(_printed, view, form) for form in FORMATS})


def _printed(view: ActorView, form: str) -> str:
    # Imported when it is asked for: the screen does not wait for what prints it.
    from tui.export.actors import ActorsAsked, printed_actors  # noqa: PLC0415
    from tui.jobs.actors import actors_of  # noqa: PLC0415

    chosen = view.comparison.of_columns(view.order)
    selection = {"outlets": [column.outlet.slug for column in chosen.columns]}
    asked = ActorsAsked(actors_of(chosen, view.table.voice), view.first, view.look)
    return printed_actors(asked, form, selection)


def sentences_view(shown: CellSentences) -> View:
    """The sentences behind a cell."""
    name = f"{shown.view.comparison.name} {shown.outlet.outlet.name} {shown.row.title}"
    return View(name, sheet_makers(partial(sentences_sheet, shown)))


def sentences_sheet(shown: CellSentences) -> Sheet:
    """The rows behind a cell, each with what is marked in it."""
    comparison = shown.view.comparison
    rows = tuple(evidence_row(shown.outlet, one.evidence, one.measure, shown.text(one)) for one in shown.rows)
    notes = (comparison.of_columns(shown.view.order).statement, cell_words(shown))
    return Sheet(f"{comparison.name}: {shown.row.title}", notes, EVIDENCE_COLUMNS, rows)


def cell_passage(shown: CellSentences) -> Passage | None:
    """A cell in words; with its source: what it is measured on."""
    if shown.row.line is None:
        return None
    text = cell_words(shown)
    comparison = shown.view.comparison.of_columns(shown.view.order)
    said = f"{escaped(text)}\n\n{comparison.statement} {escaped(comparison.name)}:\n{articles_listed(shown.outlet)}\n"
    return Passage("cell", text, said)


def cell_words(shown: CellSentences) -> str:
    """Everything that a cell shows, in one sentence."""
    lead = f"{shown.outlet.outlet.name} of {shown.row.title}, {VOICE_NAMES[shown.view.table.voice]}"
    return f"{lead}: {figures_told(shown.cell, shown.view.look)}" if shown.cell is not None else lead


def sentence_passage(shown: CellSentences, one: ActorSentence) -> Passage:
    """A sentence; with its source: of whom, outlet, title, date and where in the text it stands."""
    row = one.evidence
    text = " ".join(shown.text(one)[row.start : row.end].split())
    said = place_told(shown.outlet, row)
    return Passage(
        "sentence", text, f"> {escaped(text)}\n\n{escaped(f'{shown.row.title}, {WORDS[one.measure]}; {said}')}\n"
    )


def marks_of(view: ActorView, row: ActorRow, columns: tuple[int, ...], chosen: Evidence | None) -> Mapping[int, Marks]:
    """For each article with sentences of a row its marks in the order of the text; `chosen` is shown first."""
    marks = {}
    for column in columns:
        found = sentences_of(view, row, column).rows
        for key in {one.evidence.article for one in found}:
            rows = sorted(
                (one for one in found if one.evidence.article == key),
                key=lambda one: (one.evidence.start, one.evidence.highlights),
            )
            at = next((at for at, one in enumerate(rows) if one.evidence is chosen), 0)
            marks[key] = Marks(row.title, tuple(map(_marked, rows)), at)
    return marks


def _marked(one: ActorSentence) -> Evidence:
    """The row as it is marked in an article: the parts of an event are no praise and no blame."""
    if one.measure not in EVENTS:
        return one.evidence
    return one.evidence._replace(highlights=tuple((start, end, 0.0) for start, end, _ in one.evidence.highlights))
