"""The authored sentences of `gold/agency.toml` and `gold/agency_fresh.toml`, and how what is found agrees with them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from analysis.agency import Event, Form, Mood, find_events
from analysis.document import Document, Range
from analysis.reading import lay_out
from corpus.article import Role

FOLDER = Path(__file__).parents[1] / "gold"
OLDER = "agency.toml"
FRESH = "agency_fresh.toml"


@dataclass(frozen=True, slots=True)
class Expected:
    """An event as it is judged: `agent` and `patient` are empty where the sentence names none."""

    verb: str
    agent: str
    patient: str
    form: Form
    mood: Mood


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence or headline with its events."""

    number: int
    about: str
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is found of one judged event, or found where none was judged."""

    case: Case
    expected: Expected | None
    found: Event | None


def cases(name: str = OLDER, *, held_out: bool) -> list[Case]:
    """The development or the held-out sentences of one file."""
    listed = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["sentence"]
    return [
        Case(
            entry["id"],
            entry.get("about", ""),
            entry["text"],
            tuple(
                Expected(e["verb"], e["agent"], e["patient"], Form(e["form"]), Mood(e.get("mood", "")))
                for e in entry["events"]
            ),
        )
        for entry in listed
        if bool(entry.get("held_out", False)) is held_out
    ]


def document_of(text: str) -> Document:
    """One sentence as a body, or as a headline where no stop ends it."""
    role = Role.BODY if text.rstrip("'\"”’")[-1] in ".?!" else Role.HEADLINE
    return lay_out(1, text, "en", [(role, 0, len(text))], (), ())


def outcomes(case: Case) -> list[Outcome]:
    """One for each judged event and one for each that is found beside them."""
    document = document_of(case.text)
    found = list(find_events(document))
    result = []
    reached = 0
    for expected in case.expected:
        at = case.text.find(expected.verb, reached)
        where = (at, at + len(expected.verb))
        match = next((event for event in found if overlaps(event.verb, where)), None)
        if match is not None:
            found.remove(match)
            reached = at + 1
        result.append(Outcome(case, expected, match))
    return result + [Outcome(case, None, event) for event in found]


def overlaps(one: Range, other: Range) -> bool:
    """Whether two ranges share a character."""
    return one[0] < other[1] and other[0] < one[1]


def named(case: Case, where: Range | None) -> str:
    """The words of a range, empty for None."""
    return case.text[where[0] : where[1]] if where else ""


def agrees(case: Case, where: Range | None, words: str, *, exactly: bool) -> bool:
    """Whether a found agent or patient is the judged one: the same words, or half of the words of both shared."""
    found = named(case, where)
    if exactly or not words or not found:
        return found == words
    ours, theirs = set(found.lower().split()), set(words.lower().split())
    return len(ours & theirs) / len(ours | theirs) >= 0.5
