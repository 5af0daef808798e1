"""One outlet's entry: what it holds, and how it is read from TOML (format: docs/outlets.md)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, cast, get_args

from corpus.errors import RegistryError
from corpus.outlets.expressions import PatternError
from corpus.outlets.marks import MARK_KINDS, Mark, MarkKind, check_mark
from corpus.plain import plain_line

OutletKind = Literal["agency", "broadcaster", "paper", "site"]
Ownership = Literal["state", "public", "private"]
Patterns = tuple[re.Pattern[str], ...]

_NEEDED_KEYS: Final = ("name", "slug", "country", "kind", "language")
_OPTIONAL_KEYS: Final = ("ownership", "ownership_note")
_LIST_KEYS: Final = ("aliases", "domains")
_KEYS: Final = (*_NEEDED_KEYS, *_OPTIONAL_KEYS, *_LIST_KEYS, *MARK_KINDS)
_PATTERN_KEYS: Final = ("pattern", "examples", "counterexamples")

_SHAPES: Final = {
    "slug": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "lower-case letters and digits joined by single hyphens"),
    "country": (re.compile(r"[A-Z]{2}"), "two capital letters, ISO 3166 alpha-2"),
    "language": (re.compile(r"[a-z]{2}"), "two small letters, ISO 639-1"),
}
HOST: Final = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")
"""What a host name looks like, in lower case."""

LONGEST_SLUG: Final = 48
_LONGEST: Final = {"name": 100, "aliases": 100, "domains": 253, "slug": LONGEST_SLUG, "ownership_note": 200}
_LONGEST_TEXT: Final = 1_000
_MOST_ITEMS: Final = 200


@dataclass(frozen=True)
class KnownOutlet:
    """An outlet and the marks it leaves in a text.

    `ownership_note` names the public fact that `ownership` rests on; both are None where it is not certain. `file` is
    the file that the entry was read from: its name where it is `bundled`, else the path as it may be shown.
    """

    name: str
    slug: str
    country: str
    kind: OutletKind
    language: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    ownership: Ownership | None
    ownership_note: str | None
    marks: tuple[Mark, ...]
    file: str
    bundled: bool = False

    @cached_property
    def datelines(self) -> Patterns:
        """Patterns anchored at the start of a paragraph."""
        return self._patterns("datelines")

    @cached_property
    def credits(self) -> Patterns:
        """Patterns anchored at the end of a line."""
        return self._patterns("credits")

    @cached_property
    def copyrights(self) -> Patterns:
        """Patterns that may stand anywhere in a line."""
        return self._patterns("copyrights")

    @cached_property
    def furniture(self) -> Patterns:
        """Patterns of whole lines."""
        return self._patterns("furniture")

    def _patterns(self, kind: MarkKind) -> Patterns:
        return tuple(mark.compiled for mark in self.marks if mark.kind == kind)


def parse_outlet(text: str, file: str) -> KnownOutlet:
    """The outlet that TOML `text` describes, every pattern of it tried on its examples.

    Raises:
        RegistryError: something in it is wrong; the text names `file` and the key, and says what to do.
    """
    outlet = read_entry(text, file)
    for kind in MARK_KINDS:
        for place, mark in enumerate(mark for mark in outlet.marks if mark.kind == kind):
            try:
                check_mark(mark)
            except PatternError as error:
                raise RegistryError(f"{file}: {kind}[{place}].pattern: {error}.") from error
    return outlet


def read_entry(text: str, file: str, *, bundled: bool = False) -> KnownOutlet:
    """The same without trying the patterns, for entries that are known to be right.

    Raises:
        RegistryError: as `parse_outlet`.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{file}: not TOML: {error}.") from error
    except RecursionError as error:
        raise RegistryError(f"{file}: not TOML that can be read: its lists are nested too deep.") from error
    for key in table:
        if key not in _KEYS:
            raise RegistryError(f"{file}: {plain_line(key, 60)}: unknown key. The keys are {', '.join(_KEYS)}.")
    words = {key: _text(table, key, file) for key in (*_NEEDED_KEYS, *(key for key in _OPTIONAL_KEYS if key in table))}
    for key, (shape, said) in _SHAPES.items():
        if not shape.fullmatch(words[key]):
            raise RegistryError(f"{file}: {key}: {words[key]!r} is not {said}.")
    for key, values in (("kind", get_args(OutletKind)), ("ownership", get_args(Ownership))):
        if key in words and words[key] not in values:
            raise RegistryError(f"{file}: {key}: {words[key]!r} is not one of {', '.join(values)}.")
    if ("ownership" in words) != ("ownership_note" in words):
        raise RegistryError(f"{file}: ownership_note: ownership and the fact that shows it go together. Give both.")
    domains = _texts(table, "domains", file)
    for domain in domains:
        if not HOST.fullmatch(domain) or domain.startswith("www."):
            raise RegistryError(f"{file}: domains: {domain!r} is not a registrable domain in lower case.")
    return KnownOutlet(
        name=words["name"],
        slug=words["slug"],
        country=words["country"],
        kind=cast(OutletKind, words["kind"]),
        language=words["language"],
        aliases=_texts(table, "aliases", file),
        domains=domains,
        ownership=cast("Ownership | None", words.get("ownership")),
        ownership_note=words.get("ownership_note"),
        marks=tuple(mark for kind in MARK_KINDS for mark in _marks(table, kind, file)),
        file=file,
        bundled=bundled,
    )


def _text(table: dict[str, object], key: str, file: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not plain_line(value):
        raise RegistryError(f"{file}: {key}: needs some text.")
    return _lined(value, key, f"{file}: {key}")


def _texts(table: dict[str, object], key: str, file: str, path: str = "") -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise RegistryError(f"{file}: {path or key}: needs a list of texts.")
    if len(value) > _MOST_ITEMS:
        raise RegistryError(f"{file}: {path or key}: more than {_MOST_ITEMS} are too many.")
    # An example stands for a line of an article, where spaces at its end count.
    return tuple(value) if path else tuple(_lined(item, key, f"{file}: {key}") for item in value)


def _lined(value: str, key: str, where: str) -> str:
    line = plain_line(value, _LONGEST_TEXT)
    if len(line) > _LONGEST.get(key, _LONGEST_TEXT):
        raise RegistryError(f"{where}: it is longer than {_LONGEST[key]} characters.")
    return line


def _marks(table: dict[str, object], kind: MarkKind, file: str) -> tuple[Mark, ...]:
    entries = table.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RegistryError(f"{file}: {kind}: needs tables, each begun with [[{kind}]].")
    if len(entries) > _MOST_ITEMS:
        raise RegistryError(f"{file}: {kind}: more than {_MOST_ITEMS} are too many.")
    return tuple(_mark(entry, kind, f"{kind}[{place}]", file) for place, entry in enumerate(entries))


def _mark(entry: dict[str, object], kind: MarkKind, path: str, file: str) -> Mark:
    for name in entry:
        if name not in _PATTERN_KEYS:
            raise RegistryError(
                f"{file}: {path}.{plain_line(name, 60)}: unknown key. The keys are {', '.join(_PATTERN_KEYS)}."
            )
    source = entry.get("pattern")
    if not isinstance(source, str) or not source:
        raise RegistryError(f"{file}: {path}.pattern: needs a regular expression.")
    examples, counterexamples = (_texts(entry, name, file, f"{path}.{name}") for name in _PATTERN_KEYS[1:])
    for name, lines in (("examples", examples), ("counterexamples", counterexamples)):
        if not lines:
            raise RegistryError(f"{file}: {path}.{name}: needs at least one line.")
    return Mark(kind, source, examples, counterexamples)
