"""Events told by active verbs: past, present, behind "to" and modal verbs, -ing forms."""

from __future__ import annotations

from analysis.agency.events import Form, Mood
from analysis.agency.found import Found
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.moods import mood_of
from analysis.agency.passives import verb_follows
from analysis.agency.phrases import determined, head_of, nominal, noun_before, phrase_after, phrase_before, without_of
from analysis.agency.senses import active_sense
from analysis.agency.subjects import fronted_subject, group_start, subject
from analysis.agency.vocabulary import Shape, Verb, Word, harm_verbs, listed

_JOINS = Word.PRONOUN | Word.RELATIVE | Word.SUBORDINATOR
_ARTICLES = frozenset({"the", "that", "this", "a"})
_PLURALS = frozenset({"police", "people", "men", "women", "children", "troops", "forces", "others"})


def object_behind(line: Line, words: Span, verb: Verb) -> Span | None:
    """The phrase behind the verb, over an adverb before a determiner: `struck perhaps the harshest tone`."""
    first = words[1] + 1
    if line.kind(first) == Word.ADVERB and line.kind(first + 1) & Word.DETERMINER and not line.paused(first):
        first += 1
    found = phrase_after(line, first)
    if found is not None and line.forms[found[1]] in listed("units") and line.forms[found[0]] in _ARTICLES:
        # "killed the day before"
        return None
    return without_of(line, found) if found is not None and verb.kind == "accuse" else found


def _describes(line: Line, words: Span, patient: Span | None, start: int) -> bool:
    """Whether a past form only describes the noun behind it: `two armed men`, `for injured readers`."""
    if patient is None or start != words[0] or line.kinds[patient[0]]:
        return False
    before = line.kind(start - 1)
    if line.form(start - 1) in ("other", "more", "such"):
        return True
    if before & Word.NUMBER:
        return not line.capital[patient[0]]
    return bool(before & (Word.PREPOSITION | Word.VERB)) and not before & (Word.RELATIVE | Word.PRONOUN)


def ing_event(line: Line, words: Span, verb: Verb) -> Found | None:
    """`is suing the airline`, `, killing seven commuters`, `by beating bystanders`, `Arming the tribes would …`."""
    place = words[0]
    before = line.kind(place - 1)
    object_ = object_behind(line, words, verb)
    group = group_start(line, place)
    progressive = any(line.kinds[i] & Word.BE for i in range(group, place))
    if verb.only == "none" or (object_ is None and not (progressive and verb.alone)):
        return None
    if line.possessive(place - 1) or (before & Word.DETERMINER and not line.paused(place)):
        return None
    if object_ is not None and _follows_as_noun(line, words, object_, progressive=progressive):
        return None
    if object_ is not None and not active_sense(line, words, verb, object_):
        return None
    agent = subject(line, group)
    mood = mood_of(line, group, place, agent)
    if group == 0:
        # "Arming the tribes would be": the -ing form is itself the subject, and names nobody.
        itself = object_ is not None and is_finite(line, object_[1] + 1) and not line.paused(object_[1] + 1)
        agent = None if itself else fronted_subject(line, place)
        if object_ is not None and itself and line.kind(object_[1] + 1) & Word.MODAL:
            mood = Mood.MODAL
    return Found(verb, words, Form.ACTIVE, "progressive" if progressive else "gerund", mood, agent, object_)


def _follows_as_noun(line: Line, words: Span, object_: Span, *, progressive: bool) -> bool:
    """Whether the -ing form stands before its noun (`shooting range`), or is one (`rebel shelling kept`)."""
    place = words[0]
    if progressive or line.paused(place) or line.kind(place - 1) & (Word.PREPOSITION | Word.SUBORDINATOR):
        if determined(line, object_) or progressive:
            return False
        plural = line.form(object_[1]).endswith("s") or line.form(object_[1]) in _PLURALS
        return not (plural or line.capital[object_[1]])
    return not determined(line, object_)


def _leads_contact_clause(line: Line, agent: Span) -> bool:
    """Whether a noun stands directly before the article: `the woman the court jailed`."""
    if not line.kinds[agent[0]] & Word.DETERMINER or line.paused(agent[0]):
        return False
    return nominal(line, agent[0] - 1) and not is_finite(line, agent[0] - 1)


