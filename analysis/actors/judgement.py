"""The words that judge somebody: judgement.toml by written form."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.inflection import inflect


class How(StrEnum):
    """What a judging word says of somebody."""

    TRAIT = "trait"
    MANNER = "manner"
    WHO = "who"
    DEED = "deed"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Judging:
    """A judging word: how it judges, 1 for praise or -1 for blame, and the sense in which it counts.

    `derived` of a manner that a trait's adverb is; `of_people` judges only somebody, or what they are.
    """

    how: How
    sign: int
    sense: str
    derived: bool = False
    of_people: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """Judging words by form; `pieces` are the last parts of all forms, behind their hyphens."""

    words: dict[str, Judging]
    pieces: frozenset[str]
    masked: frozenset[tuple[str, ...]]
    only_before: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    charges: frozenset[str]
    claims: frozenset[str]
    befalls: frozenset[str]
    persons: frozenset[str]
    does: frozenset[str]
    others_view: frozenset[str]


@cache
def judgement() -> Judgement:
    """The bundled words."""
    tables: dict[str, Any] = tomllib.loads(
        files("analysis.lexicons").joinpath("judgement.toml").read_text(encoding="utf-8")
    )
    words: dict[str, Judging] = {}
    for table in tables["judging"]:
        for form, judging in _entries(table):
            words.setdefault(form, judging)
    phrases = [p for line in tables["masked"]["phrases"].splitlines() for p in line.split("|") if p]
    return Judgement(
        words,
        frozenset(form.rpartition("-")[2] for form in words),
        frozenset(tuple(phrase.split()) for phrase in phrases),
        _only_before(tables["only_before"]["words"]),
        _phrases(tables["phrases"]),
        frozenset(tables["others_view"]["charges"].split()),
        frozenset(tables["others_view"]["claims"].split()),
        frozenset(tables["not_owned"]["befalls"].split()),
        frozenset(tables["not_owned"]["persons"].split()),
        frozenset(tables["does"]["words"].split()),
        frozenset(tables["others_view"]["words"].split()),
    )


def _only_before(lines: str) -> dict[str, frozenset[str]]:
    divided = [line.partition(":") for line in lines.splitlines() if line]
    return {word: frozenset(following.split()) for word, _, following in divided}


def _phrases(table: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """The phrases by their first word, each with its sign."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, sign in (("praise", 1), ("blame", -1)):
        for phrase in table[name].replace("\n", "|").split("|"):
            words = tuple(phrase.split())
            if words:
                found.setdefault(words[0], []).append((words, sign))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _entries(table: dict[str, Any]) -> list[tuple[str, Judging]]:
    how, sign, sense = How(table["kind"]), 1 if table["judgement"] == "praise" else -1, table["sense"]
    judging = Judging(how, sign, sense, of_people=table.get("of_people", False))
    found: list[tuple[str, Judging]] = []
    for word in (*table["words"].split(), *table.get("forms", "").split()):
        found.append((word, judging))
        if how is How.DEED:
            found += [(form, judging) for form in inflect(word, "verb")]
        elif how in (How.WHO, How.QUALITY) and table.get("plural", True):
            found += [(form, judging) for form in inflect(word, "noun")]
        elif table.get("adverbs"):
            found.append((adverb_of(word), Judging(How.MANNER, sign, sense, derived=True)))
            if word.endswith(("less", "ful", "ish", "sh", "y")):
                found.append((_ness_of(word), Judging(How.QUALITY, sign, sense, derived=True)))
    return found


def adverb_of(adjective: str) -> str:
    """The adverb in -ly: `ably`, `shoddily`, `heroically`."""
    if adjective.endswith("le") and adjective[-3:-2] not in "aeiou":
        return adjective[:-1] + "y"
    if adjective.endswith("y") and len(adjective) > 3:
        return adjective[:-1] + "ily"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")


def _ness_of(adjective: str) -> str:
    return (adjective[:-1] + "i" if adjective.endswith("y") else adjective) + "ness"
