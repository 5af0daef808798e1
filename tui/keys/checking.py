"""What is wrong with a reader's own keys: unknown commands, keys that are none or never arrive, clashes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from corpus.plain import plain_line
from tui.keys.names import cannot_be_sent, key_named, shown_key, writes
from tui.keys.nearest import nearest
from tui.keys.places import PLACES
from tui.keys.resolving import keys_in_force
from tui.keys.table import Entry, table


@dataclass(frozen=True, slots=True)
class Clash:
    """Two commands in force at one place on one key: the first of them has it, the second is out of reach by it."""

    place: str
    key: str
    first: str
    second: str


def check_keys(preset: str, own: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keys of `own` that can be used, spelled as Textual spells them, and sentences on what cannot."""
    if not own:
        return {}, []
    commands = table()
    kept: dict[str, str] = {}
    said: list[str] = []
    for name, words in own.items():
        entry = commands.get(name)
        if entry is None:
            said.append(f"keys.{plain_line(name, 80)} is no command.{nearest(name, commands)}")
            continue
        keys, wrong = _usable(entry, words)
        said += wrong
        if keys:
            kept[name] = ",".join(keys)
    said += [_sentence(clash, commands) for clash in new_clashes(commands, preset, kept)]
    return kept, said


def _usable(entry: Entry, words: str) -> tuple[list[str], list[str]]:
    keys: list[str] = []
    said: list[str] = []
    for word in _words(words):
        shown = f"keys.{entry.id}: “{plain_line(word, 40)}”"
        key = key_named(word) if len(word) <= 60 else None
        if key is None:
            said.append(f"{shown} is no key. Write for example “w”, “ctrl+r” or “f5”.")
        elif reason := cannot_be_sent(key):
            said.append(f"{shown} cannot be used: {reason}.")
        elif entry.anywhere and writes(key):
            said.append(f"{shown} cannot be used: this command works in fields too, where that key writes.")
        elif key not in keys:
            keys.append(key)
    if not keys and not said:
        said.append(f"keys.{entry.id} names no key. Write one, or take the line out.")
    return keys, said


def _words(words: str) -> list[str]:
    """Keys are separated by commas; a comma alone is the key."""
    if words.strip() == ",":
        return [","]
    return [word.strip() or " " for word in words.split(",")] if words.strip() else []


def clashes(keys: Mapping[str, tuple[str, ...]]) -> Iterator[Clash]:
    """Every key that two commands have at one place, where the nearer one hides the other."""
    scopes: dict[str, list[str]] = {}
    for name in keys:
        scopes.setdefault(name.partition(".")[0], []).append(name)
    for place, nodes in PLACES.items():
        at_key: dict[str, list[str]] = {}
        for name in (name for node in nodes for scope in node for name in scopes.get(scope, ())):
            for key in keys[name]:
                at_key.setdefault(key, []).append(name)
        for key, names in at_key.items():
            for first, second in combinations(names, 2):
                yield Clash(place, key, first, second)


def new_clashes(commands: Mapping[str, Entry], preset: str, own: Mapping[str, str]) -> list[Clash]:
    """Clashes that the reader's keys make, each pair of commands once; those of the program's own keys are meant."""
    meant = {(clash.key, clash.first, clash.second) for clash in clashes(keys_in_force(commands, preset, {}))}
    found: dict[tuple[str, str, str], Clash] = {}
    for clash in clashes(keys_in_force(commands, preset, own)):
        same = (clash.key, clash.first, clash.second)
        if same not in meant:
            found.setdefault(same, clash)
    return list(found.values())


def _sentence(clash: Clash, commands: Mapping[str, Entry]) -> str:
    first, second = commands[clash.first], commands[clash.second]
    return (
        f"{shown_key(clash.key)} is the key of two commands ({clash.place}): {first.id} ({first.title}) and "
        f"{second.id} ({second.title}). Give one of them another key."
    )
