"""Noun phrases, read backwards from their last word or forwards from their first, without a parser."""

from __future__ import annotations

from typing import NamedTuple

from analysis.voices.sources.heads import head_of, office_holder
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import (
    APPROXIMATE,
    BODIES,
    LINKS,
    OBJECTS,
    PARTICLES,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBORDINATORS,
    TRAILING,
    in_name,
    is_capital,
    is_determiner,
    is_ing,
    is_nominal,
    is_number,
    is_past,
    is_pronoun,
    is_role,
    is_time,
    is_time_adjective,
    is_verb,
)
from analysis.voices.words.words import DETERMINER, REPORTS, Words

LONGEST = 14
"""Words of the longest noun phrase without complements."""
_COMPLEMENTS = 6
"""Phrases with a preposition that are followed outwards."""
_RANKS = frozenset({"lead", "show", "set", "press"})
_PLACING = frozenset({"in", "at", "on"})
_BEFORE_DETERMINER = frozenset({"all", "both", "half"})


class Source(NamedTuple):
    """Words `start` to `end` (exclusive) name who reports; `head` is the core name, noun or pronoun of it.

    The head of a relative pronoun is that of its antecedent, which stands before `start`.
    """

    start: int
    end: int
    head: tuple[int, int]


def phrase_back(words: Words, last: int, floor: int, complements: int = _COMPLEMENTS) -> Source | None:
    """The noun phrase that word `last` ends, with at most `complements` phrases that prepositions add to it.

    Examples: `a spokesman for the campaign`, `people familiar with the matter`, `Graham and Cruz`.
    """
    core = start = core_back(words, last, floor)
    if core > last:
        return None
    head = (start, last + 1)
    edge = max(floor, last - 3 * LONGEST)
    if is_pronoun(words, last) or words.forms[last] in OBJECTS:
        complements = 0
    for _ in range(complements):
        if start <= edge or break_before(words, start) > Break.COMMA:
            break
        if words.forms[start - 1] in ("and", "or", "&"):
            joined = _joined(words, start - 1, edge)
            start, head = joined or (start, head)
            break
        outer = _outer(words, start, edge)
        if outer is None:
            break
        start, head = outer, (outer, start - 1)
    if complements and _hangs(words, start, edge):
        start = _after_place(words, core, last)
        head = (start, last + 1)
    while start > edge and _is_share(words, start) and break_before(words, start) == Break.NONE:
        start -= 1
    return Source(start, last + 1, office_holder(words, head_of(words, *head), last + 1))


def core_back(words: Words, last: int, floor: int) -> int:
    """The first word of the noun phrase without complements that word `last` ends; `last + 1` where there is none.

    Example: from `officials` in `said that the two senior officials` back to `the`.
    """
    form = words.forms[last]
    if is_pronoun(words, last) or form in QUANTIFIERS or form in POSSESSIVES or form in OBJECTS:
        return last
    if (
        not is_nominal(words, last)
        or is_time(words, last)
        or (is_past(words, last) and not _modifies(words, last, floor))
    ):
        return last + 1
    place = last
    while place > floor and last - place < LONGEST and break_before(words, place) == Break.NONE:
        before = place - 1
        form = words.forms[before]
        if form in PARTICLES and in_name(words, place) and before > floor and in_name(words, before - 1):
            place = before
        elif is_determiner(words, before):
            place = before
            if form not in QUANTIFIERS and words.gaps[before] != "-":
                break
        elif form == "than" and before > floor and words.forms[before - 1] in QUANTIFIERS:
            place = before - 1
        elif form == "&":
            place = before
        elif (
            not is_nominal(words, before)
            or _is_year(words, before)
            or (_is_loose(words, before) and not _modifies(words, before, floor))
        ):
            break
        else:
            place = before
    if place > floor and words.forms[place - 1] in _BEFORE_DETERMINER and break_before(words, place) == Break.NONE:
        place -= 1
    return _name_alone(words, place, last)


def _is_year(words: Words, place: int) -> bool:
    """Whether the number says when: the `2017` of `in 2017 voters`."""
    form = words.forms[place]
    return len(form) == 4 and form.isdigit() and place > 0 and words.forms[place - 1] == "in"


def _is_loose(words: Words, place: int) -> bool:
    return is_past(words, place) or is_time_adjective(words, place)


