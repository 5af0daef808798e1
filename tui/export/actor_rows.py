"""What a table of actors says, as words and rows: figures in a line, sentences in their place with what is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.actor_table import (
    AGENT,
    BLAME,
    MEASURES,
    MENTIONS,
    PATIENT,
    PRAISE,
    TONE,
    UNNAMED_AGENT,
    ActorCell,
    ActorLine,
    ActorTable,
)
from analysis.actors import Actor
from analysis.comparison import Column
from analysis.measure import Evidence, Figure
from tui.amounts import counted
from tui.export.numbers import cell as figure_said
from tui.export.numbers import rounded
from tui.export.sheet import Cell, Sheet
from tui.jobs.actors import MEASURES_OF, ActorOrder, Difference, Look, difference, lines_in, measure_of
from tui.jobs.languages import left_out_told, unmeasured

NOBODY = "Nobody is spoken of by name."
NOBODY_READ = "People and bodies are looked for in English, and none of these articles is."
NO_TONE = "What somebody says, and what befalls them, is no tone towards them."
NOTE = (
    f"Tone towards is the mean over the clauses that speak of somebody, from −1 to +1. {NO_TONE} 95 % intervals stand "
    "in brackets."
)
WORDS: Mapping[str, str] = {
    TONE: "tone towards",
    PRAISE: "praise",
    BLAME: "blame",
    AGENT: "acts",
    PATIENT: "is acted on",
    UNNAMED_AGENT: "by whom is not said",
    MENTIONS: "mentions",
}
"""What each measure is called."""
_SHORT = {name: name.removeprefix("actors.") for name in MEASURES}
ACTOR_COLUMNS = (
    "actor", "actor_id", "kind", "spellings", "outlet", "outlet_id", "mentions_counted", "clauses", "events",
    *(f"{_SHORT[name]}{end}" for name in WORDS for end in ("", "_low", "_high")),
)  # fmt: skip
EVIDENCE_COLUMNS = (
    "outlet", "date", "title", "article", "measure", "sentence", "start", "end", "voice", "value", "marked", "verb",
    "agent", "patient", "text",
)  # fmt: skip
EVENTS = frozenset({AGENT, PATIENT, UNNAMED_AGENT})
EVIDENCE = (MENTIONS, TONE, AGENT, PATIENT, UNNAMED_AGENT)
"""The measures whose rows are told of one actor; those of praise and blame are among those of tone."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One row of an actor's evidence with its outlet and the measure that counts it."""

    column: Column
    measure: str
    row: Evidence


@dataclass(frozen=True, slots=True)
class Parts:
    """Who does what to whom in a row of evidence of an event, as words; "" where the sentence names none."""

    verb: str
    agent: str
    patient: str


def notes_of(table: ActorTable) -> tuple[str, ...]:
    """That articles in other languages are not measured, where there are any."""
    told = left_out_told(table.columns)
    return (told,) if told else ()


def nobody_told(table: ActorTable) -> str:
    """Why the table is empty: nobody is named, or no article is in English."""
    return NOBODY_READ if all(map(unmeasured, table.columns)) else NOBODY


def described(actor: Actor) -> str:
    """An actor with kind and other spellings: `Ada Reed, person; also: Reed`."""
    said = f"{actor.name}, {actor.kind.value}"
    return f"{said}; also: {', '.join(actor.called)}" if actor.called else said


def spoken_of(cell: ActorCell) -> bool:
    """Whether the outlet speaks of the actor at all."""
    return any(cell.figure(name).n for name in MEASURES if name != MENTIONS) or cell.mentions > 0


def unread(cell: ActorCell) -> str:
    """Why nothing is known of the outlet, such as `not measured: German`; "" where its articles are read."""
    note = cell.figure(MENTIONS).note
    return note if note.startswith("not measured") else ""


def cell_said(cell: ActorCell) -> str:
    """Everything that an outlet gives an actor in one line; a dash where it does not speak of them."""
    if not spoken_of(cell):
        return unread(cell) or "–"
    parts = [f"{counted(cell.mentions, 'mention')}, {figure_told(cell.figure(MENTIONS))} of its mentions"]
    if cell.figure(TONE).n:
        judged = ", ".join(f"{WORDS[name]} {figure_told(cell.figure(name))}" for name in (TONE, PRAISE, BLAME))
        parts.append(f"{judged}, from {counted(cell.figure(TONE).n, 'clause')}")
    if cell.figure(AGENT).n:
        done = [f"{WORDS[name]} {figure_told(cell.figure(name))}" for name in MEASURES_OF[Look.ACTS]]
        shown = done if cell.figure(UNNAMED_AGENT).n else done[:-1]
        parts.append(f"{', '.join(shown)}, from {counted(cell.figure(AGENT).n, 'event')}")
    return "; ".join(parts)


