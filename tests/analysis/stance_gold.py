"""The authored sentences of `gold/stance_words.toml` and of the later `stance_words_fresh.toml`, and what is found."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from analysis.stance import stance_words
from tests.analysis.plain_articles import read_text

FIRST = "stance_words"
FRESH = "stance_words_fresh"
_GOLD = Path(__file__).parent / "gold"
_MARKED = re.compile("‹([^‹›]*)›")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judged or found word: its class in the gold ("none" where it has none) and the class it is given."""

    number: int
    text: str
    word: str
    expected: str
    found: str


def outcomes(gold: str = FIRST, *, held_out: bool) -> list[Outcome]:
    """One for each judged word of a part of `gold`, and one for each that is found where none was judged."""
    with (_GOLD / f"{gold}.toml").open("rb") as file:
        listed = tomllib.load(file)["sentence"]
    return [
        outcome
        for entry in listed
        if bool(entry.get("held_out", False)) is held_out
        for outcome in _of_sentence(entry["id"], entry["text"], [stance for _, stance in entry.get("classes", [])])
    ]


def _of_sentence(number: int, marked: str, classes: list[str]) -> list[Outcome]:
    matches = list(_MARKED.finditer(marked))
    spans = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(matches)]
    text = _MARKED.sub(r"\1", marked)
    document = read_text(text)
    left = {
        (document.tokens[word.first].start, document.tokens[word.last].end): word.stance
        for word in stance_words(document)
    }
    result = []
    for (start, end), expected in zip(spans, classes, strict=True):
        hit = next((where for where in left if where[0] < end and start < where[1]), None)
        result.append(Outcome(number, text, text[start:end], expected, left.pop(hit) if hit else "none"))
    return result + [Outcome(number, text, text[a:b], "none", stance) for (a, b), stance in left.items()]


def precision(found: list[Outcome]) -> float:
    """The share of rightly classed words among those given a class."""
    given = [outcome for outcome in found if outcome.found != "none"]
    return sum(outcome.found == outcome.expected for outcome in given) / len(given)


def recall(found: list[Outcome]) -> float:
    """The share of rightly classed words among those that have a class."""
    classed = [outcome for outcome in found if outcome.expected != "none"]
    return sum(outcome.found == outcome.expected for outcome in classed) / len(classed)
