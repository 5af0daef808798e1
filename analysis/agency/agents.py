"""The agent behind "by", and what such a phrase is that names none: a time, place, measure, means or manner."""

from __future__ import annotations

from analysis.agency.line import Line, Span, is_finite
from analysis.agency.phrases import head_of, nominal, phrase_from, without_of
from analysis.agency.vocabulary import AUXILIARY, Verb, Word, harm_verbs, listed

_REACH = 16
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
            (kind & (AUXILIARY | Word.RELATIVE) and not kind & Word.PRONOUN)
            or kind & Word.CONJUNCTION
            or (kind & Word.SUBORDINATOR and not kind & Word.PREPOSITION)
            or (line.form(i) in harm_verbs().nouns and _has_own_agent(line, i))
            or (i > place and is_finite(line, i))
        ):
            return None
        i += 1
    return None


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
    return found


def _begins_no_agent(line: Line, place: int) -> bool:
    """Whether the word after "by" begins a time, a year or what is done: `by Friday`, `by 2010`, `by paying`."""
    form, kind = line.forms[place], line.kinds[place]
    if kind & Word.TIME or form in ("then", "now"):
        return True
    if form.isdigit() and (len(form) == 4 or not nominal(line, place + 1)):
        return True
    if form == "the" and line.form(place + 1) == "time":
        return True
    return form.endswith("ing") and _is_gerund(line, place)


def _tells_no_agent(line: Line, span: Span) -> bool:
    """Whether the phrase is a time, place, measure, means or manner, or a part by which somebody is held."""
    head = head_of(line, span)
    form, size = line.forms[head], head - span[0]
    if line.kinds[head] & Word.TIME or line.between[head + 1].startswith("%") or form in listed("units"):
        return True
    if line.capital[head]:
        return False
    of = line.form(head + 1) == "of"
    if form in listed("means") and size == 0:
        return not of or form in listed("means_of")
    article = line.form(span[0]) in ("the", "a", "an")
    if form in listed("places") and article and not of:
        return size == 1 or (size == 2 and not line.forms[head - 1].endswith(("ing", "ed")))
    return (form in listed("parts") and line.form(span[0]) == "the") or (form in listed("measures") and not of)


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
