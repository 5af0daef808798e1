"""What the rules of stance look at: the words of a sentence, and lists of the words around a candidate."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from analysis.text import Token


@cache
def tables() -> dict[str, dict[str, str]]:
    """The tables of the bundled lexicon as they are written."""
    return tomllib.loads(files("analysis.lexicons").joinpath("stance.toml").read_text(encoding="utf-8"))


def _near(name: str) -> frozenset[str]:
    return frozenset(tables()["context"][name].split())


BE = _near("be")
NOT = _near("not")
DETERMINERS = _near("determiners")
SUBJECTS = _near("subjects")
PRONOUNS = _near("pronouns")
FINITE = _near("finite")
CLOSERS = _near("closers")
QUESTIONS = _near("questions")
FUNCTION = DETERMINERS | SUBJECTS | FINITE | CLOSERS | BE | _near("function")
NUMBERS = _near("numbers")
SHARES = _near("shares")
HOURS = _near("hours")
ABOUT_A_TOPIC = _near("about_a_topic")
MOVES = _near("moves")
ABILITIES = _near("abilities")
ALLOWED = _near("allowed")
EXPECTED = _near("expected")
WHEN_EXPECTED = _near("when_expected")
EVIDENCE = _near("evidence")
CERTAIN = _near("certain")
MANNER = _near("manner")


class Words:
    """The words of a document as the rules see them, each by its place; outside the sentence there are none."""

    def __init__(self, text: str, tokens: tuple[Token, ...], first: int, last: int) -> None:
        """Takes the document's tokens and the range of its sentence's."""
        self._text = text
        self._tokens = tokens
        self.first = first
        self.last = last

    def form(self, place: int) -> str:
        """The word at a place, folded; empty outside the sentence."""
        return self._tokens[place].form if self.first <= place < self.last else ""

    def capital(self, place: int) -> bool:
        """Whether the word is written with a capital."""
        return self._text[self._tokens[place].start].isupper()

    def gap(self, place: int) -> str:
        """What stands before the word at a place, without space."""
        if not self.first < place < self.last:
            return "."
        return self._text[self._tokens[place - 1].end : self._tokens[place].start].strip()

    def paused(self, place: int) -> bool:
        """Whether a comma or another sign that divides stands before the word."""
        return any(sign in ",;:.()—–" for sign in self.gap(place))

    def noun(self, place: int) -> bool:
        """Whether the word is none of the function words, so that it may be a noun or an adjective."""
        form = self.form(place)
        return bool(form) and form not in FUNCTION and not form.endswith("ly")

    def conditional(self) -> bool:
        """Whether the sentence says "if", "unless" or begins "Had the …", "Were he …"."""
        if self.form(self.first) in ("had", "were") and self.last > self.first + 3:
            return True
        return any(self._tokens[i].form in ("if", "unless", "otherwise") for i in range(self.first, self.last))


def be_before(words: Words, place: int) -> bool:
    """Whether a form of "be" stands before the word, adverbs between them left out."""
    i = place - 1
    while words.form(i) in NOT or words.form(i).endswith("ly"):
        i -= 1
    return words.form(i) in BE
