"""The table of names that are spelt in several ways: bundled, and the user's own over it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.document import SpeakerKind
from analysis.speakers.alias_format import AliasEntry, parse_aliases
from analysis.speakers.names import name_words, skeleton

__all__ = ["Aliases", "Canonical", "bundled_aliases", "read_aliases"]


class Canonical(NamedTuple):
    """Under which key and name somebody is known, and what they are."""

    key: str
    name: str
    kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Aliases:
    """Names in any of their spellings, to who bears them. `digest` is a SHA-256 over what was read, in hexadecimal."""

    digest: str
    _by_form: dict[str, Canonical] = field(repr=False, compare=False)
    _by_sound: dict[str, Canonical] = field(repr=False, compare=False)

    def canonical(self, name: str) -> Canonical | None:
        """Who bears the name: by a listed spelling, or by a full name that is a transliteration of a listed one."""
        form = form_of(name)
        found = self._by_form.get(form)
        if found is not None or " " not in form:
            return found
        return self._by_sound.get(_sound(form))


def form_of(name: str) -> str:
    """What a listed name is looked up by: folded words without titles or a leading article."""
    words = name_words(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def read_aliases(named: Sequence[tuple[str, str]]) -> Aliases:
    """The bundled table with the user's files (name and TOML text) over it, a later one over an earlier.

    Raises `LexiconError` (a sentence with file, line and key) for the first file that is wrong.
    """
    read = [parse_aliases(text, name) for name, text in named]
    return _table([_bundled(), *read], [_bundled_text(), *(text for _, text in named)])


@cache
def bundled_aliases() -> Aliases:
    """The table that comes with Broadsheet."""
    return _table([_bundled()], [_bundled_text()])


def _table(read: Iterable[Sequence[AliasEntry]], texts: Iterable[str]) -> Aliases:
    by_form: dict[str, Canonical] = {}
    by_sound: dict[str, Canonical] = {}
    for entries in read:
        for entry in entries:
            # A user who lists a known name with another spelling first goes on with the known key's other spellings.
            bearer = Canonical(form_of(entry.name), entry.name, entry.kind)
            for spelling in (entry.name, *entry.also):
                by_form[form_of(spelling)] = bearer
                if entry.kind is SpeakerKind.PERSON and " " in form_of(spelling):
                    by_sound[_sound(form_of(spelling))] = bearer
    digest = hashlib.sha256()
    for text in texts:
        digest.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return Aliases(digest.hexdigest(), by_form, by_sound)


def _sound(form: str) -> str:
    return " ".join(skeleton(word) for word in form.split())


@cache
def _bundled_text() -> str:
    return files("analysis.lexicons").joinpath("aliases.toml").read_text(encoding="utf-8")


@cache
def _bundled() -> tuple[AliasEntry, ...]:
    return parse_aliases(_bundled_text(), "aliases.toml")
