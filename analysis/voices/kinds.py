"""What a marked stretch is: speech in full, some words of it, or the outlet's own words with a mark on them.

Each pattern is a small function with its example; `judge` asks them in order and the first that answers decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import QuotationKind
from analysis.text import Token
from analysis.voices.clauses import Clause, clause_after, clause_before
from analysis.voices.pairing import Stretch
from analysis.voices.surroundings import Surroundings
from analysis.voices.vocabulary import listed

CLAUSE_WORDS = 8
"""From this many words on, marked words are taken for a clause."""

SCARE_WORDS = 2
"""Up to this many words, marked words are somebody's only where something near them says so."""

_NAMING_VERBS = listed("near", "naming")
_WORKS = listed("near", "works")
_COPULAS = listed("near", "copulas")
_SMALL_WORDS = listed("near", "small")
_FIRST_PERSONS = listed("near", "first_persons")
_SENTENCE_END = re.compile(r"[.!?…]['’”\"»)\]]*\Z")
_CLAUSE_START = re.compile(r"(?:\A|[.!?…:,;—–]['’”\"»)\]]*)\s*\Z")
_JOINT = re.compile(r"\s*,?\s*(?:and|or|und|et)?\s*(?:of|as|to|by|for|in)?\s*(?:the|an?)?\s*")
_JOINT_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Judged:
    """A stretch with its kind, the reporting clauses beside it, and whether it is a title."""

    stretch: Stretch
    kind: QuotationKind
    before: Clause | None
    after: Clause | None
    title: bool = False


def judge(place: Surroundings, stretch: Stretch, previous: Judged | None) -> Judged:
    """The kind of `stretch`; `previous` is the stretch before it in the same paragraph."""
    inside = place.inside(stretch.inner_start, stretch.inner_end)
    joined = previous if previous and is_coordinated(place.text, previous.stretch, stretch) else None
    before = clause_before(place, stretch.start, previous.stretch.end if previous else 0)
    before = before or (joined.before if joined else None)
    after = clause_after(place, stretch.inner_end, stretch.end) if stretch.closed else None
    if is_work(place, stretch, inside) or (joined and joined.title and is_title_case(place, inside)):
        return Judged(stretch, QuotationKind.SCARE, before, after, title=True)
    if is_own(place, stretch, inside, before or after):
        return Judged(stretch, QuotationKind.SCARE, before, after)
    if not stretch.closed or len(inside) >= CLAUSE_WORDS or is_clause(place, stretch, before, after):
        return Judged(stretch, QuotationKind.DIRECT, before, after)
    taken = len(inside) > SCARE_WORDS or before or after or (joined and joined.kind is not QuotationKind.SCARE)
    if taken or is_first_person(inside) or is_called(place, stretch) or is_predicate(place, stretch):
        return Judged(stretch, QuotationKind.PARTIAL, before, after)
    return Judged(stretch, QuotationKind.SCARE, before, after)


def is_clause(place: Surroundings, stretch: Stretch, before: Clause | None, after: Clause | None) -> bool:
    """Example: `"No," she said`, `He said: "It is over."`, `"Never."` standing as a sentence."""
    inner = place.text[stretch.inner_start : stretch.inner_end].strip()
    begins = inner[:1].isupper() or inner[:1] in "[(‘'“"
    ends = _SENTENCE_END.search(inner[-4:]) is not None
    lead = place.text[max(place.start, stretch.start - 4) : stretch.start]
    stands_alone = _CLAUSE_START.search(lead) is not None
    if stands_alone and (after or (begins and ends)):
        return True
    return bool(before or after) and begins and ends


def is_title_case(place: Surroundings, inside: Sequence[Token]) -> bool:
    """Example: `The Lessons of the Crisis`: every word but the small ones has a capital."""
    return bool(inside) and all(place.capitalised(token) or token.form in _SMALL_WORDS for token in inside)


def is_work(place: Surroundings, stretch: Stretch, inside: Sequence[Token]) -> bool:
    """Example: `the documentary "The Last Ferry"`, `her "Northern Light" novel`: a title beside what it is."""
    if not is_title_case(place, inside):
        return False
    leading = place.before(stretch.start, 3)
    if any(token.form in _WORKS for token in leading):
        return not any(mark in place.text[leading[-1].end : stretch.start] for mark in ",:")
    following = place.after(stretch.end, 1)
    return bool(following) and following[0].form in _WORKS


def is_name(place: Surroundings, stretch: Stretch, inside: Sequence[Token]) -> bool:
    """Example: `the "Road for Everyone Act" rally`: a name or slogan nobody says, outside a headline in capitals."""
    if sum(place.capitalised(token) for token in inside) < 2 or not is_title_case(place, inside):
        return False
    around = (*place.before(stretch.start, 6), *place.after(stretch.end, 6))
    long = [token for token in around if len(token.form) > 3]
    return 2 * sum(place.capitalised(token) for token in long) <= len(long)


def is_own(place: Surroundings, stretch: Stretch, inside: Sequence[Token], clause: Clause | None) -> bool:
    """Whether the marks of a short stretch keep the outlet's own words at a distance, or hold a name."""
    if len(inside) >= CLAUSE_WORDS or not stretch.closed:
        return False
    return is_so_called(place, stretch) or (clause is None and is_name(place, stretch, inside))


def is_so_called(place: Surroundings, stretch: Stretch) -> bool:
    """Example: `a so-called "peace camp"`."""
    return [token.form for token in place.before(stretch.start, 2)] == ["so", "called"]


def is_first_person(inside: Sequence[Token]) -> bool:
    """Example: `"We never" — she paused`: no outlet says so of itself in marks."""
    return any(token.form in _FIRST_PERSONS for token in inside)


def is_called(place: Surroundings, stretch: Stretch) -> bool:
    """Example: `called the vote "shameful"`, `described the budget as "fragile"`, `accused them of "lying"`."""
    return any(token.form in _NAMING_VERBS for token in place.before(stretch.start, 6))


def is_predicate(place: Surroundings, stretch: Stretch) -> bool:
    """Example: `said the shortage was "critical"`, `According to Novak, the ferry was "doomed"`."""
    leading = [token.form for token in place.before(stretch.start)]
    if not leading or leading[-1] not in _COPULAS:
        return False
    return any(form in place.verbs for form in leading) or leading[:2] == ["according", "to"]


def is_coordinated(text: str, first: Stretch, second: Stretch) -> bool:
    """Example: `of "lying" and "theft"`, `the films "Salt" and "The Quiet Street"`."""
    gap = text[first.end : min(second.start, first.end + _JOINT_LENGTH)]
    return first.end + len(gap) == second.start and _JOINT.fullmatch(gap) is not None
