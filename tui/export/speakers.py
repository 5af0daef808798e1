"""Who speaks at which outlet, in every printed form; with one speaker, everything that they are quoted with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Family, Measure
from analysis.speaker_table import SpeakerLine, SpeakerTable
from tui.export.numbers import cell
from tui.export.shared_quotations import NONE_SHARED, shared_lines, shared_sheet, versions_told, wrapped
from tui.export.sheet import Sheet, sheet_csv, sheets_html, sheets_markdown
from tui.export.speaker_rows import (
    NOBODY,
    SHARE_NOTE,
    WITHIN_SPEAKERS,
    Spoken,
    cell_said,
    described,
    doubting_said,
    heading_of,
    matrix_sheet,
    said_sheet,
    speakers_sheet,
    spoken_by,
)
from tui.export.speakers_json import speakers_json
from tui.export.tables import amount_of
from tui.jobs.carrying import SharedTable

SHARED_TITLE = "The same quotation at several outlets"
MOST_ABSENT = 3
"""Outlets without a speaker that are named."""


@dataclass(frozen=True, slots=True)
class SpeakersAsked:
    """What is printed: the table of a comparison's speakers; with `of` that one alone and everything they say.

    `shared` are quotations that several outlets carry, where they are asked for.
    """

    comparison: Comparison
    table: SpeakerTable
    of: SpeakerLine | None = None
    shared: SharedTable | None = None

    @property
    def shown(self) -> SpeakerTable:
        """The table with the lines that were asked for."""
        return self.table if self.of is None else replace(self.table, lines=(self.of,))


def printed_speakers(asked: SpeakersAsked, form: str, selection: Mapping[str, object]) -> str:
    """The speakers as `text`, `json`, `csv`, `md` or `html`; `selection` is the choice that led to it, for the JSON."""
    if form == "json":
        return speakers_json(asked.comparison, asked.shown, asked.of, asked.shared, selection)
    if form == "csv":
        return sheet_csv(_csv_sheet(asked))
    if form == "text":
        return "\n".join([*_text_lines(asked), ""])
    sheets = [_outlets_sheet(asked.comparison, asked.table), matrix_sheet(asked.shown)]
    if asked.of is not None:
        sheets.append(replace(_said_sheet(asked, asked.of), title=heading_of(asked.of.speaker), notes=()))
    if asked.shared is not None:
        sheets.append(_shared_matrix(asked.shared))
    write = {"md": sheets_markdown, "html": sheets_html}[form]
    return write(f"{asked.table.name}: speakers", (asked.table.statement,), sheets)


def _csv_sheet(asked: SpeakersAsked) -> Sheet:
    """The one table that CSV has room for: what was asked for beyond the speakers themselves, else these."""
    if asked.shared is not None:
        return shared_sheet(asked.shared)
    return speakers_sheet(asked.table) if asked.of is None else _said_sheet(asked, asked.of)


def _shared_matrix(shared: SharedTable) -> Sheet:
    rows = tuple(
        (f"“{entry.words}”", entry.who, " / ".join(versions_told(shared, entry))) for entry in shared.entries
    )  # fmt: skip
    return Sheet(SHARED_TITLE, () if rows else (NONE_SHARED,), ("quotation", "speaker", "outlets"), rows)


def _said_sheet(asked: SpeakersAsked, line: SpeakerLine) -> Sheet:
    return said_sheet(line, asked.table, asked.comparison)


def outlet_measures(comparison: Comparison) -> list[Measure]:
    """What is told of an outlet beside its speakers: shares of voices, of unnamed sources, number of speakers."""
    return [measure for measure in comparison.measures if measure.family is Family.SPEAKERS and measure.shown]


def _outlets_sheet(comparison: Comparison, table: SpeakerTable) -> Sheet:
    measures = outlet_measures(comparison)
    rows = tuple(
        (
            column.outlet.name,
            amount_of(column),
            *(cell(comparison.figure(measure.id, Voice.ALL, place), measure) for measure in measures),
            doubting_said(table, place),
        )
        for place, column in enumerate(comparison.columns)
    )
    heads = ("outlet", "articles", *(measure.name for measure in measures), WITHIN_SPEAKERS)
    return Sheet("Outlets", (), heads, rows)


def _text_lines(asked: SpeakersAsked) -> list[str]:
    comparison, table = asked.comparison, asked.shown
    lines = [f"{table.name}: speakers", table.statement, "", "Outlets"]
    measures = outlet_measures(comparison)
    for place, column in enumerate(comparison.columns):
        lines.append(f"{column.outlet.name}: {amount_of(column)}")
        lines += wrapped("; ".join(_measured(comparison, measure, place) for measure in measures), 4)
        lines += wrapped(f"{WITHIN_SPEAKERS}: {doubting_said(table, place)}", 4)
    lines += ["", "Speakers" if table.lines else NOBODY]
    for line in table.lines:
        lines += wrapped(described(line.speaker), 0)
        for column, of_outlet in zip(table.columns, line.cells, strict=True):
            if of_outlet.said:
                lines += wrapped(f"{column.outlet.name}: {cell_said(of_outlet)}", 4)
        if absent := _absent(line, table):
            lines += wrapped(f"not at {absent}", 4)
    if asked.of is not None:
        lines += ["", heading_of(asked.of.speaker)]
        lines += _said_lines(list(spoken_by(asked.of, table, comparison)))
    if asked.shared is not None:
        lines += ["", SHARED_TITLE, "", *shared_lines(asked.shared)]
    return [*lines, "", SHARE_NOTE] if table.lines else lines


def _measured(comparison: Comparison, measure: Measure, place: int) -> str:
    figure = comparison.figure(measure.id, Voice.ALL, place)
    return f"{measure.name}{':' if figure.value is None else ''} {cell(figure, measure)}"


def _absent(line: SpeakerLine, table: SpeakerTable) -> str:
    """The outlets that do not quote a speaker, by name where that is short."""
    pairs = zip(table.columns, line.cells, strict=True)
    names = [column.outlet.name for column, of_outlet in pairs if not of_outlet.said]
    return ", ".join(names) if len(names) <= MOST_ABSENT else f"the {len(names)} other outlets"


def _said_lines(spoken: Sequence[Spoken]) -> list[str]:
    lines: list[str] = []
    at = None
    for one in spoken:
        if one.source != at:
            at = one.source
            dated = f"{one.source.date}  " if one.source.date else ""
            lines += ["", *wrapped(f"{one.column.outlet.name}: {dated}{one.source.title}", 0)]
        verb = one.said.verb
        how = f"{verb.base}, {verb.stance.value}" if verb else "no reporting verb"
        lines += wrapped(f"sentence {one.said.row.sentence + 1}, {one.quotation.kind.value} ({how}): {one.text}", 4)
    return lines
