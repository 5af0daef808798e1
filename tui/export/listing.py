"""The articles of a library as text, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from corpus.library import ListedArticle
from tui.export.tables import inert

FIELDS = ("number", "outlet", "date", "language", "title", "collections", "file")


def _values(row: ListedArticle) -> tuple[object, ...]:
    return row.key, row.outlet.name, row.date, row.language, row.title, list(row.collections), row.origin


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
        texts = (row.outlet.name, row.date, row.language, row.title, "; ".join(row.collections), row.origin)
        write.writerow([row.key, *(inert(text or "") for text in texts)])
    return out.getvalue()


def listing_text(rows: Sequence[ListedArticle]) -> str:
    """A line an article, or a sentence where there is none."""
    if not rows:
        return "No articles. Add some with: broadsheet add PATH\n"
    wide = max(len(row.outlet.name) for row in rows)
    lines = []
    for row in rows:
        where = f"  [{'; '.join(row.collections)}]" if row.collections else ""
        title = row.title or row.origin
        lines.append(f"{row.key:>5}  {row.outlet.name:<{wide}}  {row.date or 'no date':<10}  {title}{where}")
    return "\n".join(lines) + "\n"
