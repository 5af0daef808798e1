"""docs/sources.md: its example is read by the real code, and says what the page says of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.article import FactSource
from corpus.errors import BadSources
from corpus.sources import _COLLECTION_KEYS, _FILE_KEYS, Sources, parse_sources

PAGE = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
PATH = Path("sources.toml")


def example() -> str:
    found = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def sources() -> Sources:
    return parse_sources(example(), PATH)


def test_the_example_names_the_collection(sources: Sources) -> None:
    assert sources.collection == "Harbour bridge"


def test_the_example_says_everything_of_one_file(sources: Sources) -> None:
    facts = sources.facts_of("lantern.txt")
    said = [facts.outlet.value, facts.date.value, facts.title.value, facts.language.value]
    assert said == ["Morning Lantern", "2024-05-03", "Bridge closed after third warning", "en"]
    assert facts.outlet.evidence == "copied from the printed edition, page 1"
    assert facts.outlet.by is FactSource.SIDECAR


def test_a_url_gives_a_known_outlet(sources: Sources) -> None:
    assert sources.facts_of("saved-page.html").outlet.value == "DW"


def test_a_month_and_a_regional_language_are_understood(sources: Sources) -> None:
    facts = sources.facts_of("brücke.txt")
    assert (facts.date.value, facts.language.value) == ("2024-05", "de")


def test_a_fact_without_evidence_names_the_sidecar(sources: Sources) -> None:
    assert sources.facts_of("brücke.txt").date.evidence == "sources.toml"


def test_the_outlet_that_nobody_knows_stays_unknown(sources: Sources) -> None:
    assert sources.facts_of("forwarded.txt").outlet.value is None


def test_a_file_that_is_not_named_has_no_facts(sources: Sources) -> None:
    assert sources.facts_of("other.txt").outlet.value is None


@pytest.mark.parametrize("key", [*_COLLECTION_KEYS, *_FILE_KEYS])
def test_every_key_is_on_the_page(key: str) -> None:
    assert re.search(rf"^\| `{key}`", PAGE, re.MULTILINE)


def test_every_key_is_in_the_example() -> None:
    assert [
        key for key in (*_COLLECTION_KEYS, *_FILE_KEYS) if not re.search(rf"^{key} =", example(), re.MULTILINE)
    ] == []


def test_the_error_on_the_page_is_the_one_given() -> None:
    wrong = example().replace("outlet =", "outlett =", 1)
    with pytest.raises(BadSources) as caught:
        parse_sources(wrong, PATH)
    assert str(caught.value) in PAGE
