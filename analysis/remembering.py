"""What is worked out of a document once and asked for again: by the next voice, by the next measure."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from analysis.document import Document

_Made = TypeVar("_Made")


def once_a_document(make: Callable[[Document], _Made]) -> Callable[[Document], _Made]:
    """`make`, which remembers what it gave for the document that it was last asked about, and for no other.

    A document is read from end to end by one analyser after the other, so that the last one is the only one needed.
    """
    last: list[tuple[Document, _Made]] = []

    @wraps(make)
    def made_once(document: Document) -> _Made:
        # A copy, since another thread may be reading another document.
        for of_document, made in tuple(last):
            if of_document is document:
                return made
        made = make(document)
        last[:] = [(document, made)]
        return made

    return made_once


class OfWords(dict[str, _Made]):
    """What is made of each word as it is written, when it is first met: texts use few words again and again.

    All are forgotten when they become too many; one longer than any word of a language is never kept.
    """

    _MOST = 1 << 15
    _LONGEST = 64

    def __init__(self, make: Callable[[str], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, written: str) -> _Made:
        made = self._make(written)
        if len(written) <= self._LONGEST:
            if len(self) >= self._MOST:
                self.clear()
            self[written] = made
        return made
