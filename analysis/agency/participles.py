"""A participle alone: headline ellipsis, reduced relatives, participles that open a sentence."""

from __future__ import annotations

from analysis.agency.agents import agent_behind
from analysis.agency.clauses import antecedent
from analysis.agency.events import Form
from analysis.agency.found import Candidate, Found
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.passives import joined_passive, participle_event
from analysis.agency.phrases import ends_as_gerund, nominal
from analysis.agency.phrases_ahead import phrase_after
from analysis.agency.phrases_back import noun_before, phrase_before
from analysis.agency.senses import is_money, is_person
from analysis.agency.subjects import fronted_subject
from analysis.agency.vocabulary import Word, listed

_SUBJECTS_ONLY = frozenset({"i", "he", "she", "we", "they"})
_TELLS_WHEN = frozenset({"as", "after", "before", "since"})
_AFTER_TIME = _TELLS_WHEN | {"while", "when"}


def bare_participle(at: Candidate) -> Found | None:
    """A participle alone: headline ellipsis, reduced relative, or joined to a passive before it."""
    line = at.line
    if at.verb.phrase or (at.verb.needs_with and line.paused(at.follows)):
        # "opened fire"; "…, the senator charged."
        return None
    money = phrase_after(line, at.follows) if at.verb.kind == "punish" else None
    paid = money is not None and is_money(line, money)
    if not paid and _has_noun_behind(line, at.follows):
        return None
    joined = joined_passive(at)
    if joined is not None:
        return joined
    if at.start == 0 or line.stopped(at.start):
        return _fronted(at)
    return _behind_noun(at)


def _has_noun_behind(line: Line, follows: int) -> bool:
    """Whether the participle stands before a noun; `dead` and `last week` are none."""
    if line.paused(follows) or not nominal(line, follows) or line.form(follows) in ("dead", "alive"):
        return False
    when = line.form(follows + 1) in listed("units") or line.kind(follows + 1) & Word.TIME
    return not (line.form(follows) in listed("tells_time") and when)


def _fronted(at: Candidate) -> Found | None:
    """`Sued by its own suppliers, the grocer closed 90 shops`."""
    line = at.line
    patient = fronted_subject(line, at.words[1])
    if patient is None or line.headline or (at.verb.base == "hold" and line.form(at.follows) == "in"):
        return None
    if not line.kind(at.follows) & (Word.PREPOSITION | Word.ADVERB | Word.TIME):
        return None
    if any(line.kinds[i] & Word.BE for i in range(at.follows, patient[0])):
        # "Seized at the house was a rifle, …"
        return None
    return participle_event(at, Form.REDUCED, "fronted", patient)


def _behind_noun(at: Candidate) -> Found | None:
    """`Man held over fire` in a headline; `the village shelled by rebels`, `, shot in the throat,` elsewhere."""
    line = at.line
    patient = _patient_before(line, at.start)
    if patient is None or line.form(patient[0]) in _SUBJECTS_ONLY or looks_past(line, patient[1]):
        return None
    agent = agent_behind(line, at.follows, at.verb)
    if agent is None and at.verb.base in ("hit", "shoot") and not is_person(line, patient, passive=True):
        # "our best shot", "an occasional hit"
        return None
    form, whom = _form_behind(at, patient, named=agent is not None)
    if form is None:
        return None
    return participle_event(at, form, "headline" if form is Form.ELLIPSIS else "behind its noun", whom)


def _form_behind(at: Candidate, patient: Span, *, named: bool) -> tuple[Form | None, Span]:
    """Whether a participle behind its noun is a headline's verb or a relative, with who it befalls.

    None where a past form may as well be the verb of its clause; `named`: it has an agent.
    """
    line = at.line
    later = verb_follows(line, at.follows)
    inside = _is_inside_clause(line, patient)
    if line.headline:
        outer = _whom_a_relative_describes(line, patient)
        if outer is not None:
            return Form.ELLIPSIS, outer
        if not later and not inside and line.form(patient[0]) not in ("the", "a", "an"):
            return Form.ELLIPSIS, patient
    elif not named and not later and at.past and _is_told(line, patient):
        return None, patient
    certain = named or later or inside or line.paused(at.start) or not at.past
    return Form.REDUCED if certain else None, patient


