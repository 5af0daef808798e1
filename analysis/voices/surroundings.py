"""The words of one paragraph, looked at from a place in it and never beyond the sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.text import Token, words
from analysis.voices.vocabulary import listed, reporting_verbs

_TITLES = listed("subject", "titles")
_STOP = re.compile(r"[.!?…]|\n")
_REACH = 14


class Surroundings:
    """The words of one paragraph, to be looked at from a place in it."""

    def __init__(self, text: str, start: int, end: int, language: str | None) -> None:
        self.text = text
        self.start = start
        self.end = end
        # The slice, because `words` folds all of the text that it is given.
        self.tokens: Sequence[Token] = [
            Token(form, first + start, last + start) for form, first, last in words(text[start:end])
        ]
        self.verbs = reporting_verbs(language)
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]

    def inside(self, start: int, end: int) -> Sequence[Token]:
        """The words that lie in `start` to `end`."""
        return self.tokens[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def before(self, place: int, reach: int = _REACH, floor: int = 0) -> list[Token]:
        """At most `reach` words of the same sentence before `place` and not before `floor`, in order."""
        taken: list[Token] = []
        edge = place
        for index in range(bisect_right(self._ends, place) - 1, -1, -1):
            token = self.tokens[index]
            if len(taken) == reach or token.start < floor or self._sentence_ends(token, edge):
                break
            taken.append(token)
            edge = token.start
        return taken[::-1]

    def after(self, place: int, reach: int = _REACH) -> list[Token]:
        """At most `reach` words of the same sentence after `place`, in order."""
        taken: list[Token] = []
        first = bisect_left(self._starts, place)
        for token in self.tokens[first : first + reach]:
            if taken and self._sentence_ends(taken[-1], token.start):
                break
            if not taken and _STOP.search(self.text, place, token.start):
                break
            taken.append(token)
        return taken

    def capitalised(self, token: Token) -> bool:
        """Whether the word begins with a capital letter or is a number."""
        return not self.text[token.start].islower()

    def _sentence_ends(self, token: Token, edge: int) -> bool:
        if token.form.rstrip(".") in _TITLES or (len(token.form) == 1 and self.capitalised(token)):
            return False
        return _STOP.search(self.text, token.end, edge) is not None
