"""The lines at the top of the shared quotations: where we are, how many there are, what the signs mean. No Textual."""

from __future__ import annotations

from analysis.shared import Extent
from tui.amounts import counted
from tui.jobs.carrying import Order, SharedTable
from tui.text import Run, cells, fit_runs, plain
from tui.widgets.shared_text import LEFT_OUT, SIGNS

FINDING = "Looking for words that several outlets quote …"


def top_runs(table: SharedTable | None, name: str, shown: int, width: int) -> list[Run]:
    """`Broadsheet ▸ Shared quotations ▸ name` and, at the right, how many there are; without room only the name."""
    right = "" if table is None else f"{_amount(table, shown)} · {counted(len(table.columns), 'outlet')}"
    badge = " Broadsheet "
    ways = (" ▸ Shared quotations ▸ ", " ▸ ")
    way = next((way for way in ways if cells(badge + way + plain(name) + right) + 2 <= width), ways[-1])
    left: list[Run] = [(badge, "badge"), (way, "dim"), (name, "strong")]
    return [*fit_runs(left, max(width - cells(right) - 2, 12)), ("  ", ""), (right, "dim")]


def _amount(table: SharedTable, shown: int) -> str:
    if shown == len(table.entries):
        return counted(shown, "shared quotation")
    return f"{shown} of {counted(len(table.entries), 'shared quotation')}"


def legend_runs(table: SharedTable, order: Order, width: int) -> list[Run]:
    """What the signs mean, and the order of the list; the latter goes first where it is narrow."""
    signs: list[Run] = []
    for sign, meaning in (
        (SIGNS[Extent.WHOLE], "whole"),
        (SIGNS[Extent.CUT], "cut"),
        (SIGNS[Extent.REPORTED], "reported without marks"),
        (LEFT_OUT, "left out"),
    ):
        signs += [(sign, "mark"), (f" {meaning}   ", "")]
    said = f"{order.value}"
    room = width - sum(cells(text) for text, _ in signs)
    return fit_runs([*signs, *([(said, "dim")] if cells(said) <= room else [])], width)


def nothing_said(table: SharedTable, of: SharedTable, wanted: str, speaker: str) -> str:
    """Why the list is empty, and what can be done; "" where it is not.

    `of` holds the quotations of everybody, `table` those of the speaker who was asked for.
    """
    outlets = len(table.columns)
    if outlets < 2:
        return "Only one outlet is compared, and a quotation is shared by two. Choose more outlets in the comparison."
    if not of.entries:
        articles = sum(len(column.articles) for column in table.columns)
        return (
            f"No quotation is in two of these {outlets} outlets: in {counted(articles, 'article')} nobody's words are "
            "carried twice, not even in part."
        )
    if not table.entries:
        return f"No words of {speaker or 'this speaker'} are in two of these outlets. Esc goes back."
    return f"No shared quotation has “{wanted}” in it." if wanted else ""
