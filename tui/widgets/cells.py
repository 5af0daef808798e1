"""What stands in a cell of the comparison: a bar or an interval, the value, its interval in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.measure import Family, Figure, Measure
from tui.export.numbers import interval, number
from tui.text import Run, cells, cut, fit, fit_runs
from tui.widgets.plots import bar, interval_plot, scale_of
from tui.widgets.rows import Row, RowKind

VALUE_WIDTH = 7
"""Cells of a value where there is room; in a narrow column it takes what it needs."""
ROOMY = 24
NARROWEST_PLOT = 9
NARROWEST_BAR = 3
_EXTRA_WIDTH = 4
_SIGNED_INTERVAL, _SHARE_INTERVAL, _RATE_INTERVAL = 14, 7, 9


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Widths of the parts of a row's cells, the same in every column; 0 leaves a part out."""

    graph: int
    value: int
    interval: int
    extra: int
    plotted: bool


def cell_layout(measure: Measure, figures: Sequence[Figure], width: int) -> CellLayout:
    """What fits into `width` cells, in the order of what matters: value, interval, drawing, count of terms."""
    plotted = is_plotted(measure)
    least = NARROWEST_PLOT if plotted else NARROWEST_BAR
    spans = max((cells(interval(figure, measure)) for figure in figures), default=0)
    usual = _SIGNED_INTERVAL if is_signed(measure) else _SHARE_INTERVAL if is_share(measure) else _RATE_INTERVAL
    in_numbers = 1 + max(spans, usual) if spans or measure.family is not Family.LENGTH else 1 + _RATE_INTERVAL
    extra = _EXTRA_WIDTH if measure.family in (Family.FRAME, Family.NAMING) else 0
    value = VALUE_WIDTH if width >= ROOMY else max((cells(_value(measure, figure)) for figure in figures), default=0)
    rest = width - value
    if rest - in_numbers - extra >= least + 2:
        return CellLayout(rest - in_numbers - extra, value, in_numbers, extra, plotted)
    if rest - in_numbers >= least:
        return CellLayout(rest - in_numbers, value, in_numbers, 0, plotted)
    if is_signed(measure):
        return CellLayout(max(rest, 0), value, 0, 0, plotted)
    return CellLayout(max(rest - in_numbers, 0), value, in_numbers, 0, plotted=False)


def is_signed(measure: Measure) -> bool:
    """Whether the sign of a value says something: tone."""
    return measure.unit == "compound"


def is_share(measure: Measure) -> bool:
    """Whether a value is a share of a whole."""
    return measure.unit.startswith("share")


def is_plotted(measure: Measure) -> bool:
    """Whether a value is a place on a scale (drawn as a point) rather than an amount (drawn as a bar)."""
    return is_signed(measure) or measure.family is Family.READABILITY or measure.id.endswith("words_per_sentence")


def figure_cell(measure: Measure, figures: Sequence[Figure], place: int, width: int) -> list[Run]:
    """One figure in `width` cells, the last of them free; `figures` are those of the whole row, for the scale."""
    figure = figures[place]
    if figure.value is None:
        return fit_runs([(figure.note, "note")], width)
    width -= 1
    layout = cell_layout(measure, figures, width)
    runs = _drawing(measure, figures, figure, layout)
    runs.append((fit(_value(measure, figure), layout.value, right=True), _ink(measure, figure)))
    if layout.interval:
        runs.append((" " + fit(interval(figure, measure), layout.interval - 1), "dim"))
    if layout.extra:
        runs.append((fit(_terms(measure, figure), layout.extra, right=True), "dim"))
    return fit_runs(runs, width + 1)


def _value(measure: Measure, figure: Figure) -> str:
    if figure.value is None:
        return ""
    return f"{'! ' if figure.note else ' '}{number(figure.value, measure)}"


def _drawing(measure: Measure, figures: Sequence[Figure], figure: Figure, layout: CellLayout) -> list[Run]:
    if layout.plotted:
        ink = _ink(measure, figure) if is_signed(measure) else "bar"
        return interval_plot(figure, scale_of(figures, zero=is_signed(measure)), layout.graph, ink)
    if is_plotted(measure):
        return [(" " * layout.graph, "")]
    top = max((other.value for other in figures if other.value is not None), default=0.0)
    ink = {"tone.negative": "negative", "tone.positive": "positive"}.get(measure.id, "bar")
    return [(bar(figure.value or 0.0, top, layout.graph), ink)]


def _ink(measure: Measure, figure: Figure) -> str:
    if not is_signed(measure) or not round(figure.value or 0.0, 2):
        return ""
    return "positive" if (figure.value or 0.0) > 0 else "negative"


def _terms(measure: Measure, figure: Figure) -> str:
    if measure.family is Family.FRAME:
        return f"({figure.distinct or 0})"
    return f"({figure.count})"


def concept_cell(row: Row, figures: Sequence[Figure], width: int) -> list[Run]:
    """The names of one thing with their counts, most frequent first, as many as there is room for."""
    used = sorted(
        ((figure.count, label.name) for label, figure in zip(row.measures, figures, strict=True) if figure.count),
        key=lambda pair: -pair[0],
    )
    if not used:
        return fit_runs([(next((figure.note for figure in figures if figure.note), "not mentioned"), "note")], width)
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


def row_cell(row: Row, figures: Sequence[Sequence[Figure]], place: int, width: int) -> list[Run]:
    """The cell of any row in the column at `place`; `figures` are one sequence over all columns for each measure."""
    if row.kind is RowKind.CONCEPT:
        return concept_cell(row, [of_label[place] for of_label in figures], width)
    if row.kind is RowKind.FIGURE:
        return figure_cell(row.measures[0], figures[0], place, width)
    return [(" " * width, "")]
