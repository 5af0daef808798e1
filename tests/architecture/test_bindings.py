"""Every key can be remapped (its binding has an id) and is described; no screen gives one key two meanings."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from tui.commands import Command, Commanded


def our_nodes() -> list[type[DOMNode]]:
    found = set()
    for info in pkgutil.walk_packages(tui.__path__, "tui."):
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and value.__module__ == module.__name__:
                found.add(value)
    return sorted(found, key=lambda node: f"{node.__module__}.{node.__name__}")


NODES = our_nodes()
ONE_OR_THE_OTHER = {"FigureTable": ["enter"]}
"""Enter opens a figure or folds a group: the cursor is on one or the other, and `check_action` tells which."""


def named(node: type[DOMNode]) -> str:
    return node.__name__


def test_there_are_screens_to_look_at() -> None:
    assert {"StartScreen", "CompareScreen", "ReadScreen", "BroadsheetApp"} <= {node.__name__ for node in NODES}


@pytest.mark.parametrize("node", NODES, ids=named)
def test_every_binding_has_an_id_and_a_description(node: type[DOMNode]) -> None:
    for binding in node.__dict__.get("BINDINGS", ()):
        assert isinstance(binding, Binding), binding
        assert binding.id, binding
        assert binding.description, binding


@pytest.mark.parametrize("node", NODES, ids=named)
def test_no_key_means_two_things_in_one_place(node: type[DOMNode]) -> None:
    keys = Counter(key.strip() for binding in node.__dict__.get("BINDINGS", ()) for key in binding.key.split(","))
    assert [key for key, times in keys.items() if times > 1] == ONE_OR_THE_OTHER.get(node.__name__, [])


@pytest.mark.parametrize("node", [node for node in NODES if isinstance(node, Commanded)], ids=named)
def test_every_command_has_a_help_sentence(node: type[DOMNode]) -> None:
    for command in node.ACTIONS:  # type: ignore[attr-defined]
        assert isinstance(command, Command)
        assert command.title
        assert command.help.endswith((".", "?", "!")), command
