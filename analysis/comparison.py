"""The frozen comparison: outlets by measures by voices, handed to a screen in one piece or printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from analysis.document import Speaker, Voice
from analysis.measure import Evidence, Family, Figure, Measure
from analysis.pooling import outlet_figures
from analysis.scoring import VOICES, ScoredDocument
from corpus.article import Article, Outlet, Role


class Estimand(StrEnum):
    """What a comparison is a statement about."""

    TEXTS = "texts"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Source:
    """One article of a column: its headline (or first words), date and length."""

    key: int
    title: str
    date: str | None
    language: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Column:
    """One outlet with its articles."""

    outlet: Outlet
    articles: tuple[Source, ...]

    @property
    def words(self) -> int:
        """Words of standfirsts and bodies, in every voice."""
        return sum(source.words for source in self.articles)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of every measure and voice for every column, and the readings that they and their evidence come from.

    With a `speaker` everything is measured in their words alone.
    """

    name: str
    columns: tuple[Column, ...]
    measures: tuple[Measure, ...]
    figures: Mapping[tuple[str, Voice], tuple[Figure, ...]]
    scored: Mapping[int, ScoredDocument]
    speaker: Speaker | None = None

    @property
    def estimand(self) -> Estimand:
        """Within one story or collection the articles themselves are compared; nothing is claimed beyond them."""
        return Estimand.TEXTS

    @property
    def statement(self) -> str:
        """The sentence that says what the figures are about."""
        articles = sum(len(column.articles) for column in self.columns)
        noun = "article" if articles == 1 else "articles"
        which = "this" if articles == 1 else f"these {articles}"
        return f"A statement about {which} {noun}, not about the outlets in general."

    def of_columns(self, order: Sequence[int]) -> Comparison:
        """The same with only the columns at these places, in this order."""
        figures = {key: tuple(row[place] for place in order) for key, row in self.figures.items()}
        return replace(self, columns=tuple(self.columns[place] for place in order), figures=figures)

    def figure(self, measure: str, voice: Voice, column: int) -> Figure:
        """One cell."""
        return self.figures[measure, voice][column]

    def evidence(self, measure: Measure, voice: Voice, column: int) -> tuple[Evidence, ...]:
        """The rows behind one cell; there are as many as the figure's `count`."""
        return evidence_rows([self.scored[source.key] for source in self.columns[column].articles], measure, voice)

    def text(self, article: int) -> str:
        """The text that evidence offsets refer to."""
        return self.scored[article].document.text


def evidence_rows(documents: Sequence[ScoredDocument], measure: Measure, voice: Voice) -> tuple[Evidence, ...]:
    """The evidence of a measure over documents: of its first part, which for a derived measure stands for it."""
    rows = [
        row
        for document in documents
        if measure.valid_for(document.document.language)
        for row in document.readings[measure.parts[0], voice].evidence
    ]
    if measure.parts[0].startswith(("tone.", "count.", "length.")):
        sign = 1 if measure.parts[0].startswith("tone.") else -1
        rows.sort(key=lambda row: (sign * row.value, row.article, row.start))
    return tuple(rows)


def compare(
    name: str,
    articles: Sequence[tuple[Outlet, Article]],
    scored: Mapping[int, ScoredDocument],
    measures: Sequence[Measure],
) -> Comparison:
    """The comparison of articles, grouped by outlet in the order in which the outlets first come."""
    by_outlet: dict[int, tuple[Outlet, list[Article]]] = {}
    for outlet, article in articles:
        by_outlet.setdefault(outlet.key, (outlet, []))[1].append(article)
    columns = tuple(
        Column(outlet, tuple(_source(article, scored[article.key]) for article in own))
        for outlet, own in by_outlet.values()
    )
    used = {source.key: scored[source.key] for column in columns for source in column.articles}
    return Comparison(name, columns, tuple(measures), _figures(columns, measures, used), used)


def in_words_of(comparison: Comparison, speaker: Speaker, scored: Mapping[int, ScoredDocument]) -> Comparison:
    """The same articles measured in one speaker's words; `scored` are their readings of these words.

    Who speaks, and how much, is no question about one speaker's words: those measures are left out.
    """
    measures = tuple(measure for measure in comparison.measures if measure.family is not Family.SPEAKERS)
    figures = _figures(comparison.columns, measures, scored)
    return replace(comparison, measures=measures, figures=figures, scored=scored, speaker=speaker)


def _figures(
    columns: Sequence[Column], measures: Sequence[Measure], scored: Mapping[int, ScoredDocument]
) -> dict[tuple[str, Voice], tuple[Figure, ...]]:
    by_column = [outlet_figures(measures, [scored[source.key] for source in column.articles]) for column in columns]
    return {
        (measure.id, voice): tuple(of_column[measure.id, voice] for of_column in by_column)
        for measure in measures
        for voice in VOICES
    }


def _source(article: Article, scored: ScoredDocument) -> Source:
    words = sum(unit.numerator for unit in scored.readings["length.words", Voice.ALL].units)
    return Source(article.key, headline_of(article), article.facts.date.value, article.facts.language.value, int(words))


def headline_of(article: Article) -> str:
    """The title if one is known, else the headline block, else the first words of the text, on one line."""
    if article.facts.title.value:
        return article.facts.title.value
    for wanted in (Role.HEADLINE, Role.STANDFIRST, Role.BODY):
        for block in article.blocks:
            if block.role is wanted:
                line = " ".join(article.text[block.start : block.end].split())
                return line if len(line) <= 90 else line[:89].rstrip() + "…"
    return article.origin
