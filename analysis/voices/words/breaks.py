"""What divides two words: nothing, a comma, an aside, a mark, the end of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import CAPITAL, Words

_ABBREVIATIONS = listed("subject", "abbreviations") | listed("subject", "titles")
_LONGEST = 16
"""A longer gap is no part of a phrase."""
_APOSTROPHES = re.compile(r"(?<!['’‘])['’](?!['’])")


class Break:
    """How strongly two neighbouring words are divided, weakest first; numbers, for members of an enum are slow."""

    NONE = 0
    COMMA = 1
    ASIDE = 2
    """A dash or a round bracket."""
    MARK = 3
    """A quotation mark."""
    HARD = 4
    """A colon or semicolon."""
    STOP = 5


def break_before(words: Words, place: int) -> int:
    """What divides word `place` from the word before it, of `Break`; the edges of the paragraph are stops."""
    gaps = words.gaps
    if not 0 < place < len(gaps) - 1:
        return Break.STOP
    gap = gaps[place]
    if gap == " ":
        return Break.NONE
    if len(gap) > _LONGEST:
        return Break.STOP
    gap = words.text[words.ends[place - 1] : words.starts[place]]
    found = _classed(gap)
    if found == Break.STOP and gap[0] == "." and _abbreviates(words, place):
        return _classed(gap[1:])
    if found == Break.STOP and not words.kinds[place] & CAPITAL and _classed(gap.lstrip("!?…,. ")) == Break.MARK:
        return Break.MARK
    return found


def _abbreviates(words: Words, place: int) -> bool:
    """Whether the stop before word `place` belongs to the word before it: `Edward G. Rendell`, `Sen. Cruz`."""
    before = words.forms[place - 1]
    if (len(before) == 1 and before.isalpha()) or before in _ABBREVIATIONS:
        return True
    return "," in words.gaps[place] or not (words.kinds[place] & CAPITAL or words.forms[place][0].isdigit())


@lru_cache(maxsize=4096)
def _classed(gap: str) -> int:
    """Example: `, ` is a comma, ` — ` an aside, `-` nothing, `.” ` a stop."""
    if any(char in gap for char in ".!?…\n"):
        return Break.STOP
    if any(char in gap for char in ";:"):
        return Break.HARD
    if any(char in gap for char in "\"“”„«»''") and not _APOSTROPHES.fullmatch(gap.strip()):
        return Break.MARK
    if any(char in gap for char in "()[]—―") or "--" in gap or (gap.strip() in ("-", "–") and gap != gap.strip()):
        return Break.ASIDE
    return Break.COMMA if "," in gap else Break.NONE


def dateline_end(words: Words) -> int:
    """The word after a place at the paragraph's beginning: `BRUSSELS - European leaders`; 0 if none."""
    if not words.forms:
        return 0
    first = words.starts[0]
    if not words.text[first + 1 : first + 2].isupper() or not words.text[first : words.ends[0]].isupper():
        return 0
    for place in range(1, min(8, len(words))):
        near = break_before(words, place)
        if near == Break.ASIDE and "(" not in words.gaps[place] and ")" not in words.gaps[place]:
            return place
        if near >= Break.MARK and "." not in words.gaps[place]:
            return 0
    return 0
