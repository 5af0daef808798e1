"""The published share of agreement."""

from __future__ import annotations

import pytest

from analysis.loaded import Agreement, bundled_agreement, bundled_loaded


def test_a_share_is_of_all_words_of_candidates() -> None:
    assert Agreement(3, 4).share == pytest.approx(0.75)


def test_its_interval_holds_the_share() -> None:
    interval = Agreement(3, 4).interval
    assert interval is not None
    assert interval[0] < 0.75 < interval[1]


def test_it_is_said_with_its_number() -> None:
    assert Agreement(71, 100).sentence == "People marked 71 % of such words in sentences they called biased, n 100."


def test_without_words_there_is_no_share() -> None:
    assert Agreement(0, 0).share is None


def test_without_words_it_says_so() -> None:
    assert Agreement(0, 0).sentence.startswith("Not measured")


def test_every_bundled_reason_has_its_figure() -> None:
    assert set(bundled_agreement()) == {reason.id for reason in bundled_loaded().reasons}


def test_people_agree_with_most_candidates() -> None:
    figures = bundled_agreement().values()
    assert sum(one.agreed for one in figures) / sum(one.n for one in figures) >= 0.6
