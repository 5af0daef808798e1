"""A frame needs several different words, and how much the largest of them carries is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.framing.dominance import FEWEST_ENTRIES, Dominance, dominance, dominance_of
from analysis.measure import Evidence, Reading

ENTRIES = st.lists(st.sampled_from(["war", "peace", "trade", "law", "court"]), max_size=30)


def rows(*entries: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(1, 0, 0, 10, Voice.OWN, 1, ((0, 3, 0.0),), entry) for entry in entries)


def test_one_word_said_often_is_no_frame() -> None:
    assert not dominance_of(rows("war", "war", "war", "war")).carries


def test_three_different_words_are_enough() -> None:
    assert dominance_of(rows("war", "peace", "trade")).carries


def test_two_different_words_are_not_enough() -> None:
    assert not dominance_of(rows("war", "war", "peace")).carries


def test_the_largest_word_and_its_share_are_said() -> None:
    assert dominance_of(rows("war", "war", "war", "peace")) == Dominance(4, 2, "war", 0.75)


def test_of_two_that_are_equally_large_the_first_in_the_alphabet_is_named() -> None:
    assert dominance_of(rows("war", "peace")).largest == "peace"


def test_without_a_hit_there_is_no_largest_word() -> None:
    assert dominance_of(()) == Dominance(0, 0, None, None)


def test_a_row_without_an_entry_is_left_out() -> None:
    assert dominance_of(rows("", "war")) == Dominance(1, 1, "war", 1.0)


def test_the_readings_of_several_articles_count_together() -> None:
    readings = [Reading((), rows("war", "peace")), Reading((), rows("trade"))]
    assert dominance(readings).distinct == FEWEST_ENTRIES


@given(ENTRIES)
def test_no_word_has_a_larger_share_than_the_largest(entries: list[str]) -> None:
    found = dominance_of(rows(*entries))
    if found.share is not None:
        assert found.share == pytest.approx(max(entries.count(entry) for entry in entries) / len(entries))


@given(ENTRIES)
def test_the_order_of_the_hits_does_not_matter(entries: list[str]) -> None:
    assert dominance_of(rows(*entries)) == dominance_of(rows(*reversed(entries)))
