"""Where a listed word has another sense: as a name, or away from the people whom it would have to describe."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.document import Document
from analysis.framing.matching import Hit
from analysis.text import Token

_TITLED_SHARE = 0.7
_TITLED_LENGTH = 4  # letters: shorter words are small in titles too
_SHOUTED_LENGTH = 4  # letters: shorter capitals are initials
_WORDS_BETWEEN = 1  # radical Islamic clerics


def title_case(text: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words `first` to `last` are written as a title, so that capitals tell nothing of names."""
    long = [token for token in tokens[first:last] if token.end - token.start >= _TITLED_LENGTH]
    return len(long) > 2 and sum(text[token.start].isupper() for token in long) > _TITLED_SHARE * len(long)


def in_name(document: Document, hit: Hit, first: int) -> bool:
    """Whether a hit is written as a name: with a capital though no sentence, quotation or list begins there.

    `first` is the first word of its sentence. A word all in capitals is shouted and no name.
    """
    text = document.text
    if hit.first == first or not text[hit.start].isupper():
        return False
    if hit.end - hit.start >= _SHOUTED_LENGTH and text[hit.start : hit.end].isupper():
        return False
    between = text[document.tokens[hit.first - 1].end : hit.start]
    return not between.strip(" \t\r\n\u00a0-\u2010\u2011'’,&")


def of_people(document: Document, following: int, last: int, people: Collection[str]) -> bool:
    """Whether people are spoken of from word `following` on: a name, or one of the words `people`."""
    text, tokens = document.text, document.tokens
    for place in range(following, min(following + _WORDS_BETWEEN + 1, last)):
        token = tokens[place]
        if not _beside(text, tokens[place - 1], token):
            return False
        if token.form in people or text[token.start].isupper():
            return True
    return False


def _beside(text: str, one: Token, other: Token) -> bool:
    """Whether nothing but space or a hyphen stands between two words."""
    return not text[one.end : other.start].strip(" \t\r\n\u00a0-\u2010\u2011")
