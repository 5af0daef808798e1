"""Which names that may be people's are: those with a title, a given name, "he" or "she", or what acts like one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from analysis.actors.actor import ActorKind
from analysis.actors.evidence import (
    NEVER,
    Seen,
    holds_no_name,
    is_opener,
    is_state,
    names_place_or_thing,
    stands_as_place,
)
from analysis.actors.runs import without_openers
from analysis.actors.vocabulary import countries, listed, peoples
from analysis.document import Document, SpeakerKind
from analysis.speakers.bodies import body_key
from analysis.speakers.names import folded, key_of, last_of
from analysis.speakers.people import Mention, People, Person
from analysis.speakers.vocabulary import bodies, given_names, role_plurals, roles


class Told(NamedTuple):
    """What a name is: the key, the name and the kind of an actor."""

    key: str
    name: str
    kind: ActorKind


class Persons:
    """What the names of an article that may be people's are, by their numbers in `people`."""

    def __init__(
        self, document: Document, people: People, single: Mapping[str, Seen], capitals: frozenset[str]
    ) -> None:
        self._text = document.text
        self._people = people
        self._single = single
        self._capitals = capitals
        self._told: dict[int, Told | int | None] = {}
        self._speakers = frozenset(speaker.key for speaker in document.speakers)

    def told(self, number: int) -> Told | int | None:
        """What the name is; the number of whom it names otherwise; None where it may be a place's or a thing's."""
        if number not in self._told:
            self._told[number] = self._tell(number)
        return self._told[number]

    def _tell(self, number: int) -> Told | int | None:
        person = self._people.listed[number]
        known = self._people.known(number)
        if known is not None:
            return Told(known.key, person.name, kind_of(known.key, known.kind))
        key = key_of(person.name)
        if key in peoples():
            return Told(key, person.name, ActorKind.GROUP)
        if len(person.parts) == 1:
            return self._of_one_name(number, person)
        if person.parts[0] in role_plurals():
            # "Representatives Omar and Tlaib"
            return self._without_office(number, person)
        return self._of_several_names(number, person)

    def is_own_word(self, mention: Mention) -> bool:
        """Whether a single word is somebody's name, and not what the name of a thing begins with: `Wal-Mart Stores`."""
        person = self._people.listed[mention.person]
        form = folded(self._text[mention.start : mention.end])
        if len(person.parts) == 1 or form != person.parts[0] or form == last_of(person.parts):
            return True
        if form in countries() or form in listed("regions"):
            return False
        told = self.told(mention.person)
        return form in given_names() or (isinstance(told, Told) and told.kind is ActorKind.PERSON)

    def _of_several_names(self, number: int, person: Person) -> Told | None:
        key = key_of(person.name)
        sex = self._people.sex(number)
        speaks = key in self._speakers
        if not person.sure and sex is None and person.parts[-1] in listed("companies") and not speaks:
            name = " ".join(without_openers(person.name.split()))
            return Told(body_key(name), name, ActorKind.ORGANISATION)
        if _is_of_thing(person):
            return None
        if person.titles <= _OF_PLACES and (
            holds_no_name(person.parts) or (not speaks and names_place_or_thing(self._text, person.parts))
        ):
            return None
        if not person.sure and sex is None and not speaks and self._is_placed(number):
            return None
        return Told(key, person.name, ActorKind.PERSON)

    def _of_one_name(self, number: int, person: Person) -> Told | None:
        """What a single name is that a title, a role or a verb of saying stands beside: not every one is a person's."""
        form, word = person.parts[0], person.name.split()[-1]
        placed = self._is_placed(number)
        somebody = Told(key_of(person.name), person.name, ActorKind.PERSON)
        if person.titles - _OF_PLACES and not placed:
            return somebody
        seen, given = self._single.get(word, NEVER), form in given_names()
        if is_opener(form) or form in listed("regions"):
            return None
        if seen.all and not given and is_state(word, seen, self._capitals):
            return Told(form, word, ActorKind.COUNTRY)
        in_role = any(part in roles() for role in person.roles for part in role)
        if placed or not (given or seen.inside or in_role):
            return None
        if given or in_role or self._people.sex(number) is not None:
            return somebody
        return Told(form, word, ActorKind.UNKNOWN) if seen.acts else None

    def _without_office(self, number: int, person: Person) -> Told | int:
        """Who bears the last name of a name that begins with a plural of offices."""
        for other, one in enumerate(self._people.listed):
            if other != number and one.parts[-1] == person.parts[-1] and one.parts[0] not in role_plurals():
                return other
        name = person.name.split()[-1]
        return Told(key_of(name), name, ActorKind.PERSON)

    @cached_property
    def _places(self) -> Mapping[int, list[int]]:
        places: dict[int, list[int]] = {}
        for mention in self._people.mentions:
            places.setdefault(mention.person, []).append(mention.start)
        return places

    def _is_placed(self, number: int) -> bool:
        """Whether half of the mentions or more stand where places stand: `in Grand Rapids`."""
        places = self._places.get(number, [])
        return 2 * sum(stands_as_place(self._text, start) for start in places) >= len(places)


def _is_of_thing(person: Person) -> bool:
    """Whether a name ends as none of a person's does: `Supreme Court`, `Keystone XL`, `Larry King Live`."""
    last = person.name.split()[-1]
    if person.parts[0] in given_names():
        return len(person.parts) > 2 and person.parts[-1] in listed("headings")
    letters = last.isupper() and not person.name.isupper() and 1 < len(last) < _LETTERS and "." not in last
    return person.parts[-1] in bodies() or (letters and folded(last) == last_of(person.parts))


def kind_of(key: str, kind: SpeakerKind) -> ActorKind:
    """The kind of an actor that a table of names knows."""
    if kind is SpeakerKind.PERSON:
        return ActorKind.PERSON
    return ActorKind.COUNTRY if key in countries() else ActorKind.ORGANISATION


_LETTERS = 5
_OF_PLACES = frozenset({"mayor", "governor", "bishop", "archbishop", "sheriff", "duke", "duchess", "prince"})
"""Titles that stand before "of" and a place, too."""
