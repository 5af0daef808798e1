"""The list of groups: name, outlets, articles, dates. Pure: lines from groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.jobs.contents import Group, GroupKind
from tui.text import Run, cells, fit
from tui.widgets.dates import shown_range

_NUMBER = 10
_NARROWEST_NAME = 24
_WIDEST_NAME = 60


@dataclass(frozen=True, slots=True)
class GroupColumns:
    """Widths of the columns of the list of groups; 0 leaves a column out."""

    name: int
    number: int
    dates: int


def group_columns(groups: Sequence[Group], width: int) -> GroupColumns:
    """The columns that fit into `width` cells; the dates go first when there is no room."""
    dates = max((cells(_when(group)) for group in groups), default=0)
    wanted = min(max((cells(group.name) for group in groups), default=0), _WIDEST_NAME)
    room = width - 4 - 2 * _NUMBER
    with_dates = room - dates - 2
    if dates and with_dates >= min(wanted, _NARROWEST_NAME):
        return GroupColumns(max(min(wanted, with_dates), 10), _NUMBER, dates)
    return GroupColumns(max(min(wanted, room), 10), _NUMBER, 0)


def group_heading(columns: GroupColumns) -> list[Run]:
    """What stands over the columns."""
    runs = [("  ", ""), (fit("collection", columns.name), "dim"), (fit("outlets", _NUMBER, right=True), "dim")]
    runs.append((fit("articles", _NUMBER, right=True), "dim"))
    return [*runs, ("  when", "dim")] if columns.dates else runs


def group_line(group: Group, columns: GroupColumns, *, chosen: bool) -> list[Run]:
    """One group. What is no collection of the reader's is set slanted, as the program's own words."""
    ink = "strong" if group.kind is GroupKind.COLLECTION else "note"
    runs = [
        ("▸ " if chosen else "  ", "mark"),
        (fit(group.name, columns.name), ink),
        (fit(str(len(group.outlets)), columns.number, right=True), ""),
        (fit(str(len(group.headlines)), columns.number, right=True), ""),
    ]
    return [*runs, (f"  {_when(group)}", "dim")] if columns.dates else runs


def _when(group: Group) -> str:
    return shown_range(headline.date for headline in group.headlines)
