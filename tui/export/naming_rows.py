"""What a table of names says, as words and rows: shares in a line, mentions in their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.comparison import Column
from analysis.framing.mentions import Mention
from analysis.measure import Figure
from analysis.naming_table import NamingCell, NamingDetail, NamingLine
from tui.amounts import counted
from tui.export.numbers import percent, rounded, share
from tui.export.sheet import Cell, Sheet
from tui.jobs.naming import NamingLook, NamingTable, figure_of, title_of

LOOK_WORDS: Mapping[NamingLook, str] = {
    NamingLook.SHARE: "share of mentions",
    NamingLook.FIRST: "first mention",
    NamingLook.LATER: "later mentions",
    NamingLook.DISTANCED: "at a distance",
}
"""What each look is called."""
_OF_WHAT = {
    NamingLook.SHARE: "mention",
    NamingLook.FIRST: "first mention",
    NamingLook.LATER: "later mention",
    NamingLook.DISTANCED: "mention by this name",
}
NOTE = (
    "Share of mentions: of all mentions of the thing by any of its names. First mention: by which name articles first "
    "mention it, in whichever voice. Later: of the mentions after these. At a distance: of the mentions by this name, "
    "those in quotation marks of their own or after so-called. 95 % intervals stand in brackets."
)
NOTHING = "Nothing is mentioned there that has rival names in the lists."
COLUMNS = (
    "concept", "concept_id", "name", "name_id", "outlet", "outlet_id", "mentions_of_concept", "mentions",
    *(f"{look.value}{end}" for look in NamingLook for end in ("", "_low", "_high", "_count", "_n")),
    "note",
)  # fmt: skip
MENTION_COLUMNS = (
    "outlet", "date", "title", "article", "name", "sentence", "start", "end", "voice", "first", "distanced", "marked",
    "text",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One mention with its outlet and the name that it is by."""

    column: Column
    line: NamingLine
    mention: Mention


def figure_told(figure: Figure, look: NamingLook) -> str:
    """A figure with its interval and what it is of: `60 % [23–88], 3 of 5 mentions`; why there is none."""
    if figure.value is None:
        return figure.note
    noun = _OF_WHAT[look]
    if look is NamingLook.DISTANCED and figure.n != 1:
        return f"{share(figure)}, {figure.count:,} of {figure.n:,} mentions by this name"
    return f"{share(figure)}, {figure.count:,} of {counted(figure.n, noun)}"


def cell_said(cell: NamingCell) -> str:
    """Everything that an outlet does with a name in one line; a dash where it never uses it."""
    if cell.share.value is None:
        return cell.share.note
    if not cell.mentions:
        return f"not used, 0 of {counted(cell.share.n, 'mention')}"
    parts = [figure_told(cell.share, NamingLook.SHARE)]
    if cell.first.count:
        parts.append(f"first mention in {cell.first.count:,} of {counted(cell.first.n, 'article')}")
    if cell.later.value is not None:
        parts.append(f"later {percent(cell.later.value)}")
    if cell.distanced.count:
        parts.append(f"at a distance {cell.distanced.count:,} of {cell.distanced.n:,}")
    return "; ".join(parts)


def names_of(detail: NamingDetail, place: int, without: NamingLine | None = None) -> list[str]:
    """The names that the outlet in column `place` uses, each with its number: `war 3`; one may be left out."""
    found = [(len(line.cells[place].mentions), line) for line in detail.lines if line is not without]
    return [f"{line.measure.name} {number:,}" for number, line in sorted(found, key=lambda pair: -pair[0]) if number]


def mentions_of(detail: NamingDetail) -> Iterator[Named]:
    """Every mention of a thing, outlet by outlet and article by article, in the order of the text."""
    for place, column in enumerate(detail.columns):
        order = {source.key: at for at, source in enumerate(column.articles)}
        found = [(line, mention) for line in detail.lines for mention in line.cells[place].mentions]
        for line, mention in sorted(found, key=lambda pair: (order[pair[1].row.article], pair[1].start)):
            yield Named(column, line, mention)


def naming_sheet(table: NamingTable, title: str) -> Sheet:
    """A row for each name and outlet, with the figures of every look."""
    rows = tuple(
        _row(detail, line, column, cell, place)
        for detail in table.concepts
        for line in detail.lines
        for place, (column, cell) in enumerate(zip(table.columns, line.cells, strict=True))
    )
    return Sheet(title, (table.statement,), COLUMNS, rows)


def _row(detail: NamingDetail, line: NamingLine, column: Column, cell: NamingCell, place: int) -> tuple[Cell, ...]:
    numbers: list[Cell] = []
    for look in NamingLook:
        figure = figure_of(cell, look)
        numbers += [*map(rounded, (figure.value, figure.low, figure.high)), figure.count, figure.n]
    lead = (title_of(detail), detail.concept, line.measure.name, line.measure.id)
    outlet = (column.outlet.name, column.outlet.slug)
    return *lead, *outlet, detail.mentions[place], len(cell.mentions), *numbers, cell.share.note


def matrix_sheet(detail: NamingDetail) -> Sheet:
    """Names by outlets, each cell in words, for a document that is read."""
    rows = tuple((line.measure.name, *(cell_said(cell) for cell in line.cells)) for line in detail.lines)
    return Sheet(title_of(detail), (), ("name", *(column.outlet.name for column in detail.columns)), rows)


def mentions_sheet(detail: NamingDetail, title: str) -> Sheet:
    """Every mention of a thing as a row; as many as the table counts."""
    return Sheet(title, (), MENTION_COLUMNS, tuple(mention_row(one, detail) for one in mentions_of(detail)))


def mention_row(one: Named, detail: NamingDetail) -> tuple[Cell, ...]:
    """A mention with where it stands."""
    row, mention = one.mention.row, one.mention
    text = detail.texts[row.article]
    source = next(source for source in one.column.articles if source.key == row.article)
    place = (row.sentence + 1, mention.start, mention.end, row.voice.value)
    signs = ("yes" if mention.first else "no", "yes" if mention.distanced else "no")
    said = (words_at(text, mention.start, mention.end), words_at(text, row.start, row.end))
    return one.column.outlet.name, source.date, source.title, row.article, one.line.measure.name, *place, *signs, *said


def words_at(text: str, start: int, end: int) -> str:
    """A stretch of a text on one line."""
    return " ".join(text[start:end].split())
