"""The rows of the Naming screen: things with their rival names under them, filtered and folded. No Textual."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from analysis.naming_table import NamingDetail, NamingLine
from tui.amounts import counted
from tui.jobs.finding import folded
from tui.jobs.naming import NamingTable, title_of

NOTHING = "Nothing is mentioned in these words that has rival names in the lists."
NOTHING_FITS = "No thing or name of that kind. Esc shows all of them again."


class NamingRowKind(Enum):
    """What a row is."""

    THING = "thing"
    NAME = "name"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class NamingRow:
    """One row: the heading of a thing, or one of its names, which has a `line`."""

    kind: NamingRowKind
    title: str
    detail: NamingDetail | None = None
    line: NamingLine | None = None
    hint: str = ""

    @property
    def identity(self) -> tuple[NamingRowKind, str]:
        """What stays the same when the rows are made anew."""
        if self.line is not None:
            return self.kind, self.line.measure.id
        return self.kind, self.detail.concept if self.detail is not None else self.title

    @property
    def heads(self) -> bool:
        """Whether it is the heading of a thing."""
        return self.kind is NamingRowKind.THING

    @property
    def chosen_at_all(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.kind in (NamingRowKind.THING, NamingRowKind.NAME)

    @property
    def opens(self) -> bool:
        """Whether it has cells with evidence."""
        return self.line is not None


def naming_rows(
    table: NamingTable, folds: Collection[str], wanted: str = "", *, spacious: bool = True
) -> tuple[NamingRow, ...]:
    """Every row in order. `folds` are the closed things; what is `wanted` filters, and opens every thing."""
    rows: list[NamingRow] = []
    for detail in table.concepts:
        if not fits(detail, wanted):
            continue
        closed = title_of(detail) in folds and not wanted
        if rows and spacious and not (closed and rows[-1].heads):
            rows.append(NamingRow(NamingRowKind.GAP, ""))
        rows.append(NamingRow(NamingRowKind.THING, title_of(detail), detail, hint=mentioned(detail)))
        names = () if closed else detail.lines
        rows += [NamingRow(NamingRowKind.NAME, line.measure.name, detail, line) for line in names]
    if not rows:
        rows.append(NamingRow(NamingRowKind.NOTE, NOTHING_FITS if wanted and table.concepts else NOTHING))
    return tuple(rows)


def mentioned(detail: NamingDetail) -> str:
    """How often and in how many outlets a thing is mentioned: `12 mentions in 4 outlets by 3 names`."""
    outlets = sum(1 for number in detail.mentions if number)
    names = sum(1 for line in detail.lines if line.mentions)
    return f"{counted(sum(detail.mentions), 'mention')} in {counted(outlets, 'outlet')} by {counted(names, 'name')}"


def fits(detail: NamingDetail, wanted: str) -> bool:
    """Whether every word of `wanted` is in the thing's title or one of its names, whatever the case and accents."""
    names = folded(" ".join((title_of(detail), *(line.measure.name for line in detail.lines))))
    return all(word in names for word in folded(wanted).split())
