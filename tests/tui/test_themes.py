"""Every theme can be read: contrast of every ink on every ground, tones told apart, the terminal's own colours."""

from __future__ import annotations

from itertools import product
from math import dist

import pytest
from textual.color import Color
from textual.style import Style
from textual.theme import BUILTIN_THEMES, Theme

from tui.themes import INKS, THEMES, variable_defaults

COLOURED = [theme for theme in THEMES if not theme.ansi]
GROUNDS = ("background", "surface", "panel", "row-cursor", "cell-cursor")
NOT_TEXT = {"rule", "row-cursor", "cell-cursor", "on-mark", "dim-style"}
MACHADO_2009 = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
"""How a person without one kind of cone sees linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0."""


def named(theme: Theme) -> str:
    return theme.name


def colours(theme: Theme) -> dict[str, str]:
    fields = ("foreground", "background", "surface", "panel", "primary", "secondary", "accent", "warning", "error")
    return {**theme.variables, **{field: getattr(theme, field) for field in (*fields, "success")}}


def linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (part / 255 for part in Color.parse(colour).rgb)
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue))  # type: ignore[return-value]


def luminance(rgb: tuple[float, float, float]) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """CIELAB of linear RGB, white point D65."""
    red, green, blue = (min(max(part, 0), 1) for part in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, blindness: str) -> float:
    """How far apart two colours are (delta E 1976) for a person who is colour-blind."""

    def seen(colour: str) -> tuple[float, float, float]:
        rgb = linear(colour)
        return lab(tuple(sum(a * b for a, b in zip(row, rgb, strict=True)) for row in MACHADO_2009[blindness]))  # type: ignore[arg-type]

    return dist(seen(one), seen(other))


def test_the_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", COLOURED, ids=named)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ground: str) -> None:
    known = colours(theme)
    least = 7.0 if theme.name == "broadsheet-contrast" else 4.5
    inks = [name for name in known if name not in {*NOT_TEXT, *GROUNDS, "primary"}]
    assert {name: round(contrast(known[name], known[ground]), 2) for name in inks} == {
        name: ratio for name in inks if (ratio := round(contrast(known[name], known[ground]), 2)) >= least
    }


@pytest.mark.parametrize("theme", COLOURED, ids=named)
def test_a_badge_can_be_read(theme: Theme) -> None:
    assert contrast(theme.variables["on-mark"], theme.variables["mark"]) >= 4.5


@pytest.mark.parametrize("theme", COLOURED, ids=named)
@pytest.mark.parametrize("blindness", MACHADO_2009)
def test_positive_and_negative_are_told_apart_by_the_colour_blind(theme: Theme, blindness: str) -> None:
    tones = theme.variables["tone-positive"], theme.variables["tone-negative"]
    assert difference(*tones, blindness) > 30


@pytest.mark.parametrize("blindness", MACHADO_2009)
def test_the_simulation_does_confuse_what_the_colour_blind_confuse(blindness: str) -> None:
    assert difference("#b0803f", "#7d9440", blindness) < 15


@pytest.mark.parametrize("theme", [*THEMES, *BUILTIN_THEMES.values()], ids=named)
def test_every_ink_is_a_style_in_every_theme(theme: Theme) -> None:
    variables = {**variable_defaults(dark=theme.dark, ansi=theme.ansi), **theme.to_color_system().generate()}
    for name, definition in INKS.items():
        assert not name or Style.parse(definition, variables) != Style(), name


def test_the_terminals_theme_names_no_colour_but_the_terminals() -> None:
    theme = next(theme for theme in THEMES if theme.ansi)
    known = colours(theme)
    for name in (*variable_defaults(dark=True), "foreground", "background", "surface", "panel", "accent", "error"):
        assert name == "dim-style" or known[name].startswith("ansi_"), name


@pytest.mark.parametrize(("one", "other"), product(("dark", "light"), repeat=2))
def test_every_theme_has_the_same_variables(one: str, other: str) -> None:
    assert variable_defaults(dark=one == "dark").keys() == variable_defaults(dark=other == "dark", ansi=True).keys()
