"""The lines at the top of Speakers: what is waited for, a statement about what, what cells show. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison import Comparison
from tui.text import Run, cells, fit_runs
from tui.widgets.speaker_cells import CellMode, stance_legend

PAGE = "Who speaks"

_LEGENDS = {
    CellMode.SHARE: (
        "Share of the outlet's quoted words, its 95 % interval, quotations in brackets. All bars are on one scale.",
        "Share of the outlet's quoted words, 95 % interval, (quotations).",
    ),
    CellMode.SOON: (
        "How much of the article stands before their first words, then how many of their words are quoted + reported.",
        "How much of the article stands before them; words quoted + reported.",
    ),
}
_VERBS = ("Verbs that introduce them, commonest first: ", "Verbs: ", "")


def waiting_runs(comparison: Comparison | None) -> list[Run]:
    """What is being done."""
    return [("Finding out who speaks …" if comparison is not None else "Reading the articles …", "")]


def said_runs(comparison: Comparison, order: Sequence[int], width: int) -> list[Run]:
    """What the figures are a statement about; of a single outlet, what is missing."""
    said: list[Run] = [(comparison.of_columns(order).statement, "")]
    if len(comparison.columns) == 1:
        alone = "  One outlet only: add others to see whom they quote."
        if cells(said[0][0] + alone) > width:
            return fit_runs([(alone.strip(), "mark")], width)
        said.append((alone, "mark"))
    return said


def legend_runs(mode: CellMode, width: int) -> list[Run]:
    """How to read the cells."""
    if mode in _LEGENDS:
        return [(next((said for said in _LEGENDS[mode] if cells(said) <= width), _LEGENDS[mode][-1]), "dim")]
    signs = stance_legend()
    left = width - sum(cells(text) for text, _ in signs)
    return fit_runs([(next(said for said in _VERBS if cells(said) <= max(left, 0)), "dim"), *signs], width)
