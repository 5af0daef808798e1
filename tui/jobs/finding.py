"""Finding words in a text whatever their case, accents, ligatures and white space, as offsets into the text itself."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from analysis.text import fold
from corpus.article import Article

Range = tuple[int, int]


def folded_character(char: str) -> str:
    """One character as it is compared: plain typography, no case, no accents; "" for an accent of its own."""
    bare = "".join(
        part for part in unicodedata.normalize("NFKD", fold(char)) if unicodedata.category(part) not in ("Mn", "Me")
    )
    # Once more: case folding makes accents of its own (a dotted capital I), and letters from ligatures.
    again = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(part for part in again if unicodedata.category(part) not in ("Mn", "Me"))


def folded(text: str) -> str:
    """`text` as it is compared."""
    if text.isascii():
        return text.lower()
    return text.translate({ord(char): folded_character(char) for char in set(text)})


@dataclass(frozen=True, slots=True)
class Findable:
    """A text made ready to be searched.

    `text` is folded. Where folding changed the length, `at` holds the folded offset after a character that became
    longer or shorter, and `shift` what must then be added to a folded offset to have the one in the text that was read.
    """

    text: str
    at: array[int]
    shift: array[int]
    length: int

    def original(self, place: int) -> int:
        """The offset, in the text that was read, of the character that the folded character at `place` came from."""
        if not self.at:
            return place
        index = bisect_right(self.at, place)
        shift = self.shift[index - 1] if index else 0
        upper = self.length if index >= len(self.at) else self.at[index] + self.shift[index] - 1
        # Inside a character that became several, every one of them came from it.
        return min(place + shift, upper)


def findable(text: str) -> Findable:
    """`text` ready to be searched; the work is done once, a search costs little."""
    table = {ord(char): folded_character(char) for char in set(text)} if not text.isascii() else {}
    changed = [chr(code) for code, instead in table.items() if len(instead) != 1]
    at: array[int] = array("q")
    shifts: array[int] = array("q")
    if changed:
        shift = 0
        for match in re.finditer("[" + re.escape("".join(changed)) + "]", text):
            size = len(table[ord(match.group())])
            end = match.end() - shift + size - 1
            shift += 1 - size
            at.append(end)
            shifts.append(shift)
    return Findable(folded(text), at, shifts, len(text))


def pattern_of(wanted: str) -> re.Pattern[str] | None:
    """What is searched for: the folded words, with any white space between them; None where there is no word."""
    words = folded(wanted).split()
    return re.compile(r"\s+".join(re.escape(word) for word in words)) if words else None


def find(prepared: Findable, wanted: str) -> tuple[Range, ...]:
    """Offsets of `wanted` in the text that was read, in order and without overlap; accents that follow are inside."""
    pattern = pattern_of(wanted)
    if pattern is None:
        return ()
    hits: list[Range] = []
    for match in pattern.finditer(prepared.text):
        start = prepared.original(match.start())
        end = prepared.original(match.end() - 1) + 1
        if prepared.at:
            # What folds to nothing belongs to the character before it.
            end = max(end, min(prepared.original(match.end()), prepared.length))
        if not hits or start >= hits[-1][1]:
            hits.append((start, end))
    return tuple(hits)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found in the parts of an article that are shown, and how much more in those that are hidden."""

    hits: tuple[Range, ...]
    hidden: int = 0


def find_in(article: Article, prepared: Findable, wanted: str, *, set_aside: bool) -> Found:
    """Where `wanted` stands in an article; `set_aside` is whether those parts are shown."""
    hits = find(prepared, wanted)
    blocks = sorted((b.start, b.end) for b in article.blocks if set_aside or not b.set_aside)
    starts = [start for start, _ in blocks]
    ends = list(accumulate((end for _, end in blocks), max))
    shown = tuple(hit for hit in hits if (place := bisect_right(starts, hit[0])) and ends[place - 1] > hit[0])
    return Found(shown, len(hits) - len(shown))