def _modifies(words: Words, adjective: int, floor: int) -> bool:
    """Whether a participle or time stands inside a noun phrase: `the proposed law`, `many retired officers`."""
    before = adjective - 1
    if before < floor:
        return True
    near = break_before(words, adjective)
    if near != Break.NONE:
        return near >= Break.COMMA
    return is_determiner(words, before) or words.gaps[adjective] == "-" or words.forms[before].endswith("'s")


def _name_alone(words: Words, start: int, last: int) -> int:
    """The first word of the name that ends a phrase, where the noun before it is no role: `the story John Kennedy`."""
    if not is_capital(words, last) or words.forms[last] in BODIES:
        return start
    place = last
    while place > start and (is_capital(words, place - 1) or words.forms[place - 1] in PARTICLES):
        place -= 1
    if place == start or is_determiner(words, place - 1) or words.gaps[place] != " ":
        return start
    return start if is_role(words, place - 1) or words.forms[place - 1].endswith("'s") else place


def _outer(words: Words, start: int, edge: int) -> int | None:
    """Where the noun phrase begins that the phrase from `start` complements: `officials` before `in the ministry`."""
    link = start - 1
    if link <= edge or break_before(words, start) != Break.NONE:
        return None
    handles = is_ing(words, link) and is_determiner(words, start) and not is_verb(words, link - 1)
    if words.forms[link] not in LINKS and not handles:
        return None
    if break_before(words, link) != Break.NONE or is_pronoun(words, link - 1):
        return None
    last = link - 1
    if words.forms[link] == "by" or not words.kinds[last] & REPORTS:
        last = before_participle(words, last, edge)
    outer = core_back(words, last, edge)
    return outer if outer <= last else None


def before_participle(words: Words, last: int, edge: int) -> int:
    """The noun before a participle that says more of it: `people` in `people interviewed`; else `last`."""
    if last <= edge or not (is_past(words, last) or is_ing(words, last)) or break_before(words, last) != Break.NONE:
        return last
    before = last - 1
    return before if is_nominal(words, before) and not is_past(words, before) else last


def _hangs(words: Words, start: int, edge: int) -> bool:
    """Whether a phrase hangs on the preposition before it, which says how and where: `In Ohio voters`."""
    if start <= edge or break_before(words, start) != Break.NONE or words.forms[start - 1] not in LINKS:
        return False
    return not _is_share(words, start)


def _is_share(words: Words, start: int) -> bool:
    """Whether the word before `start` makes a number rough: `about half`, `just over a quarter`."""
    if words.forms[start - 1] not in APPROXIMATE:
        return False
    article = words.forms[start] == "a" and start + 1 < len(words)
    return is_number(words, start + article) or words.forms[start] in APPROXIMATE


def _after_place(words: Words, start: int, last: int) -> int:
    """The noun after a place that a preposition leads to: `voters` in `In Ohio voters`."""
    if words.forms[start - 1] not in _PLACING or not is_capital(words, start) or is_capital(words, last):
        return start
    while is_capital(words, start):
        start += 1
    return start


def _joined(words: Words, conjunction: int, edge: int) -> tuple[int, tuple[int, int]] | None:
    """Where `A, B and` begins and the words of its head; None where the clause begins later, and `and` joins clauses.

    Examples: `Graham and`, `the mayor, two aides and`, `strategists for Obama and`.
    """
    near = break_before(words, conjunction)
    last = conjunction - 1
    start = core_back(words, last, edge)
    if near > Break.COMMA or not edge <= start <= last:
        return None
    found = None if near == Break.COMMA else _opened(words, start, last, edge)
    while edge < start and break_before(words, start) == Break.COMMA and not is_verb(words, start - 1):
        last, start = start - 1, core_back(words, start - 1, edge)
        if start > last or last - start > 4 or is_ing(words, start):
            break
        found = _opened(words, start, last, edge) or found
    return found


def _opened(words: Words, start: int, last: int, edge: int) -> tuple[int, tuple[int, int]] | None:
    """The phrase `start` to `last` with what it complements, where that begins a clause."""
    head = (start, last + 1)
    for _ in range(_COMPLEMENTS):
        outer = _outer(words, start, edge)
        if outer is None:
            break
        start, head = outer, (outer, start - 1)
    if start <= edge or break_before(words, start) >= Break.COMMA or words.forms[start - 1] in SUBORDINATORS:
        return start, head
    return None


