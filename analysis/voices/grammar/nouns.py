"""Patterns in which a noun tells of somebody's words: `the claim that …`, `his promise to …`, `criticism of …`."""

from __future__ import annotations

from analysis.voices.grammar.adjuncts import is_clause
from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.cues import Cue
from analysis.voices.grammar.extents import content_end, told_end
from analysis.voices.grammar.units import Unit
from analysis.voices.sources.sources import Source, source_of_noun
from analysis.voices.words.forms import is_verb
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    AUXILIARY,
    CAPITAL,
    DETERMINER,
    OPENER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    Words,
)

_SUBJECT = 4
_DEEDS = frozenset(["attack", "attacks"])
"""Words of somebody's only where they are somebody's: `his attack on the plan`, not `the attack on the town`."""
_TO_NOUNS = listed("content", "to_nouns")


def noun_and_clause(words: Words, unit: Unit, cue: Cue) -> Attribution | None:
    """Examples: `the claim that it was safe`, `his promise to rebuild it`, `his answer was that it closed`."""
    noun, start = cue.verb, cue.end
    if start + 1 >= unit.last or words.gaps[start] != " " or words.kinds[start] & CAPITAL:
        return None
    if words.forms[start] == "to":
        owned = words.kinds[noun - 1] & POSSESSIVE or words.forms[noun - 1].endswith(("'s", "s'"))
        if noun == unit.first or not owned or words.forms[noun] not in _TO_NOUNS:
            return None
    elif words.forms[start] != "that" or not _is_content_clause(words, unit, start):
        return None
    owner, predicate = _owner(words, unit, noun), start > noun + 1
    if predicate and (owner is None or owner.end != noun):
        return None
    end = told_end(words, unit, start, content_end(words, unit, start))
    if noun - unit.first <= _SUBJECT and not predicate:
        end = _main_verb(words, unit, start, end)
    part = ((start, end),)
    return Attribution("noun, clause", part, part, (noun, noun + 1), owner, end)


def noun_and_thing(words: Words, unit: Unit, cue: Cue) -> Attribution | None:
    """Examples: `his criticism of the plan`, `comments about the bridge`, `calls for an inquiry`: told, not voiced."""
    noun, start = cue.verb, cue.end
    if start + 1 >= unit.last or words.forms[start] in ("that", "to") or words.kinds[start] & CAPITAL:
        return None
    end = told_end(words, unit, start + 1, content_end(words, unit, start + 1))
    end = _predicate(words, start + 2, end, opens=noun - unit.first <= _SUBJECT)
    owner = _owner(words, unit, noun)
    # `The clerk faced criticism for the delay`: the clerk is no speaker.
    source = owner if owner and owner.end == noun else None
    if source is None and words.forms[noun] in _DEEDS:
        return None
    return Attribution("noun, thing", ((start, end),), (), (noun, noun + 1), source, end)


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
    """Whose claim it is: `his claim`, `the clerk's promise`, `She made the claim`."""
    found = source_of_noun(words, noun, unit.first, unit.last)
    if found is None or found.start <= noun < found.end:
        return None
    article = found.end - found.start == 1 and words.kinds[found.start] & DETERMINER
    return None if article and not words.kinds[found.start] & POSSESSIVE else found


def _predicate(words: Words, start: int, end: int, *, opens: bool) -> int:
    """Where the verb of a sentence stands whose subject holds words `start` to `end`: `… of the plan ⟪was loud⟫`."""
    for place in range(start, end):
        if words.kinds[place] & (OPENER | RELATIVE | PRONOUN):
            return end
        if words.kinds[place] & AUXILIARY or (opens and is_verb(words, place)):
            return place
    return end


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
