"""Whether a form of a reporting verb is a verb where it stands, by the words beside it."""

from __future__ import annotations

from analysis.voices.grammar.units import Unit
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HOMOGRAPH,
    ING,
    OBJECT,
    OPENER,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    SAY,
    SUBORDINATOR,
    TELL,
    THINK,
    THIRD,
    TIME,
    Words,
)

_OPENS_PHRASE = (
    ADVERB | CAPITAL | DETERMINER | OBJECT | OPENER | POSSESSIVE | PREPOSITION | PRONOUN | SUBORDINATOR | TIME
)
_ENDS_PHRASE = AUXILIARY | CONJUNCTION | OPENER | PRONOUN
_PHRASE = 8
_CLAUSE = 20
BE = listed("content", "be")
_SUBJECT_AND_BE = listed("content", "subject_and_be")
_ADJECTIVES = listed("content", "adjectives")
_GERUND_LEADS = listed("content", "gerund_leads")
_ASKED = frozenset({"whether", "if", "about", "why", "how", "that", "by", "what"})
_PLURALS = listed("content", "plurals")


def is_verb(words: Words, place: int, lead: int, unit: Unit) -> bool:
    """Whether word `place` is a verb; `lead` is the word that leads to it, adverbs left out, -1 where none does."""
    if words.gaps[place] == "-" or words.gaps[place + 1] == "-":
        return False
    leader = words.forms[lead] if lead >= 0 else ""
    if leader in _SUBJECT_AND_BE:
        return True
    if _is_noun(words, place, lead, leader):
        return False
    kinds = words.kinds[place]
    if kinds & ING:
        return _is_participle(words, place, lead, unit)
    if kinds & (PAST | PARTICIPLE):
        return _is_past(words, place, lead, unit)
    return _is_third(words, place, lead, unit) if kinds & THIRD else _is_base(words, place, lead, unit)


def _is_noun(words: Words, place: int, lead: int, leader: str) -> bool:
    """Example: `the claim`, `Novak's claims`, `recent claims`, `of claims`."""
    before = words.kinds[lead] if lead >= 0 else 0
    if (before & (DETERMINER | POSSESSIVE) and not before & PRONOUN) or leader.endswith("'s"):
        return True
    kinds = words.kinds[place]
    if kinds & HOMOGRAPH and leader in _ADJECTIVES:
        return True
    return bool(before & PREPOSITION) and leader != "to" and not kinds & ING


def _is_participle(words: Words, place: int, lead: int, unit: Unit) -> bool:
    """Example: `, saying`, `was claiming`, `by urging`, `calling “…”`."""
    if place + 1 in unit.opening:
        return True
    if place == unit.first:
        return _begins_participle_clause(words, place, unit)
    if lead < 0:
        return True
    if words.forms[lead] in BE or words.forms[lead] in _GERUND_LEADS or words.kinds[lead] & (CONJUNCTION | AUXILIARY):
        return True
    return not (words.kinds[lead] | words.kinds[place]) & PREPOSITION


def _begins_participle_clause(words: Words, place: int, unit: Unit) -> bool:
    """Example: `Saying that`, `Citing the cost`, `Citing sources, `; not `Fuming neighbours slammed`."""
    noun, verb = place + 1, place + 2
    if verb >= unit.last or words.gaps[noun] != " " or words.gaps[verb] != " ":
        return True
    if words.kinds[noun] & _OPENS_PHRASE or words.forms[noun].endswith("ly"):
        return True
    kinds = words.kinds[verb]
    acts = kinds & (AUXILIARY | PAST) or (kinds & REPORTS and not kinds & ING) or words.forms[verb].endswith("ed")
    return not acts


def _is_past(words: Words, place: int, lead: int, unit: Unit) -> bool:
    """Example: `he said`, `was told`, `Asked whether`; not `a plan proposed by the council`."""
    kinds = words.kinds[place]
    following = words.forms[place + 1] if place + 1 < unit.last else ""
    if lead < 0 and place == unit.first:
        return bool(kinds & TELL) and following in _ASKED
    leader = words.forms[lead] if lead >= 0 else ""
    if following == "by" and words.gaps[place + 1] == " " and leader not in BE:
        return False
    return leader != "to" or bool(kinds & BASE)


