"""Commands: key, footer text, palette entry and help of one action, said once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from tui.text import one_line


@dataclass(frozen=True, slots=True)
class Command:
    """What a reader can do on a screen or in a widget.

    `keys` are comma-separated as in a binding; `shown_keys` is how they are written for the reader. A command with an
    empty `footer` is in the help and the palette only; one with `palette` False is only good as a key.
    """

    action: str
    keys: str
    shown_keys: str
    title: str
    help: str
    footer: str = ""
    palette: bool = True

    def binding(self, scope: str) -> Binding:
        """The command's binding; its id is `scope.action`."""
        return Binding(
            self.keys,
            self.action,
            self.footer or self.title,
            show=bool(self.footer),
            key_display=self.shown_keys,
            id=f"{scope}.{self.action}",
        )


@runtime_checkable
class Commanded(Protocol):
    """A screen or widget that has commands."""

    ACTIONS: tuple[Command, ...]


def bindings(scope: str, commands: tuple[Command, ...]) -> list[Binding]:
    """The bindings of a screen's or widget's commands."""
    return [command.binding(scope) for command in commands]


def commands_at(node: DOMNode | None) -> Iterator[tuple[DOMNode, Command]]:
    """The commands in force at a node, nearest first, each with the node that it belongs to."""
    for place in node.ancestors_with_self if node is not None else ():
        if isinstance(place, Commanded):
            for command in place.ACTIONS:
                yield place, command


class OfferedCommands(Provider):
    """The palette's source: every command of the focused widget and the screen that can be done now."""

    def _offered(self) -> Iterator[tuple[DOMNode, Command]]:
        for node, command in commands_at(self.focused or self.screen):
            if command.palette and node.check_action(command.action, ()):
                yield node, command

    async def discover(self) -> Hits:
        """Every command that can be done now, with its key."""
        for node, command in self._offered():
            shown = one_line(command.title, (f"  {command.shown_keys}", "mark"))
            run = partial(self.app.run_action, command.action, node)
            yield DiscoveryHit(shown, run, command.title, command.help)

    async def search(self, query: str) -> Hits:
        """The commands whose title fits `query`."""
        matcher = self.matcher(query)
        for node, command in self._offered():
            score = matcher.match(command.title)
            if score > 0:
                shown = matcher.highlight(command.title) + one_line((f"  {command.shown_keys}", "mark"))
                run = partial(self.app.run_action, command.action, node)
                yield Hit(score, shown, run, text=command.title, help=command.help)
