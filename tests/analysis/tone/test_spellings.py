"""One expression in its usual spellings."""

from __future__ import annotations

import pytest

from analysis.tone.spellings import spellings


def spelt(expression: str) -> set[str]:
    return {" ".join(form) for form in spellings(expression)}


@pytest.mark.parametrize(
    ("given", "also"),
    [
        ("right-sizing", "rightsizing"),
        ("pre-emptive-strike", "preemptive strike"),
        ("re-education-centre", "reeducation center"),
        ("labour-transfer", "labor transfer"),
        ("defence-articles", "defense articles"),
        ("workforce-optimisation", "workforce optimization"),
        ("neutralised", "neutralized"),
        ("neighbourhood-renewal-programme", "neighborhood renewal program"),
        ("helping-with-enquiries", "helping with inquiries"),
        ("manoeuvre-to-the-rear", "maneuver to the rear"),
        ("optimisation-programme", "optimization programme"),
    ],
)
def test_an_expression_has_its_other_spelling(given: str, also: str) -> None:
    assert also in spelt(given)


def test_the_given_spelling_comes_first() -> None:
    assert spellings("labour-camp")[0] == ("labour", "camp")


@pytest.mark.parametrize("word", ["revised", "exercise", "raise", "promising", "supervised", "surprises"])
def test_words_that_always_have_an_s_keep_it(word: str) -> None:
    assert spelt(word) == {word}


def test_an_expression_without_another_spelling_has_one() -> None:
    assert spellings("collateral-damage") == (("collateral", "damage"),)
