"""The library: a connection to one SQLite file, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.article import Article, Facts, FactSource, Grouping, Outlet
from corpus.library import articles, figures, groupings, identity, listing, outlets, search
from corpus.library.codes import storable_facts
from corpus.library.problems import BlankName, SameText, UnknownArticle, translating
from corpus.library.records import Added, FigureRow, ListedArticle, SearchHit
from corpus.library.records import Collection as CountedCollection

if TYPE_CHECKING:
    from sqlite_utils import Database


class Library:
    """An open library. It belongs to the thread that opened it; other threads open the same path for themselves.

    Every method may raise a `LibraryProblem`, whose text is for the reader; a method that writes does so in one
    transaction: all of it or, when it raises, nothing.
    """

    def __init__(self, database: Database, path: Path | None) -> None:
        self._database = database
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; a closed library stays closed."""
        self._database.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything written inside is one transaction; a batch inside a batch is part of the outer one."""
        with translating(self.path):
            if self._database.conn.in_transaction:
                with self._database.atomic():
                    yield
            else:
                with self._transaction("BEGIN IMMEDIATE"):
                    yield

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        """One unchanging view of the file for all the queries of one answer."""
        with translating(self.path):
            if self._database.conn.in_transaction:
                yield self._database
            else:
                with self._transaction("BEGIN"):
                    yield self._database

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self.batch():
            yield self._database

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        connection = self._database.conn
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            self._database.rollback()
            raise

    def add(self, batch: Sequence[tuple[Article, str | None]], *, by: FactSource = FactSource.USER) -> list[Added]:
        """Keep articles, each with the name of the collection to put it in (None: in none); one answer for each.

        The keys that the articles come with do not matter. An article that is there already is not kept twice, and
        its facts are bettered by the new ones: `corpus.library.identity` has the rule. `by` is who put the articles
        into their collections.
        """
        with self._writing() as database:
            answers = []
            for article, collection in batch:
                added = articles.add(database, article)
                if name := groupings.clean_name(collection or ""):
                    groupings.put(database, [added.key], groupings.ensured(database, name), by)
                answers.append(added)
            return answers

    def articles(
        self,
        *,
        collection: str | None = None,
        outlets: Collection[str] | None = None,
        keys: Collection[int] | None = None,
    ) -> tuple[Article, ...]:
        """The articles that pass every filter given (`outlets` are slugs), outlet by outlet, then in order of adding.

        Outlets come in the order in which they were first met. What no article has (a collection, a slug, a key)
        selects nothing.
        """
        with self._reading() as database:
            return articles.read(database, collection=collection, slugs=outlets, keys=keys)

    def listing(self) -> tuple[ListedArticle, ...]:
        """All articles without their texts, in the order of `articles`."""
        with self._reading() as database:
            return listing.every(database)

    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet that has an article, in the order in which they were first met."""
        with self._reading() as database:
            return outlets.every(database)

    def outlet_of(self, keys: Iterable[int]) -> dict[int, Outlet]:
        """Article key to outlet, by key; keys that the library does not have are left out."""
        with self._reading() as database:
            return outlets.of_articles(database, keys)

    def set_facts(self, key: int, facts: Facts) -> Outlet:
        """Let the user say facts of an article; returns the outlet it now stands under.

        A fact with a value becomes the user's; one without a value is left as it is, or made unknown when its source
        is `FactSource.USER`.

        Raises:
            UnknownArticle: there is no such article.
            SameText: the outlet has an article with the same text.
        """
        with self._writing() as database:
            if key not in outlets.of_articles(database, [key]):
                raise UnknownArticle(self.path, key=key)
            said = identity.corrected(articles.facts_of(database, [key])[key], storable_facts(facts))
            name = outlets.name_in(said.outlet)
            other = articles.twin_at(database, key, name) if name else None
            if other is not None:
                raise SameText(self.path, outlet=name, other=other)
            return articles.change_facts(database, key, said)

    def remove(self, keys: Iterable[int]) -> int:
        """Forget articles and all that was said of them; returns how many there were."""
        with self._writing() as database:
            return articles.remove(database, keys)

    def collections(self) -> tuple[CountedCollection, ...]:
        """Every collection with the number of its articles, in the order of making."""
        with self._reading() as database:
            return groupings.collections(database)

    def create_collection(self, name: str) -> Grouping:
        """The collection of that name, made when there is none.

        Raises:
            BlankName: there is nothing to be seen in the name.
        """
        with self._writing() as database:
            return groupings.ensured(database, self._collection_name(name))

    def drop_collection(self, name: str) -> None:
        """Forget a collection; its articles stay in the library."""
        with self._writing() as database:
            groupings.drop(database, self._collection_name(name))

    def put(self, keys: Iterable[int], collection: str, by: FactSource = FactSource.USER) -> None:
        """Put articles into a collection, made when there is none; keys that the library lacks are passed over."""
        with self._writing() as database:
            groupings.put(database, keys, groupings.ensured(database, self._collection_name(collection)), by)

    def take_out(self, keys: Iterable[int], collection: str) -> None:
        """Take articles out of a collection; the collection stays, even when it is left empty."""
        with self._writing() as database:
            groupings.take_out(database, keys, self._collection_name(collection))

    def search(self, query: str, limit: int = 100) -> tuple[SearchHit, ...]:
        """The articles that hold every word and "quoted phrase" of `query`, the most relevant first."""
        with self._reading() as database:
            return search.search(database, query, limit)

    def store_figures(self, article: int, analyser: str, version: str, rows: Sequence[FigureRow]) -> None:
        """Make `rows` all that `analyser`, in that version, says of an article; inside `batch()` many cost little.

        Raises:
            UnknownArticle: there is no such article.
        """
        with self._writing() as database:
            if article not in outlets.of_articles(database, [article]):
                raise UnknownArticle(self.path, key=article)
            figures.store(database, article, analyser, version, rows)

    def figures(self, keys: Iterable[int], measures: Collection[str] | None = None) -> tuple[FigureRow, ...]:
        """The figures of those articles and measures (None: all), ordered by article, measure and voice."""
        with self._reading() as database:
            return figures.read(database, keys, measures)

    def stale(self, versions: Mapping[str, str]) -> list[int]:
        """The keys of the articles that some analyser (name to present version) has yet to measure, in order."""
        with self._reading() as database:
            return figures.stale(database, versions)

    def _collection_name(self, name: str) -> str:
        clean = groupings.clean_name(name)
        if clean is None:
            raise BlankName(self.path)
        return clean
