"""Our themes, their colours by meaning, and the inks that text is drawn in."""

from __future__ import annotations

from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

OUTLET_COLOURS = 8
LAYER_INKS = 6

_DARK: Final = {
    "dim": "#96a0ac",
    "dim-style": "",
    "rule": "#2b333b",
    "tone-positive": "#5aa9e6",
    "tone-negative": "#e8954f",
    "quoted": "#7fc7c4",
    "bar": "#8fa6cc",
    "mark": "#e8c15f",
    "on-mark": "#0f1317",
    "row-cursor": "#18212a",
    "cell-cursor": "#223342",
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
    "dim": "#596370",
    "dim-style": "",
    "rule": "#d3cfc3",
    "tone-positive": "#14609f",
    "tone-negative": "#a34700",
    "quoted": "#0e6763",
    "bar": "#4a608f",
    "mark": "#7d5800",
    "on-mark": "#fbfaf6",
    "row-cursor": "#f0ede3",
    "cell-cursor": "#e9e4d5",
    "outlet-1": "#13706a",
    "outlet-2": "#80468c",
    "outlet-3": "#92540f",
    "outlet-4": "#4c6b1e",
    "outlet-5": "#9b3a50",
    "outlet-6": "#4450a3",
    "outlet-7": "#6f5b10",
    "outlet-8": "#2a618f",
}


_CONTRAST: Final = {
    "dim": "#c6ced6",
    "dim-style": "",
    "rule": "#8b97a3",
    "tone-positive": "#8fd0ff",
    "tone-negative": "#ffb673",
    "quoted": "#8ff0ea",
    "bar": "#b9cdf5",
    "mark": "#ffe066",
    "on-mark": "#000000",
    "row-cursor": "#14202b",
    "cell-cursor": "#17304d",
    "outlet-1": "#8ee9e2",
    "outlet-2": "#eec4f7",
    "outlet-3": "#ffc98f",
    "outlet-4": "#c3ea94",
    "outlet-5": "#ffbcca",
    "outlet-6": "#c9d2ff",
    "outlet-7": "#f2dd95",
    "outlet-8": "#b9e0ff",
}
_TERMINAL: Final = {
    "dim": "ansi_default",
    # Bright black is the ground itself in some palettes, so what stands back is drawn faint, not grey.
    "dim-style": "dim",
    "rule": "ansi_default",
    "tone-positive": "ansi_blue",
    "tone-negative": "ansi_red",
    "quoted": "ansi_cyan",
    "bar": "ansi_blue",
    "mark": "ansi_magenta",
    "on-mark": "ansi_default",
    "row-cursor": "ansi_default",
    "cell-cursor": "ansi_default",
    "outlet-1": "ansi_cyan",
    "outlet-2": "ansi_magenta",
    "outlet-3": "ansi_yellow",
    "outlet-4": "ansi_green",
    "outlet-5": "ansi_red",
    "outlet-6": "ansi_blue",
    "outlet-7": "ansi_default",
    "outlet-8": "ansi_cyan",
}


def variable_defaults(*, dark: bool, ansi: bool = False) -> dict[str, str]:
    """Our colours for a theme that does not name them; an app gives these as its theme variable defaults."""
    return dict(_TERMINAL if ansi else _DARK if dark else _LIGHT)


THEMES: Final = (
    Theme(
        name="broadsheet-dark",
        primary="#8fa6cc",
        secondary="#7fc7c4",
        accent="#e8c15f",
        warning="#e8954f",
        error="#ea848d",
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
    Theme(
        name="broadsheet-contrast",
        primary="#b9cdf5",
        secondary="#8ff0ea",
        accent="#ffe066",
        warning="#ffb673",
        error="#ffb3b3",
        success="#8fd0ff",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#0b0f13",
        dark=True,
        variables=dict(_CONTRAST),
    ),
    Theme(
        name="broadsheet-terminal",
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_magenta",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        variables={**BUILTIN_THEMES["ansi-dark"].variables, **_TERMINAL},
    ),
)

INKS: Final[dict[str, str]] = {
    "": "",
    "strong": "bold",
    "dim": "$dim-style $dim",
    "note": "italic $dim-style $dim",
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
    "reported": "underline $quoted",
    "cue": "bold $quoted",
    # Layers in running text: a number stands beside the line, so that neither colour nor slant is their only sign.
    "layer-1": "underline $outlet-3",
    "layer-2": "bold $outlet-4",
    "layer-3": "italic underline $outlet-2",
    "layer-4": "bold underline $outlet-6",
    "layer-5": "bold italic $outlet-5",
    "layer-6": "underline $outlet-8",
    "find": "reverse $dim",
    "find-here": "bold reverse $mark",
    **{f"outlet-{number}": f"bold $outlet-{number}" for number in range(1, OUTLET_COLOURS + 1)},
    **{f"outlet-{number}-chosen": f"bold underline $outlet-{number}" for number in range(1, OUTLET_COLOURS + 1)},
}
"""Ink names with their styles, in Textual's style language over theme variables."""


def outlet_ink(place: int, *, chosen: bool = False) -> str:
    """The ink of the outlet at `place` of a comparison; colours come round again after eight."""
    return f"outlet-{place % OUTLET_COLOURS + 1}{'-chosen' if chosen else ''}"
