"""Finds the entries of a lexicon that has terms with any ending (`abandon*`), as users' dictionaries do."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.lexicon_types import Lexicon
from analysis.matching import _BETWEEN_WORDS, Matcher, _Found, _Node
from analysis.text import Token


def has_stems(lexicon: Lexicon) -> bool:
    """Whether any term of the lexicon ends a word in `*`."""
    return any(
        word.endswith("*")
        for category in lexicon.categories
        for entry in category.entries
        for form in entry.forms
        for word in form
    )


class StemMatcher(Matcher):
    """A matcher for which `abandon*` is any word that begins with these letters; the exact word goes first."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        lengths = {
            len(word) - 1
            for category in lexicon.categories
            for entry in category.entries
            for form in entry.forms
            for word in form
            if word.endswith("*")
        }
        self._lengths = sorted(lengths, reverse=True)

    def _found(self, text: str, tokens: Sequence[Token], first: int, last: int) -> list[_Found]:
        found: list[_Found] = []
        for start in range(first, last):
            at, nodes = start, [self._root]
            while nodes and at < last:
                if at > start and not _BETWEEN_WORDS.issuperset(text[tokens[at - 1].end : tokens[at].start]):
                    break
                form = tokens[at].form
                at += 1
                before, nodes = nodes, self._following(nodes, form)
                # A possessive ends a phrase, as it does for every lexicon.
                ends = nodes or (self._following(before, form[:-2]) if form.endswith("'s") else [])
                found.extend((start, at, node) for node in ends if node.is_end)
        return found

    def _following(self, nodes: Sequence[_Node], form: str) -> list[_Node]:
        """The nodes that a word leads to: by itself, and by its beginnings, the longest first."""
        keys = [form, *(form[:length] + "*" for length in self._lengths if length <= len(form))]
        return [node.then[key] for key in keys for node in nodes if key in node.then]
