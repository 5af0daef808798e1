"""Syllables: the dictionary's words, the fallback's estimates, and the packed table."""

from __future__ import annotations

import zlib
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyphen import Pyphen

from analysis.syllables import dictionary, syllables, syllables_by_hyphenation, unpack
from benchmarks.make_syllables import pack, read

UNCACHED = Pyphen(lang="en_US", cache=False)
TABLES = st.dictionaries(st.text(alphabet="abcz'.-", min_size=1, max_size=8), st.integers(0, 12), min_size=1)


def shipped() -> bytes:
    return resources.files("analysis.data").joinpath("syllables.zlib").read_bytes()


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("war", 1), ("peace", 1), ("people", 2), ("minister", 3), ("government", 3), ("ukraine", 2), ("moscow", 2),
        ("washington", 3), ("president", 3), ("constitutional", 5), ("didn't", 2), ("they've", 1), ("a", 1),
        ("responsibility", 6), ("through", 1), ("invaded", 3), ("watched", 1), ("wanted", 2), ("queue", 1),
    ],
)  # fmt: skip
def test_dictionary_words(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["hmm", "shh"])
def test_words_without_a_vowel_have_no_syllable(word: str) -> None:
    assert syllables(word) == 0


@pytest.mark.parametrize("word", ["zorvania", "keldorian", "3500", "icebound", "königsberg", "война", "", "x" * 300])
def test_other_words_have_one_more_than_their_hyphens(word: str) -> None:
    assert word not in dictionary()
    assert syllables(word) == len(Pyphen(lang="en_US").positions(word)) + 1


@given(word=st.text(max_size=40) | st.text(alphabet="abceilnoprstuy-'.", max_size=20))
def test_the_fallback_is_one_more_than_the_places_to_hyphenate(word: str) -> None:
    assert syllables_by_hyphenation(word) == len(UNCACHED.positions(word)) + 1


@given(word=st.text(max_size=40))
def test_any_word_has_a_number_of_syllables(word: str) -> None:
    assert syllables(word) >= 0


def test_the_dictionary_is_the_whole_of_its_edition() -> None:
    assert len(dictionary()) == 126_052


def test_the_dictionary_cannot_be_written_to() -> None:
    with pytest.raises(TypeError):
        dictionary()["war"] = 7  # type: ignore[index]


def test_the_fallback_remembers_within_bounds() -> None:
    assert syllables_by_hyphenation.cache_info().maxsize is not None
    syllables_by_hyphenation("unheardofword")
    assert "unheardofword" not in Pyphen(lang="en_US").hd.cache


def test_the_shipped_table_is_small() -> None:
    assert len(shipped()) <= 400_000


def test_the_shipped_table_is_what_its_script_writes() -> None:
    assert zlib.decompress(shipped()) == zlib.decompress(pack(dictionary()))


@given(table=TABLES)
def test_unpacking_undoes_packing(table: dict[str, int]) -> None:
    assert unpack(pack(table)) == table


@given(table=TABLES)
def test_packing_knows_no_order(table: dict[str, int]) -> None:
    assert pack(dict(reversed(table.items()))) == pack(table)


@pytest.mark.parametrize(
    ("lines", "table"),
    [
        (["bridge B R IH1 JH"], {"bridge": 1}),
        (["water W AO1 T ER0 # a drink, english"], {"water": 2}),
        (["a AH0", "a(2) EY1 AH0"], {"a": 1}),
        (["hmm HH M"], {"hmm": 0}),
        (["'til T IH1 L"], {"'til": 1}),
    ],
)
def test_reading_the_dictionary_counts_stressed_phones_of_the_first_pronunciation(
    lines: list[str], table: dict[str, int]
) -> None:
    assert read(lines) == table


def test_the_notice_passes_the_dictionarys_licence_on() -> None:
    notice = (Path(__file__).parents[2] / "NOTICE").read_text("utf-8")
    assert "Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved." in notice
    assert "THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY ``AS IS''" in notice
