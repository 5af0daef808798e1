from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.paragraphs import paragraphs

FIRST = (
    "The harbour council met on Tuesday evening to decide about the new bridge, and after four hours of talk it "
    "agreed on nothing at all, which surprised nobody who had seen the council at work in the years before. The mayor "
    "said that the matter would come back in the spring, when the figures of the engineers would be known."
)
SECOND = (
    "Neighbours of the bridge had come in numbers with bells and with banners to be heard, but the rules of the "
    "council gave them no more than three minutes, and most of them went home before their turn had come at all."
)


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_a_line_is_a_paragraph() -> None:
    assert texts("One sentence.\nAnother one.\n\nA third.") == ["One sentence.", "Another one.", "A third."]


def test_white_space_around_a_paragraph_is_not_part_of_it() -> None:
    assert texts("  \n\t One. \n\n") == ["One."]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_text_wrapped_to_a_width_has_its_paragraphs_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(each, width) for each in (FIRST, SECOND))
    assert [" ".join(each.split()) for each in texts(wrapped)] == [FIRST, SECOND]


def test_in_a_wrapped_text_a_short_line_ends_its_paragraph() -> None:
    wrapped = "\n".join(textwrap.fill(each, 72) for each in (FIRST, SECOND))
    assert [" ".join(each.split()) for each in texts(wrapped)] == [FIRST, SECOND]


def test_in_a_wrapped_text_an_indented_line_begins_a_paragraph() -> None:
    wrapped = "\n".join("   " + textwrap.fill(each, 72) for each in (FIRST, SECOND))
    assert [" ".join(each.split()) for each in texts(wrapped)] == [FIRST, SECOND]


def test_in_a_wrapped_text_a_blank_line_divides_even_in_the_middle_of_a_sentence() -> None:
    wrapped = textwrap.fill(FIRST, 72)
    lines = wrapped.split("\n")
    cut = "\n".join(lines[:2]) + "\n\n" + "\n".join(lines[2:]) + "\n\n" + textwrap.fill(SECOND, 72)
    assert len(texts(cut)) == 3


def test_short_lines_that_are_not_filled_are_paragraphs() -> None:
    poem = "\n".join(["Roses are red and the sea is a very wide and blue one", "Bells"] * 6)
    assert len(texts(poem)) == 12


def test_only_the_stretch_that_is_asked_for_is_divided() -> None:
    assert paragraphs("One.\nTwo.\nThree.", 5, 9) == [(5, 9)]


def test_a_stretch_of_a_wrapped_text_is_read_as_wrapped() -> None:
    wrapped = "\n\n".join(textwrap.fill(each, 72) for each in (FIRST, SECOND))
    assert paragraphs(wrapped, 0, wrapped.index("\n", 80)) == [(0, wrapped.index("\n", 80))]


@given(st.text(st.sampled_from("ab .\n\t "), max_size=300))
def test_paragraphs_hold_every_character_that_is_not_white_space(text: str) -> None:
    left = list(text)
    for start, end in paragraphs(text):
        left[start:end] = " " * (end - start)
    assert not "".join(left).strip()


@given(st.text(max_size=300))
def test_paragraphs_are_in_order_and_trimmed(text: str) -> None:
    found = paragraphs(text)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
