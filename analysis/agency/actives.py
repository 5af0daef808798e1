"""Events told by past forms: `Soldiers killed 12 civilians`, `have arrested a teacher`, `whom the junta expelled`."""

from __future__ import annotations

from analysis.agency.clauses import without_time
from analysis.agency.entries import Shape, Verb, harm_verbs
from analysis.agency.events import Form
from analysis.agency.found import Candidate, Found
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.moods import mood_of
from analysis.agency.participles import verb_follows
from analysis.agency.phrases import ends_as_gerund, head_of, is_plural, nominal, without_of
from analysis.agency.phrases_ahead import phrase_after
from analysis.agency.phrases_back import noun_before, phrase_before
from analysis.agency.senses import active_sense
from analysis.agency.subjects import fronted_subject, subject
from analysis.agency.vocabulary import Word, listed

_JOINS = Word.PRONOUN | Word.RELATIVE | Word.SUBORDINATOR
_BEFORE_PARTICIPLES = frozenset({"other", "more", "such", "longtime", "former", "fellow"})
_BEFORE_UNITS = frozenset({"the", "that", "this", "a", "any", "every", "each", "some", "last", "next"})


def object_behind(line: Line, words: Span, verb: Verb) -> Span | None:
    """The phrase behind the verb, over an adverb before a determiner: `struck perhaps the harshest tone`."""
    first = words[1] + 1
    if line.kind(first) == Word.ADVERB and line.kind(first + 1) & Word.DETERMINER and not line.paused(first):
        first += 1
    found = phrase_after(line, first)
    if found is not None and line.forms[found[1]] in listed("units") and line.forms[found[0]] in _BEFORE_UNITS:
        # "killed the day before"
        return None
    if found is not None and (_is_verb_alone(line, found) or _is_length_of_time(line, found)):
        return None
    return without_of(line, found) if found is not None and (verb.kind == "accuse" or verb.base == "convict") else found


def _is_verb_alone(line: Line, found: Span) -> bool:
    """Example: `reimposed` in `sanctions reimposed by`, `trying` in `injured trying to escape`."""
    first, last = found
    if line.forms[first] == "that" and last > first and (looks_past(line, last) or is_finite(line, last)):
        # "the gas attack that killed"
        return True
    if line.forms[first] in ("hardest", "hard", "harder", "worst"):
        return True
    return first == last and not line.kinds[first] and (ends_as_gerund(line, first) or looks_past(line, first))


def _is_length_of_time(line: Line, found: Span) -> bool:
    """Example: `over two decades`, `two years`."""
    counted = all(line.kinds[i] & (Word.NUMBER | Word.DETERMINER | Word.PREPOSITION) for i in range(found[0], found[1]))
    return counted and found[1] > found[0] and line.forms[found[1]] in listed("units")


def active_event(at: Candidate, object_: Span | None) -> Found | None:
    """The event of a past form with this object, or with one that a relative clause or a row of verbs gives it."""
    line, verb = at.line, at.verb
    if verb.only in ("participle", "none") or _is_participle_of_its_noun(at, object_):
        return None
    agent = subject(line, at.start)
    pattern, patient = ("active", object_) if object_ is not None else _object_elsewhere(at, agent)
    if patient is None:
        return _without_patient(at, agent)
    if not active_sense(at, patient) or (agent is None and not at.has_auxiliary):
        return None
    if agent is not None and _lacks_noun(line, agent, at.start):
        return None
    if agent is not None and line.forms[head_of(line, agent)] in verb.not_by:
        return None
    if at.start == 0 and at.has_auxiliary:
        agent = fronted_subject(line, at.start)
    mood = mood_of(line, at.start, at.place, agent)
    return Found(verb, at.words, Form.ACTIVE, pattern, mood, agent, patient)


def _lacks_noun(line: Line, agent: Span, start: int) -> bool:
    """Whether what stands before the verb only describes it, so that it is a noun: `a staggering hit`."""
    first, last = agent
    describes = last == start - 1 and last - first == 1 and ends_as_gerund(line, last)
    return describes and bool(line.kinds[first] & Word.DETERMINER)


def _is_participle_of_its_noun(at: Candidate, object_: Span | None) -> bool:
    """Whether a form in -ed describes what follows, or stands behind a preposition."""
    line = at.line
    if _describes(line, at.words, object_, at.start):
        return True
    if at.verb.needs_by and object_ is not None and not line.kinds[object_[0]] & (Word.DETERMINER | Word.PRONOUN):
        return True
    before = line.kind(at.start - 1)
    return not at.has_auxiliary and bool(before & Word.PREPOSITION) and not before & _JOINS


