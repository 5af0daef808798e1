"""Patterns in which somebody's words, or what the outlet tells of them, follow the cue."""

from __future__ import annotations

from typing import NamedTuple

from analysis.voices.adjuncts import acts, is_clause
from analysis.voices.attribution import Attribution
from analysis.voices.breaks import Break, break_before
from analysis.voices.cues import Cue
from analysis.voices.extents import after_aside, content_end, content_start, first_comma, told_end
from analysis.voices.forms import is_verb
from analysis.voices.labels import is_label
from analysis.voices.sources import Source, source_beside
from analysis.voices.units import Unit
from analysis.voices.vocabulary import listed
from analysis.voices.words import (
    ACCORDING,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HOMOGRAPH,
    ING,
    NAME,
    NOUN,
    OPENER,
    ORDER,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PROMISE,
    PRONOUN,
    REPORTS,
    SAY,
    TALK,
    TELL,
    TELL_OF,
    THINK,
    VIEW,
    Words,
)

_NEAR = 20
_SUBJECT = 4
_INFINITIVE = 14
_REPUTED = listed("content", "reputed")
_TO_NOUNS = listed("content", "to_nouns")
_TALKED_OF = frozenset({"about", "of", "on", "against"})
_ABOUT = frozenset(["about", "of", "for", "on", "against", "with", "as"])


class _Reach(NamedTuple):
    """What follows a cue from word `start` on; from `voiced` on it is somebody's words, if it is at all."""

    start: int
    voiced: int | None
    end: int


def following(words: Words, unit: Unit, cue: Cue) -> Attribution | None:
    """What stands after the cue: words in marks, a clause, an infinitive, or a thing that is told of."""
    if cue.kinds == NOUN:
        return noun_and_clause(words, unit, cue)
    start = None if cue.kinds & ACCORDING else content_start(words, unit, cue)
    if start is None:
        return None
    end = content_end(words, unit, start)
    if _is_aside(words, unit, cue):
        end = first_comma(words, unit, start, end)
    if start in unit.opening:
        if is_label(words, unit.opening[start], claimed=True):
            return None
        if cue.kinds & ING and _in_subject(words, unit, cue):
            end = unit.opening[start].last
        return _made(words, unit, cue, "source, cue, marks", _Reach(start, start, end))
    voiced = voiced_start(words, unit, cue, start, end)
    if voiced is not None:
        name = "source, cue, infinitive" if _opens_infinitive(words, voiced) else "source, cue, clause"
        return _made(words, unit, cue, name, _Reach(start, voiced, end))
    return told(words, unit, cue, start, end)


def _is_aside(words: Words, unit: Unit, cue: Cue) -> bool:
    """Whether the report is less than the sentence: `Asked whether …, she said`, `Zubov, who said that …, has left`."""
    if cue.start == unit.first:
        return bool(cue.kinds & (PARTICIPLE | ING))
    lead = cue.start - 1
    return words.forms[lead] in ("who", "which") and words.gaps[lead] != " "


def _in_subject(words: Words, unit: Unit, cue: Cue) -> bool:
    """Whether the cue says more of the sentence's subject, whose verb is to come: `A banner reading “…” hung there`."""
    if cue.start == unit.first or words.gaps[cue.start] != " ":
        return False
    return not any(is_verb(words, at) for at in range(max(unit.first, cue.start - _NEAR), cue.start))


def told(words: Words, unit: Unit, cue: Cue, start: int, end: int) -> Attribution | None:
    """Examples: `criticised the plan`, `called the vote “shameful”`, `wants to leave`: told in the outlet's words."""
    end = told_end(words, unit, start, end)
    if cue.kinds & NAME:
        name = "naming"
    elif cue.kinds & (TELL_OF | PROMISE | ORDER) and not cue.passive:
        name = "act of speech"
    elif cue.kinds & VIEW and words.forms[start] != "as":
        name = "view"
    elif cue.kinds & (SAY | TELL | THINK | TALK) and not cue.passive and words.forms[start] in _TALKED_OF:
        name = "talk of something"
    elif cue.kinds & (SAY | TELL) and not cue.passive and unit.within(start, end):
        name = "source, cue, words"
    else:
        return None
    return _made(words, unit, cue, name, _Reach(start, None, end))


