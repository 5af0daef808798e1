"""Outlets have short names of their own, and articles of unknown origin outlets of their own."""

from __future__ import annotations

import pytest

from corpus.library import Library
from corpus.library.outlets import slug_of
from tests.corpus.library.invented import article


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("TASS", "tass"),
        ("Blaze Media", "blaze-media"),
        ("El País", "el-pais"),
        ("  A & B / C  ", "a-b-c"),
        ("ТАСС", "outlet"),
        ("../../etc", "etc"),
        ("Unattributed 3", "outlet-unattributed-3"),
        ("x" * 100, "x" * 60),
        ("=1+1", "1-1"),
        ("\x1b[31m", "31m"),
    ],
)
def test_a_slug_is_plain(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_two_names_with_one_slug_are_told_apart(library: Library) -> None:
    names = ["A B", "A-B", "A/B", "A B 2"]
    library.add([(article(f"Text {name}", name), None) for name in names])
    assert [(outlet.name, outlet.slug) for outlet in library.outlets()] == list(
        zip(names, ["a-b", "a-b-2", "a-b-3", "a-b-2-2"], strict=True)
    )


def test_each_article_of_unknown_origin_is_an_outlet_of_its_own(library: Library) -> None:
    library.add([(article(f"Text {number}"), None) for number in range(3)])
    assert [(outlet.slug, outlet.name, outlet.attributed) for outlet in library.outlets()] == [
        ("unattributed-1", "unattributed 1", False),
        ("unattributed-2", "unattributed 2", False),
        ("unattributed-3", "unattributed 3", False),
    ]


def test_the_lowest_free_number_is_taken(library: Library) -> None:
    keys = [added.key for added in library.add([(article(f"Text {number}"), None) for number in range(3)])]
    library.remove([keys[1]])
    [added] = library.add([(article("Text 4"), None)])
    assert added.outlet.name == "unattributed 2"


def test_an_outlet_that_is_called_unattributed_is_no_unattributed_one(library: Library) -> None:
    first, second = library.add([(article("Text 1", "unattributed 1"), None), (article("Text 2"), None)])
    assert (first.outlet.slug, second.outlet.slug) == ("outlet-unattributed-1", "unattributed-1")
