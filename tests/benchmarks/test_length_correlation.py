"""Length and measures: ranks, the coefficient, and the file that comes of it."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.catalogue import bundled_measures
from analysis.document import Voice
from benchmarks.length_correlation import FEWEST_ARTICLES, Going, going, ranks, toml, value_of, voice_of
from tests.tui.made import comparison

MEASURES = {measure.id: measure for measure in bundled_measures()}
TONE = MEASURES["tone.mean"]


def test_equal_values_share_the_mean_of_their_ranks() -> None:
    assert ranks([5, 1, 5, 3]) == [2.5, 0, 2.5, 1]


@given(st.lists(st.integers(-5, 5), max_size=30))
def test_ranks_add_up_whatever_is_equal(values: list[int]) -> None:
    assert sum(ranks(values)) == pytest.approx(len(values) * (len(values) - 1) / 2)


@given(st.lists(st.floats(-1e6, 1e6), max_size=30))
def test_ranks_do_not_change_when_values_are_stretched(values: list[float]) -> None:
    assert ranks(values) == ranks([8 * value for value in values])


def test_what_rises_with_length_however_unevenly_has_one() -> None:
    found = going(TONE, [(2.0**n, float(n)) for n in range(FEWEST_ARTICLES)])
    assert found is not None
    assert found.spearman == pytest.approx(1)
    assert found.pearson < 0.9


def test_too_few_articles_tell_nothing() -> None:
    assert going(TONE, [(n, n) for n in range(FEWEST_ARTICLES - 1)]) is None


def test_a_measure_that_never_changes_tells_nothing() -> None:
    assert going(TONE, [(0.0, n) for n in range(FEWEST_ARTICLES)]) is None


def test_a_measure_with_a_sign_is_taken_without_it() -> None:
    made = comparison()
    below = [
        scored
        for scored in made.scored.values()
        if sum(unit.numerator for unit in scored.readings["tone.mean", Voice.ALL].units) < 0
    ]
    assert below
    assert all((value_of(TONE, scored) or 0) > 0 for scored in below)


@pytest.mark.parametrize("id_", ["tone.positive", "length.words_per_sentence", "speakers.effective"])
def test_the_value_is_the_one_that_a_comparison_shows(id_: str) -> None:
    made = comparison()
    measure = next(measure for measure in made.measures if measure.id == id_)
    # The third outlet has one article.
    (source,) = made.columns[2].articles
    shown = made.figure(id_, Voice.ALL, 2).value
    assert shown is not None
    assert value_of(measure, made.scored[source.key]) == pytest.approx(shown)


def test_a_refused_value_is_left_out() -> None:
    made = comparison()
    short = next(source for column in made.columns for source in column.articles if source.key == 3)
    assert value_of(MEASURES["readability.lix"], made.scored[short.key]) is None


def test_stance_is_measured_in_own_words() -> None:
    assert voice_of(MEASURES["stance.hedge"]) is Voice.OWN
    assert voice_of(TONE) is Voice.ALL


def test_what_is_written_can_be_read() -> None:
    written = tomllib.loads(toml([Going(TONE, -0.0123, 0, 900)], 1000, 800))
    assert written == {"measure": {"tone.mean": {"rho": -0.012, "n": 900}}}