def _made(words: Words, unit: Unit, cue: Cue, name: str, reach: _Reach) -> Attribution:
    """The attribution of what follows the cue, with what goes on after an aside."""
    end = reach.end
    parts = [(reach.start, end)]
    theirs = [(reach.voiced, end)] if reach.voiced is not None and reach.voiced < end else []
    again = after_aside(words, unit, end) if theirs else None
    if again is not None:
        end = content_end(words, unit, again)
        parts.append((again, end))
        theirs.append((again, end))
    return Attribution(name, tuple(parts), tuple(theirs), (cue.start, cue.end), _source(words, unit, cue), end)


def _source(words: Words, unit: Unit, cue: Cue) -> Source | None:
    """Who reports, looked for in what stands outside marks near the cue."""
    clear: list[tuple[int, int]] = []
    place = unit.first
    for span in unit.within(max(unit.first, cue.start - 60), min(unit.last, cue.end + 60)):
        if place < span.first:
            clear.append((place, span.first))
        place = span.last
    if place < unit.last:
        clear.append((place, unit.last))
    return source_beside(words, cue.start, cue.end, clear)


def voiced_start(words: Words, unit: Unit, cue: Cue, start: int, end: int) -> int | None:
    """From which word on the content is somebody's words; None where the outlet tells it in its own.

    Voiced: `that it was safe`, `it was safe`, `to rebuild it`. Told: `wrongdoing`, `for an inquiry`, `them of lying`.
    """
    if words.gaps[start] != " " and break_before(words, start) == Break.HARD:
        return start
    if cue.passive:
        return start if _is_reputed(words, cue, start) else None
    if cue.kinds & (PROMISE | ORDER):
        to = _infinitive(words, cue, start, end)
        if to is not None:
            return to
    return start if words.forms[start] != "to" and _opens_clause(words, unit, cue, start, end) else None


def _is_reputed(words: Words, cue: Cue, start: int) -> bool:
    """Examples: `is said to be in his eighties`, `was asked whether it was safe`; not `was told of the plan`."""
    if words.forms[start] == "to":
        return words.forms[cue.verb] in _REPUTED
    opens = words.kinds[start] & OPENER and words.forms[start] != "which"
    return bool(opens and cue.kinds & (SAY | TELL | THINK))


def _infinitive(words: Words, cue: Cue, start: int, end: int) -> int | None:
    """Where the infinitive begins: `promised ⟪to rebuild it⟫`, `urged him ⟪to resign⟫`."""
    if _opens_infinitive(words, start):
        return start
    if not cue.kinds & ORDER:
        return None
    to = next((at for at in range(start, min(end, start + _INFINITIVE)) if words.forms[at] == "to"), None)
    speaks = cue.kinds & (SAY | TELL | THINK | PROMISE)
    if to is None or (speaks and is_clause(words, start, to)):
        return None
    return to - 1 if _opens_infinitive(words, to - 1) else to


def _opens_infinitive(words: Words, place: int) -> bool:
    """Example: `to rebuild it`, `not to come back`."""
    if words.forms[place] == "to":
        return True
    denied = words.forms[place] in ("not", "never") and place + 1 < len(words) and words.gaps[place + 1] == " "
    return denied and words.forms[place + 1] == "to"


def _opens_clause(words: Words, unit: Unit, cue: Cue, start: int, end: int) -> bool:
    """Whether a clause begins at word `start`: `that it was safe`, `it was safe`; not `wrongdoing`."""
    kinds, form, first = cue.kinds, words.forms[start], words.kinds[start]
    speaks = kinds & (SAY | TELL | THINK | PROMISE)
    if first & OPENER and form not in ("who", "which"):
        return bool(speaks or (kinds & TELL_OF and form != "what"))
    if not speaks or kinds & NAME or form in _ABOUT:
        return False
    if first & PRONOUN and form != "who":
        return True
    comma = first_comma(words, unit, start, min(end, start + _NEAR))
    speech_only = kinds & (SAY | TELL) and not kinds & (TELL_OF | VIEW | ORDER | PROMISE | HOMOGRAPH)
    if speech_only and (comma - start > 2 or after_aside(words, unit, comma) is not None):
        return form not in ("a", "an") or _holds_verb(words, start, comma)
    last = _modifier(words, start, comma)
    return is_clause(words, start, last) or acts(words, start, last)


