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

Finder = Callable[[str, Sequence[Token], int, int], list[Found]]
"""Finds the phrases among the words `first` to `last` (exclusive) of a text."""


def finder_of_words(root: Node) -> Finder:
    """A finder for which every word of a phrase is that word, or its possessive where the phrase ends."""
    at_first = root.then

    def find(text: str, tokens: Sequence[Token], first: int, last: int) -> list[Found]:
        found = []
        # Most words begin no phrase: to look each up at once takes a third of the time of looking one after another.
        for start in [at for at in range(first, last) if tokens[at][0] in at_first or "'" in tokens[at][0]]:
            form = tokens[start].form
            node = at_first.get(form)
            if node is not None:
                if node.is_end:
                    found.append((start, start + 1, node))
                if node.then and start + 1 < last:
                    following = tokens[start + 1].form
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
