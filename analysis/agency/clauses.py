"""Where a verb stands in its clause: its group, expressions of time, relative pronouns, phrases in a row."""

from __future__ import annotations

from analysis.agency.entries import Shape, harm_verbs
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.phrases import ends_as_gerund, nominal
from analysis.agency.phrases_back import noun_before, phrase_before
from analysis.agency.vocabulary import AUXILIARY, Word, actors_before_nouns, contracted, listed, people

SAYS = frozenset(
    {"said", "says", "say", "claims", "claimed", "believe", "believes", "think", "thinks", "insists", "admits"}
)
"""Verbs behind which a clause begins without "that"."""

OPENS_CLAUSE = frozenset({"that", "which", "whom", "who", "where", "when", "while", "as", "if", "because"})
"""Words behind which a phrase is its clause's subject."""

_FAR = 12
"""Words between an event and the pronoun that stands for it."""

_GROUP = AUXILIARY | Word.ADVERB | Word.NEGATION
_BEFORE_TIMES = frozenset({"on", "in", "by", "since", "from", "until", "before", "after", "of", "at"})


def group_start(line: Line, verb: int) -> int:
    """The first word of the verb's group: its auxiliaries, adverbs and negation."""
    i = verb
    while i > 0 and not line.stopped(i) and line.kinds[i - 1] & _GROUP and not line.kinds[i - 1] & Word.PRONOUN:
        if line.paused(i) and not line.kinds[i - 1] & AUXILIARY:
            break
        i -= 1
        if line.forms[i] in contracted():
            break
    if i > 1 and _floats(line, i - 1) and not line.paused(i):
        return group_start(line, i - 1)
    return i


def _floats(line: Line, place: int) -> bool:
    """Whether a word stands inside a verb's group: `were both killed`, `was himself held`, `are feared killed`."""
    form, before = line.forms[place], line.kinds[place - 1]
    if form in ("both", "all", "each") or form.endswith(("self", "selves")):
        return bool(before & AUXILIARY)
    return form in listed("holds_for_true") and bool(before & (Word.BE | Word.GET))


def is_participle(line: Line, place: int) -> bool:
    """Whether the word can be a participle: one of the list, or an unknown word in -ed."""
    shapes = harm_verbs().shapes.get(line.form(place), ())
    return any(shape & Shape.PARTICIPLE for _, shape in shapes) or (not line.kind(place) and looks_past(line, place))


def without_time(line: Line, place: int) -> int:
    """The place before an expression of time that ends at `place`: `last week`, `on Tuesday night`."""
    i = place
    moved = True
    while moved and i > 0:
        moved = False
        kind = line.kinds[i]
        if kind & Word.TIME or (line.form(i) in listed("units") and _is_of_time(line, i - 1)):
            i -= 1
            moved = True
            while i > 0 and (line.form(i) in listed("tells_time") or line.kinds[i] & (Word.TIME | Word.NUMBER)):
                i -= 1
            if line.form(i) in _BEFORE_TIMES:
                i -= 1
        elif kind & Word.ADVERB and not kind & AUXILIARY:
            i -= 1
            moved = True
    if i != place and is_participle(line, i) and nominal(line, i - 1):
        return i - 1
    return i


def _is_of_time(line: Line, place: int) -> bool:
    """Whether the word makes a time of the unit behind it: `last` of `last week`, `Tuesday` of `Tuesday night`."""
    return line.form(place) in listed("tells_time") or bool(line.kind(place) & Word.TIME)


def with_conjuncts(line: Line, span: Span) -> Span:
    """With the phrases that stand before it in the same row, where the row begins a clause."""
    start = span[0]
    for _ in range(5):
        joined = line.form(start - 1) in ("and", "or")
        if not joined and not (start > 0 and line.between[start] == "," and start != span[0]):
            break
        end = start - 2 if joined else start - 1
        left = phrase_before(line, end) if end >= 0 else None
        if left is None:
            break
        if _begins_clause(line, left[0]):
            return left[0], span[1]
        if line.between[left[0]] != ",":
            break
        start = left[0]
    return span


def _begins_clause(line: Line, place: int) -> bool:
    before = place - 1
    if before < 0 or line.stopped(place):
        return True
    return bool(line.kinds[before] & (Word.SUBORDINATOR | Word.RELATIVE)) or line.form(before) in SAYS


def relative_before(line: Line, place: int) -> int | None:
    """The relative pronoun of the clause that the verb at `place` belongs to."""
    for i in range(place - 1, max(-1, place - 9), -1):
        if line.paused(i + 1):
            return None
        if line.form(i) in ("who", "which", "whose", "whom") or (line.form(i) == "that" and nominal(line, i - 1)):
            return i if i > 0 else None
    return None


def antecedent(line: Line, relative: int) -> Span | None:
    """The phrase that a relative pronoun stands for: the noun before it, over a comma and a preposition."""
    j = relative - 1
    if line.kind(j) & Word.PREPOSITION and line.form(relative) in ("whom", "which"):
        j -= 1
    j = without_time(line, j)
    while j >= 0 and line.kinds[j] & (Word.ADVERB | Word.TIME):
        j -= 1
    found = noun_before(line, j) if j >= 0 else None
    return _happening_before(line, relative, found) if found is not None else None


