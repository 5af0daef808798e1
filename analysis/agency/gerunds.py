"""Events told by -ing forms: `is suing the airline`, `, killing seven commuters`, `Arming the tribes would …`."""

from __future__ import annotations

from analysis.agency.actives import object_behind
from analysis.agency.entries import harm_verbs
from analysis.agency.events import Form, Mood
from analysis.agency.found import Candidate, Found
from analysis.agency.line import Line, Span, is_finite
from analysis.agency.moods import mood_of
from analysis.agency.phrases import determined, nominal
from analysis.agency.presents import PLURALS
from analysis.agency.senses import active_sense
from analysis.agency.subjects import fronted_subject, subject
from analysis.agency.vocabulary import Word, listed


def ing_event(at: Candidate) -> Found | None:
    """`is suing the airline`, `, killing seven commuters`, `by beating bystanders`, `Arming the tribes would …`."""
    line = at.line
    object_ = object_behind(line, at.words, at.verb)
    progressive = at.has(Word.BE)
    if at.verb.only == "none" or _is_noun(at):
        return None
    if object_ is None:
        if not (progressive and at.verb.alone):
            return None
    elif _is_before_its_noun(at, object_, progressive=progressive) or not active_sense(at, object_):
        return None
    agent = subject(line, at.start)
    if agent is not None and not progressive and _is_last_of_others(line, agent, at.start):
        agent = None
    mood = mood_of(line, at.start, at.place, agent)
    if at.start == 0:
        itself = object_ is not None and _is_itself_subject(line, object_)
        agent = None if itself else fronted_subject(line, at.place)
        if object_ is not None and itself and line.kind(object_[1] + 1) & Word.MODAL:
            mood = Mood.MODAL
    return Found(at.verb, at.words, Form.ACTIVE, "progressive" if progressive else "gerund", mood, agent, object_)


def _is_last_of_others(line: Line, agent: Span, start: int) -> bool:
    """Whether the phrase only ends a row before the -ing form: `a suit against Apple and Google accusing them`."""
    if line.paused(agent[0]) or line.form(agent[0] - 1) not in ("and", "or"):
        return False
    return agent[1] == start - 1 or (nominal(line, agent[0] - 2) and not is_finite(line, agent[0] - 2))


def _is_noun(at: Candidate) -> bool:
    """Whether a possessive or a determiner before the -ing form makes it a noun: `the army's shelling`."""
    line, place = at.line, at.place
    if any(line.form(i) == "there" for i in range(at.start - 1, place)):
        # "there was shooting"
        return True
    if line.form(place + 1) == "that" and at.has(Word.BE) and line.form(at.start - 1) in ("", "it"):
        # "It is striking that"
        return True
    if line.form(place - 1) in listed("makes") and not line.paused(place):
        # "would make lynching a crime"
        return True
    if line.possessive(place - 1) or (bool(line.kind(place - 1) & Word.DETERMINER) and not line.paused(place)):
        return True
    return not at.has(Word.BE) and line.form(place) in harm_verbs().nouns and _is_named_after(line, place)


def _is_named_after(line: Line, place: int) -> bool:
    """Whether an article and a name make the name of an event: `the Boston Marathon bombing`."""
    i = place - 1
    while i > 0 and line.capital[i] and not line.paused(i + 1):
        i -= 1
    return i < place - 1 and line.forms[i] == "the" and not line.paused(i + 1)


def _is_itself_subject(line: Line, object_: Span) -> bool:
    """Whether the clause goes on with a verb: of `Arming the tribes would be` nobody is named who arms."""
    return is_finite(line, object_[1] + 1) and not line.paused(object_[1] + 1)


def _is_before_its_noun(at: Candidate, object_: Span, *, progressive: bool) -> bool:
    """Whether the -ing form stands before its noun (`shooting range`), or is one (`rebel shelling kept`)."""
    line, place = at.line, at.place
    if progressive or line.paused(place) or line.kind(place - 1) & (Word.PREPOSITION | Word.SUBORDINATOR):
        if determined(line, object_) or progressive:
            return False
        plural = line.form(object_[1]).endswith("s") or line.form(object_[1]) in PLURALS
        return not (plural or line.capital[object_[1]])
    return not determined(line, object_)
