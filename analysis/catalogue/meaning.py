"""What families and measures mean in plain words, and their formulas: `meanings.toml`, read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.measure import Family, Measure


@dataclass(frozen=True, slots=True)
class FamilyMeaning:
    """A family's title, and the question that its measures answer."""

    family: Family
    title: str
    answers: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a measure says, and its formula with words for symbols; both empty where nothing is written of it."""

    says: str = ""
    formula: str = ""


@cache
def family_meanings() -> tuple[FamilyMeaning, ...]:
    """Every family in the order in which they are shown."""
    return tuple(FamilyMeaning(Family(id_), row["title"], row["answers"]) for id_, row in _file()["family"].items())


def meaning_of(measure: Measure) -> Meaning:
    """What is written of a measure; of what its id begins with (`naming.`) where nothing is of itself."""
    known, id_ = _meanings(), measure.id
    while id_ and id_ not in known:
        id_ = id_.rstrip(".").rpartition(".")[0]
        id_ += "." if id_ else ""
    return known.get(id_, Meaning())


@cache
def _meanings() -> dict[str, Meaning]:
    return {id_: Meaning(row["says"], row["formula"]) for row in _file()["meaning"] for id_ in row["measures"]}


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(files("analysis.catalogue").joinpath("meanings.toml").read_text("utf-8"))
