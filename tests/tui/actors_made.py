"""An invented story of people and bodies, with a table of them made by hand, for tests of what shows and prints it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import pytest
from textual.pilot import Pilot

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
from analysis.actors import Actor, ActorKind
from analysis.comparison import Comparison
from analysis.contingency import wilson_interval
from analysis.document import Document, Voice
from analysis.measure import Evidence, Figure
from tests.tui.host import Host
from tests.tui.made import article, compared, outlet
from tests.tui.waiting import wait_for
from tui.jobs.actors import ActorOrder, Look
from tui.jobs.selecting import Selected
from tui.screens import actors_sharing
from tui.screens.actors import ActorsScreen, Spot
from tui.widgets.actor_rows import ActorRow, actor_rows
from tui.widgets.actor_view import ActorView

ADA = Actor("ada reed", "Ada Reed", ActorKind.PERSON, ("Reed", "the mayor"))
POLICE = Actor("police", "police", ActorKind.GROUP)
VELDRIA = Actor("veldria", "Veldria", ActorKind.COUNTRY)
TOLD = {
    "Harbor Ledger": (
        "Ada Reed is a brave and honest mayor. Reed opened the ferry on Tuesday.",
        "Protesters were beaten on the quay. The police beat protesters with sticks.",
        "Veldria attacked the harbour at dawn.",
    ),
    "Northgate Wire": ("Ada Reed is a corrupt mayor. The police were attacked by a crowd.",),
    "The Courier": ("The ferry runs again. The police said nothing.",),
}


def selected(told: dict[str, tuple[str, ...]], asked: tuple[str, ...] = ("compare",)) -> Selected:
    """One article for each outlet."""
    articles = tuple(
        (outlet(key, name), article(key, (f"{name} on the ferry", paragraphs)))
        for key, (name, paragraphs) in enumerate(told.items(), 1)
    )
    return Selected("The ferry", None, articles, asked)


@cache
def story() -> Comparison:
    """The story, compared."""
    return compared(selected(TOLD))


@dataclass(frozen=True, slots=True)
class Gives:
    """What an outlet gives an actor: words that mention them, clauses, judging words, events by verb and part.

    `judged` are (word, weight) in a clause each; `events` are (agent, verb, patient, whether the actor acts), "" where
    nobody is named; `tone` are the ends of the tone's interval, where it has one.
    """

    mentions: tuple[str, ...] = ()
    clauses: int = 0
    judged: tuple[tuple[str, float], ...] = ()
    events: tuple[tuple[str, str, str, bool], ...] = ()
    tone: tuple[float, float] | None = None


GIVEN: dict[str, dict[str, Gives]] = {
    "Harbor Ledger": {
        "ada reed": Gives(("Ada Reed", "Reed opened"), 12, (("brave", 1.0), ("honest", 1.0)), tone=(0.1, 0.5)),
        "police": Gives(("The police beat",), 2, events=(("The police", "beat", "protesters with", True),)),
        "veldria": Gives(("Veldria",), 1, events=(("Veldria", "attacked", "the harbour", True),)),
    },
    "Northgate Wire": {
        "ada reed": Gives(("Ada Reed",), 8, (("corrupt", -1.0),), tone=(-0.6, -0.05)),
        "police": Gives(
            ("The police",), 2, events=(("a crowd", "attacked", "The police", False), ("", "were", "The police", False))
        ),
    },
    "The Courier": {"police": Gives(("The police",))},
}  # fmt: skip


def made_table(comparison: Comparison, voice: Voice = Voice.OWN) -> ActorTable:
    """The table of the story for the columns of a comparison; in quoted words nobody is spoken of."""
    given = GIVEN if voice is not Voice.QUOTED else {}
    lines = []
    for actor in (ADA, POLICE, VELDRIA):
        cells = tuple(
            cell_of(
                comparison.scored[column.articles[0].key].document,
                given.get(column.outlet.name, {}).get(actor.key, Gives()),
                sum(len(one.mentions) for one in given.get(column.outlet.name, {}).values()),
                actor.key,
                voice,
            )
            for column in comparison.columns
        )
        if any(cell.mentions for cell in cells):
            lines.append(ActorLine(actor, cells))
    lines.sort(key=lambda line: (-line.outlets, -line.mentions, line.actor.name))
    texts = {source.key: comparison.text(source.key) for column in comparison.columns for source in column.articles}
    return ActorTable(comparison.name, comparison.statement, voice, comparison.columns, tuple(lines), texts)


def cell_of(document: Document, gives: Gives, mentions: int, key: str, voice: Voice = Voice.OWN) -> ActorCell:
    """A cell of what is given, its figures counted as the rows are."""
    judging = tuple(_row(document, ((word, weight),), weight, key) for word, weight in gives.judged)
    acting = [_event(document, event, key) for event in gives.events if event[3]]
    suffering = [(_event(document, event, key), not event[0]) for event in gives.events if not event[3]]
    rows: dict[str, tuple[Evidence, ...]] = {
        MENTIONS: tuple(_row(document, ((words, 0.0),), 1, key) for words in gives.mentions),
        TONE: judging,
        PRAISE: tuple(row for row in judging if row.value > 0),
        BLAME: tuple(row for row in judging if row.value < 0),
        AGENT: tuple(acting),
        PATIENT: tuple(row for row, _ in suffering),
        UNNAMED_AGENT: tuple(row for row, unnamed in suffering if unnamed),
    }
    n = {
        MENTIONS: mentions, TONE: gives.clauses, PRAISE: gives.clauses, BLAME: gives.clauses,
        AGENT: len(gives.events), PATIENT: len(gives.events), UNNAMED_AGENT: len(suffering),
    }  # fmt: skip
    figures = {name: _figure(name, rows[name], n[name], voice) for name in MEASURES}
    if gives.clauses:
        low, high = gives.tone or (None, None)
        total = sum(row.value for row in judging)
        figures[TONE] = Figure(
            TONE, voice, total / gives.clauses, low, high, len(judging), total, gives.clauses, gives.clauses, "clauses"
        )
    return ActorCell(figures, rows)


def _figure(name: str, rows: Sequence[Evidence], n: int, voice: Voice) -> Figure:
    n_of = "mentions" if name == MENTIONS else "clauses" if name in (TONE, PRAISE, BLAME) else "events"
    if not n:
        return Figure(name, voice, None, None, None, 0, None, None, 0, n_of, "not spoken of")
    low, high = wilson_interval(len(rows), n) or (None, None)
    return Figure(name, voice, len(rows) / n, low, high, len(rows), len(rows), n, n, n_of)


def _event(document: Document, event: tuple[str, str, str, bool], key: str) -> Evidence:
    agent, verb, patient, _ = event
    weights = ((agent, 1.0), (verb, 0.0), (patient, -1.0))
    return _row(document, tuple((words, weight) for words, weight in weights if words), 1, key, about=verb)


def _row(
    document: Document, marks: tuple[tuple[str, float], ...], value: float, key: str, about: str = ""
) -> Evidence:  # fmt: skip
    """The first sentence with all the words, as evidence."""
    words = [word for word, _ in marks]
    place = next(
        at
        for at, sentence in enumerate(document.sentences)
        if all(word in document.text[sentence.start : sentence.end] for word in [*words, about])
    )
    sentence = document.sentences[place]
    highlights = []
    for word, weight in marks:
        start = document.text.index(word, sentence.start)
        highlights.append((start, start + len(word.split(" opened")[0]), weight))
    return Evidence(
        document.article, place, sentence.start, sentence.end, Voice.OWN, value, tuple(sorted(highlights)), key
    )  # fmt: skip


def view(look: Look = Look.TONE, order: Sequence[int] = (0, 1, 2), first: ActorOrder = ActorOrder.OUTLETS) -> ActorView:
    """The story's table as it is shown."""
    return ActorView(made_table(story()), story(), look, first, tuple(order), (0, 1, 2))


def row_of(shown: ActorView, title: str) -> ActorRow:
    """The row with this title."""
    return next(row for row in actor_rows(shown.table, shown.first, shown.look, ()) if row.title == title)


@asynccontextmanager
async def actors_shown(
    patch: pytest.MonkeyPatch, size: tuple[int, int] = (120, 40), *, actor: str = "", spot: Spot | None = None
) -> AsyncIterator[tuple[ActorsScreen, Pilot[None]]]:
    """The screen over the table made by hand, and the pilot."""
    patch.setattr(actors_sharing, "actors_of", made_table)
    screen = ActorsScreen(selected(TOLD), story(), actor=actor, spot=spot)
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None and screen.pane.shown is not None, "the actors")
        yield screen, pilot
