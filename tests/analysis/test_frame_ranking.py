"""Frames are ranked by how far a story's outlets are apart in them, own and quoted words apart."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.catalogue import bundled_measures
from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.frame_ranking import FrameRanking, frames_by_spread
from analysis.measure import Family, Figure
from corpus.article import Outlet

FRAMES = [measure for measure in bundled_measures() if measure.family is Family.FRAME][:3]
NORMAL = 1.959963984540054


def figure(value: float, error: float = 1, distinct: int = 5, voice: Voice = Voice.OWN) -> Figure:
    half = NORMAL * error
    return Figure("frame.any", voice, value, value - half, value + half, 9, 9, 1000, 20, "sentences", distinct=distinct)


def comparison(*rows: list[Figure]) -> Comparison:
    """A comparison with these figures for the first frames, in every voice alike."""
    columns = tuple(Column(Outlet(n, f"outlet-{n}", f"Outlet {n}"), ()) for n in range(len(rows[0])))
    figures = {
        (measure.id, voice): tuple(row)
        for measure, row in zip(FRAMES, rows, strict=False)
        for voice in (Voice.OWN, Voice.QUOTED)
    }
    return Comparison("A story", columns, tuple(FRAMES[: len(rows)]), figures, {})


def ranked(*rows: list[Figure]) -> FrameRanking:
    return frames_by_spread(comparison(*rows), Voice.OWN)


def ids(ranking: FrameRanking) -> list[str]:
    return [spread.measure.id for spread in ranking.ranked]


def test_the_frame_in_which_outlets_are_farthest_apart_comes_first() -> None:
    near, far = [figure(5), figure(6)], [figure(2), figure(9)]
    assert ids(ranked(near, far)) == [FRAMES[1].id, FRAMES[0].id]


def test_a_difference_counts_relative_to_its_standard_error() -> None:
    sure, unsure = [figure(5, 0.5), figure(7, 0.5)], [figure(5, 4), figure(10, 4)]
    assert ids(ranked(unsure, sure)) == [FRAMES[1].id, FRAMES[0].id]


def test_of_two_outlets_the_strength_is_the_difference_over_its_standard_error() -> None:
    (spread,) = ranked([figure(5, 3), figure(15, 4)]).ranked
    assert spread.strength == pytest.approx(10 / sqrt(3**2 + 4**2))


def test_the_highest_and_the_lowest_outlet_are_named_with_what_lies_between() -> None:
    (spread,) = ranked([figure(5), figure(2), figure(9)]).ranked
    assert (spread.highest, spread.lowest, spread.difference) == (2, 1, 7)


def test_a_frame_of_two_terms_everywhere_is_no_frame() -> None:
    ranking = ranked([figure(5, distinct=2), figure(9, distinct=1)])
    assert (ranking.ranked, ranking.too_few) == ((), (FRAMES[0],))


def test_three_terms_at_one_outlet_are_enough() -> None:
    assert ids(ranked([figure(5, distinct=3), figure(0, distinct=0)])) == [FRAMES[0].id]


def test_a_frame_that_nobody_uses_is_not_listed() -> None:
    ranking = ranked([figure(0, distinct=0), figure(0, distinct=0)])
    assert (ranking.ranked, ranking.too_few) == ((), ())


def test_an_outlet_without_a_value_is_left_out_of_the_spread() -> None:
    nothing = replace(figure(0), value=None, low=None, high=None, distinct=None)
    (spread,) = ranked([nothing, figure(5), figure(9)]).ranked
    assert (spread.highest, spread.lowest) == (2, 1)


def test_one_outlet_alone_is_not_ranked() -> None:
    assert ranked([figure(5)]).ranked == ()


def test_own_and_quoted_words_are_ranked_apart() -> None:
    story = comparison([figure(5), figure(9)])
    apart = replace(story, figures={**story.figures, (FRAMES[0].id, Voice.QUOTED): (figure(5), figure(6))})
    spreads = [frames_by_spread(apart, voice).ranked[0] for voice in (Voice.OWN, Voice.QUOTED)]
    assert [spread.difference for spread in spreads] == [4, 1]


@given(st.lists(st.floats(0, 50), min_size=2, max_size=6), st.floats(0.1, 9))
def test_outlets_that_are_alike_have_no_strength_and_others_have_some(values: list[float], error: float) -> None:
    (spread,) = ranked([figure(value, error) for value in values]).ranked
    assert spread.strength >= 0
    assert (max(values) - min(values) < 1e-9) == (spread.difference < 1e-9)


@given(st.lists(st.floats(0, 50), min_size=2, max_size=6), st.floats(0.5, 9), st.floats(1, 100))
def test_the_unit_of_a_measure_does_not_change_its_strength(values: list[float], error: float, scale: float) -> None:
    (spread,) = ranked([figure(value, error) for value in values]).ranked
    (scaled,) = ranked([figure(scale * value, scale * error) for value in values]).ranked
    assert scaled.strength == pytest.approx(spread.strength, rel=1e-6, abs=1e-6)
