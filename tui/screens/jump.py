"""Jump mode: a letter on everything that can be focused or clicked; typing it goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Button, Static

from tui.commands import Command, Jumpable, bindings
from tui.text import content

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
MOST = len(LETTERS) ** 2


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the screen, and what jumping there does."""

    x: int
    y: int
    go: Callable[[], object]


def targets_of(screen: Screen[Any]) -> list[Target]:
    """Everything on a screen that can be focused or clicked, from the top left to the bottom right, once a place."""
    found = {(target.x, target.y): target for target in _targets(screen) if screen.region.contains(target.x, target.y)}
    return sorted(found.values(), key=lambda target: (target.y, target.x))[:MOST]


def _targets(screen: Screen[Any]) -> Iterator[Target]:
    for widget in screen.query(Widget):
        seen = _in_sight(screen, widget)
        if not seen or widget.disabled or not widget.visible:
            continue
        if widget.focusable:
            yield Target(seen.x, seen.y, _press(widget) if isinstance(widget, Button) else widget.focus)
        if isinstance(widget, Jumpable):
            inside = widget.content_region
            for x, y, go in widget.jump_points():
                if seen.contains(inside.x + x, inside.y + y):
                    yield Target(inside.x + x, inside.y + y, go)


def _in_sight(screen: Screen[Any], widget: Widget) -> Region:
    """The part of a widget that is not scrolled out of sight; empty where there is none."""
    try:
        placed = screen._compositor.full_map[widget]
    except KeyError:
        return Region()
    return placed.region.intersection(placed.clip)


def _press(button: Button) -> Callable[[], object]:
    def press() -> None:
        button.focus()
        button.press()

    return press


def labels(number: int) -> list[str]:
    """So many labels, none the beginning of another: one letter each where there are enough, else two."""
    if number <= len(LETTERS):
        return list(LETTERS[:number])
    return ["".join(pair) for _, pair in zip(range(number), product(LETTERS, repeat=2), strict=False)]


class JumpScreen(ModalScreen[Target | None]):
    """Letters over what was on the screen; ends with the target that was chosen, or None."""

    CSS_PATH = "../styles/looks.tcss"
    CALLED = "Jump"
    READING = "Each letter stands on something that can be chosen or clicked. Type it to go there; Esc leaves."
    ACTIONS: tuple[Command, ...] = (Command("close", "escape", "Leave", "Goes nowhere.", "stay here"),)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("jump", ACTIONS)]

    def __init__(self, targets: list[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(labels(len(targets)), targets, strict=True))
        self._typed = ""

    @property
    def targets(self) -> dict[str, Target]:
        """The targets by their labels."""
        return self._targets

    def compose(self) -> ComposeResult:
        """A label on each target."""
        for label, target in self._targets.items():
            shown = Static(content(label), classes="jump-label", id=f"jump-{label}")
            shown.styles.offset = (target.x, target.y)
            shown.styles.width = len(label)
            yield shown

    def on_key(self, event: events.Key) -> None:
        """Takes a letter; with the last one of a label, goes there."""
        if event.key == "escape":
            return
        event.stop()
        event.prevent_default()
        typed = self._typed + event.key.lower()
        left = [label for label in self._targets if label.startswith(typed)]
        if typed in self._targets:
            self.dismiss(self._targets[typed])
        elif left:
            self._typed = typed
            for label in self._targets:
                self.query_one(f"#jump-{label}").display = label in left
        elif event.is_printable:
            self.dismiss(None)

    def on_click(self) -> None:
        """A click leaves."""
        self.dismiss(None)

    def action_close(self) -> None:
        """Leaves."""
        self.dismiss(None)
