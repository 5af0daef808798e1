"""What governs an infinitive: a verb with an object that acts, a plan and whose it is."""

from __future__ import annotations

from analysis.agency.entries import harm_verbs
from analysis.agency.line import Line, Span, looks_past
from analysis.agency.phrases_back import noun_before
from analysis.agency.senses import can_act
from analysis.agency.vocabulary import Word, listed


def is_sent(line: Line, before: int, found: Span) -> bool:
    """Whether a verb has persons as its object, who act: `prompted two groups to sue`, not `shot men to rob them`."""
    verb = line.kinds[before] & Word.VERB or looks_past(line, before)
    return bool(verb) and line.form(before) not in harm_verbs().forms and can_act(line, found)


def owner_of_plan(line: Line, found: Span) -> Span | None:
    """The possessive of a plan or a failure: `Obama's failure to`, `his intention to`."""
    governor = found[1]
    if not any(line.form(governor) in listed(name) for name in ("not_yet", "not_done", "aims")):
        return None
    for place in range(governor - 1, found[0] - 1, -1):
        if line.possessive(place):
            return noun_before(line, place)
        if line.form(place) in ("his", "her", "their", "its", "my", "our", "your"):
            return place, place
    return None
