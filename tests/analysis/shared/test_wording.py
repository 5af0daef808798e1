"""Words made alike: what is one word in two versions of a quotation, and what a shared word shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.shared.vocabulary import COMMON, LIGHT, RARE, STOCK
from analysis.shared.wording import MOST_WORDS, Wording, wording


def of(text: str, language: str | None = "en") -> Wording:
    return wording(text, [(0, len(text))], language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We won't pay", "we will not pay"),
        ("they’re ready", "They are ready"),
        ("twelve buses", "12 buses"),
        ("14,000 ballots", "14000 ballots"),
        ("30 percent", "30 per cent"),
        ("organised labour in the theatre", "organized labor in the theater"),
        ("the programmes were honoured", "the program was honored"),
        ("he respected it", "he respects it"),
        ("votes stolen", "vote stole"),
        ("[W]e agree", "We agree"),
        ("“We” agree—now", "we agree now"),
        ("the minister's plan", "the minister plan"),
        ("everybody stopped", "everyone stops"),
        ("the men ran", "the man runs"),
    ],
)
def test_versions_of_one_wording_are_alike(one: str, other: str) -> None:
    assert of(one).forms == of(other).forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we will", "we will not"),
        ("a bus", "a buss"),
        ("state", "station"),
        ("12", "20"),
        ("his", "hi"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert of(one).forms != of(other).forms


@pytest.mark.parametrize(
    ("text", "place", "weight"),
    [
        ("the bridge", 0, LIGHT),
        ("the people", 1, COMMON),
        ("the bridge", 1, RARE),
        ("our thoughts and prayers tonight", 1, STOCK),
        ("our thoughts and prayers tonight", 3, STOCK),
        ("our thoughts and prayers tonight", 0, LIGHT),
        ("my thoughts on prayers", 3, RARE),
    ],
)
def test_a_shared_word_shows_as_much_as_it_is_rare(text: str, place: int, weight: float) -> None:
    assert of(text).weights[place] == weight


@pytest.mark.parametrize(
    ("word", "bears"), [("bridge", True), ("not", True), ("if", True), ("the", False), ("very", False)]
)
def test_leaving_out_a_word_that_turns_the_sense_is_a_cut(word: str, bears: bool) -> None:
    assert of(word).heavy == (bears,)


def test_a_language_without_lists_takes_its_short_words_for_grammar() -> None:
    assert of("de brug is dicht", "nl").weights == (LIGHT, RARE, LIGHT, RARE)


def test_an_unknown_language_is_read_as_english() -> None:
    assert of("the bridge", None).weights == of("the bridge", "en").weights


def test_a_stop_ends_a_sentence_and_a_comma_does_not() -> None:
    assert of("It broke, she said. We left").sentences == (0, 0, 0, 0, 1, 1)


def test_words_of_two_ranges_are_two_parts_of_one_sentence() -> None:
    text = '"It broke," she said, "and we left"'
    words = wording(text, [(1, 9), (23, 34)], "en")
    assert words.sentences == (0, 0, 0, 0, 0)
    assert words.ranges(range(5)) == ((1, 9), (23, 34))


def test_words_that_follow_one_another_are_one_range() -> None:
    words = of("the dam held all night")
    assert words.ranges([0, 1, 4]) == ((0, 7), (17, 22))


def test_a_short_form_is_one_range_though_it_is_two_words() -> None:
    assert of("We won't").ranges([1, 2]) == ((3, 8),)
    assert of("We won't").ranges([2]) == ((3, 8),)


def test_a_speech_is_cut() -> None:
    assert len(of("stolen votes " * MOST_WORDS)) == MOST_WORDS


@given(
    st.text(),
    st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=3),
    st.sampled_from(["en", "de", ""]),
)
def test_words_lie_within_their_ranges(text: str, ranges: list[tuple[int, int]], language: str) -> None:
    words = wording(text, ranges, language)
    for (start, end), part in zip(words.spans, words.parts, strict=True):
        assert max(ranges[part][0], 0) <= start < end <= max(ranges[part][1], 0)
        assert text[start:end].strip()
