"""Changes to what is in the library: facts, collections, removal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.lexicon import Lexicon
from corpus.article import Facts
from tui.jobs.problems import UserError
from tui.jobs.scoring import score_stale

if TYPE_CHECKING:
    from corpus.library import Library


def set_articles(
    path: Path, keys: Sequence[int], facts: Facts, collection: str | None, lexicons: Sequence[Lexicon]
) -> None:
    """Gives articles facts said by the user and puts them in a collection; what a fact changes is scored again.

    Raises:
        UserError: a number that no article has; nothing is changed then.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        _check(library, keys)
        for key in keys:
            library.set_facts(key, facts)
        if collection:
            library.put(keys, collection)
        score_stale(library, lexicons, keys)


def titles_of(path: Path, keys: Sequence[int]) -> list[str]:
    """A line for each article: number, outlet and title.

    Raises:
        UserError: a number that no article has.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        _check(library, keys)
        return [f"{row.key}  {row.outlet.name}  {row.title}" for row in library.listing() if row.key in keys]


def remove_articles(path: Path, keys: Sequence[int]) -> None:
    """Removes articles with everything known of them.

    Raises:
        UserError: a number that no article has; nothing is removed then.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        _check(library, keys)
        library.remove(keys)


def _check(library: Library, keys: Sequence[int]) -> None:
    missing = sorted(set(keys) - {row.key for row in library.listing()})
    if missing:
        numbers = ", ".join(map(str, missing))
        raise UserError(f"No article has the number {numbers}. See the numbers with: broadsheet list")
