"""The figures of an actor in one outlet: how often mentioned, in which tone, as agent or as patient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.actors.read import ArticleActors
from analysis.contingency import wilson_interval
from analysis.document import Voice
from analysis.measure import Chance, Evidence, Figure
from analysis.speakers import Gathered
from analysis.statistics import MOST_UNITS, drawn_together, exact_limits, percentile_interval, resampled_sums

MENTIONS = "actors.mentions"
TONE = "actors.tone"
PRAISE = "actors.praise"
BLAME = "actors.blame"
AGENT = "actors.agent"
PATIENT = "actors.patient"
UNNAMED_AGENT = "actors.unnamed_agent"
MEASURES = (MENTIONS, TONE, PRAISE, BLAME, AGENT, PATIENT, UNNAMED_AGENT)


@dataclass(slots=True)
class _Of:
    """What an outlet's articles say of one actor."""

    mentions: list[Evidence] = field(default_factory=list)
    clauses: list[float] = field(default_factory=list)
    judging: list[Evidence] = field(default_factory=list)
    agent: list[Evidence] = field(default_factory=list)
    patient: list[Evidence] = field(default_factory=list)
    befallen: list[Evidence] = field(default_factory=list)


class OutletActors:
    """One outlet's actors, by their keys over all articles; rows are in the order of articles and text."""

    def __init__(self, articles: Iterable[ArticleActors], gathered: Gathered, voice: Voice) -> None:
        self._voice = voice
        self._all = 0
        self._of: dict[str, _Of] = {}
        for article in articles:
            self._take(article, gathered)

    def mentioned(self) -> tuple[str, ...]:
        """The actors whom the outlet mentions in the chosen voice, in order of first mention."""
        return tuple(key for key, of in self._of.items() if of.mentions)

    def _take(self, article: ArticleActors, gathered: Gathered) -> None:
        def at(key: str) -> _Of:
            return self._of.setdefault(gathered.key_of(article.article, key), _Of())

        for row in article.mentions:
            self._all += 1
            at(row.entry).mentions.append(self._own(row, article, gathered))
        for key, reading in article.towards.items():
            of = at(key)
            of.clauses.extend(unit.numerator for unit in reading.units)
            of.judging.extend(self._own(row, article, gathered) for row in reading.evidence)
        for part, row in article.parts:
            of, own = at(part.actor.key), self._own(row, article, gathered)
            (of.agent if part.agent else of.patient).append(own)
            if not part.agent and part.event.agent is None:
                of.befallen.append(own)

    @staticmethod
    def _own(row: Evidence, article: ArticleActors, gathered: Gathered) -> Evidence:
        """The row with the actor's key over all articles."""
        return row._replace(entry=gathered.key_of(article.article, row.entry))

    def rows(self, key: str) -> dict[str, tuple[Evidence, ...]]:
        """The rows of each measure."""
        of = self._of.get(key, _Of())
        return {
            MENTIONS: tuple(of.mentions),
            TONE: tuple(sorted(of.judging, key=lambda row: row.value)),
            PRAISE: tuple(row for row in of.judging if row.value > 0),
            BLAME: tuple(row for row in of.judging if row.value < 0),
            AGENT: tuple(of.agent),
            PATIENT: tuple(of.patient),
            UNNAMED_AGENT: tuple(of.befallen),
        }

    def figures(self, key: str, rows: Mapping[str, Sequence[Evidence]]) -> dict[str, Figure]:
        """The figure of each measure, its count the number of its rows."""
        of = self._of.get(key, _Of())
        clauses, events = len(of.clauses), len(of.agent) + len(of.patient)
        why = "only mentioned" if of.mentions else "not mentioned"
        return {
            MENTIONS: self._share(MENTIONS, rows, self._all, "mentions", "nobody mentioned"),
            TONE: self._tone(of, len(rows[TONE]), why),
            PRAISE: self._share(PRAISE, rows, clauses, "clauses", why),
            BLAME: self._share(BLAME, rows, clauses, "clauses", why),
            AGENT: self._share(AGENT, rows, events, "events", "in no event"),
            PATIENT: self._share(PATIENT, rows, events, "events", "in no event"),
            UNNAMED_AGENT: self._share(UNNAMED_AGENT, rows, len(of.patient), "events", "nothing befalls them"),
        }

    def _share(self, measure: str, rows: Mapping[str, Sequence[Evidence]], n: int, n_of: str, why: str) -> Figure:
        """Rows over `n`, with Wilson's interval."""
        count = len(rows[measure])
        if not n:
            return Figure(measure, self._voice, None, None, None, 0, None, None, 0, n_of, why)
        low, high = wilson_interval(count, n) or (None, None)
        return Figure(measure, self._voice, count / n, low, high, count, count, n, n, n_of)

    def _tone(self, of: _Of, count: int, why: str) -> Figure:
        n = len(of.clauses)
        if not n:
            return Figure(TONE, self._voice, None, None, None, 0, None, None, 0, "clauses", why)
        total = sum(of.clauses)
        low, high = _limits(of.clauses) or (None, None)
        return Figure(TONE, self._voice, total / n, low, high, count, total, n, n, "clauses")


def _limits(values: Sequence[float]) -> tuple[float, float] | None:
    """The middle 95 % of the mean when clauses are drawn again; None of one clause.

    Where no clause judges, as much either way as the exact limit of a share of none allows.
    """
    n = len(values)
    if n < 2:
        return None
    if not any(values):
        exact = exact_limits(Chance.SHARE, 0, n, 1.0)
        return None if exact is None else (-exact[1], exact[1])
    width = min(n, MOST_UNITS)
    column, units = [0.0] * width, [0.0] * width
    for value, draw in zip(values, drawn_together(n), strict=True):
        column[draw] += value
        units[draw] += 1
    sums = zip(resampled_sums(column, 0), resampled_sums(units, 0), strict=True)
    return percentile_interval([value / drawn for value, drawn in sums if drawn])
