"""Rules of stance for words that take a clause, an infinitive or an -ing form."""

from __future__ import annotations

from analysis.stance_context import (
    BE,
    CLOSERS,
    DETERMINERS,
    FINITE,
    NUMBERS,
    PRONOUNS,
    QUESTIONS,
    SUBJECTS,
    Words,
    be_before,
)


def clause(words: Words, first: int, last: int) -> bool:  # noqa: PLR0911
    """A clause behind the verb, with "that", with a pronoun, or with a noun phrase and its verb."""
    place = last + 1
    after = words.form(place)
    if words.paused(place) or words.gap(place) == "-" or not after:
        return False
    if after == "that":
        follows = words.form(place + 1)
        return bool(follows) and not words.paused(place + 1)
    if after in ("whether", "if"):
        return False
    if after in SUBJECTS:
        follows = words.form(place + 1)
        idle = follows in CLOSERS or follows in DETERMINERS or follows in ("today", "now", "well", "best", "then")
        return bool(follows) and not idle and not words.paused(place + 1)
    if after in CLOSERS or after in BE or after in FINITE:
        return False
    for i in range(place + 1, min(words.last, place + 7)):
        if words.paused(i) or words.form(i) in ("and", "or", "but", "from", "by", "to", "for", "with"):
            return False
        if words.form(i) in FINITE:
            return True
    return False


def assertive_clause(words: Words, first: int, last: int) -> bool:
    """A clause behind a verb that somebody holds it for true by; "agreed" and its like need their "that"."""
    before = words.form(first - 1)
    if be_before(words, first) or before in ("to", "a", "the", "have", "it", "second"):
        return before in ("to",) and words.form(first - 2) not in BE and clause(words, first, last)
    if words.form(first) in (
        "agree",
        "agrees",
        "agreed",
        "conclude",
        "concludes",
        "concluded",
        "feel",
        "feels",
        "felt",
    ):
        return words.form(last + 1) == "that" and bool(words.form(last + 2))
    return clause(words, first, last)


def factive_clause(words: Words, first: int, last: int) -> bool:
    """A clause, or one that begins with "how" and its like; "how to" is a skill."""
    after = words.form(last + 1)
    if words.gap(last + 1) == "-" or words.form(first - 1) in DETERMINERS - {
        "all",
        "few",
        "many",
        "most",
        "some",
        "both",
        "several",
    }:
        return False
    if after == "how" and words.form(last + 2) == "to":
        # To know how to swim is a skill.
        return False
    if after in QUESTIONS and not words.paused(last + 1):
        return after != "which" and words.form(first - 1) not in ("the",)
    return clause(words, first, last)


def that(words: Words, first: int, last: int) -> bool:
    """Directly before a clause with "that"."""
    return words.form(last + 1) == "that" and bool(words.form(last + 2)) and not words.paused(last + 1)


def from_(words: Words, first: int, last: int) -> bool:
    """Before "from" with an -ing form, over an object."""
    for i in range(last + 1, min(words.last, last + 8)):
        if words.paused(i):
            return False
        if words.form(i) == "from":
            return words.form(i + 1).endswith("ing")
    return False


def ing(words: Words, first: int, last: int) -> bool:
    """Directly before an -ing form."""
    after = words.form(last + 1)
    return (
        after.endswith("ing") and len(after) > 4 and not words.paused(last + 1) and after not in ("anything", "nothing")
    )


def object_to(words: Words, first: int, last: int) -> bool:
    """Before an infinitive, over an object: `forced him to retreat`; or a passive: `were forced to retreat`."""
    if words.form(last + 1) == "to":
        return be_before(words, first) or words.noun(first - 1)
    for i in range(last + 2, min(words.last, last + 7)):
        if words.paused(i):
            return False
        if words.form(i) == "to":
            return words.noun(i + 1) and words.form(first - 1) not in DETERMINERS
    return False


def in_ing(words: Words, first: int, last: int) -> bool:
    """Before "in" with an -ing form."""
    return words.form(last + 1) == "in" and words.form(last + 2).endswith("ing")


def bare(words: Words, first: int, last: int) -> bool:
    """Example: `dared speak`, `did not dare ask`; no object (`dared him to`)."""
    after = words.form(last + 1)
    return words.noun(last + 1) and words.form(last + 2) not in ("to",) and not after.endswith(("ed", "s"))


def expects_to(words: Words, first: int, last: int) -> bool:
    """Before an infinitive, active."""
    return words.form(last + 1) == "to" and not be_before(words, first)


def with_to(words: Words, first: int, last: int) -> bool:
    """Directly before an infinitive."""
    after = words.form(last + 2)
    if words.form(first).startswith("happen") and (words.capital(last + 2) if after else True):
        # "what happened to Lena"
        return False
    is_verb = bool(after) and after not in DETERMINERS | NUMBERS | PRONOUNS and not after[:1].isdigit()
    return words.form(last + 1) == "to" and not words.paused(last + 1) and is_verb
