"""Where a passage that is handed on comes from: an outlet's articles, and a sentence's place in one of them."""

from __future__ import annotations

from analysis.comparison import Column
from analysis.measure import Evidence
from tui.export.tables import escaped


def articles_listed(column: Column) -> str:
    """An outlet's articles with their dates as lines of a Markdown list, each after a line end."""
    return "".join(f"\n- {escaped(source.title)}, {source.date or 'no date'}" for source in column.articles)


def place_told(column: Column, row: Evidence) -> str:
    """Outlet, title, date, and where in the text a row stands; not escaped."""
    source = next(source for source in column.articles if source.key == row.article)
    place = f"sentence {row.sentence + 1}, characters {row.start}–{row.end}"
    return f"{column.outlet.name}, “{source.title}”, {source.date or 'no date'}, {place}"
