"""One paragraph read by the grammar."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.document import QuotationKind, Range
from analysis.voices.drafts import Draft, alone, attributed, goes_on, label, may_go_on
from analysis.voices.grammar.abroad import attributions_abroad
from analysis.voices.grammar.cues import CUES
from analysis.voices.grammar.labels import is_plain_name
from analysis.voices.grammar.leads import announced, opens_with_colon, signature, speaker_line
from analysis.voices.grammar.patterns import attributions
from analysis.voices.grammar.units import Span, Unit, spans_of, turns_of, units_of, unmarked, whole
from analysis.voices.marks.pairing import Stretch
from analysis.voices.words.words import Words

Announced = tuple[Range | None, Range]
"""Source and cue of words that the next paragraph gives."""


def read_paragraph(
    words: Words, stretches: Sequence[Stretch], language: str, *, headline: bool, led: Announced | None
) -> tuple[list[Draft], Announced | None]:
    """The quotations of a paragraph in order, each stretch in one of them, and what it announces for the next.

    `led` is what the paragraph before has announced.
    """
    if not words.forms:
        return [], None
    spans = spans_of(words, stretches)
    names = [span for span in spans if is_plain_name(words, span)]
    if not names:
        return _read_plain(words, spans, language, headline=headline, led=led)
    named = {span.first for span in names}
    others = [span for span in spans if span.first not in named]
    drafts, ahead = _read_plain(unmarked(words, names), others, language, headline=headline, led=led)
    return [*drafts, *(label(span) for span in names)], ahead


def _read_plain(
    words: Words, spans: Sequence[Span], language: str, *, headline: bool, led: Announced | None
) -> tuple[list[Draft], Announced | None]:
    """The same for a paragraph whose marks hold words and labels only."""
    colon = opens_with_colon(words)
    line = speaker_line(words, spans, headline=headline) if colon else None
    if line:
        return [attributed(words, whole(words, spans), line)], None
    if led and not spans:
        block = [(words.starts[0], words.ends[-1])]
        return [Draft(QuotationKind.INDIRECT, "cue, paragraph", block, [], list(block), *led)], None
    if language != "en":
        return _abroad(words, spans, language), None
    turns, places = turns_of(words, CUES)
    if not places and not spans:
        return [], None
    units = units_of(words, spans, turns, places)
    drafts = _read(words, units, places)
    if spans and drafts:
        _signed(words, spans, drafts, led)
    return drafts, announced(words, units) if ":" in words.gaps[-1] else None


def _read(words: Words, units: Sequence[Unit], places: Sequence[int]) -> list[Draft]:
    """The quotations of the sentences; `places` are the words that can be cues."""
    drafts: list[Draft] = []
    spoken: Draft | None = None
    reached, total = 0, len(places)
    ended = 0
    for unit in units:
        if unit.first > ended:
            spoken = None
        ended = unit.last
        began = reached
        while reached < total and places[reached] < unit.last:
            reached += 1
        made: list[Draft] = []
        if reached > began:
            made = [attributed(words, unit, one) for one in attributions(words, unit, places[began:reached])]
        if unit.spans:
            spoken = _with_marks(words, unit, made, spoken)
        else:
            spoken = next(filter(may_go_on, made), None) if made else None
        drafts += made
    return drafts


def _with_marks(words: Words, unit: Unit, made: list[Draft], spoken: Draft | None) -> Draft | None:
    """Add the marked stretches that no cue has taken to `made`, or to what was `spoken` in the sentence before.

    Returns what marked words in the next sentence may go on with.
    """
    claimed = {stretch.start for draft in made for stretch in draft.stretches}
    joined = None
    for span in unit.spans:
        if span.stretch.start in claimed:
            continue
        draft = alone(words, unit, span)
        if spoken and span.first == unit.first and goes_on(spoken, draft):
            spoken.take(draft)
            joined = spoken
        else:
            made.append(draft)
    made.sort(key=lambda draft: draft.content[0])
    return joined or next(filter(may_go_on, made), None)


def _abroad(words: Words, spans: Sequence[Span], language: str) -> list[Draft]:
    drafts: list[Draft] = []
    spoken: Draft | None = None
    for unit in units_of(words, spans, turns_of(words)[0]):
        made = [attributed(words, unit, one) for one in attributions_abroad(words, unit, language)]
        spoken = _with_marks(words, unit, made, spoken)
        drafts += made
    return drafts


def _signed(words: Words, spans: Sequence[Span], drafts: list[Draft], led: Announced | None) -> None:
    """Give the first quotation of the paragraph to who signs it, or to who was announced before it."""
    first = drafts[0]
    if first.cue is not None:
        return
    name = signature(words, spans) if len(drafts) == 1 else None
    if name:
        first.source = (words.starts[name.start], words.ends[name.end - 1])
        first.cue = (words.ends[name.start - 1], words.starts[name.start])
        first.pattern = "marks, dash, source"
    elif led and spans[0].first == 0:
        first.source, first.cue = led
        first.pattern = "cue, paragraph"
