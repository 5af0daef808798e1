"""Where the phrase around a word begins and ends, and what stands behind a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.actors.judgement import judgement
from analysis.actors.vocabulary import listed
from analysis.agency.vocabulary import NOTHING, classes
from analysis.speakers.names import folded
from analysis.speakers.phrases import Word
from analysis.speakers.vocabulary import role_plurals, roles
from analysis.text import Token

DEFINITE = frozenset({"the", "this", "that"})
POSSESSIVE = frozenset({"his", "its", "their", "our", "my", "your"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})

_MODIFIERS = 4  # words before the noun of a role or body that may belong to it


def acts_behind(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether `It` at the head of a sentence does what bodies do: `It has announced`, and not `It is raining`."""
    following = tokens[index + 1 : index + 2]
    return bool(following) and (
        following[0].form in listed("governs") or following[0].form in ("also", "plans", "employs", "operates")
    )


def is_noun_behind(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether `her` owns the next word: `her home`, and not `thanked her for`."""
    if index + 1 >= len(tokens):
        return False
    token, following = tokens[index], tokens[index + 1]
    return text[token.end : following.start] == " " and not classes().get(following.form, NOTHING)


def ends_phrase(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun is the last of its phrase: `the police said`, and not `the police station`."""
    token = tokens[index]
    if token.form.endswith(("'s", "'")) or index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if text[token.end : after.start] != " ":
        return text[token.end : after.start] != "-"
    if (
        classes().get(after.form, NOTHING)
        or after.form in judgement().does
        or (after.form.endswith("ed") and after.form not in roles())
    ):
        return True
    if after.form.endswith("s") and after.form not in role_plurals() and index + 2 < len(tokens):
        return bool(classes().get(tokens[index + 2].form, NOTHING))
    return False


def begins(text: str, tokens: Sequence[Token], index: int) -> tuple[int, str]:
    """The first word of the phrase that ends in the noun, without its determiner, and the determiner."""
    first = index
    while first > 0 and index - first < _MODIFIERS:
        before = tokens[first - 1]
        gap = text[before.end : tokens[first].start]
        if gap not in (" ", "-", "’ ", "' "):
            return first, ""
        form = before.form
        if form in DEFINITE or form in POSSESSIVE or form in INDEFINITE:
            return first, form
        if classes().get(form, NOTHING) or (form.endswith(("ed", "ing")) and text[before.start].islower()):
            return first, ""
        first -= 1
    return first, ""


def word_of(text: str, token: Token) -> Word:
    """The token as a word of a phrase, without a possessive ending."""
    owns = token.form.endswith("'s")
    end = token.end - 2 if owns else token.end
    return Word(folded(token.form.removesuffix("'s")), token.start, end, text[token.start].isupper(), owns)
