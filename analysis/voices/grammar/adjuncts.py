"""What stands beside a cue and is nobody's words: to whom, when and where it was said."""

from __future__ import annotations

from analysis.voices.grammar.units import Unit
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    OBJECT,
    OPENER,
    ORDER,
    POSSESSIVE,
    PREPOSITION,
    PROMISE,
    PRONOUN,
    SAY,
    TELL,
    TIME,
    VIEW,
    Words,
)

_PASTS = listed("content", "pasts")
_NO_SUBJECT = DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | OPENER
_REACH = 30
_NEAR = 12
_PERSON = 8
_AGAIN = frozenset(["again", "too", "also", "then", "here", "there"])
_ALOUD = frozenset(["aloud", "again", "publicly", "also"])
_WHEN = frozenset(["when", "while", "after", "before", "as", "because"])
_ABOUT = frozenset(["to", "like", "as", "than", "about", "for", "against", "of"])
_TURNING = frozenset(["this", "last", "next", "late", "early", "day", "later", "earlier"])


def is_clause(words: Words, first: int, last: int) -> bool:
    """Whether words `first` to `last` hold a form that only a clause has: `is`, `would`, `they`."""
    return any(words.kinds[place] & FINITE and is_finite(words, place) for place in range(first, last))


def is_finite(words: Words, place: int) -> bool:
    """Whether the word shows that a clause is near; the month of May does not."""
    kinds = words.kinds[place]
    return bool(kinds & FINITE) and not (kinds & CAPITAL and words.forms[place] == "may")


def acts(words: Words, first: int, last: int) -> bool:
    """Whether a past tense follows its subject among words `first` to `last`: `the whale died`, `thieves broke in`."""
    for place in range(first + 1, last):
        form, before = words.forms[place], words.kinds[place - 1]
        if words.gaps[place] != " " or words.kinds[place] & CAPITAL or before & _NO_SUBJECT:
            continue
        regular = len(form) > 3 and form.endswith("ed") and not form.endswith("eed")
        if (regular or form in _PASTS) and words.forms[place + 1 : place + 2] != ["by"]:
            return True
    return False


def is_time(words: Words, place: int) -> bool:
    """Whether the word says when: `Friday`, `last` before `week`, but not `this` before `newspaper`."""
    if not words.kinds[place] & TIME:
        return False
    form = words.forms[place]
    if form not in _TURNING or form in ("later", "earlier"):
        return True
    if words.gaps[place + 1] != " " or words.kinds[place + 1] & TIME:
        return True
    # "late on Thursday", and not "late in the game".
    led = place + 2 < len(words) and words.forms[place + 1] in ("on", "in", "this")
    return form in ("late", "early") and led and bool(words.kinds[place + 2] & TIME)


def break_after(words: Words, unit: Unit, place: int) -> int:
    """The first word after `place` that a comma or more divides from the word before it."""
    at = place + 1
    while at < unit.last and (words.gaps[at] == " " or break_before(words, at) < Break.COMMA):
        at += 1
    return at


def tail_end(words: Words, unit: Unit, place: int, kinds: int) -> int | None:
    """Where what says when, where and to whom ends, from word `place` on; None where a clause goes on from there.

    Examples: `on Monday in a statement.`, `reporters at the White House.`, nothing at all.
    """
    at = place
    told = not kinds & (TELL | ORDER)
    while at < unit.last:
        if at in unit.opening or (words.gaps[at] != " " and break_before(words, at) >= Break.COMMA):
            return at
        form = words.forms[at]
        if is_time(words, at) or form in _AGAIN:
            at += 1
        elif words.kinds[at] & PREPOSITION or form in _WHEN:
            end = break_after(words, unit, at)
            # `in a statement it was told` goes on with a clause; `as he entered` is one itself.
            return None if form not in _WHEN and is_clause(words, at + 1, min(end, at + 1 + _REACH)) else end
        elif not told:
            told = True
            at = person_end(words, unit, at)
        elif form.endswith("ly"):
            at += 1
        else:
            return None
    return at


