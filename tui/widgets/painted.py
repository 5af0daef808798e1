"""Ground of the widgets that draw their own lines: inks to styles, runs to strips."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.text import Run, plain
from tui.themes import INKS


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling widget whose lines are runs of inked text; what is drawn is kept until `repaint`."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._inks: dict[tuple[str, str], RichStyle] = {}
        self._strips: dict[object, Strip] = {}

    def on_mount(self) -> None:
        """Draws anew when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.repaint())

    def repaint(self) -> None:
        """Forgets what was drawn and draws it anew."""
        self._inks.clear()
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """A changed style (focus, theme, layout) changes what was drawn."""
        super().notify_style_update()
        self._inks.clear()
        self._strips.clear()

    def ink(self, name: str, ground: str = "") -> RichStyle:
        """The style of an ink on a ground, which is a theme variable such as `$row-cursor`, or the widget's own."""
        known = self._inks.get((name, ground))
        if known is None:
            style = self.visual_style
            on = f"on {ground}" if ground else ""
            if ground and self.app.current_theme.ansi:
                # The terminal's own colours have no ground that every one of them can be read on.
                on = "ansi_default on ansi_default reverse" if ground == "$cell-cursor" else "bold"
            for definition in (INKS[name], on):
                if definition:
                    style += Style.parse(definition, self.app.theme_variables)
            known = self._inks[name, ground] = style.rich_style
        return known

    def paint(self, runs: Iterable[Run], width: int, ground: str = "") -> Strip:
        """Runs as one strip of `width` cells."""
        segments = [Segment(plain(text), self.ink(name, ground)) for text, name in runs if text]
        return Strip(segments).adjust_cell_length(width, self.ink("", ground))

    def painted(self, key: object, runs: Iterable[Run], width: int, ground: str = "") -> Strip:
        """The strip kept under `key`, drawn when it is not at hand."""
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > 4096:
                self._strips.clear()
            strip = self._strips[key] = self.paint(runs, width, ground)
        return strip
