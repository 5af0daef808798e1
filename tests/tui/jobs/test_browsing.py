"""Which articles are shown, in which order, and how many there are of what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Outlet
from corpus.library import ListedArticle
from tui.jobs.browsing import (
    MOST_NUMBERS,
    Browse,
    Choice,
    Facet,
    Row,
    Shelf,
    Sort,
    facet_counts,
    filter_words,
    questions,
    shown,
)

OUTLETS = tuple(Outlet(key, f"o{key}", name) for key, name in enumerate(("TASS", "Die Zeit", "Le Café", "РИА"), 1))
TITLES = ("Bridge falls", "The ferry is back", "Мост рухнул", "Café: open again", "")
DATES = (None, "2024", "2024-05", "2024-05-03", "2023-12-31", "--11-09")
COLLECTIONS = ((), ("The bridge",), ("Ferries",), ("The bridge", "Ferries"))


def row(key: int = 1, outlet: Outlet = OUTLETS[0], title: str = "Bridge falls", **known: Any) -> Row:
    facts: dict[str, Any] = {
        "date": "2024-05-03",
        "language": "en",
        "origin": "one.txt",
        "collections": (),
        "words": 100,
    }
    return Row(ListedArticle(key, outlet, title=title or None, **{**facts, **known}), title)


def keys(shelf: Shelf, browse: Browse, found: dict[str, frozenset[int]] | None = None) -> list[int]:
    return [shelf.rows[place].key for place in shown(shelf, browse, found or {})]


SHELF = Shelf(
    (
        row(1, collections=("The bridge",)),
        row(2, OUTLETS[1], "The ferry is back", date="2024-06-01", language="de", twins=(9,)),
        row(
            3, OUTLETS[2], "Café: open again", date=None, language="fr", collections=("Ferries", "The bridge"),
            words=7, origin="cafe.html",
        ),
        row(4, OUTLETS[3], "Мост рухнул", date="2023-12-31", language="ru", words=2000),
    )
)  # fmt: skip
AS_ADDED = Browse(sort=Sort.ADDED, reverse=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("bridge", [1, 3]),
        ("BRIDGE falls", [1]),
        ("zeit ferry", [2]),
        ("cafe", [3]),
        ("CAFÉ", [3]),
        ("мост", [4]),
        ("2024-06", [2]),
        ("cafe.html", [3]),
        ("outlet:tass", [1]),
        ("outlet:cafe", [3]),
        ("title:bridge", [1]),
        ('in:"the bridge"', [1, 3]),
        ("in:ferries", [3]),
        ("collection:ferries", [3]),
        ("lang:ru", [4]),
        ("language:de|fr", [2, 3]),
        ("date:2024", [1, 2]),
        ("date:2024-05", [1]),
        ("date:2024-05..2024-06", [1, 2]),
        ("date:..2023", [4]),
        ("date:2024-06..", [2]),
        ('date:=""', [3]),
        ("file:html", [3]),
        ("odd:twins", [2]),
        ("odd:no-date", [3]),
        ('odd:"no date"', [3]),
        ("odd:any", [2, 3, 4]),
        ("-bridge", [2, 4]),
        ("-odd:any", [1]),
        ("-lang:en|de", [3, 4]),
        ("bridge|мост", [1, 3, 4]),
        ('"ferry is"', [2]),
        ('outlet:="tass"', [1]),
        ("outlet:=tas", []),
        ("number:2|4", [2, 4]),
    ],
)
def test_a_filter_finds(text: str, expected: list[int]) -> None:
    assert keys(SHELF, replace(AS_ADDED, text=text)) == expected


@pytest.mark.parametrize("text", ["outlet:", "in:", "date: ", "   ", "lang:=", 'in:"'])
def test_a_filter_that_is_still_being_typed_hides_nothing(text: str) -> None:
    assert keys(SHELF, replace(AS_ADDED, text=text)) == [1, 2, 3, 4]


@pytest.mark.parametrize("text", ["date:may", "odd:green", "nosuch:field", "number:x"])
def test_what_cannot_be_understood_is_taken_as_words(text: str) -> None:
    named = Shelf((row(1, title=f"What {text} means"), row(2)))
    assert keys(named, replace(AS_ADDED, text=text)) == [1]


@given(st.text(max_size=40))
def test_no_filter_is_refused(text: str) -> None:
    assert set(keys(SHELF, replace(AS_ADDED, text=text))) <= {1, 2, 3, 4}


def test_a_question_to_the_texts_is_answered_by_what_was_found_for_it() -> None:
    browse = replace(AS_ADDED, text='text:"four dead" text:ford')
    assert questions(browse.text) == ("four dead", "ford")
    assert keys(SHELF, browse, {"four dead": frozenset({1, 2}), "ford": frozenset({2, 3})}) == [2]
    assert keys(SHELF, replace(AS_ADDED, text="-text:ford"), {"ford": frozenset({2, 3})}) == [1, 4]


def test_a_question_that_is_not_answered_yet_hides_nothing() -> None:
    assert keys(SHELF, replace(AS_ADDED, text="text:ford")) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("sort", "reverse", "expected"),
    [
        (Sort.DATE, False, [4, 1, 2, 3]),
        (Sort.DATE, True, [2, 1, 4, 3]),
        (Sort.OUTLET, False, [2, 3, 1, 4]),
        (Sort.TITLE, False, [1, 3, 2, 4]),
        (Sort.WORDS, True, [4, 1, 2, 3]),
        (Sort.LANGUAGE, False, [2, 1, 3, 4]),
        (Sort.ODDITIES, True, [3, 2, 4, 1]),
        (Sort.ADDED, True, [4, 3, 2, 1]),
    ],
)
def test_an_order_puts_what_is_not_known_last(sort: Sort, reverse: bool, expected: list[int]) -> None:
    assert keys(SHELF, Browse(sort=sort, reverse=reverse)) == expected


def test_a_new_order_begins_with_the_newest_and_a_second_press_turns_it_round() -> None:
    once = Browse(sort=Sort.TITLE, reverse=False).ordered(Sort.DATE)
    assert (once.reverse, once.ordered(Sort.DATE).reverse) == (True, False)


def test_filters_are_peeled_from_the_last_to_the_preset() -> None:
    preset = Browse(chosen=((Facet.COLLECTION, "The bridge"),))
    full = replace(preset.toggled((Facet.LANGUAGE, "fr")), text="cafe")
    without_text = full.peeled(preset)
    assert without_text is not None
    assert without_text.text == ""
    assert without_text.peeled(preset) == preset
    assert preset.peeled(preset) is None


def test_a_month_stands_under_its_year_and_the_newest_year_first() -> None:
    counts = facet_counts(SHELF, Browse())[Facet.DATE]
    assert list(counts) == ["2024", "2024-06", "2024-05", "2023", "2023-12", ""]


def test_a_chosen_value_is_counted_even_when_nothing_has_it() -> None:
    browse = Browse(text="lang:ru", chosen=((Facet.OUTLET, "TASS"),))
    assert facet_counts(SHELF, browse)[Facet.OUTLET] == {"РИА": 1, "TASS": 0}


def test_a_choice_of_very_many_articles_is_not_written_as_a_filter() -> None:
    assert filter_words(Browse(among=frozenset(range(MOST_NUMBERS + 1)))) is None


# Laws

rows = st.lists(
    st.builds(
        row,
        outlet=st.sampled_from(OUTLETS),
        title=st.sampled_from(TITLES),
        date=st.sampled_from(DATES),
        language=st.sampled_from((None, "en", "ru")),
        collections=st.sampled_from(COLLECTIONS),
        twins=st.sampled_from(((), (99,))),
        words=st.sampled_from((7, 100)),
    ),
    max_size=25,
)
shelves = rows.map(lambda made: Shelf(Row(replace(one.listed, key=key), one.title) for key, one in enumerate(made)))
choices: st.SearchStrategy[Choice] = st.one_of(
    st.tuples(st.just(Facet.OUTLET), st.sampled_from([outlet.name for outlet in OUTLETS])),
    st.tuples(st.just(Facet.DATE), st.sampled_from(("", "--", "2024", "2024-05", "2023-12"))),
    st.tuples(st.just(Facet.LANGUAGE), st.sampled_from(("", "en", "ru"))),
    st.tuples(st.just(Facet.COLLECTION), st.sampled_from(("", "The bridge", "Ferries"))),
    st.tuples(st.just(Facet.ODDITY), st.sampled_from(("", "no-date", "same-text"))),
)
parts = st.sampled_from(
    ("bridge", "-ferry", "outlet:tass", "lang:ru", "date:2024", "odd:any", "in:ferries", "cafe|мост")
)
browses = st.builds(
    Browse,
    text=st.lists(parts, max_size=2).map(" ".join),
    chosen=st.lists(choices, max_size=3, unique=True).map(tuple),
    sort=st.sampled_from(Sort),
    reverse=st.booleans(),
    among=st.none() | st.frozensets(st.integers(0, 25), max_size=20),
)


@given(shelves, browses, parts)
def test_another_word_never_adds_an_article(shelf: Shelf, browse: Browse, part: str) -> None:
    narrower = replace(browse, text=f"{browse.text} {part}")
    assert set(shown(shelf, narrower)) <= set(shown(shelf, browse))


@given(shelves, browses, choices)
def test_a_first_choice_of_a_facet_narrows_and_a_further_one_widens(
    shelf: Shelf, browse: Browse, choice: Choice
) -> None:
    after = browse.toggled(choice)
    before_them, after_them = set(shown(shelf, browse)), set(shown(shelf, after))
    if choice in browse.chosen:
        return
    assert after_them >= before_them if browse.values(choice[0]) else after_them <= before_them


@given(shelves, browses)
def test_an_order_shows_each_article_once_and_loses_none(shelf: Shelf, browse: Browse) -> None:
    assert sorted(shown(shelf, replace(browse, text="", chosen=(), among=None))) == list(range(len(shelf)))


@given(shelves, browses, st.sampled_from(Sort))
def test_an_order_never_changes_what_is_shown(shelf: Shelf, browse: Browse, sort: Sort) -> None:
    assert set(shown(shelf, browse)) == set(shown(shelf, replace(browse, sort=sort)))


@given(shelves, st.sampled_from((Sort.WORDS, Sort.LANGUAGE, Sort.OUTLET)), st.booleans())
def test_equal_articles_stay_in_the_order_of_the_library(shelf: Shelf, sort: Sort, reverse: bool) -> None:
    sayings: dict[Sort, Callable[[Row], object]] = {
        Sort.WORDS: lambda one: one.listed.words,
        Sort.LANGUAGE: lambda one: one.listed.language,
        Sort.OUTLET: lambda one: one.outlet.name,
    }
    says = sayings[sort]
    places = shown(shelf, Browse(sort=sort, reverse=reverse))
    for value in {says(one) for one in shelf.rows}:
        same = [place for place in places if says(shelf.rows[place]) == value]
        assert same == sorted(same)


@given(shelves, browses)
def test_counts_of_a_facet_with_one_value_each_add_up(shelf: Shelf, browse: Browse) -> None:
    counts = facet_counts(shelf, browse)
    for facet in (Facet.OUTLET, Facet.LANGUAGE):
        without = replace(browse, chosen=tuple(choice for choice in browse.chosen if choice[0] is not facet))
        assert sum(counts[facet].values()) == len(shown(shelf, without))


@given(shelves, browses)
def test_a_count_is_the_number_of_articles_that_the_choice_alone_shows(shelf: Shelf, browse: Browse) -> None:
    for facet, values in facet_counts(shelf, browse).items():
        without = tuple(choice for choice in browse.chosen if choice[0] is not facet)
        for value, number in values.items():
            assert number == len(shown(shelf, replace(browse, chosen=(*without, (facet, value)))))


@given(shelves, browses)
def test_a_choice_written_as_a_filter_shows_the_same(shelf: Shelf, browse: Browse) -> None:
    words = filter_words(browse)
    if browse.among is not None and not browse.among:
        return
    assert words is not None
    assert shown(shelf, Browse(words, sort=browse.sort, reverse=browse.reverse)) == shown(shelf, browse)
