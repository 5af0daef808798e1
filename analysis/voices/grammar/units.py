"""The sentences of a paragraph in words, with what stands in marks kept whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from analysis.voices.marks.pairing import Stretch
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.words import (
    CAPITAL,
    CONJUNCTION,
    OBJECT,
    PAST,
    PREPOSITION,
    REPORTS,
    SAY,
    TELL,
    THIRD,
    TIME,
    Words,
)

_TAG_REACH = 9
_STOPS = frozenset(".!?…\n")
_FIRST = attrgetter("first")


class Span(NamedTuple):
    """Words `first` to `last` (exclusive) stand in one pair of marks."""

    stretch: Stretch
    first: int
    last: int


class Unit(NamedTuple):
    """Words `first` to `last` (exclusive) are one sentence; `spans` are the marked stretches in it, in order.

    `opening` and `closing` are the spans of the paragraph by their first word and by the word after their last; `turns`
    are the words of the paragraph at which a clause can end: after a break, and conjunctions.
    """

    first: int
    last: int
    spans: tuple[Span, ...]
    opening: Mapping[int, Span]
    closing: Mapping[int, Span]
    turns: Sequence[int]

    def over(self, place: int) -> Span | None:
        """The marked stretch that holds word `place`."""
        index = bisect_right(self.spans, place, key=_FIRST)
        return self.spans[index - 1] if index and place < self.spans[index - 1].last else None

    def after(self, place: int) -> Span | None:
        """The first marked stretch that begins with word `place` or later."""
        index = bisect_left(self.spans, place, key=_FIRST)
        return self.spans[index] if index < len(self.spans) else None

    def before(self, place: int) -> Span | None:
        """The last marked stretch that begins before word `place`."""
        index = bisect_left(self.spans, place, key=_FIRST)
        return self.spans[index - 1] if index else None

    def within(self, first: int, last: int) -> Sequence[Span]:
        """The marked stretches that begin with words `first` to `last` (exclusive)."""
        if not self.spans:
            return ()
        return self.spans[bisect_left(self.spans, first, key=_FIRST) : bisect_left(self.spans, last, key=_FIRST)]


def spans_of(words: Words, stretches: Sequence[Stretch]) -> list[Span]:
    """The stretches in words, in order; one that holds no word of its own is left out."""
    found: list[Span] = []
    reached = 0
    for stretch in stretches:
        first, last = max(words.at(stretch.inner_start), reached), words.at(stretch.inner_end)
        if first < last:
            found.append(Span(stretch, first, last))
            reached = last
    return found


def unmarked(words: Words, spans: Sequence[Span]) -> Words:
    """The words as if `spans` stood in no marks and held names only, at the same offsets."""
    gaps, kinds = words.gaps[:], words.kinds[:]
    for span in spans:
        # What closes the sentence stays: `told "Meet the Press".`
        after = gaps[span.last].strip(" \"'")
        gaps[span.first : span.last] = [" "] * (span.last - span.first)
        gaps[span.last] = f"{after} " if after else " "
        kinds[span.first : span.last] = [CAPITAL] * (span.last - span.first)
    return replace(words, gaps=gaps, kinds=kinds)


def turns_of(words: Words, kinds: int = 0) -> tuple[list[int], list[int]]:
    """The words at which a clause can end, after a break and conjunctions; and the words of any of `kinds`."""
    gaps, can_be = words.gaps, words.kinds
    either = CONJUNCTION | kinds
    # One look at every word for both, since most are neither; there is one gap more than words.
    pairs = enumerate(zip(gaps, can_be, strict=False))
    places = [place for place, (gap, kind) in pairs if gap != " " or kind & either]
    turns = [place for place in places if gaps[place] != " " or can_be[place] & CONJUNCTION]
    if gaps[-1] != " ":
        turns.append(len(can_be))
    return turns, [place for place in places if can_be[place] & kinds]


def units_of(
    words: Words, spans: Sequence[Span], turns: Sequence[int], places: Sequence[int] | None = None
) -> list[Unit]:
    """The sentences of the paragraph; one that begins within marks belongs to the sentence that holds the marks.

    `turns` are those of the paragraph. Of `places`, where they are given, or of the spans, each sentence holds one; the
    others are left out, but the last.
    """
    opening = {span.first: span for span in spans}
    closing = {span.last: span for span in spans}
    total = len(words.forms)
    gaps = words.gaps
    cuts = [
        place
        for place in turns
        if not _STOPS.isdisjoint(gaps[place]) and 0 < place < total and _ends_sentence(words, place)
    ]
    units: list[Unit] = []
    first, held = 0, 0
    for cut in [*cuts, total]:
        taken = held
        while taken < len(spans) and spans[taken].first < cut:
            taken += 1
        if taken > held and spans[taken - 1].last > cut:
            continue
        if cut > first and (taken > held or places is None or cut == total or _holds(places, first, cut)):
            units.append(Unit(first, cut, tuple(spans[held:taken]), opening, closing, turns))
        first, held = cut, taken
    return units


def _holds(places: Sequence[int], first: int, last: int) -> bool:
    index = bisect_left(places, first)
    return index < len(places) and places[index] < last


def whole(words: Words, spans: Sequence[Span]) -> Unit:
    """All of the paragraph as one."""
    opening = {span.first: span for span in spans}
    return Unit(0, len(words.forms), tuple(spans), opening, {span.last: span for span in spans}, ())


def _ends_sentence(words: Words, place: int) -> bool:
    """Whether a sentence ends before word `place`: not after `Mr.`, nor in `…?” Senator Marsh told reporters`."""
    if break_before(words, place) != Break.STOP:
        return False
    gap = words.gaps[place]
    if "\n" in gap:
        return True
    quoted = '"' in gap or "'" in gap
    if not words.kinds[place] & CAPITAL and words.forms[place][0].isalpha():
        return not quoted and gap.strip()[:1] != "." and gap.strip() not in ("!", "?", "…")
    return not (gap[:1] in "?!" and quoted and is_tag(words, place))


def is_tag(words: Words, place: int) -> bool:
    """Whether words from `place` on only say who spoke: `Senator Marsh told reporters`."""
    for at in range(place, min(place + _TAG_REACH, len(words.forms))):
        if at > place and break_before(words, at) >= Break.MARK:
            return False
        kinds = words.kinds[at]
        if kinds & REPORTS and kinds & (SAY | TELL) and kinds & (PAST | THIRD) and not kinds & CAPITAL:
            return (
                at + 1 == len(words.forms)
                or words.gaps[at + 1] != " "
                or bool(words.kinds[at + 1] & (TIME | PREPOSITION | OBJECT) or kinds & TELL)
            )
    return False
