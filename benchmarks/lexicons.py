"""How well the bundled lexicons find frames and names in sentences written without sight of them.

Run `python -m benchmarks.lexicons [--errors]`. Each sentence counts once for each category. Precision is the share of
findings that are right, where wrong is what the gold says must not be found; strict precision takes for wrong all that
the gold does not say is present. Recall is the share of what is present that was found. Names are scored within the
concepts that the gold has; a label of the gold that the lexicon has not is listed and left out.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from analysis.framing.matching import Matcher
from analysis.lexicon import Lexicon, bundled_lexicons
from analysis.text import words

GOLD = Path(__file__).resolve().parent.parent / "tests" / "analysis" / "gold"
FILES = {"frames": "framing_heldout.toml", "naming": "naming_heldout.toml"}


class Sentence(TypedDict):
    """A sentence, the categories that it has and those that a trap word suggests."""

    text: str
    present: list[str]
    absent: list[str]


@dataclass(frozen=True, slots=True)
class Result:
    """One sentence: the categories marked present and absent, and the words found for each category."""

    text: str
    present: frozenset[str]
    absent: frozenset[str]
    found: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """Categories in sentences: present, found and right, found in a trap, found though not marked at all."""

    present: int
    right: int
    trapped: int
    unmarked: int

    def row(self, name: str) -> str:
        """A row of the table."""
        figures = (
            _share(self.right, self.right + self.trapped),
            _share(self.right, self.right + self.trapped + self.unmarked),
            _share(self.right, self.present),
        )
        return f"| {name} | {self.present} | {self.right} | {self.trapped} | {self.unmarked} | {' | '.join(figures)} |"


def read(lexicon: Lexicon) -> tuple[list[Result], list[str]]:
    """What the lexicon finds in its held-out sentences; the labels of the gold that it has not."""
    sentences: list[Sentence] = tomllib.loads((GOLD / FILES[lexicon.kind]).read_text("utf-8"))["sentence"]
    groups = {category.id: category.group for category in lexicon.categories}
    marked = {label for sentence in sentences for label in (*sentence["present"], *sentence["absent"])}
    scored = {groups[label] for label in marked if label in groups}
    matcher = Matcher(lexicon)
    results = []
    for sentence in sentences:
        text = sentence["text"]
        tokens = words(text)
        found: dict[str, list[str]] = {}
        for hit in matcher.hits(text, tokens, [(0, len(tokens))]):
            if groups[hit.category] in scored:
                found.setdefault(hit.category, []).append(text[hit.start : hit.end])
        present, absent = (frozenset(sentence[key]) & groups.keys() for key in ("present", "absent"))
        results.append(Result(text, present, absent, found))
    return results, sorted(marked - groups.keys())


def score(results: Iterable[Result], chosen: Callable[[str], bool]) -> Score:
    """The counts over the categories chosen."""
    present = right = trapped = unmarked = 0
    for result in results:
        present += sum(map(chosen, result.present))
        for category in filter(chosen, result.found):
            right += category in result.present
            trapped += category in result.absent
            unmarked += category not in result.present | result.absent
    return Score(present, right, trapped, unmarked)


def print_table(lexicon: Lexicon, results: Sequence[Result], unknown: Sequence[str]) -> None:
    """The table of one lexicon, in its order: categories that are in the gold or were found."""
    seen = {category for result in results for category in (*result.present, *result.absent, *result.found)}
    print(f"## {lexicon.kind} ({len(results)} sentences)\n")
    print("| category | present | found right | in traps | unmarked | precision | strict precision | recall |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for category in lexicon.categories:
        if category.id in seen:
            print(score(results, category.id.__eq__).row(category.id))
    print(score(results, lambda _: True).row("**all**"))
    if unknown:
        print(f"\nNot in the lexicon, left out: {', '.join(unknown)}")
    print()


def print_errors(results: Iterable[Result]) -> None:
    """Every error, with the words that were found."""
    for result in results:
        for category in sorted(result.present - result.found.keys()):
            print(f"missed    {category}: {result.text}")
        for category, terms in sorted(result.found.items()):
            if category not in result.present:
                kind = "trap     " if category in result.absent else "unmarked "
                print(f"{kind} {category} ({', '.join(terms)}): {result.text}")
    print()


def main() -> None:
    """Print a table for each lexicon."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="print every error too")
    errors: bool = parser.parse_args().errors
    for lexicon in bundled_lexicons():
        results, unknown = read(lexicon)
        print_table(lexicon, results, unknown)
        if errors:
            print_errors(results)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


if __name__ == "__main__":
    main()
