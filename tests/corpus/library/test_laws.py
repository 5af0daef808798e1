"""Laws of adding, for any articles."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Block, Fact, Facts, FactSource, Role, text_digest
from corpus.library import Library, Outcome, open_library, open_memory
from corpus.plain import on_one_line, plain
from tests.corpus.library.invented import whole_content

TEXTS = st.sampled_from(["One text.", "One  text.", "Another text.", "", "\0"])
OUTLETS = st.one_of(st.none(), st.sampled_from(["Alder", "ALDER", "Birch", "Бук", "unattributed 1"]))
SOURCES = st.sampled_from([FactSource.TEXT, FactSource.METADATA, FactSource.SIDECAR, FactSource.USER])
STORABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@st.composite
def batches(draw: st.DrawFn) -> list[tuple[Article, str | None]]:
    """Readings of different files, few texts and outlets among them, so that copies and reprints are frequent."""
    batch: list[tuple[Article, str | None]] = []
    for place in range(draw(st.integers(0, 8))):
        name, source = draw(OUTLETS), draw(SOURCES)
        outlet = Fact() if name is None else Fact(name, source)
        date = draw(st.one_of(st.just(Fact()), st.builds(Fact, st.sampled_from(["2021", "2022"]), SOURCES)))
        facts = Facts(outlet=outlet, date=date)
        batch.append((Article(0, draw(TEXTS), (), facts, f"{place}.txt"), draw(st.sampled_from([None, "Bridges"]))))
    return batch


VISIBLE = STORABLE.filter(lambda text: bool(text.strip()))
facts_of_any_kind = st.builds(Fact, st.one_of(st.none(), VISIBLE), st.sampled_from(FactSource), STORABLE)
any_article = st.builds(
    Article,
    key=st.integers(),
    text=STORABLE,
    blocks=st.lists(
        st.builds(Block, st.sampled_from(Role), st.integers(0, 20), st.integers(0, 20), STORABLE), max_size=4
    ).map(tuple),
    facts=st.builds(Facts, facts_of_any_kind, facts_of_any_kind, facts_of_any_kind, facts_of_any_kind),
    origin=STORABLE,
    notes=st.lists(STORABLE, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(batches())
def test_adding_a_batch_twice_changes_nothing_the_second_time(batch: list[tuple[Article, str | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with open_library(path) as library:
            library.add(batch)
        before = whole_content(path)
        with open_library(path) as library:
            again = library.add(batch)
        assert (Outcome.ADDED in {added.outcome for added in again}, whole_content(path)) == (False, before)


def plain_fact(fact: Fact) -> Fact:
    return Fact((on_one_line(fact.value) or None) if fact.value else None, fact.by, plain(fact.evidence))


@settings(max_examples=150, deadline=None)
@given(any_article)
def test_an_article_reads_back_equal_but_plain(given_article: Article) -> None:
    with open_memory() as library:
        [added] = library.add([(given_article, None)])
        [read] = library.articles()
    expected = Article(
        added.key,
        plain(given_article.text),
        tuple(replace(block, reason=plain(block.reason)) for block in given_article.blocks),
        Facts(*(plain_fact(getattr(given_article.facts, field.name)) for field in fields(Facts))),
        on_one_line(given_article.origin),
        tuple(map(plain, given_article.notes)),
    )
    assert (read, read.digest) == (expected, text_digest(given_article.text))


@settings(max_examples=150, deadline=None)
@given(batches())
def test_an_outlet_has_each_text_once_and_every_outlet_has_an_article(
    batch: list[tuple[Article, str | None]],
) -> None:
    with open_memory() as library:
        library.add(batch)
        assert_whole(library)


def assert_whole(library: Library) -> None:
    outlets = library.outlet_of([listed.key for listed in library.listing()])
    pairs = [(outlets[read.key].key, read.digest) for read in library.articles()]
    assert (len(pairs), set(library.outlets())) == (len(set(pairs)), set(outlets.values()))


@settings(max_examples=150, deadline=None)
@given(batches())
def test_an_article_stands_under_the_outlet_that_its_fact_names(batch: list[tuple[Article, str | None]]) -> None:
    with open_memory() as library:
        library.add(batch)
        outlets = library.outlet_of([listed.key for listed in library.listing()])
        stands = {
            read.key: (outlets[read.key].attributed, outlets[read.key].name.casefold()) for read in library.articles()
        }
        named = {read.key: read.facts.outlet.value for read in library.articles()}
    assert all(
        stands[key] == (True, name.casefold()) if name is not None else not stands[key][0]
        for key, name in named.items()
    )
