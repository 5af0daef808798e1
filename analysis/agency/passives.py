"""Events told by participles: passives, headline ellipsis, reduced relatives."""

from __future__ import annotations

from analysis.agency.agents import agent_behind
from analysis.agency.events import Form
from analysis.agency.found import Found
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.moods import mood_of
from analysis.agency.phrases import nominal, noun_before, phrase_after, phrase_before
from analysis.agency.senses import is_money, is_person, passive_sense
from analysis.agency.subjects import antecedent, fronted_subject, group_start, subject
from analysis.agency.vocabulary import AUXILIARY, Shape, Verb, Word, listed

_SUBJECTS_ONLY = frozenset({"i", "he", "she", "we", "they"})


def is_passive(line: Line, start: int, place: int) -> bool:
    """Whether a form of "be" or "get" stands in the group, and no "have" between it and the participle."""
    return any(line.kinds[i] & (Word.BE | Word.GET) for i in range(start, place))


def asked_subject(line: Line, place: int, start: int) -> Span | None:
    """The subject between a form of "be" that begins a clause and the participle: `Was the witness poisoned`."""
    if start != place or place < 2:
        return None
    found = phrase_before(line, place - 1)
    if found is None or line.paused(place):
        return None
    be = found[0] - 1
    if (
        be >= 0
        and line.kinds[be] & Word.BE
        and (be == 0 or line.paused(be) or line.form(be - 1) in ("why", "how", "when", "where"))
    ):
        return found
    return None


def passive_event(line: Line, words: Span, verb: Verb, start: int) -> Found | None:
    """`was killed by a shell`; without an agent `was killed on Saturday`; `got hit by a scooter`.

    `being killed` behind a preposition takes the subject of its clause, `to be killed` that of what stands before.
    """
    patient = subject(line, start)
    if start == 0 and patient is None:
        patient = fronted_subject(line, start)
    headline = line.headline and line.form(start - 1) == "to" and not any(is_finite(line, i) for i in range(start - 1))
    pattern = "get" if any(line.kinds[i] & Word.GET for i in range(start, words[0])) else "be"
    return participle_event(line, words, verb, Form.ELLIPSIS if headline else Form.AGENTLESS, pattern, start, patient)


def participle_event(  # noqa: PLR0913, PLR0917
    line: Line, words: Span, verb: Verb, form: Form, pattern: str, start: int, patient: Span | None
) -> Found | None:
    """A participle's event, its agent looked for, if its sense is the listed one."""
    agent = agent_behind(line, words[1] + 1, verb)
    if not passive_sense(line, words, verb, patient, agent):
        return None
    if form is Form.AGENTLESS and agent is not None:
        form = Form.PASSIVE
    return Found(verb, words, form, pattern, mood_of(line, start, words[0], patient), agent, patient)


def verb_follows(line: Line, place: int) -> bool:
    """Whether a finite verb of the same clause comes later, so that what stands before it is no verb of its own."""
    for i in range(place, len(line)):
        kind = line.kinds[i]
        if line.stopped(i) or (line.headline and line.paused(i)):
            return False
        if kind & (Word.RELATIVE | Word.CONJUNCTION) or (kind & Word.SUBORDINATOR and not kind & Word.PREPOSITION):
            return False
        if kind & Word.SUBORDINATOR and line.form(i) in ("as", "after", "before", "since") and line.headline:
            return False
        if is_finite(line, i) and not kind & Word.PREPOSITION:
            return True
    return False


def bare_participle(line: Line, words: Span, verb: Verb, shape: Shape) -> Found | None:
    """A participle alone: headline ellipsis, reduced relative, or joined to a passive before it."""
    place = words[0]
    start = group_start(line, place)
    follows = words[1] + 1
    money = phrase_after(line, follows) if verb.kind == "punish" else None
    paid = money is not None and is_money(line, money)
    if not paid and _has_noun_behind(line, follows):
        return None
    joined = _joined_passive(line, words, verb, start)
    if joined is not None:
        return joined
    if start == 0 or (line.stopped(start) and start > 0):
        return _fronted(line, words, verb, start)
    return _behind_noun(line, words, verb, shape, start)


def _has_noun_behind(line: Line, follows: int) -> bool:
    """Whether the participle stands before a noun; `dead` and `last week` are none."""
    if line.paused(follows) or not nominal(line, follows) or line.form(follows) in ("dead", "alive"):
        return False
    return line.form(follows) not in listed("tells_time") or line.form(follows + 1) not in listed("units")


def _fronted(line: Line, words: Span, verb: Verb, start: int) -> Found | None:
    """`Sued by its own suppliers, the grocer closed 90 shops`."""
    patient = fronted_subject(line, words[1])
    if patient is None or line.headline or (verb.base == "hold" and line.form(words[1] + 1) == "in"):
        return None
    if not line.kind(words[1] + 1) & (Word.PREPOSITION | Word.ADVERB | Word.TIME):
        return None
    return participle_event(line, words, verb, Form.REDUCED, "fronted", start, patient)


