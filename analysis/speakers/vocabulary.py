"""The word lists of `words.toml` and `given_names.toml`, in folded lower case."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Sex(StrEnum):
    """What a pronoun says of a person."""

    HE = "he"
    SHE = "she"


@cache
def _lists(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(files("analysis.speakers").joinpath(name).read_text(encoding="utf-8"))


@cache
def listed(table: str, *names: str) -> frozenset[str]:
    """The words of lists of one table: `listed("roles", "he", "any")`; of the whole table without names."""
    lists = _lists("words.toml")[table]
    return frozenset(word for name in names or lists for word in lists[name].split())


@cache
def given_names() -> dict[str, Sex | None]:
    """Given names and the sex they tell (None for those that both bear)."""
    lists = _lists("given_names.toml")["names"]
    names: dict[str, Sex | None] = dict.fromkeys(lists["either"].split())
    names.update((name, Sex(sex)) for sex in Sex for name in lists[sex].split())
    return names


@cache
def sexes() -> dict[str, Sex]:
    """What titles and roles say of who bears them: `mrs`, `spokesman`."""
    return {word: sex for table in ("titles", "roles") for sex in Sex for word in listed(table, sex)}


@cache
def roles() -> frozenset[str]:
    """Nouns for what a person is, in the singular."""
    return listed("roles", "he", "she", "any") | listed("unnamed", "plain")


@cache
def role_plurals() -> dict[str, str]:
    """Plurals of roles, to the role: `officials`, `deputies`, `spokesmen`."""
    return plurals(roles())


def plurals(words: Iterable[str]) -> dict[str, str]:
    """The plurals of nouns, to the noun."""
    return {plural: word for word in words for plural in _plurals(word)}


def _plurals(word: str) -> set[str]:
    if word.endswith("man"):
        return {word[:-3] + "men"}
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return {word[:-1] + "ies"}
    if word.endswith(("s", "sh", "ch", "x")):
        return {word + "es"}
    return {word + "s"}


def same_given(one: str, other: str) -> bool:
    """Whether two folded given names are forms of one: `bob` and `robert`, `mohamed` and `muhammad`."""
    return same_spelling(one, other) or _in_one_group("english", one, other)


def same_spelling(one: str, other: str) -> bool:
    """Whether two folded given names are listed spellings of one name: `mohamed` and `muhammad`."""
    return _in_one_group("spellings", one, other)


def _in_one_group(table: str, one: str, other: str) -> bool:
    groups = _given_groups(table)
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


@cache
def _given_groups(table: str) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in _lists("given_names.toml")["same"][table].split("\n"):
        for name in line.split():
            groups.setdefault(name, set()).add(line)
    return {name: frozenset(lines) for name, lines in groups.items()}


@cache
def same_roles() -> dict[str, frozenset[str]]:
    """A role's word, to all words that it may stand for."""
    groups: dict[str, set[str]] = {}
    for line in _lists("words.toml")["same_roles"]["any"].split("\n"):
        for word in line.split():
            groups.setdefault(word, set()).update(line.split())
    for line in _lists("words.toml")["same_roles"]["wider"].split("\n"):
        for word in line.split()[:1]:
            groups.setdefault(word, set()).update(line.split())
    return {word: frozenset(others) for word, others in groups.items()}


@cache
def nations() -> dict[str, str]:
    """A country's name, adjective, capital or seat of government, to its name."""
    lines = [line.split() for line in _lists("words.toml")["nations"]["any"].split("\n") if line]
    return {word: line[0] for line in lines for word in line}


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of nations: `russian`."""
    lines = [line.split() for line in _lists("words.toml")["nations"]["any"].split("\n") if line]
    return frozenset(line[1] for line in lines if len(line) > 1) | {"north", "south", "western", "eastern"}


@cache
def bodies() -> frozenset[str]:
    """Nouns for bodies, and for who reports."""
    return listed("bodies", "any", "media", "reporting")
