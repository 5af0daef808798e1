"""What a text itself says about where it is from: outlet, date, title and language, each with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import ANALYSED_ROLES, RUNNING_TEXT_ROLES, UNKNOWN, Block, Fact, Facts, FactSource, Role
from corpus.attribution.dates import find_date, iso_date
from corpus.attribution.outlets import canonical_outlet, outlet_of_text
from corpus.language import detect_language, windows
from corpus.plain import plain_line

__all__ = ["canonical_outlet", "facts_of_text", "iso_date", "language_of_text"]


def facts_of_text(text: str, blocks: Sequence[Block]) -> Facts:
    """The facts that the text gives, all with source TEXT."""
    return Facts(
        outlet=outlet_of_text(text, blocks),
        date=_date(text, blocks),
        title=_title(text, blocks),
        language=language_of_text(text, blocks),
    )


def language_of_text(text: str, blocks: Sequence[Block]) -> Fact:
    """The language that the running text reads as; unknown where there is too little of it."""
    roles = RUNNING_TEXT_ROLES if any(block.role in RUNNING_TEXT_ROLES for block in blocks) else ANALYSED_ROLES
    sample = " ".join(text[block.start : block.end] for block in blocks if block.role in roles)
    code = detect_language(sample)
    looked_at = sum(len(stretch.split()) for stretch in windows(sample))
    return Fact(code, FactSource.TEXT, f"read from {looked_at:,} words") if code else UNKNOWN


def _title(text: str, blocks: Sequence[Block]) -> Fact:
    for block in blocks:
        if block.role is Role.HEADLINE:
            words = plain_line(text[block.start : block.end])
            return Fact(words, FactSource.TEXT, "the headline")
    return UNKNOWN


def _date(text: str, blocks: Sequence[Block]) -> Fact:
    """The first complete date of publication on a dateline; one without its year where there is no other."""
    found = [
        date
        for block in blocks
        if block.role is Role.DATELINE and (date := find_date(text[block.start : block.end])) is not None
    ]
    best = next((date for date in found if date.complete), found[0] if found else None)
    if best is None:
        return UNKNOWN
    block = next(b for b in blocks if b.role is Role.DATELINE and best.words in text[b.start : b.end])
    words = text[block.start : block.end]
    upto = words[: words.find(best.words) + len(best.words)]
    return Fact(best.value, FactSource.TEXT, plain_line(upto, 120))
