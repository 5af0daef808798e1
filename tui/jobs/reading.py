"""What can be marked in an article that is read: its quoted words, its tone, each frame, each thing it names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analysis.comparison import evidence_rows
from analysis.document import Document, Quotation, Voice
from analysis.measure import Evidence, Family, Measure
from analysis.scoring import ScoredDocument
from corpus.article import Article

QUOTED = "quoted"
TONE = "tone"
HEADLINE_TONE = "tone.headline"

_TONE_PARTS = ("tone.positive", "tone.negative")


class LayerKind(StrEnum):
    """What a layer marks."""

    QUOTED = "quoted words"
    TONE = "tone"
    FRAME = "frames"
    NAMING = "naming"


@dataclass(frozen=True, slots=True)
class Layer:
    """What is marked together in one article.

    `rows` are in the order of the text: the evidence, in all words, of `measures`, so that there are as many as the
    counts of those figures together. Quoted words belong to no measure. `measured` is False where the measures mean
    nothing in the article's language.
    """

    id: str
    kind: LayerKind
    name: str
    measures: tuple[str, ...]
    rows: tuple[Evidence, ...]
    measured: bool = True

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Layers:
    """Everything that can be marked in one article, with the document that it was found in."""

    document: Document
    layers: tuple[Layer, ...]

    def layer(self, name: str) -> Layer | None:
        """The layer with the id `name`."""
        return next((layer for layer in self.layers if layer.id == name), None)


def layers_of(scored: ScoredDocument, measures: Sequence[Measure]) -> Layers:
    """Every layer of a document: quoted words, tone, a layer for each frame and for each thing that has names."""
    tone = [measure for measure in measures if measure.id in _TONE_PARTS]
    headline = [measure for measure in measures if measure.id == HEADLINE_TONE]
    layers = [
        _quoted(scored.document),
        _layer(scored, TONE, LayerKind.TONE, "tone", tone),
        _layer(scored, HEADLINE_TONE, LayerKind.TONE, "tone of the headline", headline),
    ]
    layers += [
        _layer(scored, measure.id, LayerKind.FRAME, measure.name, [measure])
        for measure in measures
        if measure.family is Family.FRAME
    ]
    concepts: dict[str, list[Measure]] = {}
    for measure in measures:
        if measure.family is Family.NAMING:
            concepts.setdefault(measure.id.rpartition(".")[0], []).append(measure)
    layers += [
        _layer(scored, concept, LayerKind.NAMING, labels[0].group.removeprefix("Naming: "), labels)
        for concept, labels in concepts.items()
    ]
    return Layers(scored.document, tuple(layers))


def in_order(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Rows in the order of the text: by their first marked word within a sentence."""
    return tuple(sorted(rows, key=lambda row: (row.start, row.highlights[0][0] if row.highlights else row.start)))


def _layer(scored: ScoredDocument, name: str, kind: LayerKind, title: str, measures: Sequence[Measure]) -> Layer:
    rows = in_order(row for measure in measures for row in evidence_rows([scored], measure, Voice.ALL))
    measured = any(measure.valid_for(scored.document.language) for measure in measures)
    return Layer(name, kind, title, tuple(measure.id for measure in measures), rows, measured)


def _quoted(document: Document) -> Layer:
    starts = [sentence.start for sentence in document.sentences]
    rows = in_order(_quotation_row(document, starts, quote) for quote in document.quotations if quote.marked)
    return Layer(QUOTED, LayerKind.QUOTED, "quoted", (), rows)


def _quotation_row(document: Document, starts: Sequence[int], quote: Quotation) -> Evidence:
    first, last = min(start for start, _ in quote.marked), max(end for _, end in quote.marked)
    sentence = max(bisect_right(starts, first) - 1, 0)
    marked = tuple((start, end, 0.0) for start, end in sorted(quote.marked))
    return Evidence(document.article, sentence, first, last, Voice.QUOTED, 1, marked, quote.kind.value)


def layers_now(article: Article) -> Layers:
    """The layers of an article by the bundled lexicons and the user's own; what this run has read is at hand.

    Raises:
        UserError: a lexicon of the user's cannot be read.
    """
    from analysis.catalogue import measures_of
    from tui.jobs.comparing import readings_of_this_run
    from tui.jobs.lexicons import all_lexicons

    lexicons = all_lexicons()
    return layers_of(readings_of_this_run().scored(article, lexicons), measures_of(lexicons))
