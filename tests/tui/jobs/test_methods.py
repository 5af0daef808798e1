"""What is told of measures: order, choice, filter, and what is said of each under which label."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.catalogue.validity import LengthCorrelation, Validity
from analysis.measure import Measure
from tui.export.methods_told import (
    INTERVAL,
    LENGTH,
    LIMITS,
    NEEDS,
    RANGE,
    UNKNOWN,
    VOICES,
    jointly_told,
    told,
)
from tui.jobs.methods import Method, bundled_methods, chosen, having, method_of
from tui.jobs.problems import UserError

EVERY = bundled_methods()


def method(id_: str) -> Method:
    return next(found for found in EVERY.every if found.measure.id == id_)


def with_rho(rho: float) -> Method:
    return replace(method("tone.mean"), validity=Validity(None, LengthCorrelation(rho, 1000)))


def test_stance_is_told_to_be_measured_in_own_words_only() -> None:
    assert told(method("stance.hedge"))[VOICES] == "own only"


def test_least_sentences_are_told() -> None:
    assert told(method("readability.lix"))[NEEDS] == "10 sentences; under that it has no value"
    assert NEEDS not in told(method("tone.mean"))


def test_moving_blocks_are_told() -> None:
    assert "moving blocks" in told(method("diversity.mattr"))[INTERVAL]


@pytest.mark.parametrize(
    ("id_", "said"), [("tone.mean", "−1 to 1"), ("length.words", "from 0"), ("readability.lix", "open")]
)
def test_the_range_is_told(id_: str, said: str) -> None:
    assert told(method(id_))[RANGE] == said


@pytest.mark.parametrize(
    ("rho", "begins"),
    [
        (0.04, "does not depend on the length"),
        (-0.2, "a little lower in long articles"),
        (0.4, "higher in long articles"),
        (0.6, "much higher in long articles: compare articles of like length"),
    ],
)
def test_a_correlation_is_told_in_words_and_in_numbers(rho: float, begins: str) -> None:
    said = told(with_rho(rho))[LENGTH]
    assert said.startswith(begins)
    assert said.endswith("1,000 articles)")


@given(st.floats(-1, 1))
def test_every_correlation_can_be_told(rho: float) -> None:
    assert "Spearman" in told(with_rho(rho))[LENGTH]


def test_what_was_not_measured_is_told_as_that() -> None:
    assert told(replace(method("tone.mean"), validity=Validity()))[LENGTH] == UNKNOWN


@pytest.mark.parametrize("found", EVERY.every, ids=lambda found: found.measure.id)
def test_what_a_measure_cannot_see_is_always_told(found: Method) -> None:
    assert told(found)[LIMITS]


def test_names_of_one_thing_are_told_together() -> None:
    names = [found for found in EVERY.every if found.measure.id.startswith("naming.armed_action.")]
    ((joint, said),) = jointly_told([method_of(found.measure) for found in names])
    assert len(names) > 1
    assert all(found.measure.name in joint for found in names)
    assert said[LIMITS] == names[0].measure.limits


def test_where_what_is_told_differs_it_stands_with_the_names() -> None:
    names = [found for found in EVERY.every if found.measure.id.startswith("naming.armed_action.")][:2]
    first, second = (
        replace(found, validity=Validity(None, LengthCorrelation(rho, 60)))
        for found, rho in zip(names, (0.0, 0.5), strict=True)
    )
    ((_, said),) = jointly_told([first, second])
    assert said[LENGTH].count("60 articles") == 2
    assert first.measure.name in said[LENGTH]


@given(st.text(max_size=20))
def test_whatever_is_asked_for_is_found_or_answered(words: str) -> None:
    try:
        found = chosen(EVERY, words)
    except UserError:
        return
    assert found.families or found.loaded


@given(st.text(max_size=20))
def test_a_filter_leaves_some_of_the_measures_in_their_order(words: str) -> None:
    left = [found.measure.id for found in having(EVERY, words).every]
    ids = [found.measure.id for found in EVERY.every]
    assert left == [id_ for id_ in ids if id_ in set(left)]


def test_every_id_can_be_asked_for() -> None:
    def only(measure: Measure) -> list[str]:
        return [found.measure.id for found in chosen(EVERY, measure.id).every]

    assert [found.measure.id for found in EVERY.every if only(found.measure) != [found.measure.id]] == []


def test_a_frame_says_what_its_lexicon_says_that_it_is() -> None:
    assert method("frame.legality").meaning.says.startswith("Law, courts")
