"""A term that ends in * stands for every word that begins with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.dictionaries import parse_dictionary
from analysis.framing.matching import Matcher
from analysis.framing.phrases import Node, finder_of_words
from analysis.framing.stems import finder_of_stems, stem_lengths
from analysis.lexicon import bundled_lexicons
from analysis.text import words

SENTENCES = st.lists(
    st.sampled_from(
        ["the", "war", "war's", "invasion", "of", "privacy", "special", "military", "operation", "Ukraine", "year-old",
         "34", "mother", "calls", "for", "a", "solution", ",", "army", "government's"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


def found(dictionary: str, text: str) -> list[str]:
    matcher = Matcher(parse_dictionary(f"%\n1 care\n%\n{dictionary}\n", "a.dic"))
    tokens = words(text)
    return [text[hit.start : hit.end] for hit in matcher.hits(text, tokens, [(0, len(tokens))])]


@pytest.mark.parametrize("word", ["abandon", "abandoned", "abandonment", "Abandons", "abandonment's"])
def test_a_stem_is_every_word_that_begins_with_it(word: str) -> None:
    assert found("abandon* 1", f"They spoke of {word} there.") == [word]


def test_a_stem_is_no_word_that_only_holds_it() -> None:
    assert found("port* 1", "The airport and the port.") == ["port"]


def test_a_term_without_a_star_is_that_word_alone() -> None:
    assert found("abandon 1", "They abandoned it.") == []


def test_a_phrase_may_have_a_star_in_any_of_its_words() -> None:
    assert found("right* to di* 1", "The rights to dignity, the right to vote.") == ["rights to dignity"]


def test_a_word_that_two_terms_of_a_category_fit_counts_once() -> None:
    assert found("kind* 1\nkindness 1", "Such kindness.") == ["kindness"]


def test_the_longer_of_two_phrases_counts() -> None:
    assert found("kind* 1\nkind* word* 1", "A kind word.") == ["kind word"]


def test_a_phrase_does_not_run_over_a_comma() -> None:
    assert found("kind* word* 1", "A kind, worded well.") == []


def test_the_beginnings_before_a_star_are_told_by_length_the_longest_first() -> None:
    lexicon = parse_dictionary("%\n1 care\n%\nabandon* 1\nkind* 1\ncruel 1\n", "a.dic")
    assert stem_lengths(lexicon) == (7, 4)


def test_no_bundled_lexicon_has_stems() -> None:
    assert [stem_lengths(lexicon) for lexicon in bundled_lexicons()] == [()] * len(bundled_lexicons())


def bundled_phrases() -> Node:
    root = Node()
    for lexicon in bundled_lexicons():
        for category in lexicon.categories:
            for entry in category.entries:
                for form in entry.forms:
                    root.end_of(form)
    return root


BUNDLED = bundled_phrases()


@given(SENTENCES)
def test_without_stems_it_finds_what_is_found_by_whole_words(text: str) -> None:
    tokens = words(text)
    by_words, by_stems = (
        [(first, last, id(node)) for first, last, node in find(text, tokens, range(len(tokens)), len(tokens))]
        for find in (finder_of_words(BUNDLED), finder_of_stems(BUNDLED, ()))
    )
    assert by_stems == by_words
