"""What the loaded words hand out: the table, the places of a cell, what is under the cursor. No Textual."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from analysis.measure import Evidence
from tui.export.loaded import USE_COLUMNS, use_cells
from tui.export.sheet import Sheet, sheet_makers
from tui.export.sources import articles_listed, place_told
from tui.export.tables import VOICE_NAMES, escaped
from tui.jobs.loaded_words import CANDIDATES, loaded_of
from tui.jobs.noted import reason_told
from tui.views import FORMATS, Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.loaded_rows import LoadedRow, LoadedRowKind
from tui.widgets.loaded_uses import CellUses, LoadedPlace, uses_of
from tui.widgets.loaded_view import LoadedView


def loaded_view(view: LoadedView) -> View:
    """The table with the chosen outlets in their order."""
    return View(f"{view.comparison.name} loaded words", {form: partial(_printed, view, form) for form in FORMATS})


def _printed(view: LoadedView, form: str) -> str:
    # Imported when it is asked for: the screen does not wait for what prints it.
    from tui.export.loaded import printed_loaded  # noqa: PLC0415

    chosen = view.comparison.of_columns(view.order)
    selection = {"outlets": [column.outlet.slug for column in chosen.columns]}
    return printed_loaded(loaded_of(chosen, view.table.voice), form, selection)


def uses_view(shown: CellUses) -> View:
    """The places behind a cell."""
    name = f"{shown.view.comparison.name} {shown.outlet.outlet.name} {shown.row.title}"
    return View(name, sheet_makers(partial(_uses_sheet, shown)))


def _uses_sheet(shown: CellUses) -> Sheet:
    texts = shown.view.table.texts
    rows = tuple(use_cells(shown.outlet, one.use, texts[one.use.row.article]) for one in shown.rows)
    return Sheet(f"{shown.view.comparison.name}: {shown.row.title}", (CANDIDATES, _why(shown)), USE_COLUMNS, rows)


def _why(shown: CellUses) -> str:
    return reason_told(shown.rows[0].use.candidate) if shown.rows else ""


def cell_passage(shown: CellUses) -> Passage | None:
    """A cell in words; with its source: why the word is a candidate, and what was looked at."""
    if shown.row.line is None:
        return None
    lead = f"{shown.outlet.outlet.name}: “{shown.row.title}”, {VOICE_NAMES[shown.view.table.voice]}"
    text = f"{lead}: {len(shown.rows)} times" if len(shown.rows) != 1 else f"{lead}: once"
    comparison = shown.view.comparison.of_columns(shown.view.order)
    why = f"{_why(shown)} " if shown.rows else ""
    said = f"{escaped(text)}\n\n{escaped(why + CANDIDATES)} {comparison.statement} {escaped(comparison.name)}:\n"
    return Passage("cell", text, f"{said}{articles_listed(shown.outlet)}\n")


def use_passage(shown: CellUses, one: LoadedPlace) -> Passage:
    """A sentence; with its source: the word, its reason, outlet, title, date and where in the text it stands."""
    row, text = one.evidence, shown.view.text(one.use)
    words = " ".join(text[row.start : row.end].split())
    said = place_told(shown.outlet, row)
    why = f"{reason_told(one.use.candidate)} {CANDIDATES}"
    return Passage("sentence", words, f"> {escaped(words)}\n\n{escaped(said)}\n\n{escaped(why)}\n")


def marks_of(
    view: LoadedView, row: LoadedRow, columns: tuple[int, ...], chosen: Evidence | None
) -> Mapping[int, Marks]:
    """For each article with uses of a term (of a reason: of any of its terms) its marks; `chosen` is shown first."""
    marks = {}
    rows = [row] if row.line is not None else _terms_of(row)
    for column in columns:
        found = [one.use for term in rows for one in uses_of(view, term, column).rows]
        for key in {use.row.article for use in found}:
            uses = sorted((use for use in found if use.row.article == key), key=lambda use: use.candidate.start)
            evidence = tuple(use.row for use in uses)
            at = next((at for at, known in enumerate(evidence) if known == chosen), 0)
            notes = tuple(reason_told(use.candidate) for use in uses)
            marks[key] = Marks(f"“{row.title}”" if row.line else row.title, evidence, at, notes=notes)
    return marks


def _terms_of(row: LoadedRow) -> list[LoadedRow]:
    lines = row.group.lines if row.group is not None else ()
    return [LoadedRow(LoadedRowKind.TERM, line.term, row.group, line) for line in lines]
