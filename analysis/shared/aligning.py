"""Two wordings laid over one another: which words of one stand, in order, in the other.

Words that show something (and, where only words of grammar meet, three of those in a row) are points of a plane, and
the best chain of points that goes forward in both is a block: a sparse local alignment. Points cost what lies between
them, so that a cut or an insertion is bridged by words on either side of it, and stray matches are not. What is left
of both is aligned again, which finds a clause that has moved. The time grows with the number of points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from analysis.shared.vocabulary import COMMON, is_number
from analysis.shared.wording import Wording

Point = tuple[int, int]

LOOK_BACK = 40
"""Points before one that may be its predecessor."""
MOST_PLACES = 8
"""Of one word in a wording; a word that comes more often is met as part of three in a row only."""
MANY_WORDS, LEAST_SHARED = 6, 2.0
"""Different words that show something, from which on two wordings must share this weight of them."""
MOSTLY_ALIKE = 0.75
"""Part of the shorter wording; where so much begins and ends alike there is no better way to lay them."""
MOST_BETWEEN = 8
"""Words between two points, or beside the chain, among which equal words of grammar are looked for."""
MOST_BLOCKS = 4
LEAST_RUN = 1.4
"""Weight of the longest unbroken stretch of a block after the first: a word that shows something and two beside it."""

_MISSING, _INSERTED, _FAR = 0.05, 0.1, 20
_NUMBER_DIFFERS = 1.5


@dataclass(frozen=True, slots=True)
class Block:
    """Pairs of places (in the first, in the second wording), rising in both.

    `evidence` is the weight of its words less that of numbers that differ; `share` is this as part of the weight of
    the sentences that it touches, in the wording where they are shorter, `of_both` where they are longer; `run` is the
    weight of its longest unbroken stretch.
    """

    pairs: tuple[Point, ...]
    evidence: float
    share: float
    of_both: float
    run: float

    def turned(self) -> Block:
        """The same seen from the second wording."""
        return Block(tuple((j, i) for i, j in self.pairs), self.evidence, self.share, self.of_both, self.run)


@dataclass(frozen=True, slots=True)
class Ground:
    """A wording prepared for being laid over others.

    `sums[i]` is the weight of the words before place `i`, `line` its forms with a space around each, `weighty` the
    places of each word that shows something, `rows` the middle places of three words in a row, where the middle one is
    a word of grammar or comes often.
    """

    words: Wording
    sums: Sequence[float]
    line: str
    weighty: Mapping[str, Sequence[int]]
    rows: Mapping[tuple[str, ...], Sequence[int]]


def ground(words: Wording) -> Ground:
    """The wording with its tables, in time that grows with its length."""
    weighty: dict[str, list[int]] = {}
    for place, (form, weight) in enumerate(zip(words.forms, words.weights, strict=True)):
        if weight >= COMMON:
            weighty.setdefault(form, []).append(place)
    rows: dict[tuple[str, ...], list[int]] = {}
    for place in range(1, len(words) - 1):
        if words.weights[place] < COMMON or len(weighty[words.forms[place]]) > MOST_PLACES:
            rows.setdefault(words.forms[place - 1 : place + 2], []).append(place)
    return Ground(words, list(accumulate(words.weights, initial=0.0)), " ".join(["", *words.forms, ""]), weighty, rows)


def align(first: Ground, second: Ground) -> tuple[Block, ...]:
    """The blocks of two wordings, the weightiest first; blocks have no word in common.

    Two long wordings that hardly share a word that shows anything have none.
    """
    one, two = first.words, second.words
    if not one.forms or not two.forms:
        return ()
    if min(len(first.weighty), len(second.weighty)) >= MANY_WORDS:
        shared = first.weighty.keys() & second.weighty.keys()
        if sum(one.weights[first.weighty[form][0]] for form in shared) < LEAST_SHARED:
            return ()
    pairs = _unbroken(first, second)
    blocks = [_block(first, second, pairs)] if pairs else []
    used = {i for i, _ in pairs}, {j for _, j in pairs}
    points = [] if len(pairs) == len(two) else _free(_points(first, second), used)
    while points and len(blocks) < MOST_BLOCKS:
        pairs = _filled(one.forms, two.forms, _best_chain(one, points), used)
        block = _block(first, second, pairs)
        if blocks and block.run < LEAST_RUN:
            break
        blocks.append(block)
        used[0].update(place for place, _ in pairs)
        used[1].update(place for _, place in pairs)
        points = _free(points, used)
    return tuple(blocks)


def _free(points: Sequence[Point], used: tuple[set[int], set[int]]) -> list[Point]:
    return [(i, j) for i, j in points if i not in used[0] and j not in used[1]]


def _unbroken(first: Ground, second: Ground) -> list[Point]:
    """What is plain without a search: the second stands in the first, or most of it begins and ends alike."""
    one, two = first.words.forms, second.words.forms
    at = first.line.find(second.line)
    if at >= 0:
        begin = first.line.count(" ", 0, at)
        return [(begin + place, place) for place in range(len(two))]
    shorter = min(len(one), len(two))
    head = next((place for place in range(shorter) if one[place] != two[place]), shorter)
    tail = next((place for place in range(shorter - head) if one[-1 - place] != two[-1 - place]), shorter - head)
    if head + tail < MOSTLY_ALIKE * shorter:
        return []
    left, right = (head - 1, head - 1), (len(one) - tail, len(two) - tail)
    before = [(place, place) for place in range(head)]
    after = [(right[0] + place, right[1] + place) for place in range(tail)]
    return [*before, *_common(one, two, left, right), *after]


def _points(first: Ground, second: Ground) -> list[Point]:
    """Where a word that shows something, or the middle of three words of grammar, stands in both: by second, first."""
    weighty, rows, forms = first.weighty, first.rows, second.words.forms
    points: list[Point] = []
    for place, form in enumerate(forms):
        at = weighty.get(form, ())
        if at and len(at) <= MOST_PLACES:
            points.extend((i, place) for i in at)
        elif place > 0:
            at = rows.get(forms[place - 1 : place + 2], ())
            points.extend((i, place) for i in at[:MOST_PLACES])
    return points


def _best_chain(first: Wording, points: Sequence[Point]) -> list[Point]:
    best: list[float] = []
    before: list[int] = []
    for index, (i, j) in enumerate(points):
        score, previous = 0.0, -1
        for earlier in range(index - 1, max(index - LOOK_BACK, 0) - 1, -1):
            a, b = points[earlier]
            if a < i and b < j:
                missing, inserted = i - a - 1, j - b - 1
                found = best[earlier] - _MISSING * (missing if missing < _FAR else _FAR)
                found -= _INSERTED * (inserted if inserted < _FAR else _FAR)
                if found > score:
                    score, previous = found, earlier
                if not missing and not inserted:
                    break  # Nothing is nearer than the word before it.
        best.append(score + first.weights[i])
        before.append(previous)
    index = max(range(len(points)), key=lambda place: (best[place], -place))
    chain: list[Point] = []
    while index >= 0:
        chain.append(points[index])
        index = before[index]
    return chain[::-1]


def _filled(
    first: Sequence[str], second: Sequence[str], chain: Sequence[Point], used: tuple[set[int], set[int]]
) -> list[Point]:
    """The chain with equal words taken in that lie between its points, or unbroken before and after it."""
    before, after = (-1, -1), (len(first), len(second))
    edges = [before, *chain, after]
    pairs: list[Point] = []
    for left, right in pairwise(edges):
        forward = [] if left == before else _grown(first, second, left, 1, right)
        reached = forward[-1] if forward else left
        backward = [] if right == after else _grown(first, second, right, -1, reached)[::-1]
        until = backward[0] if backward else right
        pairs += [*forward, *_common(first, second, reached, until), *backward]
        if right != after:
            pairs.append(right)
    return [pair for pair in pairs if pair[0] not in used[0] and pair[1] not in used[1]]


def _grown(first: Sequence[str], second: Sequence[str], point: Point, step: int, until: Point) -> list[Point]:
    """The equal words that follow a point without a break."""
    out = []
    i, j = point[0] + step, point[1] + step
    while (until[0] - i) * step > 0 and (until[1] - j) * step > 0 and first[i] == second[j]:
        out.append((i, j))
        i, j = i + step, j + step
    return out


def _common(first: Sequence[str], second: Sequence[str], left: Point, right: Point) -> list[Point]:
    """The longest common subsequence of what lies between two points, if that is a few words."""
    rows, columns = right[0] - left[0] - 1, right[1] - left[1] - 1
    if not (0 < rows <= MOST_BETWEEN and 0 < columns <= MOST_BETWEEN):
        return []
    length = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            alike = first[left[0] + 1 + i] == second[left[1] + 1 + j]
            length[i][j] = length[i + 1][j + 1] + 1 if alike else max(length[i + 1][j], length[i][j + 1])
    out, i, j = [], 0, 0
    while i < rows and j < columns:
        if first[left[0] + 1 + i] == second[left[1] + 1 + j]:
            out.append((left[0] + 1 + i, left[1] + 1 + j))
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


def _block(first: Ground, second: Ground, pairs: Sequence[Point]) -> Block:
    weights = first.words.weights
    evidence = sum([weights[i] for i, _ in pairs])
    evidence -= _NUMBER_DIFFERS * _differing_numbers(first.words, second.words, pairs)
    less, more = sorted((_touched(first, pairs[0][0], pairs[-1][0]), _touched(second, pairs[0][1], pairs[-1][1])))
    run = longest = 0.0
    previous: Point = (-2, -2)
    for i, j in pairs:
        run = weights[i] + (run if previous == (i - 1, j - 1) else 0.0)
        longest = max(longest, run)
        previous = i, j
    return Block(tuple(pairs), evidence, evidence / less, evidence / more, longest)


def _touched(side: Ground, low: int, high: int) -> float:
    """The weight of the sentences from that of one place to that of another."""
    sentences = side.words.sentences
    return side.sums[bisect_right(sentences, sentences[high])] - side.sums[bisect_left(sentences, sentences[low])]


def _differing_numbers(first: Wording, second: Wording, pairs: Sequence[Point]) -> int:
    """How many gaps hold numbers in both, which then are others."""
    count = 0
    for (i, j), (next_i, next_j) in pairwise(pairs):
        count += any(map(is_number, first.forms[i + 1 : next_i])) and any(map(is_number, second.forms[j + 1 : next_j]))
    return count
