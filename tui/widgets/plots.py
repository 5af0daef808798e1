"""Bars and intervals drawn with characters, on a scale that a whole row shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.measure import Figure
from tui.text import Run

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_TRACK, _DASH, _LOW, _HIGH, _VALUE, _ZERO = "·", "─", "├", "┤", "●", "┼"


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of a row's scale; `zero` is whether nought is marked on it."""

    low: float
    high: float
    zero: bool = False

    def place(self, value: float, width: int) -> int:
        """The cell of `value` on a scale drawn in `width` cells."""
        share = (value - self.low) / (self.high - self.low)
        return min(max(round(share * (width - 1)), 0), width - 1)


def scale_of(figures: Iterable[Figure], *, zero: bool) -> Scale:
    """The scale that holds every value and interval of a row, and nought where `zero`."""
    ends = [end for figure in figures for end in (figure.value, figure.low, figure.high) if end is not None]
    ends += [0.0] if zero or not ends else []
    low, high = min(ends), max(ends)
    if low == high:
        low, high = low - 0.5, high + 0.5
    return Scale(low, high, zero)


def bar(value: float, top: float, width: int) -> str:
    """A bar of `value` on a scale from 0 to `top`, in `width` cells, to an eighth of a cell; never nothing unless 0."""
    if width <= 0:
        return ""
    eighths = round(8 * width * min(value / top, 1.0)) if top > 0 else 0
    if value > 0:
        eighths = max(eighths, 1)
    full, rest = divmod(max(eighths, 0), 8)
    return (("█" * full) + (_EIGHTHS[rest] if rest else "")).ljust(width)


def interval_plot(figure: Figure, scale: Scale, width: int, ink: str) -> list[Run]:
    """Value and interval of a figure as `··├─●─┼··` in `width` cells; `ink` is that of the value and its interval."""
    if figure.value is None or width <= 0:
        return [(" " * max(width, 0), "")]
    drawn = [(_TRACK, "dim")] * width
    if figure.low is not None and figure.high is not None:
        low, high = scale.place(figure.low, width), scale.place(figure.high, width)
        drawn[low : high + 1] = [(_DASH, ink)] * (high + 1 - low)
        drawn[low] = (_LOW, ink)
        drawn[high] = (_HIGH, ink)
    if scale.zero:
        zero = scale.place(0.0, width)
        drawn[zero] = (_ZERO, drawn[zero][1])
    drawn[scale.place(figure.value, width)] = (_VALUE, ink)
    return _joined(drawn)


def _joined(cells: Iterable[Run]) -> list[Run]:
    runs: list[Run] = []
    for text, ink in cells:
        if runs and runs[-1][1] == ink:
            runs[-1] = (runs[-1][0] + text, ink)
        else:
            runs.append((text, ink))
    return runs
