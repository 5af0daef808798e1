"""What outlets call one thing: each rival name by outlets, at the first mention, later, and at a distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.framing.mentions import Mention, distanced_mentions, first_mentions, later_mentions, mentions_of
from analysis.measure import Chance, Evidence, Family, Figure, Measure, Reading, ratio
from analysis.pooling import outlet_figures
from analysis.scoring import ScoredDocument

_PREFIX = "naming."
_PARTS = {
    "naming_first": ("articles", first_mentions),
    "naming_later": ("mentions", later_mentions),
    "naming_distanced": ("mentions", distanced_mentions),
}


@dataclass(frozen=True, slots=True)
class NamingCell:
    """What one outlet does with one name. All four figures are shares, 0 to 1.

    `share` is of all mentions of the thing, `first` of the articles' first mentions (the first in whichever voice),
    `later` of the mentions after these; `distanced` is the part of the mentions by this name that stands in quotation
    marks of its own or after so-called.
    """

    mentions: tuple[Mention, ...]
    share: Figure
    first: Figure
    later: Figure
    distanced: Figure

    @property
    def share_rows(self) -> tuple[Evidence, ...]:
        """The evidence of `share`: as many rows as its count."""
        return tuple(mention.row for mention in self.mentions)

    @property
    def first_rows(self) -> tuple[Evidence, ...]:
        """The evidence of `first`."""
        return tuple(mention.row for mention in self.mentions if mention.first)

    @property
    def later_rows(self) -> tuple[Evidence, ...]:
        """The evidence of `later`."""
        return tuple(mention.row for mention in self.mentions if not mention.first)

    @property
    def distanced_rows(self) -> tuple[Evidence, ...]:
        """The evidence of `distanced`."""
        return tuple(mention.row for mention in self.mentions if mention.distanced)


@dataclass(frozen=True, slots=True)
class NamingLine:
    """One name with a cell for each outlet; `measure` is its entry in the catalogue."""

    measure: Measure
    cells: tuple[NamingCell, ...]

    @property
    def mentions(self) -> int:
        """Mentions by this name in all outlets."""
        return sum(len(cell.mentions) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class NamingDetail:
    """One concept: its names as lines, those most used first, and outlets as columns.

    `group` is the catalogue's name of the concept; `texts` are the articles' texts, to which the rows' offsets refer.
    """

    name: str
    statement: str
    concept: str
    group: str
    voice: Voice
    columns: tuple[Column, ...]
    lines: tuple[NamingLine, ...]
    texts: Mapping[int, str]

    @property
    def mentions(self) -> tuple[int, ...]:
        """Mentions of the concept by any name, for each outlet."""
        return tuple(sum(len(line.cells[place].mentions) for line in self.lines) for place in range(len(self.columns)))


def concept_of(measure: str) -> str | None:
    """The concept of a measure id `naming.CONCEPT.LABEL`; None where the measure is of another family."""
    return measure.removeprefix(_PREFIX).partition(".")[0] if measure.startswith(_PREFIX) else None


def concepts_mentioned(comparison: Comparison, voice: Voice) -> tuple[str, ...]:
    """The concepts that any outlet mentions: those of most outlets first, then those with most names and mentions."""
    outlets: dict[str, set[int]] = {}
    names: dict[str, int] = {}
    mentions: dict[str, int] = {}
    for measure in comparison.measures:
        concept = concept_of(measure.id)
        counts = [figure.count for figure in comparison.figures[measure.id, voice]] if concept else []
        if concept and any(counts):
            outlets.setdefault(concept, set()).update(place for place, count in enumerate(counts) if count)
            names[concept] = names.get(concept, 0) + 1
            mentions[concept] = mentions.get(concept, 0) + sum(counts)
    return tuple(sorted(outlets, key=lambda one: (-len(outlets[one]), -names[one], -mentions[one], one)))


def naming_detail(comparison: Comparison, concept: str, voice: Voice) -> NamingDetail:
    """What each outlet calls `concept` in the words of `voice`; raises `KeyError` where there is no such concept.

    Names of several languages that share the concept's id stand in it together, each for the articles of its language.
    """
    labels = [measure for measure in comparison.measures if concept_of(measure.id) == concept]
    if not labels:
        raise KeyError(concept)
    cells = [_cells(comparison, place, labels, voice) for place in range(len(comparison.columns))]
    lines = [
        NamingLine(measure, tuple(of_outlet[place] for of_outlet in cells)) for place, measure in enumerate(labels)
    ]
    lines.sort(key=lambda line: -line.mentions)
    articles = [source.key for column in comparison.columns for source in column.articles]
    return NamingDetail(
        comparison.name,
        comparison.statement,
        concept,
        labels[0].group,
        voice,
        comparison.columns,
        tuple(lines),
        {key: comparison.text(key) for key in articles},
    )


def _cells(comparison: Comparison, place: int, labels: Sequence[Measure], voice: Voice) -> list[NamingCell]:
    """The cells of one outlet, in the order of the labels."""
    documents = [comparison.scored[source.key] for source in comparison.columns[place].articles]
    mentions = [_mentions(scored, labels, voice) for scored in documents]
    parts = {measure.id: [_part(measure, family, voice) for family in _PARTS] for measure in labels}
    read = [_readings(scored, found, labels, voice) for scored, found in zip(documents, mentions, strict=True)]
    figures = outlet_figures([part for of_label in parts.values() for part in of_label], read)
    cells = []
    for measure in labels:
        first, later, distanced = (figures[part.id, voice] for part in parts[measure.id])
        by_label = tuple(one for found in mentions for one in found if one.label == _label(measure))
        cells.append(NamingCell(by_label, comparison.figure(measure.id, voice, place), first, later, distanced))
    return cells


def _mentions(scored: ScoredDocument, labels: Sequence[Measure], voice: Voice) -> tuple[Mention, ...]:
    """The mentions in one article, by the names that are of its language."""
    valid = [measure for measure in labels if measure.valid_for(scored.document.language)]
    chosen, everything = (
        {_label(measure): scored.readings[measure.id, of_voice] for measure in valid} for of_voice in (voice, Voice.ALL)
    )
    return mentions_of(scored.document.text, chosen, everything)


def _readings(
    scored: ScoredDocument, mentions: Sequence[Mention], labels: Sequence[Measure], voice: Voice
) -> ScoredDocument:
    readings: dict[tuple[str, Voice], Reading] = {
        (f"{family}.{_label(measure)}", voice): read(mentions, _label(measure))
        for measure in labels
        for family, (_, read) in _PARTS.items()
    }
    return ScoredDocument(scored.document, readings)


def _part(measure: Measure, family: str, voice: Voice) -> Measure:
    """A measure of a name's first, later or distanced mentions in one voice. It is worked out here and not stored."""
    id_ = f"{family}.{_label(measure)}"
    return Measure(
        id_,
        Family.NAMING,
        measure.group,
        measure.name,
        "share of mentions",
        0,
        1,
        measure.method,
        measure.citation,
        measure.limits,
        (id_,),
        ratio(),
        measure.languages,
        Chance.SHARE,
        n_of=_PARTS[family][0],
        voices=frozenset({voice}),
    )


def _label(measure: Measure) -> str:
    return measure.id.removeprefix(_PREFIX)
