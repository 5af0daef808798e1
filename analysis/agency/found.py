"""An event as the rules hand it on: in words of its line."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.agency.events import Form, Mood
from analysis.agency.line import Span
from analysis.agency.vocabulary import Verb


@dataclass(frozen=True, slots=True)
class Found:
    """An event in words of its line."""

    verb: Verb
    words: Span
    form: Form
    pattern: str
    mood: Mood
    agent: Span | None
    patient: Span | None
