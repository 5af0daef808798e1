"""Whom a pronoun means, where one antecedent alone is clear; in doubt nobody."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from analysis.actors.actor import ActorKind
from analysis.actors.naming import Who
from analysis.actors.vocabulary import Sort
from analysis.speakers.vocabulary import Sex

_REACH = 2
"""Sentences back in which an antecedent is looked for."""
_REMEMBERED = 12
_BODIES = (ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.UNKNOWN)


class Recent(NamedTuple):
    """Somebody mentioned: in which sentence, whether as the subject, and who (None for a stranger without a name)."""

    sentence: int
    subject: bool
    who: Who | None
    sex: Sex | None


class Asked(NamedTuple):
    """Where a pronoun stands: in which sentence, whether it opens it, and whether it is an object (`him`)."""

    sentence: int
    opens: bool
    object_: bool


class Antecedents:
    """Who was mentioned last in an article, in the order of its text."""

    def __init__(self) -> None:
        self._recent: deque[Recent] = deque(maxlen=_REMEMBERED)

    def note(self, recent: Recent) -> None:
        """Somebody is mentioned."""
        self._recent.append(recent)

    def meant(self, sort: Sort, asked: Asked) -> Who | None:
        """Whom the pronoun means; nobody where two may be."""
        if sort & Sort.IT:
            return self._body(asked.sentence, opens=asked.opens)
        sex = Sex.HE if sort & Sort.HE else Sex.SHE
        near = [
            one
            for one in self._recent
            if asked.sentence - one.sentence <= _REACH
            and (one.who is None or one.who.kind is ActorKind.PERSON)
            and one.sex in (None, sex)
        ]
        for back in range(_REACH + 1):
            found = _distinct([one for one in near if one.sentence >= asked.sentence - back])
            if found:
                return _only(found, sex, asked)
        return None

    def _body(self, sentence: int, *, opens: bool) -> Who | None:
        """The only body or country of this sentence, or for one that opens it of the one before, as its subject."""
        wanted = sentence - 1 if opens else sentence
        found = [
            one for one in self._recent if one.sentence == wanted and one.who is not None and one.who.kind in _BODIES
        ]
        if len(_distinct(found)) == 1 and any(one.subject for one in found):
            return found[0].who
        return None


def _only(found: Sequence[Recent], sex: Sex, asked: Asked) -> Who | None:
    """The only one, or the only one who surely is he or she, or the subject of the sentence that is looked at."""
    if asked.object_ and len(found) > 1:
        # "Anna met Eva, who thanked her": the subject of the same sentence is not its object.
        found = [one for one in found if not (one.subject and one.sentence == asked.sentence)]
    if len(found) == 1:
        return found[0].who
    certain = [one for one in found if one.sex is sex]
    if len(certain) == 1 and not any(one.subject for one in found if one is not certain[0]):
        return certain[0].who
    last = max((one.sentence for one in found), default=asked.sentence)
    subjects = [one for one in found if one.subject and one.sentence == last]
    clear = len(subjects) == 1 and not asked.object_ and (asked.opens or last == asked.sentence)
    return subjects[0].who if clear else None


def _distinct(found: Sequence[Recent]) -> list[Recent]:
    """One for each actor (strangers are each somebody else), the subject's one first."""
    kept: dict[object, Recent] = {}
    for one in sorted(found, key=lambda recent: not recent.subject):
        kept.setdefault(id(one.who) if one.who is not None else one, one)
    return list(kept.values())
