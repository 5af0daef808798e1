"""Whom a pronoun means: who was mentioned last, weighed by how."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from analysis.document import Range
from analysis.speakers.mentions import begins_sentence
from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.vocabulary import role_plurals, roles

_FURTHEST = 1500  # characters back
_MOST = 24  # mentions looked at
_HALF = 260  # characters in which a mention loses half its weight
_MOST_GAPS = 4
_PARAGRAPH = 0.65  # of its weight a mention keeps over each paragraph's end

SPOKE = 1.2
BOTH = 0.3
_OPENING = 1.3
_SUBJECT = 1.0
_INSIDE = 0.7
_OBJECT = 0.45
_OWNER = 0.5
_QUOTED = 0.1

_PREPOSITION = re.compile(
    r"\b(?:of|to|with|by|for|against|from|on|at|about|over|under|like|than|and|between|toward|behind|after|before|told"
    r"|asked|urged|in)\s+(?:(?:[A-Z][\w.’'-]*|the|former)\s+){0,4}\Z"
)


_BEGINNING = r"(?:(?<=[.!?]\s)|(?<=\n)|\A)"
_FEW = r"((?:[^\W\d_][\w’'-]*\s){1,4})"
_STRANGERS = re.compile(_BEGINNING + r"(?:(?:Two|Three|Four|Five|Some|Several|Many|Most|Other|A few|The)\s)?" + _FEW)
_STRANGER = re.compile(_BEGINNING + r"(?:A|An|One|Another)\s" + _FEW)
# In a sentence: "On the pier stood an old man", and not "Brandt is a lawyer", "Okello, an engineer".
_STRANGER_INSIDE = re.compile(r"(?<=[a-z])\s(?:a|an|another)\s" + _FEW)
# "Her father, a fisherman, nods", and not "Her daughter, Inga".
_KIN = re.compile(_BEGINNING + r"(?:His|Her|Their)\s([a-z][\w-]*\s?(?:[a-z][\w-]*)?)(?!,?\s[A-Z])")
_SAYS_WHAT = frozenset(
    {"is", "was", "are", "were", "be", "been", "as", "became", "become", "like", "than", "not", "of"}
)
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s((?:[^\W\d_][\w’'-]*\s){0,2}[^\W\d_][\w’'-]*)")
_LONGEST_WORD = 12  # characters looked at before an article
_NEAR = 400  # characters back in which they are looked for


class Stranger(NamedTuple):
    """Somebody without a name who begins a sentence: `A fan who drove him home`."""

    place: int
    name: str
    head: str
    weight: float
    definite: bool = False


class Salience:
    """Weighs the mentions before a place in one article."""

    def __init__(self, text: str, people: People, marked: Sequence[Range]) -> None:
        self._text = text
        self._people = people
        self._marked = marked
        self._openings = [start for start, _ in marked]

    def quoted(self, place: int) -> bool:
        """Whether `place` is inside somebody's marked words."""
        index = bisect_right(self._openings, place) - 1
        return index >= 0 and place < self._marked[index][1]

    def weight(self, start: int, end: int) -> float:
        """How much a mention stands out: as subject, object, owner, or inside a quotation."""
        if self.quoted(start):
            return _QUOTED
        text = self._text
        if text[end : end + 2] in ("'s", "’s"):
            return _OWNER
        if _PREPOSITION.search(text, max(0, start - 50), start):
            return _OBJECT
        return _OPENING if begins_sentence(self._text, start) else _SUBJECT

    def faded(self, weight: float, then: int, now: int) -> float:
        """What is left of a mention's weight `now`."""
        gaps = min(self._text.count("\n", then, now), _MOST_GAPS)
        return float(weight * 2 ** ((then - now) / _HALF) * _PARAGRAPH**gaps)

    def people_before(
        self, place: int, fits: Callable[[int], bool], passed_over: Sequence[Range] = ()
    ) -> dict[int, float]:
        """The people who fit, with the weight of their mentions before `place`; those in `passed_over` do not count."""
        weights: dict[int, float] = {}
        mentions = self._people.mentions
        last = bisect_left(self._people.starts, place)
        for index in range(last - 1, max(-1, last - 1 - _MOST), -1):
            start, end, person = mentions[index]
            if place - start > _FURTHEST:
                break
            if any(a <= start < b for a, b in passed_over) or not fits(person):
                continue
            gain = self.faded(self.weight(start, end), end, place)
            weights[person] = max(weights.get(person, 0.0), gain)
        return weights

    def introduced(self, head: str, place: int) -> bool:
        """Whether `a fan` stands before `the fan`."""
        return any(
            head in map(folded, match.group(1).split())
            for match in _INDEFINITE.finditer(self._text, max(0, place - _FURTHEST), place)
        )

    def stranger_before(self, place: int) -> Stranger | None:
        """The last unnamed person before `place`, best where they begin a sentence: `A fan who drove him home`."""
        found = self._begins(_STRANGER, roles(), place)
        for match in _STRANGER_INSIDE.finditer(self._text, max(found.place if found else 0, place - _NEAR), place):
            before = self._text[max(0, match.start() - _LONGEST_WORD) : match.start()].rsplit(None, 1)
            if before and before[-1].lower() not in _SAYS_WHAT:
                found = self._stranger(match.start(1), match.group(1), roles(), _INSIDE, place) or found
        kin = None
        for match in _KIN.finditer(self._text, max(found.place if found else 0, place - _NEAR), place):
            kin = self._stranger(match.start(1), match.group(1), roles(), _OPENING, place) or kin
        return kin._replace(definite=True) if kin else found

    def strangers_before(self, place: int) -> Stranger | None:
        """The last sentence before `place` that unnamed people begin: `Two biologists live there`."""
        return self._begins(_STRANGERS, role_plurals(), place)

    def _begins(self, pattern: re.Pattern[str], nouns: Container[str], place: int) -> Stranger | None:
        found: Stranger | None = None
        for match in pattern.finditer(self._text, max(0, place - _NEAR), place):
            found = self._stranger(match.start(1), match.group(1), nouns, _OPENING, place) or found
        return found

    def _stranger(self, start: int, phrase: str, nouns: Container[str], weight: float, place: int) -> Stranger | None:
        """The unnamed person whose noun is among the first words of the phrase, where nobody quotes it."""
        words = phrase.split()
        count = next((count for count, word in enumerate(words, 1) if folded(word) in nouns), 0)
        if not count or self.quoted(start):
            return None
        faded = self.faded(weight, start + len(phrase), place)
        return Stranger(start, " ".join(words[:count]), folded(words[count - 1]), faded)
