"""Known outlets, bundled (the TOML files beside this module) and the user's own, and how one is found among them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from corpus.errors import RegistryError
from corpus.outlets.entries import HOST, LONGEST_SLUG, KnownOutlet, read_entry
from corpus.outlets.folder import own_outlets
from corpus.outlets.marks import Mark, MarkKind, case_counts, folded

_LONGEST_HOST: Final = 253


_ByWord = dict[str, list[tuple[Mark, KnownOutlet]]]


@dataclass(frozen=True, slots=True)
class _Register:
    """The outlets by slug, and by what they are looked up with; `marks` is filled kind by kind when first needed."""

    outlets: tuple[KnownOutlet, ...]
    names: dict[str, KnownOutlet]
    domains: dict[str, KnownOutlet]
    marks: dict[MarkKind, _ByWord]


def registry() -> tuple[KnownOutlet, ...]:
    """Every known outlet, by slug: the bundled ones, each replaced by the user's own of the same slug, and the rest.

    The files are read when first asked for, once a process.

    Raises:
        RegistryError: an entry of the user's own cannot be used, or clashes with another.
    """
    return _register().outlets


def read_anew() -> None:
    """Forgets what was read, so that the next question reads the files again."""
    _register.cache_clear()


@cache
def bundled_outlets() -> tuple[KnownOutlet, ...]:
    """The outlets that come with the program, by slug. Their patterns are tried by its tests, not on reading."""
    files = sorted(
        (entry for entry in resources.files(__package__).iterdir() if entry.name.endswith(".toml")),
        key=lambda entry: entry.name,
    )
    return checked_for_clashes(
        read_entry(entry.read_text(encoding="utf-8"), entry.name, bundled=True) for entry in files
    )


def with_own(own: Iterable[KnownOutlet]) -> tuple[KnownOutlet, ...]:
    """The bundled outlets with `own` entries beside them or in the place of those of the same slug, by slug.

    Raises:
        RegistryError: two entries clash.
    """
    own = tuple(own)
    replaced = {outlet.slug for outlet in own}
    return checked_for_clashes((*(outlet for outlet in bundled_outlets() if outlet.slug not in replaced), *own))


def checked_for_clashes(outlets: Iterable[KnownOutlet]) -> tuple[KnownOutlet, ...]:
    """`outlets` by slug.

    Raises:
        RegistryError: two of them share a slug, a name or alias, or a domain; the later one is blamed.
    """
    outlets = tuple(outlets)
    for key, values in (
        ("slug", lambda outlet: [outlet.slug]),
        ("name", lambda outlet: {_name_key(name): None for name in (outlet.name, *outlet.aliases)}),
        ("domains", lambda outlet: dict.fromkeys(outlet.domains)),
    ):
        seen: dict[str, KnownOutlet] = {}
        for outlet in outlets:
            for value in values(outlet):
                if value in seen:
                    raise RegistryError(f"{outlet.file}: {key}: {value!r} is also in {_advice(seen[value], outlet)}")
                seen[value] = outlet
    return tuple(sorted(outlets, key=lambda outlet: outlet.slug))


def by_name(name: str) -> KnownOutlet | None:
    """The outlet with this name or alias, whatever its case and spacing; None for any other."""
    return _register().names.get(_name_key(name))


def by_domain(host: str) -> KnownOutlet | None:
    """The outlet that publishes at `host` (`www.dw.com`, `amp.dw.com:443`) or None; an address is not a host."""
    if len(host) > _LONGEST_HOST:
        return None
    labels = re.sub(r":[0-9]{1,5}\Z", "", host.strip().lower()).removesuffix(".")
    if not HOST.fullmatch(labels):
        return None
    known, rest = _register().domains, labels
    while rest:
        if rest in known:
            return known[rest]
        rest = rest.partition(".")[2]
    return None


def marked_by(kind: MarkKind, line: str) -> list[tuple[KnownOutlet, str]]:
    """The outlets that leave such a mark in `line`, each once, with the words that show it.

    A pattern is tried only where words that it needs are in the line.
    """
    register = _register()
    if kind not in register.marks:
        register.marks[kind] = _by_needed_word(kind, register.outlets)
    words = line if case_counts(kind) else folded(line)
    found = {
        outlet.slug: (outlet, match.group())
        for word, marks in register.marks[kind].items()
        if word in words
        for mark, outlet in marks
        if (match := mark.compiled.search(line))
    }
    return list(found.values())


def slug_of(name: str) -> str:
    """A short ASCII name for any outlet's name, always the same: `The Hindu` is `the-hindu`.

    What ASCII cannot say is made up for by eight digits of the name's SHA-256, so that two names in another script
    do not meet in one slug.
    """
    known = by_name(name)
    if known is not None:
        return known.slug
    plain = _name_key(name)
    letters = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    lost = any(char.isalnum() and not char.isascii() for char in letters)
    if slug and not lost and len(slug) <= LONGEST_SLUG:
        return slug
    digits = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:LONGEST_SLUG].strip('-') or 'outlet'}-{digits}"


@cache
def _register() -> _Register:
    outlets = with_own(own_outlets())
    return _Register(
        outlets,
        names={_name_key(name): outlet for outlet in outlets for name in (outlet.name, *outlet.aliases)},
        domains={domain: outlet for outlet in outlets for domain in outlet.domains},
        marks={},
    )


def _by_needed_word(kind: MarkKind, outlets: Iterable[KnownOutlet]) -> _ByWord:
    """The marks of a kind by each word that they need; where one needs none, by the empty word, found in every line."""
    found: _ByWord = {}
    for outlet in outlets:
        for mark in outlet.marks:
            if mark.kind == kind:
                for word in mark.needed or ("",):
                    found.setdefault(word, []).append((mark, outlet))
    return found


def _advice(first: KnownOutlet, second: KnownOutlet) -> str:
    if first.bundled and not second.bundled:
        return f'the bundled entry {first.slug}. Take it out, or replace that entry: slug = "{first.slug}".'
    return f"{first.file}. Take it out of one of them."


def _name_key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
