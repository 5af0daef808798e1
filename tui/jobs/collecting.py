"""Changes to collections that leave the articles in the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def take_out(path: Path, keys: Sequence[int], collection: str) -> None:
    """Takes articles out of a collection of the library at `path`; they stay in the library.

    Raises:
        LibraryProblem: the library cannot be opened or written.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        library.take_out(keys, collection)


def drop_collection(path: Path, collection: str) -> None:
    """Forgets a collection of the library at `path`; its articles stay in the library.

    Raises:
        LibraryProblem: the library cannot be opened or written.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        library.drop_collection(collection)
