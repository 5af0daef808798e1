"""Reads a table of aliases (TOML): every field checked, every fault named by file, line and key."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace

from analysis.document import SpeakerKind
from analysis.lexicon_types import LexiconError, shown
from analysis.toml_lines import TomlLines
from analysis.toml_place import Place

KIND = "aliases"
"""What `kind` of the file's [lexicon] table says."""

TABLES = {
    "people": SpeakerKind.PERSON,
    "bodies": SpeakerKind.ORGANISATION,
    "places": SpeakerKind.ORGANISATION,
    "media": SpeakerKind.ORGANISATION,
}
"""The tables of entries, and what each entry in them is."""

LARGEST_FILE = 4_000_000  # characters
MOST_ENTRIES = 20_000
MOST_SPELLINGS = 200
LONGEST_NAME = 120  # characters
_HEADER_KEYS = ("id", "kind", "language", "version", "source")
_ENTRY_KEYS = ("name", "also", "note")


@dataclass(frozen=True, slots=True)
class AliasEntry:
    """Somebody's usual name, and what else they are called."""

    name: str
    also: tuple[str, ...]
    kind: SpeakerKind


def parse_aliases(text: str, source_name: str) -> tuple[AliasEntry, ...]:
    """The entries of a file, in its order; `source_name` is its name for messages. Raises `LexiconError`."""
    source = shown(source_name)
    if len(text) > LARGEST_FILE:
        raise LexiconError(f"{source}: over {LARGEST_FILE:,} characters: divide it into several files")
    try:
        document: dict[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{source}: not valid TOML: {shown(str(error))}") from None
    except RecursionError:
        raise LexiconError(f"{source}: not a table of aliases: arrays inside arrays without end") from None
    place = Place(source, TomlLines(text))
    _check_header(document.pop("lexicon", None), place)
    entries: list[AliasEntry] = []
    for table, value in document.items():
        entries.extend(_entries(table, value, replace(place, table=table)))
    if not entries:
        place.fail("the file has no entry: add [people], [bodies], [places] or [media] with entries")
    if len(entries) > MOST_ENTRIES:
        place.fail(f"over {MOST_ENTRIES:,} entries: divide it into several files")
    return tuple(entries)


def _check_header(header: object, place: Place) -> None:
    if not isinstance(header, dict):
        place.fail('the file has no [lexicon] table: begin it with [lexicon] and kind = "aliases"')
    for key in header:
        if key not in _HEADER_KEYS:
            place.at(key).fail(f"is not a key of [lexicon]: use {', '.join(_HEADER_KEYS)}")
    if header.get("kind") != KIND:
        place.at("kind").fail('must be "aliases" for a table of names')


def _entries(table: str, value: object, place: Place) -> list[AliasEntry]:
    if table not in TABLES:
        place.fail(f"is not a table of aliases: use {', '.join(TABLES)}")
    listed = value.get("entries") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(listed, list) or not listed:
        place.at("entries").fail("must be a list of one entry or more, each with a name and also")
    for key in value:
        if key != "entries":
            place.at(key).fail("is not a key of a table of aliases: use entries")
    return [_entry(item, TABLES[table], replace(place, index=index)) for index, item in enumerate(listed)]


def _entry(value: object, kind: SpeakerKind, place: Place) -> AliasEntry:
    if not isinstance(value, dict):
        place.fail("must be a table such as { name = …, also = […] }")
    for key in value:
        if key not in _ENTRY_KEYS:
            place.at(key).fail(f"is not a key of an entry: use {', '.join(_ENTRY_KEYS)}")
    if "name" not in value:
        place.fail('has no name: add name = "…"')
    name = _name(value["name"], place.at("name"))
    also = value.get("also", [])
    here = place.at("also")
    if not isinstance(also, list):
        here.fail("must be a list of names")
    if len(also) > MOST_SPELLINGS:
        here.fail(f"has over {MOST_SPELLINGS} names")
    if not isinstance(value.get("note", ""), str):
        place.at("note").fail("must be a text in quotation marks")
    return AliasEntry(name, tuple(_name(spelling, here) for spelling in also), kind)


def _name(value: object, place: Place) -> str:
    if not isinstance(value, str):
        place.fail("must be a text in quotation marks")
    if not value.strip() or len(value) > LONGEST_NAME or not value.isprintable():
        place.fail(f"must be 1 to {LONGEST_NAME} printable characters on one line")
    if not any(char.isalpha() for char in value):
        place.fail("must hold a letter")
    return " ".join(value.split())
