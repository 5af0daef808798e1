"""Words and folding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.text import fold, fold_typography, words


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(fold_typography(text)) == len(text)


@given(st.text(), st.data())
def test_words_are_where_they_say(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for token in words(text, start, end):
        assert start <= token.start < token.end <= end
        assert token.form == fold(text)[token.start : token.end]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The U.S. doesn’t mind.", ["the", "u.s.", "doesn't", "mind"]),
        ("a cease-fire, 1,000 men", ["a", "cease", "fire", "1,000", "men"]),
        ("“Нет”, сказал он", ["нет", "сказал", "он"]),
        ("May 3rd at 10:30", ["may", "3rd", "at", "10:30"]),
        ("— …!", []),
    ],
)
def test_what_is_a_word(text: str, forms: list[str]) -> None:
    assert [token.form for token in words(text)] == forms
