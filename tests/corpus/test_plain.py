from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.plain import plain, plain_line
from tests.hostile.texts import FORBIDDEN, HOSTILE

any_text = st.text(st.characters(codec=None), max_size=200)


@given(any_text)
def test_the_length_never_changes(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(any_text)
def test_plain_text_is_already_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(any_text)
def test_plain_text_can_be_written_as_utf8(text: str) -> None:
    assert plain(text).encode("utf-8").decode("utf-8") == plain(text)


@given(st.text(st.characters(categories=("L", "N", "P", "S"), codec="utf-8")))
def test_letters_digits_and_punctuation_stay(text: str) -> None:
    kept = [char for char in text if not 0xFFF0 <= ord(char) <= 0xFFFB]
    assert [char for char in plain(text) if char in kept] == [char for char in text if char in kept]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_forbidden_is_left(text: str) -> None:
    assert not set(plain(text)) & set(FORBIDDEN)


@pytest.mark.parametrize(
    ("char", "instead"),
    [
        ("\x1b", " "),
        ("\x9b", " "),
        ("\r", " "),
        ("\x7f", " "),
        ("\x00", "\ufffd"),
        ("\u202e", " "),
        ("\u2066", " "),
        ("\u200b", " "),
        ("\ufeff", " "),
        ("\u2028", "\n"),
        ("\x85", "\n"),
        ("\ud800", "\ufffd"),
        ("\U000e0041", "\ufffd"),
        ("\ufffe", "\ufffd"),
        ("\n", "\n"),
        ("\t", "\t"),
        ("\u200d", "\u200d"),
        ("\u200c", "\u200c"),
        ("é", "é"),
    ],
)
def test_what_a_character_becomes(char: str, instead: str) -> None:
    assert plain(f"a{char}b") == f"a{instead}b"


@given(any_text, st.integers(1, 40))
def test_a_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = plain_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("a\nb\tc", 20, "a b c"),
        ("  padded  ", 20, "padded"),
        ("abcdefgh", 5, "abcd…"),
        ("abcde", 5, "abcde"),
        (b"caf\xe9.txt".decode("utf-8", "surrogateescape"), 20, "caf\ufffd.txt"),
    ],
)
def test_what_a_line_becomes(text: str, limit: int, line: str) -> None:
    assert plain_line(text, limit) == line
