"""The invented stories of the development part."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.gold import Finder, by_engine, by_hand, judgements, merges, resolved, stories


@pytest.mark.parametrize("finder", [by_engine, by_hand])
def test_of_a_hundred_quotations_92_have_the_right_speaker(finder: Finder) -> None:
    judged = [one for story in stories(held_out=False) for one in judgements(resolved(story, finder))]
    assert len(judged) >= 250
    assert sum(one.right for one in judged) >= 0.92 * len(judged)


def test_no_two_speakers_of_two_outlets_are_taken_for_one() -> None:
    assert sum(merges(resolved(story))[1] for story in stories(held_out=False)) == 0
