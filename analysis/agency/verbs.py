"""Events told by verbs: which of the forms a word is, and the pattern that reads it."""

from __future__ import annotations

from analysis.agency.actives import active_event, ing_event, object_behind, present_event
from analysis.agency.events import Form
from analysis.agency.found import Found
from analysis.agency.line import Line, Span
from analysis.agency.passives import asked_subject, bare_participle, is_passive, participle_event, passive_event
from analysis.agency.phrases import nominal
from analysis.agency.senses import is_money
from analysis.agency.subjects import group_start
from analysis.agency.vocabulary import AUXILIARY, Shape, Verb, Word


def read_verb(line: Line, place: int, verb: Verb, shape: Shape) -> Found | None:  # noqa: PLR0911
    """What the verb at `place` tells, by the first pattern that fits; None where it is no event."""
    end = _particle_end(line, place, verb)
    if end is None:
        return None
    before = line.kind(place - 1)
    both = line.form(place - 1) in ("both", "all", "each") and bool(line.kind(place - 2) & AUXILIARY)
    pronoun = (
        both or before & (Word.PRONOUN | Word.NUMBER) or (line.form(place - 1) == "that" and nominal(line, place - 2))
    )
    if not line.paused(place) and before & Word.DETERMINER and not pronoun:
        # "the banned substance", "the accused": an adjective or a noun.
        return None
    if not line.headline and line.capital[place] and place and not line.paused(place) and line.between[place] == "":
        # "the Armed Services Committee": part of a name or a title.
        return None
    if _goes_on_otherwise(line, place, end, verb):
        return None
    words = (place, end)
    if shape & Shape.PARTICIPLE:
        start = group_start(line, place)
        if is_passive(line, start, place):
            return passive_event(line, words, verb, start)
        if line.form(start - 1) == "to" and any(line.kinds[i] & (Word.BE | Word.GET) for i in range(start, place)):
            return passive_event(line, words, verb, start)
        question = asked_subject(line, place, start)
        if question is not None:
            return participle_event(line, words, verb, Form.AGENTLESS, "question", start, question)
    if shape & Shape.ING:
        return ing_event(line, words, verb)
    if shape & (Shape.PAST | Shape.PARTICIPLE):
        return _past_or_participle(line, words, verb, shape)
    return present_event(line, words, verb, shape)


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


def _past_or_participle(line: Line, words: Span, verb: Verb, shape: Shape) -> Found | None:
    place = words[0]
    start = group_start(line, place)
    patient = object_behind(line, words, verb)
    has_auxiliary = any(line.kinds[i] & (Word.HAVE | Word.MODAL | Word.DO) for i in range(start, place))
    if patient is not None and (
        line.kind(patient[0]) & Word.TIME or (is_money(line, patient) and verb.kind == "punish")
    ):
        patient = None
    if shape & Shape.PAST or has_auxiliary:
        found = active_event(line, words, verb, start, patient, has_auxiliary=has_auxiliary)
        if found is not None:
            return found
    if has_auxiliary or not shape & Shape.PARTICIPLE or (patient is not None and shape & Shape.PAST):
        return None
    return bare_participle(line, words, verb, shape)
