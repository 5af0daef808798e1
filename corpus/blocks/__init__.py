"""What the parts of an article are: stand-off blocks over its text, each with the reason for its role.

General rules come first (how a page says where the parts are, known phrases, credits and datelines, repetition,
position), those of one outlet second. When in doubt a line is body: no sentence of an article may be lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Block, Role
from corpus.blocks.credits import is_credit, mark_bylines, split_trailing_credit
from corpus.blocks.datelines import mark_date_lines, split_known_dateline, split_leading_dateline
from corpus.blocks.foreign import mark_foreign_lines
from corpus.blocks.layout import (
    MOST_CAPTION_WORDS,
    find_headline,
    find_standfirst,
    mark_captions,
    mark_captions_above_dateline,
    mark_names_beside_dates,
    mark_page_end,
    mark_subheads,
)
from corpus.blocks.names import mark_outlet_names
from corpus.blocks.phrases import known_phrase, mark_known_phrases
from corpus.blocks.pieces import Piece, is_prose, pieces_of
from corpus.blocks.repetition import mark_repeated_captions, mark_repeated_headlines, mark_repeated_paragraphs
from corpus.outlets import KnownOutlet

__all__ = ["find_blocks", "find_blocks_as_is"]


def find_blocks(
    text: str,
    *,
    title: str | None = None,
    outlet: KnownOutlet | str | None = None,
    language: str | None = None,
    structure: Sequence[Block] = (),
) -> tuple[Block, ...]:
    """The blocks of `text`, in order and without overlap; together they hold every character that is not white space.

    `title` is the title that is known from elsewhere, `outlet` the entry of who published it or, where the registry has
    none, the name; `structure` is what a page itself says about its parts.
    """
    known = outlet if isinstance(outlet, KnownOutlet) else None
    pieces = _divided(pieces_of(text), known)
    _mark_structure(pieces, structure)
    mark_known_phrases(pieces)
    mark_date_lines(pieces)
    mark_bylines(pieces)
    if known is not None:
        _mark_outlet_lines(pieces, known)
    mark_outlet_names(pieces, title=title, publisher=outlet.name if isinstance(outlet, KnownOutlet) else outlet)
    headline = _known_headline(pieces)
    if headline is None:
        headline = find_headline(pieces, title)
    else:
        mark_repeated_headlines(pieces, headline)
    mark_repeated_captions(pieces)
    mark_captions(pieces)
    mark_captions_above_dateline(pieces)
    mark_names_beside_dates(pieces)
    mark_repeated_paragraphs(pieces)
    find_standfirst(pieces, headline)
    mark_foreign_lines(pieces, language)
    mark_page_end(pieces)
    mark_subheads(pieces)
    return tuple(
        Block(piece.role or Role.BODY, piece.start, piece.end, piece.reason or "running text") for piece in pieces
    )


def find_blocks_as_is(text: str) -> tuple[Block, ...]:
    """The whole text as one block of body, as the user asked; none where there is only white space."""
    stripped = text.strip()
    start = len(text) - len(text.lstrip())
    return (Block(Role.BODY, start, start + len(stripped), "taken as it is"),) if stripped else ()


def _divided(lines: list[Piece], outlet: KnownOutlet | None) -> list[Piece]:
    """The lines without the datelines at their beginning and the credits at their end, which become pieces."""
    pieces: list[Piece] = []
    opening = True
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        if known_phrase(line.text, line.folded):
            pieces.append(line)
            continue
        parts = split_leading_dateline(line, opening=opening)
        if len(parts) == 1 and parts[0].role is None and outlet is not None:
            parts = split_known_dateline(line, outlet.datelines)
        opening = opening and (not any(is_prose(each) for each in parts) or _may_be_caption(line, below))
        *before, rest = parts
        pieces.extend(before)
        pieces.extend(split_trailing_credit(rest) if rest.role is None else [rest])
    return pieces


def _may_be_caption(line: Piece, below: Piece | None) -> bool:
    """Whether a sentence stands on a picture credit, so that the article may begin after it."""
    return line.size <= MOST_CAPTION_WORDS and below is not None and is_credit(below.text)


def _mark_structure(pieces: Sequence[Piece], structure: Sequence[Block]) -> None:
    """Believe the page about headings, captions and the like; what it calls a paragraph is still looked at."""
    known = {block.start: block for block in structure if block.role is not Role.BODY}
    for piece in pieces:
        block = known.get(piece.start)
        if block is not None and not known_phrase(piece.text, piece.folded):
            piece.mark(block.role, block.reason)


def _known_headline(pieces: Sequence[Piece]) -> int | None:
    return next((i for i, piece in enumerate(pieces) if piece.role is Role.HEADLINE), None)


def _mark_outlet_lines(pieces: Sequence[Piece], outlet: KnownOutlet) -> None:
    """The lines that only this outlet's pages have; whole lines only."""
    for piece in pieces:
        if any(pattern.search(piece.text) for pattern in outlet.furniture):
            piece.mark(Role.FURNITURE, f"line of {outlet.name}'s pages")
        elif piece.size <= 30 and any(pattern.search(piece.text) for pattern in outlet.copyrights):
            piece.mark(Role.FURNITURE, f"copyright line of {outlet.name}")
        elif any(pattern.fullmatch(piece.text) for pattern in outlet.credits):
            piece.mark(Role.CREDIT, f"credit of {outlet.name}")
