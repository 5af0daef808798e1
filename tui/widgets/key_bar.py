"""The last line: what can be done now, by key or by click."""

from __future__ import annotations

from textual import events
from textual.app import RenderResult
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from tui.text import Run, cells, content


class KeyBar(Widget):
    """Keys with what they do, as many as fit; help stands at the right, always."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground; }"

    def on_mount(self) -> None:
        """Listens for what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def _items(self) -> list[tuple[str, str, str, DOMNode]]:
        """Shown key, footer text, action and the node that it belongs to, of all that can be done."""
        found = []
        seen: set[tuple[str, str]] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and (binding.id or "", binding.action) not in seen:
                seen.add((binding.id or "", binding.action))
                key = self.app.get_key_display(binding)
                found.append((key, binding.description, binding.action, active.node))
        return found

    def _placed(self) -> list[tuple[int, tuple[str, str, str, DOMNode]]]:
        items = self._items()
        rightmost = [item for item in items if item[2] == "help"]
        room = self.content_size.width - sum(_width(item) for item in rightmost) - 1
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
            placed.append((self.content_size.width - _width(item), item))
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


def _width(item: tuple[str, str, str, DOMNode]) -> int:
    return cells(item[0]) + 1 + cells(item[1])
