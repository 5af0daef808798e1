"""The rows of the loaded words: each reason with its published agreement, under it its terms; filtered. No Textual."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from analysis.loaded_table import LoadedGroup, LoadedLine, LoadedTable
from tui.jobs.languages import unmeasured
from tui.jobs.loaded_words import NOT_ENGLISH, group_fits

NONE = "No candidate in these words of these articles."
NONE_FITS = "No candidate has these words. Esc shows all again."


class LoadedRowKind(Enum):
    """What a row is."""

    REASON = "reason"
    TERM = "term"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class LoadedRow:
    """One row; a term's has a `line`, a term's and a reason's the `group`."""

    kind: LoadedRowKind
    title: str
    group: LoadedGroup | None = None
    line: LoadedLine | None = None

    @property
    def identity(self) -> tuple[LoadedRowKind, str, str]:
        """What stays the same when the rows are made anew."""
        return self.kind, self.group.reason.id if self.group else "", self.title

    @property
    def heads(self) -> bool:
        """Whether it is the heading of a group."""
        return self.kind is LoadedRowKind.REASON

    @property
    def chosen_at_all(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.kind in (LoadedRowKind.REASON, LoadedRowKind.TERM)

    @property
    def opens(self) -> bool:
        """Whether it has cells with contexts."""
        return self.line is not None


def loaded_rows(
    table: LoadedTable, folds: Collection[str], wanted: str = "", *, spacious: bool = True
) -> tuple[LoadedRow, ...]:
    """Every row in order. `folds` are the closed groups; what is `wanted` filters, and opens every group."""
    rows: list[LoadedRow] = []
    for group in table.groups:
        members = [line for line in group.lines if group_fits(group, line, wanted)]
        if not members:
            continue
        if rows and spacious:
            rows.append(LoadedRow(LoadedRowKind.GAP, ""))
        rows.append(LoadedRow(LoadedRowKind.REASON, group.reason.title, group))
        if wanted or group.reason.title not in folds:
            rows += [LoadedRow(LoadedRowKind.TERM, line.term, group, line) for line in members]
    return tuple(rows) if rows else (LoadedRow(LoadedRowKind.NOTE, _none(table, wanted)),)


def _none(table: LoadedTable, wanted: str) -> str:
    if wanted and table.groups:
        return NONE_FITS
    return NOT_ENGLISH if all(map(unmeasured, table.columns)) else NONE