def _is_third(words: Words, place: int, lead: int, unit: Unit) -> bool:
    """Example: `who claims`, `Novak plans to`; not `insurance claims have risen`."""
    if not words.kinds[place] & HOMOGRAPH or lead < 0:
        return not words.kinds[place] & HOMOGRAPH and (lead >= 0 or place > unit.first)
    before = words.kinds[lead]
    if before & (PRONOUN | RELATIVE):
        return True
    if before & (CAPITAL | CONJUNCTION) or words.forms[lead] in _PLURALS:
        return _takes_object(words, place, unit)
    if place + 1 >= unit.last:
        return _ends_report(words, place, unit.first)
    if words.forms[place] == "states":
        return bool(words.kinds[place + 1] & OPENER)
    return words.gaps[place + 1] == " " and _takes_object(words, place, unit)


def _ends_report(words: Words, last: int, floor: int) -> bool:
    """Whether the last word of a sentence is the verb of who reports it: `Prices fell, a study of farms ⟪shows⟫`."""
    for place in range(last - 1, max(floor, last - _PHRASE), -1):
        if words.gaps[place] == ", ":
            return words.forms[place] in ("a", "an", "the")
        if words.gaps[place] not in (" ", "-"):
            return False
    return False


def _is_base(words: Words, place: int, lead: int, unit: Unit) -> bool:
    """Example: `would claim`, `they say`, `critics argue`; not `the TV show of`."""
    kinds = words.kinds[place]
    homograph = bool(kinds & HOMOGRAPH)
    if lead < 0:
        if homograph:
            return _takes_object(words, place, unit) and _resumes_plural(words, place, unit.first)
        return bool(kinds & (SAY | THINK | TELL)) and place > unit.first
    before, leader = words.kinds[lead], words.forms[lead]
    if before & (AUXILIARY | PRONOUN | RELATIVE) or leader == "to":
        return not (homograph and leader == "that")
    plural = leader in _PLURALS or _is_plural(leader)
    if not homograph:
        return plural or bool(before & CONJUNCTION) or _ends_plural_phrase(words, lead, unit.first)
    ends = place + 1 >= unit.last or words.gaps[place + 1] != " "
    if plural:
        return ends or _takes_object(words, place, unit)
    # "Officials in Kyiv claim that", but "supporters at a rally".
    named = before & CAPITAL and _takes_object(words, place, unit)
    return bool(named) and _ends_plural_phrase(words, lead, unit.first)


def _is_plural(form: str) -> bool:
    return len(form) > 3 and form.endswith("s") and not form.endswith(("'s", "ss", "us", "news", "this"))


def _ends_plural_phrase(words: Words, last: int, floor: int) -> bool:
    """Whether word `last` ends what is said of a plural: `officials in Kyiv`, `doctors at the hospital`."""
    for place in range(last, max(floor, last - _PHRASE), -1):
        if words.gaps[place] != " " or words.kinds[place] & _ENDS_PHRASE:
            return False
        before = words.forms[place - 1]
        led = words.kinds[place] & PREPOSITION and words.forms[place] != "to"
        if led and (_is_plural(before) or before in _PLURALS):
            return not words.kinds[place - 1] & _ENDS_PHRASE
    return False


def _resumes_plural(words: Words, place: int, floor: int) -> bool:
    """Whether a relative clause between commas parts word `place` from a plural: `Unions, who fought it, ⟪call⟫`."""
    if words.gaps[place] != ", ":
        return False
    for at in range(place - 1, max(floor, place - _CLAUSE), -1):
        if words.gaps[at] not in (" ", ", "):
            return False
        if words.gaps[at] == ", ":
            return words.forms[at] in ("who", "which", "whose") and _is_plural(words.forms[at - 1])
    return False


def _takes_object(words: Words, place: int, unit: Unit) -> bool:
    """Whether the next word can begin what a verb is followed by: `that`, `the`, `to`, a name."""
    following = place + 1
    if following >= unit.last or words.gaps[following] != " ":
        return False
    if words.forms[following] in ("to", "for", "on", "out"):
        return True
    return bool(words.kinds[following] & (OPENER | DETERMINER | PRONOUN | POSSESSIVE | CAPITAL | OBJECT))