def active_event(  # noqa: PLR0911, PLR0912, PLR0913
    line: Line, words: Span, verb: Verb, start: int, patient: Span | None, *, has_auxiliary: bool
) -> Found | None:
    """`Soldiers killed 12 civilians`, `have arrested a teacher`, `the junta expelled last year` in a relative."""
    if verb.only in ("participle", "none") and not has_auxiliary:
        return None
    if verb.only in ("participle", "none"):
        return None
    if _describes(line, words, patient, start):
        return None
    if verb.needs_by and patient is not None and not line.kinds[patient[0]] & (Word.DETERMINER | Word.PRONOUN):
        return None
    if not has_auxiliary and line.kind(start - 1) & Word.PREPOSITION and not line.kind(start - 1) & _JOINS:
        return None
    agent = subject(line, start)
    pattern = "active"
    if patient is None and agent is not None and agent[1] == start - 1 and _leads_contact_clause(line, agent):
        patient = noun_before(line, agent[0] - 1)
        pattern = "object relative"
    if patient is None and agent is not None:
        relative = agent[0] - 1
        if line.form(relative) in ("whom", "who", "which", "that") and nominal(line, relative - 1):
            patient = phrase_before(line, relative - 1)
            pattern = "object relative"
    if patient is None and agent is not None and pattern == "active":
        patient = _shared_object(line, words)
        pattern = "active" if patient is None else "shared object"
    if patient is None:
        if not verb.alone or agent is None or not _may_stand_alone(line, words, has_auxiliary=has_auxiliary):
            return None
        return Found(verb, words, Form.ACTIVE, "no patient", mood_of(line, start, words[0], agent), agent, None)
    if not active_sense(line, words, verb, patient):
        return None
    if agent is None and not has_auxiliary:
        return None
    if agent is not None and line.forms[head_of(line, agent)] in verb.not_by:
        return None
    if start == 0 and has_auxiliary:
        agent = fronted_subject(line, start)
    return Found(verb, words, Form.ACTIVE, pattern, mood_of(line, start, words[0], agent), agent, patient)


def _shared_object(line: Line, words: Span) -> Span | None:
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


def _may_stand_alone(line: Line, words: Span, *, has_auxiliary: bool) -> bool:
    """Whether a past form without a patient is active for sure: at the end of its clause, or with an auxiliary."""
    if words[1] > words[0]:
        return True
    follows = words[1] + 1
    if line.headline and not has_auxiliary:
        return False
    ends = follows >= len(line) or line.paused(follows)
    late = line.kind(follows) & (Word.TIME | Word.SUBORDINATOR) and line.form(follows) not in ("so", "that")
    return (ends or bool(late) or has_auxiliary) and not verb_follows(line, follows)


def present_event(line: Line, words: Span, verb: Verb, shape: Shape) -> Found | None:  # noqa: PLR0911
    """`Court frees journalist`, `could seize the factory`, `Two foundations fund the clinic`."""
    if verb.only == "none":
        return None
    place = words[0]
    start = group_start(line, place)
    patient = object_behind(line, words, verb)
    led = line.form(start - 1) == "to" or any(line.kinds[i] & (Word.MODAL | Word.DO) for i in range(start, place))
    if shape & Shape.BASE and (led or _joined_to_led(line, start)):
        return _led(line, words, verb, start, patient)
    if shape & Shape.BASE and patient is not None:
        let = phrase_before(line, start - 1) if start > 1 and not line.paused(start) else None
        if let is not None and let[0] > 0 and line.form(let[0] - 1) in listed("lets"):
            return Found(verb, words, Form.ACTIVE, "let", Mood.DONE, let, patient)
    if patient is None or not _present_counts(line, verb, shape, patient):
        return None
    says = line.form(start - 1) in ("say", "says", "said")
    joined = line.headline and _same_subject(line, start)
    if line.paused(start) and start > 0 and not says and not joined:
        return None
    agent = subject(line, start)
    if agent is None or not active_sense(line, words, verb, patient) or is_finite(line, patient[1] + 1):
        return None
    if line.kind(start - 1) & (Word.PREPOSITION | Word.VERB | Word.CONJUNCTION | Word.SUBORDINATOR):
        return None
    if not _agrees(line, agent, shape):
        return None
    plural = line.forms[patient[1]].endswith("s") or line.forms[patient[1]] in _PLURALS
    certain = determined(line, patient) or line.headline or line.capital[patient[0]] or (shape & Shape.BASE and plural)
    if not certain and (shape & Shape.BASE or not determined(line, agent)):
        return None
    return Found(verb, words, Form.ACTIVE, "present", mood_of(line, start, place, agent), agent, patient)


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


def _present_counts(line: Line, verb: Verb, shape: Shape, patient: Span) -> bool:
    """Whether a present form can be this verb: `Army shells town` in a headline, `Rebels free 12 nurses`."""
    if verb.only == "past":
        return line.headline and bool(shape & Shape.S)
    if verb.only == "inflected" and shape & Shape.BASE:
        return determined(line, patient)
    return verb.only != "participle"


def _led(line: Line, words: Span, verb: Verb, start: int, patient: Span | None) -> Found | None:
    """A base form behind "to", a modal verb or "do"."""
    agent = subject(line, start)
    if patient is None:
        patient = _shared_object(line, words)
    if patient is None:
        if not verb.alone or words[1] == words[0]:
            return None
    elif not active_sense(line, words, verb, patient):
        return None
    if verb.only == "participle":
        return None
    return Found(verb, words, Form.ACTIVE, "led", mood_of(line, start, words[0], agent), agent, patient)


def _agrees(line: Line, agent: Span, shape: Shape) -> bool:
    """Whether the subject's number is the verb's; a headline's bare noun may be either."""
    head = head_of(line, agent)
    form = line.form(head)
    plural = (
        (form.endswith("s") and not form.endswith(("ss", "us", "is")))
        or form in _PLURALS
        or form.endswith("men")
        or form in ("they", "we", "you", "i")
        or bool(line.kinds[head] & Word.NUMBER)
        or any(line.form(i) == "and" for i in range(agent[0], agent[1]))
    )
    if shape & Shape.BASE:
        return plural
    return not plural or form.isupper() or form in ("us", "police")
