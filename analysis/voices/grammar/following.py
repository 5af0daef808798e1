"""Patterns in which somebody's words, or what the outlet tells of them, follow the cue."""

from __future__ import annotations

from typing import NamedTuple

from analysis.voices.grammar.adjuncts import acts, is_clause
from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.cues import Cue
from analysis.voices.grammar.extents import after_aside, content_end, content_start, first_comma, told_end
from analysis.voices.grammar.labels import is_label
from analysis.voices.grammar.nouns import noun_and_clause, noun_and_thing
from analysis.voices.grammar.units import Unit
from analysis.voices.sources.sources import Source, source_beside
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import is_verb
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    ACCORDING,
    CONJUNCTION,
    FINITE,
    HOMOGRAPH,
    ING,
    NAME,
    NOUN,
    OPENER,
    ORDER,
    PARTICIPLE,
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

_SUBJECT = 4
_NEAR = 20
_INFINITIVE = 14
_AGO = 12
_SHOWS = ("show", "find", "found", "indicat", "suggest")
_DOCUMENTS = listed("content", "documents")
_REPUTED = listed("content", "reputed")
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
        return noun_and_clause(words, unit, cue) or noun_and_thing(words, unit, cue)
    start = None if cue.kinds & ACCORDING else content_start(words, unit, cue)
    if start is None:
        return None
    end = content_end(words, unit, start)
    if _is_aside(words, unit, cue):
        end = first_comma(words, unit, start, end)
    modifies = cue.kinds & ING and _in_subject(words, unit, cue)
    if start in unit.opening:
        if is_label(words, unit.opening[start], claimed=True):
            return None
        if modifies:
            end = unit.opening[start].last
        return _made(words, unit, cue, "source, cue, marks", _Reach(start, start, end))
    if modifies and not cue.kinds & (SAY | TELL) and not words.kinds[start] & OPENER:
        # `Voters supporting the plan ⟪met⟫`: the sentence's own verb ends what is told of its subject.
        end = next((at for at in range(start + 1, end) if is_verb(words, at)), end)
        voiced = None
    else:
        voiced = voiced_start(words, unit, cue, start, end)
    if voiced is not None:
        name = "source, cue, infinitive" if _opens_infinitive(words, voiced) else "source, cue, clause"
        return _made(words, unit, cue, name, _Reach(start, voiced, end))
    return told(words, unit, cue, start, end)


def _is_aside(words: Words, unit: Unit, cue: Cue) -> bool:
    """Whether the report is less than the sentence: `Asked whether …, she said`, `Zubov, who said that …, has left`."""
    if cue.start == unit.first:
        return bool(cue.kinds & (PARTICIPLE | ING))
    for lead in range(cue.start - 1, max(unit.first, cue.start - 1 - _SUBJECT), -1):
        if words.forms[lead] in ("who", "which"):
            # "Zubov, who said that …, left"; "the law, which critics say is harsh, takes effect".
            taken = lead == cue.start - 1 or (cue.end < unit.last and words.kinds[cue.end] & FINITE)
            return words.gaps[lead] != " " and bool(taken)
        if words.gaps[lead] != " ":
            return False
    return False


def _in_subject(words: Words, unit: Unit, cue: Cue) -> bool:
    """Whether the cue says more of the sentence's subject, whose verb is to come: `A banner reading “…” hung there`."""
    if cue.start == unit.first or words.gaps[cue.start] != " ":
        return False
    return not any(is_verb(words, at) for at in range(max(unit.first, cue.start - _NEAR), cue.start))


def told(words: Words, unit: Unit, cue: Cue, start: int, end: int) -> Attribution | None:
    """Examples: `criticised the plan`, `called the vote “shameful”`, `wants to leave`: told in the outlet's words."""
    whole, end = end, told_end(words, unit, start, end)
    if _is_finding(words, cue):
        return _made(words, unit, cue, "finding", _Reach(start, None, whole))
    if cue.kinds & NAME:
        name = "naming"
    elif cue.kinds & (TELL_OF | PROMISE | ORDER) and not cue.passive:
        name = "act of speech"
    elif cue.kinds & VIEW and words.forms[start] != "as" and _is_view(words, cue, start):
        name = "view"
    elif cue.kinds & (SAY | TELL | THINK | TALK) and not cue.passive and words.forms[start] in _TALKED_OF:
        name = "talk of something"
    elif cue.kinds & (SAY | TELL) and not cue.passive and unit.within(start, end):
        name = "source, cue, words"
    else:
        return None
    return _made(words, unit, cue, name, _Reach(start, None, end))


def _is_view(words: Words, cue: Cue, start: int) -> bool:
    """Whether what follows can be viewed: not in `appeared at the hearing`, `plans that cost more`."""
    form = words.forms[cue.verb]
    return words.forms[start] == "to" or not form.startswith(("appear", "plan"))


def _is_finding(words: Words, cue: Cue) -> bool:
    """Whether a document tells it in a noun phrase: `The poll shows Clinton ahead`, `A study found no link`."""
    if not words.forms[cue.verb].startswith(_SHOWS) or cue.passive:
        return False
    return any(form in _DOCUMENTS for form in words.forms[max(0, cue.start - _AGO) : cue.start])


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
        return start if _is_told(words, cue, start, end) or _is_reputed(words, cue, start) else None
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


def _is_told(words: Words, cue: Cue, start: int, end: int) -> bool:
    """Examples: `were told to turn back`, `was urged not to go`; not `I was told to.`."""
    return bool(cue.kinds & ORDER) and start + 1 < end and _opens_infinitive(words, start)


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
        return start + 1 < end and words.gaps[start + 1] != ", "
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
