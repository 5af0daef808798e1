"""What can be marked in an article that is read: whose words, its tone, frames, names of things, stance, people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analysis.comparison import evidence_rows
from analysis.document import Document, QuotationKind, Range, Voice
from analysis.measure import Evidence, Family, Measure
from analysis.scoring import ScoredDocument
from corpus.article import Article
from tui.jobs.attributing import Attributed, attributed, by_speaker
from tui.jobs.noted import Noted, loaded_rows, people_of

QUOTED = "quoted"
REPORTED = "reported"
OWN_IN_MARKS = "own-in-marks"
SPEAKER = "speaker."
"""How the ids of speakers' layers begin; the speaker's key follows."""
PERSON = "actor."
"""How the ids of the layers of who is spoken of begin; the actor's key follows."""
LOADED = "loaded"
TONE = "tone"
HEADLINE_TONE = "tone.headline"

_TONE_PARTS = ("tone.positive", "tone.negative")


class LayerKind(StrEnum):
    """What a layer marks."""

    QUOTED = "quoted words"
    REPORTED = "reported words"
    OWN_IN_MARKS = "own words in marks"
    SPEAKER = "speakers"
    TONE = "tone"
    FRAME = "frames"
    NAMING = "naming"
    STANCE = "stance"
    AGENCY = "who does what"
    LOADED = "loaded words"
    PEOPLE = "people"
    EVIDENCE = "evidence"


_KINDS = {
    Family.FRAME: LayerKind.FRAME,
    Family.STANCE: LayerKind.STANCE,
    Family.AGENCY: LayerKind.AGENCY,
}
"""Families of which each measure is a layer."""
_AGENCY_NOTES = {
    "agency.agentless": "passive, and the sentence names nobody who did it",
    "agency.passive": "harm told in the passive",
    "agency.nominal": "harm told by a noun",
}


@dataclass(frozen=True, slots=True)
class Layer:
    """What is marked together in one article.

    `rows` are in the order of the text: the evidence of `measures`, in all words (of a measure of the outlet's own
    words, in these), so that there are as many as the counts of those figures together. Layers of quotations belong to
    no measure: they have a row for each quotation, told in `attributed` at the same place; nor do loaded words and
    people, of which `notes` say what they are. `measured` is False where it means nothing in the article's language.
    """

    id: str
    kind: LayerKind
    name: str
    measures: tuple[str, ...]
    rows: tuple[Evidence, ...]
    measured: bool = True
    attributed: tuple[Attributed, ...] = ()
    notes: tuple[str, ...] = ()

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
    """Every layer of a document, with the user's own loaded words and spellings of names.

    Whose words, tone, a layer for each speaker, frame, thing with names, kind of stance, way of telling harm and
    somebody who is spoken of, and one for all loaded words.

    Raises:
        UserError: a list of the user's own cannot be read.
    """
    tone = [measure for measure in measures if measure.id in _TONE_PARTS]
    headline = [measure for measure in measures if measure.id == HEADLINE_TONE]
    layers = [
        *_layers_of_voices(scored.document),
        _layer(scored, TONE, LayerKind.TONE, "tone", tone),
        _layer(scored, HEADLINE_TONE, LayerKind.TONE, "tone of the headline", headline),
    ]
    layers += [
        _layer(scored, measure.id, _KINDS[measure.family], measure.name, [measure])
        for measure in measures
        if measure.family in _KINDS
    ]
    concepts: dict[str, list[Measure]] = {}
    for measure in measures:
        if measure.family is Family.NAMING:
            concepts.setdefault(measure.id.rpartition(".")[0], []).append(measure)
    layers += [
        _layer(scored, concept, LayerKind.NAMING, labels[0].group.removeprefix("Naming: "), labels)
        for concept, labels in concepts.items()
    ]
    return Layers(scored.document, (*layers, *_layers_of_lists(scored.document)))


def _layers_of_lists(document: Document) -> Iterator[Layer]:
    """What belongs to no measure: loaded words, and everybody who is spoken of."""
    loaded = loaded_rows(document)
    yield _noted(LOADED, LayerKind.LOADED, "loaded words", loaded or (), measured=loaded is not None)
    for actor, mentions in people_of(document):
        yield _noted(PERSON + actor.key, LayerKind.PEOPLE, actor.name, mentions)


