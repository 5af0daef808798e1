"""On which line of a TOML text a table, an element of its array or a key stands: for messages about what it says.

`tomllib` gives the line of a syntax error only. The text must be valid TOML; an answer for a place that is not in it is
the nearest place around it that is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|(?!""").)*"{3,5}|\'\'\'(?:(?!\'\'\').)*\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)
_HEADER = re.compile(r"^[ \t]*(\[\[?)[ \t]*([\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*)[ \t]*\]\]?[ \t]*$", re.MULTILINE)


class TomlLines:
    """Finds places in one TOML text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _blank(self) -> str:
        """The text with what is inside strings and comments blanked; lines and offsets stay."""
        return _STRING_OR_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), self._text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self._text))]

    @cached_property
    def _tables(self) -> list[tuple[str, int, int]]:
        """Each header's dotted name, its offset, and where its table ends."""
        headers = [(re.sub(r"\s", "", match.group(2)), match.start(2)) for match in _HEADER.finditer(self._blank)]
        starts = [start for _, start in headers] + [len(self._text)]
        return [(name, start, end) for (name, start), end in zip(headers, starts[1:], strict=True)]

    def line(self, table: str, index: int | None = None, key: str | None = None) -> int:
        """The line, from 1, of `table` (dotted), of element `index` of its `entries`, and of `key` in that."""
        start, end = self._table(table)
        if index is not None:
            start, end = self._element(table, start, end, index)
        if key is not None:
            match = re.compile(rf"(?<![\w-]){re.escape(key)}[ \t]*[=.]").search(self._blank, start, end)
            start = match.start() if match else start
        return bisect_right(self._line_starts, start)

    def _table(self, table: str) -> tuple[int, int]:
        for name, start, end in self._tables:
            if name == table:
                return start, end
        if "." in table:
            return self._table(table.rpartition(".")[0])
        return 0, len(self._text)

    def _element(self, table: str, start: int, end: int, index: int) -> tuple[int, int]:
        headers = [place[1:] for place in self._tables if place[0] == f"{table}.entries"]
        if headers:
            return headers[min(index, len(headers) - 1)]
        entries = re.compile(r"(?<![\w-])entries[ \t]*=").search(self._blank, start, end)
        if entries is None:
            return start, end
        elements = list(re.compile(r"\{[^{}]*\}").finditer(self._blank, entries.end(), end))
        return elements[index].span() if index < len(elements) else (entries.start(), end)
