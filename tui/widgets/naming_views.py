"""What the Naming screen hands out: the table, the mentions of a cell, what is under the cursor. No Textual."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from analysis.measure import Evidence
from tui.export.naming_rows import MENTION_COLUMNS, Named, mention_row
from tui.export.sheet import Sheet, sheet_makers
from tui.export.sources import articles_listed, place_told
from tui.export.tables import escaped
from tui.views import FORMATS, Passage, View
from tui.widgets.article_lines import Marks
from tui.widgets.naming_behind import CellMentions, cell_words, mentions_behind
from tui.widgets.naming_rows import NamingRow
from tui.widgets.naming_view import NamingView


def naming_view(view: NamingView) -> View:
    """The table with the chosen outlets in their order."""
    return View(f"{view.comparison.name} names", {form: partial(_printed, view, form) for form in FORMATS})


def _printed(view: NamingView, form: str) -> str:
    # Imported when it is asked for: the screen does not wait for what prints it.
    from tui.export.naming import NamingAsked, printed_naming  # noqa: PLC0415
    from tui.jobs.naming import naming_of  # noqa: PLC0415

    chosen = view.comparison.of_columns(view.order)
    selection = {"outlets": [column.outlet.slug for column in chosen.columns]}
    return printed_naming(NamingAsked(naming_of(chosen, view.table.voice)), form, selection)


def mentions_view(shown: CellMentions) -> View:
    """The mentions behind a cell."""
    name = f"{shown.view.comparison.name} {shown.outlet.outlet.name} {shown.row.title}"
    return View(name, sheet_makers(partial(_sheet, shown)))


def _sheet(shown: CellMentions) -> Sheet:
    comparison, detail, line = shown.view.comparison, shown.row.detail, shown.row.line
    notes = (comparison.of_columns(shown.view.order).statement, cell_words(shown))
    rows = [
        mention_row(Named(shown.outlet, line, one.mention), detail)
        for one in shown.rows
        if line is not None and detail is not None
    ]
    return Sheet(f"{comparison.name}: {shown.row.title}", notes, MENTION_COLUMNS, tuple(rows))


def cell_passage(shown: CellMentions) -> Passage | None:
    """A cell in words; with its source: what it is measured on."""
    if shown.row.line is None:
        return None
    text = cell_words(shown)
    comparison = shown.view.comparison.of_columns(shown.view.order)
    said = f"{escaped(text)}\n\n{comparison.statement} {escaped(comparison.name)}:\n{articles_listed(shown.outlet)}\n"
    return Passage("cell", text, said)


def mention_passage(shown: CellMentions, at: int) -> Passage:
    """A sentence; with its source: by which name, outlet, title, date and where in the text it stands."""
    one = shown.rows[at]
    row = one.evidence
    text = " ".join(shown.text(one)[row.start : row.end].split())
    said = f"{shown.row.title}; {place_told(shown.outlet, row)}"
    return Passage("sentence", text, f"> {escaped(text)}\n\n{escaped(said)}\n")


def marks_of(
    view: NamingView, row: NamingRow, columns: tuple[int, ...], chosen: Evidence | None
) -> Mapping[int, Marks]:
    """For each article with mentions by a name its marks in the order of the text; `chosen` is shown first."""
    marks = {}
    for column in columns:
        found = [one.evidence for one in mentions_behind(view, row, column).rows]
        for key in {one.article for one in found}:
            rows = sorted((one for one in found if one.article == key), key=lambda one: (one.start, one.highlights))
            at = next((at for at, one in enumerate(rows) if one is chosen), 0)
            marks[key] = Marks(row.title, tuple(rows), at)
    return marks