def _noted(name: str, kind: LayerKind, title: str, found: Sequence[Noted], *, measured: bool = True) -> Layer:
    rows, notes = tuple(one.row for one in found), tuple(one.note for one in found)
    return Layer(name, kind, title, (), rows, measured, notes=notes)


def spoken_at(layers: Layers | None, place: int) -> Attributed | None:
    """The quotation whose words stand at a place of the text; None for the outlet's own, and where nothing is known."""
    for name in (QUOTED, REPORTED):
        layer = layers.layer(name) if layers else None
        for one, row in zip(layer.attributed, layer.rows, strict=True) if layer else ():
            if any(start <= place < end for start, end, _ in row.highlights):
                return one
    return None


def in_order(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Rows in the order of the text: by their first marked word within a sentence."""
    return tuple(sorted(rows, key=lambda row: (row.start, row.highlights[0][0] if row.highlights else row.start)))


def voice_of(measure: Measure) -> Voice:
    """In whose words a measure is marked: in all, or, of one that is of the outlet's own words only, in these."""
    return Voice.ALL if measure.voices is None or Voice.ALL in measure.voices else Voice.OWN


def _layer(scored: ScoredDocument, name: str, kind: LayerKind, title: str, measures: Sequence[Measure]) -> Layer:
    rows = in_order(row for measure in measures for row in evidence_rows([scored], measure, voice_of(measure)))
    measured = any(measure.valid_for(scored.document.language) for measure in measures)
    said = _said_of(measures[0]) if len(measures) == 1 and kind in (LayerKind.STANCE, LayerKind.AGENCY) else ""
    notes = tuple(f"“{row.entry}”: {said}" for row in rows) if said else ()
    return Layer(name, kind, title, tuple(measure.id for measure in measures), rows, measured, notes=notes)


def _said_of(measure: Measure) -> str:
    """What a hit of a measure of stance or of harm is, in a sentence."""
    return _AGENCY_NOTES.get(measure.id) or measure.method.partition(". ")[0]


def _layers_of_voices(document: Document) -> Iterator[Layer]:
    found = attributed(document)
    quoted = [(one, one.quoted) for one in found if one.quoted]
    yield _voiced(document, QUOTED, LayerKind.QUOTED, "quoted", quoted)
    reported = [(one, one.reported) for one in found if one.reported]
    yield _voiced(document, REPORTED, LayerKind.REPORTED, "reported", reported)
    own = [(one, one.marked) for one in found if one.kind is QuotationKind.SCARE and one.marked]
    yield _voiced(document, OWN_IN_MARKS, LayerKind.OWN_IN_MARKS, "own words in marks", own)
    for speaker, words in by_speaker(found):
        pairs = [(one, one.stretches(Voice.ALL)) for one in words]
        yield _voiced(document, SPEAKER + speaker.key, LayerKind.SPEAKER, speaker.name, pairs)


def _voiced(
    document: Document, name: str, kind: LayerKind, title: str, found: Sequence[tuple[Attributed, tuple[Range, ...]]]
) -> Layer:
    starts = [sentence.start for sentence in document.sentences]
    ordered = sorted(found, key=lambda pair: pair[1][0])
    rows = tuple(_voiced_row(document, starts, one, stretches) for one, stretches in ordered)
    return Layer(name, kind, title, (), rows, attributed=tuple(one for one, _ in ordered))


def _voiced_row(document: Document, starts: Sequence[int], one: Attributed, stretches: tuple[Range, ...]) -> Evidence:
    first, last = stretches[0][0], max(end for _, end in stretches)
    voice = Voice.QUOTED if one.quoted else Voice.REPORTED if one.reported else Voice.OWN
    sentence = max(bisect_right(starts, first) - 1, 0)
    marked = tuple((start, end, 0.0) for start, end in stretches)
    return Evidence(document.article, sentence, first, last, voice, 1, marked, one.kind.value)


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
