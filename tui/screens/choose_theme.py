"""The themes: moving shows the whole app in one, Enter keeps it, Esc puts back the one before."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.commands import Command, bindings
from tui.settings import OTHER_THEMES, OUR_THEMES, THEME_NAMES
from tui.text import Run, content, fit
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList

DESCRIPTIONS = {
    "broadsheet-dark": "dark",
    "broadsheet-light": "light, like newsprint",
    "broadsheet-contrast": "high contrast",
    "broadsheet-terminal": "the colours of your terminal",
}
assert set(DESCRIPTIONS) == set(OUR_THEMES)


class ThemeList(LineList):
    """Themes by name."""

    CALLED = "The themes"
    READING = "The line under the cursor is the theme that you see. Enter keeps it; Esc goes back to the one before."
    OWN: ClassVar = (
        Command("open", "enter", "Keep this theme", "Keeps the theme and remembers it.", "keep", palette=False),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("themes", OWN)]


class ChooseTheme(ModalScreen[str | None]):
    """Ends with the theme that is to be kept, or None."""

    CSS_PATH = ["../styles/dialogs.tcss", "../styles/looks.tcss"]  # noqa: RUF012  (Textual's own declaration)
    CALLED = "Colours"
    READING = f"Our own themes come first, then {len(OTHER_THEMES)} of Textual's."
    ACTIONS: tuple[Command, ...] = (
        Command("cancel", "escape", "Leave it as it was", "Goes back to the theme before.", "leave as it was"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("choose_theme", ACTIONS)]

    names = query_one(ThemeList)

    def __init__(self, current: str) -> None:
        super().__init__()
        self._before = current

    def compose(self) -> ComposeResult:
        """A heading, the names, keys."""
        with Vertical(classes="dialog", id="themes"):
            yield Static(content(("Colours", "strong")), classes="dialog-title")
            yield ThemeList(id="theme-list")
        yield KeyBar()

    def on_mount(self) -> None:
        """The cursor is on the theme in force."""
        at = THEME_NAMES.index(self._before) if self._before in THEME_NAMES else 0
        self.names.show(len(THEME_NAMES), self._draw, at=at)
        self.names.focus()

    def _draw(self, place: int, width: int) -> list[Run]:
        name = THEME_NAMES[place]
        pointer = "▸" if place == self.names.at else " "
        before = "● " if name == self._before else "  "
        described = DESCRIPTIONS.get(name, "")
        left: list[Run] = [(pointer + before, "mark"), (fit(name, 22), "strong" if described else "")]
        return [*left, (described, "dim")] if width > 40 else left

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """Shows the app in the theme under the cursor."""
        if self.is_current:
            self.app.theme = THEME_NAMES[message.at]

    def on_line_list_opened(self, message: LineList.Opened) -> None:
        """Keeps it."""
        self.dismiss(THEME_NAMES[message.at])

    def action_cancel(self) -> None:
        """The theme before."""
        self.app.theme = self._before
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog leaves it."""
        if event.widget is self:
            self.action_cancel()
