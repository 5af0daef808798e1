"""Every command with its own keys, as `python -m tui.command_table` found them in the code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: its id (`scope.action`), its own keys in order, what it is called, and whether it works in dialogs."""

    id: str
    keys: tuple[str, ...]
    title: str
    anywhere: bool = False

    @property
    def scope(self) -> str:
        """The part of the id before the point: the screen or widget that the command is of."""
        return self.id.partition(".")[0]


@cache
def table() -> Mapping[str, Entry]:
    """Commands by id, in the order of the code."""
    rows = json.loads(resources.files("tui.keys").joinpath("commands.json").read_text(encoding="utf-8"))
    return MappingProxyType({row["id"]: entry_of(row) for row in rows})


def entry_of(row: Mapping[str, object]) -> Entry:
    """An entry from its row."""
    return Entry(str(row["id"]), tuple(str(row["keys"]).split(",")), str(row["title"]), bool(row.get("anywhere")))


def row_of(entry: Entry) -> dict[str, object]:
    """The row of an entry, as it is kept."""
    row: dict[str, object] = {"id": entry.id, "keys": ",".join(entry.keys), "title": entry.title}
    return {**row, "anywhere": True} if entry.anywhere else row


def written(entries: Iterable[Entry]) -> str:
    """Entries as the file holds them, one a line."""
    lines = ",\n".join(json.dumps(row_of(entry), ensure_ascii=False) for entry in entries)
    return f"[\n{lines}\n]\n"
