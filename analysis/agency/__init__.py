"""Who does what to whom."""

from analysis.agency.events import Event, Form, Mood
from analysis.agency.finding import find_events
from analysis.agency.measures import actor_shares, read_agency

VERSION = 1

__all__ = ["VERSION", "Event", "Form", "Mood", "actor_shares", "find_events", "read_agency"]
