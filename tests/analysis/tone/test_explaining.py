"""Why a sentence has its tone, word by word."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text import words
from analysis.tone.explaining import Explained, Ground, explain
from analysis.tone.news import news_tone
from analysis.tone.vader import compound
from tests.analysis.tone.sentences import SENTENCES


def explained(text: str) -> dict[str, Explained]:
    return {text[row.start : row.end]: row for row in explain(text, words(text))}


@pytest.mark.parametrize(
    ("text", "word", "ground"),
    [
        ("It was a terrible day.", "terrible", Ground.RATED),
        ("The invasion began.", "invasion", Ground.ADDED),
        ("They spoke of a special military operation.", "special military operation", Ground.EUPHEMISM),
        ("The firm is downsizing.", "downsizing", Ground.EUPHEMISM),
        ("It was a breath of fresh air.", "breath of fresh air", Ground.PHRASE),
        ("The united front met.", "united", Ground.MASKED),
        ("They met at the bus stop.", "bus stop", Ground.MASKED),
        ("They met Hope there.", "Hope", Ground.NAME),
        ("The fraud office moved.", "fraud", Ground.COMPANY),
        ("It looks like rain.", "like", Ground.COMPANY),
    ],
)
def test_each_word_has_its_ground(text: str, word: str, ground: Ground) -> None:
    assert explained(text)[word].ground is ground


def test_a_euphemism_is_said_to_stand_for_plain_words() -> None:
    assert "war" in explained("They spoke of a special military operation.")["special military operation"].why


def test_an_added_word_is_said_to_be_like_rated_ones() -> None:
    assert "like attack, aggression, war" in explained("The invasion began.")["invasion"].why


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("It was not good.", "good", "turned round by “not”"),
        ("There is no hope.", "hope", "turned round by “no”"),
        ("It was very good.", "good", "made stronger by “very”"),
        ("It was barely good.", "good", "made weaker by “barely”"),
        ("It was good, but late.", "good", "half, before “but”"),
        ("It was late, but good.", "good", "one and a half times, after “but”"),
    ],
)
def test_what_changes_a_words_points_is_named(text: str, word: str, why: str) -> None:
    assert why in explained(text)[word].why


def test_words_that_nobody_rated_are_left_out() -> None:
    assert list(explained("The bus came at noon with a terrible noise.")) == ["terrible"]


def test_a_part_of_the_words_is_explained_alone() -> None:
    text = "A terrible day. A splendid night."
    tokens = words(text)
    assert [text[row.start : row.end] for row in explain(text, tokens, 3, len(tokens))] == ["splendid"]


def test_nothing_explains_no_words() -> None:
    assert explain("", []) == ()


@given(SENTENCES)
def test_the_rows_add_up_to_the_tone(text: str) -> None:
    tokens = words(text)
    rows = explain(text, tokens)
    assert compound(math.fsum(row.points for row in rows)) == news_tone(text, tokens).value


@given(SENTENCES)
def test_the_rows_that_give_points_are_the_contributions(text: str) -> None:
    tokens = words(text)
    giving = [(row.start, row.end, row.points) for row in explain(text, tokens) if row.points]
    assert giving == [tuple(row) for row in news_tone(text, tokens).contributions]


@given(st.text(max_size=200))
def test_any_text_is_explained_in_order_and_inside_it(text: str) -> None:
    rows = explain(text, words(text))
    assert all(0 <= row.start < row.end <= len(text) for row in rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
