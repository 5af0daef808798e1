"""Events told by verbs: which of the forms a word is, and the pattern that reads it."""

from __future__ import annotations

from analysis.agency.actives import active_event, object_behind
from analysis.agency.clauses import group_start
from analysis.agency.entries import Shape, Verb
from analysis.agency.events import Form
from analysis.agency.found import Candidate, Found
from analysis.agency.gerunds import ing_event
from analysis.agency.line import Line
from analysis.agency.participles import bare_participle
from analysis.agency.passives import asked_subject, is_passive, participle_event, passive_event
from analysis.agency.phrases import nominal
from analysis.agency.presents import present_event
from analysis.agency.senses import is_money
from analysis.agency.vocabulary import AUXILIARY, Word


def read_verb(line: Line, place: int, verb: Verb, shape: int) -> Found | None:
    """What the verb at `place` tells, by the first pattern that fits; None where it is no event."""
    end = _particle_end(line, place, verb)
    if end is None or _is_adjective_or_name(line, place) or _goes_on_otherwise(line, place, end, verb):
        return None
    at = Candidate(line, verb, shape, (place, end), group_start(line, place))
    if shape & Shape.PARTICIPLE:
        if is_passive(at):
            return passive_event(at)
        question = asked_subject(at)
        if question is not None:
            return participle_event(at, Form.AGENTLESS, "question", question)
    if shape & Shape.ING:
        return ing_event(at)
    return _past_or_participle(at) if shape & (Shape.PAST | Shape.PARTICIPLE) else present_event(at)


def _is_adjective_or_name(line: Line, place: int) -> bool:
    """Example: `the banned substance`, `the accused`, `the Armed Services Committee`."""
    before = line.kind(place - 1)
    if line.form(place - 1) == "one" and line.kind(place - 2) & Word.PREPOSITION and line.form(place - 2) != "of":
        # "with one shot"
        return True
    if not line.paused(place) and before & Word.DETERMINER:
        both = line.form(place - 1) in ("both", "all", "each") and line.kind(place - 2) & AUXILIARY
        relative = line.form(place - 1) == "that" and nominal(line, place - 2)
        if not (both or relative or before & (Word.PRONOUN | Word.NUMBER)):
            return True
    named = line.capital[place] and place > 0 and not line.headline
    return named and not line.paused(place) and line.between[place] == ""


def _goes_on_otherwise(line: Line, place: int, end: int, verb: Verb) -> bool:
    """Whether a particle makes another verb of it: `struck down a law`, `hit on an idea`; not `was hit on Monday`."""
    particle = line.form(end + 1)
    if particle not in verb.not_of or line.paused(end + 1) or not line.kind(end + 1):
        return False
    tells_when = particle in ("on", "upon") and bool(line.kind(place - 1) & (Word.BE | Word.GET | Word.ADVERB))
    return not tells_when and not line.kind(end + 2) & Word.TIME


def _particle_end(line: Line, place: int, verb: Verb) -> int | None:
    """The last word of the verb with its phrase and particle; None where it lacks what it needs."""
    end = place
    if verb.phrase:
        if line.form(place + 1) != verb.phrase or line.paused(place + 1):
            return None
        end = place + 1
        if line.form(end + 1) in verb.particles and not line.paused(end + 1):
            return end + 1
        return end
    if not verb.particles:
        return end
    if line.form(place + 1) in verb.particles and not line.paused(place + 1):
        return place + 1
    return None


def _past_or_participle(at: Candidate) -> Found | None:
    line, verb = at.line, at.verb
    object_ = object_behind(line, at.words, verb)
    if object_ is not None and (
        line.kind(object_[0]) & Word.TIME or (is_money(line, object_) and verb.kind == "punish")
    ):
        object_ = None
    if at.past or at.has_auxiliary:
        found = active_event(at, object_)
        if found is not None:
            return found
    if at.has_auxiliary or not at.shape & Shape.PARTICIPLE or (object_ is not None and at.past):
        return None
    return bare_participle(at)
