"""Finds a lexicon's entries among the words of a text, in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from analysis.lexicon import Entry, Lexicon, Phrase
from analysis.text import Token

_BETWEEN_WORDS = frozenset(" \t\n\r\f\v\u00a0\u2002\u2003\u2007\u2009\u200a\u202f-\u2010\u2011'\"‘’‚‛“”„‟«»‹›")
"""What may stand between the words of a phrase: space, hyphen, quotation marks; no comma, stop or dash."""


class Hit(NamedTuple):
    """An entry found: words `first` to `last` (exclusive) of the tokens given, characters `start` to `end`."""

    category: str
    entry: str
    first: int
    last: int
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases.

    At the end of a phrase: the numbers of the entries it is a form of, of those it excludes, of the groups it anchors.
    """

    then: dict[str, _Node] = field(default_factory=dict)
    entries: list[int] = field(default_factory=list)
    excludes: list[int] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    is_end: bool = False


class _Target(NamedTuple):
    """An entry with what resolves it: its category, and the number of the group in which no word counts twice."""

    category: str
    entry: Entry
    group: int


_Found = tuple[int, int, _Node]
_Extent = tuple[int, int]


class Matcher:
    """A lexicon made ready for matching."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._root = _Node()
        self._targets: list[_Target] = []
        groups: dict[str, int] = {}
        for category in lexicon.categories:
            group = groups.setdefault(category.group, len(groups))
            for anchor in category.anchors:
                node = self._node(anchor)
                node.anchors = sorted({*node.anchors, group})
            for entry in category.entries:
                number = len(self._targets)
                self._targets.append(_Target(category.id, entry, group))
                for form in entry.forms:
                    self._node(form).entries.append(number)
                for phrase in entry.exclusions:
                    self._node(phrase).excludes.append(number)

    def _node(self, phrase: Phrase) -> _Node:
        node = self._root
        for word in phrase:
            node = node.then.setdefault(word, _Node())
        node.is_end = True
        return node

    def hits(self, text: str, tokens: Sequence[Token], sentence_bounds: Sequence[_Extent]) -> list[Hit]:
        """The entries among `tokens` (of `text`), in order of place.

        `sentence_bounds` are ranges of token indices, in order; no phrase, anchor or exclusion reaches out of its
        range. Of entries of one group that overlap, the leftmost counts, and of those the longest.
        """
        hits: list[Hit] = []
        for first, last in sentence_bounds:
            found = self._found(text, tokens, max(first, 0), min(last, len(tokens)))
            if found:
                hits.extend(self._resolved(text, tokens, found))
        hits.sort(key=itemgetter(2, 3, 0))
        return hits

    def _found(self, text: str, tokens: Sequence[Token], first: int, last: int) -> list[_Found]:
        """Every phrase of the lexicon in one sentence: its first word, the one after its last, its node."""
        found = []
        at_first = self._root.then
        for start in range(first, last):
            form = tokens[start].form
            node = at_first.get(form)
            if node is not None:
                if node.is_end:
                    found.append((start, start + 1, node))
                if node.then:
                    found.extend(_longer(node, text, tokens, start, last))
            elif form.endswith("'s") and (node := at_first.get(form[:-2])) is not None and node.is_end:
                found.append((start, start + 1, node))
        return found

    def _resolved(self, text: str, tokens: Sequence[Token], found: list[_Found]) -> list[Hit]:
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
        for start, end, node in sorted(found, key=lambda place: (place[0], -place[1])):
            for number in node.entries:
                category, entry, group = self._targets[number]
                if start < free_from.get(group, 0):
                    continue
                if entry.proper and not (_capital(text, tokens[start]) and _capital(text, tokens[end - 1])):
                    continue
                if any(a <= start and end <= b for a, b in exclusions.get(number, ())):
                    continue
                if entry.anchored and not any(b <= start or end <= a for a, b in anchors.get(group, ())):
                    continue
                free_from[group] = end
                hits.append(Hit(category, entry.id, start, end, tokens[start].start, tokens[end - 1].end))
        return hits


def _longer(node: _Node, text: str, tokens: Sequence[Token], start: int, last: int) -> list[_Found]:
    """The phrases of two words or more that begin with word `start`, whose node is `node`."""
    found = []
    for at in range(start + 1, last):
        before, token = tokens[at - 1], tokens[at]
        if not _BETWEEN_WORDS.issuperset(text[before.end : token.start]):
            break
        following = node.then.get(token.form)
        if following is None:
            bare = node.then.get(token.form[:-2]) if token.form.endswith("'s") else None
            if bare is not None and bare.is_end:
                found.append((start, at + 1, bare))
            break
        node = following
        if node.is_end:
            found.append((start, at + 1, node))
    return found


def _capital(text: str, token: Token) -> bool:
    return text[token.start].isupper()
