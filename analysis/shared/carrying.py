"""From a group to what each article does with the quotation: what it kept, what it cut, what it put instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from analysis.document import Document
from analysis.shared.grouping import Group, Member
from analysis.shared.types import Carrier, Cut, Extent, Piece, Place
from analysis.shared.wording import Wording

_NEAR = 6
"""Characters beside a cut in which dots show it."""
_TOO_MANY = 5
"""Missing words that bear meaning; no other choice of words stands for so many."""


def carriers_of(group: Group, documents: Mapping[int, Document]) -> tuple[Carrier, ...]:
    """The carriers of a group in the order of their articles' keys; `documents` are by key."""
    members = sorted(group.members, key=lambda member: (member.version.article, *member.version.order[3:]))
    return tuple(
        _carrier(group.fullest.words, list(own), documents[article])
        for article, own in groupby(members, key=lambda member: member.version.article)
    )


def _carrier(fullest: Wording, members: Sequence[Member], document: Document) -> Carrier:
    by_quotation = groupby(members, key=lambda member: member.version.quotation)
    pieces = tuple(_piece(fullest, list(own), document, quotation) for quotation, own in by_quotation)
    marked = [member for member in members if member.version.in_marks]
    cuts = tuple(_cuts(fullest, marked, document.text)) if marked else ()
    extent = Extent.REPORTED if not marked else Extent.CUT if cuts else Extent.WHOLE
    return Carrier(document.article, members[0].version.outlet, extent, pieces, cuts)


def _piece(fullest: Wording, members: Sequence[Member], document: Document, index: int) -> Piece:
    """One quotation; it has several members where two remainders of it are in one group."""
    quotation = document.quotations[index]
    kept = [part for member in members for part in member.version.words.ranges({j for _, j in member.pairs})]
    own = [part for member in members for part in member.version.words.ranges(_unshared(member))]
    return Piece(
        index,
        quotation.kind,
        tuple(sorted(kept)),
        tuple(sorted(own)),
        fullest.ranges({i for member in members for i, _ in member.pairs}),
        quotation.cue,
        quotation.speaker,
    )


def _unshared(member: Member) -> Iterable[int]:
    return set(range(len(member.version.words))) - {j for _, j in member.pairs}


def _cuts(fullest: Wording, members: Sequence[Member], text: str) -> Iterable[Cut]:
    """Where words that bear meaning are missing, and nothing of the kind stands in their place."""
    held: dict[int, list[tuple[int, int]]] = {}
    for number, member in enumerate(members):
        for i, j in member.pairs:
            held.setdefault(i, []).append((number, j))
    for first, last in _gaps(len(fullest), held):
        left, right = _neighbours(held.get(first - 1, []), held.get(last, []))
        instead = _instead(members, left, right)
        if _is_cut(fullest.heavy[first:last], instead):
            place = Place.START if first == 0 else Place.END if last == len(fullest) else Place.MIDDLE
            at, shown = _seen(members, left, right, text)
            yield Cut(place, at, fullest.ranges(range(first, last)), shown)


def _is_cut(missing: Sequence[bool], instead: Sequence[bool]) -> bool:
    """Whether words are lost, or others say the same in their place; for each word, whether it bears meaning."""
    lost = sum(missing)
    if not instead or len(instead) > 2 * len(missing) + 2:
        return lost > 0
    return lost >= min(2 * sum(instead) + 2, _TOO_MANY)


def _gaps(length: int, held: Mapping[int, object]) -> Iterable[tuple[int, int]]:
    """The runs of places that nothing holds."""
    edges = [-1, *sorted(held), length]
    return [(before + 1, after) for before, after in pairwise(edges) if after - before > 1]


Held = tuple[int, int]
"""A member's number and the place of a word in it."""


def _neighbours(left: Sequence[Held], right: Sequence[Held]) -> tuple[Held | None, Held | None]:
    """The words on either side of a gap, in one member and in order if there is one that has both."""
    together = [(a, b) for a in left for b in right if a[0] == b[0] and a[1] < b[1]]
    if together:
        return min(together, key=lambda pair: pair[1][1] - pair[0][1])
    return (left[0] if left else None), (right[0] if right else None)


def _instead(members: Sequence[Member], left: Held | None, right: Held | None) -> list[bool]:
    """Whether each of the words that stand in a gap bears meaning."""
    if left and right and (left[0] != right[0] or left[1] > right[1]):
        return []
    number = left[0] if left else right[0] if right else 0
    words = members[number].version.words
    taken = {j for _, j in members[number].pairs}
    low = left[1] + 1 if left else max((j + 1 for j in taken if right and j < right[1]), default=0)
    high = right[1] if right else min((j for j in taken if left and j > left[1]), default=len(words))
    return [words.heavy[j] for j in range(low, high) if j not in taken]


def _seen(members: Sequence[Member], left: Held | None, right: Held | None, text: str) -> tuple[int, bool]:
    """Where in the text a gap is, and whether a reader can see it."""
    after = members[left[0]].version.words.spans[left[1]][1] if left else None
    before = members[right[0]].version.words.spans[right[1]][0] if right else None
    if after is None:
        at = before or 0
        return at, _dots(text[max(at - _NEAR, 0) : at])
    if before is None or left is None or right is None:
        return after, _dots(text[after : after + _NEAR])
    apart = members[left[0]].version.quotation != members[right[0]].version.quotation
    return after, apart or _dots(text[after : max(before, after)])


def _dots(text: str) -> bool:
    return "…" in text or ". ." in text or ".." in text or "[" in text
