"""The front page of a group: every outlet's own headline, side by side. Pure: lines from headlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.text import Run, cells, cut, fit_runs
from tui.themes import outlet_ink
from tui.widgets.dates import shown_date
from tui.widgets.page import paragraph

if TYPE_CHECKING:
    from corpus.article import Outlet
    from tui.jobs.contents import Group, Headline

NARROWEST_COLUMN = 22
GUTTER = 3
MOST_OUTLETS = 40
MOST_OF_AN_OUTLET = 12
_HEADLINE_LINES, _LEAD_LINES = 6, 9
_MOST_WITH_LEAD = 2
"""Articles of an outlet up to which each is shown with how it begins."""


def front_page(group: Group, width: int) -> list[list[Run]]:
    """Outlets as columns where they have room for it, else one under the other."""
    by_outlet: dict[Outlet, list[Headline]] = {}
    for headline in group.headlines:
        by_outlet.setdefault(headline.outlet, []).append(headline)
    if not by_outlet:
        return paragraph("There is no article in this collection.", width, "note")
    stands = list(by_outlet.items())
    across = (width + GUTTER) // len(stands) - GUTTER
    return _columns(stands, across) if across >= NARROWEST_COLUMN else _rows(stands, width)


def _columns(stands: Sequence[tuple[Outlet, list[Headline]]], width: int) -> list[list[Run]]:
    columns = [_stand(place, outlet, headlines, width) for place, (outlet, headlines) in enumerate(stands)]
    height = max(map(len, columns))
    lines = []
    for y in range(height):
        line: list[Run] = []
        for column in columns:
            line += [*fit_runs(column[y] if y < len(column) else (), width), (" " * GUTTER, "")]
        lines.append(line)
    return lines


def _stand(place: int, outlet: Outlet, headlines: Sequence[Headline], width: int) -> list[list[Run]]:
    lines = [_name(place, outlet, width)]
    for headline in headlines[:MOST_OF_AN_OUTLET]:
        lines += _headline(headline, width, _HEADLINE_LINES)
        lines.append([(shown_date(headline.date), "dim")])
        if headline.lead and len(headlines) <= _MOST_WITH_LEAD:
            lines += paragraph(headline.lead, width, most=_LEAD_LINES)
        lines.append([])
    return [*lines, *_more(headlines, 0)]


def _rows(stands: Sequence[tuple[Outlet, list[Headline]]], width: int) -> list[list[Run]]:
    names = min(max(cells(outlet.name) for outlet, _ in stands) + 1, 24, width // 3)
    dates = max((cells(shown_date(headline.date)) for _, own in stands for headline in own), default=0)
    room = width - names - dates - 3
    lines: list[list[Run]] = []
    for place, (outlet, headlines) in enumerate(stands[:MOST_OUTLETS]):
        for number, headline in enumerate(headlines[:MOST_OF_AN_OUTLET]):
            name = _name(place, outlet, names) if not number else []
            for row, wrapped in enumerate(_headline(headline, room, 2)):
                when = shown_date(headline.date) if not row else ""
                lead = fit_runs(name if not row else [], names)
                lines.append([*lead, (" ", ""), *fit_runs(wrapped, room), ("  ", ""), (when.rjust(dates), "dim")])
        lines += _more(headlines, names + 1)
    if len(stands) > MOST_OUTLETS:
        lines.append([(f"and {len(stands) - MOST_OUTLETS} more outlets", "note")])
    return lines


def _headline(headline: Headline, width: int, most: int) -> list[list[Run]]:
    """The headline, or that there is none with the words that the article begins with."""
    if headline.own:
        return paragraph(headline.title, width, "strong", most=most)
    return paragraph(f"no headline: “{headline.title}”", width, "note", most=most)


def _name(place: int, outlet: Outlet, width: int) -> list[Run]:
    return [("▌", outlet_ink(place)), (cut(outlet.name, width - 1), outlet_ink(place))]


def _more(headlines: Sequence[Headline], indent: int) -> list[list[Run]]:
    more = len(headlines) - MOST_OF_AN_OUTLET
    return [[(" " * indent, ""), (f"and {more} more", "note")]] if more > 0 else []
