"""Quotations ready to be compared, and the pool of those that are in no group yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from analysis.shared.aligning import Block, Ground, align, ground
from analysis.shared.candidates import Index
from analysis.shared.speakers import Said
from analysis.shared.wording import Wording


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A quotation of an article, or what is left of one, ready to be compared.

    `is_label` says that nobody is said to say its few words: in marks they may be the name of something.
    """

    outlet: int
    article: int
    quotation: int
    in_marks: bool
    is_label: bool
    said: Said | None
    words: Wording

    @property
    def order(self) -> tuple[int, tuple[str, ...], int, int, tuple[int, int]]:
        """The longest first, then what does not depend on the order in which articles are given."""
        return -len(self.words), self.words.forms, self.article, self.quotation, self.words.spans[0]


class Pool:
    """The versions that are in no group yet, by their wording: two wordings are aligned once, whoever has them."""

    def __init__(self, versions: Iterable[Version]) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._by_number: list[list[Version]] = []
        self._grounds: dict[int, Ground] = {}
        self._index = Index()
        self._like: dict[int, list[int]] = {}
        self._aligned: dict[tuple[int, int], tuple[Block, ...]] = {}
        self._queue: list[tuple[object, int, Version]] = []
        self._tie = count()
        self._taken: set[Version] = set()
        for version in sorted(versions, key=lambda version: version.order):
            self.add(version)

    def add(self, version: Version) -> None:
        """Put a version in; one in marks is asked for later."""
        number = self._numbers.setdefault(version.words.forms, len(self._by_number))
        if number == len(self._by_number):
            self._by_number.append([])
            self._index.enter(number, version.words)
            self._like.clear()
        self._by_number[number].append(version)
        if version.in_marks:
            heappush(self._queue, (version.order, next(self._tie), version))

    def take(self, version: Version) -> None:
        """Leave a version out from now on."""
        self._taken.add(version)

    def refuse(self, version: Version) -> None:
        """Leave out a version that was asked for and is in no group."""
        self._taken.add(version)

    def ask_again(self, version: Version) -> None:
        """Let a version be asked for once more, if it is still there."""
        if version not in self._taken:
            heappush(self._queue, (version.order, next(self._tie), version))

    def longest(self) -> Version | None:
        """The longest version in marks that was not asked for yet, if any."""
        while self._queue:
            version = heappop(self._queue)[2]
            if version not in self._taken:
                return version
        return None

    def like(self, version: Version) -> Iterable[Sequence[Version]]:
        """The other versions that may share words with this one, most shared first; each list has one wording."""
        number = self._numbers[version.words.forms]
        if number not in self._like:
            self._like[number] = self._index.like(version.words)
        for other_number in self._like[number]:
            left = [other for other in self._by_number[other_number] if other not in self._taken]
            self._by_number[other_number] = left
            others = [other for other in left if other is not version]
            if others:
                yield others

    def blocks(self, version: Version, other: Version) -> tuple[Block, ...]:
        """The blocks of the two, the weightiest first."""
        first, second = self._numbers[version.words.forms], self._numbers[other.words.forms]
        one, two = self._ground(first, version.words), self._ground(second, other.words)
        # The longer one goes first whoever asks, so that both see the same blocks.
        turned = (-len(one.words), one.words.forms) > (-len(two.words), two.words.forms)
        key = (second, first) if turned else (first, second)
        if key not in self._aligned:
            self._aligned[key] = align(two, one) if turned else align(one, two)
        blocks = self._aligned[key]
        return tuple(block.turned() for block in blocks) if turned else blocks

    def _ground(self, number: int, words: Wording) -> Ground:
        if number not in self._grounds:
            self._grounds[number] = ground(words)
        return self._grounds[number]
