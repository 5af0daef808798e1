"""The panel of facets: what articles can be chosen by, with how many there are of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.commands import Command, bindings
from tui.jobs.browsing import Browse, Choice, Facet
from tui.widgets.facet_lines import FacetLine, facet_line, facet_lines
from tui.widgets.line_list import LineList


class FacetList(LineList):
    """Facets with their values; a press on one ticks it."""

    CALLED = "The facets"
    READING = (
        "How many of the articles are of which outlet, month, language, collection, and what is odd about them. A tick "
        "shows those only. Several ticks of one kind are alternatives; ticks of different kinds must all hold."
    )
    OWN: ClassVar = (
        Command("open", "enter,space", "Tick or untick", "Shows only articles of which this is true.", "tick"),
        Command("leave", "escape", "Back to the articles", "Goes back to the list of articles.", "articles"),
    )
    ACTIONS = (*OWN, *LineList.ACTIONS)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets", OWN)]

    @dataclass
    class Ticked(Message):
        """A value is to be chosen, or not any more."""

        choice: Choice

    class Left(Message):
        """Keys are to work on the articles again."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.lines: Sequence[FacetLine] = ()
        self._whole: frozenset[Facet] = frozenset()
        self._shown: tuple[Mapping[Facet, Mapping[str, int]], Browse] = ({}, Browse())

    def show_facets(self, counts: Mapping[Facet, Mapping[str, int]], browse: Browse) -> None:
        """Other numbers; the cursor stays on the value that it was on."""
        before = self.lines[self.at] if self.at < len(self.lines) else None
        self._shown = counts, browse
        self.lines = lines = facet_lines(counts, browse, self._whole)
        same = [
            place
            for place, line in enumerate(lines)
            if before and (line.facet, line.value) == (before.facet, before.value)
        ]
        self.show(
            len(lines),
            lambda place, width: facet_line(lines[place], browse, width, here=place == self.at and self.has_focus),
            at=same[0] if same else self.at,
        )

    def on_click(self, event: events.Click) -> None:
        """Ticks at once."""
        offset = event.get_content_offset(self)
        place = round(self.scroll_y) + offset.y if offset is not None else -1
        event.prevent_default()
        if 0 <= place < len(self.lines):
            self.move_to(place)
            self.action_open()

    def action_open(self) -> None:
        """Ticks or unticks the value under the cursor; shows the other values of a facet."""
        line = self.lines[self.at] if self.at < len(self.lines) else None
        if line is not None and line.choice is not None:
            self.post_message(self.Ticked(line.choice))
        elif line is not None and line.more:
            self._whole |= {line.facet}
            self.show_facets(*self._shown)

    def action_leave(self) -> None:
        """Back to the articles."""
        self.post_message(self.Left())
