"""The clauses of a sentence, and the actors at its words."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.actors.actor import Mention, Resolved
from analysis.agency.line import Line
from analysis.text import Token

_ALWAYS = frozenset({"but", "while", "whereas", "although", "though", "yet", "because"})
_AFTER_COMMA = frozenset(
    {
        "and",
        "or",
        "who",
        "which",
        "whose",
        "whom",
        "as",
        "when",
        "after",
        "before",
        "if",
        "since",
        "until",
        "so",
        "where",
    }
)
_STOPS = (";", ":", "—", " – ", " - ")
_OWNERS = frozenset({"his", "her", "its"})


def clause_starts(text: str, tokens: Sequence[Token]) -> list[int]:
    """Where the clauses of a sentence begin, by punctuation and by words that join clauses."""
    if not tokens:
        return []
    starts = [tokens[0].start]
    end = tokens[0].end
    for form, start, stop in tokens[1:]:
        if form in _ALWAYS:
            starts.append(start)
        elif start - end > 1:
            gap = text[end:start]
            if any(sign in gap for sign in _STOPS) or (form in _AFTER_COMMA and "," in gap):
                starts.append(start)
        end = stop
    return starts


class Places:
    """Which words of a line speak of whom: by number of the mention among those given."""

    def __init__(self, line: Line, mentions: Sequence[Mention]) -> None:
        self._line = line
        self.mentions = mentions
        self.at: list[int | None] = [None] * len(line)
        self.last: dict[int, int] = {}
        place = 0
        for number, mention in enumerate(mentions):
            while place < len(line) and line.ends[place] <= mention.start:
                place += 1
            here = place
            while here < len(line) and line.starts[here] < mention.end:
                self.at[here] = number
                self.last[number] = here
                here += 1

    def owner(self, place: int) -> int | None:
        """The mention that owns what follows the word: `Kaan's`, `his`, "whose" behind a name; "her" before a noun."""
        if 0 < place < len(self.at) and self._line.forms[place] == "whose":
            return self.at[place - 1]
        number = self.at[place] if 0 <= place < len(self.at) else None
        if number is None:
            return None
        if self.mentions[number].resolved is Resolved.PRONOUN:
            return number if self._line.forms[place] in _OWNERS and not self._line.paused(place + 1) else None
        return number if self._line.possessive(place) else None

    def named(self, place: int) -> int | None:
        """The mention at a word, where it is no pronoun."""
        number = self.at[place] if 0 <= place < len(self.at) else None
        return None if number is None or self.mentions[number].resolved is Resolved.PRONOUN else number

    def first(self, number: int) -> int:
        """The first word of a mention."""
        return self.at.index(number)
