from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Fact, FactSource
from corpus.errors import BadSources
from corpus.sources import Sources, parse_sources, read_sources
from tests.corpus.seeds import SEEDS, needs_seeds

HERE = Path("folder/sources.toml")


def facts(table: str, name: str = "a.txt") -> Sources:
    return parse_sources(f'["{name}"]\n{table}', HERE)


def test_a_folder_without_a_sidecar_has_nothing_to_say(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == Sources()


def test_the_collection_has_a_name() -> None:
    assert parse_sources('[collection]\nname = "The bridge"', HERE).collection == "The bridge"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("date = 2024-05-03", "2024-05-03"),
        ("date = 2024-05-03T10:15:00Z", "2024-05-03"),
        ('date = "2024-05-03"', "2024-05-03"),
        ('date = "2024-05"', "2024-05"),
        ('date = "2024"', "2024"),
    ],
)
def test_dates_are_read_bare_or_quoted(line: str, value: str) -> None:
    assert facts(line).facts_of("a.txt").date.value == value


def test_facts_carry_the_sidecar_s_evidence() -> None:
    said = facts('outlet = "Harbor Ledger"\nevidence = "the masthead"').facts_of("a.txt")
    assert said.outlet == Fact("Harbor Ledger", FactSource.SIDECAR, "the masthead")


def test_without_evidence_the_sidecar_itself_is_named() -> None:
    assert facts('title = "Bridge"').facts_of("a.txt").title.evidence == "sources.toml"


def test_an_alias_becomes_the_outlet_s_name() -> None:
    assert facts('outlet = "Deutsche Welle"').facts_of("a.txt").outlet.value == "DW"


def test_an_address_names_a_known_outlet() -> None:
    assert facts('url = "https://www.rt.com/news/1"').facts_of("a.txt").outlet.value == "RT"


def test_an_address_of_an_unknown_outlet_names_none() -> None:
    assert facts('url = "https://harbor.example/1"').facts_of("a.txt").outlet.value is None


def test_a_language_loses_its_country() -> None:
    assert facts('language = "en-GB"').facts_of("a.txt").language.value == "en"


def test_letters_with_accents_are_the_same_however_they_are_stored() -> None:
    assert facts('outlet = "RT"', "caf\u00e9.txt").facts_of("cafe\u0301.txt").outlet.value == "RT"


def test_only_the_named_file_is_meant() -> None:
    assert facts('outlet = "RT"', "../b.txt").facts_of("b.txt").outlet.value is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('["a.txt"]\noutlet = RT', 2, "not TOML"),
        ('["a.txt"]\n\nauthor = "x"', 3, '"author" of "a.txt": there is no such key'),
        ('[collection]\nname = "x"\ntitle = "y"', 3, '"title" of "collection": there is no such key'),
        ('["a.txt"]\noutlet = 7', 2, '"outlet" of "a.txt": this must be text'),
        ('["a.txt"]\ndate = "yesterday"', 2, "this is not a date"),
        ('["a.txt"]\ndate = 20240503', 2, "this is not a date"),
        ('["a.txt"]\nlanguage = "English"', 2, "this is not a language code"),
        ('outlet = "RT"', 1, '"outlet" stands outside any table'),
        ('["a.txt"]\n["a.txt"]', 2, "not TOML"),
    ],
)
def test_what_is_wrong_is_named_by_file_line_and_key(text: str, line: int, words: str) -> None:
    with pytest.raises(BadSources) as raised:
        parse_sources(text, HERE)
    assert raised.value.line == line
    assert str(raised.value).startswith("folder/sources.toml: ")
    assert words in str(raised.value)


def test_an_unknown_key_comes_with_the_known_ones() -> None:
    with pytest.raises(BadSources, match=r"The keys are: outlet, date, title, language, evidence, url\."):
        facts('outlets = "RT"')


def test_a_sidecar_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_bytes('["é.txt"]'.encode("cp1252"))
    with pytest.raises(BadSources, match="not UTF-8"):
        read_sources(tmp_path)


def test_values_are_made_plain() -> None:
    assert facts('outlet = "a\\u001b[2Jb\\nc"').facts_of("a.txt").outlet.value == "a [2Jb c"


@given(st.text(max_size=200))
def test_any_text_is_understood_or_refused(text: str) -> None:
    with contextlib.suppress(BadSources):
        assert isinstance(parse_sources(text, HERE), Sources)


@needs_seeds
def test_the_seeds_sidecar_is_understood() -> None:
    assert read_sources(SEEDS).collection == "Will Putin and Biden meet?"
