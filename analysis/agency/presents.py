"""Events told by base and present forms: `Court frees journalist`, `could seize the factory`, `let rebels kill`."""

from __future__ import annotations

from analysis.agency.actives import object_behind, shared_object
from analysis.agency.entries import Shape, Verb, harm_verbs
from analysis.agency.events import Form, Mood
from analysis.agency.found import Candidate, Found
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.moods import mood_of
from analysis.agency.phrases import determined, head_of
from analysis.agency.phrases_back import phrase_before
from analysis.agency.senses import active_sense, can_act, is_person
from analysis.agency.subjects import subject
from analysis.agency.vocabulary import Word, listed

PLURALS = frozenset({"police", "people", "men", "women", "troops", "forces", "others", "children"})
"""Nouns that stand with a plural verb, though some do not end in -s."""

_LEADS = Word.PREPOSITION | Word.VERB | Word.CONJUNCTION | Word.SUBORDINATOR


def present_event(at: Candidate) -> Found | None:
    """The event of a base form or a form in -s; None where it is a noun or has another sense."""
    line = at.line
    if at.verb.only == "none":
        return None
    patient = object_behind(line, at.words, at.verb)
    if at.shape & Shape.BASE:
        if _is_adjective(line, at.place):
            return None
        joined = _joined_to_led(line, at.start) and (patient is None or _present_counts(at, patient))
        if joined or line.form(at.start - 1) == "to" or at.has(Word.MODAL | Word.DO):
            return _led(at, patient)
        let = _who_is_let(line, at.start)
        if let is not None and patient is not None:
            return Found(at.verb, at.words, Form.ACTIVE, "let", Mood.DONE, let, patient)
    if patient is None or not _present_counts(at, patient) or _stands_apart(line, at.start):
        return None
    return _of_its_subject(at, patient)


def _of_its_subject(at: Candidate, patient: Span) -> Found | None:
    """The event of a present form with its subject; None where it is no verb of it."""
    agent = subject(at.line, at.start)
    if agent is None or not _is_its_verb(at, agent, patient):
        return None
    mood = mood_of(at.line, at.start, at.place, agent)
    return Found(at.verb, at.words, Form.ACTIVE, "present", mood, agent, patient)


def _is_adjective(line: Line, place: int) -> bool:
    """Whether a base form is none behind what stands before it: `to be free May 17`, `to have, free information`."""
    before = line.kind(place - 1)
    return bool(before & (Word.BE | Word.HAVE)) and not before & Word.PRONOUN


def _who_is_let(line: Line, start: int) -> Span | None:
    """Example: `rebels` in `let rebels kill the hostages`."""
    found = phrase_before(line, start - 1) if start > 1 and not line.paused(start) else None
    return found if found is not None and found[0] > 0 and line.form(found[0] - 1) in listed("lets") else None


def _stands_apart(line: Line, start: int) -> bool:
    """Whether a pause before a present form makes it no verb of what stands before."""
    says = line.form(start - 1) in ("say", "says", "said")
    joined = line.headline and _same_subject(line, start)
    return line.paused(start) and start > 0 and not says and not joined


def _is_its_verb(at: Candidate, agent: Span, patient: Span) -> bool:
    """Whether a present form between two phrases is the verb of the first with the second as its object."""
    line = at.line
    if not active_sense(at, patient) or is_finite(line, patient[1] + 1):
        return False
    if at.shape & Shape.S and line.forms[agent[1]] in ("these", "those"):
        # "what these attacks reflect"
        return False
    if "-" in line.forms[agent[1]] and looks_past(line, agent[1]):
        # "a state-owned arms dealer"
        return False
    if line.kind(at.start - 1) & _LEADS or not _agrees(line, agent, at.shape):
        return False
    base = at.shape & Shape.BASE
    plural = line.forms[patient[1]].endswith("s") or line.forms[patient[1]] in PLURALS
    certain = determined(line, patient) or line.headline or line.capital[patient[0]] or (base and plural)
    return bool(certain) or (not base and determined(line, agent))


