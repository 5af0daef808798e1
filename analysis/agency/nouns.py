"""Events told by nouns: `the killing of 12 people by troops`, `Russian strikes on the grid`, `her arrest`."""

from __future__ import annotations

from analysis.agency.agents import agent_of, names_workers
from analysis.agency.clauses import group_start
from analysis.agency.entries import Noun
from analysis.agency.events import Form
from analysis.agency.found import Found
from analysis.agency.line import Line, Span, is_finite
from analysis.agency.moods import mood_of_noun
from analysis.agency.phrases import head_of, nominal
from analysis.agency.phrases_ahead import phrase_from
from analysis.agency.phrases_back import noun_before
from analysis.agency.senses import is_person
from analysis.agency.subjects import subject
from analysis.agency.vocabulary import Word, actors_before_nouns, listed

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def read_noun(line: Line, place: int, noun: Noun) -> Found | None:
    """The event of the noun at `place`; None where the sentence names neither agent nor patient of it."""
    follows = place + 1
    if _in_compound(line, follows) or (noun.befalls and line.form(follows) == "that"):
        # "rescue helicopters"; "his conviction that"
        return None
    patient, end = _patient_behind(line, follows, noun)
    agent = _agent_behind(line, end + 1)
    owner = _owner(line, place)
    if owner is not None:
        if noun.befalls and patient is None:
            if line.form(owner[0]) == "its":
                return None
            patient = owner
        elif agent is None:
            agent = owner
    carried = _carried(line, place, end)
    agent = agent or carried or _actor_before(line, place)
    if agent is not None and noun.verb.base == "strike" and names_workers(line, agent):
        return None
    if agent is None and patient is None:
        return None
    if patient is not None and not _known_sense(line, patient, noun):
        return None
    mood = mood_of_noun(line, place, end)
    return Found(noun.verb, (place, place), Form.NOMINAL, "noun", mood, agent, patient)


def _in_compound(line: Line, follows: int) -> bool:
    """Whether the noun only describes the next: `rescue helicopters`, `air raid sirens`."""
    if follows >= len(line) or line.paused(follows):
        return False
    if line.possessive(follows - 1):
        return True
    return nominal(line, follows) and not is_finite(line, follows)


def _known_sense(line: Line, patient: Span, noun: Noun) -> bool:
    head = head_of(line, patient)
    if noun.verb.people and line.form(patient[0]) not in _POSSESSIVES and not is_person(line, patient, passive=True):
        return False
    # "strike on a camp" is no "strike camp": only "of" stands for the verb's object.
    if line.form(patient[0] - 1) == "of" and {line.form(head), line.form(patient[1])} & noun.verb.not_of:
        return False
    return not noun.verb.needs or line.form(head) in noun.verb.needs


def _patient_behind(line: Line, follows: int, noun: Noun) -> tuple[Span | None, int]:
    """The patient behind the noun, and the last word of what has been read."""
    if follows < len(line) and line.form(follows) in noun.verb.on and not line.paused(follows):
        first = follows + 1
        if first < len(line) and not line.paused(first) and not line.kinds[first] & Word.TIME:
            found = phrase_from(line, first)
            if found is not None and not _tells_time(line, found):
                return found, found[1]
    return None, follows - 1


def _tells_time(line: Line, span: Span) -> bool:
    head = head_of(line, span)
    return (
        bool(line.kinds[head] & Word.TIME)
        or line.form(head) in listed("units")
        or (line.form(head).isdigit() and len(line.form(head)) == 4)
    )


def _agent_behind(line: Line, place: int) -> Span | None:
    for i in range(place, min(len(line), place + 6)):
        if line.paused(i):
            return None
        if line.form(i) == "by":
            found = agent_of(line, i)
            if found is not None:
                return found
        elif is_finite(line, i) or line.kinds[i] & (Word.RELATIVE | Word.CONJUNCTION):
            return None
    return None


def _owner(line: Line, place: int) -> Span | None:
    """The possessive before a noun, over one adjective: `the army's`, `his`; no time (`Monday's`)."""
    for i in (place - 1, place - 2):
        if i < 0 or (line.paused(i + 1) and not line.between[i + 1].startswith("'")):
            return None
        if line.form(i) in _POSSESSIVES:
            return i, i
        if line.possessive(i):
            stem = line.form(i).removesuffix("'s")
            if stem in listed("time") or stem in listed("units"):
                return None
            return noun_before(line, i)
        if not nominal(line, i) and not line.kinds[i] & Word.NUMBER:
            return None
    return None


def _actor_before(line: Line, place: int) -> Span | None:
    """A people, body or force directly before the noun: `Russian strikes`, `police raid`."""
    i = place - 1
    if i < 0 or line.paused(place):
        return None
    form = line.form(i)
    if form in actors_before_nouns() and (not line.kinds[i] or form == "us"):
        return i, i
    return None


def _carried(line: Line, place: int, end: int) -> Span | None:
    """Who launches, mounts or carries out what the noun tells: `Gunmen carried out an attack`."""
    i = place - 1
    while i > 0 and not line.paused(i + 1) and (nominal(line, i) or line.kinds[i] & (Word.DETERMINER | Word.NUMBER)):
        if line.form(i) in listed("carries"):
            break
        i -= 1
    if line.form(i) == "out" and i > 0:
        i -= 1
    if i == place - 1 and line.form(place).endswith("ing"):
        # "would make lynching a crime"
        return None
    if i >= 0 and line.form(i) in listed("carries") and not line.paused(i + 1):
        found = subject(line, group_start(line, i))
        if found is not None and not (found[0] <= place <= found[1]):
            return found
    return _carried_out_behind(line, end)


def _carried_out_behind(line: Line, end: int) -> Span | None:
    """`An attack on the consulate was carried out by three students`."""
    i = end + 1
    while i < len(line) and line.kinds[i] & (Word.BE | Word.HAVE | Word.MODAL | Word.ADVERB) and not line.paused(i):
        i += 1
    if i == end + 1 or i >= len(line) or line.form(i) not in listed("carries"):
        return None
    i += 1 + (line.form(i + 1) == "out")
    return agent_of(line, i) if line.form(i) == "by" else None
