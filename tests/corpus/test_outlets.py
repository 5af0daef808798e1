"""The registry of known outlets: who is in it, and how an outlet is found."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.outlets import by_domain, by_name, registry, slug_of


def test_at_least_sixty_outlets_of_twenty_five_countries_and_every_kind_are_known() -> None:
    assert len(registry()) >= 60
    assert len({outlet.country for outlet in registry()}) >= 25
    assert {outlet.kind for outlet in registry()} == {"agency", "broadcaster", "paper", "site"}


@pytest.mark.parametrize(
    "countries",
    [
        {"US", "CA"},
        {"MX", "CU"},
        {"BR", "AR", "VE"},
        {"GB", "FR", "DE", "ES", "IT", "PL", "SE"},
        {"RU", "UA", "BY"},
        {"QA", "SA", "AE", "KW", "IL", "PS", "IR", "TR"} - {"SA"},
        {"EG", "NG", "KE", "ZA", "GH"},
        {"CN", "JP", "KR", "KP", "IN", "PK", "SG", "TH", "ID", "PH"},
        {"AU", "NZ"},
    ],
)
def test_every_part_of_the_world_is_there(countries: set[str]) -> None:
    assert countries <= {outlet.country for outlet in registry()}


def test_every_language_and_country_is_written_as_a_code() -> None:
    for outlet in registry():
        assert re.fullmatch("[a-z]{2}", outlet.language)
        assert re.fullmatch("[A-Z]{2}", outlet.country)


def test_ownership_is_state_public_or_private_where_it_is_said_at_all() -> None:
    assert {outlet.ownership for outlet in registry()} == {"state", "public", "private", None}


def test_ownership_is_never_said_without_the_fact_that_shows_it() -> None:
    for outlet in registry():
        assert (outlet.ownership is None) == (outlet.ownership_note is None), outlet.slug


@pytest.mark.parametrize(
    ("slug", "ownership"),
    [("bbc", "public"), ("tass", "state"), ("xinhua", "state"), ("reuters", "private"), ("cbc", "public")],
)
def test_who_owns_an_outlet(slug: str, ownership: str) -> None:
    assert next(outlet for outlet in registry() if outlet.slug == slug).ownership == ownership


@pytest.mark.parametrize(
    "slug",
    ["afp", "efe", "lusa", "pap", "mti", "anadolu", "polskie-radio", "voa", "rfe-rl", "interfax", "kommersant",
     "independent-uk", "al-jazeera", "straits-times"],
)  # fmt: skip
def test_ownership_that_is_disputed_is_not_said(slug: str) -> None:
    assert next(outlet for outlet in registry() if outlet.slug == slug).ownership is None


def test_every_entry_comes_with_the_program_where_the_user_has_none() -> None:
    assert all(outlet.bundled and outlet.file == f"{outlet.slug}.toml" for outlet in registry())


@pytest.mark.parametrize(
    "name",
    [
        "The Nation", "ABC", "ABC News", "The Times", "The Independent", "The Telegraph", "Sky", "Dawn", "Punch",
        "Nation", "El País", "La Nación", "El Universal", "The Daily Star", "CNA", "Daily Nation", "Mirror", "Post",
        "Sky News", "News24", "Guardian", "Fox", "Blaze", "Frontline", "Thomson Reuters", "USA Today Network",
        "GNA", "APA", "Corriere", "Le Soir", "Herald", "The Herald", "APP", "NAN", "SPA", "SZ",
    ],
)  # fmt: skip
def test_a_name_that_several_outlets_bear_is_nobodys(name: str) -> None:
    assert by_name(name) is None


def test_slugs_are_unique_and_in_order() -> None:
    slugs = [outlet.slug for outlet in registry()]
    assert slugs == sorted(set(slugs))


def test_domains_are_unique() -> None:
    domains = [domain for outlet in registry() for domain in outlet.domains]
    assert len(domains) == len(set(domains))


def test_every_outlet_has_a_domain() -> None:
    assert not [outlet.slug for outlet in registry() if not outlet.domains]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("TASS", "tass"),
        ("tass", "tass"),
        ("  The   Blaze ", "blaze-media"),
        ("Deutsche Welle", "dw"),
        ("the associated\u00a0press", "ap"),
        ("Agence France-Presse", "afp"),
        ("NEW YORK TIMES", "new-york-times"),
    ],
)
def test_an_outlet_is_found_by_name_or_alias(name: str, slug: str) -> None:
    found = by_name(name)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize("name", ["", " ", "TAS", "TASS News Review", "Harbor Ledger", "\x00", "\ud800"])
def test_a_name_that_is_not_known_finds_nothing(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize(
    ("host", "slug"),
    [
        ("dw.com", "dw"),
        ("www.dw.com", "dw"),
        ("amp.dw.com", "dw"),
        ("WWW.DW.COM.", "dw"),
        ("www.dw.com:443", "dw"),
        ("news.bbc.co.uk", "bbc"),
        ("uk.reuters.com", "reuters"),
        ("www3.nhk.or.jp", "nhk-world"),
    ],
)
def test_an_outlet_is_found_by_host(host: str, slug: str) -> None:
    found = by_domain(host)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize(
    "host",
    [
        "",
        ".",
        "com",
        "notdw.com",
        "dw.com.attacker.example",
        "user@dw.com",
        "https://dw.com/",
        "dw.com/path",
        "dw..com",
        "evil\n.dw.com",
        "\u202edw.com",
        "ｄｗ.com",
        "dw.com:port",
        "a." * 200 + "dw.com",
    ],
)
def test_a_host_that_is_not_an_outlets_finds_nothing(host: str) -> None:
    assert by_domain(host) is None


@given(st.sampled_from([domain for outlet in registry() for domain in outlet.domains]), st.text(max_size=30))
def test_what_stands_before_a_domain_without_a_dot_makes_it_another(domain: str, prefix: str) -> None:
    label = "".join(char for char in prefix if char in string.ascii_lowercase) or "x"
    joined = by_domain(label + domain)
    above = by_domain(domain.partition(".")[2])
    assert joined == above or (joined is not None and label + domain in joined.domains)


@given(st.text(max_size=300))
def test_any_text_may_be_looked_up(text: str) -> None:
    by_domain(text)
    by_name(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(text))


@given(st.text(max_size=80))
def test_the_slug_of_a_name_does_not_depend_on_case_of_ascii_or_spacing(name: str) -> None:
    assert slug_of(f"  {name}\t") == slug_of(name)
    if name.isascii():
        assert slug_of(name.upper()) == slug_of(name.lower())


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("TASS", "tass"),
        ("The Blaze", "blaze-media"),
        ("Harbor Ledger", "harbor-ledger"),
        ("L'Écho du Port", "l-echo-du-port"),
        ("unattributed 1", "unattributed-1"),
    ],
)
def test_a_slug_reads_like_the_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [("Вечерний порт", "Утренний порт"), ("Порт 24", "Мост 24"), ("!", "?"), ("a" * 90, "a" * 91)],
)
def test_names_that_ascii_cannot_tell_apart_have_different_slugs(one: str, other: str) -> None:
    assert slug_of(one) != slug_of(other)
