"""Known outlets, read from the TOML files beside this module (format: docs/outlets.md)."""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, Literal, cast, get_args

OutletKind = Literal["agency", "broadcaster", "paper", "site"]
Patterns = tuple[re.Pattern[str], ...]

# What a pattern may call by name. Every repetition is bounded, so that no line of outside text can make one slow.
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_PARTS: Final = {
    "{place}": r"(?-i:[^\W\d_a-z][^\n()\[\]a-z]{1,50}?(?:, [^\W\d_a-z][\w.]{1,20}(?: [\w.]{1,20}){0,2})?)",
    "{city}": r"(?-i:[^\W\d_a-z][\w.'’-]{1,24}(?: [\w.'’-]{1,24}){0,3}?)",
    "{date}": rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)",
    "{dash}": r" ?(?:--|[-–—]) ?",
    "{person}": r"(?-i:[^\W\d_a-z][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3})",
    "{year}": r"(?:19|20)\d{2}(?: ?[-–—] ?(?:19|20)\d{2})?",
}

# How each kind of pattern stands in its line, and its flags: these lists are also the keys a file may hold.
_PATTERN_FORMS: Final[dict[str, tuple[str, re.RegexFlag]]] = {
    "datelines": (r"\A\s*(?:{})\s*", re.NOFLAG),
    "credits": (r"(?<![\w/])(?:{})[)\]]?\.?\s*\Z", re.NOFLAG),
    "copyrights": (r"(?<!\w)(?:{})", re.IGNORECASE),
    "furniture": (r"\A\s*(?:{})\s*\Z", re.IGNORECASE),
}
_TEXT_KEYS: Final = ("name", "slug", "country", "kind", "language")
_LIST_KEYS: Final = ("aliases", "domains")
_PATTERN_KEYS: Final = ("pattern", "examples", "counterexamples")

_SHAPES: Final = {
    "slug": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "lower-case letters and digits joined by single hyphens"),
    "country": (re.compile(r"[A-Z]{2}"), "two capital letters, ISO 3166 alpha-2"),
    "language": (re.compile(r"[a-z]{2}"), "two small letters, ISO 639-1"),
}
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")
_LONGEST_HOST = 253
_LONGEST_SLUG = 48


class RegistryError(ValueError):
    """A registry file that cannot be used; the message names the file and the key."""


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """An outlet and the marks it leaves in a text.

    Patterns are anchored as they should stand, so `search` on one line is always right: `datelines` at the start of a
    paragraph, `credits` at the end of a line, `copyrights` anywhere in it, `furniture` the whole line.
    """

    name: str
    slug: str
    country: str
    kind: OutletKind
    language: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    datelines: Patterns
    credits: Patterns
    copyrights: Patterns
    furniture: Patterns


@cache
def registry() -> tuple[KnownOutlet, ...]:
    """Every known outlet, by slug. Raises RegistryError for a file that is wrong or clashes with another."""
    files = sorted(
        (entry for entry in resources.files(__package__).iterdir() if entry.name.endswith(".toml")),
        key=lambda entry: entry.name,
    )
    return checked_for_clashes(tuple(parse_outlet(entry.read_text(encoding="utf-8"), entry.name) for entry in files))


def checked_for_clashes(outlets: tuple[KnownOutlet, ...]) -> tuple[KnownOutlet, ...]:
    """`outlets` by slug. Raises RegistryError where two share a slug, a name or alias, or a domain."""
    for key, values in (
        ("slug", lambda outlet: [outlet.slug]),
        ("name", lambda outlet: {_name_key(name) for name in (outlet.name, *outlet.aliases)}),
        ("domains", lambda outlet: outlet.domains),
    ):
        seen: dict[str, str] = {}
        for outlet in outlets:
            for value in values(outlet):
                if value in seen:
                    raise RegistryError(f"{outlet.slug}.toml: {key}: {value!r} is also in {seen[value]}.toml")
                seen[value] = outlet.slug
    return tuple(sorted(outlets, key=lambda outlet: outlet.slug))


