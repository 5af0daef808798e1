"""The entries of harm_verbs.toml, by the written forms of their verbs and nouns."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from analysis.inflection import inflect


class Shape:
    """Which forms of its verb a written word can be, as bits of a whole number."""

    BASE: Final = 1
    S: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    ING: Final = 16


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
    """The entries by the written forms of their verbs and nouns; `forms` is all of them.

    `behind` are the words of which one must follow a form that means nothing else: `fired` on, at or upon.
    """

    shapes: dict[str, tuple[tuple[Verb, int], ...]]
    nouns: dict[str, Noun]
    forms: frozenset[str]
    behind: dict[str, frozenset[str]]


def _tables() -> dict[str, Any]:
    return tomllib.loads(files("analysis.lexicons").joinpath("harm_verbs.toml").read_text(encoding="utf-8"))


@cache
def harm_verbs() -> Verbs:
    """The bundled verbs."""
    shapes: dict[str, list[tuple[Verb, int]]] = {}
    nouns: dict[str, Noun] = {}
    for kind, table in _tables().items():
        for entry in table["verbs"]:
            verb = _verb(kind, table["harm"], entry)
            for key in ("nouns", "befalls"):
                nouns.update((form, Noun(verb, key == "befalls")) for form in entry.get(key, ()))
            for form, shape in _shapes(entry).items():
                shapes.setdefault(form, []).append((verb, shape))
    behind = {
        form: frozenset().union(*(verb.phrase.split() or verb.particles for verb, _ in found))
        for form, found in shapes.items()
        if form not in nouns and all(verb.phrase or verb.particles for verb, _ in found)
    }
    forms = frozenset(shapes) | frozenset(nouns)
    return Verbs({form: tuple(found) for form, found in shapes.items()}, nouns, forms, behind)


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


def _shapes(entry: dict[str, Any]) -> dict[str, int]:
    base = entry["base"]
    found: dict[str, int] = {base: Shape.BASE}
    for form in inflect(base, "verb")[1:]:
        if form.endswith("ing"):
            shape = Shape.ING
        elif form.endswith("ed"):
            shape = Shape.PAST | Shape.PARTICIPLE
        else:
            shape = Shape.S
        if shape is Shape.PAST | Shape.PARTICIPLE and "past" in entry:
            continue
        found[form] = found.get(form, 0) | shape
    for key, shape in (("past", Shape.PAST), ("participle", Shape.PARTICIPLE)):
        for form in entry.get(key, "").split():
            found[form] = found.get(form, 0) | shape
    return found
