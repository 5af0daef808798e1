"""The rules that stance.toml names: whether a word at a place has the sense of its class there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from analysis.stance_clauses import (
    assertive_clause,
    bare,
    expects_to,
    factive_clause,
    from_,
    in_ing,
    ing,
    object_to,
    that,
    with_to,
)
from analysis.stance_context import (
    ABILITIES,
    ABOUT_A_TOPIC,
    ALLOWED,
    BE,
    CERTAIN,
    DETERMINERS,
    EVIDENCE,
    EXPECTED,
    FINITE,
    HOURS,
    MANNER,
    MOVES,
    NOT,
    NUMBERS,
    QUESTIONS,
    SHARES,
    SUBJECTS,
    WHEN_EXPECTED,
    Words,
    be_before,
)

_THOUGHT = frozenset({"thought", "believed", "feared", "understood", "rumoured", "rumored"})
_PARTICIPLES = frozenset({
    "been", "had", "gone", "left", "known", "come", "done", "made", "lost", "felt", "thought", "heard", "got", "cost",
    "run", "met", "held", "told", "begun", "kept", "meant", "caught", "sunk", "struck", "hit", "read", "set", "spent",
})  # fmt: skip

Rule = Callable[[Words, int, int], bool]
"""Of the words, the first and the last place of a candidate: whether it has the sense of its class."""


def _always(words: Words, first: int, last: int) -> bool:
    return not words.gap(first).startswith("-") and words.gap(last + 1) != "-"


def _before_noun(words: Words, first: int, last: int) -> bool:
    before, after = words.form(first - 1), words.form(last + 1)
    if words.paused(last + 1) or not words.noun(last + 1) or (after.endswith("ed") and not words.noun(last + 2)):
        return False
    if after == "that" or before in BE:
        return False
    opens = before in DETERMINERS or before in (
        "of",
        "by",
        "with",
        "over",
        "for",
        "two",
        "three",
        "four",
        "in",
        "after",
    )
    return opens or words.paused(first) or before in NUMBERS or before[:1].isdigit()


def _modal(words: Words, first: int, last: int) -> bool:
    form, before, after = words.form(first), words.form(first - 1), words.form(last + 1)
    if form == "may":
        # The month, the name and the wish are written with a capital.
        return not words.capital(first) and before not in ALLOWED and bool(after) and after != "of"
    if form == "might":
        return (
            before not in DETERMINERS
            and after not in ("of", "")
            and words.form(last + 2) != "well"
            and (words.noun(last + 1) or after in ("be", "have", "not", "also", "still", "well", "do"))
        )
    if first == words.first or words.paused(last + 1) or after in ("", "not", "no") or after in ABILITIES:
        return False
    if after in ("he", "she", "they", "you", "we", "i", "it"):
        return False
    return not words.conditional() and not _for_a_purpose(words, first)


def _for_a_purpose(words: Words, place: int) -> bool:
    """Example: `so that they could`, `all he could`, `as soon as she could`."""
    return any(words.form(i) in ("so", "whatever", "everything", "all") for i in range(place - 4, place))


def _should(words: Words, first: int, last: int) -> bool:
    if first == words.first or words.conditional() or words.form(last + 1) not in EXPECTED:
        return False
    if words.form(first - 1) in SUBJECTS - {"it", "there"} or words.form(first - 1).endswith(
        ("ers", "ors", "ants", "men")
    ):
        return False
    return any(words.form(i) in WHEN_EXPECTED for i in range(last + 1, min(words.last, last + 9)))


def _likely(words: Words, first: int, last: int) -> bool:
    return words.form(last + 1) not in ("story", "lad", "lass") and words.form(first - 1) != "as"


def _possible(words: Words, first: int, last: int) -> bool:
    before, after = words.form(first - 1), words.form(last + 1)
    if before in (
        "as",
        "if",
        "where",
        "whenever",
        "wherever",
        "best",
        "worst",
        "every",
        "everything",
        "all",
        "make",
        "made",
    ):
        return False
    if before in ("the", "it") and not (after and words.noun(last + 1)):
        return False
    if after in ("to", "for"):
        return False
    return after == "that" or words.noun(last + 1) or before in ("quite", "still", "is", "was", "also")


def _predicate(words: Words, first: int, last: int) -> bool:
    return be_before(words, first) or words.form(first - 1) in ("most", "more", "the", "seems")


def _is_amount(words: Words, place: int) -> bool:
    form = words.form(place)
    if form[:1].isdigit() or form in NUMBERS or form == "half" or form in HOURS:
        return True
    if form in ("a", "an", "one", "the") and words.form(place + 1) in SHARES:
        return words.form(place + 1) not in ("year", "month", "week") or form != "the"
    return form in ("another", "every") and words.form(place + 1) in NUMBERS


def _amount(words: Words, first: int, last: int) -> bool:
    form, before = words.form(first), words.form(first - 1)
    if words.paused(last + 1) or not _is_amount(words, last + 1):
        return False
    if form == "some" and words.form(last + 1) in HOURS:
        return False
    if form == "about":
        return before not in ABOUT_A_TOPIC and not (before in BE and words.form(first - 2) in ABOUT_A_TOPIC)
    if form == "around":
        return before not in MOVES and not _sits_around(words, last)
    return True


def _sits_around(words: Words, last: int) -> bool:
    """Example: `Around ten tables sat the delegates`, where a place is told and no number guessed."""
    return any(words.form(i) in ("sat", "stood", "lay", "hung", "ran", "grew") for i in range(last + 2, last + 5)) and (
        words.form(last + 4) in DETERMINERS or words.form(last + 5) in DETERMINERS
    )


def _estimated(words: Words, first: int, last: int) -> bool:
    if words.form(first - 1) in ("an", "the", "some") or be_before(words, first):
        return words.form(last + 1)[:1].isdigit() or words.form(last + 1) in NUMBERS | {
            "to",
            "at",
            "that",
            "cost",
            "half",
        }
    return False


def _or_so(words: Words, first: int, last: int) -> bool:
    return any(_is_amount(words, i) for i in range(first - 4, first)) and words.form(last + 1) not in (
        "that",
        "he",
        "they",
    )


def _passive(words: Words, first: int, last: int) -> bool:
    after = words.form(last + 1)
    if after not in ("to", "that") or words.paused(last + 1):
        return False
    before = words.form(first - 1)
    if be_before(words, first) or (words.form(first - 2) in BE and before == "widely"):
        return after == "to" or _it_before(words, first)
    if after != "to":
        return False
    behind_noun = words.noun(first - 1) and words.form(last + 2) in ("be", "have") and words.form(first) in _THOUGHT
    return words.paused(first) or before in ("now", "still", "long", "widely") or behind_noun


def _it_before(words: Words, place: int) -> bool:
    return any(words.form(i) in ("it", "it's") for i in range(place - 4, place))


def _appears(words: Words, first: int, last: int) -> bool:
    after = words.form(last + 1)
    if after == "to":
        return words.form(last + 2) not in DETERMINERS
    return after in (
        "that",
        "likely",
        "unlikely",
        "set",
        "certain",
        "unable",
        "ready",
        "not",
        "increasingly",
        "keen",
        "unaware",
    )


def _evidence(words: Words, first: int, last: int) -> bool:
    if words.form(last + 1) in ("left", "right", "") or words.paused(last + 1) or words.form(first - 1) == "to":
        return False
    if words.form(first - 1) in SUBJECTS - {"it"}:
        return False
    return any(words.form(i) in EVIDENCE for i in range(max(words.first, first - 5), first))


def _be_to(words: Words, first: int, last: int) -> bool:
    if words.form(last + 2) in DETERMINERS or not words.form(last + 2):
        return False
    return words.form(last + 1) == "to" and (
        be_before(words, first) or words.form(first - 1) in ("seems", "looks", "almost")
    )


def _it_is_that(words: Words, first: int, last: int) -> bool:
    if words.form(last + 1) != "that" or not be_before(words, first):
        before = words.form(first - 1)
        return words.form(last + 1) == "that" and before in ("seems", "became", "becomes", "made")
    return _it_before(words, first) or words.form(first - 2) in ("what", "one") or words.form(first - 1) in ("it's",)


def _certain(words: Words, first: int, last: int) -> bool:
    return words.form(last + 1) in CERTAIN


def _clearly(words: Words, first: int, last: int) -> bool:
    before = words.form(first - 1)
    if before in MANNER or words.form(last + 1) in (
        "into",
        "and",
        "enough",
        "to",
        "in",
        "on",
        "marked",
        "visible",
        "labelled",
        "defined",
    ):
        return False
    return bool(words.form(last + 1)) or words.paused(first)


def _must(words: Words, first: int, last: int) -> bool:
    if words.form(last + 1) != "have" or words.form(first - 1) in ("a", "the"):
        return False
    after = words.form(last + 2)
    return words.paused(last + 2) or after.endswith(("ed", "en")) or after in _PARTICIPLES | NOT


def _really(words: Words, first: int, last: int) -> bool:
    before = words.form(first - 1)
    question = words.form(words.first) in BE | FINITE | QUESTIONS or words.gap(words.last).startswith("?")
    return before not in ("not", "never") and not before.endswith("n't") and not question


def _seems(words: Words, first: int, last: int) -> bool:
    return words.form(first - 1) not in ("would",) or words.form(last + 1) in ("to", "that")


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "always": _always,
        "phrase": _always,
        "before_noun": _before_noun,
        "modal": _modal,
        "should": _should,
        "likely": _likely,
        "possible": _possible,
        "predicate": _predicate,
        "amount": _amount,
        "estimated": _estimated,
        "or_so": _or_so,
        "passive": _passive,
        "appears": _appears,
        "with_to": with_to,
        "evidence": _evidence,
        "seems": _seems,
        "be_to": _be_to,
        "it_is_that": _it_is_that,
        "certain": _certain,
        "clearly": _clearly,
        "must": _must,
        "really": _really,
        "clause": factive_clause,
        "phrase_clause": factive_clause,
        "assertive.clause": assertive_clause,
        "that": that,
        "from": from_,
        "ing": ing,
        "object_to": object_to,
        "in_ing": in_ing,
        "bare": bare,
        "expects_to": expects_to,
    }
)
"""The rules by their names in stance.toml; `CLASS.RULE` is a rule of one class."""
