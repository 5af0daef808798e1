"""The strip at the bottom of a screen that tells the step of the tour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widget import Widget

from tui.text import Run, cells, content
from tui.tour.steps import STEPS, Tour
from tui.widgets.page import paragraph

LEAVE, NEXT = "Esc", "F4"
SHORTEST_SCREEN = 12
"""Lines of a terminal below which the strip would leave nothing of the screen."""

_WIDEST_TEXT = 132


class TourStrip(Widget):
    """What one sees, and what to press next; a click on a key does it."""

    DEFAULT_CSS = """
    TourStrip {
        dock: bottom; height: auto; margin-bottom: 1; padding: 0 1;
        background: $panel; color: $foreground; border-top: heavy $mark;
    }
    """

    class Asked(Message):
        """A key of the strip was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self) -> None:
        super().__init__()
        self._tour = Tour()
        self._targets: list[tuple[int, int, str]] = []

    def show(self, tour: Tour) -> None:
        """Tells a step. One that is told already asks for no layout: a layout is something to look at again."""
        if tour.place != self._tour.place:
            self._tour = tour
            self.refresh(layout=True)

    @property
    def told(self) -> str:
        """What the strip says, as one run of words."""
        return " ".join(str(self.render()).split())

    def _lines(self, width: int) -> list[list[Run]]:
        step = self._tour.step
        text = paragraph(step.said, min(width, _WIDEST_TEXT))
        place = f"{self._tour.place + 1}/{len(STEPS)}"
        keys: list[Run] = [(" Tour ", "badge"), (f" {place} ", "dim"), ("Press ", ""), (step.shown_key, "mark")]
        keys.append((f": {step.then}.", ""))
        leave: list[Run] = [] if self._tour.is_last else [(LEAVE, "mark"), (" leaves", "dim")]
        do_it: list[Run] = [] if self._tour.is_last else [(NEXT, "mark"), (" does it", "dim"), ("   ", "")]
        for tail in ([*do_it, *leave], leave, []):
            space = width - _width(keys) - _width(tail)
            if space >= 2:
                break
        self._targets = [(0, _width(keys), "tour_next")]
        x = _width(keys) + max(space, 0)
        for run, ink in tail:
            if ink == "mark":
                action = "tour_leave" if run == LEAVE else "tour_next"
                self._targets.append((x, x + 12, action))
            x += cells(run)
        return [*text, [*keys, (" " * max(space, 0), ""), *tail]]

    def render(self) -> RenderResult:
        """The lines."""
        runs: list[Run] = []
        for number, line in enumerate(self._lines(self._width)):
            runs += [*([("\n", "")] if number else []), *line]
        return content(*runs)

    @property
    def _width(self) -> int:
        return max((self.content_size.width or self.screen.size.width - 2), 20)

    def on_resize(self) -> None:
        """Another width, other lines."""
        self.refresh(layout=True)

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """The keys of the strip, to be jumped to."""
        last = len(self._lines(self._width)) - 1
        for first, _, action in self._targets:
            yield first, last, partial(self.post_message, self.Asked(action))

    def on_click(self, event: events.Click) -> None:
        """Does what is under the pointer."""
        event.stop()
        offset = event.get_content_offset(self)
        if offset is None or offset.y != len(self._lines(self._width)) - 1:
            return
        for first, last, action in reversed(self._targets):
            if first <= offset.x < last:
                self.post_message(self.Asked(action))
                return


def _width(runs: list[Run]) -> int:
    return sum(cells(text) for text, _ in runs)
