"""Which layers are switched on, and what they and a search mark in one article. No Textual."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from analysis.measure import Evidence
from tui.jobs.attributing import Attributed
from tui.jobs.finding import Range
from tui.jobs.reading import HEADLINE_TONE, QUOTED, REPORTED, TONE, Layer, LayerKind, in_order
from tui.themes import LAYER_INKS
from tui.widgets.article_lines import Marks
from tui.widgets.evidence_rows import highlight_spans

EVIDENCE = "evidence"
"""The id of the layer that one came with."""
MOST_NUMBERED = LAYER_INKS

_OWN_SIGNS = frozenset({EVIDENCE, QUOTED, REPORTED, TONE, HEADLINE_TONE})
_VOICE_INKS = {QUOTED: "quoted", REPORTED: "reported"}


@dataclass(frozen=True, slots=True)
class LayersOn:
    """Layers that are switched on, in the order in which they were; frames and namings have a number each.

    Where two mark the same word the later one is seen, and it is the last one whose marks are stepped through.
    """

    on: tuple[tuple[str, int], ...] = ((QUOTED, 0),)

    def __contains__(self, layer: str) -> bool:
        return any(name == layer for name, _ in self.on)

    @property
    def names(self) -> tuple[str, ...]:
        """Ids in the order in which they were switched on."""
        return tuple(name for name, _ in self.on)

    @property
    def last(self) -> str | None:
        """The one that was switched on last."""
        return self.on[-1][0] if self.on else None

    def number(self, layer: str) -> int:
        """The number of a layer that is on; 0 for one with a sign of its own."""
        return next((number for name, number in self.on if name == layer), 0)

    @property
    def full(self) -> bool:
        """Whether there is no number left for another frame or naming."""
        return sum(number > 0 for _, number in self.on) >= MOST_NUMBERED

    def switched(self, layer: str) -> LayersOn:
        """The same with a layer switched on or off; as it is where no number is left."""
        if layer in self:
            return LayersOn(tuple(pair for pair in self.on if pair[0] != layer))
        if layer in _OWN_SIGNS:
            return LayersOn((*self.on, (layer, 0)))
        if self.full:
            return self
        taken = {number for _, number in self.on}
        free = next(number for number in range(1, MOST_NUMBERED + 1) if number not in taken)
        return LayersOn((*self.on, (layer, free)))

    def ink(self, layer: str) -> str:
        """The ink that a layer is named in: that of its marks."""
        if number := self.number(layer):
            return f"layer-{number}"
        return {**_VOICE_INKS, EVIDENCE: "hit"}.get(layer, "strong")


Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of a text, each with an ink or a sign, found by place."""

    spans: tuple[Span, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @staticmethod
    def of(spans: Iterable[Span]) -> Spans:
        """Spans in order; `ends` holds up to where any one of them so far goes."""
        ordered = tuple(sorted(spans))
        return Spans(
            ordered, tuple(start for start, *_ in ordered), tuple(accumulate((end for _, end, _ in ordered), max))
        )

    def touching(self, start: int, end: int) -> Iterator[Span]:
        """Those that have a character in `start` to `end`."""
        for index in range(bisect_right(self.ends, start), bisect_left(self.starts, end)):
            if self.spans[index][1] > start:
                yield self.spans[index]

    def beginning(self, start: int, end: int) -> Iterator[Span]:
        """Those that begin in `start` to `end`."""
        yield from self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@dataclass(frozen=True, slots=True)
class Stop:
    """Where `next` goes: what is pointed at, and the word in it that is to be in sight."""

    start: int
    end: int
    word: int


Label = tuple[int, str]
"""Where words of somebody begin, and who speaks."""


@dataclass(frozen=True, slots=True)
class LayerMarks:
    """What one layer, or a search, marks in one article, and where one can go to in it.

    `signs` are those of sentences, `numbers` those of hits, `labels` where words of a speaker begin and who it is.
    `attributed` tells of each stop, in a layer of quotations, `notes` in one that has something to say of each; `rows`
    are the evidence at each stop of a layer of tone.
    """

    name: str = ""
    inks: Spans = Spans()
    signs: Spans = Spans()
    numbers: Spans = Spans()
    stops: tuple[Stop, ...] = ()
    labels: tuple[Label, ...] = ()
    attributed: tuple[Attributed, ...] = ()
    notes: tuple[str, ...] = ()
    rows: tuple[Evidence, ...] = ()

    @property
    def told(self) -> bool:
        """Whether there is something to say of each stop under the articles."""
        return bool(self.notes or self.rows)


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in one article: layers painted one over the other, and the one that is stepped through.

    `found` is whether that is what a search found.
    """

    layers: tuple[LayerMarks, ...] = ()
    stepped: LayerMarks = LayerMarks()
    found: bool = False

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Where next and previous go."""
        return self.stepped.stops

    @property
    def labels(self) -> tuple[Label, ...]:
        """Where words of somebody begin, in the order of the text, in all layers together."""
        return tuple(sorted({label for layer in self.layers for label in layer.labels}))


def layer_marks(layer: Layer, number: int) -> LayerMarks:
    """What a layer marks; `number` is that of a frame or naming that is on, else 0."""
    signs = Spans()
    if layer.id in (TONE, HEADLINE_TONE):
        signs = Spans.of((row.start, row.end, "+" if row.value > 0 else "−") for row in layer.rows if row.value)
    words = tuple(_inked(layer, number))
    numbers = Spans.of((start, end, str(number)) for start, end, _ in words) if number else Spans()
    cues = {(*one.cue, "cue") for one in layer.attributed if one.cue is not None}
    told = zip(
        layer.attributed, layer.rows, strict=False
    )  # a layer that is not of quotations tells nothing of its rows
    labels = tuple((start, one.who) for one, row in told if one.who for start, _, _ in row.highlights)
    # Of words that something is said of each is pointed at alone: a sentence may have several.
    stops = tuple(map(_word_stop if layer.notes else _stop, layer.rows))
    of_tone = layer.rows if layer.kind is LayerKind.TONE else ()
    inks = Spans.of((*cues, *words))
    return LayerMarks(layer.name, inks, signs, numbers, stops, labels, layer.attributed, layer.notes, of_tone)


def found_marks(hits: Iterable[Range]) -> LayerMarks:
    """What a search marks."""
    spans = Spans.of((start, end, "find") for start, end in hits)
    return LayerMarks("found", spans, stops=tuple(Stop(start, end, start) for start, end, _ in spans.spans))


def layer_of_marks(marks: Marks) -> Layer | None:
    """The evidence that one came with, as a layer."""
    if not marks.rows:
        return None
    kind = LayerKind.TONE if marks.of_tone else LayerKind.EVIDENCE
    if not marks.notes:
        return Layer(EVIDENCE, kind, marks.title, (), in_order(marks.rows))
    note = dict(zip(map(id, marks.rows), marks.notes, strict=True))
    rows = in_order(marks.rows)
    return Layer(EVIDENCE, kind, marks.title, (), rows, notes=tuple(note[id(row)] for row in rows))


def _inked(layer: Layer, number: int) -> Iterator[Span]:
    for row in layer.rows:
        if number or layer.id in _VOICE_INKS:
            ink = f"layer-{number}" if number else _VOICE_INKS[layer.id]
            yield from ((start, end, ink) for start, end, _ in row.highlights)
        else:
            yield from highlight_spans(row)


def _word_stop(row: Evidence) -> Stop:
    start, end, _ = row.highlights[0]
    return Stop(start, end, start)


def _stop(row: Evidence) -> Stop:
    return Stop(row.start, row.end, row.highlights[0][0] if row.highlights else row.start)
