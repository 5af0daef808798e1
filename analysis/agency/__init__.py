"""Who does what to whom: events of harm and help with their agents and patients, by rules over a closed verb list."""

from analysis.agency.events import PASSIVES, Event, Form, Mood
from analysis.agency.finding import find_events
from analysis.agency.measures import read_agency

VERSION = 3

__all__ = ["PASSIVES", "VERSION", "Event", "Form", "Mood", "find_events", "read_agency"]
