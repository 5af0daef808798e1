"""Reporting verbs and the stance each gives to the words it introduces: the lexicon `lexicons/reporting.toml`, read.

What a verb means in a sentence, where "claimed responsibility" reports nothing, is read by `verb_readings`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from analysis.inflection import inflect

ANY = "*"
"""In a phrase: up to `LONGEST_GAP` words."""

LONGEST_GAP = 3


class Stance(StrEnum):
    """What the choice of the verb tells about the words; defined in the lexicon."""

    NEUTRAL = "neutral"
    DOUBTING = "doubting"
    ENDORSING = "endorsing"
    CONCEDING = "conceding"
    ATTACKING = "attacking"
    EXPLAINING = "explaining"


class Takes(StrEnum):
    """What a verb can introduce; the last ones are the word that comes first."""

    SPEECH = "speech"
    CLAUSE = "clause"
    THAT = "that"
    TO = "to"
    PERSON = "person"
    OBJECT = "object"
    AS = "as"
    NAME = "name"
    OF = "of"
    ABOUT = "about"
    FOR = "for"
    AGAINST = "against"
    ON = "on"
    WITH = "with"
    AT = "at"
    IN = "in"
    OVER = "over"


# Which inflections of its verb a form can be, and whether it is a noun as well, or no verb but the first word of a
# phrase ("so he says"): plain bits, for speed of loading.
BASE = 1
THIRD = 2
PAST = 4
ING = 8
NOUN = 16
FIXED = 32


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb or phrase: `base` in folded lower case, words divided by one space."""

    base: str
    stance: Stance
    takes: frozenset[Takes]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One inflected form of a phrase, word by word; `ANY` stands for up to `LONGEST_GAP` words."""

    words: tuple[str, ...]
    verb: Verb


@dataclass(frozen=True, slots=True)
class ReportingLexicon:
    """The reporting verbs of one language.

    `forms` and `shapes` are of single words; `phrases` are found by their first word, longest first;
    `phrase_shapes` tells what that word's inflection is. `idioms` are, by base, phrases in which it reports nothing.
    """

    forms: Mapping[str, Verb]
    phrases: Mapping[str, tuple[Phrase, ...]]
    shapes: Mapping[str, int]
    phrase_shapes: Mapping[str, int]
    idioms: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@cache
def reporting_lexicon(language: str | None) -> ReportingLexicon:
    """The reporting verbs of `language`: English where it is unknown or has no list."""
    document = lexicon_file()
    if language not in document or language == "classes":
        language = "en"
    table = document[language]
    return _inflected(table) if "forms" in table else _listed(table["verbs"])


@cache
def stance_definitions() -> Mapping[Stance, str]:
    """What each class says, in a line."""
    return MappingProxyType({stance: str(lexicon_file()["classes"][stance]) for stance in Stance})


@cache
def lexicon_file() -> dict[str, dict[str, dict[str, str]]]:
    """The bundled file, parsed."""
    return tomllib.loads(files("analysis.lexicons").joinpath("reporting.toml").read_text(encoding="utf-8"))


def _listed(verbs: dict[str, str]) -> ReportingLexicon:
    """A language whose forms are given in full; where two verbs share one, it is the first one's."""
    table: dict[str, Verb] = {}
    for stance, lines in verbs.items():
        for base, forms in _lines(lines):
            verb = Verb(base, Stance(stance), frozenset({Takes.SPEECH, Takes.CLAUSE, Takes.OBJECT}))
            for form in (base, *forms.split()):
                table.setdefault(form, verb)
    nothing: Mapping[str, int] = MappingProxyType({})
    return ReportingLexicon(MappingProxyType(table), MappingProxyType({}), nothing, nothing)


def _inflected(table: dict[str, dict[str, str]]) -> ReportingLexicon:
    """A language whose forms are made by rule."""
    irregular = {base: ending.split() for base, ending in _lines(table["forms"]["irregular"])}
    nouns = frozenset(table["forms"]["nouns"].split())
    forms: dict[str, Verb] = {}
    phrases: dict[str, list[Phrase]] = {}
    shapes: dict[str, int] = {}
    phrase_shapes: dict[str, int] = {}
    for stance, lines in table["verbs"].items():
        for base, takes in _lines(lines):
            verb = Verb(base, Stance(stance), _complements(takes))
            first, *rest = base.split()
            noun = NOUN if first in nouns and (not rest or rest[0] in _JOINED_TO_NOUNS) else 0
            for form, shape in _shapes(first, irregular.get(first), noun):
                if rest:
                    phrases.setdefault(form, []).append(Phrase((form, *rest), verb))
                    phrase_shapes[form] = phrase_shapes.get(form, 0) | shape
                else:
                    forms.setdefault(form, verb)
                    shapes[form] = shapes.get(form, 0) | shape
    longest_first = {form: tuple(sorted(found, key=_shortness)) for form, found in phrases.items()}
    return ReportingLexicon(
        forms=MappingProxyType(forms),
        phrases=MappingProxyType(longest_first),
        shapes=MappingProxyType(shapes),
        phrase_shapes=MappingProxyType(phrase_shapes),
        idioms=MappingProxyType(
            {base: tuple(parts.replace(" / ", "/").split("; ")) for base, parts in _lines(table["idioms"]["phrases"])}
        ),
    )


def _shortness(phrase: Phrase) -> int:
    return -len(phrase.words)


@cache
def _complements(listed: str) -> frozenset[Takes]:
    return frozenset(map(Takes, listed.split()))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Base and rest of each line; a line that is set in by two spaces continues the one before."""
    for line in text.replace("\n  ", " ").strip().splitlines():
        base, _, rest = line.partition(":")
        yield base.strip(), rest.strip()


def _shapes(base: str, irregular: list[str] | None, noun: int) -> Iterator[tuple[str, int]]:
    """Each form of a verb with what it is: by its ending, and an irregular one without an ending is a past form."""
    yield base, BASE | noun if irregular != [] else FIXED
    for form in irregular if irregular is not None else inflect(base, "verb")[1:]:
        if form.endswith(("ing", "in")):
            yield form, ING
        elif form.endswith("s"):
            yield form, THIRD | noun
        else:
            yield form, PAST
    if base in _UNCHANGED:
        yield base, PAST


_JOINED_TO_NOUNS = frozenset({"about", "at", "for", "of", "on", "to"})
"""A phrase may be a noun and one of these ("calls for"), but with a particle it is a verb ("backs down")."""

_UNCHANGED = frozenset({"read", "put", "set", "let", "hit", "forecast"})
