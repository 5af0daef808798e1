"""Of whom outlets speak: the table as it is asked for, in which order, where outlets differ, whom a name means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import permutations
from pathlib import Path

from analysis.actor_table import (
    AGENT,
    BLAME,
    MENTIONS,
    PATIENT,
    PRAISE,
    TONE,
    UNNAMED_AGENT,
    ActorCell,
    ActorLine,
    ActorTable,
    actor_table,
)
from analysis.actors import Actor, ActorKind
from analysis.catalogue import actor_measures
from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.measure import Figure, Measure
from analysis.speakers import Aliases
from corpus.plain import plain_line
from tui.amounts import counted
from tui.jobs.aliases import all_aliases
from tui.jobs.called import Called, one_called
from tui.jobs.languages import unmeasured
from tui.jobs.selecting import Listed, Selected

LEAST_N = 5
"""Clauses, events or mentions that a figure needs at each of two outlets before they are said to differ."""

MOST_ARTICLES = 60
"""Articles of a group that are compared at once when one comes from reading."""


class Look(StrEnum):
    """What is looked at: tone towards, praise and blame, who acts and who is acted on, how often they are mentioned."""

    TONE = "tone"
    PRAISE = "praise"
    ACTS = "acts"
    MENTIONS = "mentions"


MEASURES_OF: dict[Look, tuple[str, ...]] = {
    Look.TONE: (TONE,),
    Look.PRAISE: (PRAISE, BLAME),
    Look.ACTS: (AGENT, PATIENT, UNNAMED_AGENT),
    Look.MENTIONS: (MENTIONS,),
}
"""The measures that each look shows."""


class ActorOrder(StrEnum):
    """Who comes first: of whom most outlets speak, who is mentioned most, of whom outlets speak most differently."""

    OUTLETS = "outlets"
    MENTIONS = "mentions"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two outlets (places of columns) differ in a measure by `amount`; their 95 % intervals have nothing in common."""

    measure: str
    higher: int
    lower: int
    amount: float


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """Lines that come together under a heading; `told` says more of it in few words."""

    title: str
    told: str
    lines: tuple[ActorLine, ...]


SEVERAL = "In several outlets"
SINGLE = "In one outlet only"
EVERYBODY = "People and bodies"
DIFFERENT = "Outlets differ"
NOT_DIFFERENT = "No difference that the intervals bear out"


def actors_of(comparison: Comparison, voice: Voice) -> ActorTable:
    """The actors of a comparison in the words of `voice`, with the user's own spellings of names.

    Of an outlet whose articles are all in a language in which nobody is looked for, the figures say so.

    Raises:
        UserError: the user's own spellings cannot be read.
    """
    table = actor_table(comparison, all_aliases(), voice)
    reasons = [unmeasured(column) for column in table.columns]
    if not any(reasons):
        return table
    lines = tuple(replace(line, cells=tuple(map(_said_of_language, line.cells, reasons))) for line in table.lines)
    return replace(table, lines=lines)


def _said_of_language(cell: ActorCell, reason: str) -> ActorCell:
    """The cell; with a reason why nothing is measured, each figure without a value gives that one."""
    if not reason:
        return cell
    told = {
        name: replace(figure, note=reason) if figure.value is None else figure for name, figure in cell.figures.items()
    }
    return replace(cell, figures=told)


def selected_for(opened: Sequence[Listed], group: Sequence[Listed], library: Path | None) -> Selected:
    """The articles of a group to look at whom they speak of; of a very large group the ones that are open."""
    articles = tuple(group if len(group) <= MOST_ARTICLES else opened)
    words: tuple[str, ...] = ()
    if library is not None:
        from corpus.library import default_path

        elsewhere = () if library == default_path() else ("--library", str(library))
        words = ("compare", "--articles", ",".join(str(article.key) for _, article in articles), *elsewhere)
    titles = [article.facts.title.value or "" for _, article in articles[:1]]
    return Selected("".join(titles) or counted(len(articles), "article"), library, articles, words)


