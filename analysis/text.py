"""Words and folding: copies of a text made for matching, never for keeping."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

_FOLDED = {
    "'": "‘’‚‛ʼ′＇",
    '"': "“”„‟″＂",
    "-": "‐‑‒–—―−",
    " ": "\u00a0\u2007\u2009\u202f",
}
_REPLACED = tuple((odd, usual) for usual, several in _FOLDED.items() for odd in several)

_WORD = re.compile(r"((?:[^\W\d_]\.){2,}|[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?)")


class Token(NamedTuple):
    """One word: `form` is its folded lower-case form, the offsets are those of the text it came from."""

    form: str
    start: int
    end: int


def fold_typography(text: str) -> str:
    """`text` with curly quotation marks, apostrophes, dashes and odd spaces made plain; length is unchanged."""
    if text.isascii():
        return text
    # To look for each odd sign and replace those that are there is several times faster than to translate every one.
    for odd, usual in _REPLACED:
        if odd in text:
            text = text.replace(odd, usual)
    return text


def fold(text: str) -> str:
    """`text` with plain typography and in lower case, character by character, so that length is unchanged."""
    folded = fold_typography(text)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


def words(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]` with offsets into `text`; `U.S.` and `don't` are one word, hyphens divide."""
    # One split gives what is between words and the words in turn, faster than a match object for each.
    parts = _WORD.split(fold(text[start:end]))
    edges = list(accumulate(map(len, parts), initial=start))
    return list(map(Token._make, zip(parts[1::2], edges[1:-1:2], edges[2::2], strict=True)))
