"""Quotations against people's attributions in US political news (PolNeAR, Newell et al. 2018).

    python -m benchmarks.quotations [DIRECTORY]

DIRECTORY holds articles (.txt) and their attributions in brat's stand-off form (.ann). Every article is read as
`broadsheet inspect --as-is` reads it. An attribution is marked where its content holds a double quotation mark. Ours
(direct and partial; scare quotes are none) and theirs are matched one to one, best character overlap (Jaccard) first.
A source is right that lies in theirs, or holds it and is at most twice as long; a cue that overlaps theirs and is at
most 20 characters longer. The baseline takes every pair of double marks in a paragraph for a quotation.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.document import Quotation, QuotationKind, Range
from benchmarks.pipeline import DATA, inspected_files, table

MARKED_KINDS = (QuotationKind.DIRECT, QuotationKind.PARTIAL)
MATCHED = 0.5
FOUND = 0.3
"""From this overlap on, a clause without marks is found."""
_PAIR = re.compile(r"[\"“]([^\"“”\n]+)[\"”]")


@dataclass(slots=True)
class Tally:
    """Counts over articles; `overlaps` are those of all matched pairs."""

    theirs: int = 0
    ours: int = 0
    sources: int = 0
    sources_right: int = 0
    cues: int = 0
    cues_right: int = 0
    overlaps: list[float] = field(default_factory=list)
    patterns: Counter[str] = field(default_factory=Counter)
    patterns_right: Counter[str] = field(default_factory=Counter)

    def hits(self, least: float) -> int:
        """How many pairs have at least this overlap."""
        return sum(overlap >= least for overlap in self.overlaps)

    def f1(self, least: float) -> float:
        """F1 of pairs with at least this overlap."""
        return 2 * self.hits(least) / max(1, self.ours + self.theirs)

    def row(self, name: str) -> tuple[object, ...]:
        """Recall and precision at half an overlap, F1 at .3 and .8."""
        hits = self.hits(MATCHED)
        return name, hits / max(1, self.theirs), hits / max(1, self.ours), self.f1(0.3), self.f1(0.8)


def characters(ranges: Iterable[Range]) -> set[int]:
    """The places that the ranges cover."""
    return {place for start, end in ranges for place in range(start, end)}


def attributions(path: Path) -> list[dict[str, list[Range]]]:
    """The attributions of a brat file: ranges by role (Content, Source, Cue)."""
    spans: dict[str, list[Range]] = {}
    events: dict[str, None] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.split("\t")[0].split(" ", 1)[1]
            spans[key] = [(int(start), int(end)) for start, end in (part.split() for part in places.split(";"))]
        elif key.startswith("E"):
            events[line] = None
    listed: list[dict[str, list[Range]]] = []
    for line in events:
        roles: dict[str, list[Range]] = {}
        for argument in line.split("\t")[1].split():
            role, _, key = argument.partition(":")
            roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, []))
        if roles.get("Content"):
            listed.append(roles)
    return listed


def matched(theirs: list[set[int]], ours: list[set[int]]) -> list[tuple[float, int, int]]:
    """Pairs `(overlap, theirs, ours)`, each used once, best first."""
    pairs = [
        (len(one & other) / len(one | other), i, j)
        for i, one in enumerate(theirs)
        for j, other in enumerate(ours)
        if one & other
    ]
    taken: list[tuple[float, int, int]] = []
    for overlap, i, j in sorted(pairs, reverse=True):
        if all(i != pair[1] and j != pair[2] for pair in taken):
            taken.append((overlap, i, j))
    return taken


def is_marked(text: str, roles: dict[str, list[Range]]) -> bool:
    """Whether the content of an attribution holds a double quotation mark."""
    return any(mark in text[start:end] for start, end in roles["Content"] for mark in '"“”')


def add(
    tally: Tally, theirs: Sequence[dict[str, list[Range]]], ours: Sequence[Quotation], least: float = MATCHED
) -> None:
    """Count one article's attributions and quotations; a pattern is right from an overlap of `least` on."""
    tally.theirs += len(theirs)
    tally.ours += len(ours)
    tally.patterns.update(one.pattern for one in ours)
    pairs = matched([characters(roles["Content"]) for roles in theirs], [characters(one.content) for one in ours])
    for overlap, i, j in pairs:
        tally.overlaps.append(overlap)
        tally.patterns_right[ours[j].pattern] += overlap >= least
        if overlap < MATCHED:
            continue
        source, cue = ours[j].source, ours[j].cue
        if "Source" in theirs[i]:
            said = characters(theirs[i]["Source"])
            found = characters([source] if source else [])
            inside = len(said & found) >= 0.8 * len(found)
            tally.sources += 1
            tally.sources_right += bool(found) and (inside or (said <= found and len(found) <= 2 * len(said)))
        if "Cue" in theirs[i]:
            verb = characters(theirs[i]["Cue"])
            found = characters([cue] if cue else [])
            tally.cues += 1
            tally.cues_right += bool(verb & found) and len(found) <= len(verb) + 20


