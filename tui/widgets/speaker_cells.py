"""What stands in a cell of the Speakers screen: share, verbs by stance, or how soon somebody speaks. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analysis.measure import Figure, Measure
from analysis.speaker_table import SpeakerCell
from analysis.voices.reporting import Stance, Verb
from tui.amounts import counted
from tui.text import Run, cells, cut_at_word, fit, fit_runs
from tui.widgets.cell_layout import CellLayout, interval_halves, value_text
from tui.widgets.plots import bar

STANCE_SIGNS = {
    Stance.NEUTRAL: "·",
    Stance.DOUBTING: "▲",
    Stance.ENDORSING: "+",
    Stance.CONCEDING: "▼",
    Stance.ATTACKING: "×",
    Stance.EXPLAINING: "≡",
}
_NARROWEST_BAR = 3
_NARROWEST_INTERVAL = 8
"""Cells of a bar from which on its interval is drawn too."""
_SPELT_OUT = 34
_DIVIDER = " · "


class CellMode(StrEnum):
    """What the cells of speakers show."""

    SHARE = "share"
    VERBS = "verbs"
    SOON = "how soon"


@dataclass(frozen=True, slots=True)
class CellWidths:
    """Cells of the parts, from the left: drawing, value, interval, amount; the same in a whole screen. 0 leaves out."""

    graph: int
    value: int
    span: int
    amount: int


def share_span(figure: Figure) -> str:
    """The interval of a share, without the sign."""
    if figure.low is None or figure.high is None or figure.value is None:
        return ""
    return f"{100 * figure.low:.0f}–{100 * figure.high:.0f}"


def percent(value: float) -> str:
    """A share in per cent."""
    return f"{100 * value:.0f} %"


def words_said(cell: SpeakerCell) -> str:
    """Quoted and reported words."""
    return f"{cell.quoted:,}+{cell.reported:,}"


def cell_widths(shown: Iterable[SpeakerCell], mode: CellMode, width: int) -> CellWidths:
    """What fits into `width` cells of every row, in the order of what matters."""
    filled = [cell for cell in shown if cell.said]
    figures = [cell.position if mode is CellMode.SOON else cell.share for cell in filled]
    value = max((cells(percent(figure.value)) for figure in figures if figure.value is not None), default=0) + 1
    if mode is CellMode.SOON:
        amount = max((cells(words_said(cell)) for cell in filled), default=0) + 1
        graph = width - value - amount
        return CellWidths(graph if graph >= _NARROWEST_BAR else 0, value, 0, amount)
    span = max((cells(share_span(cell.share)) for cell in filled), default=0)
    amount = max((cells(_number(cell.share.count)) for cell in filled), default=0)
    span, amount = span and span + 1, amount and amount + 1
    graph = width - value - span - amount
    return CellWidths(graph if graph >= _NARROWEST_BAR else max(graph, 0), value, span, amount)


def top_of_scale(shares: Iterable[Figure]) -> float:
    """The largest share or end of an interval."""
    ends = [end for figure in shares for end in (figure.value, figure.high) if end is not None]
    return max(ends, default=0.0) or 1.0


def cell_lines(cell: SpeakerCell, mode: CellMode, widths: CellWidths, top: float, width: int) -> list[list[Run]]:
    """The lines of a cell in `width` cells: two for verbs, else one."""
    if mode is CellMode.VERBS:
        return [fit_runs(line, width) for line in verb_lines(cell, width)]
    if not cell.said:
        return [fit_runs([("—", "dim")], width)]
    line = _share(cell, widths, top) if mode is CellMode.SHARE else _soon(cell, widths)
    return [fit_runs(line, width)]


def _share(cell: SpeakerCell, widths: CellWidths, top: float) -> list[Run]:
    figure = cell.share
    if figure.value is None or not figure.count:
        return [("— ", "dim"), (f"reported only {_number(len(cell.said))}", "note")]
    return [
        *share_bar(figure, top, widths.graph),
        (fit(percent(figure.value), widths.value, right=True), ""),
        (fit(share_span(figure), widths.span, right=True), "dim"),
        (fit(_number(figure.count), widths.amount, right=True), "dim"),
    ]


def is_share(measure: Measure) -> bool:
    """Whether a measure is drawn on the scale of the screen."""
    return measure.unit == "share"


def measure_cell(measure: Measure, figure: Figure, layout: CellLayout, top: float, width: int) -> list[Run]:
    """A figure of an outlet as a whole, faint, on a scale up to `top`."""
    if figure.value is None:
        return fit_runs([("— ", "dim"), (cut_at_word(figure.note, width - 2), "note")], width)
    low, high = interval_halves(measure, figure)
    value, span = value_text(measure, figure), fit(low, layout.low, right=True) + fit(high, layout.high)
    runs = share_bar(figure, top, layout.graph, "dim")
    runs += [(value[0], "mark"), (fit(value[1:], layout.value - 1, right=True), "dim"), (span, "dim")]
    return fit_runs(runs, width)


def share_bar(figure: Figure, top: float, width: int, ink: str = "bar") -> list[Run]:
    """A bar; where there is room with its interval: shaded from the lower end to the value, a line to the upper end."""
    if width <= 0 or figure.value is None:
        return [(" " * max(width, 0), "")]
    if figure.low is None or figure.high is None or width < _NARROWEST_INTERVAL:
        return [(bar(figure.value, top, width), ink)]
    low, value, high = (min(max(round(width * end / top), 0), width) for end in (figure.low, figure.value, figure.high))
    value, high = max(value, 1 if figure.value else 0), max(high, 1 if figure.high else 0)
    drawn = "█" * min(low, value) + "▒" * max(value - low, 0)
    whisker = "─" * max(high - value - 1, 0) + ("┤" if high > value else "")
    return [(drawn, ink), (whisker, ink), (" " * (width - cells(drawn + whisker)), "")]


def _soon(cell: SpeakerCell, widths: CellWidths) -> list[Run]:
    value = cell.position.value
    if value is None:
        return [("—", "dim")]
    runs: list[Run] = []
    if widths.graph:
        track = widths.graph - 1
        at = min(max(round(value * (track - 1)), 0), track - 1)
        runs = [("·" * at, "dim"), ("●", "bar"), ("·" * (track - at - 1), "dim"), (" ", "")]
    runs.append((fit(percent(value), widths.value, right=True), ""))
    return [*runs, (fit(words_said(cell), widths.amount, right=True), "dim")]


def _number(count: int) -> str:
    return f"({count:,})"


# Verbs


def verb_lines(cell: SpeakerCell, width: int) -> list[list[Run]]:
    """The reporting verbs, commonest first, and below them how many of them doubt."""
    if not cell.said:
        return [[("—", "dim")], []]
    if not cell.verbs:
        return [[("— ", "dim"), ("no reporting verb", "note")], [(f"  {counted(len(cell.said), 'time')}", "dim")]]
    return [verb_runs(cell.verbs, width), doubting_runs(cell.of_stance(Stance.DOUBTING), spelt_out=width >= _SPELT_OUT)]


def verb_runs(verbs: Sequence[tuple[Verb, int]], width: int) -> list[Run]:
    """`say 4 · claim 2 ▲`: as many as fit into `width` cells; of the others how many, and which stances they have."""
    runs: list[Run] = []
    left = width
    for place, (verb, times) in enumerate(verbs):
        lead = _DIVIDER if place else ""
        piece = _verb(verb, times)
        later = _rest(verbs[place + 1 :])
        if place and cells(lead + _text(piece)) + (cells(later) + 1 if later else 0) > left:
            return [*runs, (f" {_rest(verbs[place:])}", "dim")]
        runs += [(lead, "dim"), *piece]
        left -= cells(lead + _text(piece))
    return runs


def _verb(verb: Verb, times: int) -> list[Run]:
    runs: list[Run] = [(verb.base, "")]
    if times > 1:
        runs.append((f" {times}", "mark"))
    if verb.stance is not Stance.NEUTRAL:
        runs.append((f" {STANCE_SIGNS[verb.stance]}", "mark" if verb.stance is Stance.DOUBTING else "strong"))
    return runs


def _rest(verbs: Sequence[tuple[Verb, int]]) -> str:
    stances = {verb.stance for verb, _ in verbs} - {Stance.NEUTRAL}
    signs = "".join(sign for stance, sign in STANCE_SIGNS.items() if stance in stances)
    return f"+{len(verbs)}{signs}" if verbs else ""


def _text(runs: Iterable[Run]) -> str:
    return "".join(text for text, _ in runs)


def doubting_runs(figure: Figure, *, spelt_out: bool) -> list[Run]:
    """How many of the verbs doubt, with Wilson's interval of the share."""
    if figure.value is None:
        return [(figure.note, "note")]
    sign: Run = (STANCE_SIGNS[Stance.DOUBTING], "mark" if figure.count else "dim")
    if spelt_out:
        share = f"{percent(figure.value)}, {share_span(figure)} %"
        return [sign, (f" doubting {figure.count} of {figure.n}: {share}", "dim")]
    return [sign, (f" {figure.count} of {figure.n}{_DIVIDER}{share_span(figure)} %", "dim")]


def stance_legend() -> list[Run]:
    """What the signs of the stances mean."""
    runs: list[Run] = []
    for stance, sign in STANCE_SIGNS.items():
        runs += [("  " if runs else "", ""), (sign, "mark"), (f" {stance.value}", "dim")]
    return runs
