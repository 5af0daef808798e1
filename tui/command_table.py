"""The commands of the code, collected: what `tui/keys/commands.json` and the table in `docs/keys.md` are made from.

`python -m tui.command_table` writes both anew.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import tui
from tui.commands import Command
from tui.keys.names import key_named, shown_key
from tui.keys.table import Entry, written

MARK = "<!-- the table: python -m tui.command_table -->"
_TABLE = Path(__file__).parent / "keys" / "commands.json"
_PAGE = Path(__file__).parents[1] / "docs" / "keys.md"


def _nodes() -> Iterator[type[DOMNode]]:
    for info in pkgutil.walk_packages(tui.__path__, "tui."):
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and value.__module__ == module.__name__:
                yield value


def commands_by_id() -> dict[str, Command]:
    """Every command of every screen and widget by its id, in the order of the ids' scopes."""
    found: dict[str, Command] = {}
    for node in _nodes():
        actions = {command.action: command for command in getattr(node, "ACTIONS", ())}
        for binding in (binding for base in node.__mro__ for binding in base.__dict__.get("BINDINGS", ())):
            if isinstance(binding, Binding) and binding.id and binding.action in actions:
                found.setdefault(binding.id, actions[binding.action])
    scopes = sorted({name.partition(".")[0] for name in found}, key=lambda scope: (scope != "app", scope))
    return {name: found[name] for scope in scopes for name in found if name.partition(".")[0] == scope}


def entries() -> dict[str, Entry]:
    """The same as rows of the table, with the keys spelled as Textual spells them."""
    return {
        name: Entry(
            name, tuple(key_named(key) or key for key in command.keys.split(",")), command.title, command.anywhere
        )
        for name, command in commands_by_id().items()
    }


def as_markdown(commands: Mapping[str, Entry]) -> str:
    """The table of ids, keys and titles for `docs/keys.md`."""
    rows = [
        f"| `{entry.id}` | {' '.join(f'`{shown_key(key)}`' for key in entry.keys)} | {entry.title} |"
        for entry in commands.values()
    ]
    return "\n".join(("| command | keys | what it does |", "|---|---|---|", *rows, ""))


def write_both() -> None:
    """Writes the table of the program and the one of its documentation."""
    found = entries()
    _TABLE.write_text(written(found.values()), encoding="utf-8")
    before = _PAGE.read_text(encoding="utf-8").partition(MARK)[0] if _PAGE.exists() else ""
    _PAGE.write_text(f"{before}{MARK}\n\n{as_markdown(found)}", encoding="utf-8")


if __name__ == "__main__":
    write_both()
