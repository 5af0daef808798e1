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


PASSIVES = frozenset({Form.PASSIVE, Form.AGENTLESS, Form.ELLIPSIS, Form.REDUCED})
"""The forms with a participle of which the patient is the subject: with "be" or "get", in headlines, behind a noun."""


class Mood(StrEnum):
    """Whether it is told as done, as not done, or as what may, will or should be done."""

    DONE = ""
    NEGATED = "negated"
    MODAL = "modal"


@dataclass(frozen=True, slots=True)
class Event:
    """Somebody does something to somebody.

    `verb`, `agent` and `patient` are (start, end) offsets into the document's text, end exclusive. `verb` is the verb
    or noun with its particle, without auxiliaries. `agent` and `patient` are whole noun phrases as they stand in the
    same sentence, from determiner to head with an "of" phrase and all that "and" joins (`the mayor of Arden`, `a priest
    and two nurses`), without a possessive "'s"; pronouns are not resolved, and a relative pronoun is replaced by its
    noun. None: the sentence names nobody, or it cannot be told who for sure.
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
