"""What is said twice: doubled headlines, breadcrumbs, captions, paragraphs, and summaries that the text says again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Role
from corpus.blocks.pieces import Piece, fold, is_prose, open_pieces, word_count

_WORD = re.compile(r"\w+")
_SUMMARY_SHARE = 0.22
_SUMMARY_WORDS = 90
_MOST_CAPTIONS = 50
_CUT = re.compile(r"\s?(?:\.\.\.|…)$")


def mark_repeated_headlines(pieces: Sequence[Piece], headline: int) -> None:
    """Set aside the copies of `pieces[headline]`, whole, cut short, or with the page's name or path attached."""
    title = _letters(pieces[headline].folded)
    for place, piece in enumerate(pieces):
        if place == headline or piece.role is not None:
            continue
        if is_prose(piece) and not is_prose(pieces[headline]):  # the first sentence may say what the headline says
            continue
        line = _letters(piece.folded)
        if line == title:
            piece.mark(Role.FURNITURE, "repeated headline")
        elif _is_breadcrumb(piece.folded, title):
            piece.mark(Role.FURNITURE, "breadcrumb line: the headline after the page's path")
        elif place < headline and _is_page_title(piece.folded, pieces[headline].folded):
            piece.mark(Role.FURNITURE, "repeated headline with the page's name")


def longer_copy(line: str, others: Sequence[str]) -> bool:
    """Whether the folded `line` is one of the folded `others` with the page's path before it or its name after it."""
    return any(_is_breadcrumb(line, _letters(other)) or _is_page_title(line, other) for other in others)


def _letters(folded: str) -> str:
    return " ".join(_WORD.findall(folded))


def _is_breadcrumb(line: str, title: str) -> bool:
    """`HomeWorldThe minister said that…`: something short, then the headline or how it begins."""
    cut = bool(_CUT.search(line))
    words = _letters(_CUT.sub("", line))
    if len(title) < 20 or len(words) < 24 or words == title or (line.endswith(".") and not cut):
        return False
    if words.endswith(title):
        return 0 < len(words) - len(title) <= 60
    if not cut:
        return False
    opening = title[:20]
    at = words.find(opening)
    return 0 <= at <= 60 and title.startswith(words[at:])


def _is_page_title(line: str, title: str) -> bool:
    """`Headline - Name of the page`, `Headline | Name`."""
    if len(title) < 15 or not line.startswith(title):
        return False
    rest = line[len(title) :].strip()
    return bool(rest) and rest[0] in "-|:•·—–" and word_count(rest) <= 5


def mark_repeated_captions(pieces: Sequence[Piece]) -> None:
    """Set aside short lines that say again what a caption says."""
    known = (_letters(piece.folded) for piece in pieces if piece.role is Role.CAPTION)
    captions = sorted({words for words in known if len(words) > 15})[:_MOST_CAPTIONS]
    for piece in open_pieces(pieces):
        words = _letters(piece.folded)
        if (
            len(words) > 15
            and not is_prose(piece)
            and any(c.startswith(words) or words.startswith(c) for c in captions)
        ):
            piece.mark(Role.CAPTION, "repeated caption")


def mark_repeated_paragraphs(pieces: Sequence[Piece]) -> None:
    """Set aside the second copy of a long paragraph where at most one line is between them.

    That is a doubled caption or summary. Copies farther apart stay, since a text may say something again.
    """
    for place, piece in enumerate(pieces):
        if piece.role is None and piece.size >= 12:
            words = _letters(piece.folded)
            if any(
                above.role is None and _letters(above.folded) == words for above in pieces[max(0, place - 2) : place]
            ):
                piece.mark(Role.FURNITURE, "repeated paragraph")


def said_again(piece: Piece, rest: Sequence[Piece]) -> bool:
    """Whether an opening paragraph is a summary: the text below says a good part of it again, word for word.

    Measured as the share of its runs of four words that come back below.
    """
    words = _WORD.findall(piece.folded)
    if not 10 <= len(words) <= _SUMMARY_WORDS:
        return False
    below: set[tuple[str, ...]] = set()
    for other in rest:
        below.update(_runs(_WORD.findall(fold(other.text))))
    own = _runs(words)
    return sum(run in below for run in own) >= _SUMMARY_SHARE * len(own)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
