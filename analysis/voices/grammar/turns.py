"""Where a sentence turns from somebody's words to something else: another report, or the outlet's own voice."""

from __future__ import annotations

from analysis.voices.grammar.units import Unit
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import is_adverb, is_past
from analysis.voices.words.words import (
    ACCORDING,
    ADVERB,
    BETWEEN,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HOMOGRAPH,
    ING,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    SAY,
    TELL,
    THIRD,
    Words,
)

_CONCEDING = frozenset(["although", "though", "while", "whereas"])
_JOINING = frozenset({"but", "yet", "and"})
_RELATIVES = frozenset({"which", "who", "whose", "where"})
_SUBJECT = 10


def leaves(words: Words, unit: Unit, place: int) -> bool:
    """Whether the words after a break before word `place` are no longer somebody's: `, adding`, `, but denied`."""
    if place in unit.opening:
        return False
    kinds = words.kinds[place]
    if kinds & ACCORDING or (kinds & REPORTS and kinds & ING and not kinds & CAPITAL):
        return True
    if kinds & CONJUNCTION or words.forms[place] in _CONCEDING:
        if verb_follows(words, unit, place + 1) or _report_follows(words, unit, place + 1):
            return True
    elif kinds & RELATIVE and _report_follows(words, unit, place + 1):
        return True
    return break_before(words, place) == Break.COMMA and unit.after(place) is None and _own_clause(words, unit, place)


def verb_follows(words: Words, unit: Unit, place: int) -> bool:
    """Whether a verb of reporting without a subject begins at word `place`: `and ⟪later denied⟫`."""
    for at in range(place, min(unit.last, place + 4)):
        kinds, form = words.kinds[at], words.forms[at]
        if words.gaps[at] != " ":
            return False
        if kinds & REPORTS:
            return bool(kinds & (PAST | THIRD | ING)) and not kinds & CAPITAL
        if not (kinds & (BETWEEN | ADVERB) or form.endswith("ly") or form in ("has", "have", "had")):
            return False
    return False


def _report_follows(words: Words, unit: Unit, place: int) -> bool:
    """Whether a short subject and a verb of reporting begin at word `place`: `which ⟪he called⟫ "a disaster"`."""
    if place >= unit.last or not words.kinds[place] & (PRONOUN | CAPITAL | DETERMINER):
        return False
    for at in range(place + 1, min(unit.last, place + 5)):
        if words.gaps[at] != " ":
            return False
        if words.kinds[at] & REPORTS and not words.kinds[at] & CAPITAL:
            return bool(words.kinds[at] & (PAST | THIRD))
    return False


def speech_follows(words: Words, unit: Unit, place: int) -> bool:
    """Whether a subject, a verb of speech and direct words or `that` begin at word `place`: `⟪Trump said: “⟫`."""
    for at in range(place, min(unit.last, place + _SUBJECT)):
        if at in unit.opening or (at > place and words.gaps[at] != " " and break_before(words, at) >= Break.COMMA):
            return False
        kinds = words.kinds[at]
        if at > place and kinds & (SAY | TELL) and kinds & (PAST | THIRD) and not kinds & (CAPITAL | HOMOGRAPH):
            return any(to in unit.opening or words.forms[to] == "that" for to in range(at + 1, min(unit.last, at + 6)))
    return False


def _own_clause(words: Words, unit: Unit, place: int) -> bool:
    """Whether the outlet goes on after a comma: `, but the court convicted him`, `, a claim that inspectors reject`."""
    kinds, form = words.kinds[place], words.forms[place]
    if place + 1 >= unit.last:
        return False
    if form in _JOINING or form in _CONCEDING:
        return _joins_own(words, unit, place)
    if kinds & DETERMINER:
        return _is_apposed(words, unit, place)
    if form.endswith("ly") and words.gaps[place + 1] == " ":
        kinds, form = words.kinds[place + 1], words.forms[place + 1]
    return form in _RELATIVES or (form.endswith("ing") and len(form) > 5 and not kinds & CAPITAL)


def _joins_own(words: Words, unit: Unit, place: int) -> bool:
    """Whether a conjunction joins the outlet's words: `but the court`, `and then issued`; not `but that he was`."""
    form, following = words.forms[place], words.kinds[place + 1]
    if words.forms[place + 1] == "that":
        return False
    if form == "and":
        return bool(following & (DETERMINER | PRONOUN | CAPITAL)) or deed_follows(words, unit, place + 1)
    return form != "but" or not following & PREPOSITION


def deed_follows(words: Words, unit: Unit, place: int) -> bool:
    """Whether a past tense without a subject begins at word `place`: `and ⟪then issued⟫ a second statement`."""
    at = place
    while at < min(unit.last, place + 3) and is_adverb(words, at):
        at += 1
    return at < unit.last and is_past(words, at)


def _is_apposed(words: Words, unit: Unit, place: int) -> bool:
    """Whether a thing with a relative clause begins at word `place`: `a claim that inspectors reject`."""
    for at in range(place + 1, min(unit.last - 1, place + 5)):
        if words.gaps[at] != " ":
            return False
        if words.forms[at] in ("that", "which", "who", "whose"):
            return True
        if words.kinds[at] & PREPOSITION:
            return words.forms[at + 1] in ("which", "whom")
    return False
