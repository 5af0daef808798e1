"""Terms with any ending (`abandon*`), as users' dictionaries have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.framing.phrases import BETWEEN_WORDS, Finder, Found, Node
from analysis.lexicon_types import Lexicon
from analysis.text import Token


def stem_lengths(lexicon: Lexicon) -> tuple[int, ...]:
    """The lengths of the beginnings that stand before a `*` in the lexicon's terms, the longest first."""
    lengths = {
        len(word) - 1
        for category in lexicon.categories
        for entry in category.entries
        for form in entry.forms
        for word in form
        if word.endswith("*")
    }
    return tuple(sorted(lengths, reverse=True))


def finder_of_stems(root: Node, lengths: Iterable[int]) -> Finder:
    """A finder for which `abandon*` is any word that begins with these letters; the exact word goes first."""
    beginnings = tuple(lengths)

    def following(nodes: Sequence[Node], form: str) -> list[Node]:
        """The nodes that a word leads to: by itself, and by its beginnings, the longest first."""
        keys = [form, *(form[:length] + "*" for length in beginnings if length <= len(form))]
        return [node.then[key] for key in keys for node in nodes if key in node.then]

    def find(text: str, tokens: Sequence[Token], places: Sequence[int], last: int) -> list[Found]:
        found: list[Found] = []
        for start in places:
            at, nodes = start, [root]
            while nodes and at < last:
                if at > start and not BETWEEN_WORDS.issuperset(text[tokens[at - 1].end : tokens[at].start]):
                    break
                form = tokens[at].form
                at += 1
                before, nodes = nodes, following(nodes, form)
                # A possessive ends a phrase, as it does for every lexicon.
                ends = nodes or (following(before, form[:-2]) if form.endswith("'s") else [])
                found.extend((start, at, node) for node in ends if node.is_end)
        return found

    return find
