"""Search finds titles and texts, and takes nothing in a query for a command."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Fact, Facts, FactSource
from corpus.library import Library, open_memory
from tests.corpus.library.invented import article


@pytest.fixture
def keys(library: Library) -> dict[str, int]:
    texts = {
        "bridge": "The bridge over the Lonn opened. It will not close, said El País and NEAR residents.",
        "tunnel": "The tunnel under the Lonn closed; the bridge stays.",
        "other": "Rain is expected. Don't go out. ТАСС: дождь.",
    }
    titles = {"bridge": "Opening day", "tunnel": "Closing day", "other": "Weather"}
    batch = [(article(text, title=Fact(titles[name], FactSource.TEXT)), None) for name, text in texts.items()]
    return dict(zip(texts, (added.key for added in library.add(batch)), strict=True))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tunnel", {"tunnel"}),
        ("LONN", {"bridge", "tunnel"}),
        ("lonn bridge opened", {"bridge"}),
        ('"lonn opened"', {"bridge"}),
        ('"opened lonn"', set()),
        ('"lonn opened', {"bridge"}),
        ("weather", {"other"}),
        ("pais", {"bridge"}),
        ("дождь", {"other"}),
        ("don't", {"other"}),
        ("rain NOT tunnel", set()),
        ("bridge OR rain", set()),
        ("NEAR", {"bridge"}),
        ("bri*", set()),
        ("title:weather", set()),
        ("bridge * ( ^ -", {"bridge", "tunnel"}),
        ("", set()),
        ("  ", set()),
        ("***", set()),
        ('"', set()),
        ('""', set()),
        ("\0", set()),
        ("tun\0nel", set()),
        ("\ud800", set()),
        ("rain " * 5000, {"other"}),
    ],
)
def test_a_query_finds(library: Library, keys: dict[str, int], query: str, found: set[str]) -> None:
    assert {hit.article for hit in library.search(query)} == {keys[name] for name in found}


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.one_of(st.sampled_from("\"*():^-+{}\0\\' ANDORNEAR"), st.characters()), max_size=40))
def test_no_query_is_an_error(library: Library, query: str) -> None:
    assert library.search(query) == ()


def test_a_hit_shows_where_the_words_are(library: Library, keys: dict[str, int]) -> None:
    [hit] = library.search("tunnel")
    assert [hit.excerpt[start:end] for start, end in hit.hits] == ["tunnel"]


def test_a_hit_has_outlet_and_title(library: Library, keys: dict[str, int]) -> None:
    [hit] = library.search("tunnel")
    assert (hit.outlet.name, hit.title) == ("unattributed 2", "Closing day")


def test_marks_in_the_text_itself_are_no_hits(library: Library) -> None:
    library.add([(article("a \x03 rain \x02 b \x03\x02"), None)])
    [hit] = library.search("rain")
    assert all(0 <= start <= end <= len(hit.excerpt) for start, end in hit.hits)


def test_hits_are_at_most_as_many_as_asked_for(library: Library, keys: dict[str, int]) -> None:
    assert len(library.search("lonn", limit=1)) == 1


def test_of_equal_hits_the_first_added_comes_first() -> None:
    with open_memory() as library:
        added = library.add([(article(f"rain {number}", f"Outlet {number}"), None) for number in range(20)])
        assert [hit.article for hit in library.search("rain")] == [one.key for one in added]


def test_a_new_title_is_found_and_the_old_one_is_not(library: Library, keys: dict[str, int]) -> None:
    library.set_facts(keys["other"], Facts(title=Fact("Forecast", FactSource.USER)))
    assert [len(library.search(query)) for query in ("forecast", "weather")] == [1, 0]


def test_a_removed_article_is_not_found(library: Library, keys: dict[str, int]) -> None:
    library.remove([keys["tunnel"]])
    assert library.search("tunnel") == ()
