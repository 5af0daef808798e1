"""Which articles of a library are compared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.article import Article, Outlet
from tui.jobs.problems import UserError

if TYPE_CHECKING:
    from corpus.library import Library

EVERYTHING = "everything in the library"


@dataclass(frozen=True, slots=True)
class Selected:
    """Articles with their outlets, ready to be compared.

    `kept` is whether they are in a library.
    """

    name: str
    kept: bool
    articles: tuple[tuple[Outlet, Article], ...]

    def of_outlets(self, slugs: Sequence[str]) -> Selected:
        """The same for these outlets only, in this order, each once."""
        ordered = [pair for slug in dict.fromkeys(slugs) for pair in self.articles if pair[0].slug == slug]
        return replace(self, articles=tuple(ordered))


def select_from_library(library: Library, collection: str | None, outlets: Sequence[str] | None) -> Selected:
    """Articles of a collection (None: all), of the outlets named by slug or name (None: all).

    Raises:
        UserError: no such collection or outlet, or nothing to compare.
    """
    check_collection(library, collection)
    known = () if outlets is None else library.outlets()
    slugs = None if outlets is None else [_slug_of(name, known) for name in outlets]
    articles = with_outlets(library, library.articles(collection=collection, outlets=slugs))
    selected = Selected(collection or EVERYTHING, True, articles)
    return selected if slugs is None else selected.of_outlets(slugs)


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
    raise UserError(f"There is no outlet “{name}” in the library. {_choices('Outlets', [o.name for o in outlets])}")


def _choices(noun: str, names: Sequence[str]) -> str:
    return f"{noun}: {', '.join(names)}." if names else f"{noun}: none yet; add articles with: broadsheet add PATH"
