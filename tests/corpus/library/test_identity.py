"""When two readings are one article."""

from __future__ import annotations

import pytest

from corpus.article import Article, Fact, FactSource
from corpus.library import Library, Outcome
from corpus.library.identity import Reading, Stored, same_article
from tests.corpus.library.invented import TEXT, article

SOURCES = (FactSource.TEXT, FactSource.METADATA, FactSource.SIDECAR, FactSource.USER)


@pytest.mark.parametrize(
    ("first", "second", "outcome", "outlets"),
    [
        (article(outlet="Alder"), article(outlet="Alder"), "already there", ["Alder"]),
        (article(outlet="Alder"), article(outlet="ALDER"), "updated", ["Alder"]),
        (article(outlet="Alder"), article(outlet=" Al\tder "), "added", ["Alder", "Al der"]),
        (article(outlet="Alder"), article(outlet="Birch", origin="b.txt"), "added", ["Alder", "Birch"]),
        (article(outlet="Alder"), article(outlet=None, origin="b.txt"), "already there", ["Alder"]),
        (article(outlet=None), article(outlet=None, origin="b.txt"), "already there", ["unattributed 1"]),
        (article(outlet=None), article(outlet="Birch", origin="b.txt"), "updated", ["Birch"]),
        (article(outlet=None), article("Another text", None), "added", ["unattributed 1", "unattributed 2"]),
        (article(outlet=None), article(outlet=" \n"), "already there", ["unattributed 1"]),
        (article(outlet="Alder"), article(outlet=" ", by=FactSource.USER), "already there", ["Alder"]),
        (article(outlet="Alder"), article(TEXT.replace(" ", "  "), "Alder"), "already there", ["Alder"]),
        (article(outlet="Alder"), article(TEXT + " More.", "Alder"), "added", ["Alder"]),
        (article(outlet="Alder"), article(outlet="Birch"), "added", ["Alder", "Birch"]),
        (article(outlet="Alder", origin=""), article(outlet="Birch", origin=""), "added", ["Alder", "Birch"]),
    ],
)
def test_the_second_of_two_articles_is(
    library: Library, first: Article, second: Article, outcome: str, outlets: list[str]
) -> None:
    [_, answer] = library.add([(first, None), (second, None)])
    assert (answer.outcome, [outlet.name for outlet in library.outlets()]) == (outcome, outlets)


@pytest.mark.parametrize("better", SOURCES[1:])
def test_a_better_source_for_the_same_file_corrects_its_outlet(library: Library, better: FactSource) -> None:
    [first] = library.add([(article(outlet="Alder", by=FactSource(better - 1)), None)])
    [second] = library.add([(article(outlet="Birch", by=better), None)])
    assert (second.key, second.outcome, second.outlet.name) == (first.key, Outcome.UPDATED, "Birch")


@pytest.mark.parametrize("better", SOURCES[1:])
def test_a_worse_source_for_the_same_file_is_not_believed(library: Library, better: FactSource) -> None:
    [first] = library.add([(article(outlet="Birch", by=better), None)])
    [second] = library.add([(article(outlet="Alder", by=FactSource(better - 1)), None)])
    assert (second.key, second.outcome, second.outlet.name) == (first.key, Outcome.ALREADY_THERE, "Birch")


def test_a_better_source_in_another_file_makes_a_reprint(library: Library) -> None:
    library.add([(article(outlet="Alder"), None)])
    [second] = library.add([(article(outlet="Birch", by=FactSource.USER, origin="other.txt"), None)])
    assert second.outcome is Outcome.ADDED


def test_a_corrected_outlet_that_is_left_without_articles_is_forgotten(library: Library) -> None:
    library.add([(article(outlet="Alder"), None), (article("Other text", "Birch"), None)])
    library.add([(article(outlet="Birch", by=FactSource.USER), None)])
    assert [outlet.name for outlet in library.outlets()] == ["Birch"]


def test_an_article_that_is_attributed_keeps_its_outlets_place(library: Library) -> None:
    library.add([(article(outlet=None), None), (article("Other text", "Alder"), None)])
    library.add([(article(outlet="Birch"), None)])
    assert [outlet.name for outlet in library.outlets()] == ["Birch", "Alder"]


def test_of_two_copies_the_one_from_the_same_file_is_meant(library: Library) -> None:
    library.add([(article(outlet="Alder", origin="a.txt"), None), (article(outlet="Birch", origin="b.txt"), None)])
    [answer] = library.add([(article(outlet=None, origin="b.txt"), None)])
    assert answer.outlet.name == "Birch"


@pytest.mark.parametrize(
    ("stored", "read", "expected"),
    [
        (None, (FactSource.TEXT, "2021-01-01"), "2021-01-01"),
        ((FactSource.TEXT, "2021-01-01"), (FactSource.SIDECAR, "2022-02-02"), "2022-02-02"),
        ((FactSource.SIDECAR, "2021-01-01"), (FactSource.TEXT, "2022-02-02"), "2021-01-01"),
        ((FactSource.SIDECAR, "2021-01-01"), None, "2021-01-01"),
        ((FactSource.SIDECAR, "2021-01-01"), (FactSource.SIDECAR, "2022-02-02"), "2022-02-02"),
    ],
)
def test_reading_a_file_again_betters_a_fact(
    library: Library, stored: tuple[FactSource, str] | None, read: tuple[FactSource, str] | None, expected: str
) -> None:
    facts = [Fact() if said is None else Fact(said[1], said[0]) for said in (stored, read)]
    for fact in facts:
        library.add([(article(outlet="Alder", date=fact), None)])
    [only] = library.articles()
    assert only.facts.date.value == expected


def test_a_copy_from_elsewhere_does_not_change_what_an_equally_good_source_said(library: Library) -> None:
    library.add([(article(outlet="Alder", date=Fact("2021-01-01", FactSource.TEXT)), None)])
    copy = article(outlet="Alder", date=Fact("2022-02-02", FactSource.TEXT), origin="copy.txt")
    [answer] = library.add([(copy, None)])
    assert (answer.outcome, library.articles()[0].facts.date.value) == (Outcome.ALREADY_THERE, "2021-01-01")


def test_a_second_reading_changes_facts_and_nothing_else(library: Library) -> None:
    library.add([(article(outlet="Alder"), None)])
    [before] = library.articles()
    spaced = article(TEXT.replace(" ", "   "), "Alder", date=Fact("2021-01-01", FactSource.TEXT))
    library.add([(spaced, None)])
    [after] = library.articles()
    assert (after.text, after.blocks) == (before.text, before.blocks)


def test_an_outlet_the_library_has_not_met_is_no_stored_articles_outlet() -> None:
    stored = Stored(1, 7, attributed=True, said_by=FactSource.TEXT, origin="a.txt")
    assert same_article([stored], Reading(named=True, outlet=None, said_by=FactSource.TEXT, origin="b.txt")) is None