def tail_after_marks(words: Words, unit: Unit, place: int) -> int | None:
    """Where what belongs to a verb after marked words ends: before the next break; None before `that`."""
    if place >= unit.last or words.gaps[place] != " ":
        return place
    return None if words.kinds[place] & OPENER else break_after(words, unit, place)


def person_end(words: Words, unit: Unit, place: int) -> int:
    """Where the noun phrase ends that begins with word `place`, of those whom something is told."""
    if words.kinds[place] & OBJECT and not words.kinds[place] & CAPITAL:
        return place + 1
    named = bool(words.kinds[place] & CAPITAL)
    at = place + 1
    while at < min(unit.last, place + _PERSON) and at not in unit.opening and words.gaps[at] in (" ", "-"):
        kinds, form = words.kinds[at], words.forms[at]
        if words.forms[at - 1] == "of" and kinds & (DETERMINER | POSSESSIVE):
            at += 1
            continue
        if kinds & (OPENER | DETERMINER | PRONOUN | TIME | FINITE | POSSESSIVE) or (
            kinds & PREPOSITION and form != "of"
        ):
            break
        if named and not kinds & CAPITAL and form not in ("of", "and"):
            break
        at += 1
    return at


def that_after(words: Words, unit: Unit, place: int) -> int | None:
    """Where `that` stands in the next words, before a break: `one of his oldest friends ⟪that⟫`."""
    for at in range(place + 1, min(unit.last, place + _NEAR + 2)):
        if words.gaps[at] != " ":
            return None
        if words.forms[at] == "that":
            return at
    return None


def past_adjuncts(words: Words, unit: Unit, place: int, kinds: int) -> int:
    """The first word from `place` on that says neither when nor where: `said on Friday in Ohio ⟪it was over⟫`."""
    at = place
    while at < unit.last and at not in unit.opening and (at == place or words.gaps[at] == " "):
        here, form = words.kinds[at], words.forms[at]
        if here & OPENER and form not in ("when", "where"):
            break
        if is_time(words, at) or form in _ALOUD:
            at += 1
        elif (
            (here & PREPOSITION and form not in _ABOUT)
            or (form == "to" and kinds & (SAY | TELL) and not kinds & (PROMISE | ORDER | VIEW))
            or (form in ("about", "of", "for") and kinds & (SAY | TELL) and _words_follow(words, unit, at))
        ):
            at = _phrase_end(words, unit, at)
        else:
            break
    return at


def _words_follow(words: Words, unit: Unit, place: int) -> bool:
    """Whether `that` or marks follow before a break: `says of Clinton ⟪that⟫`."""
    for at in range(place + 1, min(unit.last, place + _NEAR)):
        if words.forms[at] == "that" or at in unit.opening:
            return True
        if words.gaps[at] != " " and break_before(words, at) > Break.COMMA:
            return False
    return False


def _phrase_end(words: Words, unit: Unit, place: int) -> int:
    """Where the phrase ends that begins with the preposition `place`: `in a statement`."""
    at = place + 1
    if at < unit.last and is_time(words, at):
        return at + 1
    begun = False
    while at < unit.last and at not in unit.opening and words.gaps[at] in (" ", "-"):
        kinds = words.kinds[at]
        if (
            kinds & (OPENER | PREPOSITION)
            or (kinds & TIME and at > place + 1)
            or (not kinds & PRONOUN and is_finite(words, at))
        ):
            break
        if begun and kinds & (PRONOUN | DETERMINER | POSSESSIVE):
            break
        if begun and kinds & CAPITAL and not words.kinds[at - 1] & (CAPITAL | DETERMINER):
            break
        begun = begun or not kinds & (DETERMINER | POSSESSIVE)
        at += 1
    return at
