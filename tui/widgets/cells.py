"""What stands in a cell of the comparison: a bar or an interval, the value, its interval in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.framing.dominance import FEWEST_ENTRIES
from analysis.measure import Family, Figure, Measure
from tui.text import Run, cells, cut, cut_at_word, fit, fit_runs
from tui.widgets.cell_layout import (
    NARROWEST_BAR,
    NARROWEST_PLOT,
    CellLayout,
    GroupLayout,
    interval_halves,
    is_plotted,
    is_signed,
    value_text,
)
from tui.widgets.plots import bar, interval_plot, scale_of
from tui.widgets.rows import Row, RowKind


def figure_cell(measure: Measure, figures: Sequence[Figure], place: int, layout: CellLayout, width: int) -> list[Run]:
    """One figure in `width` cells; `figures` are those of the whole row, for the scale."""
    figure = figures[place]
    if figure.value is None:
        return _reason(figure.note, width)
    low, high = interval_halves(measure, figure)
    runs = _drawing(measure, figures, figure, layout.graph)
    said = value_text(measure, figure)
    runs += [(said[0], "mark"), (fit(said[1:], layout.value - 1, right=True), _ink(measure, figure))]
    if layout.low:
        runs.append((fit(low, layout.low, right=True) + fit(high, layout.high), "dim"))
    if layout.extra:
        runs.append((fit(_terms(measure, figure), layout.extra, right=True), "dim"))
    return fit_runs(runs, width)


def _reason(said: str, width: int) -> list[Run]:
    """Why there is no figure; the dash gives way where without it the reason fits whole, then the reason is shorter."""
    if width - 2 < cells(said) <= width:
        return fit_runs([(said, "note")], width)
    shown = (
        said if cells(said) <= width - 2 else said.replace(" sentences;", " sent.;").replace(" sentence;", " sent.;")
    )
    return fit_runs([("— ", "dim"), (cut_at_word(shown, width - 2), "note")], width)


def _drawing(measure: Measure, figures: Sequence[Figure], figure: Figure, width: int) -> list[Run]:
    if width < (NARROWEST_PLOT if is_plotted(measure) else NARROWEST_BAR):
        return [(" " * width, "")]
    if is_plotted(measure):
        ink = _ink(measure, figure) if is_signed(measure) else "bar"
        return interval_plot(figure, scale_of(figures, zero=is_signed(measure)), width, ink)
    top = max((other.value for other in figures if other.value is not None), default=0.0)
    usual = "dim" if carried_by_few(figure) else "bar"
    ink = {"tone.negative": "negative", "tone.positive": "positive"}.get(measure.id, usual)
    return [(bar(figure.value or 0.0, top, width), ink)]


def _ink(measure: Measure, figure: Figure) -> str:
    value = figure.value or 0.0
    if not is_signed(measure):
        return "" if (value or is_plotted(measure)) and not carried_by_few(figure) else "dim"
    return "" if not round(value, 2) else "positive" if value > 0 else "negative"


def _terms(measure: Measure, figure: Figure) -> str:
    number = {Family.FRAME: figure.distinct, Family.AGENCY: figure.n}.get(measure.family, figure.count)
    return f"({number:,})" if number else ""


def carried_by_few(figure: Figure) -> bool:
    """Whether the hits of a frame are of fewer different terms than a frame needs."""
    return figure.distinct is not None and 0 < figure.distinct < FEWEST_ENTRIES


def concept_cell(row: Row, figures: Sequence[Figure], width: int) -> list[Run]:
    """The names of one thing with their counts, most frequent first, as many as there is room for."""
    used = sorted(
        ((figure.count, label.name) for label, figure in zip(row.measures, figures, strict=True) if figure.count),
        key=lambda pair: -pair[0],
    )
    if not used:
        return _reason(next((figure.note for figure in figures if figure.note), "not mentioned"), width)
    runs: list[Run] = []
    left = width
    for place, (count, name) in enumerate(used):
        more = len(used) - place - 1
        reserve = len(f" +{more}") if more else 0
        room = left - reserve - len(f" {count}")
        if place and cells(name) > room:
            runs.append((f"+{more + 1}", "dim"))
            break
        shown = cut(name, room)
        runs += [(shown, ""), (f" {count}", "mark"), ("  ", "")]
        left -= cells(shown) + len(f" {count}") + 2
    return fit_runs([(text, ink) for text, ink in runs[:-1]] if runs[-1][0] == "  " else runs, width)


def row_cell(
    row: Row, figures: Sequence[Sequence[Figure]], place: int, layout: GroupLayout | None, width: int
) -> list[Run]:
    """The cell of any row in the column at `place`; `figures` are one sequence over all columns for each measure."""
    if row.kind is RowKind.CONCEPT:
        return concept_cell(row, [of_label[place] for of_label in figures], width)
    if row.kind is RowKind.FIGURE and layout is not None:
        return figure_cell(row.measures[0], figures[0], place, layout.of(row.measures[0]), width)
    return [(" " * width, "")]
