"""What the user says of an article's parts, laid over what the program found. Pure: no database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.article import Block, Role
from corpus.library.records import Judgement
from corpus.paragraphs import paragraphs

SAID_BY_YOU = "said by you"
SAID_OF_OUTLET = "said by you of this outlet's lines"

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")


def folded_line(line: str) -> str:
    """The form in which two lines of an outlet are the same: white space, case and kinds of characters do not matter.

    Nor do numbers, so that `Read more (12)` is `Read more (7)`; but in a line that ends as a sentence does
    they matter, since `Shares fell 3%.` and `Shares fell 5%.` are two pieces of news.
    """
    plain = " ".join(unicodedata.normalize("NFKC", line).casefold().split())
    return plain if _ENDS_SENTENCE.search(plain) else _NUMBER.sub("0", plain)


def overlaid(
    blocks: Sequence[Block], text: str, judgements: Sequence[Judgement], rules: Mapping[str, Role]
) -> tuple[Block, ...]:
    """`blocks` with the roles that the outlet's rules (folded line to role) say, and over them those of `judgements`.

    A rule is of whole paragraphs that are the line; of two judgements of one character the later counts. A part that
    has the role already stays as it is, with its reason. What is laid over is disjoint, sorted and inside the text.
    """
    ruled = list(_ruled(text, rules)) if rules else []
    if not ruled and not judgements:
        return tuple(blocks)
    parts = _disjoint(blocks, len(text))
    for said, reason in ((ruled, SAID_OF_OUTLET), (judgements, SAID_BY_YOU)):
        for judgement in said:
            parts = _said_of(parts, text, judgement, reason)
    return tuple(parts)


def judged(before: Sequence[Judgement], new: Judgement) -> tuple[Judgement, ...]:
    """`before`, which is disjoint, with `new` in place of what was said of its characters; sorted."""
    return tuple(sorted((*unjudged(before, new.start, new.end), new), key=lambda judgement: judgement.start))


def unjudged(before: Sequence[Judgement], start: int, end: int) -> tuple[Judgement, ...]:
    """What `before` says of the characters outside `start` to `end`."""
    left = []
    for old in before:
        for from_, to in ((old.start, min(old.end, start)), (max(old.start, end), old.end)):
            if from_ < to:
                left.append(Judgement(from_, to, old.role))
    return tuple(left)


def _ruled(text: str, rules: Mapping[str, Role]) -> Iterator[Judgement]:
    for start, end in paragraphs(text):
        if role := rules.get(folded_line(text[start:end])):
            yield Judgement(start, end, role)


def _disjoint(blocks: Sequence[Block], length: int) -> list[Block]:
    """The blocks by place, cut to the text; of two that share characters the earlier keeps them."""
    parts: list[Block] = []
    reached = 0
    for block in sorted(blocks, key=lambda block: (block.start, block.end)):
        start, end = max(block.start, reached), min(block.end, length)
        if start < end:
            parts.append(replace(block, start=start, end=end))
            reached = end
    return parts


def _said_of(parts: Sequence[Block], text: str, judgement: Judgement, reason: str) -> list[Block]:
    """The parts with the judged characters in the judged role; a part is cut where the judgement begins or ends."""
    first, last = max(judgement.start, 0), min(judgement.end, len(text))
    said: list[Block] = []
    reached = first
    for part in parts:
        start, end = max(part.start, first), min(part.end, last)
        if start >= end:
            said.append(part)
            continue
        said += _seen(text, Block(judgement.role, reached, start, reason))
        reached = end
        if part.role is judgement.role:
            said.append(part)
        else:
            said += _seen(text, replace(part, end=start))
            said += _seen(text, Block(judgement.role, start, end, reason))
            said += _seen(text, replace(part, start=end))
    said += _seen(text, Block(judgement.role, reached, last, reason))
    return sorted(said, key=lambda block: block.start)


def _seen(text: str, block: Block) -> list[Block]:
    """The block without the white space around it; none when there is nothing else in it."""
    inside = text[block.start : max(block.end, block.start)]
    if not inside.strip():
        return []
    start = block.start + len(inside) - len(inside.lstrip())
    return [replace(block, start=start, end=start + len(inside.strip()))]
