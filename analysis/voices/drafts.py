"""Quotations in the making: attributions and marked stretches as offsets into the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.document import Quotation, QuotationKind, Range
from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.labels import CLAUSE_WORDS, is_label, is_scrap, kind_of
from analysis.voices.grammar.units import Span, Unit
from analysis.voices.marks.pairing import Stretch
from analysis.voices.sources.lenders import speaking_clause
from analysis.voices.sources.sources import source_range
from analysis.voices.words.words import Words


@dataclass(slots=True)
class Draft:
    """A quotation in the making; `stretches` are the marked stretches that it holds."""

    kind: QuotationKind
    pattern: str
    content: list[Range]
    marked: list[Range]
    voiced: list[Range]
    source: Range | None = None
    cue: Range | None = None
    stretches: list[Stretch] = field(default_factory=list)

    def take(self, other: Draft) -> None:
        """Join what goes on with this quotation."""
        self.content += other.content
        self.marked += other.marked
        self.voiced += other.voiced
        self.stretches += other.stretches
        self.source = self.source or other.source
        self.cue = self.cue or other.cue
        if self.kind is QuotationKind.INDIRECT:
            self.kind = QuotationKind.PARTIAL
        elif QuotationKind.DIRECT in (self.kind, other.kind):
            self.kind = QuotationKind.DIRECT

    def finished(self) -> Quotation:
        """The quotation, with its parts in text order."""
        return Quotation(
            self.kind,
            _in_order(self.content),
            _in_order(self.marked),
            self.source,
            self.cue,
            self.pattern,
            _in_order(self.voiced),
        )


def _in_order(ranges: list[Range]) -> tuple[Range, ...]:
    return tuple(sorted(ranges) if len(ranges) > 1 else ranges)


def may_go_on(draft: Draft) -> bool:
    """Whether marked words in the next sentence can be by the same speaker: these words were direct, or came first."""
    return draft.cue is not None and (draft.kind is QuotationKind.DIRECT or draft.pattern.startswith("words"))


def goes_on(first: Draft, second: Draft) -> bool:
    """Example: `"We looked," she said. "We found nothing."`: the second is by the same speaker."""
    return may_go_on(first) and second.kind is QuotationKind.DIRECT


def alone(words: Words, unit: Unit, span: Span) -> Draft:
    """A stretch that no cue claims; within a sentence it is given to the subject of the clause before it."""
    kind = kind_of(words, span)
    if kind is QuotationKind.SCARE:
        return label(span)
    whole = (span.stretch.start, span.stretch.end)
    marked = (span.stretch.inner_start, span.stretch.inner_end)
    draft = Draft(kind, "marks alone", [whole], [marked], [whole], stretches=[span.stretch])
    before = unit.before(span.first)
    floor = before.last if before else unit.first
    said = speaking_clause(words, span.first, floor) if floor < span.first else None
    if not said and kind is QuotationKind.PARTIAL and is_scrap(words, span):
        return label(span)
    if said:
        draft.source = source_range(words, said[0])
        draft.cue = (words.starts[said[1]], words.ends[said[1]])
        draft.pattern = "marks in a clause"
    return draft


def label(span: Span) -> Draft:
    """A stretch that holds a title, a name or what the outlet keeps at a distance: nobody's words."""
    stretch = span.stretch
    marked = (stretch.inner_start, stretch.inner_end)
    return Draft(QuotationKind.SCARE, "label", [(stretch.start, stretch.end)], [marked], [], stretches=[stretch])


def attributed(words: Words, unit: Unit, one: Attribution) -> Draft:
    """An attribution in offsets into the text."""
    source = source_range(words, one.source) if one.source else None
    cue = one.sign or (words.starts[one.cue[0]], words.ends[one.cue[1] - 1])
    content = [_offsets(words, unit, part) for part in one.parts]
    # Most sentences hold no marks.
    within = [span for part in one.parts for span in unit.within(*part)] if unit.spans else []
    spans = [span for span in within if not is_label(words, span, claimed=True)]
    if not spans:
        same = one.voiced == one.parts
        voiced = content[:] if same else [_offsets(words, unit, part) for part in one.voiced]
        return Draft(QuotationKind.INDIRECT, one.pattern, content, [], voiced, source, cue)
    bare = sum(last - first for first, last in one.parts) > sum(span.last - span.first for span in spans)
    if bare or all(span.last - span.first < CLAUSE_WORDS and not _begins_sentence(words, span) for span in spans):
        kind = QuotationKind.PARTIAL
    else:
        kind = QuotationKind.DIRECT
    marked = [(span.stretch.inner_start, span.stretch.inner_end) for span in spans]
    voiced = [piece for part in one.voiced for piece in _pieces(words, unit, part, spans)]
    if not one.voiced:
        voiced = [(span.stretch.start, span.stretch.end) for span in spans]
    return Draft(kind, one.pattern, content, marked, sorted(voiced), source, cue, [span.stretch for span in spans])


def _begins_sentence(words: Words, span: Span) -> bool:
    return words.text[span.stretch.inner_start : span.stretch.inner_start + 1].isupper()


def _offsets(words: Words, unit: Unit, part: tuple[int, int]) -> Range:
    """Where the words of `part` begin and end in the text, with the marks round them."""
    first, last = part
    start, end = words.starts[first], words.ends[last - 1]
    if first in unit.opening:
        start = unit.opening[first].stretch.start
    if last in unit.closing:
        end = unit.closing[last].stretch.end
    return start, end


def _is_aside(words: Words, first: int, last: int) -> bool:
    """Whether dashes set off what stands between two marked stretches: `“We never” — she paused — “never asked”`."""
    return all(any(dash in words.gaps[place] for dash in "-–—") for place in (first, last))


def _pieces(words: Words, unit: Unit, part: tuple[int, int], spans: Sequence[Span]) -> list[Range]:
    """The words of `part` divided at marks: each piece in one voice, marked ones with their marks."""
    first, last = part
    pieces: list[Range] = []
    place = first
    for span in spans:
        if not first <= span.first < last:
            continue
        if place < span.first and not (pieces and _is_aside(words, place, span.first)):
            pieces.append((_offsets(words, unit, (place, span.first))[0], words.ends[span.first - 1]))
        pieces.append((span.stretch.start, span.stretch.end))
        place = span.last
    if place < last:
        pieces.append(_offsets(words, unit, (place, last)))
    return pieces
