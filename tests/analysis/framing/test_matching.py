"""How entries are found among words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.matching import Hit, Matcher
from analysis.lexicon import bundled_lexicons, parse_lexicon
from analysis.text import words

HEADER = '[lexicon]\nid = "test"\nkind = "frames"\nlanguage = "en"\nversion = 1\n'
BODY = """
[peace]
title = "peace"
anchors = ["Geneva"]
entries = [
  { term = "ceasefire", sense = "end of shooting", inflect = "noun", also = ["cease fire"] },
  { term = "sanction", sense = "penalty", inflect = "noun" },
  { term = "war", sense = "armed fight", inflect = "noun", not = ["trade war", "war on drugs"] },
  { term = "war crime", sense = "breach of law", inflect = "noun" },
  { term = "talks", sense = "negotiations", anchored = true },
  { term = "House", sense = "the chamber", case = "proper" },
]
[words]
title = "words"
entries = [{ term = "war", sense = "the word", inflect = "noun" }]
"""
MATCHER = Matcher(parse_lexicon(HEADER + BODY, "test.toml"))
BUNDLED = [Matcher(lexicon) for lexicon in bundled_lexicons()]
VOCABULARY = ["special", "military", "operation", "war", "on", "drugs", "trade", "wars", "House", "cease-fire", "talks"]
SENTENCES = st.lists(st.sampled_from([*VOCABULARY, "Geneva,", "sanction's", "."]), max_size=12).map(" ".join)


def hits(text: str, matcher: Matcher = MATCHER) -> list[Hit]:
    tokens = words(text)
    return matcher.hits(text, tokens, [(0, len(tokens))])


def found(text: str, category: str = "peace") -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text) if hit.category == category]


@pytest.mark.parametrize(
    "text", ["ceasefire", "cease fire", "cease-fire", "CEASE-FIRES", "cease\u2011fire", "cease 'fire"]
)
def test_hyphen_space_and_case_are_alike(text: str) -> None:
    assert found(text) == [text]


@pytest.mark.parametrize("text", ["cease, fire", "cease. Fire", "cease — fire", "cease (fire", "cease/fire"])
def test_a_phrase_does_not_run_over_punctuation(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["sanction's", "sanction’s", "war crime's"])
def test_the_possessive_counts(text: str) -> None:
    assert found(text) == [text]


def test_the_longest_entry_of_a_category_counts_alone() -> None:
    assert found("a war crime") == ["war crime"]


def test_a_word_may_count_in_two_categories() -> None:
    assert [hit.category for hit in hits("the war ended")] == ["peace", "words"]


@pytest.mark.parametrize("text", ["the trade war", "two trade wars", "the war on drugs", "Wars on drugs"])
def test_an_excluded_phrase_is_not_counted_in_any_form(text: str) -> None:
    assert found(text) == []


def test_an_exclusion_holds_for_its_entry_only() -> None:
    assert found("the trade war", "words") == ["war"]


def test_an_exclusion_does_not_reach_over_the_end_of_a_sentence() -> None:
    text = "They trade. War came."
    tokens = words(text)
    assert [hit.category for hit in MATCHER.hits(text, tokens, [(0, 2), (2, 4)])] == ["peace", "words"]


def test_an_anchored_entry_needs_its_anchor_in_the_sentence() -> None:
    assert (found("The talks failed."), found("The talks in Geneva failed.")) == ([], ["talks"])


def test_an_anchor_in_another_sentence_does_not_help() -> None:
    text = "The talks failed. Geneva slept."
    tokens = words(text)
    assert MATCHER.hits(text, tokens, [(0, 3), (3, 5)]) == []


@pytest.mark.parametrize(("text", "expected"), [("The House sat.", ["House"]), ("The house burned.", [])])
def test_a_proper_name_must_be_capitalised(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_hit_says_which_words_and_which_characters() -> None:
    assert hits("No cease-fire yet") == [Hit("peace", "ceasefire", 1, 3, 3, 13)]


@given(st.one_of(st.text(), SENTENCES))
def test_hits_are_within_the_text_in_order_and_apart_in_each_group(text: str) -> None:
    tokens = words(text)
    for matcher in [MATCHER, *BUNDLED]:
        groups = {category.id: category.group for category in matcher.lexicon.categories}
        ends: dict[str, int] = {}
        for hit in hits(text, matcher):
            assert 0 <= hit.first < hit.last <= len(tokens)
            assert (hit.start, hit.end) == (tokens[hit.first].start, tokens[hit.last - 1].end)
            assert hit.first >= ends.get(groups[hit.category], 0)
            ends[groups[hit.category]] = hit.last


@given(SENTENCES, SENTENCES)
def test_the_hits_of_two_sentences_are_those_of_each(one: str, other: str) -> None:
    text = f"{one} | {other}"
    tokens, middle = words(text), len(words(one))
    for matcher in [MATCHER, *BUNDLED]:
        together = matcher.hits(text, tokens, [(0, middle), (middle, len(tokens))])
        apart = [(hit.category, hit.entry) for part in (one, other) for hit in hits(part, matcher)]
        assert [(hit.category, hit.entry) for hit in together] == apart


@given(SENTENCES)
def test_curly_and_straight_marks_give_the_same_hits(text: str) -> None:
    assert all(hits(text.replace("'", "’"), matcher) == hits(text, matcher) for matcher in BUNDLED)


@given(st.lists(st.tuples(st.integers(-5, 20), st.integers(-5, 20))))
def test_bounds_that_lie_outside_the_tokens_never_raise(bounds: list[tuple[int, int]]) -> None:
    text = "war talks in Geneva"
    MATCHER.hits(text, words(text), bounds)
