"""Lines that are no more than the name of an outlet or an agency, above the text or after its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.article import Role
from corpus.blocks.pieces import Piece, first_prose, fold, last_prose
from corpus.outlets import by_name

_MOST_WORDS = 7
_AROUND = re.compile(r"^[(\[–—-]\s?|\s?[)\]]$|\.$")
_IN_DATELINE = re.compile(r"[(/](?P<agency>[^()/]{2,40})[)/]")
_WORD = r"[A-ZÀ-ÞА-ЯЁ][\w'’&-]*"
# What only agencies and papers are called, at the end of a name: "Northgate Wire", "The Brack Valley Gazette".
_PRESS_NAME = re.compile(
    rf"(?:The\s)?(?:{_WORD}\s){{1,4}}(?:Newswire|Wire(?:\sService)?|News\s(?:Agency|Service|Network|Wire)|Press\s(?:Agency|Association|Service)|"
    r"Gazette|Herald|Tribune|Courier|Chronicle|Observer|Ledger|Examiner|Inquirer|Sentinel|Telegraph|Bulletin)"
)  # fmt: skip


def mark_outlet_names(pieces: Sequence[Piece], *, title: str | None, publisher: str | None) -> None:
    """Set aside bare names of outlets: a byline above the text, a credit after it."""
    first, last = first_prose(pieces), last_prose(pieces)  # between paragraphs such a line may be a subhead
    if last < 0:
        return
    own = {_key(name) for name in (publisher, *_agencies(pieces[: last + 1])) if name}
    headline = _key(title or "")
    for piece in _loose(pieces[:first]):
        if _key(piece.text) != headline and (reason := _reason(piece.text, own)):
            piece.mark(Role.BYLINE, reason)
    for piece in _loose(pieces[last + 1 :], above=pieces[last]):
        if reason := _reason(piece.text, own):
            piece.mark(Role.CREDIT, reason)


def _loose(pieces: Iterable[Piece], above: Piece | None = None) -> Iterator[Piece]:
    """The short open lines that are no items of a list: none stands, with others like it, under a colon."""
    listed = above is not None and above.text.endswith(":")
    for piece in pieces:
        listed = piece.text.endswith(":") or (listed and piece.role is None)
        if piece.role is None and not listed and piece.gap and piece.size <= _MOST_WORDS:
            yield piece


def _reason(text: str, own: set[str]) -> str | None:
    name = _AROUND.sub("", text) if text[:1] in "([" else text.lstrip("–—- ")
    if _key(name) in own:
        return "the name of who published or wrote it, on a line of its own"
    if by_name(name) is not None or _PRESS_NAME.fullmatch(name):
        return "the name of an outlet, on a line of its own"
    return None


def _agencies(pieces: Iterable[Piece]) -> Iterator[str]:
    """The agencies that the datelines name."""
    for piece in pieces:
        if piece.role is Role.DATELINE:
            yield from (match["agency"] for match in _IN_DATELINE.finditer(piece.text))


def _key(name: str) -> str:
    return fold(name).strip(" .")
