"""About a measure: what it means, how it is made, what it cannot see, how well it agreed with people; the way on."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from analysis.measure import Measure
from tui.commands import Command, bindings
from tui.export.methods_told import jointly_told
from tui.jobs.methods import method_of
from tui.text import Run, content
from tui.widgets.key_bar import KeyBar


class AboutMeasure(ModalScreen[None]):
    """The catalogue's entry of the measures of a row."""

    CALLED = "About a measure"
    READING = (
        "How the measure is made, from where, what it cannot see, how well it agreed with people, and how it goes with "
        "the length of an article. The Methods page says it of every measure, with the words that it looks for."
    )
    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape,q,m,enter", "Close", "Goes back to the comparison.", "close"),
        Command("to_methods", "o", "Open it in Methods", "Goes to the measure's entry in Methods.", "all of it"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("about_measure", ACTIONS)]

    def __init__(self, title: str, measures: tuple[Measure, ...]) -> None:
        super().__init__()
        self._title = title
        self._measures = measures

    def compose(self) -> ComposeResult:
        """The title, then an entry for each measure, or one for all of which the same is said."""
        with VerticalScroll(classes="dialog"):
            yield Static(content((self._title, "strong")))
            for name, said in jointly_told([method_of(measure) for measure in self._measures]):
                heading: list[Run] = [(name, "mark")] if name != self._title else []
                yield Static(content(*heading), classes="entry-name")
                for label, text in said.items():
                    with Horizontal(classes="entry"):
                        yield Static(content((label, "dim")), classes="entry-label")
                        yield Static(content(text), classes="entry-text")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one(VerticalScroll).focus()

    def method_id(self) -> str:
        """The measure, or the first of the row."""
        return self._measures[0].id if self._measures else ""

    def action_close(self) -> None:
        """Back to the comparison."""
        self.dismiss()

    def action_to_methods(self) -> None:
        """On to the measure's entry, which leads back to the comparison."""
        from tui.screens.methods import MethodsScreen  # noqa: PLC0415  (not before it is asked for)

        self.app.switch_screen(MethodsScreen(self.method_id()))
