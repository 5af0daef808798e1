"""Numbers as they are printed."""

from __future__ import annotations

from analysis.measure import Chance, Figure, Measure

MINUS = "−"
SIGNED_UNITS = frozenset({"compound", "balance"})
"""Units of values whose sign says something: tone."""
_FINE_UNITS = frozenset({"types per token", "mean probability"})
"""Units of values between 0 and 1 that are no shares."""


def rounded(value: float | None, places: int = 6) -> float | None:
    """`value` to `places`, so that the same figure is the same text on every machine; minus zero is zero."""
    return None if value is None else round(value, places) + 0.0


def number(value: float, measure: Measure) -> str:
    """A value as a reader wants it: signed for tone, percent for shares, whole for counts, else one decimal."""
    if measure.unit in SIGNED_UNITS:
        return f"{round(value, 2) + 0.0:+.2f}".replace("-", MINUS)
    if measure.unit in _FINE_UNITS:
        return f"{value:.2f}"
    if measure.unit.startswith("share"):
        return percent(value)
    if measure.chance is Chance.EXACT:
        return f"{value:,.0f}"
    return f"{round(value, 1) + 0.0:.1f}".replace("-", MINUS)


def percent(value: float) -> str:
    """A share as whole percent."""
    return f"{100 * value:.0f} %"


def share(figure: Figure) -> str:
    """A share with its interval: `34 % [20–48]`; why there is none where there is none."""
    if figure.value is None:
        return figure.note
    text = percent(figure.value)
    if figure.low is None or figure.high is None or figure.low == figure.high == figure.value:
        return text
    return f"{text} [{percent(figure.low).removesuffix(' %')}–{percent(figure.high).removesuffix(' %')}]"


def interval(figure: Figure, measure: Measure) -> str:
    """The interval as `low–high`, in the value's own form, or nothing for exact counts and where there is none."""
    if figure.low is None or figure.high is None or figure.low == figure.high == figure.value:
        return ""
    low, high = (number(end, measure).removesuffix(" %") for end in (figure.low, figure.high))
    joint = " to " if MINUS in low + high or "+" in low + high else "–"
    return f"{low}{joint}{high}"


def cell(figure: Figure, measure: Measure) -> str:
    """Value and interval, or why there is none."""
    if figure.value is None:
        return figure.note
    text = number(figure.value, measure)
    if span := interval(figure, measure):
        text += f" [{span}]"
    return f"{text} ({figure.note})" if figure.note else text
