"""The moving-block interval: what it must see, and where it tells nothing."""

from __future__ import annotations

import random
from itertools import pairwise
from math import log, sqrt
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.catalogue import bundled_measures
from analysis.diversity import mattr_interval, mtld_interval, mtld_of
from analysis.measure import Unit, ratio
from analysis.moving_blocks import interval_of_sentences, student
from analysis.statistics import ARTICLES_FOR_CLUSTERS

PER_WORD = interval_of_sentences(ratio())


def units(values: list[float], words: float = 20.0) -> list[Unit]:
    return [Unit(place, value, words) for place, value in enumerate(values)]


def width(interval: tuple[float, float] | None) -> float:
    assert interval is not None
    return interval[1] - interval[0]


def noisy(count: int, seed: int = 1) -> list[float]:
    draw = random.Random(seed)
    return [draw.uniform(8, 16) for _ in range(count)]


def test_an_article_of_fewer_than_three_runs_has_no_interval() -> None:
    assert mattr_interval([[units(noisy(14))]]) is None


def test_an_article_of_three_runs_has_an_interval() -> None:
    assert mattr_interval([[units(noisy(15))]]) is not None


def test_no_articles_have_no_interval() -> None:
    assert mattr_interval([]) is None


def test_articles_without_a_unit_have_no_interval() -> None:
    assert mattr_interval([[()], [()]]) is None


def test_sentences_that_are_all_alike_have_an_interval_without_width() -> None:
    assert mattr_interval([[units([12.0] * 40)]]) == pytest.approx((0.6, 0.6))


def test_runs_of_like_neighbours_widen_the_interval() -> None:
    """The same sentences, once with like ones side by side: drawing runs must see that they tell less."""
    values = [float(10 + place // 10) for place in range(80)]
    mixed = [values[37 * place % 80] for place in range(80)]
    widths = [width(mattr_interval([[units(order)]])) for order in (mixed, values)]
    assert all(narrow < wide for narrow, wide in pairwise(widths))


def test_the_variance_is_that_of_runs_drawn_at_random() -> None:
    """What is worked out without drawing is what many draws of runs show; the width is Student's at eight degrees."""
    values = noisy(75)
    total = sum(values)
    draw = random.Random(2)
    drawn = []
    for _ in range(20_000):
        starts = [draw.randrange(75) for _ in range(10)]
        parts = [sum(values[(start + i) % 75] for i in range(8)) for start in starts]
        drawn.append(log(sum(parts) / (10 * 8)) - log(total / 75))
    interval = mattr_interval([[units(values)]])
    assert interval is not None
    half = log(interval[1] / interval[0]) / 2
    runs = 75 / 8
    assert half == pytest.approx(2.306 * stdev(drawn) * sqrt(10 / runs) * sqrt(runs / (runs - 1)), rel=0.03)


def test_the_value_lies_in_the_middle_on_the_logarithm() -> None:
    values = noisy(60)
    interval = mattr_interval([[units(values)]])
    assert interval is not None
    assert sqrt(interval[0] * interval[1]) == pytest.approx(fmean(values) / 20)


def test_a_second_article_of_the_same_outlet_narrows_the_interval() -> None:
    one, other = units(noisy(40)), units(noisy(40, seed=3))
    assert width(mattr_interval([[one], [other]])) < width(mattr_interval([[one]]))


def test_a_difference_between_two_articles_is_no_uncertainty_about_both() -> None:
    """Drawing is inside each article: what is stated is about these texts."""
    low, high = units([10.0] * 40), units([14.0] * 40)
    assert width(mattr_interval([[low], [high]])) == pytest.approx(0, abs=1e-5)


def test_many_articles_are_drawn_whole() -> None:
    articles = [[units([10.0 + number % 2] * 20)] for number in range(ARTICLES_FOR_CLUSTERS)]
    assert width(mattr_interval(articles)) > 0.02
    assert width(mattr_interval(articles[:-2])) == pytest.approx(0, abs=1e-5)


def test_short_articles_together_have_an_interval() -> None:
    articles = [[units(noisy(8, seed))] for seed in range(4)]
    assert mattr_interval(articles[:1]) is None
    assert mattr_interval(articles) is not None


AMOUNTS = st.lists(st.tuples(st.floats(0, 60), st.floats(0, 1)), max_size=60)


@given(st.lists(AMOUNTS, max_size=4))
def test_any_units_give_an_interval_around_the_value_or_none(listed: list[list[tuple[float, float]]]) -> None:
    articles = [
        [units_of, units_of]
        for amounts in listed
        for units_of in ([Unit(place, words, factors) for place, (words, factors) in enumerate(amounts)],)
    ]
    interval = mtld_interval(articles)
    sums = [sum(pair[which] for amounts in listed for pair in amounts) for which in (0, 1)]
    if interval is not None:
        value = mtld_of([*sums, *sums])
        assert value is not None
        assert interval[0] <= value * (1 + 1e-9)
        assert value <= interval[1] * (1 + 1e-9)


def test_a_run_of_sentences_is_two_to_five() -> None:
    """Variance by hand: of ten sentences, runs of two, five of them."""
    values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0]
    mean = fmean(values)
    pairs = [(values[i] - mean) + (values[(i + 1) % 10] - mean) for i in range(10)]
    deviation = sqrt(5 * fmean(pair**2 for pair in pairs) * 5 / 4) / 10
    interval = PER_WORD([[[Unit(place, value, 1) for place, value in enumerate(values)]]])
    assert interval == pytest.approx((mean - student(4) * deviation, mean + student(4) * deviation), rel=1e-4)


def test_two_sentences_have_no_interval() -> None:
    assert PER_WORD([[units([1.0, 2.0])]]) is None


def test_an_interval_may_reach_below_zero() -> None:
    interval = PER_WORD([[units([-20.0, 30.0] * 6)]])
    assert interval is not None
    assert interval[0] < 0 < interval[1]


@pytest.mark.parametrize(("freedom", "percentile"), [(1, 12.706), (2, 4.303), (3, 3.182), (9, 2.262), (29, 2.045)])
def test_students_percentiles_are_those_of_the_tables(freedom: int, percentile: float) -> None:
    assert student(freedom) == pytest.approx(percentile, abs=0.01)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 100)), min_size=8, max_size=60), st.floats(0.5, 20))
def test_an_interval_is_of_the_unit_of_its_value(pairs: list[tuple[float, float]], scale: float) -> None:
    listed = [[[Unit(place, *pair) for place, pair in enumerate(pairs)]]]
    interval, scaled = PER_WORD(listed), interval_of_sentences(ratio(scale))(listed)
    assert interval is not None
    assert scaled == pytest.approx([scale * end for end in interval], rel=1e-6, abs=1e-6)


def test_every_formula_has_an_interval_around_its_value() -> None:
    draw = random.Random(5)
    for measure in bundled_measures():
        if measure.id.startswith("readability."):
            columns = [[draw.randint(20, 40) for _ in range(24)] for _ in measure.parts]
            columns[0] = [1] * 24
            parts = [[Unit(place, value, 1) for place, value in enumerate(column)] for column in columns]
            interval = interval_of_sentences(measure.estimate)([parts])
            value = measure.estimate([amount for column in columns for amount in (sum(column), 24)])
            assert interval is not None
            assert value is not None
            assert interval[0] < value < interval[1], measure.id
