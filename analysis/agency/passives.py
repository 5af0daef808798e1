"""Passives with "be" or "get": `was killed by a shell`, `got hit`, `were injured and 30 arrested`."""

from __future__ import annotations

from analysis.agency.agents import agent_behind
from analysis.agency.clauses import group_start, is_participle
from analysis.agency.events import Form
from analysis.agency.found import Candidate, Found
from analysis.agency.line import Line, Span, is_finite
from analysis.agency.moods import mood_of
from analysis.agency.phrases_back import phrase_before
from analysis.agency.senses import passive_sense
from analysis.agency.subjects import fronted_subject, subject
from analysis.agency.vocabulary import AUXILIARY, Word, listed

_ASKS = frozenset({"why", "how", "when", "where"})


def is_passive(at: Candidate) -> bool:
    """Whether a form of "be" or "get" stands in the group."""
    return at.has(Word.BE | Word.GET)


def passive_event(at: Candidate) -> Found | None:
    """`was killed by a shell`; without an agent `was killed on Saturday`; `got hit by a scooter`.

    `being killed` behind a preposition takes the subject of its clause, `to be killed` that of what stands before.
    """
    line, start = at.line, at.start
    patient = subject(line, start)
    if start == 0 and patient is None:
        patient = fronted_subject(line, start)
    headline = line.headline and line.form(start - 1) == "to" and not any(is_finite(line, i) for i in range(start - 1))
    pattern = "get" if at.has(Word.GET) else "be"
    return participle_event(at, Form.ELLIPSIS if headline else Form.AGENTLESS, pattern, patient)


def participle_event(at: Candidate, form: Form, pattern: str, patient: Span | None) -> Found | None:
    """A participle's event, its agent looked for, if its sense is the listed one."""
    agent = agent_behind(at.line, at.follows, at.verb)
    if not passive_sense(at, patient, agent):
        return None
    if form is Form.AGENTLESS and agent is not None:
        form = Form.PASSIVE
    mood = mood_of(at.line, at.start, at.place, patient)
    return Found(at.verb, at.words, form, pattern, mood, agent, patient)


def asked_subject(at: Candidate) -> Span | None:
    """The subject between a form of "be" that begins a clause and the participle: `Was the witness poisoned`."""
    line, place = at.line, at.place
    if at.start != place or place < 2 or line.paused(place):
        return None
    found = phrase_before(line, place - 1)
    be = found[0] - 1 if found is not None else -1
    if (
        be >= 0
        and line.kinds[be] & Word.BE
        and "'" not in line.form(be)
        and (be == 0 or line.paused(be) or line.form(be - 1) in _ASKS)
    ):
        return found
    return None


def joined_passive(at: Candidate) -> Found | None:
    """`were injured and 30 arrested`, `was seized and melted down`: the auxiliary of the passive before counts."""
    line = at.line
    j = at.start - 1
    patient: Span | None = None
    if j > 0 and not line.paused(at.start) and not line.kinds[j] & Word.CONJUNCTION:
        patient = phrase_before(line, j)
        if patient is None or not any(line.kinds[i] & Word.NUMBER for i in range(patient[0], patient[1] + 1)):
            return None
        j = patient[0] - 1
    in_row = patient is None and _is_in_row(at)
    if not in_row and (j < 1 or line.form(j) not in ("and", "or", "but", "then")):
        return None
    auxiliary = _auxiliary_before(line, at.start if in_row else j)
    if auxiliary is None:
        return None
    if patient is None:
        patient = subject(line, group_start(line, auxiliary))
    return participle_event(at, Form.AGENTLESS, "joined", patient)


def _is_in_row(at: Candidate) -> bool:
    """Whether a comma stands before the participle and another behind "and": `was arrested, beaten and deported`."""
    line, follows = at.line, at.follows
    if at.start == 0 or line.between[at.start] != "," or line.form(follows) != "and" or line.paused(follows):
        return False
    return is_participle(line, follows + 1) or line.form(follows + 1).endswith("en")


def _has_participle(line: Line, first: int, end: int) -> bool:
    """Whether the words behind a form of "be" are a passive: `was badly beaten and`, not `is no admission and`."""
    for i in range(first, min(end, first + 4)):
        form = line.forms[i]
        if is_participle(line, i) or form in listed("participles") or form in listed("more_participles"):
            return True
        if not line.kinds[i] & (Word.ADVERB | Word.NEGATION | Word.BE) or line.paused(i):
            return False
    return False


def _auxiliary_before(line: Line, conjunction: int) -> int | None:
    """The form of "be" or "get" of a passive that the conjunction goes on."""
    for i in range(conjunction - 1, -1, -1):
        if line.stopped(i + 1):
            return None
        if line.kinds[i] & (Word.BE | Word.GET):
            return i if _has_participle(line, i + 1, conjunction) else None
        if is_finite(line, i) and line.kinds[i] & AUXILIARY:
            return None
    return None
