"""The words that judge: by form, each in one sense."""

from __future__ import annotations

import pytest

from analysis.actors.judgement import How, judgement


@pytest.mark.parametrize(
    ("form", "how", "sign"),
    [
        ("reckless", How.TRAIT, -1),
        ("recklessly", How.MANNER, -1),
        ("recklessness", How.QUALITY, -1),
        ("ably", How.MANNER, 1),
        ("heroically", How.MANNER, 1),
        ("liars", How.WHO, -1),
        ("bungling", How.TRAIT, -1),
        ("bungled", How.DEED, -1),
        ("courage", How.QUALITY, 1),
    ],
)
def test_a_word_judges_in_its_forms(form: str, how: How, sign: int) -> None:
    found = judgement().words[form]
    assert (found.how, found.sign) == (how, sign)


@pytest.mark.parametrize("form", ["killed", "wounded", "arrested", "war", "minister", "tragic", "united", "said"])
def test_facts_and_names_of_offices_judge_nobody(form: str) -> None:
    assert form not in judgement().words


def test_no_word_is_praise_and_blame() -> None:
    assert not set(judgement().befalls) & set(judgement().does)
