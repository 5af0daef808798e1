"""Help: the part that keys work on, then the screen, then what works everywhere; typing finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.getters import query_one
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui.commands import Command, Offered, bindings, offered_at
from tui.keys.names import shown_key
from tui.text import Run, cells, fit
from tui.widgets.key_bar import KeyBar
from tui.widgets.page import Page, paragraph
from tui.widgets.path_input import LineInput

_NAMES = {"input": "The field", "button": "The button"}
_READINGS = {
    "input": "Type here. Tab goes to the next field, Esc leaves.",
    "button": "Enter or a click does what it says.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A command in the help: its keys as they are shown, and what it does."""

    keys: str
    title: str
    help: str

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether every word is in it."""
        said = f"{self.keys} {self.title} {self.help}".casefold()
        return all(word in said for word in words)


@dataclass(frozen=True, slots=True)
class Section:
    """What is said of one part: its name, how to read it, its commands."""

    name: str
    reading: str
    lines: tuple[Line, ...]


def sections_of(app: App[object], node: DOMNode, screen_name: str = "") -> tuple[Section, ...]:
    """The help at a node: its own section first, then those around it, the app's last."""
    offered = {
        part: list(group)
        for part, group in groupby(offered_at(app, node), key=lambda one: one.node)
    }  # fmt: skip
    return tuple(
        section
        for place in node.ancestors_with_self
        if (section := _section(app, place, offered.get(place, []), screen_name, at=node)) is not None
    )


def _section(
    app: App[object], place: DOMNode, offered: list[Offered], screen_name: str, *, at: DOMNode
) -> Section | None:
    kind = next((name for name in _NAMES if type(place).__name__.lower().endswith(name)), "") if place is at else ""
    reading = getattr(place, "READING", "") or _READINGS.get(kind, "")
    lines = tuple(
        Line(" ".join(_shown(app, key) for key in one.keys), one.command.title, one.command.help or one.command.title)
        for one in offered
        if one.keys or one.command.palette
    )
    if not reading and not lines:
        return None
    name = getattr(place, "CALLED", "") or _NAMES.get(kind, "")
    if isinstance(place, Screen):
        name = screen_name or name or "This page"
    elif isinstance(place, App):
        name = "Everywhere"
    return Section(name or "What the keys work on", reading, lines)


def _shown(app: App[object], key: str) -> str:
    from tui.looks import Looks  # noqa: PLC0415 - the app loads this one

    return app.shown(key) if isinstance(app, Looks) else shown_key(key)


class HelpScreen(ModalScreen[None]):
    """A page of help made from the commands in force where it was asked for."""

    CSS_PATH = ["../styles/dialogs.tcss", "../styles/looks.tcss"]  # noqa: RUF012  (Textual's own declaration)
    CALLED = "Help"
    READING = "Type to find a command; the arrow keys scroll. Esc empties the field, then closes."
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape", "Close the help", "Empties the field, then closes the help.", "close"),
        # The field has no use for these keys, but would take them.
        Command("up", "up", "Line up", "Scrolls up.", "scroll", palette=False, pair="down", anywhere=True),
        Command("down", "down", "Line down", "Scrolls down.", palette=False, anywhere=True),
        Command("page_up", "pageup", "Page up", "Scrolls a page up.", palette=False, anywhere=True),
        Command("page_down", "pagedown", "Page down", "Scrolls a page down.", palette=False, anywhere=True),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help", ACTIONS)]

    page = query_one(Page)
    field = query_one("#help-find", Input)

    def __init__(self, sections: tuple[Section, ...]) -> None:
        super().__init__()
        self._sections = sections
        self._words: tuple[str, ...] = ()

    @classmethod
    def of(cls, screen: Screen[object] | Screen[None], title: str = "") -> HelpScreen:
        """The help of a screen and of the widget that keys work on."""
        return cls(sections_of(screen.app, screen.focused or screen, title))

    def compose(self) -> ComposeResult:
        """A field to find with, the page, keys."""
        with Vertical(classes="dialog", id="help"):
            yield LineInput(placeholder="Type to find a command", id="help-find")
            yield Page(id="help-page")
        yield KeyBar()

    def on_mount(self) -> None:
        """Everything, until something is typed."""
        self.field.compact = True
        self.field.focus()
        self.page.can_focus = False
        self.page.show(self._lines)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only what holds every word that is typed."""
        if event.value.endswith("?"):
            # The key that opened the help closes it, though it writes here.
            self.dismiss()
            return
        self._words = tuple(event.value.casefold().split())
        self.page.show(self._lines)

    def _lines(self, width: int) -> list[list[Run]]:
        lines = [line for section in self._sections for line in _section_lines(section, self._words, width)]
        if not lines:
            return [[("No command here has these words.", "dim")]]
        return lines[:-1]

    def action_close(self) -> None:
        """Empties the field, or goes back to the screen."""
        if self.field.value:
            self.field.value = ""
        else:
            self.dismiss()

    def action_up(self) -> None:
        """A line up."""
        self.page.scroll_up(animate=False)

    def action_down(self) -> None:
        """A line down."""
        self.page.scroll_down(animate=False)

    def action_page_up(self) -> None:
        """A page up."""
        self.page.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        """A page down."""
        self.page.scroll_page_down(animate=False)


def _section_lines(section: Section, words: tuple[str, ...], width: int) -> Iterator[list[Run]]:
    lines = [line for line in section.lines if line.holds(words)]
    read = section.reading and all(word in section.reading.casefold() for word in words)
    if not lines and not read:
        return
    yield [(section.name, "strong")]
    if read:
        yield from paragraph(section.reading, width)
        if lines:
            yield []
    column = min(max((cells(line.keys) for line in lines), default=0) + 2, max(width // 3, 8))
    for line in lines:
        for place, said in enumerate(paragraph(line.help, max(width - column, 1))):
            yield [(fit(line.keys, column - 1) + " " if place == 0 else " " * column, "mark"), *said]
    yield []
