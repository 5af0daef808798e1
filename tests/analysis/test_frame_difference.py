from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.frame_difference import chi_squared_tail, clearest_difference
from analysis.frame_ranking import FrameRanking, FrameSpread
from analysis.measure import Family, Figure, Measure, ratio


@pytest.mark.parametrize(
    ("value", "freedom", "probability"),
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (9.488, 4, 0.05), (11.070, 5, 0.05), (15.086, 5, 0.01)],
)
def test_the_tail_of_chi_squared_is_that_of_the_tables(value: float, freedom: int, probability: float) -> None:
    assert chi_squared_tail(value, freedom) == pytest.approx(probability, abs=2e-4)


@given(st.floats(0, 200))
def test_with_two_degrees_of_freedom_chi_squared_is_exponential(value: float) -> None:
    assert chi_squared_tail(value, 2) == pytest.approx(exp(-value / 2))


@given(st.floats(0, 100), st.floats(0, 100), st.integers(1, 12))
def test_a_greater_value_is_never_more_probable(one: float, other: float, freedom: int) -> None:
    low, high = sorted((one, other))
    assert chi_squared_tail(high, freedom) <= chi_squared_tail(low, freedom) + 1e-12


def spread(name: str, strength: float, outlets: int = 4) -> FrameSpread:
    measure = Measure(
        f"frame.{name}", Family.FRAME, "Frames", name, "per 1,000 words", 0, 1000, "", "", "", (f"frame.{name}",),
        ratio(1000),
    )  # fmt: skip
    figures = tuple(
        Figure(measure.id, Voice.OWN, 5.0, 1.0, 9.0, 5, 5, 1000, 30, "sentences", distinct=4) for _ in range(outlets)
    )
    return FrameSpread(measure, figures, 0, 1, 3.0, strength)


def ranking(*spreads: FrameSpread) -> FrameRanking:
    return FrameRanking(Voice.OWN, spreads, ())


def test_a_frame_that_differs_by_chance_is_not_named() -> None:
    assert clearest_difference(ranking(spread("a", 1.0))) is None


def test_a_frame_that_differs_by_more_than_chance_is_named() -> None:
    found = clearest_difference(ranking(spread("a", 3.0), spread("b", 1.0)))
    assert found is not None
    assert found.measure.id == "frame.a"


def test_the_greatest_of_many_needs_more_than_one_looked_at_alone() -> None:
    alone = spread("a", 1.7)
    assert clearest_difference(ranking(alone)) is not None
    assert clearest_difference(ranking(alone, *(spread(f"b{place}", 0.5) for place in range(9)))) is None


def test_without_a_frame_to_compare_none_is_named() -> None:
    assert clearest_difference(ranking()) is None
