"""Words and folding: copies of a text made for matching, never for keeping."""

from __future__ import annotations

import re
from typing import NamedTuple

_FOLDED = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "＇": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "＂": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ",
    }
)  # fmt: skip

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?|[^\W\d_]+(?:['\u2019][^\W\d_]+)*", re.UNICODE)


class Token(NamedTuple):
    """One word: `form` is its folded lower-case form, the offsets are those of the text it came from."""

    form: str
    start: int
    end: int


def fold_typography(text: str) -> str:
    """`text` with curly quotation marks, apostrophes, dashes and odd spaces made plain; length is unchanged."""
    return text.translate(_FOLDED)


def fold(text: str) -> str:
    """`text` with plain typography and in lower case, character by character, so that length is unchanged."""
    folded = fold_typography(text)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


def words(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]` with offsets into `text`; `U.S.` and `don't` are one word, hyphens divide."""
    folded = fold(text[start:end])
    return [Token(match.group(), start + match.start(), start + match.end()) for match in _WORD.finditer(folded)]