def _describes(line: Line, words: Span, patient: Span | None, start: int) -> bool:
    """Whether a past form only describes the noun behind it: `two armed men`, `for injured readers`."""
    if patient is None or line.kinds[patient[0]]:
        return patient is not None and line.forms[patient[1]] == "ones"
    if start != words[0]:
        # "a risk to an already dangerously besieged department"
        thing = not line.capital[patient[1]] and not is_plural(line.forms[patient[1]]) and not line.headline
        return thing and bool(line.kinds[words[0] - 1] & Word.ADVERB) and line.forms[words[0]].endswith("ed")
    before = line.kind(start - 1)
    # "China to return seized drone"
    returned = line.headline and line.form(start - 2) == "to" and not before
    if returned or line.form(start - 1) in _BEFORE_PARTICIPLES or line.forms[patient[1]] == "ones":
        return True
    if before & Word.NUMBER:
        return not line.capital[patient[0]]
    return bool(before & (Word.PREPOSITION | Word.VERB)) and not before & (Word.RELATIVE | Word.PRONOUN)


def _object_elsewhere(at: Candidate, agent: Span | None) -> tuple[str, Span | None]:
    """The pattern by which a verb has an object that does not follow it, and that object."""
    line = at.line
    if agent is None:
        return "active", None
    if agent[1] == at.start - 1 and _leads_contact_clause(line, agent):
        return "object relative", noun_before(line, agent[0] - 1)
    relative = agent[0] - 1
    clause = line.form(relative) in ("whom", "who", "which", "that") and line.form(agent[1]) not in ("those", "these")
    if clause and nominal(line, relative - 1) and not ends_as_gerund(line, relative - 1):
        return "object relative", phrase_before(line, relative - 1)
    if line.form(relative) == "whom":
        # "a man on Monday whom it accused"
        return "object relative", phrase_before(line, without_time(line, relative - 1))
    return "shared object", shared_object(line, at.words)


def _leads_contact_clause(line: Line, agent: Span) -> bool:
    """Whether a noun stands directly before the article: `the woman the court jailed`."""
    if not line.kinds[agent[0]] & Word.DETERMINER or line.paused(agent[0]) or agent[0] == agent[1]:
        # "those pardoned" has no clause of its own.
        return False
    if line.kind(agent[0] - 2) & Word.TO:
        # "to violate the deal struck with"
        return False
    return nominal(line, agent[0] - 1) and not is_finite(line, agent[0] - 1)


def shared_object(line: Line, words: Span) -> Span | None:
    """The object of the last of several verbs in a row: `abducted, tortured and killed a trader`."""
    i = words[1] + 1
    for _ in range(4):
        joined = line.form(i) in ("and", "or", "then")
        if not joined and not (i < len(line) and line.between[i] == ","):
            return None
        i += joined
        i += line.form(i) in ("and", "or", "then")
        shapes = harm_verbs().shapes.get(line.form(i), ())
        if not (looks_past(line, i) or any(shape & (Shape.PAST | Shape.BASE) for _, shape in shapes)):
            return None
        found = phrase_after(line, i + 1)
        if found is not None:
            return found
        i += 1
    return None


def _without_patient(at: Candidate, agent: Span | None) -> Found | None:
    """`the insurgents attacked`: only verbs that may, where they are active for sure."""
    if not at.verb.alone or agent is None or not _may_stand_alone(at):
        return None
    mood = mood_of(at.line, at.start, at.place, agent)
    return Found(at.verb, at.words, Form.ACTIVE, "no patient", mood, agent, None)


def _may_stand_alone(at: Candidate) -> bool:
    """Whether a past form without a patient is active for sure: at the end of its clause, or with an auxiliary."""
    line, follows = at.line, at.follows
    if at.words[1] > at.words[0]:
        return True
    if line.headline and not at.has_auxiliary:
        return False
    ends = follows >= len(line) or line.paused(follows)
    late = line.kind(follows) & (Word.TIME | Word.SUBORDINATOR) and line.form(follows) not in ("so", "that")
    return (ends or bool(late) or at.has_auxiliary) and not verb_follows(line, follows)
