"""Two wordings laid over one another: which words meet, and what that is worth."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.shared.aligning import Block, align, ground
from analysis.shared.wording import Wording, wording


def words(text: str) -> Wording:
    return wording(text, [(0, len(text))], "en")


def blocks(first: str, second: str) -> tuple[Block, ...]:
    return align(ground(words(first)), ground(words(second)))


def met(first: str, second: str) -> list[str]:
    """The words of the second that stand in the first, block by block."""
    written = [second[start:end] for start, end in words(second).spans]
    return [" ".join(written[j] for _, j in block.pairs) for block in blocks(first, second)]


def test_a_copy_meets_in_every_word() -> None:
    (block,) = blocks("the dam held all night", "the dam held all night")
    assert block.pairs == tuple((place, place) for place in range(5))
    assert block.share == pytest.approx(1)


def test_a_part_meets_where_it_stands() -> None:
    (block,) = blocks("they say the dam held all night long", "the dam held")
    assert block.pairs == ((2, 0), (3, 1), (4, 2))


def test_a_cut_in_the_middle_is_bridged() -> None:
    assert met(
        "the dam held because the engineers, who had not slept, stayed", "dam held because the engineers stayed"
    ) == ["dam held because the engineers stayed"]


def test_words_of_grammar_between_two_others_are_found() -> None:
    first, second = (
        "the question of the island was an internal affair",
        "the island question is still an internal affair",
    )
    assert "is an internal affair" in " ".join(met(first, second))


def test_a_clause_that_has_moved_is_a_block_of_its_own() -> None:
    first = "if the sanctions are not lifted by autumn the gas will flow east and never come back"
    second = "the gas will flow east and never come back if sanctions are not lifted by autumn"
    assert len(blocks(first, second)) == 2


def test_a_stray_word_far_away_is_not_taken_in() -> None:
    first = "the harbour burned " + "and so many other ships came down there " * 4 + "to the quay"
    assert "quay" not in met(first, "the harbour burned while a clerk upstairs counted money near an old quay")[0]


def test_numbers_that_differ_speak_against_it() -> None:
    (same,) = blocks("we have 340 beds in the wing and it is free", "we have 340 beds in that wing and it is free")
    (other,) = blocks("we have 340 beds in the wing and it is free", "we have 95 beds in that wing and it is free")
    assert other.evidence < same.evidence - 1.5


def test_the_share_is_that_of_the_sentences_that_are_touched() -> None:
    (block,) = blocks("The dam held. Nobody slept in the valley below", "Crowds cheered on every bridge. The dam held")
    assert block.share == pytest.approx(1)


def test_words_of_grammar_alone_meet_in_threes() -> None:
    assert met("we did what we had to do and we would do it again", "we did what we had to do") == [
        "we did what we had to do"
    ]


def test_nothing_meets_nothing() -> None:
    assert blocks("", "") == ()
    assert blocks("the dam held", "") == ()
    assert blocks("the dam held", "quiet flows a river") == ()


TEXTS = st.lists(
    st.sampled_from(
        ["a", "the", "dam", "held", "all", "night", "not", "12", "votes", "were", "stolen", "quiet.", "we"]
    ),
    max_size=30,
).map(" ".join)


@given(TEXTS, TEXTS)
def test_pairs_are_equal_words_rising_in_both_and_met_once(first: str, second: str) -> None:
    one, two = words(first), words(second)
    seen: tuple[set[int], set[int]] = set(), set()
    for block in align(ground(one), ground(two)):
        assert block.pairs
        for i, j in block.pairs:
            assert one.forms[i] == two.forms[j]
            assert i not in seen[0]
            assert j not in seen[1]
            seen[0].add(i)
            seen[1].add(j)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(block.pairs))


@given(TEXTS, TEXTS)
def test_shares_are_ordered_and_a_run_is_no_more_than_all(first: str, second: str) -> None:
    for block in blocks(first, second):
        assert block.of_both <= block.share <= 1 + 1e-9 or block.evidence < 0
        assert block.run <= sum(words(first).weights) + 1e-9


@given(TEXTS)
def test_a_text_is_all_in_itself(text: str) -> None:
    if words(text).forms:
        (block,) = blocks(text, text)
        assert [i for i, _ in block.pairs] == list(range(len(words(text))))
