"""The known name that a misspelt one was most likely meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from corpus.plain import plain_line

_LONGEST = 80


def most_like(name: str, known: Iterable[str]) -> str:
    """The one of `known` most like `name`, "" where none is like it."""
    if len(name) > _LONGEST:
        return ""
    return next(iter(get_close_matches(plain_line(name), list(known), 1, 0.6)), "")


def nearest(name: str, known: Iterable[str]) -> str:
    """A sentence that names the one of `known` most like `name`, "" where none is."""
    like = most_like(name, known)
    return f" Did you mean {like}?" if like else ""
