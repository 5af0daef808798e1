"""The articles of a library as text, JSON, CSV, Markdown or HTML."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from corpus.library import ListedArticle
from tui.export.sheet import Sheet, sheet_html, sheet_markdown
from tui.export.tables import WIDEST_COLUMN, inert

FIELDS = (
    "number", "outlet", "date", "language", "title", "collections", "file",
    "words", "set_aside", "outlet_by", "date_by", "title_by", "language_by", "oddities", "twins", "notes",
)  # fmt: skip
"""New ones come at the end, so that who reads columns by their place goes on reading the same."""


def _values(row: ListedArticle) -> tuple[object, ...]:
    said = (by.label for by in row.said)
    oddities = [str(oddity) for oddity in row.oddities]
    known = (row.key, row.outlet.name, row.date, row.language, row.title, list(row.collections), row.origin)
    return (*known, row.words, row.set_aside, *said, oddities, list(row.twins), list(row.notes))


def listing_json(rows: Sequence[ListedArticle]) -> str:
    """One object an article, in a list."""
    return (
        json.dumps([dict(zip(FIELDS, _values(row), strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n"
    )


def listing_csv(rows: Sequence[ListedArticle]) -> str:
    """One row an article; text that a spreadsheet would compute is made inert."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(FIELDS)
    for row in rows:
        write.writerow([_cell(value) for value in _values(row)])
    return out.getvalue()


def _cell(value: object) -> object:
    """A value as a cell of a spreadsheet: lists joined, nothing computed."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return inert(value) if isinstance(value, str) else "" if value is None else value


def listing_sheet(rows: Sequence[ListedArticle], name: str) -> Sheet:
    """A row an article, for reading: what a person wants to know of it."""
    told = tuple(
        (
            row.outlet.name,
            row.date or "no date",
            row.title or row.origin,
            row.words,
            row.language or "not known",
            "; ".join(row.collections),
            "; ".join(map(str, row.oddities)),
        )
        for row in rows
    )
    return Sheet(name, (), ("outlet", "date", "title", "words", "language", "collections", "odd"), told)


def listing_markdown(rows: Sequence[ListedArticle], name: str) -> str:
    """A table with a heading."""
    return sheet_markdown(listing_sheet(rows, name))


def listing_html(rows: Sequence[ListedArticle], name: str) -> str:
    """A page of its own with one table."""
    return sheet_html(listing_sheet(rows, name))


def listing_text(rows: Sequence[ListedArticle]) -> str:
    """A line an article, or a sentence where there is none."""
    if not rows:
        return "No articles. Add some with: broadsheet add PATH\n"
    wide = min(max(len(row.outlet.name) for row in rows), WIDEST_COLUMN)
    lines = []
    for row in rows:
        where = f"  [{'; '.join(row.collections)}]" if row.collections else ""
        title = row.title or row.origin
        lines.append(f"{row.key:>5}  {row.outlet.name:<{wide}}  {row.date or 'no date':<10}  {title}{where}")
    return "\n".join(lines) + "\n"
