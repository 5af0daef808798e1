"""The agent behind "by", and what such a phrase is that names none: a time, place, measure, means or manner."""

from __future__ import annotations

from analysis.agency.entries import Verb, harm_verbs
from analysis.agency.line import Line, Span, is_finite
from analysis.agency.phrases import ends_as_gerund, head_of, nominal, without_of
from analysis.agency.phrases_ahead import phrase_from
from analysis.agency.vocabulary import AUXILIARY, Word, listed

_REACH = 16
_ON_THE_SPOT = frozenset({"kill", "wound", "attack", "detain", "take"})
"""Kinds of verbs by which somebody is harmed in a place, and not by a body that has its name from one."""

_RUNS_INTO = frozenset({"hit", "strike", "kill", "injure", "destroy", "wound"})


def agent_behind(line: Line, place: int, verb: Verb) -> Span | None:
    """The agent of a participle, from the first "by" at or after `place` in its clause that names one."""
    i = place
    while i < len(line) and i - place < _REACH:
        if line.stopped(i) and i > place:
            return None
        if line.paused(i) and line.form(i) != "by" and not _interrupts(line, i):
            return None
        kind = line.kinds[i]
        if line.form(i) == "by":
            found = agent_of(line, i, verb)
            if found is not None:
                return found
        elif (
            _has_object(line, i)
            or (kind & (AUXILIARY | Word.RELATIVE) and not kind & Word.PRONOUN)
            or kind & Word.CONJUNCTION
            or (kind & Word.SUBORDINATOR and not kind & Word.PREPOSITION)
            or (line.form(i) in harm_verbs().nouns and _has_own_agent(line, i))
            or (i > place and is_finite(line, i))
        ):
            return None
        i += 1
    return None


def _has_object(line: Line, place: int) -> bool:
    """Whether a gerund with an object begins, whose "by" it may be: `punished for reading a letter by a widow`."""
    ing = bool(line.kind(place - 1) & Word.PREPOSITION) and ends_as_gerund(line, place)
    return ing and not line.paused(place + 1) and bool(line.kind(place + 1) & (Word.DETERMINER | Word.NUMBER))


def _interrupts(line: Line, place: int) -> bool:
    return line.kinds[place] & Word.NUMBER != 0 or line.forms[place] in (
        "apparently",
        "allegedly",
        "reportedly",
        "according",
    )


def _has_own_agent(line: Line, place: int) -> bool:
    """Whether the "by" behind a noun of the list is the noun's: `in an attack by gunmen`."""
    return line.form(place + 1) == "by"


def agent_of(line: Line, by: int, verb: Verb | None = None) -> Span | None:
    """The agent that the "by" at this place names; None where it names no agent."""
    i = by + 1
    if i >= len(line) or line.between[i] or _begins_no_agent(line, i):
        return None
    if line.kinds[i] & Word.PRONOUN and not line.kinds[i] & (Word.DETERMINER | Word.NUMBER):
        return None if line.forms[i].endswith(("self", "selves")) else (i, i)
    found = phrase_from(line, i)
    if found is None:
        return None
    if verb is not None and verb.kind == "accuse":
        found = without_of(line, found)
    if line.headline and verb is not None and verb.base in _RUNS_INTO and line.forms[found[1]] in listed("vehicles"):
        # A headline drops the article: "struck by train".
        return found
    if _tells_no_agent(line, found) or (verb is not None and _is_another_sense(line, found, verb)):
        return None
    return None if verb is not None and verb.kind in _ON_THE_SPOT and _is_building(line, found) else found


def _begins_no_agent(line: Line, place: int) -> bool:
    """Whether the word after "by" begins a time, a year or what is done: `by Friday`, `by 2010`, `by paying`."""
    form, kind = line.forms[place], line.kinds[place]
    if kind & Word.TIME or form in ("then", "now") or form.startswith("mid-"):
        return True
    if form[0].isdigit():
        clock = form.endswith(("am", "pm")) or line.form(place + 1) in ("am", "pm", "a.m.", "p.m.", "o'clock")
        year = form.isdigit() and len(form) == 4
        return clock or year or form.endswith("0s") or (form.isdigit() and not nominal(line, place + 1))
    if form == "the" and line.form(place + 1) == "time":
        return True
    if form in ("early", "late") and line.kind(place + 1) & (Word.TIME | Word.NUMBER):
        return True
    return form.endswith("ing") and _is_gerund(line, place)


