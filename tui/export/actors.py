"""Of whom each outlet speaks, in every printed form; with one actor, every sentence behind the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analysis.actor_table import MENTIONS, ActorLine, ActorTable
from tui.export.actor_rows import (
    EVENTS,
    NOTE,
    WORDS,
    Spot,
    actors_sheet,
    cell_said,
    described,
    difference_told,
    differences_of,
    evidence_of,
    evidence_sheet,
    marked_in,
    matrix_sheet,
    nobody_told,
    notes_of,
    parts_in,
    spoken_of,
    unread,
    words_at,
)
from tui.export.actors_json import actors_json
from tui.export.shared_quotations import wrapped
from tui.export.sheet import sheet_csv, sheets_html, sheets_markdown
from tui.export.tables import VOICE_NAMES
from tui.jobs.actors import ActorOrder, Look, lines_in

MOST_ABSENT = 3
"""Outlets without an actor that are named."""


@dataclass(frozen=True, slots=True)
class ActorsAsked:
    """What is printed: a table, its order (by difference: in `look`); with `of` one actor and all the evidence."""

    table: ActorTable
    order: ActorOrder = ActorOrder.OUTLETS
    look: Look = Look.TONE
    of: ActorLine | None = None

    @property
    def shown(self) -> ActorTable:
        """The table with the lines that were asked for, in order."""
        lines = lines_in(self.table, self.order, self.look) if self.of is None else [self.of]
        return replace(self.table, lines=tuple(lines))

    @property
    def measured(self) -> str:
        """Whose words are measured."""
        return f"Measured: {VOICE_NAMES[self.table.voice]}."


def printed_actors(asked: ActorsAsked, form: str, selection: Mapping[str, object]) -> str:
    """The actors as `text`, `json`, `csv`, `md` or `html`; `selection` is the choice that led to it, for the JSON."""
    if form == "json":
        return actors_json(asked.shown, asked.of, selection)
    if form == "csv":
        only = asked.of
        return sheet_csv(
            actors_sheet(asked.table, asked.order, asked.look) if only is None else evidence_sheet(only, asked.table)
        )
    if form == "text":
        return "\n".join([*_text_lines(asked), ""])
    sheets = [matrix_sheet(asked.shown, asked.order, asked.look)]
    if asked.of is not None:
        sheets.append(replace(evidence_sheet(asked.of, asked.table), title=_heading(asked.of), notes=()))
    write = {"md": sheets_markdown, "html": sheets_html}[form]
    notes = (asked.table.statement, asked.measured, *notes_of(asked.table))
    return write(f"{asked.table.name}: actors", notes, sheets)


def _heading(line: ActorLine) -> str:
    return f"What is said of {line.actor.name}"


def _text_lines(asked: ActorsAsked) -> list[str]:
    table = asked.shown
    notes = [line for note in notes_of(table) for line in wrapped(note, 0)]
    nobody = [] if table.lines else [nobody_told(table)]
    lines = [f"{table.name}: actors", table.statement, asked.measured, *notes, "", *nobody]
    for line in table.lines:
        lines += wrapped(described(line.actor), 0)
        for column, cell in zip(table.columns, line.cells, strict=True):
            if spoken_of(cell):
                lines += wrapped(f"{column.outlet.name}: {cell_said(cell)}", 4)
        if absent := _absent(line, table):
            lines += wrapped(f"not at {absent}", 4)
        for one in differences_of(line).values():
            lines += wrapped(f"! {difference_told(one, table)}", 4)
    if asked.of is not None:
        lines += ["", *wrapped(_heading(asked.of), 0), *_evidence_lines(asked.of, table)]
    return [*lines, "", *wrapped(NOTE, 0)] if table.lines else lines


def _absent(line: ActorLine, table: ActorTable) -> str:
    """The outlets that do not speak of an actor though they are read, by name where that is short."""
    pairs = zip(table.columns, line.cells, strict=True)
    names = [column.outlet.name for column, cell in pairs if not spoken_of(cell) and not unread(cell)]
    return ", ".join(names) if len(names) <= MOST_ABSENT else f"the {len(names)} other outlets"


def _evidence_lines(line: ActorLine, table: ActorTable) -> list[str]:
    """What judges the actor and what they do or suffer, article by article; mentions are counted only."""
    lines: list[str] = []
    at = None
    for one in evidence_of(line, table):
        if one.measure == MENTIONS:
            continue
        if (one.row.article, one.measure) != at:
            at = one.row.article, one.measure
            source = next(source for source in one.column.articles if source.key == one.row.article)
            dated = f"{source.date}  " if source.date else ""
            lines += ["", *wrapped(f"{one.column.outlet.name}: {dated}{source.title} ({WORDS[one.measure]})", 0)]
        lines += wrapped(spot_told(one, table), 4)
    return lines


def spot_told(one: Spot, table: ActorTable) -> str:
    """A row of evidence in one line: which sentence, what is marked in it, and the sentence."""
    text = table.texts[one.row.article]
    sentence = words_at(text, one.row.start, one.row.end)
    if one.measure not in EVENTS:
        return f"sentence {one.row.sentence + 1} ({marked_in(one.row, one.measure, text)}): {sentence}"
    parts = parts_in(one.row, one.measure, text)
    told = f"{parts.agent or 'nobody named'} → {parts.verb} → {parts.patient or 'nobody named'}"
    return f"sentence {one.row.sentence + 1} ({told}): {sentence}"
