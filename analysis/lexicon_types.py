"""What a lexicon is: words and phrases, each in a stated sense, that count for a category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["frames", "naming"]
Phrase = tuple[str, ...]
"""Folded words in order, as `analysis.text.words` divides them."""


class LexiconError(ValueError):
    """A lexicon that cannot be read as one; the message names the file, the line, the key and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase, the sense in which it counts, and all its forms.

    `exclusions` are phrases around a form in which it does not count. With `proper`, its first and last word must be
    capitalised; with `anchored`, one of the category's anchors must be in the same sentence. `weight` is how much a hit
    gives: 1, or in a weighted lexicon what the lexicon says, 0 included.
    """

    id: str
    term: str
    sense: str
    forms: tuple[Phrase, ...]
    exclusions: tuple[Phrase, ...] = ()
    proper: bool = False
    anchored: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Category:
    """What entries count for: a frame, or one label of a concept.

    A label's `id` is `concept.label` and its `group` the concept; a frame is its own group. Within a group no word is
    counted twice.
    """

    id: str
    title: str
    entries: tuple[Entry, ...]
    anchors: tuple[Phrase, ...]
    definition: str
    source: str
    group: str
    group_title: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One lexicon file. `digest` is the SHA-256 of its bytes, in hexadecimal; `language` is ISO 639-1.

    In a `weighted` lexicon every category has all the entries, each with its weight for that category.
    """

    id: str
    kind: Kind
    language: str
    version: int
    digest: str
    categories: tuple[Category, ...]
    weighted: bool = False


def shown(name: str) -> str:
    """`name` fit for a message: printable and not long, whatever it was."""
    kept = name if len(name) <= 80 else name[:79] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in kept)
