"""The filters in force in words, and the list without one of them. Pure."""

from __future__ import annotations

from dataclasses import replace

from tui.amounts import counted
from tui.jobs.browsing import Browse, Facet, Sort
from tui.widgets.facet_lines import value_name
from tui.widgets.filter_line import Chip

TEXT, AMONG = "text", "among"

_SHORT = {Facet.OUTLET: "", Facet.DATE: "", Facet.LANGUAGE: "language ", Facet.COLLECTION: "in ", Facet.ODDITY: ""}
_ORDERS = {
    Sort.DATE: ("by date, oldest first", "by date, newest first"),
    Sort.OUTLET: ("by outlet", "by outlet, backwards"),
    Sort.TITLE: ("by title", "by title, backwards"),
    Sort.WORDS: ("shortest first", "longest first"),
    Sort.LANGUAGE: ("by language", "by language, backwards"),
    Sort.ODDITIES: ("least odd first", "oddest first"),
    Sort.ADDED: ("first added first", "last added first"),
}


def chips_of(browse: Browse) -> tuple[Chip, ...]:
    """A chip for each filter."""
    chips = [Chip(f"/ {browse.text}", TEXT)] if browse.text.strip() else []
    for facet, value in browse.chosen:
        before = _SHORT[facet] if value else ""
        chips.append(Chip(f"{before}{value_name(facet, value)}", (facet, value)))
    if browse.among is not None:
        chips.append(Chip(f"only these {counted(len(browse.among), 'article')}", AMONG))
    return tuple(chips)


def without(browse: Browse, chip: Chip) -> Browse:
    """The same without what the chip stands for."""
    if chip.takes_back == TEXT:
        return replace(browse, text="")
    if chip.takes_back == AMONG:
        return replace(browse, among=None)
    return replace(browse, chosen=tuple(choice for choice in browse.chosen if choice != chip.takes_back))


def order_words(browse: Browse) -> str:
    """The order, in words."""
    return _ORDERS[browse.sort][browse.reverse]
