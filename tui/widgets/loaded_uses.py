"""The places behind a cell of the loaded words: their lines, and what is said above them. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.comparison import Column
from analysis.document import Voice
from analysis.loaded_table import LoadedUse
from analysis.measure import Evidence
from tui.amounts import counted
from tui.jobs.loaded_words import CANDIDATES, agreement_told
from tui.text import Range, Run, cells, cut, fit_runs, plain, wrap
from tui.widgets.loaded_rows import LoadedRow
from tui.widgets.loaded_view import LoadedView
from tui.widgets.tagged_rows import (
    TaggedLayout,
    TaggedRow,
    article_line,
    outlet_lead,
    place_in,
    tagged_lines,
    tagged_range,
)


@dataclass(frozen=True, slots=True)
class LoadedPlace:
    """One row: a use with its evidence."""

    use: LoadedUse

    @property
    def evidence(self) -> Evidence:
        """The sentence with the word marked."""
        return self.use.row


@dataclass(frozen=True, slots=True)
class CellUses:
    """Everything behind one cell of a view; there are as many `rows` as the cell counts."""

    view: LoadedView
    row: LoadedRow
    column: int
    rows: tuple[LoadedPlace, ...]

    @property
    def outlet(self) -> Column:
        """The column of the cell."""
        return self.view.comparison.columns[self.column]

    def is_of(self, view: LoadedView, row: LoadedRow, column: int) -> bool:
        """Whether it is what is behind this cell."""
        return (self.view.table is view.table, self.row.identity, self.column) == (True, row.identity, column)


def uses_of(view: LoadedView, row: LoadedRow, column: int) -> CellUses:
    """The uses behind one cell; a heading has none."""
    uses = view.uses(row.line, column) if row.line is not None else ()
    return CellUses(view, row, column, tuple(map(LoadedPlace, uses)))


# What is said above the rows


def title_runs(shown: CellUses, at: int, width: int) -> list[Run]:
    """The first line: outlet, term, how often, and the place among them; of a reason its name."""
    if shown.row.line is None:
        title = f" {shown.row.title}" if shown.row.chosen_at_all else ""
        return fit_runs([(" Places ", "badge"), (title, "strong")], width)
    place = f"{at + 1}/{len(shown.rows)}" if shown.rows else ""
    room = width - len(place) - 1
    lead: list[Run] = [(" Places ", "badge"), (" ", ""), *outlet_lead(shown.outlet, shown.column, room)]
    lead.append((f" · “{cut(shown.row.title, max(room // 2, 12))}”", "strong"))
    left = room - sum(cells(plain(text)) for text, _ in lead)
    amount = f" · {counted(len(shown.rows), 'place')}" if shown.rows else " · not used"
    return [*fit_runs([*lead, (amount if cells(amount) <= left else "", "dim")], room), (f" {place}", "mark")]


def reason_lines(shown: CellUses, width: int) -> list[list[Run]]:
    """Under it: why the word is a candidate, then how often people agreed, in as many lines as that takes."""
    group = shown.row.group
    if group is None:
        return _lines(CANDIDATES, "note", width)
    lead = "" if shown.row.line is None else f"May be loaded ({group.reason.title}): "
    told = _lines(lead + group.reason.sentence, "", width)
    return [*told, *_lines(agreement_told(group.agreement), "dim", width)]


def _lines(text: str, ink: str, width: int) -> list[list[Run]]:
    return [fit_runs([(text[start:end], ink)], width) for start, end in wrap(text, 0, len(text), width)]


def article_runs(shown: CellUses, at: int, width: int) -> list[Run]:
    """Last: the article of the row, its date, and where in it the row stands."""
    return article_line(shown.outlet, [], shown.rows[at].evidence, width) if at < len(shown.rows) else []


# The rows


def use_ranges(shown: CellUses, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
    """The offsets of each row's lines; unwrapped there is one."""
    return [
        tagged_range(shown.view.text(one.use), one.evidence, layout.text, wrapped=wrapped) for one in shown.rows
    ]  # fmt: skip


def use_lines(
    shown: CellUses, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
) -> list[list[Run]]:
    """A row's lines: its number, the sentence with the word marked, and in whose words it stands."""
    one = shown.rows[at]
    candidate = one.use.candidate
    tags: list[list[Run]] = [[(candidate.voice.value, "dim" if candidate.voice is Voice.OWN else "quoted")]]
    spans = [(candidate.start, candidate.end, "hit")]
    row = TaggedRow(place_in(shown.outlet, one.evidence), shown.view.text(one.use), spans, tags, one.evidence.start)
    return tagged_lines(row, layout, ranges, chosen=chosen)