def _joined_to_led(line: Line, start: int) -> bool:
    """Whether "and" or "or" joins a base form to one behind "to" or a modal verb: `may fine or jail anyone`."""
    if line.form(start - 1) not in ("and", "or"):
        return False
    for i in range(start - 2, max(-1, start - 8), -1):
        if line.stopped(i + 1) or line.kinds[i] & Word.RELATIVE:
            return False
        if line.kinds[i] & Word.MODAL or line.forms[i] == "to":
            return True
    return False


def _same_subject(line: Line, start: int) -> bool:
    """Whether a verb of the list stands before the comma: `Police arrest four, seize drugs`."""
    return line.between[start] == "," and any(harm_verbs().shapes.get(line.forms[i]) for i in range(1, start))


def _present_counts(at: Candidate, patient: Span) -> bool:
    """Whether a present form can be this verb: `Army shells town` in a headline, `Rebels free 12 nurses`."""
    verb: Verb = at.verb
    if verb.only == "past":
        return at.line.headline and bool(at.shape & Shape.S)
    if verb.only == "inflected" and at.shape & Shape.BASE:
        return determined(at.line, patient)
    return verb.only != "participle"


def _led(at: Candidate, patient: Span | None) -> Found | None:
    """A base form behind "to", a modal verb or "do"."""
    line, verb = at.line, at.verb
    if verb.only == "participle":
        return None
    if patient is None:
        patient = shared_object(line, at.words)
    if patient is None:
        if not verb.alone or at.words[1] == at.words[0]:
            return None
    elif not active_sense(at, patient) or _is_price(at, patient):
        return None
    agent = subject(line, at.start)
    mood = mood_of(line, at.start, at.place, agent)
    if agent is not None and line.forms[head_of(line, agent)] in verb.not_by:
        return None
    if agent is not None and _is_no_actor(line, at.start, agent):
        agent = None
    return Found(verb, at.words, Form.ACTIVE, "led", mood, agent, patient)


def _is_price(at: Candidate, patient: Span) -> bool:
    """Whether "free" before a thing says what it costs: `access to free birth control`."""
    line = at.line
    return (
        at.verb.only == "inflected"
        and not determined(line, patient)
        and not is_person(line, patient, passive=False)
        and not line.capital[patient[1]]
    )


def _is_no_actor(line: Line, start: int, agent: Span) -> bool:
    """Whether an infinitive's supposed subject is what it explains: `an effort to kill`, `The aim is to kill`."""
    if _is_empty_it(line, agent):
        return True
    governor = start - 2
    while governor > 0 and line.kinds[governor] & (Word.ADVERB | Word.NEGATION):
        governor -= 1
    if line.form(start - 1) != "to" or not (governor == agent[1] or line.kind(governor) & Word.BE):
        return False
    return not can_act(line, agent)


def _is_empty_it(line: Line, agent: Span) -> bool:
    """Whether the subject is the "it" of `It is cruel to imprison someone`."""
    first = agent[0]
    if line.forms[first] not in ("it", "it's"):
        return False
    be = first if line.forms[first] == "it's" else first + 1
    return bool(line.kind(be) & Word.BE)


def _agrees(line: Line, agent: Span, shape: int) -> bool:
    """Whether the subject's number is the verb's; a headline's bare noun may be either."""
    head = head_of(line, agent)
    form = line.form(head)
    plural = (
        (form.endswith("s") and not form.endswith(("ss", "us", "is")))
        or form in PLURALS
        or form.endswith("men")
        or form in ("they", "we", "you", "i")
        or bool(line.kinds[head] & Word.NUMBER)
        or any(line.form(i) == "and" for i in range(agent[0], agent[1]))
    )
    if shape & Shape.BASE:
        return plural
    return not plural or form.isupper() or form in ("us", "police")
