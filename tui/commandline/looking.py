"""How the app is to look, for the commands that open it; what is said here outranks the settings file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict

import click


class Looks(TypedDict, total=False):
    """Fields of `tui.settings.Settings` that were asked for."""

    theme: str
    compact: bool
    ascii: bool
    mouse: bool


def _known_theme(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    del ctx, option
    if value is None:
        return None
    from tui.keys.nearest import nearest
    from tui.settings import THEME_NAMES

    if value not in THEME_NAMES:
        raise click.BadParameter(f"there is no such theme.{nearest(value, THEME_NAMES)} F2 in the app shows them all.")
    return value


def looks_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--theme`, `--compact`, `--ascii` and `--no-mouse`."""
    for option in (
        click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal."),
        click.option("--ascii", "in_ascii", is_flag=True, help="Draw with ASCII characters only."),
        click.option("--compact", is_flag=True, help="No empty lines and margins."),
        click.option("--theme", metavar="NAME", callback=_known_theme, help="Colours, broadsheet-light for example."),
    ):
        command = option(command)
    return command


def looks(theme: str | None, compact: bool, in_ascii: bool, no_mouse: bool) -> Looks:
    """What was asked for; the rest is as the settings say."""
    asked: Looks = {}
    if theme is not None:
        asked["theme"] = theme
    if compact:
        asked["compact"] = True
    if in_ascii:
        asked["ascii"] = True
    if no_mouse:
        asked["mouse"] = False
    return asked
