"""Collections are what the user put together."""

from __future__ import annotations

import pytest

from corpus.article import FactSource
from corpus.library import Library
from corpus.library.problems import BlankName
from tests.corpus.library.invented import article


def counts(library: Library) -> dict[str, int]:
    return {collection.grouping.name: collection.articles for collection in library.collections()}


def test_an_added_article_goes_into_the_collection_named(library: Library) -> None:
    library.add([(article("One"), "Bridges"), (article("Two"), "Bridges"), (article("Three"), "Tunnels")])
    assert counts(library) == {"Bridges": 2, "Tunnels": 1}


def test_an_article_that_is_already_there_is_put_into_the_collection_too(library: Library) -> None:
    library.add([(article("One"), None)])
    library.add([(article("One"), "Bridges")])
    assert counts(library) == {"Bridges": 1}


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_blank_collection_is_none(library: Library, name: str) -> None:
    library.add([(article("One"), name)])
    assert counts(library) == {}


@pytest.mark.parametrize("name", ["", " \t"])
def test_a_collection_cannot_be_made_without_a_name(library: Library, name: str) -> None:
    with pytest.raises(BlankName, match="needs a name"):
        library.create_collection(name)


def test_a_collection_is_made_once(library: Library) -> None:
    assert library.create_collection("Bridges") == library.create_collection("  Bridges ")


def test_a_new_collection_is_empty(library: Library) -> None:
    library.create_collection("Bridges")
    assert counts(library) == {"Bridges": 0}


def test_putting_twice_counts_once(library: Library) -> None:
    [added] = library.add([(article("One"), None)])
    library.put([added.key, added.key], "Bridges")
    library.put([added.key], "Bridges", FactSource.TEXT)
    assert counts(library) == {"Bridges": 1}


def test_what_the_user_put_is_still_the_users_when_the_program_puts_it_again(library: Library) -> None:
    [added] = library.add([(article("One"), None)])
    library.put([added.key], "Bridges", FactSource.USER)
    library.put([added.key], "Bridges", FactSource.TEXT)
    [row] = library._database.table("membership").rows
    assert row["by"] == FactSource.USER


def test_a_key_that_is_not_there_is_passed_over(library: Library) -> None:
    library.put([7], "Bridges")
    assert counts(library) == {"Bridges": 0}


def test_an_article_is_taken_out_and_stays_in_the_library(library: Library) -> None:
    [added] = library.add([(article("One"), "Bridges")])
    library.take_out([added.key], "Bridges")
    assert (counts(library), len(library.listing())) == ({"Bridges": 0}, 1)


def test_dropping_a_collection_keeps_its_articles(library: Library) -> None:
    library.add([(article("One"), "Bridges")])
    library.drop_collection("Bridges")
    assert (counts(library), [listed.collections for listed in library.listing()]) == ({}, [()])


def test_a_removed_article_is_in_no_collection(library: Library) -> None:
    [added] = library.add([(article("One"), "Bridges")])
    library.remove([added.key])
    assert counts(library) == {"Bridges": 0}
