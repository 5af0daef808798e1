"""What is known of a measure's worth: how well it agreed with people, and how it goes with the length of an article.

`agreement.toml` holds figures that commands in `benchmarks/` print, each with its command; `length.toml` is written by
`python -m benchmarks.length_correlation`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.measure import Measure


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well a measure agreed with people: what was found on which texts, and the command that prints it."""

    found: str
    texts: str
    command: str


@dataclass(frozen=True, slots=True)
class LengthCorrelation:
    """Spearman's rho of a measure's value (its absolute value where it has a sign) with words, over `n` articles."""

    rho: float
    n: int


@dataclass(frozen=True, slots=True)
class Validity:
    """What is known of one measure; None where it was not measured."""

    agreement: Agreement | None = None
    length: LengthCorrelation | None = None


def validity_of(measure: Measure) -> Validity:
    """What is known of a measure; of a family (`naming.`) what holds for all of its measures."""
    agreements = _agreements()
    ids = (measure.id, *_families(measure.id))
    agreement = next((agreements[id_] for id_ in ids if id_ in agreements), None)
    return Validity(agreement, _lengths().get(measure.id))


def _families(id_: str) -> Iterable[str]:
    """What an id begins with, the longest first: `naming.war.` and `naming.` of `naming.war.invasion`."""
    parts = id_.split(".")
    return (".".join(parts[:number]) + "." for number in range(len(parts) - 1, 0, -1))


@cache
def _agreements() -> dict[str, Agreement]:
    rows = tomllib.loads(_read("agreement.toml")).get("agreement", [])
    return {id_: Agreement(row["found"], row["texts"], row["command"]) for row in rows for id_ in row["measures"]}


@cache
def _lengths() -> dict[str, LengthCorrelation]:
    rows = tomllib.loads(_read("length.toml"))
    return {id_: LengthCorrelation(row["rho"], row["n"]) for id_, row in rows.get("measure", {}).items()}


def _read(name: str) -> str:
    return files("analysis.catalogue").joinpath(name).read_text("utf-8")
