"""Conditions on what stands around a word: is it behind "be", before an amount, in a condition?

Each takes the words and the first and the last place of a candidate; its docstring shows what it holds of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from analysis.stance.words import Words, listed

Condition = Callable[[Words, int, int], bool]
"""Of the words, the first and the last place of a candidate: whether it holds."""


def capitalised(words: Words, first: int, last: int) -> bool:
    """Example: `in May`."""
    return words.capital(first)


def opens(words: Words, first: int, last: int) -> bool:
    """Example: `Could you wait`."""
    return first == words.first


def ends(words: Words, first: int, last: int) -> bool:
    """Example: `they did what they could`."""
    return not words.form(last + 1)


def paused_before(words: Words, first: int, last: int) -> bool:
    """Behind a comma, a dash or nothing: `the thief, thought to be armed`."""
    return words.paused(first)


def paused_behind(words: Words, first: int, last: int) -> bool:
    """Before a comma, a dash or nothing: `he left when he could, and ran`."""
    return words.paused(last + 1)


def before_a_word(words: Words, first: int, last: int) -> bool:
    """Anything but the end of the sentence: `clearly wrong`."""
    return bool(words.form(last + 1))


def behind_be(words: Words, first: int, last: int) -> bool:
    """Adverbs left out: `is now widely thought`."""
    place = first - 1
    while words.form(place) in listed("adverbs_between") or words.form(place).endswith("ly"):
        place -= 1
    return words.form(place) in listed("be")


def behind_it_is(words: Words, first: int, last: int) -> bool:
    """Behind "be" with "it", "what" or "one thing" as its subject: `it is clear`, `what is clear`."""
    if not behind_be(words, first, last):
        return False
    return not listed("subjects_of_it_is").isdisjoint(words.forms(first - 4, first))


def to_be_done(words: Words, first: int, last: int) -> bool:
    """What is to be: `is to conclude`."""
    return words.form(first - 1) == "to" and words.form(first - 2) in listed("be")


def behind_content(words: Words, first: int, last: int) -> bool:
    """Behind a noun: `a man thought to be 40`."""
    return words.content(first - 1)


def before_content(words: Words, first: int, last: int) -> bool:
    """Before a noun or an adjective: `a possible link`."""
    return words.content(last + 1)


def before_a_noun(words: Words, first: int, last: int) -> bool:
    """An adjective of what follows, by what opens the phrase: `an alleged bribe`; not `police alleged bribery`."""
    before, after = words.form(first - 1), words.form(last + 1)
    if words.paused(last + 1) or not words.content(last + 1) or before in listed("be"):
        return False
    if after == "that" or (after.endswith("ed") and not words.content(last + 2)):
        return False
    opening = listed("determiners", "opening_prepositions", "numbers")
    return before in opening or words.paused(first) or before[:1].isdigit() or before.endswith("'s")


def before_a_verb(words: Words, first: int, last: int) -> bool:
    """A modal before its verb: `might well rain`."""
    after = words.form(last + 1)
    return words.content(last + 1) or after in listed("after_a_modal") or after.endswith("ly")


def before_an_amount(words: Words, first: int, last: int) -> bool:
    """Number, share or hour: `400`, `a third`, `half`, `midnight`."""
    return not words.paused(last + 1) and _amount(words, last + 1)


def behind_an_amount(words: Words, first: int, last: int) -> bool:
    """Number, share or hour: `nine miles or so`."""
    return any(_amount(words, place) for place in range(first - 4, first))


def _amount(words: Words, place: int) -> bool:
    form, after = words.form(place), words.form(place + 1)
    if form[:1].isdigit() or form == "half" or form in listed("numbers") or form in listed("hours"):
        return True
    if form == "the":
        return after in listed("shares") - {"year", "month", "week"}
    if form in ("a", "an", "one"):
        return after in listed("shares")
    return form in ("another", "every") and after in listed("numbers")


def behind_a_topic(words: Words, first: int, last: int) -> bool:
    """A word that has a topic, "be" left out: `a book about ten men`, `the film is about two brothers`."""
    before = words.form(first - 2) if words.form(first - 1) in listed("be") else words.form(first - 1)
    return before in listed("topics")


def where_somebody_is(words: Words, first: int, last: int) -> bool:
    """The subject behind its verb: `around ten tables sat the delegates`."""
    for place in range(last + 2, last + 5):
        if words.form(place) in listed("positions"):
            return words.form(place + 1) in listed("determiners")
    return False


def with_a_time(words: Words, first: int, last: int) -> bool:
    """In the words behind: `should reopen by noon`."""
    return not listed("times").isdisjoint(words.forms(last + 1, last + 9))


def behind_people(words: Words, first: int, last: int) -> bool:
    """A noun for those who do something, by its ending: `drivers should`."""
    return words.form(first - 1).endswith(tuple(listed("people_endings")))


def behind_evidence(words: Words, first: int, last: int) -> bool:
    """A noun for what shows something, in the words before: `the marks on the hull suggest`."""
    return not listed("evidence").isdisjoint(words.forms(first - 5, first))


def in_a_condition(words: Words, first: int, last: int) -> bool:
    """A sentence with "if", "unless" or "had the pilot turned"."""
    if words.form(words.first) in ("had", "were") and words.last > words.first + 3:
        return True
    return not listed("conditions").isdisjoint(words.forms(words.first, words.last))


def for_a_purpose(words: Words, first: int, last: int) -> bool:
    """What somebody was able to do: `so that they could`, `all he could`, `where they could`, `what he could do`."""
    if not listed("purposes").isdisjoint(words.forms(first - 4, first)):
        return True
    # Not "what could be a record".
    return not listed("scopes_of_ability").isdisjoint(words.forms(first - 5, first - 1))


def denied(words: Words, first: int, last: int) -> bool:
    """By its subject: `nothing could be further from the truth`."""
    return not listed("nothing").isdisjoint(words.forms(first - 4, first))


def in_a_question(words: Words, first: int, last: int) -> bool:
    """By its first word or its mark: `is it really so?`."""
    asking = listed("be", "finite", "question_words")
    return words.form(words.first) in asking or words.ends_with("?")


def behind_a_negation(words: Words, first: int, last: int) -> bool:
    """Example: `not really`, `doesn't really`."""
    return words.form(first - 1) in ("not", "never") or words.form(first - 1).endswith("n't")


SURROUNDINGS: Mapping[str, Condition] = MappingProxyType(
    {
        "capitalised": capitalised,
        "first in the sentence": opens,
        "last in the sentence": ends,
        "behind a pause": paused_before,
        "before a pause": paused_behind,
        "before a word": before_a_word,
        "behind be": behind_be,
        "behind it is": behind_it_is,
        "to be done": to_be_done,
        "behind a content word": behind_content,
        "before a content word": before_content,
        "before a noun": before_a_noun,
        "before a verb": before_a_verb,
        "before an amount": before_an_amount,
        "behind an amount": behind_an_amount,
        "behind a topic": behind_a_topic,
        "where somebody is": where_somebody_is,
        "with a time after it": with_a_time,
        "behind a noun for people": behind_people,
        "behind a noun for evidence": behind_evidence,
        "in a condition": in_a_condition,
        "for a purpose": for_a_purpose,
        "where it is denied": denied,
        "in a question": in_a_question,
        "behind a negation": behind_a_negation,
    }
)
"""The conditions by their names in stance.toml."""
