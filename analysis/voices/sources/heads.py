"""The head of a noun phrase: the name in it, else its last noun."""

from __future__ import annotations

from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import PARTICLES, TRAILING, in_name, is_capital, is_ing, is_past
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import Words

_OFFICES = listed("subject", "offices")
_REALMS = listed("subject", "realms")
_SHORTEST = 3
"""Words of the shortest realm and name: `of State Kerry`."""


def head_of(words: Words, start: int, end: int) -> tuple[int, int]:
    """The core of a noun phrase: its name, else its last noun.

    Examples: `Robby Mook` of `campaign manager Robby Mook`, `officials` of `senior officials`.
    """
    last = end - 1
    while last > start and (words.forms[last] in TRAILING or is_ing(words, last) or is_past(words, last)):
        last -= 1
    if not is_capital(words, last):
        return last, last + 1
    first = last
    while first > start and break_before(words, first) == Break.NONE:
        linked = words.forms[first - 1] in PARTICLES and first - 1 > start and in_name(words, first - 2)
        if not is_capital(words, first - 1) and not linked and words.gaps[first] != "-":
            break
        if words.forms[first - 1].endswith("'s"):
            break
        first -= 1
    return first, last + 1


def head_named(words: Words, head: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The name that the apposition from `start` to `end` gives to a head without one: `the spokesman, Ana Lee`."""
    if start >= end or is_capital(words, head[0]):
        return head
    return (start, end) if all(in_name(words, at) for at in range(start, end)) else head


def office_holder(words: Words, head: tuple[int, int], end: int) -> tuple[int, int]:
    """The name after an office and its realm: `John Kerry` in `Secretary of State John Kerry`; else the head."""
    last = head[1] - 1
    if words.forms[last] not in _OFFICES or words.forms[head[1] : head[1] + 1] != ["of"] or end - head[1] < _SHORTEST:
        return head
    name = next((at + 1 for at in range(end - 2, head[1], -1) if words.forms[at] in _REALMS), end)
    return (name, end) if all(is_capital(words, at) for at in range(name, end)) and name < end else head