def figure_told(figure: Figure) -> str:
    """A figure with its interval, or why there is none."""
    return figure_said(figure, measure_of(figure.measure))


def differences_of(line: ActorLine) -> dict[Look, Difference]:
    """How outlets differ in each look, where their intervals leave room for saying so."""
    found = {look: difference(line, measures) for look, measures in MEASURES_OF.items()}
    return {look: one for look, one in found.items() if one is not None}


def difference_told(one: Difference, table: ActorTable) -> str:
    """A difference in words."""
    higher, lower = (table.columns[place].outlet.name for place in (one.higher, one.lower))
    amount = f"{one.amount:.2f}" if one.measure == TONE else f"{100 * one.amount:.0f} points"
    return f"{WORDS[one.measure]}: {higher} {amount} over {lower}; their intervals have nothing in common"


def evidence_of(line: ActorLine, table: ActorTable) -> Iterator[Spot]:
    """Every row of an actor, outlet by outlet, measure by measure."""
    for column, cell in zip(table.columns, line.cells, strict=True):
        for name in EVIDENCE:
            for row in cell.evidence(name):
                yield Spot(column, name, row)


def words_at(text: str, start: int, end: int) -> str:
    """A stretch of text on one line."""
    return " ".join(text[start:end].split())


def parts_in(row: Evidence, measure: str, text: str) -> Parts:
    """Who does what to whom; nothing where the row is no event's."""
    if measure not in EVENTS:
        return Parts("", "", "")
    found = {0: "", 1: "", -1: ""}
    for start, end, weight in row.highlights:
        sign = (weight > 0) - (weight < 0)
        found[sign] = found[sign] or words_at(text, start, end)
    return Parts(found[0], found[1], found[-1])


def marked_in(row: Evidence, measure: str, text: str) -> str:
    """The judging words with their weights, or the words of the mention."""
    if measure in EVENTS:
        return ""
    return ", ".join(
        words_at(text, start, end) + (f" {weight:+g}" if weight else "") for start, end, weight in row.highlights
    )


def evidence_row(column: Column, row: Evidence, measure: str, text: str) -> tuple[Cell, ...]:
    """A row of evidence for a spreadsheet."""
    source = next(source for source in column.articles if source.key == row.article)
    parts = parts_in(row, measure, text)
    return (
        column.outlet.name, source.date, source.title, row.article, measure, row.sentence + 1, row.start, row.end,
        row.voice.value, rounded(row.value), marked_in(row, measure, text), parts.verb, parts.agent, parts.patient,
        words_at(text, row.start, row.end),
    )  # fmt: skip


def actors_sheet(table: ActorTable, order: ActorOrder, look: Look) -> Sheet:
    """A row an actor and outlet, also where the outlet does not speak of them; for a spreadsheet."""
    rows = tuple(
        _row(line, column, cell)
        for line in lines_in(table, order, look)
        for column, cell in zip(table.columns, line.cells, strict=True)
    )
    return Sheet(f"{table.name}: actors", (table.statement, *notes_of(table), NOTE), ACTOR_COLUMNS, rows)


def _row(line: ActorLine, column: Column, cell: ActorCell) -> tuple[Cell, ...]:
    actor = line.actor
    figures = [cell.figure(name) for name in WORDS]
    # An article that is not read has not mentioned somebody no times.
    amounts = (None, None, None) if unread(cell) else (cell.mentions, cell.figure(TONE).n, cell.figure(AGENT).n)
    return (
        actor.name, actor.key, actor.kind.value, "; ".join(actor.called), column.outlet.name, column.outlet.slug,
        *amounts,
        *(rounded(end) for figure in figures for end in (figure.value, figure.low, figure.high)),
    )  # fmt: skip


def matrix_sheet(table: ActorTable, order: ActorOrder, look: Look) -> Sheet:
    """Actors as rows, outlets as columns; for reading."""
    columns = ("actor", *(column.outlet.name for column in table.columns), "outlets differ")
    rows = tuple(
        (
            described(line.actor),
            *map(cell_said, line.cells),
            ". ".join(difference_told(one, table) for one in differences_of(line).values()),
        )
        for line in lines_in(table, order, look)
    )
    return Sheet("Actors", (NOTE if rows else nobody_told(table),), columns, rows)


def evidence_sheet(line: ActorLine, table: ActorTable) -> Sheet:
    """Every row behind an actor's figures, with its place and what is marked in it."""
    rows = tuple(
        evidence_row(one.column, one.row, one.measure, table.texts[one.row.article])
        for one in evidence_of(line, table)
    )  # fmt: skip
    return Sheet(f"{table.name}: what is said of {line.actor.name}", (table.statement, NO_TONE), EVIDENCE_COLUMNS, rows)
