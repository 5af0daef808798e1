"""The people that an article names: whose each name is, what is said beside it, where they are mentioned."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from analysis.document import SpeakerKind
from analysis.speakers.aliases import Aliases, Canonical
from analysis.speakers.matching import same_person
from analysis.speakers.mentions import Name
from analysis.speakers.names import Parts, last_of, parts_of, without_nickname
from analysis.speakers.vocabulary import Sex, given_names, listed, sexes

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b")
_AFTER_PREPOSITION = re.compile(r"\b(?:of|to|with|by|for|from|and)\s+(?:[A-Z][\w.]*\s)*\Z")
_NAMESAKES = 24  # people of one last name or role, roles and forms of one person, that are looked at
_VOTERS = 5  # mentions of a person whose pronouns are looked at
_FEW = 2  # mentions that make nobody the article's main person
_VOTE_REACH = 90  # characters after each


@dataclass(slots=True)
class Person:
    """Somebody the article names.

    `name` is the fullest form as written, `roles` the words said beside the name, `forms` all written forms; `named`
    counts the full mentions and those with a title, `titles` are the titles, `places` is where full mentions begin.
    """

    name: str
    parts: Parts
    sure: bool
    sex: Sex | None = None
    roles: dict[tuple[str, ...], None] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    named: int = 0
    titles: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    asked: bool = False
    kin: bool = False
    guessed: bool = False


class Mention(NamedTuple):
    """`text[start:end]` names the person with that number."""

    start: int
    end: int
    person: int


class People:
    """Everybody whom one article names; made in one pass over its names, looked up by the parts of a name."""

    def __init__(
        self, text: str, found: Sequence[Name], aliases: Aliases, spoken: frozenset[str] = frozenset()
    ) -> None:
        """`found` are the names of the text, `spoken` the folded single words that are somebody's source."""
        self.text = text
        self._aliases = aliases
        self.listed: list[Person] = []
        self._places: dict[int, list[int]] = {}
        self._known: dict[int, Canonical | None] = {}
        self.mentions: list[Mention] = []
        self._by_last: dict[str, list[int]] = {}
        self._by_first: dict[str, list[int]] = {}
        whose: list[int | None] = [self._take(name) if len(name.forms) > 1 else None for name in found]
        # Whoever is named with a title is known before a last name alone is led to somebody.
        for place, name in enumerate(found):
            if whose[place] is None and len(name.forms) == 1 and name.title:
                whose[place] = self._take_titled(name)
        for place, name in enumerate(found):
            if whose[place] is None:
                whose[place] = self.find(name.forms, _sex_of_title(name.title), name.start)
                if whose[place] is None and (name.title or name.role or name.sure or name.forms[0] in spoken):
                    whose[place] = self._add(name, name.forms)
                    self.listed[-1].sure = True
        self._add_by_given_name(found, whose)
        for name, bearer in zip(found, whose, strict=True):
            if bearer is not None:
                self.mentions.append(Mention(name.start, name.end, bearer))
                self._note(self.listed[bearer], name)
        self.starts = [mention.start for mention in self.mentions]
        self._by_role: dict[str, list[int]] = {}
        for number, person in enumerate(self.listed):
            for word in dict.fromkeys(word for role in person.roles for word in role):
                self._by_role.setdefault(word, []).append(number)
        for mention in self.mentions:
            self._places.setdefault(mention.person, []).append(mention.start)

    def find(self, forms: Sequence[str], sex: Sex | None = None, place: int | None = None) -> int | None:
        """The person whom folded words name: a full name, a last name, else a given name; None where nobody fits.

        Nobody of the other sex. Of several it is no `Jr.`, but who is known by a last name with an office, or named
        most often in full or with a title; then whom the table knows by it, then who was named last before `place`.
        """
        parts = parts_of(forms)
        if not parts:
            return None
        if len(parts) > 1:
            return next((n for n in self._bearers(last_of(parts)) if same_person(self.listed[n].parts, parts)), None)
        bearers = self._bearers(parts[0]) or self._by_first.get(parts[0], [])[:_NAMESAKES]
        if not bearers:
            return None
        bearers = [n for n in bearers if not (_is_younger(self.listed[n]) and self._is_another(n, parts[0]))]
        if sex:
            bearers = [n for n in bearers if self.listed[n].sex in (None, sex)]
            bearers = [n for n in bearers if self.listed[n].sex is sex] or bearers
        if len(bearers) < 2:
            return bearers[0] if bearers else None
        return max(
            bearers,
            key=lambda n: (
                not _is_younger(self.listed[n]),
                _is_by_last_name(self.listed[n]),
                self.listed[n].named,
                sex is None and self._is_listed(n, parts[0]),
                self._named_before(n, place),
                -n,
            ),
        )

    def _take_titled(self, name: Name) -> int:
        """The number of whom a last name with a title means: who bears the title, else who may; else somebody new."""
        form, sex = name.forms[0], _sex_of_title(name.title)
        number: int | None = None
        if name.title in listed("titles", "courtesy"):
            number = self.find(name.forms, sex, name.start)
        else:
            bearers = self._bearers(parts_of(name.forms)[0])
            same = [n for n in bearers if name.title in self.listed[n].titles]
            number = same[0] if len(same) == 1 else self.find(name.forms, sex, name.start)
            if number is not None and not same and self._is_another(number, form):
                number = None
        if number is None:
            number = self._add(name, name.forms)
            self.listed[number].sex = sex
        person = self.listed[number]
        person.sure = True
        person.named += 1
        person.titles.add(name.title)
        return number

    def _is_another(self, number: int, last: str) -> bool:
        """Whether `President Trump` is somebody else: this is a relative, or not whom the table knows by last name."""
        person = self.listed[number]
        if len(person.parts) < 2:
            return False
        known = self._aliases.canonical(last)
        if known is None or known.kind is not SpeakerKind.PERSON:
            return person.kin and not person.titles
        itself = self.known(number)
        return itself is None or itself.key != known.key

    def _bearers(self, last: str) -> list[int]:
        """Those with that last name, as many as an article can mean."""
        return self._by_last.get(last, [])[:_NAMESAKES]

    def _is_listed(self, number: int, last: str) -> bool:
        """Whether the table knows the person by the last name alone."""
        known = self._aliases.canonical(last)
        return known is not None and known == self.known(number)

    def _named_before(self, number: int, place: int | None) -> int:
        """Where the full name stood last before `place`, and not as whose son or to whom; -1 where nowhere."""
        if place is None:
            return -1
        places = self.listed[number].places
        last = bisect_left(places, place)
        for start in reversed(places[max(0, last - _VOTERS) : last]):
            if not _AFTER_PREPOSITION.search(self.text, max(0, start - 40), start):
                return start
        return -1

    def at(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in `text[start:end]`."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def with_role(self, head: str, others: Iterable[str] = ()) -> dict[int, None]:
        """The people beside whose names the role or a word for the same stands, first mentioned first."""
        return dict.fromkeys(number for word in (head, *others) for number in self._by_role.get(word, [])[:_NAMESAKES])

    def last_before(self, number: int, place: int) -> int:
        """Where the person was mentioned last before `place`; -1 where nowhere."""
        places = self._places.get(number, [])
        index = bisect_left(places, place)
        return places[index - 1] if index else -1

    @cached_property
    def main(self) -> int | None:
        """The person whom the article mentions most often, more than twice; None where two are mentioned as often."""
        counts = sorted(((len(places), number) for number, places in self._places.items()), reverse=True)[:2]
        if not counts or counts[0][0] <= _FEW or (len(counts) > 1 and counts[1][0] == counts[0][0]):
            return None
        return counts[0][1]

    def known(self, number: int) -> Canonical | None:
        """Whom the table knows under the person's name."""
        person = self.listed[number]
        if number not in self._known:
            self._known[number] = self._aliases.canonical(person.name)
        return self._known[number]

    def sex(self, number: int) -> Sex | None:
        """What titles, roles, the given name, or else the pronouns after the first mentions say."""
        person = self.listed[number]
        if person.sex is None and not person.asked:
            person.asked = True
            known = self.known(number)
            given = given_names().get(known.key.split()[0]) if known and known.kind is SpeakerKind.PERSON else None
            person.sex = given or self._voted(number)
            person.guessed = given is None and len(self._places.get(number, [])) <= _FEW
        return person.sex

    def surely(self, number: int) -> Sex | None:
        """The person's sex, where more says it than the pronouns after one or two mentions."""
        sex = self.sex(number)
        return None if self.listed[number].guessed else sex

    def _voted(self, number: int) -> Sex | None:
        votes = {Sex.HE: 0, Sex.SHE: 0}
        for begin in self._places.get(number, [])[:_VOTERS]:
            place = bisect_left(self.starts, begin)
            start = self.mentions[place].end
            following = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.text)
            match = _PRONOUN.search(self.text, start, min(start + _VOTE_REACH, following))
            if match and "\n" not in self.text[start : match.start()]:
                votes[Sex.HE if match.group(1) else Sex.SHE] += 1
        if votes[Sex.HE] == votes[Sex.SHE]:
            return None
        return max(votes, key=lambda sex: votes[sex])

    def _take(self, name: Name) -> int | None:
        """The number of the person with this full name, who is added where nobody has it yet."""
        parts = parts_of(name.forms)
        if len(parts) < 2:
            return None
        for number in self._bearers(last_of(parts)):
            person = self.listed[number]
            if same_person(person.parts, parts):
                if len(parts) > len(person.parts):
                    person.parts = parts
                    person.name = without_nickname(" ".join(self.text[name.start : name.end].split()))
                break
        else:
            number = self._add(name, parts)
        person = self.listed[number]
        person.named += 1
        person.places.append(name.start)
        person.kin = person.kin or not listed("titles", "kin").isdisjoint(name.role)
        if name.title:
            person.titles.add(name.title)
            person.sex = _sex_of_title(name.title) or person.sex
        return number

    def _add_by_given_name(self, found: Sequence[Name], whose: list[int | None]) -> None:
        """Fills `whose` for given names alone that are somebody's: Her husband, George."""
        known, added = given_names(), {}
        for place, name in enumerate(found):
            form = name.forms[0]
            if whose[place] is None and len(name.forms) == 1 and form in known:
                inside = self.text[name.start - 2 : name.start - 1] if name.start > 1 else ""
                if form in added or inside.isalnum() or inside == ",":
                    if form not in added:
                        added[form] = self._add(name, name.forms)
                        self.listed[added[form]].sure = True
                        self.listed[added[form]].sex = known[form]
                    whose[place] = added[form]

    def _add(self, name: Name, parts: Parts) -> int:
        number = len(self.listed)
        written = without_nickname(" ".join(self.text[name.start : name.end].split()))
        if len(parts) == 1 and name.title in listed("titles", "regnal"):
            written = f"{name.title.capitalize()} {written}"
        sex = given_names().get(parts[0]) if len(parts) > 1 else None
        self.listed.append(Person(written, parts, name.sure, sex))
        self._by_last.setdefault(last_of(parts), []).append(number)
        if len(parts) > 1:
            self._by_first.setdefault(parts[0], []).append(number)
        return number

    def _note(self, person: Person, name: Name) -> None:
        """What the mention adds to what is known of the person."""
        person.sure = person.sure or name.sure
        if name.role and len(person.roles) < _NAMESAKES:
            role = tuple(word for word in name.role if word not in listed("titles", "courtesy"))
            if role:
                person.roles[role] = None
        if len(person.forms) < _NAMESAKES:
            person.forms[" ".join(self.text[name.start : name.end].split())] = None
        if person.sex is None and (name.title or name.role):
            said = _sex_of_title(name.title)
            person.sex = said or next((sexes()[form] for form in name.role if form in sexes()), None)


def _is_younger(person: Person) -> bool:
    """Whether a `Jr.` or `III` tells the person from a namesake."""
    return person.parts[-1] in listed("titles", "suffixes")


def _is_by_last_name(person: Person) -> bool:
    """Whether the article never gives the full name of somebody in office: `President Trump`."""
    return len(person.parts) == 1 and not person.titles <= listed("titles", "courtesy")


def _sex_of_title(title: str) -> Sex | None:
    return sexes().get(title)
