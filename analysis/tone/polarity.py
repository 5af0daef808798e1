"""A second view of tone: words of praise against words of blame, counted; independent of VADER's list and rules."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple, cast

from analysis.inflection import PartOfSpeech, inflect
from analysis.text import Token

VERSION = 1
REACH = 3
"""How many words back a negation turns a word round."""


@dataclass(frozen=True, slots=True)
class PolarityLexicon:
    """Words with 1 (praise) or -1 (blame), and the words that turn them round. `digest` is that of the file."""

    version: int
    digest: str
    signs: Mapping[str, int]
    negations: frozenset[str]


class Sided(NamedTuple):
    """A word that takes a side: its offsets, and 1 or -1 as it stands there."""

    start: int
    end: int
    sign: int


@cache
def polarity_lexicon() -> PolarityLexicon:
    """The bundled list."""
    text = resources.files("analysis.lexicons").joinpath("polarity.toml").read_text("utf-8")
    document = tomllib.loads(text)
    signs: dict[str, int] = {}
    for name, sign in (("positive", 1), ("negative", -1)):
        for group in document[name]:
            part_of_speech = cast(PartOfSpeech, group.get("inflect", "none"))
            forms = [form for word in group["words"].split() for form in inflect(word, part_of_speech)]
            for form in (*forms, *group.get("also", "").split()):
                if signs.setdefault(form, sign) != sign:
                    raise ValueError(f"polarity.toml: {form} is on both sides")
    return PolarityLexicon(
        document["lexicon"]["version"],
        hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        signs,
        frozenset(document["negations"]["words"].split()),
    )


def sided_words(tokens: Sequence[Token], first: int, last: int) -> list[Sided]:
    """The words among `tokens[first:last]` that take a side, in order."""
    lexicon = polarity_lexicon()
    signs, negations = lexicon.signs, lexicon.negations
    found = []
    for place in [place for place in range(first, last) if tokens[place][0] in signs]:
        form, start, end = tokens[place]
        sign = signs[form]
        turned = not negations.isdisjoint([tokens[before][0] for before in range(max(first, place - REACH), place)])
        found.append(Sided(start, end, -sign if turned else sign))
    return found


def balance(words: Sequence[Sided]) -> float:
    """Praise less blame over both, -1 to 1; 0 where no word takes a side."""
    return sum(word.sign for word in words) / len(words) if words else 0.0