def parse_outlet(text: str, file: str) -> KnownOutlet:
    """The outlet that TOML `text` describes. Raises RegistryError naming `file` and the key that is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{file}: not TOML: {error}") from error
    for key in table:
        if key not in (*_TEXT_KEYS, *_LIST_KEYS, *_PATTERN_FORMS):
            raise RegistryError(f"{file}: {key}: unknown key")
    words = {key: _text(table, key, file) for key in _TEXT_KEYS}
    for key, (shape, said) in _SHAPES.items():
        if not shape.fullmatch(words[key]):
            raise RegistryError(f"{file}: {key}: {words[key]!r} is not {said}")
    if words["kind"] not in get_args(OutletKind):
        raise RegistryError(f"{file}: kind: {words['kind']!r} is not one of {', '.join(get_args(OutletKind))}")
    domains = _texts(table, "domains", file)
    for domain in domains:
        if not _HOST.fullmatch(domain) or domain.startswith("www."):
            raise RegistryError(f"{file}: domains: {domain!r} is not a registrable domain in lower case")
    return KnownOutlet(
        name=words["name"],
        slug=words["slug"],
        country=words["country"],
        kind=cast(OutletKind, words["kind"]),
        language=words["language"],
        aliases=_texts(table, "aliases", file),
        domains=domains,
        datelines=_patterns(table, "datelines", file),
        credits=_patterns(table, "credits", file),
        copyrights=_patterns(table, "copyrights", file),
        furniture=_patterns(table, "furniture", file),
    )


def by_name(name: str) -> KnownOutlet | None:
    """The outlet with this name or alias, whatever its case and spacing; None for any other."""
    return _names().get(_name_key(name))


def by_domain(host: str) -> KnownOutlet | None:
    """The outlet that publishes at `host` (`www.dw.com`, `amp.dw.com:443`) or None; an address is not a host."""
    if len(host) > _LONGEST_HOST:
        return None
    labels = re.sub(r":[0-9]{1,5}\Z", "", host.strip().lower()).removesuffix(".")
    if not _HOST.fullmatch(labels):
        return None
    known, rest = _domains(), labels
    while rest:
        if rest in known:
            return known[rest]
        rest = rest.partition(".")[2]
    return None


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
    if slug and not lost and len(slug) <= _LONGEST_SLUG:
        return slug
    digits = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:_LONGEST_SLUG].strip('-') or 'outlet'}-{digits}"


@cache
def _names() -> dict[str, KnownOutlet]:
    return {_name_key(name): outlet for outlet in registry() for name in (outlet.name, *outlet.aliases)}


@cache
def _domains() -> dict[str, KnownOutlet]:
    return {domain: outlet for outlet in registry() for domain in outlet.domains}


def _name_key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _text(table: dict[str, object], key: str, file: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise RegistryError(f"{file}: {key}: needs some text")
    return value


def _texts(table: dict[str, object], key: str, file: str, path: str = "") -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise RegistryError(f"{file}: {path or key}: needs a list of texts")
    return tuple(value)


def _patterns(table: dict[str, object], key: str, file: str) -> Patterns:
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RegistryError(f"{file}: {key}: needs tables, each begun with [[{key}]]")
    return tuple(_pattern(entry, key, f"{key}[{place}]", file) for place, entry in enumerate(entries))


def _pattern(entry: dict[str, object], key: str, path: str, file: str) -> re.Pattern[str]:
    for name in entry:
        if name not in _PATTERN_KEYS:
            raise RegistryError(f"{file}: {path}.{name}: unknown key")
    source = entry.get("pattern")
    if not isinstance(source, str) or not source:
        raise RegistryError(f"{file}: {path}.pattern: needs a regular expression")
    for name in ("examples", "counterexamples"):
        if not _texts(entry, name, file, f"{path}.{name}"):
            raise RegistryError(f"{file}: {path}.{name}: needs at least one line")
    for part, meaning in _PARTS.items():
        source = source.replace(part, meaning)
    form, flags = _PATTERN_FORMS[key]
    try:
        return re.compile(form.replace("{}", source), flags)
    except re.error as error:
        raise RegistryError(f"{file}: {path}.pattern: {error}") from error
