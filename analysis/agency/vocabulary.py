"""The verbs of harm_verbs.toml by their forms, and the classes of function words of words.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import IntFlag
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.inflection import inflect
from analysis.speakers.vocabulary import demonyms, role_plurals, roles


class Word(IntFlag):
    """What a word can be; a word of none of these is a noun or an adjective."""

    DETERMINER = 1
    PRONOUN = 2
    NUMBER = 4
    PREPOSITION = 8
    CONJUNCTION = 16
    SUBORDINATOR = 32
    RELATIVE = 64
    BE = 128
    HAVE = 256
    DO = 512
    MODAL = 1024
    GET = 2048
    NEGATION = 4096
    ADVERB = 8192
    PARTICLE = 16384
    TIME = 32768
    VERB = 65536
    TO = 131072


NOTHING = Word(0)
AUXILIARY = Word.BE | Word.HAVE | Word.DO | Word.MODAL | Word.GET


class Shape(IntFlag):
    """Which forms of its verb a written word can be."""

    BASE = 1
    S = 2
    PAST = 4
    PARTICIPLE = 8
    ING = 16


@dataclass(frozen=True, slots=True)
class Verb:
    """An entry of harm_verbs.toml; its keys are described there."""

    base: str
    kind: str
    harm: bool
    on: frozenset[str]
    particles: frozenset[str]
    phrase: str
    alone: bool
    people: bool
    only: str
    not_of: frozenset[str]
    not_by: frozenset[str]
    needs: frozenset[str]
    needs_after: frozenset[str]
    needs_with: bool
    needs_by: bool


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun made of a verb; `befalls` where the possessive before it is the one whom it befalls."""

    verb: Verb
    befalls: bool


@dataclass(frozen=True, slots=True)
class Verbs:
    """The entries by the written forms of their verbs and nouns; `forms` is all of them."""

    shapes: dict[str, tuple[tuple[Verb, Shape], ...]]
    nouns: dict[str, Noun]
    forms: frozenset[str]


def _read(package: str, name: str) -> dict[str, Any]:
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


@cache
def harm_verbs() -> Verbs:
    """The bundled verbs."""
    shapes: dict[str, list[tuple[Verb, Shape]]] = {}
    nouns: dict[str, Noun] = {}
    for kind, table in _read("analysis.lexicons", "harm_verbs.toml").items():
        for entry in table["verbs"]:
            verb = _verb(kind, table["harm"], entry)
            for key in ("nouns", "befalls"):
                nouns.update((form, Noun(verb, key == "befalls")) for form in entry.get(key, ()))
            for form, shape in _shapes(entry).items():
                shapes.setdefault(form, []).append((verb, shape))
    return Verbs({form: tuple(found) for form, found in shapes.items()}, nouns, frozenset(shapes) | frozenset(nouns))


def _verb(kind: str, harm: bool, entry: dict[str, Any]) -> Verb:
    def words(key: str, otherwise: str = "") -> frozenset[str]:
        return frozenset(str(entry.get(key, otherwise)).split())

    return Verb(
        entry["base"],
        kind,
        harm,
        words("on", "of"),
        frozenset(entry.get("particles", ())),
        entry.get("phrase", ""),
        entry.get("alone", False),
        entry.get("people", False),
        entry.get("only", ""),
        words("not_of"),
        words("not_by"),
        words("needs"),
        words("needs_after"),
        entry.get("needs_with", False),
        entry.get("needs_by", False),
    )


def _shapes(entry: dict[str, Any]) -> dict[str, Shape]:
    base = entry["base"]
    found: dict[str, Shape] = {base: Shape.BASE}
    for form in inflect(base, "verb")[1:]:
        if form.endswith("ing"):
            shape = Shape.ING
        elif form.endswith("ed"):
            shape = Shape.PAST | Shape.PARTICIPLE
        else:
            shape = Shape.S
        if shape is Shape.PAST | Shape.PARTICIPLE and "past" in entry:
            continue
        found[form] = found.get(form, Shape(0)) | shape
    for key, shape in (("past", Shape.PAST), ("participle", Shape.PARTICIPLE)):
        for form in entry.get(key, "").split():
            found[form] = found.get(form, Shape(0)) | shape
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of words.toml."""
    return frozenset(_read("analysis.agency", "words.toml")["classes"][name].split())


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
def classes() -> dict[str, Word]:
    """Each function word and common verb with all that it can be."""
    found: dict[str, Word] = {"to": Word.TO | Word.PREPOSITION}
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