def _happening_before(line: Line, relative: int, found: Span) -> Span:
    """The event itself, where "that" or "which" follows its place: `the shootings in Dallas, Texas, that killed`."""
    head = line.form(found[1])
    if line.form(relative) not in ("that", "which") or head in people() or head in actors_before_nouns():
        return found
    for i in range(found[1], max(-1, found[1] - _FAR), -1):
        if line.forms[i] in listed("happenings") and not (line.kinds[i] or found[0] <= i):
            place = line.kind(i + 1) & Word.PREPOSITION and line.form(i + 1) != "of"
            return (phrase_before(line, i) or found) if place else found
        if is_finite(line, i) or line.stopped(i) or line.kinds[i] & (Word.RELATIVE | Word.SUBORDINATOR):
            break
    return found


def before_that(line: Line, that: int) -> Span | None:
    """What "that" stands for where what may be a verb itself goes before: `, moves that hit`."""
    return (that - 1, that - 1) if line.paused(that - 1) and line.kind(that - 1) & Word.VERB else None


def interrupts(line: Line, first: int, start: int) -> bool:
    """Whether the words between two commas interrupt a clause: a relative, an age, a participle, a phrase beside."""
    kind = line.kinds[first]
    if kind & Word.RELATIVE or (kind & Word.PREPOSITION and line.kind(first + 1) & Word.RELATIVE):
        return True
    if kind & Word.NUMBER and start - first == 1:
        return True
    if is_participle(line, first) or looks_past(line, first + 1) or kind & (Word.PREPOSITION | Word.ADVERB):
        return True
    if line.form(start - 1) in ("said", "says"):
        return True
    return not any(is_finite(line, i) for i in range(first, start))


def relative_of_verb(line: Line, found: Span) -> int | None:
    """The pronoun of what is a relative clause's verb and no phrase: `Reporters who ask about the mine get sued`."""
    place = found[0] - 1
    while line.kind(place) & Word.ADVERB and not line.paused(place + 1):
        place -= 1
    return place if found[0] == found[1] and line.form(place) in ("who", "which") else None


def is_behind_preposition(line: Line, before: int) -> bool:
    """Whether the word before a phrase, in its clause, is a preposition that begins no clause."""
    if before < 0 or line.paused(before + 1) or line.form(before) in OPENS_CLAUSE:
        return False
    kind = line.kinds[before]
    return bool(kind & Word.PREPOSITION) and not kind & (Word.SUBORDINATOR | Word.CONJUNCTION)


def asks_or_stands_alone(line: Line, place: int) -> bool:
    """Whether a pronoun asks, or has no noun: `Who was hurt?`, `deciding who is hurt`, `unclear who`."""
    if place == 0 or line.paused(place):
        return line.between[-1].startswith("?")
    before = place - 1
    unclear = (
        nominal(line, before)
        and not line.capital[before]
        and line.kind(before - 1) & (Word.BE | Word.NEGATION | Word.ADVERB)
    )
    asked = ends_as_gerund(line, before) or bool(unclear) or (before == 0 and line.form(0) == "guess")
    return line.form(place) == "who" and asked


def begins_content(line: Line, place: int) -> bool:
    """Whether "that" has no noun before it and so begins what is said."""
    return line.form(place) == "that" and not nominal(line, place - 1) and not line.kind(place - 1) & Word.PRONOUN


def is_in_adverbial(line: Line, found: Span) -> bool:
    """Whether a preposition stands before the phrase: `on Friday`, `in the square`."""
    return found[0] > 0 and bool(line.kinds[found[0] - 1] & Word.PREPOSITION) and not line.paused(found[0])


def is_adverbial(line: Line, found: Span, start: int) -> bool:
    """Whether a phrase is behind a preposition; `after` and its like begin a clause where the verb is not in -ing."""
    begins = line.kind(found[0] - 1) & Word.SUBORDINATOR and not line.form(start).endswith("ing")
    return is_in_adverbial(line, found) and not begins


def is_object(line: Line, found: Span) -> bool:
    """Whether a verb that begins no clause stands before the phrase: `He confronted the mayor, shouting, attacking`."""
    before = found[0] - 1
    if before < 0 or line.paused(found[0]) or line.form(before) in SAYS:
        return False
    return is_finite(line, before) and not line.kinds[before] & Word.PREPOSITION


def opens_unread_clause(line: Line, place: int) -> bool:
    """Whether a clause begins whose verb is not known: `how China targets exporters by punishing`."""
    kind = line.kinds[place]
    if kind & (Word.PREPOSITION | Word.CONJUNCTION) or line.form(place) in ("so", "once", "though"):
        return False
    if line.form(place) == "that":
        return not nominal(line, place + 1)
    return bool(kind & (Word.RELATIVE | Word.SUBORDINATOR))


def ing_beside(line: Line, start: int) -> int | None:
    """The -ing form that "and" joins the one at `start` to: `people breaking windows and looting the store`."""
    if not line.form(start).endswith("ing"):
        return None
    for i in range(start - 2, max(-1, start - 8), -1):
        if line.paused(i + 1) or is_finite(line, i):
            return None
        if ends_as_gerund(line, i) and not line.kinds[i]:
            return i
    return None
