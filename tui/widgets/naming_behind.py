"""The mentions behind a cell of the Naming screen: their lines, and what is said above them. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.comparison import Column
from analysis.framing.mentions import Mention
from analysis.measure import Evidence, Figure
from tui.amounts import counted
from tui.export.naming_rows import LOOK_WORDS, figure_told, names_of
from tui.jobs.naming import NamingLook, figure_of, mentions_in, title_of
from tui.text import Range, Run, cells, cut, fit_runs, plain
from tui.widgets.naming_rows import NamingRow
from tui.widgets.naming_view import NamingView
from tui.widgets.rows import VOICE_WORDS
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
class NamedPlace:
    """One mention as a row."""

    mention: Mention

    @property
    def evidence(self) -> Evidence:
        """Where it stands."""
        return self.mention.row


@dataclass(frozen=True, slots=True)
class CellMentions:
    """Everything behind one cell of a view; there are as many `rows` as the cell counts."""

    view: NamingView
    row: NamingRow
    column: int
    rows: tuple[NamedPlace, ...]

    @property
    def outlet(self) -> Column:
        """The column of the cell."""
        return self.view.comparison.columns[self.column]

    def is_of(self, view: NamingView, row: NamingRow, column: int) -> bool:
        """Whether it is what is behind this cell."""
        same = (self.view.table is view.table, self.view.look, self.row.identity, self.column)
        return same == (True, view.look, row.identity, column)

    def text(self, one: NamedPlace) -> str:
        """The text that a row's offsets refer to."""
        return self.view.comparison.text(one.evidence.article)

    def figure(self, look: NamingLook) -> Figure | None:
        """The cell's figure in a look, where the row is a name."""
        return figure_of(self.view.cell(self.row.line, self.column), look) if self.row.line is not None else None


def mentions_behind(view: NamingView, row: NamingRow, column: int) -> CellMentions:
    """The mentions behind one cell; a heading has none."""
    found = mentions_in(view.cell(row.line, column), view.look) if row.line is not None else ()
    return CellMentions(view, row, column, tuple(map(NamedPlace, found)))


# What is said above the rows


def title_runs(shown: CellMentions, at: int, width: int) -> list[Run]:
    """The first line: outlet, name, how many mentions, and the place among them."""
    if shown.row.line is None:
        title = f" {shown.row.title}" if shown.row.chosen_at_all else ""
        return fit_runs([(" Mentions ", "badge"), (title, "strong")], width)
    place = f"{at + 1}/{len(shown.rows)}" if shown.rows else ""
    room = width - len(place) - 1
    lead: list[Run] = [(" Mentions ", "badge"), (" ", ""), *outlet_lead(shown.outlet, shown.column, room)]
    lead.append((f" · {cut(shown.row.title, max(room // 2, 12))}", "strong"))
    lead.append((f" · {VOICE_WORDS[shown.view.table.voice]}", ""))
    left = room - sum(cells(plain(text)) for text, _ in lead)
    amount = f" · {counted(len(shown.rows), 'mention')}" if shown.rows else ""
    return [*fit_runs([*lead, (amount if cells(amount) <= left else "", "dim")], room), (f" {place}", "mark")]


def figure_runs(shown: CellMentions, width: int) -> list[Run]:
    """The second line: the figure of the look with its interval and what it rests on."""
    figure = shown.figure(shown.view.look)
    if figure is None:
        return fit_runs([("Go to a cell to see the mentions behind it.", "note")], width)
    if figure.value is None:
        return fit_runs([(figure.note, "note")], width)
    said = figure_told(figure, shown.view.look)
    value, _, rest = said.partition(" ")
    percent, _, rest = rest.partition(" ")
    return fit_runs([(f"{value} {percent}", "strong"), (f" {rest}", "dim")], width)


def others_runs(shown: CellMentions, width: int) -> list[Run]:
    """The third line: what the outlet calls the thing otherwise, and how it does in the other looks."""
    detail = shown.row.detail
    if detail is None:
        return fit_runs([], width)
    line = shown.row.line
    if line is None:
        return fit_runs([(shown.row.hint, "dim")], width)
    others = names_of(detail, shown.view.among.index(shown.column), without=line)
    first = [
        LOOK_WORDS[look]
        for look in (NamingLook.FIRST, NamingLook.DISTANCED)
        if look is not shown.view.look and (figure := shown.figure(look)) is not None and figure.count
    ]
    said = f"{title_of(detail)}: {', '.join(others) if others else 'no other name'} at this outlet"
    tail = f" · here also {' and '.join(first)}" if first else ""
    return fit_runs([(said, "dim"), (tail, "mark")], width)


def article_runs(shown: CellMentions, at: int, width: int) -> list[Run]:
    """The fourth line: the article of the row, its date, and where in it the row stands."""
    return article_line(shown.outlet, [], shown.rows[at].evidence, width) if at < len(shown.rows) else []


def cell_words(shown: CellMentions) -> str:
    """Everything that a cell shows, in one sentence."""
    figure = shown.figure(shown.view.look)
    lead = f"{shown.outlet.outlet.name}, {shown.row.title}, {VOICE_WORDS[shown.view.table.voice]}"
    if figure is None:
        return lead
    return f"{lead}: {figure.note if figure.value is None else figure_told(figure, shown.view.look)}"


# The rows


def mention_ranges(shown: CellMentions, layout: TaggedLayout, *, wrapped: bool) -> list[list[Range]]:
    """The offsets of each row's lines, at least as many as what is said beside it where there is room for several."""
    found = []
    for one in shown.rows:
        lines = tagged_range(shown.text(one), one.evidence, layout.text, wrapped=wrapped)
        spare = len(_tags(shown, one)) - len(lines) if wrapped else 0
        found.append([*lines, *([(one.evidence.end, one.evidence.end)] * spare)])
    return found


def mention_lines(
    shown: CellMentions, at: int, layout: TaggedLayout, ranges: Sequence[Range], *, chosen: bool
) -> list[list[Run]]:
    """A row's lines: its number, the sentence with the name marked, beside it whether it is the first, or distanced."""
    one = shown.rows[at]
    spans = [(one.mention.start, one.mention.end, "hit")]
    row = TaggedRow(place_in(shown.outlet, one.evidence), shown.text(one), spans, _tags(shown, one), one.evidence.start)
    return tagged_lines(row, layout, ranges, chosen=chosen)


def _tags(shown: CellMentions, one: NamedPlace) -> list[list[Run]]:
    text = shown.text(one)
    tags: list[list[Run]] = [[(" ".join(text[one.mention.start : one.mention.end].split()), "dim")]]
    if one.mention.first:
        tags.append([("1st mention", "mark")])
    if one.mention.distanced:
        tags.append([("“distanced”", "mark")])
    return tags
