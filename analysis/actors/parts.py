"""Which actors take part in events, as agents or as those whom it befalls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.actors.actor import Actor, Mention
from analysis.agency import Event
from analysis.document import Range

_JOINS = (",", " and ", " or ", " & ", " of ", " in ", " from ", " who ", " at ", "’s government", "'s government")


@dataclass(frozen=True, slots=True)
class Part:
    """That an actor takes part in an event: as its agent, or else as its patient."""

    event: Event
    actor: Actor
    agent: bool


def parts(text: str, mentions: Sequence[Mention], events: Iterable[Event]) -> tuple[Part, ...]:
    """The parts that the mentioned actors have in the events, each actor once as agent and once as patient of each."""
    starts = [mention.start for mention in mentions]
    found: list[Part] = []
    for event in events:
        for where, agent in ((event.agent, True), (event.patient, False)):
            if where is not None:
                actors = _actors(text, where, mentions[bisect_left(starts, where[0]) : bisect_left(starts, where[1])])
                found.extend(Part(event, actor, agent) for actor in actors)
    return tuple(found)


def _actors(text: str, where: Range, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors whom a phrase names: at its head, or each of a row; not who owns what it names (`Kaan's brother`)."""
    actors: dict[str, Actor] = {}
    for mention in mentions:
        rest = text[mention.end : where[1]]
        before = text[where[0] : mention.start]
        if " of " in before or " in " in before or " from " in before:
            # "the mayor of Ford", "a man from Ford" is somebody else.
            continue
        if not rest or rest.startswith(_JOINS) or (rest in ("'s", "’s", "'", "’")):
            actors.setdefault(mention.actor.key, mention.actor)
    return tuple(actors.values())
