"""Verbs of one stance against neutral ones, held within speakers."""

from __future__ import annotations

import pytest

from analysis.contingency import Fourfold, common_odds_ratio
from analysis.speaker_contrasts import contrasts_of
from analysis.voices.reporting import Stance

DOUBTING, NEUTRAL = Stance.DOUBTING, Stance.NEUTRAL


def verbs(doubting: int, neutral: int) -> dict[Stance, int]:
    return {DOUBTING: doubting, NEUTRAL: neutral}


def test_an_outlet_that_quotes_whom_everybody_doubts_is_not_one_that_doubts_more() -> None:
    # Each speaker is doubted alike by both outlets, but the first outlet has most of the doubted one.
    speakers = [[verbs(40, 10), verbs(4, 1)], [verbs(1, 4), verbs(10, 40)]]
    first, second = contrasts_of(speakers, DOUBTING)
    assert first.odds is not None
    assert first.odds.value == pytest.approx(1)
    assert second.odds is not None
    assert second.odds.value == pytest.approx(1)


def test_the_odds_are_those_of_mantel_and_haenszel_over_speakers() -> None:
    speakers = [[verbs(8, 4), verbs(2, 9)], [verbs(5, 5), verbs(3, 8)]]
    (first, _) = contrasts_of(speakers, DOUBTING)
    assert first.odds == common_odds_ratio([Fourfold(8, 4, 2, 9), Fourfold(5, 5, 3, 8)])
    assert (first.speakers, first.verbs) == (2, 44)


def test_of_two_outlets_the_odds_are_each_others_inverse() -> None:
    first, second = contrasts_of([[verbs(8, 4), verbs(2, 9)]], DOUBTING)
    assert first.odds is not None
    assert second.odds is not None
    assert first.odds.value * second.odds.value == pytest.approx(1)


def test_a_speaker_of_one_outlet_alone_tells_nothing() -> None:
    (first, _) = contrasts_of([[verbs(8, 4), verbs(0, 0)]], DOUBTING)
    assert (first.odds, first.speakers, first.note) == (None, 0, "no speaker in common")


def test_where_nobody_doubts_that_is_said() -> None:
    (first, _) = contrasts_of([[verbs(0, 4), verbs(0, 5)]], DOUBTING)
    assert first.note == "no doubting verb for speakers in common"


def test_where_the_odds_have_no_bound_none_are_given() -> None:
    (first, _) = contrasts_of([[verbs(1, 0), verbs(0, 1)]], DOUBTING)
    assert (first.odds, first.note) == (None, "too few verbs to tell")


def test_without_speakers_there_are_no_contrasts() -> None:
    assert contrasts_of([], DOUBTING) == ()