def _whom_a_relative_describes(line: Line, patient: Span) -> Span | None:
    """Example: `Man` in the headline `Man who shot mayor freed`."""
    before = patient[0] - 1
    if before > 1 and is_finite(line, before) and line.form(before - 1) in ("who", "that", "which"):
        return antecedent(line, before - 1)
    return None


def _is_inside_clause(line: Line, patient: Span) -> bool:
    """Whether a preposition or a verb stands before the phrase, so that it is no subject."""
    before = patient[0] - 1
    if before < 0 or (line.headline and line.form(before) in _AFTER_TIME):
        return False
    led = bool(line.kinds[before] & (Word.PREPOSITION | Word.VERB)) or is_finite(line, before)
    return led and not (line.paused(patient[0]) if line.headline else line.stopped(patient[0]))


def _is_told(line: Line, patient: Span) -> bool:
    """Whether "that", "when" or its like begins a clause before the phrase, so that a past form is its verb."""
    before = patient[0] - 1
    return before >= 0 and bool(line.kinds[before] & Word.SUBORDINATOR) and not line.kinds[before] & Word.PRONOUN


def verb_follows(line: Line, place: int) -> bool:
    """Whether a finite verb of the same clause comes later, so that what stands before it is no verb of its own."""
    for i in range(place, len(line)):
        kind = line.kinds[i]
        if line.stopped(i) or (line.headline and line.paused(i)):
            return False
        if kind & (Word.RELATIVE | Word.CONJUNCTION) or (kind & Word.SUBORDINATOR and not kind & Word.PREPOSITION):
            return False
        if kind & Word.SUBORDINATOR and line.headline and line.form(i) in _TELLS_WHEN:
            return False
        if is_finite(line, i) and not kind & Word.PREPOSITION:
            return True
    return False


def _patient_before(line: Line, start: int) -> Span | None:
    """The phrase that a participle stands behind, over a comma, an age or the participle that it is joined to."""
    j = start - 1
    if j >= 1 and line.paused(start) and line.kinds[j] & Word.NUMBER and line.paused(j):
        j -= 1
    elif line.stopped(start):
        return None
    if line.headline and line.paused(start) and line.form(j).endswith(("en", "ed")):
        return phrase_before(line, j - 1)
    if line.form(j) in ("and", "or") and not line.paused(start):
        j -= 2
        if not line.form(j + 1).endswith(("ed", "en", "t")):
            return None
    if line.kind(j) & Word.TIME or line.form(j) in listed("units"):
        return None
    counted = bool(line.kind(j - 1) & Word.NUMBER)
    if (looks_past(line, j) or line.form(j) in listed("holds_for_true")) and (nominal(line, j - 1) or counted):
        # "Dozens feared killed", "Three left wounded"
        j -= 1
    found = noun_before(line, j)
    return _outermost(line, found, start) if found is not None else None


def _outermost(line: Line, found: Span, start: int) -> Span | None:
    """The phrase that `found` belongs to: `A man from Arden, shot in the throat`, `Nurse and porter held`."""
    before = found[0] - 1
    if before <= 0:
        return found
    if line.headline and ends_as_gerund(line, before) and line.kind(before - 1) & Word.PREPOSITION:
        # "Activist jailed for insulting king freed": whose participle it is cannot be told.
        return None
    if line.kinds[before] & Word.PREPOSITION and line.form(before) != "of" and line.paused(start):
        return phrase_before(line, before - 1) or found
    if line.headline and line.form(before) == "and":
        left = phrase_before(line, before - 1)
        return (left[0], found[1]) if left is not None else found
    return found
