"""Where the words begin and end that a cue gives to somebody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from analysis.voices.grammar.adjuncts import is_time, past_adjuncts, person_end, that_after
from analysis.voices.grammar.cues import Cue
from analysis.voices.grammar.turns import deed_follows, leaves, speech_follows, verb_follows
from analysis.voices.grammar.units import Span, Unit
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import is_verb
from analysis.voices.words.words import (
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HOMOGRAPH,
    ING,
    OPENER,
    ORDER,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PROMISE,
    RELATIVE,
    REPORTS,
    SAY,
    SUBORDINATOR,
    TELL,
    TELL_OF,
    THINK,
    Words,
)

LONGEST = 200
"""Words of the longest clause that is looked through."""

_ASIDE = 12
_RELATIVE = 20
_FOCUS = frozenset(["only", "simply", "merely", "just"])
_ENDS_TOLD = frozenset(["during", "after", "when", "while", "before", "until", "because", "moments", "where", "at"])
_SUBJECTS = frozenset({"he", "she", "they"})
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "last",
        "this",
        "next",
        "late",
        "early",
        "earlier",
        "later",
        "recently",
        "now",
    ]
)
_NO_DATE = frozenset(["in", "of", "from", "for", "by", "the", "a", "this", "next", "last"])


def content_start(words: Words, unit: Unit, cue: Cue) -> int | None:
    """The first word of what the cue gives to somebody, after it; None where nothing follows.

    Skips whom it is told and when and where: `told reporters in Ohio on Friday ⟪that …⟫`.
    """
    at = cue.end
    if at >= unit.last:
        return None
    if words.gaps[at] != " " and at not in unit.opening:
        near = break_before(words, at)
        if near >= Break.COMMA:
            return at if near == Break.HARD else _after_aside(words, unit, at)
    person = _past_person(words, unit, cue)
    if person is None or (cue.passive and words.forms[at] == "to"):
        return at
    at = person
    if cue.kinds & (SAY | TELL | ORDER | THINK | PROMISE):
        at = past_adjuncts(words, unit, at, cue.kinds)
    if at >= unit.last:
        return None
    if words.gaps[at] != " " and at not in unit.opening and break_before(words, at) in (Break.COMMA, Break.ASIDE):
        return _after_aside(words, unit, at)
    return _past_focus(words, unit, at)


def _past_focus(words: Words, unit: Unit, place: int) -> int | None:
    """The word at `place`, or `that` after `only`; None where another verb follows: `apologised ⟪and said⟫`."""
    if place in unit.opening:
        return place
    if words.kinds[place] & CONJUNCTION and verb_follows(words, unit, place + 1):
        return None
    focused = words.forms[place] in _FOCUS and words.forms[place + 1 : place + 2] == ["that"]
    return place + 1 if focused else place


def _past_person(words: Words, unit: Unit, cue: Cue) -> int | None:
    """The first word after the cue that is not whom it is told; None where the person belongs to what is told.

    Examples: `told reporters ⟪that …⟫`; but `urged ⟪him to resign⟫`.
    """
    at = cue.end
    if not cue.kinds & (TELL | ORDER) or at in unit.opening or words.forms[at] == "to":
        return at
    if words.kinds[at] & (OPENER | PREPOSITION) or is_time(words, at):
        return at
    end = that_after(words, unit, at) or person_end(words, unit, at) if cue.kinds & TELL else unit.last
    if cue.kinds & SAY and end < unit.last and words.kinds[end] & AUXILIARY:
        # "warned the dam could fail": nobody is warned, the dam is the clause's subject.
        return at
    ordered = cue.kinds & ORDER and (end >= unit.last or words.forms[end] == "to")
    return None if ordered and not (cue.kinds & TELL and end >= unit.last) else end


def _after_aside(words: Words, unit: Unit, place: int) -> int | None:
    """What follows an aside that a comma opens after the cue: `said, however, that …`."""
    if words.kinds[place] & CONJUNCTION:
        return None
    for at in range(place, min(unit.last, place + _ASIDE)):
        if at in unit.opening and (at > place or break_before(words, at) <= Break.MARK):
            return at
        if words.kinds[at] & REPORTS and words.kinds[at] & ING:
            return None
        if words.gaps[at] == " ":
            continue
        if words.forms[at] == "that":
            return at
        if at > place and break_before(words, at) > Break.ASIDE:
            return None
    return None


def content_end(words: Words, unit: Unit, start: int) -> int:
    """Where the words end that begin with word `start`, exclusive.

    They end with the sentence, or before what is told of the same subject (`, adding …`, `and called …`), before what
    the outlet adds (`, but the court …`) and before another report (`, Ortiz said: “…”`).
    """
    at = start
    span = unit.opening.get(start)
    if span and _stands_alone(words, unit, span):
        return span.last
    turns = unit.turns
    for index in range(bisect_right(turns, span.last - 1 if span else at), len(turns)):
        if turns[index] < at:
            continue
        at = turns[index]
        if at >= unit.last or at > start + LONGEST:
            return min(at, unit.last)
        if words.gaps[at] == " ":
            if at > start + 1 and verb_follows(words, unit, at + 1):
                return at
            continue
        near = break_before(words, at)
        if near in (Break.COMMA, Break.MARK, Break.ASIDE):
            if leaves(words, unit, at) or ("," in words.gaps[at] and speech_follows(words, unit, at)):
                return at
        elif near == Break.HARD and ";" in words.gaps[at]:
            return at
        if at in unit.opening:
            at = unit.opening[at].last
    return unit.last


def _stands_alone(words: Words, unit: Unit, span: Span) -> bool:
    """Whether the marked words that begin the content are all of it: `said “I was away” and closed the door`."""
    last = span.last
    if last >= unit.last:
        return True
    gap, form, kinds = words.gaps[last], words.forms[last], words.kinds[last]
    led = ":" in words.gaps[span.first] and last - span.first > 2
    if ";" in gap or (led and kinds & CAPITAL and break_before(words, last) == Break.MARK):
        return True
    if words.gaps[last].lstrip()[:1] in tuple("!?") and kinds & SUBORDINATOR:
        return True
    if form in ("twice", "again") or form in _ENDS_TOLD or kinds & RELATIVE or " -" in gap:
        return True
    if not kinds & CONJUNCTION or unit.after(last) is not None:
        return False
    # `“budget cuts” and the collection of taxes would help` goes on; `“I was away” and closed the door` does not.
    return last + 1 >= unit.last or not words.kinds[last + 1] & DETERMINER


def told_end(words: Words, unit: Unit, start: int, end: int) -> int:
    """Where a thing that is only named ends: before a comma, or before when and where it was said."""
    comma = first_comma(words, unit, start, end)
    held = unit.within(start, comma)
    for at in range(held[-1].last if held else start + 1, comma):
        kinds = words.kinds[at]
        if kinds & (SAY | TELL) and kinds & PAST and not kinds & (CAPITAL | HOMOGRAPH | TELL_OF) and at > start + 1:
            return at
        if kinds & CONJUNCTION and at + 1 < comma and (words.forms[at + 1] in _SUBJECTS or is_verb(words, at + 1)):
            return at
        if words.forms[at] in _ENDS_TOLD:
            return at
        if is_time(words, at) and not _in_phrase(words, at):
            return at - 1 if words.forms[at - 1] == "on" and at - 1 > start else at
    return comma


def _in_phrase(words: Words, place: int) -> bool:
    """Whether the word that says when stands inside a noun phrase, or leads to more: `six weeks`, `on Friday for`."""
    before, form = words.kinds[place - 1], words.forms[place - 1]
    if form in _NO_DATE or before & (DETERMINER | POSSESSIVE) or form[0].isdigit() or words.gaps[place] != " ":
        return True
    return words.forms[place + 1 : place + 2] == ["for"] or words.forms[place] not in _DAYS


def first_comma(words: Words, unit: Unit, start: int, end: int) -> int:
    """The first word from `start` to `end` that a comma divides from the word before it, marked words apart."""
    turns = unit.turns
    span = unit.opening.get(start)
    at = span.last if span else start + 1
    for index in range(bisect_left(turns, at), len(turns)):
        if turns[index] < at:
            continue
        at = turns[index]
        if at >= end:
            return end
        if words.gaps[at] != " " and _divides(words, unit, at):
            return at
        if at in unit.opening:
            at = unit.opening[at].last
    return end


def _divides(words: Words, unit: Unit, place: int) -> bool:
    """Whether a comma or a stronger break stands before word `place`, and no list or `and` goes on after it."""
    near = break_before(words, place)
    if near == Break.MARK:
        gap = words.gaps[place]
        near = Break.COMMA if "," in gap else Break.ASIDE if " -" in gap else Break.NONE
    if near != Break.COMMA:
        return near > Break.COMMA
    kinds = words.kinds[place]
    if place in unit.opening or (kinds & DETERMINER and place + 1 in unit.opening):
        return False
    if not kinds & CONJUNCTION:
        return True
    return verb_follows(words, unit, place + 1) or deed_follows(words, unit, place + 1)


def after_aside(words: Words, unit: Unit, place: int) -> int | None:
    """Where the clause goes on after a relative clause between commas: `the bridge, which is old, ⟪will close⟫`."""
    if place >= unit.last or not words.kinds[place] & (RELATIVE | PREPOSITION):
        return None
    for at in range(place + 1, min(unit.last, place + _RELATIVE)):
        if at in unit.opening:
            return None
        if words.gaps[at] != " " and break_before(words, at) == Break.COMMA:
            return at if words.kinds[at] & AUXILIARY and not words.kinds[at] & REPORTS else None
    return None
