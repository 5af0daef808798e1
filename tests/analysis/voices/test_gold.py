"""The authored passages: whose every word is."""

from __future__ import annotations

import pytest

from tests.analysis.voices.gold import Passage, found, passages, token_errors

DEVELOPMENT = [passage for passage in passages() if not passage.held_out]
HELD_OUT = [passage for passage in passages() if passage.held_out]


@pytest.mark.parametrize("passage", DEVELOPMENT, ids=lambda passage: f"{passage.name} {passage.about}")
def test_quoted_voice_runs_from_mark_to_mark(passage: Passage) -> None:
    stretches = [passage.text[start:end] for start, end in found(passage)]
    assert stretches == [passage.text[start:end] for start, end in passage.quoted]
    assert found(passage) == passage.quoted


@pytest.mark.parametrize("part", [DEVELOPMENT, HELD_OUT], ids=["development", "held out"])
def test_at_least_97_of_100_words_have_the_right_voice(part: list[Passage]) -> None:
    counts = [token_errors(passage) for passage in part]
    assert sum(wrong for wrong, _ in counts) <= 0.03 * sum(total for _, total in counts)


def test_there_are_at_least_150_passages_and_a_third_is_held_out() -> None:
    assert len(DEVELOPMENT) + len(HELD_OUT) >= 150
    assert len(HELD_OUT) / (len(DEVELOPMENT) + len(HELD_OUT)) == pytest.approx(1 / 3, abs=0.01)
