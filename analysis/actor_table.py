"""Actors by outlets: how often each outlet mentions whom, in which tone, and whether they act or are acted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.actors import Actor, ActorKind
from analysis.actors.figures import AGENT, BLAME, MEASURES, MENTIONS, PATIENT, PRAISE, TONE, UNNAMED_AGENT, OutletActors
from analysis.actors.read import ArticleActors, read_actors
from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.measure import Evidence, Figure
from analysis.speakers import Aliases, Gathered, gather

__all__ = [
    "AGENT", "BLAME", "MEASURES", "MENTIONS", "PATIENT", "PRAISE", "TONE", "UNNAMED_AGENT",
    "ActorCell", "ActorLine", "ActorTable", "actor_table",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActorCell:
    """What one outlet says of one actor: a figure for each of `MEASURES`, and the rows behind it.

    `actors.mentions` is a share of the outlet's mentions (0 to 1; its numerator is the number of mentions).
    `actors.tone` is -1 to 1, the mean over the clauses that speak of the actor (`n` of them, the rows are those that
    judge); `actors.praise` and `actors.blame` are the shares of these clauses. `actors.agent` and `actors.patient` are
    shares of the events in which the actor takes part, `actors.unnamed_agent` of those that befall them.
    """

    figures: Mapping[str, Figure]
    rows: Mapping[str, tuple[Evidence, ...]]

    def figure(self, measure: str) -> Figure:
        """The figure of one of `MEASURES`."""
        return self.figures[measure]

    def evidence(self, measure: str) -> tuple[Evidence, ...]:
        """The rows behind a figure: as many as its count."""
        return self.rows[measure]

    @property
    def mentions(self) -> int:
        """How often the outlet speaks of the actor."""
        return self.figures[MENTIONS].count


@dataclass(frozen=True, slots=True)
class ActorLine:
    """One actor with a cell for each outlet."""

    actor: Actor
    cells: tuple[ActorCell, ...]

    @property
    def outlets(self) -> int:
        """How many outlets speak of the actor."""
        return sum(1 for cell in self.cells if cell.mentions)

    @property
    def mentions(self) -> int:
        """Mentions in all outlets."""
        return sum(cell.mentions for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ActorTable:
    """Actors as lines, outlets as columns; `lines` begin with those of whom most outlets speak.

    `voice` is whose words everything is counted in; `texts` are the articles' texts, to which the rows' offsets refer.
    """

    name: str
    statement: str
    voice: Voice
    columns: tuple[Column, ...]
    lines: tuple[ActorLine, ...]
    texts: Mapping[int, str]

    def line(self, key: str) -> ActorLine | None:
        """The line of the actor with this key."""
        return next((line for line in self.lines if line.actor.key == key), None)


def actor_table(comparison: Comparison, aliases: Aliases, voice: Voice = Voice.OWN) -> ActorTable:
    """The actors of a comparison's articles, in the words of `voice`: own, quoted, reported or all.

    Who is whom over articles is told as for speakers. Articles in other languages than English have no actors.
    """
    columns = [
        [read_actors(comparison.scored[source.key].document, aliases, voice) for source in column.articles]
        for column in comparison.columns
    ]
    articles = [read for column in columns for read in column]
    gathered = gather(articles)
    outlets = [OutletActors(column, gathered, voice) for column in columns]
    actors = _actors(articles, gathered)
    keys = dict.fromkeys(key for outlet in outlets for key in outlet.mentioned())
    lines = [ActorLine(actors[key], tuple(_cell(outlet, key) for outlet in outlets)) for key in keys]
    lines.sort(key=lambda line: (-line.outlets, -line.mentions, line.actor.name, line.actor.key))
    texts = {source.key: comparison.text(source.key) for column in comparison.columns for source in column.articles}
    return ActorTable(comparison.name, comparison.statement, voice, comparison.columns, tuple(lines), texts)


def _cell(outlet: OutletActors, key: str) -> ActorCell:
    rows = outlet.rows(key)
    return ActorCell(outlet.figures(key, rows), rows)


def _actors(articles: Iterable[ArticleActors], gathered: Gathered) -> dict[str, Actor]:
    """Everybody once, under the name that says most, as what most articles show them to be."""
    kinds: dict[str, Counter[ActorKind]] = {}
    # As speakers they may be called what only describes them; here the names count that speak of them.
    called: dict[str, dict[str, None]] = {}
    for article in articles:
        for actor in article.actors:
            key = gathered.key_of(article.article, actor.key)
            kinds.setdefault(key, Counter())[actor.kind] += 1
            called.setdefault(key, {}).update(dict.fromkeys((actor.name, *actor.called)))
    return {
        speaker.key: Actor(
            speaker.key,
            speaker.name,
            _kind_of(kinds[speaker.key]),
            tuple(form for form in called[speaker.key] if form != speaker.name),
        )
        for speaker in gathered.speakers
        if speaker.key in kinds
    }


def _kind_of(kinds: Counter[ActorKind]) -> ActorKind:
    """What most articles show somebody to be, of those that show it."""
    known = Counter({kind: count for kind, count in kinds.items() if kind is not ActorKind.UNKNOWN})
    return (known or kinds).most_common(1)[0][0]
