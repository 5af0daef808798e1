"""Conditions on what a word governs: a clause, an infinitive, an -ing form.

Each takes the words and the first and the last place of a candidate; its docstring shows what it holds of.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from analysis.stance.surroundings import Condition, behind_be
from analysis.stance.words import Words, listed

_LONGEST_SUBJECT = 6
_LONGEST_OBJECT = 6


def before_that(words: Words, first: int, last: int) -> bool:
    """Example: `regrets that she left`."""
    return words.form(last + 1) == "that" and bool(words.form(last + 2)) and not words.paused(last + 1)


def before_a_clause(words: Words, first: int, last: int) -> bool:
    """Example: `knew that the mill was sold`, `think they won`, `suppose the light was dim`; not `knew the miller`."""
    place = last + 1
    if words.paused(place):
        return False
    return _that_clause(words, place) or _pronoun_clause(words, place) or _noun_clause(words, place)


def _that_clause(words: Words, place: int) -> bool:
    return words.form(place) == "that" and bool(words.form(place + 1)) and not words.paused(place + 1)


def _pronoun_clause(words: Words, place: int) -> bool:
    if words.form(place) not in listed("persons", "other_subjects"):
        return False
    idle = listed("prepositions_and_conjunctions", "determiners", "idle")
    return bool(words.form(place + 1)) and words.form(place + 1) not in idle and not words.paused(place + 1)


def _noun_clause(words: Words, place: int) -> bool:
    """A noun phrase and, before it is broken off, a finite verb."""
    if words.form(place) in listed(
        "prepositions_and_conjunctions", "be", "finite", "persons", "other_subjects", "conjunctions_of_clauses"
    ):
        return False
    for i in range(place + 1, place + 1 + _LONGEST_SUBJECT):
        if words.paused(i) or words.form(i) in listed("breaks"):
            return False
        if words.form(i) in listed("finite"):
            return True
    return False


def before_a_question_word(words: Words, first: int, last: int) -> bool:
    """Example: `knew how late it was`; not `knows how to swim`, a skill."""
    after = words.form(last + 1)
    if after == "how" and words.form(last + 2) == "to":
        return False
    return after in listed("question_words") and not words.paused(last + 1)


def before_an_infinitive(words: Words, first: int, last: int) -> bool:
    """Example: `failed to pay`; not `tended to the wounded`."""
    after = words.form(last + 2)
    no_verb = listed("determiners", "numbers", "pronouns")
    is_verb = bool(after) and after not in no_verb and not after[:1].isdigit()
    return words.form(last + 1) == "to" and not words.paused(last + 1) and is_verb


def before_an_infinitive_of_being(words: Words, first: int, last: int) -> bool:
    """Example: `thought to be armed`, `thought to have fled`."""
    return before_an_infinitive(words, first, last) and words.form(last + 2) in ("be", "have")


def before_to_and_a_name(words: Words, first: int, last: int) -> bool:
    """Example: `what happened to Lena`."""
    return words.capital(last + 2)


def before_a_bare_infinitive(words: Words, first: int, last: int) -> bool:
    """Example: `did not dare speak`; not `dared him to jump`."""
    after = words.form(last + 1)
    return words.content(last + 1) and words.form(last + 2) != "to" and not after.endswith(("ed", "s"))


def before_ing(words: Words, first: int, last: int) -> bool:
    """Example: `avoided naming him`; not `avoided anything`."""
    return _is_ing(words.form(last + 1)) and not words.paused(last + 1)


def _is_ing(form: str) -> bool:
    return form.endswith("ing") and len(form) > 4 and form not in listed("nouns_in_ing")


def before_in_ing(words: Words, first: int, last: int) -> bool:
    """Example: `succeeded in closing it`."""
    return words.form(last + 1) == "in" and _is_ing(words.form(last + 2))


def before_from_ing(words: Words, first: int, last: int) -> bool:
    """Directly or over an object: `refrained from voting`, `kept the deer from crossing`."""
    for place in range(last + 1, last + 2 + _LONGEST_OBJECT):
        if words.paused(place):
            return False
        if words.form(place) == "from":
            return _is_ing(words.form(place + 1))
    return False


def before_an_object_and_an_infinitive(words: Words, first: int, last: int) -> bool:
    """Example: `forced the army to retreat`; not `the force of the army`."""
    no_object = listed("prepositions_and_conjunctions", "be", "finite")
    if words.form(first - 1) in listed("determiners") or words.form(last + 1) in no_object:
        return False
    for place in range(last + 2, last + 1 + _LONGEST_OBJECT):
        if words.paused(place):
            return False
        if words.form(place) == "to":
            return words.content(place + 1) or words.form(place + 1) == "be"
    return False


def before_the_opening_of_an_object(words: Words, first: int, last: int) -> bool:
    """By a determiner, a pronoun, a name or a number: `forces the army`, `causes them`; not `forces tried`."""
    after = words.form(last + 1)
    opening = listed("determiners", "pronouns", "numbers")
    return after in opening or after[:1].isdigit() or words.capital(last + 1)


def passive_before_an_infinitive(words: Words, first: int, last: int) -> bool:
    """With "be" or without: `were forced to retreat`, `a family forced to leave`."""
    return words.form(last + 1) == "to" and (behind_be(words, first, last) or words.content(first - 1))


def before_have_and_a_participle(words: Words, first: int, last: int) -> bool:
    """What is concluded of the past, the participle left out or not: `must have lost it`, `they must have`."""
    if words.form(last + 1) != "have":
        return False
    after = words.form(last + 2)
    known = after in listed("participles") or after in listed("adverbs_between")
    return words.paused(last + 2) or after.endswith(("ed", "en")) or known


COMPLEMENTS: Mapping[str, Condition] = MappingProxyType(
    {
        "before that": before_that,
        "before a clause": before_a_clause,
        "before a question word": before_a_question_word,
        "before an infinitive": before_an_infinitive,
        "before an infinitive of being": before_an_infinitive_of_being,
        "before to and a name": before_to_and_a_name,
        "before a bare infinitive": before_a_bare_infinitive,
        "before an -ing form": before_ing,
        "before in and an -ing form": before_in_ing,
        "before from and an -ing form": before_from_ing,
        "before an object and an infinitive": before_an_object_and_an_infinitive,
        "before the opening of an object": before_the_opening_of_an_object,
        "passive before an infinitive": passive_before_an_infinitive,
        "before have and a participle": before_have_and_a_participle,
    }
)
"""The conditions by their names in stance.toml."""
