"""How an outlet introduces the same speakers differently: the row of odds ratios over the speakers. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from analysis.contingency import OddsRatio
from analysis.document import Voice
from analysis.measure import Figure
from analysis.speaker_contrasts import Contrast
from tui.amounts import counted
from tui.text import Run, cells, cut_at_word, fit, fit_runs
from tui.widgets.plots import interval_plot, scale_of

_NARROWEST_PLOT = 5
_SMALL, _WHOLE = 0.095, 9.95
"""Below the one a ratio is written with two decimals, from the other on with none."""

METHOD = (
    "Doubting against neutral verbs, at this outlet and at the others, for the speakers they have in common "
    "(Mantel-Haenszel)."
)


def contrast_cell(contrasts: Sequence[Contrast], place: int, width: int) -> list[Run]:
    """One outlet's odds ratio in `width` cells, on one logarithmic scale for the row; ┼ marks no difference."""
    contrast = contrasts[place]
    if contrast.odds is None:
        return fit_runs([("— ", "dim"), (_in_short(contrast.note, width - 2), "note")], width)
    known = [one.odds for one in contrasts if one.odds is not None]
    value = max(cells(times(odds.value)) for odds in known) + 1
    span = max(cells(span_of(odds)) for odds in known) + 1
    graph = width - value - span
    drawn = interval_plot(_logged(contrast.odds), scale_of(map(_logged, known), zero=True), graph, "dim")
    runs: list[Run] = [*(drawn if graph >= _NARROWEST_PLOT else [(" " * max(graph, 0), "")])]
    runs.append((fit(times(contrast.odds.value), value, right=True), "dim"))
    return fit_runs([*runs, (fit(span_of(contrast.odds), span, right=True), "dim")], width)


def _in_short(note: str, width: int) -> str:
    """Why there is none; without room its first words, which say it too."""
    return note if cells(note) <= width else cut_at_word(note.partition(" to ")[0].partition(" for ")[0], width)


def _logged(odds: OddsRatio) -> Figure:
    value, low, high = (log(end) for end in (odds.value, odds.low, odds.high))
    return Figure("odds", Voice.ALL, value, low, high, 0, None, None, 0, "verbs")


def times(value: float) -> str:
    """A ratio as it is written: `2.4×`."""
    return f"{_number(value)}×"


def span_of(odds: OddsRatio) -> str:
    """Its interval."""
    return f"{_number(odds.low)}–{_number(odds.high)}"


def _number(value: float) -> str:
    if value < _SMALL:
        return f"{value:.2f}"
    return f"{value:.1f}" if value < _WHOLE else f"{value:,.0f}"


def contrast_runs(contrast: Contrast) -> list[Run]:
    """The odds ratio in words, with its interval and what it rests on."""
    rests = f"{counted(contrast.speakers, 'speaker')} in common, {counted(contrast.verbs, 'verb')}"
    if contrast.odds is None:
        return [(contrast.note, "note"), (f" · {rests}", "dim")]
    said = f"odds of a doubting verb {times(contrast.odds.value)} those of the others"
    return [(said, "strong"), (f"  95 % interval {span_of(contrast.odds)} · {rests}", "dim")]