def _tells_no_agent(line: Line, span: Span) -> bool:
    """Whether the phrase is a time, place, measure, means or manner, or a part by which somebody is held."""
    head = head_of(line, span)
    if _tells_when_or_how_much(line, span, head):
        return True
    if line.capital[head]:
        return _is_water(line, span, head)
    return _tells_how(line, span, head) or _tells_where(line, span, head)


def _tells_when_or_how_much(line: Line, span: Span, head: int) -> bool:
    """`the end of the week`, `the 1990s`; `at least 40 per cent`, `the hundreds`, `a margin of two`, `two-thirds`."""
    form = line.forms[head]
    of = line.form(head + 1) == "of"
    if (
        line.kinds[head] & Word.TIME
        or form in listed("units")
        or form.endswith("0s")
        or form in listed("points_in_time")
    ):
        return True
    if line.between[head + 1].startswith("%") or line.form(span[1] + 1) in ("per", "percent", "pc"):
        return True
    if form.endswith(("-thirds", "-quarters", "-fifths", "-fold")) or form in listed("measures_of"):
        return True
    if line.form(span[0]) == "the" and line.kinds[head] & Word.NUMBER and head == span[0] + 1 and not of:
        return True
    return form in listed("measures") and not of


def _tells_how(line: Line, span: Span, head: int) -> bool:
    """`mistake`, `court order`, `order of the court`, `all accounts`, `the hair`, `one arm`."""
    form = line.forms[head]
    bare = not line.kinds[span[0]] & (Word.DETERMINER | Word.NUMBER) and not line.possessive(span[0])
    if form in listed("rulings"):
        return True
    if form in listed("means") and bare:
        return line.form(head + 1) != "of" or form in listed("means_of")
    if form in listed("accounts"):
        return True
    return form in listed("parts") and not bare and line.form(span[0]) not in ("a", "an")


def _is_water(line: Line, span: Span, head: int) -> bool:
    """Whether a name is a river's or a sea's: `the Thames`, `the Black Sea`, `Lake Geneva`."""
    forms = line.forms[span[0] : head + 1]
    if forms[0] == "lake" or "river" in forms:
        return True
    return forms[0] == "the" and forms[-1] in listed("waters")


def _tells_where(line: Line, span: Span, head: int) -> bool:
    """`the river`, `a side gate`, `her front door`, `the side of the road`; not `a falling tree`."""
    form, size = line.forms[head], head - span[0]
    if form in listed("waters"):
        return True
    first = line.form(span[0])
    if not line.kinds[span[0]] & Word.DETERMINER and not line.possessive(span[0]):
        return False
    if form in listed("edges"):
        return True
    if form not in listed("places") or line.form(head + 1) == "of" or size < 1:
        return False
    moves = any(line.forms[i].endswith(("ing", "ed")) for i in range(span[0] + 1, head))
    return size <= 3 and not moves and first not in ("this", "that", "no")


def _is_building(line: Line, span: Span) -> bool:
    """Whether a phrase names a building where a body might be meant: `arrested by the church`, `shot by a mosque`."""
    head = span[1]
    return (
        line.form(span[0]) in ("the", "a", "an") and not line.capital[head] and line.forms[head] in listed("buildings")
    )


def _is_another_sense(line: Line, span: Span, verb: Verb) -> bool:
    return any(line.forms[place] in verb.not_by for place in range(span[0], head_of(line, span) + 1))


def _is_gerund(line: Line, place: int) -> bool:
    """Example: `paying` in `by paying a ransom`; a name or a noun in -ing has no object behind it."""
    if line.forms[place] in listed("ing_nouns") or line.forms[place] in listed("ing_adjectives"):
        return False
    return not line.capital[place] or bool(line.kind(place + 1) & (Word.DETERMINER | Word.NUMBER | Word.PREPOSITION))


def names_workers(line: Line, span: Span) -> bool:
    """Whether those who strike do so by stopping work."""
    return any(line.form(place) in listed("workers") for place in range(span[0], span[1] + 1))
