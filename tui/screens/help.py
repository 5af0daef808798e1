"""Help: how to read the screen, and every command of it with its key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.keys import format_key
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tui.commands import Command, bindings, commands_at
from tui.text import Run, content, fit
from tui.widgets.key_bar import KeyBar

_NAMES = {"esc": "Esc", "pgup": "PgUp", "pgdn": "PgDn", "home": "Home", "end": "End", "enter": "⏎", "space": "Space"}


_FUNCTION_KEY = re.compile(r"f\d+")


def keys_of(command: Command) -> str:
    """Every key of a command as it stands on a keyboard, capitals with shift."""
    names = [format_key(key) for key in command.keys.split(",")]
    return " ".join(_NAMES.get(name, name.upper() if _FUNCTION_KEY.fullmatch(name) else name) for name in names)


def in_force(offered: Iterable[tuple[DOMNode, Command]]) -> Iterator[Command]:
    """Commands, nearest first, with the keys that do them here: a key that something nearer has is left out."""
    nearer: set[str] = set()
    for _, group in groupby(offered, key=lambda pair: pair[0]):
        commands = [command for _, command in group]
        for command in commands:
            if keys := [key for key in command.keys.split(",") if key not in nearer]:
                yield replace(command, keys=",".join(keys))
        nearer.update(key for command in commands for key in command.keys.split(","))


class HelpScreen(ModalScreen[None]):
    """A page of help made from the commands in force where it was asked for."""

    CSS_PATH = "../styles/dialogs.tcss"
    ACTIONS: tuple[Command, ...] = (
        Command("close", "escape,q,question_mark,f1", "Esc", "Close the help", "Closes the help.", "close"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help", ACTIONS)]

    def __init__(self, title: str, reading: str, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._title = title
        self._reading = reading
        self._commands = commands

    @classmethod
    def of(cls, screen: Screen[object] | Screen[None], title: str) -> HelpScreen:
        """The help of a screen and of the widget that keys work on."""
        commands = tuple(in_force(commands_at(screen.focused or screen)))
        return cls(title, getattr(screen, "READING", ""), commands)

    def compose(self) -> ComposeResult:
        """Title, how to read the screen, commands."""
        with VerticalScroll(classes="dialog"):
            yield Static(content((self._title, "strong")))
            yield Static(content(self._reading), classes="dialog-text")
            yield Static(content(*self._command_runs()))
        yield KeyBar()

    def _command_runs(self) -> list[Run]:
        width = max((len(keys_of(command)) for command in self._commands), default=0) + 2
        return [
            run
            for command in self._commands
            for run in ((fit(keys_of(command), width), "mark"), (command.help or f"{command.title}.", ""), ("\n", ""))
        ]

    def on_mount(self) -> None:
        """Keys scroll the page."""
        self.query_one(VerticalScroll).focus()

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss()
