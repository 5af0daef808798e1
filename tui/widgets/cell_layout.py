"""How wide the parts of a cell are: one layout for all rows of a group, so that the eye can run down a column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.measure import Family, Figure, Measure
from tui.export.numbers import MINUS, SIGNED_UNITS, number
from tui.text import cells

NARROWEST_PLOT = 9
NARROWEST_BAR = 3
ROOMY_PLOT = 12
"""Cells of a plot from which on a tone gives its interval in numbers too."""
COUNTED = frozenset({Family.FRAME, Family.NAMING, Family.STANCE, Family.AGENCY})
"""Families of which a number stands in brackets where there is room: terms, mentions, hits, or of how many."""
_EXTRA_WIDTH = 5
_TO = " to "

Member = tuple[Measure, Sequence[Figure]]
"""A measure with its figures in all columns in sight or out of it."""


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Cells of the parts, from the left: drawing, value, both halves of the interval, count of terms; 0 leaves out."""

    graph: int
    value: int
    low: int
    high: int
    extra: int


@dataclass(frozen=True, slots=True)
class GroupLayout:
    """The layout of a group's rows. `signed` is that of its tones where their intervals are drawn and not written."""

    usual: CellLayout
    signed: CellLayout

    def of(self, measure: Measure) -> CellLayout:
        """The layout of a row."""
        return self.signed if is_signed(measure) else self.usual


def is_signed(measure: Measure) -> bool:
    """Whether the sign of a value says something: tone."""
    return measure.unit in SIGNED_UNITS


def is_plotted(measure: Measure) -> bool:
    """Whether a value is a place on a scale (drawn as a point) rather than an amount (drawn as a bar)."""
    placed = measure.family in (Family.READABILITY, Family.DIVERSITY)
    return is_signed(measure) or placed or measure.id.endswith("words_per_sentence")


def value_text(measure: Measure, figure: Figure) -> str:
    """A value as it stands in a cell, after the place where the sign of a caution stands."""
    return "" if figure.value is None else f"{'! ' if figure.note else ' '}{number(figure.value, measure)}"


def interval_halves(measure: Measure, figure: Figure) -> tuple[str, str]:
    """The lower end, and the upper end with the dash before it; nothing for exact counts and where there is none."""
    if figure.low is None or figure.high is None or figure.low == figure.high == figure.value:
        return "", ""
    low, high = (number(end, measure).removesuffix(" %") for end in (figure.low, figure.high))
    return low, f"{_TO if MINUS in low + high or '+' in low + high else '–'}{high}"


def group_layout(members: Sequence[Member], width: int) -> GroupLayout:
    """What fits into `width` cells of every row, in the order of what matters: value, interval, drawing, terms."""
    tones = [member for member in members if is_signed(member[0])]
    others = [member for member in members if not is_signed(member[0])]
    joint = _layout(members, width)
    if not tones or (joint.low and joint.graph >= ROOMY_PLOT):
        return GroupLayout(joint, joint)
    value = _widest(value_text(*pair) for pair in _pairs(members))
    return GroupLayout(_layout(others or tones, width), CellLayout(max(width - value, 0), value, 0, 0, 0))


def _layout(members: Sequence[Member], width: int) -> CellLayout:
    pairs = list(_pairs(members))
    value = _widest(value_text(*pair) for pair in pairs)
    low, high = (_widest(interval_halves(*pair)[half] for pair in pairs) for half in (0, 1))
    span = low + high + 1 if low else 0
    extra = _EXTRA_WIDTH if any(measure.family in COUNTED for measure, _ in members) else 0
    graph = width - value - span - extra
    if graph >= NARROWEST_BAR + 2:
        return CellLayout(graph, value, low and low + 1, high, extra)
    graph += extra
    if graph >= 0:
        return CellLayout(graph, value, low and low + 1, high, 0)
    return CellLayout(max(width - value, 0), value, 0, 0, 0)


def _pairs(members: Iterable[Member]) -> Iterable[tuple[Measure, Figure]]:
    return ((measure, figure) for measure, figures in members for figure in figures)


def _widest(texts: Iterable[str]) -> int:
    return max((cells(text) for text in texts), default=0)
