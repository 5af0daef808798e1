"""A screen as it is drawn, as text that can be read and compared: every cell, then the style of every cell."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.strip import Strip
from textual.widgets import Input, TextArea

LETTERS = "." + string.ascii_letters + string.digits + "".join(map(chr, range(0x3B1, 0x3CA)))
"""The first style of a screen, mostly its ground, is a dot."""


def hold_still(app: App[Any]) -> None:
    """Shows every text cursor and lets none blink."""
    for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
        field.cursor_blink = False
        field._cursor_visible = True


def drawn(app: App[Any]) -> str:
    """The whole screen, dialogs and what is beneath them."""
    strips = strips_of(app)
    names: dict[str, str] = {}
    styles = ["".join(_letter(segment, names) * segment.cell_length for segment in _text(strip)) for strip in strips]
    lines = ["".join(segment.text for segment in _text(strip)) for strip in strips]
    legend = [f"{letter} {said}" for said, letter in names.items()]
    return "\n".join([*(line.rstrip() for line in lines), "", *legend, "", *(line.rstrip(".") for line in styles), ""])


def strips_of(app: App[Any]) -> list[Strip]:
    """The lines of the screen as Textual composes them for a picture."""
    update: Any = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    return [Strip.join(parts) for parts in update.strips]


def _text(strip: Strip) -> Iterator[Segment]:
    return (segment for segment in strip if not segment.control)


def _letter(segment: Segment, names: dict[str, str]) -> str:
    said = _said(segment.style or Style())
    if said not in names:
        names[said] = LETTERS[len(names)] if len(names) < len(LETTERS) else "?"
    return names[said]


def _said(style: Style) -> str:
    """Colours and what else is seen of a style; links and other marks are not."""
    colours = [colour.name if colour else "-" for colour in (style.color, style.bgcolor)]
    seen = ("bold", "dim", "italic", "underline", "reverse", "strike")
    return " ".join([" on ".join(colours), *(name for name in seen if getattr(style, name))])
