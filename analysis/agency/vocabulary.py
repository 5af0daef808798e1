"""The classes of function words of words.toml, and nouns for persons and forces."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from analysis.speakers.vocabulary import demonyms, role_plurals, roles


class Word:
    """What a word can be, as bits of a whole number; a word of none of these is a noun or an adjective."""

    DETERMINER: Final = 1
    PRONOUN: Final = 2
    NUMBER: Final = 4
    PREPOSITION: Final = 8
    CONJUNCTION: Final = 16
    SUBORDINATOR: Final = 32
    RELATIVE: Final = 64
    BE: Final = 128
    HAVE: Final = 256
    DO: Final = 512
    MODAL: Final = 1024
    GET: Final = 2048
    NEGATION: Final = 4096
    ADVERB: Final = 8192
    PARTICLE: Final = 16384
    TIME: Final = 32768
    VERB: Final = 65536
    TO: Final = 131072


NOTHING: Final = 0
AUXILIARY: Final = Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.GET


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = files("analysis.agency").joinpath("words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text)["classes"].items()}


def listed(name: str) -> frozenset[str]:
    """The words of one list of words.toml."""
    return _lists()[name]


_CLASSES = {
    "determiner": Word.DETERMINER,
    "pronoun": Word.PRONOUN,
    "number": Word.NUMBER,
    "preposition": Word.PREPOSITION,
    "conjunction": Word.CONJUNCTION,
    "subordinator": Word.SUBORDINATOR,
    "relative": Word.RELATIVE,
    "be": Word.BE,
    "have": Word.HAVE,
    "do": Word.DO,
    "modal": Word.MODAL,
    "get": Word.GET,
    "negation": Word.NEGATION,
    "adverb": Word.ADVERB,
    "particle": Word.PARTICLE,
    "time": Word.TIME,
    "verb": Word.VERB,
}


@cache
def classes() -> dict[str, int]:
    """Each function word and common verb with all that it can be."""
    found: dict[str, int] = {"to": Word.TO | Word.PREPOSITION}
    for name, word in _CLASSES.items():
        for form in listed(name):
            found[form] = found.get(form, NOTHING) | word
    return found


@cache
def contracted() -> frozenset[str]:
    """Pronouns with their auxiliary: `they're`, `he'd`."""
    known = classes()
    pronouns = known | {"who": Word.PRONOUN}
    return frozenset(
        form
        for form, kind in known.items()
        if "'" in form and kind & AUXILIARY and pronouns.get(form.partition("'")[0], NOTHING) & Word.PRONOUN
    )


@cache
def people() -> frozenset[str]:
    """Nouns for persons, singular and plural."""
    more = "man men woman women child children boy boys girl girls person people suspect teenager father mother son"
    return roles() | frozenset(role_plurals()) | frozenset(more.split()) | listed_people()


@cache
def listed_people() -> frozenset[str]:
    """Nouns for persons beyond the roles that speakers have."""
    return listed("people")


@cache
def actors_before_nouns() -> frozenset[str]:
    """Words directly before a noun that say who acts: names of peoples and bodies, forces."""
    return demonyms() | listed("forces")