def _joined_passive(line: Line, words: Span, verb: Verb, start: int) -> Found | None:  # noqa: PLR0911
    """`were injured and 30 arrested`, `was seized and melted down`: the auxiliary of the passive before counts."""
    j = start - 1
    patient: Span | None = None
    if j > 0 and not line.paused(start) and not line.kinds[j] & Word.CONJUNCTION:
        patient = phrase_before(line, j)
        if patient is None:
            return None
        j = patient[0] - 1
    if j < 1 or line.form(j) not in ("and", "or", "but", "then"):
        return None
    for i in range(j - 1, -1, -1):
        if line.stopped(i + 1):
            return None
        if line.kinds[i] & (Word.BE | Word.GET):
            passive = any(
                line.form(n).endswith(("ed", "en", "t", "n", "d")) and not line.kinds[n] & ~Word.VERB
                for n in range(i + 1, min(j, i + 4))
            )
            if not passive:
                return None
            if patient is None:
                patient = subject(line, group_start(line, i))
            return participle_event(line, words, verb, Form.AGENTLESS, "joined", start, patient)
        if is_finite(line, i) and line.kinds[i] & AUXILIARY:
            return None
    return None


def _behind_noun(line: Line, words: Span, verb: Verb, shape: Shape, start: int) -> Found | None:  # noqa: PLR0911
    """`Man held over fire` in a headline; `the village shelled by rebels`, `, shot in the throat,` elsewhere."""
    set_off = line.paused(start)
    patient = _patient_before(line, start)
    if patient is None or line.form(patient[0]) in _SUBJECTS_ONLY:
        return None
    agent = agent_behind(line, words[1] + 1, verb)
    later = verb_follows(line, words[1] + 1)
    before = patient[0] - 1
    if line.headline and before > 1 and is_finite(line, before) and line.form(before - 1) in ("who", "that", "which"):
        # "Man who shot mayor freed"
        outer = antecedent(line, before - 1)
        if outer is not None:
            return participle_event(line, words, verb, Form.ELLIPSIS, "headline", start, outer)
    after_time = line.headline and line.form(before) in ("after", "before", "as", "since", "while", "when")
    inside = not after_time and (
        before >= 0
        and (bool(line.kinds[before] & (Word.PREPOSITION | Word.VERB)) or is_finite(line, before))
        and not (line.paused(patient[0]) if line.headline else line.stopped(patient[0]))
    )
    if agent is None and verb.base in ("hit", "shoot") and not is_person(line, patient, passive=True):
        # "our best shot", "an occasional hit"
        return None
    told = before >= 0 and bool(line.kinds[before] & Word.SUBORDINATOR) and not line.kinds[before] & Word.PRONOUN
    if told and agent is None and not later and not line.headline and shape & Shape.PAST:
        return None
    article = line.form(patient[0]) in ("the", "a", "an")
    if line.headline and not later and not inside and not article:
        return participle_event(line, words, verb, Form.ELLIPSIS, "headline", start, patient)
    if agent is not None or later or inside or (set_off and line.paused(start)) or not shape & Shape.PAST:
        return participle_event(line, words, verb, Form.REDUCED, "behind its noun", start, patient)
    return None


def _patient_before(line: Line, start: int) -> Span | None:  # noqa: PLR0911
    """The phrase that a participle stands behind, over a comma, an age or the participle that it is joined to."""
    j = start - 1
    if j >= 1 and line.paused(start) and line.kinds[j] & Word.NUMBER and line.paused(j):
        j -= 1
    elif line.paused(start) and line.stopped(start):
        return None
    if line.headline and line.paused(start):
        other = line.form(j)
        if other.endswith("en") or other.endswith("ed"):
            return phrase_before(line, j - 1)
    if line.form(j) in ("and", "or") and not line.paused(start):
        j -= 1
        if not line.form(j).endswith(("ed", "en", "t")):
            return None
        j -= 1
    if line.kinds[j] & Word.TIME or line.form(j) in listed("units"):
        return None
    if (looks_past(line, j) or line.form(j) == "found") and nominal(line, j - 1):
        # "Dozens feared killed"
        j -= 1
    found = noun_before(line, j)
    if found is None:
        return None
    before = found[0] - 1
    if before > 0 and line.kinds[before] & Word.PREPOSITION and line.form(before) != "of" and line.paused(start):
        outer = phrase_before(line, before - 1)
        return outer or found
    if before > 0 and line.form(before) in ("and",) and line.headline:
        left = phrase_before(line, before - 1)
        return (left[0], found[1]) if left is not None else found
    return found
