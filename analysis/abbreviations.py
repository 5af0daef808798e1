"""What the sentence segmenter knows of each language, read once from `abbreviations.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The words of one language that decide whether a stop ends a sentence: see the head of `abbreviations.toml`."""

    never: frozenset[str]
    numbered: frozenset[str]
    closing: frozenset[str]
    starters: frozenset[str]
    labels: frozenset[str]
    clock: frozenset[str]
    clock_next: frozenset[str]
    speech: frozenset[str]
    cries: frozenset[str]
    years: frozenset[str]
    ordinals: bool


_SETS = ("never", "numbered", "closing", "starters", "labels", "clock", "clock_next", "speech", "cries", "years")


def abbreviations(language: str | None) -> Abbreviations:
    """The abbreviations of `language` (ISO 639-1, a region may follow); those of all languages where it has none."""
    code = (language or "").replace("_", "-").split("-")[0].lower()
    return _merged(code) if code in _tables() else _merged(*_tables())


@cache
def _tables() -> dict[str, dict[str, str | bool]]:
    return tomllib.loads(resources.files("analysis").joinpath("abbreviations.toml").read_text("utf-8"))


@cache
def _merged(*languages: str) -> Abbreviations:
    tables = [_tables()[language] for language in languages]
    sets = {name: frozenset(" ".join(str(table.get(name, "")) for table in tables).split()) for name in _SETS}
    return Abbreviations(**sets, ordinals=any(table.get("ordinals", False) for table in tables))
