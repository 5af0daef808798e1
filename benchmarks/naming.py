"""How well the names of things are resolved in authored sentences.

The sentences: tests/analysis/gold/naming_labels.toml, and naming_labels_fresh.toml, whose authors saw no rules.

Run `python -m benchmarks.naming [--held-out] [--errors]`. A finding is right where it is exactly a marked label; a
second concept on the same words is wrong. Distancing is measured on the marks that were found. Errors are shown for the
development part alone.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.framing.matching import Hit, Matcher
from analysis.framing.mentions import is_distanced
from analysis.lexicon import bundled_lexicons
from analysis.text import words
from benchmarks.pipeline import table

GOLD = Path(__file__).resolve().parent.parent / "tests" / "analysis" / "gold"
FILES = {"first gold": "naming_labels.toml", "fresh gold": "naming_labels_fresh.toml"}
MARKS = "\"'“”‘’«»„"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its marks, the labels in it (without quote marks), and which of them are distanced."""

    text: str
    labels: tuple[Span, ...]
    distanced: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Result:
    """What was right, wrong and missed in one sentence; distancing that was right, wrong and missed."""

    sentence: Sentence
    right: frozenset[Span]
    wrong: tuple[Hit, ...]
    missed: frozenset[Span]
    held: frozenset[Span]


def sentences(file: str, *, held_out: bool) -> Iterator[Sentence]:
    """The sentences of one part of a file of gold."""
    for row in tomllib.loads((GOLD / file).read_text("utf-8"))["sentence"]:
        if bool(row.get("held_out")) == held_out:
            yield _sentence(row["text"], row["labels"])


def _sentence(marked: str, labels: list[list[str]]) -> Sentence:
    text, spans = "", []
    for part in marked.split("‹"):
        label, closed, rest = part.partition("›")
        if closed:
            start = len(text) + len(label) - len(label.lstrip(MARKS))
            spans.append((start, len(text) + len(label.rstrip(MARKS))))
        text += label + rest
    distanced = {span for span, label in zip(spans, labels, strict=True) if label[2:] == ["distanced"]}
    return Sentence(text, tuple(spans), frozenset(distanced))


def read(part: Iterable[Sentence]) -> list[Result]:
    """What the bundled names find in each sentence."""
    matcher = Matcher(next(lexicon for lexicon in bundled_lexicons() if lexicon.id == "naming"))
    results = []
    for sentence in part:
        tokens = words(sentence.text)
        right: set[Span] = set()
        wrong = []
        for hit in matcher.hits(sentence.text, tokens, [(0, len(tokens))]):
            span = hit.start, hit.end
            if span in sentence.labels and span not in right:
                right.add(span)
            else:
                wrong.append(hit)
        held = frozenset(span for span in right if is_distanced(sentence.text, *span))
        missed = frozenset(sentence.labels) - right
        results.append(Result(sentence, frozenset(right), tuple(wrong), missed, held))
    return results


def row(name: str, results: list[Result]) -> tuple[object, ...]:
    """A row of the table."""
    right, wrong, missed = (sum(len(getattr(r, key)) for r in results) for key in ("right", "wrong", "missed"))
    held = sum(len(r.held & r.sentence.distanced) for r in results)
    found = sum(len(r.held) for r in results)
    present = sum(len(r.sentence.distanced & r.right) for r in results)
    figures = (_share(right, right + wrong), _share(right, right + missed), _share(held, found), _share(held, present))
    return (name, len(results), right + missed, *figures)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def main() -> None:
    """Print the table."""
    cli = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    cli.add_argument("--held-out", action="store_true", help="measure the held-out part too, figures only")
    cli.add_argument("--errors", action="store_true", help="print the errors of the development part")
    chosen = cli.parse_args()
    rows = []
    for name, file in FILES.items():
        development = read(sentences(file, held_out=False))
        rows.append(row(f"{name}, development", development))
        if chosen.held_out:
            rows.append(row(f"{name}, held out", read(sentences(file, held_out=True))))
        if chosen.errors:
            for result in development:
                _print_errors(result)
    head = ("part", "sentences", "labels", "precision", "recall", "distanced, precision", "distanced, recall")
    print(table(head, rows))


def _print_errors(result: Result) -> None:
    text = result.sentence.text
    for start, end in sorted(result.missed):
        print(f"missed: {text[start:end]}: {text}")
    for hit in result.wrong:
        print(f"wrong:  {text[hit.start : hit.end]} ({hit.category}): {text}")


if __name__ == "__main__":
    main()
