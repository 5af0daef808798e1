"""Voices: word accuracy on the authored passages, and marked attributions against people's.

usage: python -m benchmarks.voices [DIRECTORY]

DIRECTORY holds PolNeAR articles (Newell et al. 2018; .txt with brat .ann); without it only the first part is printed.
An attribution is marked where its content holds a double quotation mark. Ours (direct and partial) and theirs are
matched one to one, best character overlap (Jaccard) first.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from analysis.document import Range
from analysis.voices import QUOTED_KINDS, find_quotations
from tests.analysis.voices.gold import lines, passages, token_errors

DEFAULT = Path(__file__).parent.parent.parent / "shared" / "data" / "polnear-dev"
OVERLAP = 0.5


@dataclass(slots=True)
class Tally:
    """Counts over articles; `overlaps` are those of all matched pairs."""

    articles: int = 0
    theirs: int = 0
    ours: int = 0
    sources: int = 0
    sources_right: int = 0
    cues: int = 0
    cues_right: int = 0
    overlaps: list[float] = field(default_factory=list)

    def f1(self, least: float) -> float:
        """F1 of pairs with at least this overlap."""
        return 2 * self.hits(least) / max(1, self.ours + self.theirs)

    def hits(self, least: float) -> int:
        """How many pairs have at least this overlap."""
        return sum(overlap >= least for overlap in self.overlaps)


def print_gold() -> None:
    """The accuracy of word voices on the authored passages, development and held-out part."""
    for held_out in (False, True):
        counts = [token_errors(passage) for passage in passages() if passage.held_out is held_out]
        wrong, total = sum(count[0] for count in counts), sum(count[1] for count in counts)
        name = "held out" if held_out else "development"
        print(f"authored passages, {name}: {len(counts)} passages, {total} words, accuracy {1 - wrong / total:.4f}")


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


def score(directory: Path) -> Tally:
    """Our marked quotations against the directory's."""
    tally = Tally()
    for path in sorted(directory.glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        theirs = [
            roles
            for roles in attributions(path)
            if any(mark in text[start:end] for start, end in roles["Content"] for mark in '"“”')
        ]
        ours = [item for item in find_quotations(text, lines(text)) if item.kind in QUOTED_KINDS]
        tally.articles += 1
        tally.theirs += len(theirs)
        tally.ours += len(ours)
        pairs = matched([characters(roles["Content"]) for roles in theirs], [characters(o.content) for o in ours])
        for overlap, i, j in pairs:
            tally.overlaps.append(overlap)
            if overlap < OVERLAP:
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
    return tally


def print_attributions(directory: Path) -> None:
    """Recall, precision and F1 of marked attributions; how often source and cue are right."""
    tally = score(directory)
    print(
        f"{directory.name}: {tally.articles} articles, {tally.theirs} marked attributions, {tally.ours} of ours\n"
        f"at overlap .5: recall {tally.hits(OVERLAP) / max(1, tally.theirs):.3f},"
        f" precision {tally.hits(OVERLAP) / max(1, tally.ours):.3f}"
        " (every pair of double marks as one quotation: .74, .54)\n"
        f"F1 at .3: {tally.f1(0.3):.3f}, at .8: {tally.f1(0.8):.3f} (.71, .37)\n"
        f"of matched ones, source right {tally.sources_right / max(1, tally.sources):.3f},"
        f" cue right {tally.cues_right / max(1, tally.cues):.3f}"
    )


def main() -> None:
    """Print the figures."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("directory", nargs="?", type=Path, default=DEFAULT)
    directory: Path = cli.parse_args().directory
    print_gold()
    if directory.is_dir():
        print_attributions(directory)
    else:
        print("no directory of annotated articles: marked attributions not measured")


if __name__ == "__main__":
    main()
