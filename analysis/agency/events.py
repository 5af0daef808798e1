"""What is found of who does what to whom: events, each with its verb, its agent and its patient as ranges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analysis.document import Range


class Form(StrEnum):
    """How the sentence puts it. A passive with "be" or "get" is `PASSIVE` with an agent, `AGENTLESS` without one."""

    ACTIVE = "active"
    PASSIVE = "passive"
    AGENTLESS = "agentless_passive"
    ELLIPSIS = "headline_ellipsis"
    REDUCED = "reduced_relative"
    NOMINAL = "nominal"


class Mood(StrEnum):
    """Whether it is told as done, as not done, or as what may, will or should be done."""

    DONE = ""
    NEGATED = "negated"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody does something to somebody.

    `verb`, `agent` and `patient` are offsets into the text; `agent` or `patient` is None where the sentence names none.
    `base` and `kind` are the entry of harm_verbs.toml and its kind, `pattern` is the rule that found it, `sentence`
    the sentence's place in the document; `harm` is False for rescues, releases and support.
    """

    sentence: int
    verb: Range
    base: str
    kind: str
    harm: bool
    form: Form
    pattern: str
    mood: Mood = Mood.DONE
    agent: Range | None = None
    patient: Range | None = None
