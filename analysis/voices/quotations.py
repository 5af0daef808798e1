"""Quotations of a text: stretches between marks, joined over paragraphs and over a reporting clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise

from analysis.document import Quotation, QuotationKind, Range, Voice
from analysis.voices.drafts import Draft
from analysis.voices.marks.pairing import Paragraph, Stretch, open_to_end, pair_paragraph
from analysis.voices.reader import Announced, read_paragraph
from analysis.voices.words.words import REPORTS, SAY, TELL, Words, part_of, words_of

QUOTED_KINDS = frozenset({QuotationKind.DIRECT, QuotationKind.PARTIAL})
"""Kinds whose words are somebody else's; scare quotes and titles stay the outlet's own."""

_CLEAR_LEAD = re.compile(r"[.!?…:,]['’”\"»)\]]*\s*\Z")


def find_quotations(
    text: str, paragraphs: Sequence[tuple[int, int]], language: str | None = "en", words: Words | None = None
) -> tuple[Quotation, ...]:
    """Every quotation, reported clause, scare quote and marked title of the `paragraphs`, by its first offset.

    `content` holds a range for each paragraph and each side of an inserted reporting clause, `marked` a range for each
    pair of marks in it. A mark without a partner touches its own paragraph only. Titles are of kind scare. Takes any
    text, in time that grows with its length. `words` are those of the whole text, where they are known already.
    """
    paired = [pair_paragraph(text, start, end, language) for start, end in _in_order(text, paragraphs)]
    if words is None:
        words = words_of(text, 0, len(text), language)
    drafts: list[Draft] = []
    opened: tuple[Stretch, Draft] | None = None
    led: Announced | None = None
    for index, paragraph in enumerate(paired):
        stretches = _with_lone(text, paragraph, paired[index + 1] if index + 1 < len(paired) else None, language)
        headline = index == 0
        part = part_of(words, paragraph.start, paragraph.end)
        made, led = read_paragraph(part, stretches, language or "en", headline=headline, led=led)
        holder = _held(made, stretches[0]) if opened and stretches and _continues(opened[0], stretches[0]) else None
        last = _held(made, stretches[-1]) if stretches and not stretches[-1].closed else None
        drafts += [draft for draft in made if draft is not holder]
        if opened and holder:
            opened[1].take(holder)
            # Not looked up again: what goes on over many paragraphs holds ever more stretches.
            last = opened[1] if last is holder else last
        opened = (stretches[-1], last) if last else None
    return tuple(sorted((draft.finished() for draft in drafts), key=lambda quotation: quotation.content))


def _held(drafts: Sequence[Draft], stretch: Stretch) -> Draft | None:
    """The draft that holds the stretch."""
    return next((draft for draft in drafts if stretch in draft.stretches), None)


def quoted_ranges(quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """What is quoted voice, from opening to closing mark inclusive: sorted and disjoint."""
    return tuple((start, end) for start, end, voice, _ in voiced_ranges(quotations) if voice is Voice.QUOTED)


def voiced_ranges(quotations: Sequence[Quotation]) -> tuple[tuple[int, int, Voice, int], ...]:
    """Sorted disjoint (start, end, QUOTED or REPORTED, index of the quotation).

    Where quotations overlap, marked words go before words without marks, and then the innermost decides.
    """
    pieces = sorted(_pieces(quotations))
    edges = sorted({edge for piece in pieces for edge in piece[:2]})
    open_pieces: list[tuple[bool, int, int, int, Voice]] = []
    laid: list[tuple[int, int, Voice, int]] = []
    taken = 0
    for first, last in pairwise(edges):
        while taken < len(pieces) and pieces[taken][0] <= first:
            start, end, voice, index = pieces[taken]
            heappush(open_pieces, (voice is Voice.REPORTED, end - start, index, end, voice))
            taken += 1
        while open_pieces and open_pieces[0][3] <= first:
            heappop(open_pieces)
        if not open_pieces:
            continue
        _, _, index, _, voice = open_pieces[0]
        joins = laid and laid[-1][1:] == (first, voice, index)
        laid.append((laid.pop()[0] if joins else first, last, voice, index))
    return tuple(laid)


def _pieces(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int, Voice, int]]:
    """The voiced parts of every quotation; a part that holds marked words is quoted."""
    for index, item in enumerate(quotations):
        opened = [start for start, _ in item.marked]
        for start, end in item.voiced:
            if start < end:
                quoted = bisect_left(opened, start) < bisect_left(opened, end)
                yield start, end, Voice.QUOTED if quoted else Voice.REPORTED, index


def _in_order(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[Range]:
    """The paragraphs sorted, within the text and disjoint."""
    reached = 0
    for first, last in sorted(paragraphs):
        start, end = max(first, reached), min(last, len(text))
        if start < end:
            reached = end
            yield start, end


def _with_lone(
    text: str, paragraph: Paragraph, following: Paragraph | None, language: str | None
) -> tuple[Stretch, ...]:
    """The stretches, with the lone opener's where it is clear that words begin there.

    It is after a stop, a colon or a reporting verb, or where the next paragraph begins with the missing mark.
    """
    lone = paragraph.lone
    if lone is None:
        return paragraph.stretches
    lead = text[max(paragraph.start, lone.start - 6) : lone.start]
    clear = _CLEAR_LEAD.search(lead) or (following is not None and following.closes_previous)
    if clear or _introduces(text, paragraph.start, lone.start, language):
        before = tuple(stretch for stretch in paragraph.stretches if stretch.end <= lone.start)
        return (*before, open_to_end(lone, paragraph))
    return paragraph.stretches


def _introduces(text: str, start: int, place: int, language: str | None) -> bool:
    """Whether a reporting verb or `that` stands directly before `place`, in a paragraph that begins at `start`."""
    lead = text[max(start, place - 40) : place]
    leading = words_of(lead, 0, len(lead), language)
    if not leading.forms or not leading.gaps[-1].isspace():
        return False
    speaks = leading.kinds[-1] & REPORTS and (language not in (None, "en") or leading.kinds[-1] & (SAY | TELL))
    return leading.forms[-1] == "that" or bool(speaks)


def _continues(first: Stretch, second: Stretch) -> bool:
    """Example: a paragraph that opens a quotation and does not close it, and the next, which opens it again."""
    return second.opens_paragraph and second.family is first.family
