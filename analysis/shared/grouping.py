"""Quotations put together: around the fullest version of each, those that share its words.

The longest quotation that is left is laid over all that are like it; what passes is taken with it, and what a taken one
has beside the shared words is left as a shorter quotation. So every word of a quotation is in one group only, a chain
of overlapping quotations does not run together, and the cost grows with the quotations that are really alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from analysis.shared.aligning import Block, Point
from analysis.shared.sameness import is_same
from analysis.shared.speakers import Relation, named, relation
from analysis.shared.versions import Pool, Version
from analysis.shared.vocabulary import LIGHT


@dataclass(frozen=True, slots=True)
class Member:
    """A version and the pairs of words (place in the fullest version, place in this one) that they share."""

    version: Version
    pairs: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The fullest version and every version that shares words with it, itself among them."""

    fullest: Version
    members: tuple[Member, ...]


MOST_CENTRES, _EQUAL = 6, 1e-9
"""Wordings of a group that may be its centre; a difference that is none."""

NEARLY_ALL, MOST_ELSEWHERE = 0.85, 30
"""Part of a version's words with which it stays where it is; wordings that are asked for the rest."""

LEAST_WORDS_LEFT, LEAST_WEIGHT_LEFT = 5, 2.5
"""Of what a version has beside the shared words, to be a quotation of its own."""


def group_versions(versions: Iterable[Version]) -> list[Group]:
    """The groups that span two outlets or more."""
    pool = Pool(version for version in versions if len(version.words))
    groups = []
    while (longest := pool.longest()) is not None:
        members = _members(longest, pool)
        if not _is_shared(members):
            pool.refuse(longest)
            continue
        centre = _fullest(longest, members, pool)
        if centre is not longest and _is_shared(around := _members(centre, pool)):
            members = around
        else:
            centre = longest
        groups.append(Group(centre, tuple(sorted(members, key=lambda member: member.version.order[2:]))))
        for member in members:
            pool.take(member.version)
            if member.version is not centre and member.version.in_marks:
                for rest in _left(member):
                    pool.add(rest)
        pool.ask_again(longest)
    return groups


def _is_shared(members: Sequence[Member]) -> bool:
    """Whether two outlets have it, and it is not everywhere a mere label."""
    outlets = {member.version.outlet for member in members}
    return len(outlets) > 1 and not all(member.version.is_label for member in members)


def _fullest(longest: Version, members: Sequence[Member], pool: Pool) -> Version:
    """Of a group the version in which other outlets find most of theirs; of equal ones the longest.

    The longest of all may be so by words that nobody else has, and lack what others share. Only a version that has
    something besides can have more than it.
    """
    others: dict[tuple[str, ...], Version] = {}
    for member in members:
        if member.version.in_marks and any(True for _ in _left(member)):
            others.setdefault(member.version.words.forms, member.version)
    if not others:
        return longest
    best, centre = _reach(longest, pool), longest
    for version in sorted(others.values(), key=lambda version: version.order)[:MOST_CENTRES]:
        reach = _reach(version, pool)
        if reach > best + _EQUAL:
            best, centre = reach, version
    return centre


def _reach(version: Version, pool: Pool) -> float:
    """What the other outlets share with a version: for each the weight of the version that shares most."""
    most: dict[int, float] = {}
    for alike in pool.like(version):
        blocks = pool.blocks(version, alike[0])
        weight = sum(block.evidence for block in blocks)
        for other in alike:
            if other.outlet == version.outlet or weight <= most.get(other.outlet, 0.0):
                continue
            if is_same(version, other, blocks[0], relation(version.said, other.said)):
                most[other.outlet] = weight
    return sum(most[outlet] for outlet in sorted(most))


def _members(centre: Version, pool: Pool) -> list[Member]:
    """The centre and what is the same quotation, weightiest first, so that the surest say who the speaker is."""
    found: list[tuple[float, Version, tuple[Block, ...]]] = []
    for alike in pool.like(centre):
        blocks = pool.blocks(centre, alike[0])
        # Where not even one speaker would do, nobody has to ask who they are.
        if blocks and any(is_same(centre, version, blocks[0], Relation.SAME) for version in _kinds(alike)):
            found.extend((-blocks[0].evidence, version, blocks) for version in alike)
    found.sort(key=lambda item: (item[0], item[1].order))
    said = centre.said
    passed: dict[Version, tuple[Block, ...]] = {}
    for _, version, blocks in found:
        if is_same(centre, version, blocks[0], relation(said, version.said)):
            passed[version] = blocks
            said = named(said, version.said)
    members = [Member(centre, tuple((place, place) for place in range(len(centre.words))))]
    for version, blocks in passed.items():
        if not _belongs_elsewhere(version, blocks[0], passed, pool):
            members.append(Member(version, tuple(sorted(pair for block in blocks for pair in block.pairs))))
    return members


def _kinds(versions: Iterable[Version]) -> Iterable[Version]:
    """One version in marks and one that is reported, of versions of one wording."""
    return {version.in_marks: version for version in versions}.values()


def _belongs_elsewhere(version: Version, block: Block, passed: Mapping[Version, object], pool: Pool) -> bool:
    """Whether the same words of a version are found in more of another one that is not the centre's."""
    places = {j for _, j in block.pairs}
    if len(places) >= NEARLY_ALL * len(version.words):
        return False
    for alike in islice(pool.like(version), MOST_ELSEWHERE):
        others = [other for other in alike if other not in passed]
        if not others or not (blocks := pool.blocks(version, others[0])) or blocks[0].evidence <= block.evidence:
            continue
        held = sum(i in places for i, _ in blocks[0].pairs)
        if 2 * held > len(places) and any(
            is_same(version, other, blocks[0], relation(version.said, other.said)) for other in others
        ):
            return True
    return False


def _left(member: Member) -> Iterable[Version]:
    """What a version has before, between and after the shared words, if it is enough for a quotation."""
    version, words = member.version, member.version.words
    edges = [-1, *sorted({place for _, place in member.pairs}), len(words)]
    for before, after in pairwise(edges):
        weighty = [place for place in range(before + 1, after) if words.weights[place] > LIGHT]
        if not weighty:
            continue
        rest = words.part(before + 1 if before < 0 else weighty[0], after if after == len(words) else weighty[-1] + 1)
        if len(rest) >= LEAST_WORDS_LEFT and sum(rest.weights) >= LEAST_WEIGHT_LEFT:
            yield replace(version, words=rest)
