"""Quotations of a text: stretches between marks, joined over paragraphs and over a reporting clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.document import Quotation, QuotationKind, Range
from analysis.voices.clauses import introduces
from analysis.voices.kinds import Judged, judge
from analysis.voices.pairing import Paragraph, Stretch, open_to_end, pair_paragraph
from analysis.voices.surroundings import Surroundings

QUOTED_KINDS = frozenset({QuotationKind.DIRECT, QuotationKind.PARTIAL})
"""Kinds whose words are somebody else's; scare quotes and titles stay the outlet's own."""

_CLEAR_LEAD = re.compile(r"[.!?…:,]['’”\"»)\]]*\s*\Z")
_LINK = re.compile(r"[^.!?]{0,60}([,.:])\s*(?:(?:and|but|adding|that)\s+)*\Z", re.DOTALL)


def find_quotations(
    text: str, paragraphs: Sequence[tuple[int, int]], language: str | None = "en"
) -> tuple[Quotation, ...]:
    """Every quotation, scare quote and marked title of the `paragraphs` (offsets into `text`), in text order.

    `marked` holds a range for each paragraph and each side of an inserted reporting clause, `content` the same with
    the marks themselves. A mark without a partner touches its own paragraph only. Titles are of kind scare. Takes any
    text, in time that grows with its length.
    """
    paired = [pair_paragraph(text, start, end, language) for start, end in _in_order(text, paragraphs)]
    groups: list[list[Judged]] = []
    open_stretch: Stretch | None = None
    for index, paragraph in enumerate(paired):
        stretches = _with_lone(text, paragraph, paired[index + 1] if index + 1 < len(paired) else None, language)
        judged = list(_judged(text, paragraph, stretches, language))
        for place, item in enumerate(judged):
            continues = place == 0 and open_stretch is not None and _continues(open_stretch, item.stretch)
            if continues or (place and _resumes(text, judged[place - 1], item)):
                groups[-1].append(item)
            else:
                groups.append([item])
        open_stretch = judged[-1].stretch if judged and not judged[-1].stretch.closed else None
    return tuple(_quotation(group) for group in groups)


def quoted_ranges(quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """What is quoted voice, from opening to closing mark inclusive: sorted and disjoint."""
    merged: list[Range] = []
    for start, end in sorted(part for item in quotations if item.kind in QUOTED_KINDS for part in item.content):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


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
    if clear or introduces(text, paragraph.start, lone.start, language):
        before = tuple(stretch for stretch in paragraph.stretches if stretch.end <= lone.start)
        return (*before, open_to_end(lone, paragraph))
    return paragraph.stretches


def _judged(text: str, paragraph: Paragraph, stretches: tuple[Stretch, ...], language: str | None) -> Iterator[Judged]:
    if not stretches:
        return
    place = Surroundings(text, paragraph.start, paragraph.end, language)
    previous: Judged | None = None
    for stretch in stretches:
        previous = judge(place, stretch, previous)
        yield previous


def _continues(first: Stretch, second: Stretch) -> bool:
    """Example: a paragraph that opens a quotation and does not close it, and the next, which opens it again."""
    return second.opens_paragraph and second.family is first.family


def _resumes(text: str, first: Judged, second: Judged) -> bool:
    """Example: `"We looked," she said, "and found nothing."`; after a stop only where the second names no speaker."""
    if first.after is None or QuotationKind.SCARE in (first.kind, second.kind):
        return False
    if second.stretch.start < first.after.end or second.stretch.start - first.after.end > 80:
        return False
    link = _LINK.fullmatch(text, first.after.end, second.stretch.start)
    return link is not None and (link.group(1) != "." or second.after is None)


def _quotation(group: Sequence[Judged]) -> Quotation:
    clauses = [clause for item in group for clause in (item.after, item.before) if clause]
    direct = len(group) > 1 and any(item.kind is QuotationKind.DIRECT for item in group)
    return Quotation(
        kind=QuotationKind.DIRECT if direct else group[0].kind,
        content=tuple((item.stretch.start, item.stretch.end) for item in group),
        marked=tuple((item.stretch.inner_start, item.stretch.inner_end) for item in group),
        source=next((clause.source for clause in clauses if clause.source), None),
        cue=clauses[0].cue if clauses else None,
    )
