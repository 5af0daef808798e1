"""What is painted before the pages are loaded."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.screen import Screen

from tui.loading import end_loading
from tui.text import content

PAGES = "pages"
"""The stack of screens that the start page is the first of."""


class OpeningScreen(Screen[None]):
    """One line; once it is painted the page that `open_page` makes takes its place."""

    is_passing = True
    """Nothing is told on it: it gives way to another page at once."""
    DEFAULT_CSS = "OpeningScreen { padding: 0 1; background: $background; color: $foreground; }"

    def __init__(self, open_page: Callable[[], Screen[None]]) -> None:
        super().__init__()
        self._open_page = open_page

    def render(self) -> Content:
        """The program's name, where every page has it."""
        return content((" Broadsheet ", "badge"), (" ▸ ", "dim"), ("Opening…", "dim"))

    def on_mount(self) -> None:
        """Paints before anything is loaded."""
        self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        # Textual cannot replace the first screen of an app, but it can turn to another stack of screens.
        self.app.add_mode(PAGES, self._open_page)
        self.app.switch_mode(PAGES)
        end_loading()
