"""Who bears a role in an article: `the mayor` is Ilse Brandt where she is called mayor beside her name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.speakers.people import People
from analysis.speakers.vocabulary import nations, same_roles

_SMALL = frozenset(
    {"of", "for", "the", "a", "an", "at", "in", "and", "to", "his", "her", "their", "its", "former", "then"}
)


def bearer(people: People, head: str, modifiers: Iterable[str], owner: str, place: int) -> int | None:
    """The number of the person with the role, whose modifiers agree best, mentioned last before `place`.

    Nobody whose role is said of another country, or not of the country that `owner` names.
    """
    wanted = {word for word in modifiers if word not in _SMALL}
    best: tuple[int, int, int] | None = None
    for number in people.with_role(head, same_roles().get(head, frozenset())):
        person = people.listed[number]
        agreed = -1
        for role in person.roles:
            if not head_of_role(role, head):
                continue
            said = {word for word in role if word not in _SMALL}
            if _contradicts(wanted, said) or (owner in nations() and not any(_akin(owner, word) for word in said)):
                continue
            agreed = max(agreed, sum(any(_akin(word, other) for other in said) for word in wanted))
        if agreed < 0:
            continue
        found = (agreed, people.last_before(number, place), -number)
        best = found if best is None or found > best else best
    return None if best is None else -best[2]


def head_of_role(role: Sequence[str], head: str) -> bool:
    """Whether the role's words hold the head or a word for the same."""
    return head in role or not same_roles().get(head, frozenset()).isdisjoint(role)


def _contradicts(wanted: set[str], said: set[str]) -> bool:
    """Example: `the Ukrainian minister` is nobody who is called `Russian minister`."""
    asked = {nations()[word] for word in wanted if word in nations()}
    others = {nations()[word] for word in said if word in nations()}
    return bool(asked and others) and asked.isdisjoint(others)


def _akin(one: str, other: str) -> bool:
    return one == other or (one in nations() and nations()[one] == nations().get(other))
