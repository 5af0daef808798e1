"""The sidecar: a `sources.toml` beside article files says what is known of each.

Format, all keys optional::

    [collection]
    name = "…"

    ["file name"]
    outlet = "…"; date = 2022-11-11; title = "…"; language = "en"; url = "…"; evidence = "what says so"
"""

from __future__ import annotations

import datetime
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from corpus.article import UNKNOWN, Fact, Facts, FactSource
from corpus.attribution.dates import iso_date
from corpus.attribution.outlets import canonical_outlet
from corpus.errors import BadSources
from corpus.outlets import by_domain
from corpus.plain import plain_line

SIDECAR_NAME = "sources.toml"
_COLLECTION = "collection"
_COLLECTION_KEYS = ("name",)
_FILE_KEYS = ("outlet", "date", "title", "language", "evidence", "url")
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Sources:
    """What a sidecar says: the collection's name and facts by file name."""

    collection: str | None = None
    files: Mapping[str, Facts] = field(default_factory=dict)

    def facts_of(self, name: str) -> Facts:
        """The facts for the file `name` of the sidecar's own folder."""
        return self.files.get(_name_key(name), Facts())


def read_sources(folder: Path) -> Sources:
    """The sidecar of `folder`; empty where there is none.

    Raises:
        BadSources: it cannot be read or understood.
    """
    path = folder / SIDECAR_NAME
    try:
        if not path.is_file():
            return Sources()
        if path.stat().st_size > _MOST_BYTES:
            raise BadSources(path, 0, "this is larger than 2 MB", "Leave in it only what is about the files beside it.")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSources(path, 0, "this is not UTF-8", "Save it as UTF-8.") from error
    except OSError as error:
        raise BadSources(path, 0, error.strerror or "it cannot be read", "Make it readable or move it away.") from error
    return parse_sources(text, path)


def parse_sources(text: str, path: Path) -> Sources:
    """What the sidecar `text` says; `path` is for messages.

    Raises:
        BadSources: the text is not TOML, or holds a key or value that has no meaning here.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise BadSources(path, int(found[1]) if found else 0, f"this is not TOML: {error}") from error
    except (ValueError, RecursionError) as error:
        raise BadSources(path, 0, "this is not TOML") from error
    collection = None
    files: dict[str, Facts] = {}
    for name, table in tables.items():
        at = _Place(path, text, name)
        if not isinstance(table, dict):
            raise BadSources(path, at.line(name), f'"{name}" stands outside any table', _HOW)
        if name == _COLLECTION:
            at.check_keys(table, _COLLECTION_KEYS)
            collection = at.text(table, "name")
        else:
            at.check_keys(table, _FILE_KEYS)
            files[_name_key(name)] = _facts(table, at)
    return Sources(collection, files)


_HOW = 'Put it below a line such as ["file name.txt"] or [collection].'


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the sidecar a table is, to say so when something is wrong."""

    path: Path
    source: str
    table: str

    def line(self, key: str) -> int:
        """The line of `key` in the table, or of the table; 0 where it cannot be told."""
        heads = (f'["{self.table}"]', f"['{self.table}']", f"[{self.table}]")
        within = False
        at_table = 0
        for number, line in enumerate(self.source.splitlines(), start=1):
            stripped = line.strip()
            if stripped.startswith("["):
                within = stripped.startswith(heads)
                at_table = number if within else at_table
            named = stripped.partition("=")[0].strip().strip("\"'")
            if named == key and (within or self.table == key):
                return number
        return at_table

    def error(self, key: str, reason: str, advice: str = "") -> BadSources:
        return BadSources(self.path, self.line(key), f'"{key}" of "{self.table}": {reason}', advice)

    def check_keys(self, table: Mapping[str, object], known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                raise self.error(key, "there is no such key", f"The keys are: {', '.join(known)}.")

    def text(self, table: Mapping[str, object], key: str) -> str | None:
        value = table.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.error(key, "this must be text in quotation marks")
        return plain_line(value) or None


def _facts(table: Mapping[str, object], at: _Place) -> Facts:
    evidence = at.text(table, "evidence") or SIDECAR_NAME
    url = at.text(table, "url")
    outlet = at.text(table, "outlet")
    date = _date(table, at)
    return Facts(
        outlet=_said(canonical_outlet(outlet), evidence) if outlet else _outlet_of(url),
        date=_said(date, evidence),
        title=_said(at.text(table, "title"), evidence),
        language=_said(_language(table, at), evidence),
    )


def _said(value: str | None, evidence: str) -> Fact:
    return Fact(value, FactSource.SIDECAR, evidence) if value is not None else UNKNOWN


def _outlet_of(url: str | None) -> Fact:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        host = None
    known = by_domain(host) if host else None
    return _said(known.name, url or "") if known else UNKNOWN


def _date(table: Mapping[str, object], at: _Place) -> str | None:
    value = table.get("date")
    if value is None:
        return None
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    iso = iso_date(value) if isinstance(value, str) else None
    if iso is None:
        raise at.error("date", "this is not a date", "Write it as 2022-11-11, 2022-11 or 2022.")
    return iso


def _language(table: Mapping[str, object], at: _Place) -> str | None:
    value = at.text(table, "language")
    if value is None:
        return None
    code = re.split(r"[-_]", value.lower())[0]
    if not re.fullmatch(r"[a-z]{2}", code):
        raise at.error("language", "this is not a language code", "Write two letters, such as en, de or ru.")
    return code


def _name_key(name: str) -> str:
    """File names that look the same are the same: some systems store letters and their accents apart."""
    return unicodedata.normalize("NFC", name)
