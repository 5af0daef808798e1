"""Figures are stored with the version that made them."""

from __future__ import annotations

import sqlite3

import pytest

from corpus.article import Fact, Facts, FactSource
from corpus.library import FigureRow, Library
from corpus.library.problems import UnknownArticle
from tests.corpus.library.invented import article


@pytest.fixture
def keys(library: Library) -> list[int]:
    batch = [(article(f"Text {number}", language=Fact("en", FactSource.TEXT)), None) for number in range(3)]
    return [added.key for added in library.add(batch)]


def row(key: int, measure: str = "tone.mean", voice: str = "own", numerator: float = 1.5) -> FigureRow:
    return FigureRow(key, measure, voice, numerator, 4.0, 3, 4)


def test_figures_read_back_ordered_by_article_measure_and_voice(library: Library, keys: list[int]) -> None:
    rows = [row(keys[0], measure, voice) for measure in ("b", "a") for voice in ("quoted", "own")]
    library.store_figures(keys[0], "tone", "1", rows)
    assert [(figure.measure, figure.voice) for figure in library.figures(keys)] == [
        *(("a", "own"), ("a", "quoted")),
        *(("b", "own"), ("b", "quoted")),
    ]


def test_a_figure_reads_back_as_it_was_stored(library: Library, keys: list[int]) -> None:
    stored = FigureRow(keys[1], "tone.mean", "own", -0.1, 7.0, 2, 9)
    library.store_figures(keys[1], "tone", "1", [stored])
    assert library.figures([keys[1]]) == (stored,)


def test_figures_are_chosen_by_measure(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [row(keys[0], "a"), row(keys[0], "b")])
    assert [figure.measure for figure in library.figures(keys, ["b", "none"])] == ["b"]


def test_what_an_analyser_says_anew_replaces_all_that_it_said(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [row(keys[0], "a"), row(keys[0], "b")])
    library.store_figures(keys[0], "tone", "2", [row(keys[0], "b", numerator=9.0)])
    assert [(figure.measure, figure.numerator) for figure in library.figures(keys)] == [("b", 9.0)]


def test_what_another_analyser_said_stays(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [row(keys[0], "a")])
    library.store_figures(keys[0], "frames", "1", [row(keys[0], "b")])
    assert [figure.measure for figure in library.figures(keys)] == ["a", "b"]


def test_an_article_is_stale_until_every_analyser_measured_it_in_its_version(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "2", [])
    library.store_figures(keys[0], "frames", "1", [])
    library.store_figures(keys[1], "tone", "2", [])
    library.store_figures(keys[2], "tone", "1", [])
    library.store_figures(keys[2], "frames", "1", [])
    assert library.stale({"tone": "2", "frames": "1"}) == [keys[1], keys[2]]


def test_without_analysers_nothing_is_stale(library: Library, keys: list[int]) -> None:
    assert library.stale({}) == []


def test_an_article_whose_language_changed_is_stale(library: Library, keys: list[int]) -> None:
    for key in keys:
        library.store_figures(key, "tone", "1", [])
    library.set_facts(keys[1], Facts(language=Fact("de", FactSource.USER)))
    assert library.stale({"tone": "1"}) == [keys[1]]


def test_an_article_whose_date_changed_is_not_stale(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [])
    library.set_facts(keys[0], Facts(date=Fact("2021-11-09", FactSource.USER)))
    assert keys[0] not in library.stale({"tone": "1"})


def test_figures_of_a_removed_article_are_gone(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [row(keys[0])])
    library.remove([keys[0]])
    assert library.figures(keys) == ()


def test_figures_of_an_article_that_is_not_there_are_refused(library: Library) -> None:
    with pytest.raises(UnknownArticle):
        library.store_figures(7, "tone", "1", [])


def test_a_row_of_another_article_is_refused(library: Library, keys: list[int]) -> None:
    with pytest.raises(ValueError, match=f"row of article {keys[1]}"):
        library.store_figures(keys[0], "tone", "1", [row(keys[1])])


def test_what_is_not_a_number_is_refused_and_what_was_there_stays(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "tone", "1", [row(keys[0])])
    with pytest.raises(sqlite3.IntegrityError):
        library.store_figures(keys[0], "tone", "2", [row(keys[0], numerator=float("nan"))])
    assert library.figures(keys) == (row(keys[0]),)


def test_a_measure_may_move_to_another_analyser(library: Library, keys: list[int]) -> None:
    library.store_figures(keys[0], "old", "1", [row(keys[0], "a")])
    library.store_figures(keys[0], "new", "1", [row(keys[0], "a", numerator=9.0)])
    assert [figure.numerator for figure in library.figures(keys)] == [9.0]