def measure_of(name: str) -> Measure:
    """The catalogue's entry of one of the actors' measures."""
    return next(measure for measure in actor_measures() if measure.id == name)


def difference(line: ActorLine, measures: Sequence[str]) -> Difference | None:
    """The largest difference between two outlets in any of `measures` that their intervals leave room for."""
    found = [
        Difference(name, high, low, (above.value or 0.0) - (below.value or 0.0))
        for name in measures
        for (high, above), (low, below) in permutations(
            [(place, cell.figure(name)) for place, cell in enumerate(line.cells)], 2
        )
        if _apart(above, below)
    ]
    return max(found, key=lambda one: one.amount, default=None)


def _apart(above: Figure, below: Figure) -> bool:
    """Whether one figure's whole interval lies over the other's."""
    if above.low is None or below.high is None or not (_tells(above) and _tells(below)):
        return False
    return above.low > below.high


def _tells(figure: Figure) -> bool:
    """Whether an interval tells anything: of few units, or of units that are all alike, resampling says too little."""
    ends = figure.low is not None and figure.high is not None and figure.low < figure.high
    return figure.value is not None and ends and figure.n >= LEAST_N


def groups_of(table: ActorTable, order: ActorOrder, look: Look) -> tuple[ActorGroup, ...]:
    """The lines in order, in groups without an empty one."""
    if order is ActorOrder.MENTIONS:
        lines = sorted(table.lines, key=lambda line: (-line.mentions, -line.outlets, line.actor.name, line.actor.key))
        groups = [ActorGroup(EVERYBODY, "most mentions first", tuple(lines))]
    elif order is ActorOrder.DIFFERENCE:
        groups = _by_difference(table.lines, MEASURES_OF[look])
    elif sum(not unmeasured(column) for column in table.columns) <= 1:
        groups = [ActorGroup(EVERYBODY, "most mentions first", table.lines)]
    else:
        groups = [
            ActorGroup(SEVERAL, "", tuple(line for line in table.lines if line.outlets > 1)),
            ActorGroup(SINGLE, "", tuple(line for line in table.lines if line.outlets <= 1)),
        ]
    return tuple(group for group in groups if group.lines)


def _by_difference(lines: Iterable[ActorLine], measures: Sequence[str]) -> list[ActorGroup]:
    found = [(line, difference(line, measures)) for line in lines]
    apart = sorted(((one.amount, line) for line, one in found if one is not None), key=lambda pair: -pair[0])
    return [
        ActorGroup(DIFFERENT, "largest difference first", tuple(line for _, line in apart)),
        ActorGroup(NOT_DIFFERENT, "", tuple(line for line, one in found if one is None)),
    ]


def lines_in(table: ActorTable, order: ActorOrder, look: Look) -> list[ActorLine]:
    """The lines in order."""
    return [line for group in groups_of(table, order, look) for line in group.lines]


def actor_at(table: ActorTable, article: int, start: int, end: int) -> Actor | None:
    """The first actor who is mentioned in a stretch of an article, None where none is."""
    found = [
        (begin, line.actor)
        for line in table.lines
        for cell in line.cells
        for row in cell.evidence(MENTIONS)
        if row.article == article
        for begin, stop, _ in row.highlights
        if begin < end and stop > start
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def actor_called(name: str, table: ActorTable, aliases: Aliases) -> ActorLine:
    """The line of the actor who is called `name`, by any spelling.

    Raises:
        UserError: nobody is called so, or several are; the message names those whose names are near.
    """
    known = {_called(line.actor): line for line in table.lines}
    return known[one_called(name, tuple(known), aliases, "spoken of")]


def _called(actor: Actor) -> Called:
    return Called(actor.key, actor.name, plain_line(actor.name, 80), actor.called, actor.kind is ActorKind.PERSON)
