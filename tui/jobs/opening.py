"""Where articles are taken from: the library, or files opened without keeping them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article, Facts, Outlet
from corpus.errors import UnreadableFile
from corpus.plain import plain_line
from tui.jobs.comparing import Progress, never, silent
from tui.jobs.contents import Contents, Group, GroupKind, contents_of
from tui.jobs.problems import Cancelled, UserError
from tui.jobs.selecting import EVERYTHING, Selected, asked_of, with_outlets

if TYPE_CHECKING:
    from corpus.library import Library, ListedArticle
    from corpus.sources import Sources

LOOSE = "articles in no collection"
NO_ARTICLES = "No articles there: give text files (.txt), saved web pages (.html) or a folder of them."


@dataclass(frozen=True, slots=True)
class GroupArticles:
    """The articles of a group with the names of the collections that each is in."""

    selected: Selected
    collections: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class OpenedFiles:
    """Files that were read and are kept nowhere. `refusals` are sentences, one for each that could not be read."""

    contents: Contents
    articles: Mapping[int, tuple[Outlet, Article]]
    refusals: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()
    listing: tuple[ListedArticle, ...] = ()

    def selected(self, group: Group) -> Selected:
        """The articles of a group."""
        chosen = ("--collection", group.name) if len(self.contents.groups) > 1 else ()
        everything = group.kind is GroupKind.EVERYTHING
        asked = ("compare", *(() if everything else chosen), *(str(path.absolute()) for path in self.paths))
        return Selected(group.name, None, tuple(self.articles[key] for key in group.keys), asked)

    def listed(self, group: Group) -> GroupArticles:
        """The same with the collections of each."""
        collections: dict[int, tuple[str, ...]] = {}
        for other in self.contents.of_kind(GroupKind.COLLECTION):
            for key in other.keys:
                collections[key] = (*collections.get(key, ()), other.name)
        return GroupArticles(self.selected(group), collections)


def open_files(
    paths: Sequence[Path], on_progress: Progress = silent, is_cancelled: Callable[[], bool] = never
) -> OpenedFiles:
    """Reads files and folders as one would add them, into memory only.

    Raises:
        UserError: no file could be read as an article; the message names each and says why.
        Cancelled: `is_cancelled` said so between two files.
    """
    from corpus.intake import gather, read_file
    from corpus.library import open_memory

    files = gather(paths)
    sidecars: dict[Path, Sources] = {}
    incoming, refusals = [], []
    for done, path in enumerate(files):
        if is_cancelled():
            raise Cancelled
        on_progress(done, len(files))
        try:
            incoming.append(read_file(path, key=0, user_facts=Facts(), sidecars=sidecars))
        except UnreadableFile as problem:
            refusals.append(str(problem))
    if not incoming:
        raise UserError("\n".join(dict.fromkeys(refusals)) or NO_ARTICLES)
    on_progress(len(files), len(files))
    with open_memory() as library:
        library.add([(item.article, item.collection) for item in incoming])
        contents = contents_of(library, _named_after(paths, incoming), "all these files")
        articles = {article.key: (outlet, article) for outlet, article in with_outlets(library, library.articles())}
        return OpenedFiles(contents, articles, tuple(refusals), tuple(paths), library.listing())


def select_from_files(opened: OpenedFiles, collection: str | None) -> Selected:
    """The articles of opened files: of one collection, or all.

    Raises:
        UserError: there is no such collection among them.
    """
    groups = opened.contents.groups
    if collection is None:
        every = [group for group in groups if group.kind is GroupKind.EVERYTHING]
        return opened.selected((every or groups)[0])
    for group in groups:
        if group.name == collection:
            return opened.selected(group)
    raise UserError(f"There is no collection “{collection}” there. Collections: {', '.join(g.name for g in groups)}.")


def read_contents(path: Path) -> Contents:
    """What there is to compare in the library at `path`, which is made when there is none.

    Raises:
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        return contents_of(library, LOOSE, EVERYTHING)


def read_group(path: Path, group: Group) -> GroupArticles:
    """The articles of a group of the library at `path`, to be listed and changed.

    Raises:
        LibraryProblem: the library cannot be opened or read.
    """
    from corpus.library import open_library

    with open_library(path) as library:
        listed = {row.key: row.collections for row in library.listing()}
        return GroupArticles(_select(library, group), listed)


def _select(library: Library, group: Group) -> Selected:
    collection = group.name if group.kind is GroupKind.COLLECTION else None
    keys = _in_no_collection(library) if group.kind is GroupKind.LOOSE else None
    articles = with_outlets(library, library.articles(collection=collection, keys=keys))
    return Selected(group.name, library.path, articles, asked_of(library, collection, keys))


def _in_no_collection(library: Library) -> list[int]:
    return [row.key for row in library.listing() if not row.collections]


def _named_after(paths: Sequence[Path], incoming: Collection[object]) -> str:
    """A name for files that say no collection: those given, or how many there are."""
    names = [plain_line(path.name or str(path)) for path in paths]
    return ", ".join(names) if len(names) <= 3 else f"{len(incoming)} files"
