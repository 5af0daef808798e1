"""Speakers over several articles: who of them are one, under one key and name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from analysis.document import Quotation, Speaker, SpeakerKind
from analysis.speakers.matching import certainly_one, same_person
from analysis.speakers.names import Parts, is_initial, last_of, name_words, parts_of, skeleton
from analysis.speakers.vocabulary import listed

SpeakerKey = str
"""The key of a speaker over several articles."""


class Spoken(Protocol):
    """An article whose speakers are known, such as a `Document`."""

    @property
    def article(self) -> int:
        """The article's key."""
        ...

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks in it."""
        ...

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What they say."""
        ...


@dataclass(frozen=True, slots=True)
class Gathered:
    """The speakers of several articles. `keys` leads from an article's key and a speaker's key there to one of them."""

    speakers: tuple[Speaker, ...]
    keys: Mapping[tuple[int, str], SpeakerKey]

    def key_of(self, article: int, speaker: str) -> SpeakerKey:
        """The key of an article's speaker over all the articles."""
        return self.keys[article, speaker]


@dataclass(slots=True, eq=False)
class _Bearer:
    """One or more speakers of articles that are taken for one."""

    key: str
    kind: SpeakerKind
    parts: Parts
    names: Counter[str] = field(default_factory=Counter)
    called: dict[str, None] = field(default_factory=dict)
    joined: _Bearer | None = None

    def root(self) -> _Bearer:
        """Whom this one was joined to."""
        found = self
        while found.joined is not None:
            found = found.joined
        return found


def gather(documents: Iterable[Spoken]) -> Gathered:
    """The speakers of the articles, each once, in order of first appearance, and the key of each in every article.

    Full names are one where their spellings agree; an initial, a short form, a last name alone and the letters of a
    body are joined to the only one in these articles that they fit, and to nobody where two fit.
    """
    bearers: dict[str, _Bearer] = {}
    places: list[tuple[int, str]] = []
    for document in documents:
        spoke = Counter(quotation.speaker for quotation in document.quotations)
        for speaker in document.speakers:
            places.append((document.article, speaker.key))
            bearer = bearers.get(speaker.key)
            if bearer is None:
                bearer = _Bearer(speaker.key, speaker.kind, parts_of(name_words(speaker.name)))
                bearers[speaker.key] = bearer
            bearer.names[speaker.name] += 1 + spoke[speaker.key]
            bearer.called.update(dict.fromkeys((speaker.name, *speaker.called)))
    people = [bearer for bearer in bearers.values() if bearer.kind is SpeakerKind.PERSON and bearer.parts]
    _join_spellings(people)
    _join_short_forms(people)
    _join_last_names(people)
    _join_letters([bearer for bearer in bearers.values() if bearer.kind is SpeakerKind.ORGANISATION])
    groups: dict[str, list[_Bearer]] = {}
    for bearer in bearers.values():
        groups.setdefault(bearer.root().key, []).append(bearer)
    gathered = {key: _speaker(key, group) for key, group in groups.items()}
    keys = {(article, key): gathered[bearers[key].root().key].key for article, key in places}
    return Gathered(tuple(gathered.values()), keys)


def _join(one: _Bearer, other: _Bearer) -> None:
    first, second = one.root(), other.root()
    if first is not second:
        second.joined = first


def _join_spellings(people: Sequence[_Bearer]) -> None:
    """Full names whose letters agree: Dmitri and Dmitry Peskov, Kim Jong-un and Kim Jong Un."""
    by_sound: dict[str, _Bearer] = {}
    by_last: dict[str, list[_Bearer]] = {}
    for bearer in people:
        if len(bearer.parts) < 2:
            continue
        first = by_sound.setdefault("".join(map(skeleton, bearer.parts)), bearer)
        _join(first, bearer)
        alike = by_last.setdefault(skeleton(last_of(bearer.parts)), [])
        for other in alike:
            if certainly_one(other.parts, bearer.parts):
                _join(other, bearer)
                break
        else:
            alike.append(bearer)


def _join_short_forms(people: Sequence[_Bearer]) -> None:
    """Initials and short forms (`D. Peskov`, `Bob Tran`) that fit; nobody where one fits two who are not one."""
    for alike in _by_last(bearer for bearer in people if len(bearer.parts) > 1).values():
        roots = _roots(alike)
        fitting = [
            frozenset(place for place, other in enumerate(roots) if same_person(one.parts, other.parts))
            for one in roots
        ]
        for one, fits in zip(roots, fitting, strict=True):
            if all(fitting[place] == fits for place in fits):
                for place in fits:
                    _join(*_fuller_first(one.root(), roots[place].root()))


def _join_last_names(people: Sequence[_Bearer]) -> None:
    """A last name alone, where one person alone bears it; where names begin with the family's, that one."""
    full = [bearer for bearer in people if len(bearer.parts) > 1]
    by_last = _by_last(full)
    by_first: dict[str, list[_Bearer]] = {}
    for bearer in full:
        if bearer.parts[0] in listed("names", "family_first"):
            by_first.setdefault(skeleton(bearer.parts[0]), []).append(bearer)
    for bearer in people:
        if len(bearer.parts) == 1:
            sound = skeleton(bearer.parts[0])
            bearing = _roots((*by_last.get(sound, ()), *by_first.get(sound, ())))
            if len(bearing) == 1:
                _join(bearing[0], bearer)


def _join_letters(bodies: Sequence[_Bearer]) -> None:
    """The letters of a body that another article names in full: `UDU`."""
    by_letters: dict[str, list[_Bearer]] = {}
    for body in bodies:
        letters = "".join(word[0] for word in body.key.split() if word not in _UNSPOKEN)
        if len(letters) > 1:
            by_letters.setdefault(letters, []).append(body)
    for body in bodies:
        named = by_letters.get(body.key, ())
        if len(named) == 1 and any(name.isupper() for name in body.names):
            _join(named[0], body)


_UNSPOKEN = frozenset({"of", "the", "and", "for", "in", "on", "to"})


def _by_last(people: Iterable[_Bearer]) -> dict[str, list[_Bearer]]:
    by_last: dict[str, list[_Bearer]] = {}
    for bearer in people:
        by_last.setdefault(skeleton(last_of(bearer.parts)), []).append(bearer)
    return by_last


def _roots(bearers: Iterable[_Bearer]) -> list[_Bearer]:
    return list({id(root): root for root in (bearer.root() for bearer in bearers)}.values())


def _fuller_first(one: _Bearer, other: _Bearer) -> tuple[_Bearer, _Bearer]:
    return (one, other) if _fullness(one.parts) >= _fullness(other.parts) else (other, one)


def _fullness(parts: Parts) -> tuple[int, int]:
    return sum(not is_initial(part) for part in parts), sum(map(len, parts))


def _speaker(key: str, group: Sequence[_Bearer]) -> Speaker:
    """The group as one speaker: the commonest of the names that say most, and all other forms."""
    names: Counter[str] = Counter()
    for bearer in group:
        names.update(bearer.names)
    lengths = {name: min(len(parts_of(name_words(name))), 2) for name in names}
    longest = max(lengths.values())
    fullest = (
        [name for name, length in lengths.items() if length == longest] if group[0].kind in _NAMED else list(names)
    )
    name = max(fullest, key=lambda form: (names[form], len(form), form))
    called = dict.fromkeys(form for bearer in group for form in bearer.called if form != name)
    return Speaker(key, name, Counter(bearer.kind for bearer in group).most_common(1)[0][0], tuple(called))


_NAMED = (SpeakerKind.PERSON,)