def pattern_rows(marked: Tally, unmarked: Tally) -> list[tuple[object, ...]]:
    """Each pattern with how many it finds and the share that is right, with and without marks."""
    names = sorted({*marked.patterns, *unmarked.patterns})
    return [
        (name, *(cell for tally in (marked, unmarked) for cell in (tally.patterns[name], _share(tally, name))))
        for name in names
    ]


def _share(tally: Tally, pattern: str) -> float | str:
    found = tally.patterns[pattern]
    return tally.patterns_right[pattern] / found if found else "–"


def pairs_of_marks(text: str) -> list[Quotation]:
    """The baseline: what stands between two double marks of one paragraph."""
    spans = [match.span(1) for match in _PAIR.finditer(text)]
    return [Quotation(QuotationKind.DIRECT, (span,), (span,)) for span in spans]


def main() -> None:
    """Print recall, precision and F1 of marked attributions, and how often source and cue are right."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("directory", nargs="?", type=Path, default=DATA / "polnear-dev")
    directory: Path = cli.parse_args().directory
    files = sorted(directory.glob("*.txt"))
    marked, baseline, unmarked = Tally(), Tally(), Tally()
    for path, found in zip(files, inspected_files(files), strict=True):
        text, quotations = found.article.text, found.scored.document.quotations
        everything = attributions(path.with_suffix(".ann"))
        theirs = [roles for roles in everything if is_marked(text, roles)]
        add(marked, theirs, [one for one in quotations if one.kind in MARKED_KINDS])
        add(baseline, theirs, pairs_of_marks(text))
        indirect = [one for one in quotations if one.kind is QuotationKind.INDIRECT]
        add(unmarked, [roles for roles in everything if not is_marked(text, roles)], indirect, FOUND)
    print(f"Quotations: {len(files)} articles, {marked.theirs} marked attributions, {marked.ours} of ours\n")
    rows = [marked.row("ours"), baseline.row("every pair of double marks")]
    print(table(("", "recall at .5", "precision at .5", "F1 at .3", "F1 at .8"), rows))
    print(f"\nOf the {marked.hits(MATCHED)} matched, those whose source or cue people marked:\n")
    right = [
        ("source", marked.sources, marked.sources_right / max(1, marked.sources)),
        ("cue", marked.cues, marked.cues_right / max(1, marked.cues)),
    ]
    print(table(("", "marked by people", "right"), right))
    print("\nContents without marks (indirect speech):\n")
    print(
        table(("", "marked by people", "ours", "F1 at .3"), [("", unmarked.theirs, unmarked.ours, unmarked.f1(FOUND))])
    )
    print("\nPrecision of each pattern, at .5 for quotations with marks and at .3 for those without:\n")
    print(table(("pattern", "with marks", "right", "without", "right"), pattern_rows(marked, unmarked)))


if __name__ == "__main__":
    main()
