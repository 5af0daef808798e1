"""Of whom each outlet speaks, told in lines, and every sentence behind what is said of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.actor_table import AGENT, BLAME, MENTIONS, PATIENT, PRAISE, TONE, UNNAMED_AGENT, ActorCell, ActorLine
from analysis.actor_table import ActorTable as Table
from analysis.measure import Figure
from tui.amounts import counted
from tui.export.actor_rows import (
    NO_TONE,
    WORDS,
    difference_told,
    differences_of,
    evidence_of,
    nobody_told,
    notes_of,
    spoken_of,
)
from tui.export.actors import spot_told
from tui.jobs.actors import actor_called, actors_of, measure_of
from tui.jobs.aliases import all_aliases
from tui.plain.conversation import Conversation
from tui.plain.lines import VOICE_NAMES, figure_in_words


def actors(conversation: Conversation, words: list[str]) -> list[str]:
    """Of whom each outlet speaks, in the chosen voice; with a name everything behind what is said of them.

    Raises:
        UserError: nothing was compared yet, or nobody is called so.
    """
    table = actors_of(conversation.compared(), conversation.voice)
    if not words:
        return conversation.in_parts(list(table_lines(table)), "line")
    return conversation.in_parts(list(actor_lines(actor_called(" ".join(words), table, all_aliases()), table)), "line")


def table_lines(table: Table) -> Iterator[str]:
    """What is measured, then every actor with what each outlet gives them."""
    yield f"Of whom they speak in {table.name}, {VOICE_NAMES[table.voice]}. {table.statement} {NO_TONE}"
    yield ""
    yield from notes_of(table)
    yield "Those of whom most outlets speak first" if table.lines else nobody_told(table)
    for line in table.lines:
        yield line_told(line, table)


def line_told(line: ActorLine, table: Table) -> str:
    """An actor with kind, other names, what each outlet that speaks of them gives them, and how outlets differ."""
    actor = line.actor
    who = f"{actor.name}, {actor.kind.value}" + (f", also called {', '.join(actor.called)}" if actor.called else "")
    pairs = zip(table.columns, line.cells, strict=True)
    told = "; ".join(f"{column.outlet.name} {_cell_told(cell)}" for column, cell in pairs if spoken_of(cell))
    apart = "".join(f" Outlets differ: {difference_told(one, table)}." for one in differences_of(line).values())
    return f"{who}: {told}.{apart}"


def _cell_told(cell: ActorCell) -> str:
    parts = [counted(cell.mentions, "mention")]
    parts += [_told(cell.figure(name)) for name in (TONE, PRAISE, BLAME, AGENT, PATIENT, UNNAMED_AGENT)]
    return ", ".join(part for part in parts if part)


def _told(figure: Figure) -> str:
    return f"{WORDS[figure.measure]} {figure_in_words(figure, measure_of(figure.measure))}" if figure.n else ""


def actor_lines(line: ActorLine, table: Table) -> Iterator[str]:
    """An actor, then each row of evidence with outlet, article, sentence and what is marked; mentions are counted."""
    yield line_told(line, table)
    found = [one for one in evidence_of(line, table) if one.measure != MENTIONS]
    for number, one in enumerate(found, 1):
        yield (
            f"{number}. {one.column.outlet.name}, article {one.row.article}, {WORDS[one.measure]}, "
            f"{spot_told(one, table).replace(' → ', ', ')}"
        )
