"""The words of a sentence as the conditions of stance see them, and the lists that stance.toml names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.text import Token

_LONG = 4
"""Letters of the words that a line in title case writes with a capital."""


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("analysis.lexicons").joinpath(name).read_text(encoding="utf-8"))


@cache
def lexicon() -> dict[str, Any]:
    """The bundled entries as they are written."""
    return _read("stance.toml")


@cache
def lists() -> dict[str, str]:
    """The lists that conditions ask for, as they are written."""
    return _read("stance_lists.toml")


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one list of the lexicon, or of several together.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(word for name in names for word in lists()[name].split())


@cache
def function_words() -> frozenset[str]:
    """Words that are neither nouns nor adjectives."""
    subjects = listed("persons", "other_subjects")
    verbs = listed("finite", "be")
    return subjects | verbs | listed("determiners", "prepositions_and_conjunctions", "other_function_words")


class Words:
    """The words of a document as the conditions see them, each by its place; outside the sentence there are none."""

    def __init__(self, text: str, tokens: tuple[Token, ...], first: int, last: int) -> None:
        """Takes the document's tokens and the range of its sentence's."""
        self._text = text
        self._tokens = tokens
        self.first = first
        self.last = last

    def form(self, place: int) -> str:
        """The word at a place, folded; empty outside the sentence."""
        return self._tokens[place].form if self.first <= place < self.last else ""

    def forms(self, first: int, last: int) -> list[str]:
        """The words from one place to another, exclusive; only those inside the sentence."""
        return [token.form for token in self._tokens[max(first, self.first) : max(min(last, self.last), self.first)]]

    def capital(self, place: int) -> bool:
        """Whether there is a word, and it is written with a capital."""
        return self.first <= place < self.last and self._text[self._tokens[place].start].isupper()

    def named(self, place: int) -> bool:
        """Whether the word has a capital that neither begins a sentence nor is one of a line in title case."""
        if place == self.first or not self.capital(place) or ":" in self.gap(place):
            return False
        long = [n for n in range(self.first, self.last) if len(self._tokens[n].form) >= _LONG]
        return 2 * sum(map(self.capital, long)) <= len(long)

    def hyphenated(self, first: int, last: int) -> bool:
        """Whether a hyphen joins the words to others."""
        return self.gap(first).startswith("-") or self.gap(last + 1) == "-"

    def gap(self, place: int) -> str:
        """What stands before the word at a place, without space; a stop at both ends of the sentence."""
        if not self.first < place < self.last:
            return "."
        return self._text[self._tokens[place - 1].end : self._tokens[place].start].strip()

    def paused(self, place: int) -> bool:
        """Whether a comma or another sign that divides stands before the word."""
        return any(sign in ",;:.()—–" for sign in self.gap(place))

    def ends_with(self, sign: str) -> bool:
        """Whether the last word is followed by a sign."""
        return self._text[self._tokens[self.last - 1].end :][:1] == sign

    def content(self, place: int) -> bool:
        """Whether the word may be a noun, an adjective or a verb: it is no function word and no adverb."""
        form = self.form(place)
        return bool(form) and form not in function_words() and not form.endswith("ly")
