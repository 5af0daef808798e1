"""The word lists of `words.toml`, and what a word may be for an actor."""

from __future__ import annotations

import tomllib
from enum import IntFlag
from functools import cache
from importlib.resources import files

from analysis.speakers.vocabulary import bodies, demonyms, roles
from analysis.speakers.vocabulary import listed as of_speakers


class Sort(IntFlag):
    """How a word that is no name may speak of somebody."""

    HE = 1
    SHE = 2
    IT = 4
    ROLE = 8
    BODY = 16
    GROUP = 32


PRONOUN = Sort.HE | Sort.SHE | Sort.IT
_PRONOUNS = {
    Sort.HE: ("he", "him", "his", "himself"),
    Sort.SHE: ("she", "her", "hers", "herself"),
    Sort.IT: ("it", "its", "itself"),
}


@cache
def _lists() -> dict[str, str]:
    lists: dict[str, dict[str, str]] = tomllib.loads(
        files("analysis.actors").joinpath("words.toml").read_text(encoding="utf-8")
    )
    return lists["words"]


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_lists()[name].split())


@cache
def countries() -> frozenset[str]:
    """The keys of states."""
    return _names("countries")


@cache
def capitals() -> frozenset[str]:
    """The keys of cities from which states are governed."""
    return _names("capitals")


def _names(table: str) -> frozenset[str]:
    return frozenset(name for line in _lists()[table].splitlines() for name in line.split("|") if name)


@cache
def peoples() -> frozenset[str]:
    """Plurals for peoples and parties, folded: `russians`, `democrats`."""
    plurals = {form + "s" for form in demonyms() if form.endswith(("n", "i", "c", "k"))}
    return frozenset(plurals) | listed("peoples")


@cache
def sorts() -> dict[str, Sort]:
    """What each listed word may be, by its folded lower-case form with and without a possessive ending."""
    table: dict[str, Sort] = {}

    def add(forms: frozenset[str], sort: Sort) -> None:
        for form in forms:
            for written in (form, f"{form}'s", f"{form}'"):
                table[written] = table.get(written, Sort(0)) | sort

    add(roles() | of_speakers("roles", "speaking_for"), Sort.ROLE)
    add(frozenset(bodies()), Sort.BODY)
    add(listed("groups"), Sort.GROUP)
    for sort, forms in _PRONOUNS.items():
        for form in forms:
            table[form] = sort
    return table
