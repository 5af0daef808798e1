"""A text is divided into words once: its tokens and its quotations come from the same division."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.text import words
from analysis.voices import find_quotations
from analysis.voices.words.words import tokens_of, words_of
from corpus.paragraphs import paragraphs

TEXTS = st.text(st.sampled_from("aBé9İ.,:'’“”\" \n-") | st.characters(codec="utf-8"), max_size=60)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_tokens_of_a_range_are_those_of_the_range_alone(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert [token[1:] for token in tokens_of(words_of(text, 0, len(text), "en"), start, end)] == [
        token[1:] for token in words(text, start, end)
    ]


def test_a_token_of_a_letter_that_is_two_in_lower_case_keeps_its_length() -> None:
    text = "İzmir said no."
    tokens = tokens_of(words_of(text, 0, len(text), "en"), 0, len(text))
    assert [len(token.form) for token in tokens] == [token.end - token.start for token in tokens]


def test_words_known_already_change_no_quotation() -> None:
    text = "Storm\n\nThe mayor said the bridge was safe.\n\n“We checked it,” she added."
    scope = paragraphs(text)[1:]
    assert find_quotations(text, scope, "en", words_of(text, 0, len(text), "en")) == find_quotations(text, scope, "en")
