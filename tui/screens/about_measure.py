"""About a measure: what it means, how it is made, from where, and what it cannot see."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from analysis.measure import Measure
from tui.commands import Command, bindings
from tui.text import Run, content
from tui.widgets.key_bar import KeyBar


class AboutMeasure(ModalScreen[None]):
    """The catalogue's entry of the measures of a row."""

    CALLED = "About a measure"
    READING = "How the measure is made, from where, and what it cannot see."
    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape,q,m,enter", "Close", "Goes back to the comparison.", "close"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("about_measure", ACTIONS)]

    def __init__(self, title: str, measures: tuple[Measure, ...]) -> None:
        super().__init__()
        self._title = title
        self._measures = measures

    def compose(self) -> ComposeResult:
        """The title, then an entry for each measure, or one for all where they differ in their names alone."""
        with VerticalScroll(classes="dialog"):
            yield Static(content((self._title, "strong")))
            for name, measure in entries(self._measures):
                heading: list[Run] = [(name, "mark")] if name != self._title else []
                yield Static(content(*heading), classes="entry-name")
                for label, said in entry_lines(measure).items():
                    with Horizontal(classes="entry"):
                        yield Static(content((label, "dim")), classes="entry-label")
                        yield Static(content(said), classes="entry-text")
        yield KeyBar()

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one(VerticalScroll).focus()

    def action_close(self) -> None:
        """Back to the comparison."""
        self.dismiss()


def entries(measures: tuple[Measure, ...]) -> list[tuple[str, Measure]]:
    """Measures with their names, those that are made alike under one joint name."""
    alike: dict[tuple[str, str, str, str], list[Measure]] = {}
    for measure in measures:
        alike.setdefault((measure.method, measure.citation, measure.limits, measure.unit), []).append(measure)
    return [(", ".join(measure.name for measure in found), found[0]) for found in alike.values()]


def entry_lines(measure: Measure) -> dict[str, str]:
    """What the catalogue says of a measure, each under its label."""
    low, high = ("" if end is None else f"{end:g}".replace("-", "−") for end in (measure.low, measure.high))
    return {
        "unit": measure.unit,
        "range": f"{low} to {high}" if low and high else f"from {low}" if low else "open",
        "method": measure.method,
        "limits": measure.limits,
        "source": measure.citation,
        "languages": ", ".join(sorted(measure.languages)) if measure.languages else "any",
    }
