"""The last line: what can be done now, by key or by click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual import events
from textual.app import RenderResult
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from tui.commands import Commanded
from tui.keys.names import writes
from tui.text import Run, cells, content

_ALWAYS = ("back", "help")
"""Actions whose keys are in sight however narrow the terminal is."""


class KeyBar(Widget):
    """Keys with what they do, as many as fit; the way back and help stand at the right, always."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground; }"

    def on_mount(self) -> None:
        """Listens for what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def jump_points(self) -> Iterator[tuple[int, int, Callable[[], object]]]:
        """Every key in sight, to be jumped to: it is done as by a click."""
        for start, item in self._placed():
            yield start, 0, partial(self.app.call_later, self.app.run_action, item[2], item[3])

    def _items(self) -> list[tuple[str, str, str, DOMNode]]:
        """Shown key, footer text, action and the node that it belongs to, of all that can be done."""
        keys: dict[tuple[str, DOMNode], str] = {}
        bound: dict[tuple[str, DOMNode], Binding] = {}
        field = self.screen.focused
        for key, active in self.screen.active_bindings.items():
            # Textual knows that of letters, and not of keys with a name, such as slash.
            if field is not None and writes(key) and field.check_consume_key(key, " "):
                continue
            what = (active.binding.action, active.node)
            if active.enabled and what not in keys:
                keys[what] = self.app.get_key_display(active.binding)
                bound[what] = active.binding
        return [
            (_beside(keys[what], keys.get((_pair_of(*what), what[1]), "")), binding.description, *what)
            for what, binding in bound.items()
            if binding.show
        ]

    def _placed(self) -> list[tuple[int, tuple[str, str, str, DOMNode]]]:
        items = self._items()
        rightmost = sorted((item for item in items if item[2] in _ALWAYS), key=lambda item: _ALWAYS.index(item[2]))
        last = self.content_size.width - sum(_width(item) + 2 for item in rightmost) + 2
        room = last - 1
        placed = []
        x = 0
        for item in items:
            if item in rightmost:
                continue
            if x + _width(item) > room:
                break
            placed.append((x, item))
            x += _width(item) + 2
        for item in rightmost:
            placed.append((last, item))
            last += _width(item) + 2
        return placed

    def render(self) -> RenderResult:
        """One line of keys."""
        runs: list[Run] = []
        x = 0
        for start, (key, text, _, _) in self._placed():
            runs += [(" " * (start - x), ""), (key, "mark"), (f" {text}", "dim")]
            x = start + cells(key) + 1 + cells(text)
        return content(*runs)

    async def on_click(self, event: events.Click) -> None:
        """Does what is under the pointer."""
        offset = event.get_content_offset(self)
        for start, item in self._placed() if offset is not None else ():
            if offset is not None and start <= offset.x < start + _width(item):
                await self.app.run_action(item[2], item[3])
                return


def _pair_of(action: str, node: DOMNode) -> str:
    """The action that stands in the footer with another one, "" where there is none."""
    commands = node.ACTIONS if isinstance(node, Commanded) else ()
    return next((command.pair for command in commands if command.action == action), "")


def _beside(key: str, other: str) -> str:
    """Two keys as one: arrows touch, others have a space between them."""
    return f"{key}{other}" if {key, other} <= set("↑↓←→") else f"{key} {other}".strip()


def _width(item: tuple[str, str, str, DOMNode]) -> int:
    return cells(item[0]) + 1 + cells(item[1])
