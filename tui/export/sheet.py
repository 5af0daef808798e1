"""Rows under named columns, printed in every form that a list can be had in."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from tui.export.page import html_page
from tui.export.tables import escaped, inert
from tui.views import FORMATS, Format

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, sentences under it, and rows with a value for each column; `columns` are names as JSON keys."""

    title: str
    notes: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheet_makers(sheet: Callable[[], Sheet]) -> Mapping[Format, Callable[[], str]]:
    """For each form what makes it; the sheet itself is made only then."""
    return {form: partial(_made, sheet, form) for form in FORMATS}


def _made(sheet: Callable[[], Sheet], form: str) -> str:
    return sheet_as(sheet(), form)


def sheet_as(sheet: Sheet, form: str) -> str:
    """The sheet as `md`, `csv`, `json`, `html` or `text`."""
    write = {"md": sheet_markdown, "csv": sheet_csv, "json": sheet_json, "html": sheet_html, "text": sheet_text}[form]
    return write(sheet)


def sheet_markdown(sheet: Sheet) -> str:
    """A heading, the notes and a table; text is shown and never interpreted."""
    return "\n".join([f"# {escaped(sheet.title)}", "", *_markdown_table(sheet), ""])


def sheets_markdown(title: str, notes: Sequence[str], sheets: Sequence[Sheet]) -> str:
    """A document of several tables, each under its own heading."""
    lines = [f"# {escaped(title)}", ""]
    for note in notes:
        lines += [escaped(note), ""]
    for sheet in sheets:
        lines += [f"## {escaped(sheet.title)}", "", *_markdown_table(sheet), ""]
    return "\n".join(lines)


def _markdown_table(sheet: Sheet) -> list[str]:
    lines = []
    for note in sheet.notes:
        lines += [escaped(note), ""]
    lines += [f"| {' | '.join(escaped(_heading(name)) for name in sheet.columns)} |", f"|{'---|' * len(sheet.columns)}"]
    return lines + [f"| {' | '.join(escaped(_shown(value)) for value in row)} |" for row in sheet.rows]


def sheet_csv(sheet: Sheet) -> str:
    """One line a row after the names of the columns; text that a spreadsheet would compute is made inert."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(sheet.columns)
    write.writerows([inert(value) if isinstance(value, str) else value for value in row] for row in sheet.rows)
    return out.getvalue()


def sheet_json(sheet: Sheet) -> str:
    """An object with title, notes and rows; a row is an object with the columns' names as keys."""
    rows = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    return json.dumps({"title": sheet.title, "notes": sheet.notes, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


def sheet_html(sheet: Sheet) -> str:
    """A page of its own with one table."""
    return html_page(sheet.title, _html_table(sheet))


def sheets_html(title: str, notes: Sequence[str], sheets: Sequence[Sheet]) -> str:
    """A page of its own with several tables, each under its own heading."""
    parts = [f"<p>{escape(note)}</p>" for note in notes]
    parts += [f"<h2>{escape(sheet.title)}</h2>\n{_html_table(sheet)}" for sheet in sheets]
    return html_page(title, "\n".join(parts))


def _html_table(sheet: Sheet) -> str:
    heads = "".join(f'<th scope="col">{escape(_heading(name))}</th>' for name in sheet.columns)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(_shown(value))}</td>' for value in row)}</tr>" for row in sheet.rows)
    notes = "\n".join(f"<p>{escape(note)}</p>" for note in sheet.notes)
    return f"{notes}\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def sheet_text(sheet: Sheet, width: int = 100) -> str:
    """Flat text without boxes: each row a paragraph of named values. Good for a pipe and a screen reader."""
    lines = [sheet.title, *(line for note in sheet.notes for line in textwrap.wrap(note, width))]
    for row in sheet.rows:
        lines.append("")
        for name, value in zip(sheet.columns, row, strict=True):
            if shown := _shown(value):
                lines += textwrap.wrap(f"{_heading(name)}: {shown}", width, subsequent_indent="    ")
    return "\n".join([*lines, ""])


def _heading(name: str) -> str:
    return name.replace("_", " ")


def _shown(value: Cell) -> str:
    return "" if value is None else str(value)
