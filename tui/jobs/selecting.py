"""Which articles of a library are compared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article, Outlet
from tui.jobs.problems import UserError

if TYPE_CHECKING:
    from corpus.library import Library

EVERYTHING = "everything in the library"

Listed = tuple[Outlet, Article]
"""An article with its outlet."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Articles with their outlets, ready to be compared.

    `library` is where they are kept, None where they are kept nowhere; `asked` are the words after `broadsheet` that
    select the same, where there are any.
    """

    name: str
    library: Path | None
    articles: tuple[tuple[Outlet, Article], ...]
    asked: tuple[str, ...] = ()

    def of_outlets(self, slugs: Sequence[str]) -> Selected:
        """The same for these outlets only, in this order, each once."""
        ordered = [pair for slug in dict.fromkeys(slugs) for pair in self.articles if pair[0].slug == slug]
        return replace(self, articles=tuple(ordered))


def select_from_library(
    library: Library, collection: str | None, outlets: Sequence[str] | None, keys: Sequence[int] | None = None
) -> Selected:
    """Articles of a collection, with these numbers, of the outlets named by slug or name (None: all).

    Raises:
        UserError: no such collection, number or outlet, or nothing to compare.
    """
    check_collection(library, collection)
    articles = with_outlets(library, library.articles(collection=collection, keys=keys))
    found = {article.key for _, article in articles}
    if missing := [str(key) for key in keys or () if key not in found]:
        raise UserError(f"No article there has the number {', '.join(missing)}. See the numbers with: broadsheet list")
    name = collection or (EVERYTHING if keys is None else f"{len(found)} chosen articles")
    selected = Selected(name, library.path, articles, asked_of(library, collection, keys))
    return selected if outlets is None else of_named_outlets(selected, outlets)


def asked_of(library: Library, collection: str | None, keys: Sequence[int] | None) -> tuple[str, ...]:
    """The words after `broadsheet` that compare the same articles of this library."""
    from corpus.library import default_path

    words = ["compare"]
    words += [] if collection is None else ["--collection", collection]
    words += [] if keys is None else ["--articles", ",".join(map(str, keys))]
    elsewhere = library.path is not None and library.path != default_path()
    return (*words, *(("--library", str(library.path)) if elsewhere else ()))


def of_named_outlets(selected: Selected, names: Sequence[str]) -> Selected:
    """The same articles of these outlets only, named by slug or name, in this order.

    Raises:
        UserError: no such outlet among them.
    """
    known = tuple(dict.fromkeys(outlet for outlet, _ in selected.articles))
    return selected.of_outlets([_slug_of(name, known) for name in names])


def read_article(path: Path, key: int) -> tuple[Outlet, Article]:
    """One article of the library at `path` as it is now.

    Raises:
        UserError: it is not there any more.
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    with open_library(path, create=False) as library:
        found = with_outlets(library, library.articles(keys=[key]))
    if not found:
        raise UserError("The article is not in the library any more.")
    return found[0]


def selected_again(path: Path, selected: Selected) -> Selected:
    """The same articles of the library at `path` as they are now, without those that are gone.

    Raises:
        UserError: none of them is there any more.
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    keys = [article.key for _, article in selected.articles]
    with open_library(path, create=False) as library:
        found = with_outlets(library, library.articles(keys=keys))
    if not found:
        raise UserError("None of these articles is in the library any more.")
    place = {key: at for at, key in enumerate(keys)}
    return replace(selected, articles=tuple(sorted(found, key=lambda pair: place[pair[1].key])))


def with_outlets(library: Library, articles: Sequence[Article]) -> tuple[tuple[Outlet, Article], ...]:
    """Articles of the library, each with its outlet."""
    outlets = library.outlet_of([article.key for article in articles])
    return tuple((outlets[article.key], article) for article in articles)


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
    raise UserError(f"There is no outlet “{name}” there. {_choices('Outlets', [o.name for o in outlets])}")


def _choices(noun: str, names: Sequence[str]) -> str:
    return f"{noun}: {', '.join(names)}." if names else f"{noun}: none yet; add articles with: broadsheet add PATH"
