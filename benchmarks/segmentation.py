"""How well and how fast sentence segmenters find the sentences of news: ours, three libraries, a regular expression.

Run `python -m benchmarks.segmentation [--gold FILE] [--basil FILE] [--held-out] [--errors N]`. A boundary is the place
between two sentences of one paragraph, counted in characters that are not white space, so that a segmenter that trims
or keeps spaces is measured alike.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from analysis.sentences import sentence_spans

Segmenter = Callable[[str, str], list[str]]
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, its language and its sentences as people divided it."""

    text: str
    language: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Boundaries that agree, that only the segmenter has, that only people have; passages with every boundary right."""

    agreed: int
    added: int
    missed: int
    exact: int
    passages: int

    def row(self) -> str:
        """Precision, recall and F1 of boundaries, and exact passages, as columns."""
        precision = self.agreed / max(self.agreed + self.added, 1)
        recall = self.agreed / max(self.agreed + self.missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"{precision:9.3f} {recall:9.3f} {f1:9.3f} {self.exact:6d} of {self.passages}"


def boundaries(sentences: Iterable[str]) -> frozenset[int]:
    """How many characters that are not white space come before each sentence but the first."""
    counted, places = 0, set()
    for sentence in sentences:
        places.add(counted)
        counted += len("".join(sentence.split()))
    return frozenset(places - {0, counted})


def score(segment: Segmenter, passages: Iterable[Passage]) -> Score:
    """The agreement of `segment` with `passages`."""
    agreed = added = missed = exact = total = 0
    for passage in passages:
        found, wanted = boundaries(segment(passage.text, passage.language)), boundaries(passage.sentences)
        agreed += len(found & wanted)
        added += len(found - wanted)
        missed += len(wanted - found)
        exact += found == wanted
        total += 1
    return Score(agreed, added, missed, exact, total)


def ours(text: str, language: str) -> list[str]:
    """Broadsheet's own segmenter."""
    return [text[begin:end] for begin, end in sentence_spans(text, 0, len(text), language)]


_PLAIN = re.compile(r"(?<=[.!?])[\"'”’»)]*\s+(?=[\"'“‘„«(¿¡]*[A-ZÀ-ÞА-Я])")


def plain_expression(text: str, language: str) -> list[str]:
    """The baseline: a stop, closing marks, white space, a capital letter."""
    places = [0, *(match.end() for match in _PLAIN.finditer(text)), len(text)]
    return [text[begin:end] for begin, end in pairwise(places)]


def pysbd(module: Any) -> Segmenter:
    """Sentence boundary rules after the Golden Rules."""
    segmenter = cache(lambda language: module.Segmenter(language=language, clean=False))
    return lambda text, language: list(segmenter(language).segment(text))


def syntok(module: Any) -> Segmenter:
    """A rule-based segmenter for English, Spanish and German."""

    def segment(text: str, language: str) -> list[str]:
        # By offsets: the values of tokens are normalised ("n't" becomes "not").
        starts = [next(iter(sentence)).offset for paragraph in module.analyze(text) for sentence in paragraph]
        return [text[begin:end] for begin, end in pairwise([0, *starts[1:], len(text)])]

    return segment


def nupunkt(module: Any) -> Segmenter:
    """Punkt with a model that was learned from legal and financial English."""
    return lambda text, language: list(module.sent_tokenize(text))


LIBRARIES: dict[str, tuple[str, Callable[[Any], Segmenter]]] = {
    "pysbd": ("pysbd", pysbd),
    "syntok": ("syntok.segmenter", syntok),
    "nupunkt": ("nupunkt", nupunkt),
}


def segmenters() -> dict[str, Segmenter]:
    """The segmenters that are installed; an absent library is named and left out."""
    found: dict[str, Segmenter] = {"ours": ours}
    for name, (module, make) in LIBRARIES.items():
        try:
            found[name] = make(importlib.import_module(module))
        except ImportError:
            print(f"{name}: not installed, left out")
    return found | {"plain expression": plain_expression}


def read_gold(path: Path, held_out: bool | None) -> list[Passage]:
    """The authored passages: all, or only those that are (or are not) held out."""
    rows = tomllib.loads(path.read_text("utf-8"))["passage"]
    return [
        Passage(row.get("text", " ".join(row["sentences"])), row["language"], tuple(row["sentences"]))
        for row in rows
        if held_out is None or row.get("held_out", False) == held_out
    ]


def read_basil(path: Path) -> list[Passage]:
    """The paragraphs of BASIL with the sentences that it gives."""
    articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    paragraphs = [[s for s in sentences if s.strip()] for article in articles for sentences in article["paragraphs"]]
    return [Passage(" ".join(sentences), "en", tuple(sentences)) for sentences in paragraphs if sentences]


def seconds(segment: Segmenter, passages: list[Passage]) -> float:
    """The best of three runs."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        for passage in passages:
            segment(passage.text, passage.language)
        best = min(best, time.perf_counter() - begin)
    return best


def print_table(title: str, passages: list[Passage], found: dict[str, Segmenter]) -> None:
    """One row a segmenter."""
    print(f"\n{title}\n{'':18}{'precision':>9} {'recall':>9} {'F1':>9}  exact")
    for name, segment in found.items():
        print(f"{name:18}{score(segment, passages).row()}")


def print_speed(passages: list[Passage], found: dict[str, Segmenter]) -> None:
    """Time for 1,000 words, and how many times that of the plain expression."""
    words = sum(len(passage.text.split()) for passage in passages)
    base = seconds(plain_expression, passages)
    print(f"\nspeed on {words} words\n{'':18}ms per 1,000 words   times plain expression")
    for name, segment in found.items():
        taken = seconds(segment, passages)
        print(f"{name:18}{1e6 * taken / words:18.2f} {taken / base:24.1f}")


def print_errors(passages: list[Passage], limit: int) -> None:
    """Where ours differs, a difference a line."""
    wrong = [p for p in passages if boundaries(ours(p.text, p.language)) != boundaries(p.sentences)]
    for passage in wrong[:limit]:
        for sign, mine, theirs in (
            ("+", ours(passage.text, passage.language), passage.sentences),
            ("-", passage.sentences, ours(passage.text, passage.language)),
        ):
            extra = boundaries(mine) - boundaries(theirs)
            bare, places = "".join(passage.text.split()), sorted(extra)
            for place in places:
                print(f"  {sign} {bare[max(0, place - 40) : place]} | {bare[place : place + 40]}")


def main() -> None:
    """Print the tables for the data that is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests/analysis/gold/segmentation.toml")
    parser.add_argument("--basil", type=Path, default=ROOT / "../shared/data/basil-dev.jsonl")
    parser.add_argument("--held-out", action="store_true", help="also count the gold that rules are not made on")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show where ours differs on BASIL")
    arguments = parser.parse_args()
    found = segmenters()
    print_table("authored, development part", read_gold(arguments.gold, False), found)
    if arguments.held_out:
        print_table("authored, held out", read_gold(arguments.gold, True), found)
        print_table("authored, all", read_gold(arguments.gold, None), found)
    if not arguments.basil.exists():
        print("\nBASIL is not there; its table and the speed are left out")
        return
    basil = read_basil(arguments.basil)
    print_table("BASIL, development part (paragraphs)", basil, found)
    print_errors(basil, arguments.errors)
    print_speed(basil[:400], found)


if __name__ == "__main__":
    main()
