"""Finds a lexicon's entries among the words of a text, in one pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from analysis.framing.elision import bare_phrase, bare_tokens, elided_length
from analysis.framing.phrases import Found, Node, beginnings, finder_of_words
from analysis.framing.stems import finder_of_stems, stem_lengths
from analysis.lexicon_types import Entry, Lexicon
from analysis.text import Token


class Hit(NamedTuple):
    """An entry found: words `first` to `last` (exclusive) of the tokens given, characters `start` to `end`.

    `weight` is the entry's.
    """

    category: str
    entry: str
    first: int
    last: int
    start: int
    end: int
    weight: float = 1.0


class _Target(NamedTuple):
    """An entry with what resolves it: its category, and the number of the group in which no word counts twice."""

    category: str
    entry: Entry
    group: int


_Extent = tuple[int, int]
_ELIDING = "fr"


class Matcher:
    """A lexicon made ready for matching."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._elides = lexicon.language == _ELIDING
        made_alike = bare_phrase if self._elides else tuple
        root = Node()
        self._targets: list[_Target] = []
        groups: dict[str, int] = {}
        for category in lexicon.categories:
            group = groups.setdefault(category.group, len(groups))
            for anchor in category.anchors:
                node = root.end_of(made_alike(anchor))
                node.anchors = sorted({*node.anchors, group})
            for entry in category.entries:
                number = len(self._targets)
                self._targets.append(_Target(category.id, entry, group))
                for form in entry.forms:
                    root.end_of(made_alike(form)).entries.append(number)
                for phrase in entry.exclusions:
                    root.end_of(made_alike(phrase)).excludes.append(number)
        lengths = stem_lengths(lexicon)
        self._root = None if lengths else root
        self._find = finder_of_stems(root, lengths) if lengths else finder_of_words(root)

    def hits(self, text: str, tokens: Sequence[Token], sentence_bounds: Sequence[_Extent]) -> list[Hit]:
        """The entries among `tokens` (of `text`), in order of place.

        `sentence_bounds` are ranges of token indices, in order; no phrase, anchor or exclusion reaches out of its
        range. Of entries of one group that overlap, the leftmost counts, and of those the longest.
        """
        hits: list[Hit] = []
        read = bare_tokens(tokens) if self._elides else tokens
        places = range(len(read)) if self._root is None else beginnings(self._root, read)
        for first, last in sentence_bounds:
            within = places[bisect_left(places, first) : bisect_left(places, last)]
            found = self._find(text, read, within, min(last, len(read))) if within else ()
            if any(node.entries for _, _, node in found):
                hits.extend(self._resolved(text, read, found))
        if self._elides:
            hits = [hit._replace(start=hit.start + elided_length(tokens[hit.first].form)) for hit in hits]
        hits.sort(key=itemgetter(2, 3, 0))
        return hits

    def _resolved(self, text: str, tokens: Sequence[Token], found: Sequence[Found]) -> list[Hit]:
        """The hits of one sentence: without what is excluded, not anchored, or part of a longer hit of its group."""
        exclusions: dict[int, list[_Extent]] = {}
        anchors: dict[int, list[_Extent]] = {}
        for start, end, node in found:
            for number in node.excludes:
                exclusions.setdefault(number, []).append((start, end))
            for group in node.anchors:
                anchors.setdefault(group, []).append((start, end))
        hits = []
        free_from: dict[int, int] = {}
        for start, end, node in sorted(found, key=_longest_first) if len(found) > 1 else found:
            for number in node.entries:
                category, entry, group = self._targets[number]
                if start < free_from.get(group, 0):
                    continue
                if entry.proper and not (_capital(text, tokens[start]) and _capital(text, tokens[end - 1])):
                    continue
                if number in exclusions and any(a <= start and end <= b for a, b in exclusions[number]):
                    continue
                if entry.anchored and not any(b <= start or end <= a for a, b in anchors.get(group, ())):
                    continue
                free_from[group] = end
                hits.append(Hit(category, entry.id, start, end, tokens[start].start, tokens[end - 1].end, entry.weight))
        return hits


def _longest_first(found: Found) -> tuple[int, int]:
    return found[0], -found[1]


def _capital(text: str, token: Token) -> bool:
    return text[token.start].isupper()
