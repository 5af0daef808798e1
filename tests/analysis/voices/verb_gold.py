"""The authored sentences of `tests/analysis/gold/reporting_verbs.toml`, with their judged verbs as offsets."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from analysis.voices.reporting import Stance
from analysis.voices.verbs.readings import reading_of
from analysis.voices.words.words import words_of

PATH = Path(__file__).parent.parent / "gold" / "reporting_verbs.toml"
_MARKED = re.compile("‹([^‹›]*)›")


@dataclass(frozen=True, slots=True)
class Judged:
    """A marked verb of `text[start:end]` and its class, None where it reports nothing."""

    start: int
    end: int
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with the verbs that were judged in it."""

    number: int
    text: str
    judged: tuple[Judged, ...]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the program says of one place: `expected` is None for a verb that reports nothing and a word unmarked."""

    case: Case
    word: str
    expected: Stance | None
    found: Stance | None


def cases(held_out: bool) -> list[Case]:
    """The development or the held-out sentences, in the file's order."""
    with PATH.open("rb") as file:
        listed = tomllib.load(file)["sentence"]
    return [_case(entry) for entry in listed if bool(entry.get("held_out", False)) is held_out]


def _case(entry: dict[str, object]) -> Case:
    marked = str(entry["text"])
    cues = entry["cues"]
    assert isinstance(cues, list)
    matches = list(_MARKED.finditer(marked))
    # Before the mark with number n, n pairs of brackets and one opening bracket have gone.
    spans = [(match.start() - 2 * n, match.end() - 2 * n - 2) for n, match in enumerate(matches)]
    judged = [
        Judged(start, end, None if stance == "none" else Stance(stance))
        for (start, end), (_, stance) in zip(spans, cues, strict=True)
    ]
    plain = _MARKED.sub(r"\1", marked)
    return Case(int(str(entry["id"])), plain, tuple(judged), bool(entry.get("held_out", False)))


def outcomes(case: Case) -> list[Outcome]:
    """One for each judged verb, and one for each word outside the marks that is given a class."""
    words = words_of(case.text, 0, len(case.text), "en")
    readings = {index: reading_of(words, index) for index in range(len(words))}
    result = []
    within: set[int] = set()
    for verb in case.judged:
        inside = [index for index in range(len(words)) if verb.start <= words.starts[index] < verb.end]
        within.update(inside)
        found = next((reading.stance for index in inside if (reading := readings[index])), None)
        result.append(Outcome(case, case.text[verb.start : verb.end], verb.stance, found))
    for index, reading in readings.items():
        if reading and index not in within:
            result.append(Outcome(case, words.forms[index], None, reading.stance))
    return result


def precision(found: list[Outcome]) -> float:
    """The share of rightly classed places among those given a class."""
    given = [outcome for outcome in found if outcome.found is not None]
    return sum(outcome.found == outcome.expected for outcome in given) / len(given)


def recall(found: list[Outcome]) -> float:
    """The share of rightly classed verbs among those that have a class."""
    classed = [outcome for outcome in found if outcome.expected is not None]
    return sum(outcome.found == outcome.expected for outcome in classed) / len(classed)
