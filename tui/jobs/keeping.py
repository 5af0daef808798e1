"""Changes to what is in the library: facts, collections, removal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.lexicon import Lexicon
from corpus.article import Facts
from tui.amounts import counted
from tui.jobs.facts import collection_from_user
from tui.jobs.problems import UserError
from tui.jobs.scoring import score_stale
from tui.jobs.undoing import Change

if TYPE_CHECKING:
    from corpus.library import Library


def set_articles(
    path: Path, keys: Sequence[int], facts: Facts, collection: str | None, lexicons: Sequence[Lexicon]
) -> Change:
    """Gives articles facts said by the user and puts them in a collection; what a fact changes is scored again.

    All of them are changed or, where one cannot be, none.

    Raises:
        UserError: a number that no article has.
        LibraryProblem: a fact cannot be said of one of them.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        _check(library, keys)
        articles = dict.fromkeys(keys)
        with library.recorded() as recording:
            for key in articles:
                library.set_facts(key, facts)
            if name := collection_from_user(collection):
                library.put(articles, name)
        score_stale(library, lexicons, frozenset(articles))
    number = counted(len(articles), "article")
    sentence = f"Put {number} into “{name}”" if name and facts == Facts() else f"Corrected {number}"
    return Change(sentence, tuple(articles), recording.changes)


def titles_of(path: Path, keys: Sequence[int]) -> list[str]:
    """A line for each article: number, outlet and title.

    Raises:
        UserError: a number that no article has.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        _check(library, keys)
        return [f"{row.key}  {row.outlet.name}  {row.title}" for row in library.listing() if row.key in keys]


def remove_articles(path: Path, keys: Sequence[int]) -> Change:
    """Removes articles with everything known of them.

    Raises:
        UserError: a number that no article has; nothing is removed then.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        _check(library, keys)
        with library.recorded() as recording:
            removed = library.remove(keys)
    return Change(f"Removed {counted(removed, 'article')}", tuple(dict.fromkeys(keys)), recording.changes)


def _check(library: Library, keys: Sequence[int]) -> None:
    missing = sorted(set(keys) - {row.key for row in library.listing()})
    if missing:
        numbers = ", ".join(map(str, missing))
        raise UserError(f"No article has the number {numbers}. See the numbers with: broadsheet list")
