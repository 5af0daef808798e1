"""Two themes, their colours by meaning, and the inks that text is drawn in."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

OUTLET_COLOURS = 8

_DARK: Final = {
    "dim": "#8b95a1",
    "rule": "#2b333b",
    "tone-positive": "#5aa9e6",
    "tone-negative": "#e8954f",
    "quoted": "#7fc7c4",
    "bar": "#8fa6cc",
    "mark": "#e8c15f",
    "on-mark": "#0f1317",
    "row-cursor": "#18212a",
    "cell-cursor": "#263746",
    "outlet-1": "#7cc5c0",
    "outlet-2": "#c79bd0",
    "outlet-3": "#d9a066",
    "outlet-4": "#96b86b",
    "outlet-5": "#d88a9a",
    "outlet-6": "#9aa7e0",
    "outlet-7": "#c9b26b",
    "outlet-8": "#8fb7d9",
}
_LIGHT: Final = {
    "dim": "#5c6672",
    "rule": "#d3cfc3",
    "tone-positive": "#14609f",
    "tone-negative": "#a34700",
    "quoted": "#0e6763",
    "bar": "#53699a",
    "mark": "#7d5800",
    "on-mark": "#fbfaf6",
    "row-cursor": "#f0ede3",
    "cell-cursor": "#e2dcca",
    "outlet-1": "#13706a",
    "outlet-2": "#80468c",
    "outlet-3": "#92540f",
    "outlet-4": "#4c6b1e",
    "outlet-5": "#9b3a50",
    "outlet-6": "#4450a3",
    "outlet-7": "#6f5b10",
    "outlet-8": "#2a618f",
}


def variable_defaults(*, dark: bool) -> dict[str, str]:
    """Our colours for a theme that does not name them; an app gives these as its theme variable defaults."""
    return dict(_DARK if dark else _LIGHT)


THEMES: Final = (
    Theme(
        name="broadsheet-dark",
        primary="#8fa6cc",
        secondary="#7fc7c4",
        accent="#e8c15f",
        warning="#e8954f",
        error="#e0707a",
        success="#5aa9e6",
        foreground="#dbe1e8",
        background="#0f1317",
        surface="#0f1317",
        panel="#161c22",
        dark=True,
        variables=dict(_DARK),
    ),
    Theme(
        name="broadsheet-light",
        primary="#53699a",
        secondary="#0e6763",
        accent="#7d5800",
        warning="#a34700",
        error="#a3262f",
        success="#14609f",
        foreground="#1d242b",
        background="#fbfaf6",
        surface="#fbfaf6",
        panel="#f3f0e7",
        dark=False,
        variables=dict(_LIGHT),
    ),
)

INKS: Final[dict[str, str]] = {
    "": "",
    "strong": "bold",
    "dim": "$dim",
    "note": "italic $dim",
    "mark": "bold $mark",
    "badge": "bold $on-mark on $mark",
    "chosen": "bold underline $mark",
    "bar": "$bar",
    "positive": "$tone-positive",
    "negative": "$tone-negative",
    # Words in running text: underlined or slanted as well, so that colour is never the only sign.
    "positive-word": "bold underline $tone-positive",
    "negative-word": "bold italic $tone-negative",
    "hit": "bold underline $mark",
    "quoted": "italic $quoted",
    **{f"outlet-{number}": f"bold $outlet-{number}" for number in range(1, OUTLET_COLOURS + 1)},
    **{f"outlet-{number}-chosen": f"bold underline $outlet-{number}" for number in range(1, OUTLET_COLOURS + 1)},
}
"""Ink names with their styles, in Textual's style language over theme variables."""


def outlet_ink(place: int, *, chosen: bool = False) -> str:
    """The ink of the outlet at `place` of a comparison; colours come round again after eight."""
    return f"outlet-{place % OUTLET_COLOURS + 1}{'-chosen' if chosen else ''}"
