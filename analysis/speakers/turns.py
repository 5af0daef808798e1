"""Who spoke where in one article, as it goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from analysis.document import SpeakerKind
from analysis.speakers.names import key_of
from analysis.speakers.people import People
from analysis.speakers.vocabulary import Sex

UNNAMED: Final = "unnamed"
"""The key of all sources without a name."""

REMEMBERED = 16
"""Turns that are looked back at."""


@dataclass(slots=True)
class Part:
    """A speaker as the article goes on; `person` is their number among its people, `called` the forms used so far."""

    key: str
    name: str
    kind: SpeakerKind
    person: int | None = None
    called: dict[str, None] = field(default_factory=dict)


class Turn(NamedTuple):
    """That a speaker's words were told at `place`; `sex`, `many` and the noun `head` are what the source says."""

    place: int
    part: Part
    sex: Sex | None = None
    many: bool = False
    head: str = ""


def unnamed(place: int, name: str, sex: Sex | None, many: bool, head: str) -> Turn:
    """A turn of somebody unnamed whom the article calls `name`."""
    return Turn(place, Part(UNNAMED, name, SpeakerKind.UNNAMED), sex, many, head)


def of_person(people: People, number: int, place: int, head: str = "") -> Turn:
    """A turn of one of the article's people."""
    person = people.listed[number]
    known = people.known(number)
    if known is None:
        part = Part(key_of(person.name), person.name, SpeakerKind.PERSON, number)
    else:
        part = Part(known.key, person.name, known.kind, number)
    return Turn(place, part, people.sex(number), False, head)