def bracket_end(words: Words, end: int, ceiling: int) -> int:
    """Where brackets that begin with word `end` end: `Rep. Jim Clyburn (D-S.C.)`; `end` where there are none."""
    if "(" not in words.gaps[end]:
        return end
    return next((at for at in range(end + 1, min(end + 8, ceiling) + 1) if ")" in words.gaps[at]), end)


def phrase_forward(words: Words, first: int, ceiling: int) -> Source | None:
    """The noun phrase with its complements that begins with word `first`, in the words before `ceiling`."""
    if not first < ceiling:
        return None
    if is_pronoun(words, first):
        return Source(first, first + 1, (first, first + 1))
    if words.forms[first] in PREPOSITIONS - APPROXIMATE or (is_verb(words, first) and not _names_role(words, first)):
        return None
    end = core_forward(words, first, ceiling)
    if end <= first:
        return None
    head = head_of(words, first, end)
    while end + 1 < ceiling and break_before(words, end) == Break.NONE and break_before(words, end + 1) == Break.NONE:
        further = _complement_end(words, end, ceiling, head)
        if further <= end + 1 or words.kinds[further - 1] & DETERMINER:
            break
        end = further
    return Source(first, end, office_holder(words, head, end))


def _complement_end(words: Words, link: int, ceiling: int, head: tuple[int, int]) -> int:
    """Where the complement ends that begins with the word `link`; `link` where none does."""
    form = words.forms[link]
    if form in LINKS and form != "about" and not _tells_where(words, link, head):
        return core_forward(words, link + 1, ceiling)
    if form in ("and", "&", "or") and not is_verb(words, link + 1):
        return core_forward(words, link + 1, ceiling)
    added = form in TRAILING and words.forms[link + 1] in LINKS
    if (added or (is_past(words, link) and words.forms[link + 1] == "by")) and link + 2 < ceiling:
        return core_forward(words, link + 2, ceiling)
    return link


def _tells_where(words: Words, link: int, head: tuple[int, int]) -> bool:
    """Whether the preposition leads to where or when it was said: `in a statement`, `on Monday`, `at a rally`."""
    if words.forms[link] == "of":
        return False
    if words.forms[link] in ("for", "from"):
        return is_time(words, link + 1)
    return is_capital(words, head[0]) or is_time(words, link + 1) or words.forms[link + 1] in ("a", "an")


def core_forward(words: Words, first: int, ceiling: int) -> int:
    """Where the noun phrase without complements that begins with word `first` ends; `first` where there is none."""
    if first >= ceiling or not (_begins(words, first, ceiling) or _goes_on(words, first, first)):
        return first
    place = first + 1
    reach = min(ceiling, first + LONGEST)
    while place < reach and break_before(words, place) == Break.NONE and _goes_on(words, place, first):
        place += 1
    return place


def _begins(words: Words, first: int, ceiling: int) -> bool:
    """Whether a determiner, a time or a share opens a noun phrase here: `the`, `early`, `about half`."""
    if is_determiner(words, first) or is_time_adjective(words, first):
        return True
    return words.forms[first] in APPROXIMATE and first + 1 < ceiling and is_number(words, first + 1)


def _goes_on(words: Words, place: int, first: int) -> bool:
    """Whether the word at `place` goes on with the noun phrase that begins at `first`."""
    form = words.forms[place]
    if place > first:
        before = place - 1
        if is_determiner(words, place) or is_time_adjective(words, place):
            return is_determiner(words, before) or words.forms[before] == "than"
        if form in PARTICLES and is_capital(words, before):
            return True
        if form == "than":
            return words.forms[before] in QUANTIFIERS
        if is_past(words, place):
            return _modifies(words, place, first)
    return _names_role(words, place) or (is_nominal(words, place) and not is_verb(words, place))


def _names_role(words: Words, place: int) -> bool:
    """Whether a verb's form only says which role it is: `lead author Mei Tanaka`, `the lead singer`."""
    following = place + 1
    if following >= len(words) or words.gaps[following] != " " or is_past(words, place):
        return False
    return words.forms[place] in _RANKS and is_role(words, following) and not is_capital(words, following)
