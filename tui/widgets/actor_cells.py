"""What stands in a cell of the Actors screen: tone towards, praise and blame, who acts, or mentions. No Textual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.actor_table import AGENT, BLAME, MENTIONS, PATIENT, PRAISE, TONE, UNNAMED_AGENT, ActorCell
from analysis.measure import Figure
from tui.export.actor_rows import spoken_of, unread
from tui.export.numbers import MINUS
from tui.jobs.actors import MEASURES_OF, Look, measure_of
from tui.text import Run, cells, cut_at_word, fit, fit_runs
from tui.widgets.cell_layout import NARROWEST_BAR, NARROWEST_PLOT, interval_halves
from tui.widgets.plots import Scale, interval_plot
from tui.widgets.speaker_cells import percent, share_bar, share_span

SIGNS = {PRAISE: "+", BLAME: MINUS, AGENT: "→", PATIENT: "←", UNNAMED_AGENT: "?"}
"""The sign before each line of a cell that has several."""
TONES = Scale(-1.0, 1.0, zero=True)
"""The one scale on which every tone of the screen is drawn."""
_ROOMY_PLOT = 12
_INKS = {PRAISE: "positive", BLAME: "negative"}


@dataclass(frozen=True, slots=True)
class ActorWidths:
    """Cells of the parts, from the left: sign, drawing, value, interval, amount; 0 leaves out."""

    sign: int
    graph: int
    value: int
    span: int
    amount: int


def height_of(look: Look) -> int:
    """Lines of an actor's row: one for each measure."""
    return len(MEASURES_OF[look])


def value_of(figure: Figure) -> str:
    """A value as it stands in a cell."""
    if figure.value is None:
        return ""
    if figure.measure == TONE:
        rounded = round(figure.value, 2) + 0.0
        return f"{rounded:+.2f}".replace("-", MINUS) if rounded else "0.00"
    return percent(figure.value)


def span_of(figure: Figure) -> str:
    """Its interval."""
    if figure.measure == TONE:
        low, high = interval_halves(measure_of(TONE), figure)
        return low + high
    return share_span(figure)


def amount_of(figure: Figure) -> str:
    """What it rests on: clauses or events; of mentions how many there are."""
    return f"({figure.count if figure.measure == MENTIONS else figure.n:,})"


def tone_ink(value: float | None) -> str:
    """The ink of a tone."""
    return "" if not value or not round(value, 2) else "positive" if value > 0 else "negative"


def actor_widths(shown: Iterable[ActorCell], look: Look, width: int) -> ActorWidths:
    """What fits into `width` cells of every row, in the order of what matters: value, amount, interval, drawing."""
    figures = [cell.figure(name) for cell in shown for name in MEASURES_OF[look]]
    known = [figure for figure in figures if figure.value is not None]
    sign = 2 if len(MEASURES_OF[look]) > 1 else 0
    value = max((cells(value_of(figure)) for figure in known), default=0) + 1
    amount = max((cells(amount_of(figure)) for figure in known), default=0) + 1
    span = max((cells(span_of(figure)) for figure in known), default=0)
    span = span and span + 1
    left = width - sign - value - amount
    if look is Look.TONE:
        # A tone's interval is drawn; in numbers, which are long, it stands where there is room for both.
        span = span if left - span >= _ROOMY_PLOT else 0
        graph = left - span
        return ActorWidths(sign, graph if graph >= NARROWEST_PLOT else max(graph, 0), value, span, amount)
    span = span if left >= span else 0
    return ActorWidths(sign, max(left - span, 0), value, span, amount)


def actor_cell_lines(cell: ActorCell, look: Look, widths: ActorWidths, top: float, width: int) -> list[list[Run]]:
    """The lines of a cell in `width` cells: one for each measure of the look."""
    figures = [cell.figure(name) for name in MEASURES_OF[look]]
    # That an outlet never mentions somebody is a figure too; of what it does not say of them there is none.
    if not spoken_of(cell) and not unread(cell) and all(figure.value is None for figure in figures):
        blank: list[Run] = [(" " * width, "")]
        return [fit_runs([("—", "dim")], width), *(blank for _ in figures[1:])]
    if all(figure.value is None for figure in figures):
        # One reason for all of them.
        reason: list[Run] = [("— ", "dim"), (cut_at_word(figures[0].note, width - 2), "note")]
        return [fit_runs(reason, width), *([(" " * width, "")] for _ in figures[1:])]
    return [fit_runs(_line(figure, widths, top, width), width) for figure in figures]


def _line(figure: Figure, widths: ActorWidths, top: float, width: int) -> list[Run]:
    sign: list[Run] = [(f"{SIGNS[figure.measure]} ", "mark" if figure.count else "dim")] if widths.sign else []
    if figure.value is None:
        said = figure.note if cells(figure.note) <= width - widths.sign - 2 else ""
        return [*sign, ("— ", "dim"), (said, "note")]
    if figure.measure == TONE:
        ink = tone_ink(figure.value)
        drawn = interval_plot(figure, TONES, widths.graph, ink) if widths.graph >= NARROWEST_PLOT else _blank(widths)
        value: Run = (fit(value_of(figure), widths.value, right=True), ink)
    else:
        ink = _INKS.get(figure.measure, "bar")
        drawn = share_bar(figure, top, widths.graph, ink) if widths.graph >= NARROWEST_BAR else _blank(widths)
        value = (fit(value_of(figure), widths.value, right=True), "" if figure.count else "dim")
    return [
        *sign,
        *drawn,
        value,
        (fit(span_of(figure), widths.span, right=True), "dim"),
        (fit(amount_of(figure), widths.amount, right=True), "dim"),
    ]


def _blank(widths: ActorWidths) -> list[Run]:
    return [(" " * widths.graph, "")]
