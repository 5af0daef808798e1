"""What a reporting verb introduces where it stands: words, a clause, an infinitive, a thing told about, or nothing."""

from __future__ import annotations

import re

from analysis.voices.reporting import Takes, Verb
from analysis.voices.verbs.forms import Around, begins_subject, opens_speech
from analysis.voices.words.function_words import (
    BE,
    CLAUSE_WORDS,
    CONTRACTED_BE,
    DAYS,
    DETERMINERS,
    FINITE,
    NOMINATIVES,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
)
from analysis.voices.words.words import PAST

_NEAR = 8
_PREPOSED = frozenset(
    {Takes.OF, Takes.ABOUT, Takes.FOR, Takes.AGAINST, Takes.ON, Takes.WITH, Takes.AT, Takes.IN, Takes.OVER}
)
_EITHER_CASE = frozenset({"it", "you"})
"""Pronouns that are subject or object: what follows tells."""
_CLAUSES = frozenset({Takes.CLAUSE, Takes.THAT})
_ENDS = frozenset(".!?;,\n")
_LEADS = re.compile(r'[,:]\s+"')
_CLOSES = re.compile(r"[,?!…-]['\"]*\"|\"\s*[,-]")


def introduces_something(place: Around, verb: Verb) -> bool:
    """Whether something that `verb` can introduce stands beside it."""
    takes = verb.takes
    if Takes.OBJECT in takes or (Takes.PERSON in takes and not place.broken(place.last + 1)):
        return True
    return (
        (Takes.SPEECH in takes and _has_speech(place))
        or (not takes.isdisjoint(_CLAUSES) and _has_clause(place, Takes.CLAUSE in takes))
        or (_after_adverbs(place)[1] in takes & _PREPOSED)
        or (Takes.TO in takes and _has_infinitive(place))
        or (Takes.AS in takes and any(place.form(place.last + ahead) == "as" for ahead in range(1, _NEAR)))
        or (Takes.NAME in takes and _has_name(place))
        or (not takes.isdisjoint({Takes.SPEECH, Takes.CLAUSE}) and _is_put_in(place))
    )


def _after_adverbs(place: Around) -> tuple[int, str]:
    """The first word after the verb that is no adverb or day, or nothing where a stop or comma comes first."""
    index = place.last + 1
    while not place.broken(index) and (is_adverb(place.form(index)) or place.form(index) in DAYS):
        index += 1
    return index, "" if place.broken(index) else place.form(index)


def _has_speech(place: Around) -> bool:
    """Example: `"…," the mayor snapped`, `He went on: "…"`, `she fumed on Monday, "…"`."""
    gaps = place.words.gaps
    following = gaps[place.last + 1]
    if opens_speech(following) or ":" in following:
        return True
    ahead = range(place.last + 2, min(place.high, place.last + _NEAR) + 1)
    back = range(max(place.low, place.first - _NEAR), place.first + 1)
    return any(_LEADS.search(gaps[index]) for index in ahead) or any(_CLOSES.search(gaps[index]) for index in back)


def _has_clause(place: Around, bare: bool) -> bool:
    """Example: `maintained that`, `showed on Monday how`, and where it may be `bare`: `contends the road is safe`."""
    index, form = _after_adverbs(place)
    if form in CLAUSE_WORDS:
        return form != "that" or not (place.broken(index + 1) or place.form(index + 1) in {"to", "of"})
    if bare and place.form(place.first - 1) in BE | CONTRACTED_BE and form == "to":
        return True
    if form in PREPOSITIONS or form == "to":
        return any(place.form(index + ahead) == "that" and not place.broken(index + ahead) for ahead in range(1, 6))
    return bare and bool(form) and _is_bare_clause(place, index)


def _is_bare_clause(place: Around, index: int) -> bool:
    """Example: `(contends) the road is safe`, `(which he argues) is safe`: a finite verb with what it is said of."""
    if place.form(index) in NOMINATIVES or (index == place.last + 1 and place.form(index) in FINITE):
        return True
    if place.form(index) in _EITHER_CASE and not place.broken(index + 1) and _is_past(place, index + 1):
        return True
    for ahead in range(index + 1, place.high):
        if place.broken(ahead) or place.form(ahead) in RELATIVES:
            return False
        if place.form(ahead) in FINITE:
            return True
    return False


def _is_past(place: Around, index: int) -> bool:
    """Whether a past tense follows a subject here: `(maintains it) told`, `(contends it) warned`."""
    form = place.form(index)
    return bool(index < place.high and place.words.kinds[index] & PAST) or (len(form) > 4 and form.endswith("ed"))


def _has_infinitive(place: Around) -> bool:
    """Example: `promised to rebuild`, `urged residents to stay`; not `pointed to the map`."""
    for ahead in range(place.last + 1, min(place.high, place.last + _NEAR)):
        if place.broken(ahead):
            return False
        if place.form(ahead) == "to":
            return place.form(ahead + 1) not in DETERMINERS
    return False


def _has_name(place: Around) -> bool:
    """Example: `called the vote "shameful"`, `branded him a liar`."""
    gaps = place.words.gaps
    for ahead in range(place.last + 1, place.high):
        if '"' in gaps[ahead]:
            return True
        if place.broken(ahead):
            return False
        if place.form(ahead) in {"a", "an"} and place.last + 1 < ahead < place.last + _NEAR:
            return True
    return False


def _is_put_in(place: Around) -> bool:
    """Example: `The road is safe, engineers contend.`, `As Moss writes, it was`: nothing is after the verb."""
    gaps = place.words.gaps
    ends = place.last + 1 == place.high or not _ENDS.isdisjoint(gaps[place.last + 1])
    near = range(max(place.low, place.first - _NEAR), place.first + 1)
    if ends and any(place.form(index) == "as" for index in near):
        return True
    commas = [index for index in near[1:] if "," in gaps[index]]
    if not commas or not begins_subject(place, commas[-1]):
        return False
    return ends or commas[-1] == place.first or place.form(place.last + 1) in PREPOSITIONS
