"""A strip with the articles that are open, where not all of them can be seen at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widget import Widget

from tui.text import Run, cells, content, cut
from tui.themes import outlet_ink


class PaneTabs(Widget):
    """One line: a name for each article, those in sight in brackets."""

    @dataclass
    class Chosen(Message):
        """An article was clicked."""

        place: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._names: tuple[str, ...] = ()
        self._seen: range = range(0)
        self._here = 0

    def show(self, names: Sequence[str], seen: range, here: int) -> None:
        """Shows other names; `seen` are the places in sight, `here` the one that keys work on."""
        self._names, self._seen, self._here = tuple(names), seen, here
        self.refresh()

    def _placed(self) -> list[tuple[int, int, str]]:
        """Column, place and words of each name."""
        room = max((self.content_size.width - 1) // max(len(self._names), 1) - 6, 3)
        placed = []
        column = 1
        for place, name in enumerate(self._names):
            before, after = ("[", "]") if place in self._seen else (" ", " ")
            words = f"{before}{'▸' if place == self._here else ' '}{place + 1} {cut(name, room)}{after}"
            placed.append((column, place, words))
            column += cells(words)
        return placed

    def render(self) -> RenderResult:
        """One line."""
        runs: list[Run] = [(" ", "")]
        runs += [(words, outlet_ink(place, chosen=place == self._here)) for _, place, words in self._placed()]
        return content(*runs)

    def jump_points(self) -> Iterable[tuple[int, int, Callable[[], object]]]:
        """Where a letter of the jump mode stands, and what it does."""
        for column, place, _ in self._placed():
            yield column, 0, lambda place=place: self.post_message(self.Chosen(place))  # type: ignore[misc]

    def on_click(self, event: events.Click) -> None:
        """Goes to the article under the pointer."""
        offset = event.get_content_offset(self)
        for column, place, words in self._placed() if offset is not None else ():
            if offset is not None and column <= offset.x < column + cells(words):
                self.post_message(self.Chosen(place))
                return
