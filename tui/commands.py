"""Commands: key, footer text, palette entry and help of one action, said once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode

from tui.keys.names import shown_key
from tui.text import one_line


@dataclass(frozen=True, slots=True)
class Command:
    """What a reader can do on a screen or in a widget.

    `keys` are comma-separated as in a binding, the one to be shown first. A command with an empty `footer` is in the
    help and the palette only; one with `palette` False is only good as a key. `pair` is the action of the command that
    stands in the footer with it (up and down). One that works `anywhere` works in dialogs and fields too.
    """

    action: str
    keys: str
    title: str
    help: str
    footer: str = ""
    palette: bool = True
    pair: str = ""
    anywhere: bool = False

    def binding(self, scope: str) -> Binding:
        """The command's binding; its id is `scope.action`."""
        return Binding(
            self.keys,
            self.action,
            self.footer or self.title,
            show=bool(self.footer),
            priority=self.anywhere,
            id=f"{scope}.{self.action}",
        )


@runtime_checkable
class Commanded(Protocol):
    """A screen or widget that has commands."""

    ACTIONS: tuple[Command, ...]


@runtime_checkable
class Jumpable(Protocol):
    """A widget of several parts that can be clicked."""

    def jump_points(self) -> Iterable[tuple[int, int, Callable[[], object]]]:
        """Column and row in the widget's content, and what a click there does, of each part in sight."""


def bindings(scope: str, commands: tuple[Command, ...]) -> list[Binding]:
    """The bindings of a screen's or widget's commands."""
    return [command.binding(scope) for command in commands]


def commands_at(node: DOMNode | None) -> Iterator[tuple[DOMNode, Command]]:
    """The commands in force at a node, nearest first, each with the node that it belongs to."""
    for place in node.ancestors_with_self if node is not None else ():
        if isinstance(place, Commanded):
            for command in place.ACTIONS:
                yield place, command


@dataclass(frozen=True, slots=True)
class Offered:
    """A command of a node with the keys that do it there now; none where something nearer has them all."""

    node: DOMNode
    command: Command
    keys: tuple[str, ...]

    @property
    def shown(self) -> str:
        """Its first key as it is written for the reader."""
        return shown_key(self.keys[0]) if self.keys else ""


def offered_at(app: App[Any], node: DOMNode | None) -> list[Offered]:
    """The commands in force at a node, nearest first, with the reader's own keys."""
    found: list[Offered] = []
    nearer: set[str] = set()
    maps: dict[DOMNode, BindingsMap] = {}
    taken: dict[DOMNode, set[str]] = {}
    for place, command in commands_at(node):
        if place not in maps:
            maps[place] = place._bindings.copy()
            if app._keymap:
                maps[place].apply_keymap(app._keymap)
            nearer |= set().union(*taken.values())
            taken[place] = {key for key, these in maps[place].key_to_bindings.items() if _can_be_done(place, these)}
        keys = keys_of(command.action, maps[place])
        found.append(Offered(place, command, tuple(key for key in keys if key not in nearer or command.anywhere)))
    return found


def _can_be_done(node: DOMNode, bound: Iterable[Binding]) -> bool:
    """Whether a key does one of the actions that it is bound to; what cannot be done leaves it to a node further up."""
    return any(node.check_action(one.action.partition("(")[0], ()) is not False for one in bound)


def key_at(app: App[Any], node: DOMNode | None, action: str) -> str:
    """The key of an action at a node, the nearest one's, as it is written for the reader; "" where it has none."""
    return next((offered.shown for offered in offered_at(app, node) if offered.command.action == action), "")


def keys_of(action: str, bound: BindingsMap) -> list[str]:
    """The keys of an action in a map of bindings."""
    return [key for key, these in bound.key_to_bindings.items() if any(one.action == action for one in these)]


class OfferedCommands(Provider):
    """The palette's source: every command of the focused widget, the screen and the app that can be done now."""

    def _offered(self) -> Iterator[Offered]:
        seen: set[str] = set()
        for offered in offered_at(self.app, self.focused or self.screen):
            command = offered.command
            if command.palette and command.title not in seen and offered.node.check_action(command.action, ()):
                seen.add(command.title)
                yield offered

    async def discover(self) -> Hits:
        """Every command that can be done now, with its key."""
        for offered in self._offered():
            command = offered.command
            run = partial(self.app.run_action, command.action, offered.node)
            yield DiscoveryHit(_with_key(one_line(command.title), offered.shown), run, command.title, command.help)

    async def search(self, query: str) -> Hits:
        """The commands whose title fits `query`."""
        matcher = self.matcher(query)
        for offered in self._offered():
            command = offered.command
            score = matcher.match(command.title)
            if score > 0:
                shown = _with_key(matcher.highlight(command.title), offered.shown)
                run = partial(self.app.run_action, command.action, offered.node)
                yield Hit(score, shown, run, text=command.title, help=command.help)


def _with_key(title: Content, key: str) -> Content:
    return title + one_line((f"  {key}", "mark")) if key else title
