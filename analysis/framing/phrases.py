"""A tree of phrases, and which of them stand in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from analysis.lexicon_types import Phrase
from analysis.text import Token

BETWEEN_WORDS = frozenset(" \t\n\r\f\v\u00a0\u2002\u2003\u2007\u2009\u200a\u202f-\u2010\u2011'\"‘’‚‛“”„‟«»‹›")
"""What may stand between the words of a phrase: space, hyphen, quotation marks; no comma, stop or dash."""


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases.

    At the end of a phrase: the numbers of the entries it is a form of, of those it excludes, of the groups it anchors.
    """

    then: dict[str, Node] = field(default_factory=dict)
    entries: list[int] = field(default_factory=list)
    excludes: list[int] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    is_end: bool = False

    def end_of(self, phrase: Phrase) -> Node:
        """The node at which `phrase` ends; it is made where there is none."""
        node = self
        for word in phrase:
            node = node.then.setdefault(word, Node())
        node.is_end = True
        return node


Found = tuple[int, int, Node]
"""A phrase in a text: its first word, the one after its last, and the node at which it ends."""

Finder = Callable[[str, Sequence[Token], Sequence[int], int], list[Found]]
"""Finds the phrases that begin with the words at some places of a text and end before another."""


def beginnings(root: Node, tokens: Sequence[Token]) -> list[int]:
    """The places of the words that may begin a phrase: one look at each, since most do not."""
    at_first = root.then
    return [place for place, (form, _, _) in enumerate(tokens) if form in at_first or "'" in form]


def finder_of_words(root: Node) -> Finder:
    """A finder for which every word of a phrase is that word, or its possessive where the phrase ends."""
    at_first = root.then

    def find(text: str, tokens: Sequence[Token], places: Sequence[int], last: int) -> list[Found]:
        found = []
        for start in places:
            form = tokens[start][0]
            node = at_first.get(form)
            if node is not None:
                if node.is_end:
                    found.append((start, start + 1, node))
                if node.then and start + 1 < last:
                    following = tokens[start + 1][0]
                    if following in node.then or "'" in following:
                        found.extend(_longer(node, text, tokens, start, last))
            elif form.endswith("'s") and (node := at_first.get(form[:-2])) is not None and node.is_end:
                found.append((start, start + 1, node))
        return found

    return find


def _longer(node: Node, text: str, tokens: Sequence[Token], start: int, last: int) -> list[Found]:
    """The phrases of two words or more that begin with word `start`, whose node is `node`."""
    found = []
    for at in range(start + 1, last):
        before, token = tokens[at - 1], tokens[at]
        if not BETWEEN_WORDS.issuperset(text[before.end : token.start]):
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
