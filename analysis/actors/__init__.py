"""Whom an article speaks of, and in which tone."""

from analysis.actors.actor import Actor, ActorKind, Mention, Resolved
from analysis.actors.finding import find_actors
from analysis.actors.towards import read_towards

VERSION = 3

__all__ = ["VERSION", "Actor", "ActorKind", "Mention", "Resolved", "find_actors", "read_towards"]