def _holds_verb(words: Words, first: int, last: int) -> bool:
    """Whether there is a verb in what begins with an article: not in `a prayer and left`, `a loss of two million`."""
    if is_clause(words, first, last) or acts(words, first, last):
        return True
    return any(is_verb(words, at) and not words.kinds[at - 1] & CONJUNCTION for at in range(first + 2, last))


def _modifier(words: Words, first: int, last: int) -> int:
    """Where a relative clause or participle begins, whose verb is not the clause's: `a clerk ⟪who is alleged⟫`."""
    for place in range(first + 1, last):
        kinds = words.kinds[place]
        if words.forms[place] in ("who", "which", "whose") or (kinds & REPORTS and kinds & ING):
            return place
    return last


def noun_and_clause(words: Words, unit: Unit, cue: Cue) -> Attribution | None:
    """Examples: `the claim that it was safe`, `his promise to rebuild it`, `warnings that a strike was close`."""
    noun, start = cue.verb, cue.end
    if start + 1 >= unit.last or words.gaps[start] != " " or words.kinds[start] & CAPITAL:
        return None
    if words.forms[start] == "to":
        promised = words.forms[noun] in _TO_NOUNS and noun > unit.first
        if not (promised and (words.kinds[noun - 1] & POSSESSIVE or words.forms[noun - 1].endswith(("'s", "s'")))):
            return None
    elif not _is_content_clause(words, unit, start):
        return None
    end = told_end(words, unit, start, content_end(words, unit, start))
    if noun - unit.first <= _SUBJECT:
        end = _main_verb(words, unit, start, end)
    part = ((start, end),)
    return Attribution("noun, clause", part, part, (noun, noun + 1), _owner(words, unit, noun), end)


def _main_verb(words: Words, unit: Unit, start: int, end: int) -> int:
    """Where the sentence goes on after a clause in its subject: `Reports that it would close ⟪sent the shares up⟫`."""
    verbs = 1 if words.forms[start] == "to" else 0
    for place in range(start + 2, end):
        group = words.kinds[place - 1] & AUXILIARY or words.forms[place - 1] == "to"
        if is_verb(words, place) and not group and not unit.over(place):
            verbs += 1
            if verbs == 2:
                return place
    return end


def _owner(words: Words, unit: Unit, noun: int) -> Source | None:
    """Whose claim it is: `his claim`, `Lena Ortiz's promise`."""
    last = noun - 1
    if last < unit.first or words.gaps[noun] != " ":
        return None
    if words.kinds[last] & POSSESSIVE:
        return Source(last, noun, (last, noun))
    if not words.forms[last].endswith(("'s", "s'")):
        return None
    first = last
    while first > unit.first and words.gaps[first] == " " and words.kinds[first] & words.kinds[first - 1] & CAPITAL:
        first -= 1
    return Source(first, noun, (first, noun))


def _is_content_clause(words: Words, unit: Unit, that: int) -> bool:
    """Whether `that` opens what the noun says (`the claim that it was safe`), not what is said of the noun."""
    after = that + 1
    if after in unit.opening:
        return True
    kinds = words.kinds[after]
    if kinds & (AUXILIARY | REPORTS) and not kinds & (PRONOUN | DETERMINER):
        return False
    plain = kinds & (DETERMINER | PRONOUN | CAPITAL | POSSESSIVE | PREPOSITION)
    return (
        bool(plain)
        or not words.forms[after].endswith(("ed", "s"))
        or is_clause(words, after, min(unit.last, after + 6))
    )
