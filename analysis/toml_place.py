"""Where in a TOML file a value stands, so that a fault is named by file, line and key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NoReturn

from analysis.lexicon_types import LexiconError, shown
from analysis.toml_lines import TomlLines


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file a value stands: a table, one of its entries, a key."""

    source: str
    lines: TomlLines
    table: str = "lexicon"
    index: int | None = None
    key: str | None = None

    def at(self, key: str) -> Place:
        """The place of a key in the same table or entry."""
        return replace(self, key=key)

    def fail(self, message: str) -> NoReturn:
        """Raises `LexiconError` with the message and the place before it."""
        line = self.lines.line(self.table, self.index, self.key)
        path = self.table + ("" if self.index is None else f".entries[{self.index}]")
        path += "" if self.key is None else f".{self.key}"
        raise LexiconError(f"{self.source}, line {line}, {shown(path)}: {message}")
