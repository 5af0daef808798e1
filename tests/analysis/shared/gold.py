"""The authored cases of `shared_quotations.toml`, as documents, and how well quotations are found in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from analysis.document import Document, Quotation, QuotationKind
from analysis.shared import Carrier, Extent, SharedQuotation, find_shared

GOLD = Path(__file__).parent.parent / "gold" / "shared_quotations.toml"

_BRACKET = re.compile(r"(⟦\+?|⟪)|(⟧|⟫)(?:\{([^}]*)\})?")


@dataclass(frozen=True, slots=True)
class Printed:
    """What one outlet prints: its document, and what it is to the shared quotation: `whole`, `cut end`, `none`."""

    outlet: int
    document: Document
    carries: str


@dataclass(frozen=True, slots=True)
class Case:
    """Versions of which those that carry anything are to be in one group."""

    number: int
    about: str
    held_out: bool
    versions: tuple[Printed, ...]


def cases() -> list[Case]:
    """Every case; articles are numbered through all of them. Raises ValueError where a number comes twice."""
    with GOLD.open("rb") as opened:
        entries = tomllib.load(opened)["case"]
    if len({entry["id"] for entry in entries}) < len(entries):
        raise ValueError("a case's number is used twice")
    return [
        Case(
            entry["id"],
            entry["about"],
            entry.get("held_out", False),
            tuple(
                Printed(
                    ord(version["outlet"]) - ord("a") + 1,
                    document_of(entry["id"] * 10 + place, version["text"], entry["speaker"]),
                    version["carries"],
                )
                for place, version in enumerate(entry["versions"])
            ),
        )
        for entry in entries
    ]


def document_of(article: int, written: str, speaker: str = "") -> Document:
    """A document of text in which brackets say what is quoted; it has quotations and nothing else."""
    text = ""
    quotations: list[Quotation] = []
    start, reached = 0, 0
    joins = False
    for match in _BRACKET.finditer(written):
        text += written[reached : match.start()]
        reached = match.end()
        opening, closing, key = match.groups()
        if opening:
            joins = opening == "⟦+"
            text += "" if opening == "⟪" else "“"
            start = len(text)
            continue
        part = (start, len(text))
        said = (speaker if key is None else key) or None
        if closing == "⟫":
            quotations.append(Quotation(QuotationKind.INDIRECT, (part,), (), speaker=said))
            continue
        before = quotations.pop() if joins else None
        marked = (*before.marked, part) if before else (part,)
        quotations.append(Quotation(QuotationKind.DIRECT, marked, marked, speaker=said))
        text += "”"
    text += written[reached:]
    return Document(article, text, "en", (), (), (), tuple(quotations))


def columns_of(versions: Iterable[Printed]) -> list[tuple[int, list[Document]]]:
    """The documents by outlet, in the order of the outlets."""
    by_outlet: dict[int, list[Document]] = {}
    for version in versions:
        by_outlet.setdefault(version.outlet, []).append(version.document)
    return sorted(by_outlet.items())


def said_of(carrier: Carrier) -> str:
    """What a carrier is, as the cases write it."""
    places = " ".join(dict.fromkeys(cut.place.value for cut in carrier.cuts))
    return f"cut {places}" if carrier.extent is Extent.CUT else carrier.extent.value


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of articles of different outlets in one group: expected, found and both; carriers that are right."""

    expected: int
    found: int
    right: int
    carriers: int
    carriers_right: int

    @property
    def precision(self) -> float:
        """Of the pairs that are found."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Of the pairs that are expected."""
        return self.right / max(1, self.expected)

    @property
    def extents(self) -> float:
        """The share of carriers, expected and found, whose extent and places of cuts are right."""
        return self.carriers_right / max(1, self.carriers)


def score(chosen: Sequence[Case], *, together: bool) -> Score:
    """How well the cases are found, each as a comparison of its own, or `together` as one large comparison."""
    comparisons = [list(chosen)] if together else [[case] for case in chosen]
    expected, found = set[tuple[int, int]](), set[tuple[int, int]]()
    carriers = right = 0
    for comparison in comparisons:
        versions = [version for case in comparison for version in case.versions]
        outlets = {version.document.article: version.outlet for version in versions}
        shared = find_shared(columns_of(versions))
        for case in comparison:
            expected |= _pairs([v.document.article for v in case.versions if v.carries != "none"], outlets)
        for quotation in shared:
            found |= _pairs([carrier.article for carrier in quotation.carriers], outlets)
        said = _said(shared)
        for version in versions:
            if version.carries != "none" and version.document.article in said:
                carriers += 1
                right += version.carries in said[version.document.article]
    return Score(len(expected), len(found), len(expected & found), carriers, right)


def _said(shared: Iterable[SharedQuotation]) -> dict[int, set[str]]:
    out: dict[int, set[str]] = {}
    for quotation in shared:
        for carrier in quotation.carriers:
            out.setdefault(carrier.article, set()).add(said_of(carrier))
    return out


def _pairs(articles: Sequence[int], outlets: dict[int, int]) -> set[tuple[int, int]]:
    return {(a, b) for a, b in combinations(sorted(articles), 2) if outlets[a] != outlets[b]}
