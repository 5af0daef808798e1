"""Intervals: what they are made of, and that they hold what they promise."""

from __future__ import annotations

import random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measure import Chance, Sums, ratio
from analysis.statistics import (
    MOST_UNITS,
    REPLICATES,
    bootstrap_interval,
    drawn_together,
    exact_limits,
    percentile_interval,
    resampled_sums,
    resampling_weights,
)


def mean(sums: Sums) -> float | None:
    return ratio()(sums)


def interval_of(values: list[float]) -> tuple[float, float] | None:
    return bootstrap_interval([resampled_sums(values, 0), resampled_sums([1.0] * len(values), 0)], mean)


def test_every_sample_draws_as_many_units_as_there_are() -> None:
    samples = resampling_weights(7, 0)
    assert {len(times) for times in samples} == {REPLICATES}
    assert {sum(drawn) for drawn in zip(*samples, strict=True)} == {7}


@given(st.integers(1, 5_000))
def test_neighbours_are_drawn_together_and_nobody_is_left_out(n: int) -> None:
    draws = drawn_together(n)
    assert len(draws) == n
    assert draws == sorted(draws)
    assert set(draws) == set(range(min(n, MOST_UNITS)))


def test_two_articles_of_one_length_are_drawn_apart() -> None:
    assert resampling_weights(7, 0) != resampling_weights(7, 1)


def test_the_same_values_give_the_same_interval() -> None:
    assert interval_of([0.1, 0.5, -0.2, 0.3]) == interval_of([0.1, 0.5, -0.2, 0.3])


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=30))
def test_an_interval_of_a_mean_lies_within_the_values(values: list[float]) -> None:
    found = interval_of(values)
    assert found is not None
    low, high = found
    assert min(values) - 1e-9 <= low <= high <= max(values) + 1e-9


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=20), st.floats(0.1, 10))
def test_scaling_the_values_scales_the_interval(values: list[float], scale: float) -> None:
    plain, scaled = interval_of(values), interval_of([scale * value for value in values])
    assert plain is not None
    assert scaled == pytest.approx((scale * plain[0], scale * plain[1]), abs=1e-9)


def test_the_interval_of_a_mean_covers_the_truth_nearly_as_often_as_it_says() -> None:
    """A percentile interval of 30 values is known to cover a little less than its name (Efron and Tibshirani 1993)."""
    draw = random.Random(5)
    trials = 300
    covered = 0
    for _ in range(trials):
        found = interval_of([draw.gauss(0.2, 0.4) for _ in range(30)])
        assert found is not None
        covered += found[0] <= 0.2 <= found[1]
    assert 0.90 <= covered / trials <= 0.98


def test_the_interval_is_as_wide_as_the_standard_error_says() -> None:
    draw = random.Random(9)
    values = [draw.gauss(0, 1) for _ in range(200)]
    found = interval_of(values)
    assert found is not None
    spread = fmean((value - fmean(values)) ** 2 for value in values) ** 0.5
    assert found[1] - found[0] == pytest.approx(2 * 1.96 * spread / 200**0.5, rel=0.1)


@pytest.mark.parametrize(("n", "upper"), [(10, 0.3085), (20, 0.1684), (30, 0.1157)])
def test_no_hit_in_n_has_the_exact_upper_limit_of_clopper_and_pearson(n: int, upper: float) -> None:
    limits = exact_limits(Chance.SHARE, 0, n, 1)
    assert limits is not None
    assert limits == pytest.approx((0, upper), abs=5e-5)


def test_nothing_but_hits_mirrors_no_hit() -> None:
    none, every = exact_limits(Chance.SHARE, 0, 12, 1), exact_limits(Chance.SHARE, 12, 12, 1)
    assert none is not None
    assert every is not None
    assert (1 - every[0], 1 - every[1]) == pytest.approx((none[1], none[0]))


def test_no_hit_in_500_words_has_garwoods_upper_limit() -> None:
    assert exact_limits(Chance.RATE, 0, 500, 1000) == pytest.approx((0, 3.6889 / 500 * 1000), rel=1e-4)


def test_resampling_decides_where_there_are_some_hits() -> None:
    assert exact_limits(Chance.SHARE, 3, 12, 1) is None
    assert exact_limits(Chance.RATE, 3, 500, 1000) is None


def test_too_few_samples_with_a_value_give_no_interval() -> None:
    assert percentile_interval([0.1] * 10) is None
