"""Who is spoken of: an actor of an article, and one mention of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor somebody is; a group has no name of its own (police, protesters) or is a people.

    Of an unknown kind is a single name that acts and of which the article does not show what it names.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"
    UNKNOWN = "unknown kind"


class Resolved(StrEnum):
    """What a mention was told by."""

    NAME = "name"
    LAST_NAME = "last name"
    ALIAS = "alias"
    ROLE = "role"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody of whom an article speaks.

    `key` is the one that they have as a speaker; `name` is the fullest form that the article gives, `called` are the
    other forms by which it names them.
    """

    key: str
    name: str
    kind: ActorKind
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` speaks of `actor`. `sentence` is the sentence's place in the document."""

    start: int
    end: int
    sentence: int
    actor: Actor
    resolved: Resolved
