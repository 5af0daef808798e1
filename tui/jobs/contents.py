"""What there is to compare: collections, what is in none, everything; each with its outlets' own headlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Article, Outlet
    from corpus.library import Library, ListedArticle


MOST_READ = 300
"""Articles of a library up to which all their texts are read for their leads."""

LONGEST_LEAD, SHORTEST_LEAD = 400, 6
"""Characters of a lead at most, and words at least."""


class GroupKind(Enum):
    """Why the articles of a group are together."""

    COLLECTION = "collection"
    LOOSE = "in no collection"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Headline:
    """What an outlet put over one of its articles; where it put nothing (not `own`), `title` is its first words.

    `lead` is how the article begins under its headline, "" where the texts were too many to read.
    """

    key: int
    outlet: Outlet
    title: str
    date: str | None
    own: bool = True
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that can be compared, by their headlines: outlet by outlet, in the order of adding."""

    name: str
    kind: GroupKind
    headlines: tuple[Headline, ...]

    @property
    def keys(self) -> tuple[int, ...]:
        """The articles' keys."""
        return tuple(headline.key for headline in self.headlines)

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets, in order, each once."""
        return tuple(dict.fromkeys(headline.outlet for headline in self.headlines))


@dataclass(frozen=True, slots=True)
class Contents:
    """All groups: collections in the order of making, what is in none, everything (where that is not the same)."""

    groups: tuple[Group, ...]
    articles: int
    outlets: int

    def of_kind(self, kind: GroupKind) -> tuple[Group, ...]:
        """The groups of one kind."""
        return tuple(group for group in self.groups if group.kind is kind)

    @property
    def known_outlets(self) -> tuple[str, ...]:
        """The names of the outlets that are not made up for articles of unknown origin."""
        return tuple(dict.fromkeys(o.name for group in self.groups for o in group.outlets if o.attributed))


def contents_of(library: Library, loose: str, everything: str) -> Contents:
    """The groups of an open library; `loose` and `everything` name the two that are no collections.

    Raises:
        LibraryProblem: the library cannot be read.
    """
    listed = library.listing()
    headlines = {row.key: headline for row, headline in zip(listed, _headlines(library, listed), strict=True)}
    inside: dict[str, list[Headline]] = {collection.grouping.name: [] for collection in library.collections()}
    for row in listed:
        for name in row.collections:
            inside.setdefault(name, []).append(headlines[row.key])
    groups = [Group(name, GroupKind.COLLECTION, tuple(those)) for name, those in inside.items()]
    unsorted = tuple(headlines[row.key] for row in listed if not row.collections)
    if unsorted:
        groups.append(Group(loose, GroupKind.LOOSE, unsorted))
    if sum(bool(group.headlines) for group in groups) > 1:
        groups.append(Group(everything, GroupKind.EVERYTHING, tuple(headlines.values())))
    return Contents(tuple(groups), len(listed), len({row.outlet.key for row in listed}))


def _headlines(library: Library, listed: Sequence[ListedArticle]) -> list[Headline]:
    """Titles as they are known; the texts are read of articles without one, and of all where they are few."""
    wanted = [row.key for row in listed if len(listed) <= MOST_READ or not row.title]
    articles = {article.key: article for article in library.articles(keys=wanted)} if wanted else {}
    return [_headline(row, articles.get(row.key)) for row in listed]


def _headline(row: ListedArticle, article: Article | None) -> Headline:
    from analysis.comparison import headline_of

    title = row.title or (headline_of(article) if article else row.origin)
    lead = lead_of(article) if article and row.title else ""
    return Headline(row.key, row.outlet, title, row.date, bool(row.title), lead)


def lead_of(article: Article) -> str:
    """The first paragraph of standfirst or body that is longer than a name or a place, cut where it is very long."""
    from corpus.article import RUNNING_TEXT_ROLES
    from corpus.plain import plain_line

    for block in article.blocks:
        if block.role in RUNNING_TEXT_ROLES:
            for paragraph in article.text[block.start : block.end].split("\n\n"):
                if len(paragraph.split()) >= SHORTEST_LEAD:
                    return plain_line(paragraph, LONGEST_LEAD)
    return ""
