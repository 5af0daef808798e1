"""Which articles are compared: from the library, or files opened without keeping."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article, Facts, Outlet
from corpus.errors import UnreadableFile
from tui.jobs.problems import UserError

if TYPE_CHECKING:
    from corpus.library import Library

EVERYTHING = "everything in the library"


@dataclass(frozen=True, slots=True)
class Selected:
    """Articles with their outlets, ready to be compared.

    `kept` is whether they are in a library; `refusals` are sentences, one for each file that could not be read.
    """

    name: str
    kept: bool
    articles: tuple[tuple[Outlet, Article], ...]
    refusals: tuple[str, ...] = ()

    def of_outlets(self, slugs: Sequence[str]) -> Selected:
        """The same for these outlets only, in this order."""
        ordered = [pair for slug in slugs for pair in self.articles if pair[0].slug == slug]
        return replace(self, articles=tuple(ordered))


def select_from_library(library: Library, collection: str | None, outlets: Sequence[str] | None) -> Selected:
    """Articles of a collection (None: all), of the outlets named by slug or name (None: all).

    Raises:
        UserError: no such collection or outlet, or nothing to compare.
    """
    check_collection(library, collection)
    slugs = None if outlets is None else [_slug_of(name, library.outlets()) for name in outlets]
    articles = library.articles(collection=collection, outlets=slugs)
    outlet_of = library.outlet_of([article.key for article in articles])
    selected = Selected(
        collection or EVERYTHING, True, tuple((outlet_of[article.key], article) for article in articles)
    )
    return selected if slugs is None else selected.of_outlets(slugs)


def check_collection(library: Library, name: str | None) -> None:
    """Does nothing if the collection exists, or none is named.

    Raises:
        UserError: there is no such collection; the message names those that there are.
    """
    known = [collection.grouping.name for collection in library.collections()]
    if name is not None and name not in known:
        raise UserError(f"There is no collection “{name}”. {_choices('Collections', known)}")


def _slug_of(name: str, outlets: Collection[Outlet]) -> str:
    wanted = name.strip().casefold()
    for outlet in outlets:
        if wanted in (outlet.slug.casefold(), outlet.name.casefold()):
            return outlet.slug
    raise UserError(f"There is no outlet “{name}” in the library. {_choices('Outlets', [o.name for o in outlets])}")


def _choices(noun: str, names: Sequence[str]) -> str:
    return f"{noun}: {', '.join(names)}." if names else f"{noun}: none yet; add articles with: broadsheet add PATH"


def select_files(paths: Sequence[Path], facts: Facts | None = None) -> Selected:
    """Files opened in memory and not kept; an article of unknown origin is an outlet of its own.

    Raises:
        UserError: no file could be read as an article; the message names each and says why.
    """
    from corpus.intake import gather, read_file
    from corpus.library import open_memory

    incoming, refusals = [], []
    for path in gather(paths):
        try:
            incoming.append(read_file(path, key=0, user_facts=facts or Facts()))
        except UnreadableFile as problem:
            refusals.append(str(problem))
    if not incoming:
        raise UserError(
            "\n".join(refusals) or "No articles there: give text files or saved web pages, or a folder of them."
        )
    with open_memory() as library:
        library.add([(item.article, item.collection) for item in incoming])
        collections = {item.collection for item in incoming}
        selected = select_from_library(library, None, None)
    name = collections.pop() if len(collections) == 1 else None
    shown = name or ", ".join(path.name for path in paths[:2]) + ("…" if len(paths) > 2 else "")
    return Selected(shown, False, selected.articles, tuple(refusals))
