"""The library: a connection to one SQLite file, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from corpus.article import Article, Facts, FactSource, Grouping, Outlet, Role
from corpus.library import articles, figures, groupings, identity, judging, listing, outlets, search, undoing
from corpus.library.changes import Changes, ConflictError
from corpus.library.codes import storable_facts
from corpus.library.connection import Connection
from corpus.library.overlay import folded_line, judged, unjudged
from corpus.library.problems import (
    BlankLine,
    BlankName,
    ChangedMeanwhile,
    NameTaken,
    NoCollection,
    NoOutletForRule,
    NothingSelected,
    SameText,
    UnknownArticle,
)
from corpus.library.records import Added, FigureRow, Judgement, ListedArticle, Rule, SearchHit
from corpus.library.records import Collection as CountedCollection
from corpus.plain import plain


class Library(Connection):
    """An open library. It belongs to the thread that opened it; other threads open the same path for themselves.

    Every method may raise a `LibraryProblem`, whose text is for the reader; a method that writes does so in one
    transaction: all of it or, when it raises, nothing.
    """

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
            self._check(key)
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

    def rename_collection(self, old: str, new: str) -> Grouping:
        """Give a collection another name; its articles stay in it.

        Raises:
            NoCollection: there is none called `old`.
            NameTaken: there is another one called `new`.
            BlankName: there is nothing to be seen in `new`.
        """
        with self._writing() as database:
            before, after = self._collection_name(old), self._collection_name(new)
            if not groupings.exists(database, before):
                raise NoCollection(self.path, name=before)
            if after != before and groupings.exists(database, after):
                raise NameTaken(self.path, name=after)
            return groupings.rename(database, before, after)

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
            self._check(article)
            figures.store(database, article, analyser, version, rows)

    def figures(self, keys: Iterable[int], measures: Collection[str] | None = None) -> tuple[FigureRow, ...]:
        """The figures of those articles and measures (None: all), ordered by article, measure and voice."""
        with self._reading() as database:
            return figures.read(database, keys, measures)

    def stale(self, versions: Mapping[str, str]) -> list[int]:
        """The keys of the articles that some analyser (name to present version) has yet to measure, in order."""
        with self._reading() as database:
            return figures.stale(database, versions)

    def judge(self, key: int, start: int, end: int, role: Role) -> None:
        """Let the user say what characters `start` to `end` of an article are; what was said of them before is gone.

        Raises:
            UnknownArticle: there is no such article.
            NothingSelected: there is nothing to be seen between the two.
        """
        with self._writing() as database:
            said = self._selected(key, start, end, role)
            self._say(key, judged(judging.of_articles(database, [key]).get(key, ()), said))

    def unjudge(self, key: int, start: int, end: int) -> None:
        """Forget what the user said of characters `start` to `end` of an article.

        Raises:
            UnknownArticle: there is no such article.
        """
        with self._writing() as database:
            self._check(key)
            before = judging.of_articles(database, [key]).get(key, ())
            if (left := unjudged(before, start, end)) != before:
                self._say(key, left)

    def judgements(self, key: int) -> tuple[Judgement, ...]:
        """What the user said of the parts of an article, by place; no two share a character."""
        with self._reading() as database:
            return judging.of_articles(database, [key]).get(key, ())

    def rules(self) -> tuple[Rule, ...]:
        """What the user said of the lines of outlets, by outlet."""
        with self._reading() as database:
            return judging.rules(database)

    def set_rule(self, outlet: int, line: str, role: Role) -> tuple[int, ...]:
        """Let the user say what a line of an outlet is wherever it is a whole paragraph: `overlay` says when it is.

        Returns the keys of the articles that have the line.

        Raises:
            NoOutletForRule: there is no such outlet, or it stands for an article of unknown origin.
            BlankLine: there is nothing to be seen in the line.
        """
        with self._writing() as database:
            named = next((known for known in outlets.every(database) if known.key == outlet), None)
            if named is None or not named.attributed:
                raise NoOutletForRule(self.path)
            if not line.strip():
                raise BlankLine(self.path)
            rule = Rule(named.name, " ".join(plain(line).split()), role)
            judging.put_rule(database, outlets.folded(named.name), rule)
            return self._ruled(named.name, rule.line)

    def drop_rule(self, outlet: str, line: str) -> tuple[int, ...]:
        """Forget what was said of a line of the outlet of that name; returns the keys of the articles that have it."""
        with self._writing() as database:
            judging.drop_rule(database, outlets.folded(outlet), line)
            return self._ruled(outlet, line)

    def undo(self, changes: Changes) -> tuple[int, ...]:
        """Make everything what it was before `changes` (of `recorded`); returns the keys of the articles touched.

        What was measured on them is stale.

        Raises:
            ChangedMeanwhile: somebody else has changed the same things since.
        """
        with self._writing() as database:
            try:
                return undoing.undo(database, changes)
            except ConflictError as conflict:
                raise ChangedMeanwhile(self.path, reason=conflict) from conflict

    def _ruled(self, outlet: str, line: str) -> tuple[int, ...]:
        keys = judging.with_line(self._database, outlets.folded(outlet), [folded_line(line)])
        articles.parts_changed(self._database, keys)
        return tuple(keys)

    def _say(self, key: int, judgements: Sequence[Judgement]) -> None:
        judging.put(self._database, key, judgements)
        articles.parts_changed(self._database, [key])

    def _selected(self, key: int, start: int, end: int, role: Role) -> Judgement:
        """The judgement of those characters, without the white space around them."""
        self._check(key)
        [article] = articles.read(self._database, keys=[key])
        start = max(start, 0)
        inside = article.text[start : max(end, start)]
        if not inside.strip():
            raise NothingSelected(self.path, key=key)
        start += len(inside) - len(inside.lstrip())
        return Judgement(start, start + len(inside.strip()), role)

    def _check(self, key: int) -> None:
        if key not in outlets.of_articles(self._database, [key]):
            raise UnknownArticle(self.path, key=key)

    def _collection_name(self, name: str) -> str:
        clean = groupings.clean_name(name)
        if clean is None:
            raise BlankName(self.path)
        return clean
