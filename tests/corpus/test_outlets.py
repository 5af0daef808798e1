"""The registry of known outlets: what its files hold, and how an outlet is found in it."""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.outlets import RegistryError, by_domain, by_name, parse_outlet, registry, slug_of
from corpus.outlets.registry import checked_for_clashes

PATTERN_KEYS = ("datelines", "credits", "copyrights", "furniture")

MINIMAL = """
name = "Morning Lantern"
slug = "morning-lantern"
country = "NZ"
kind = "paper"
language = "en"
domains = ["lantern.example"]
"""

DATELINE = """
[[datelines]]
pattern = '{place}, {date} \\(ML\\){dash}'
examples = ["PORT AVERIL, May 3 (ML) - Text"]
counterexamples = ["He read it (ML) - twice"]
"""


def files() -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in resources.files("corpus.outlets").iterdir():
        if entry.name.endswith(".toml"):
            yield entry.name, tomllib.loads(entry.read_text(encoding="utf-8"))


def sample_lines(which: str) -> list[Any]:
    return [
        pytest.param(table["slug"], key, place, line, id=f"{name}-{key}{place}-{line[:30]}")
        for name, table in sorted(files())
        for key in PATTERN_KEYS
        for place, entry in enumerate(table.get(key, []))
        for line in entry[which]
    ]


def pattern_of(slug: str, key: str, place: int) -> re.Pattern[str]:
    outlet = next(outlet for outlet in registry() if outlet.slug == slug)
    patterns: tuple[re.Pattern[str], ...] = getattr(outlet, key)
    return patterns[place]


@pytest.mark.parametrize(("slug", "key", "place", "line"), sample_lines("examples"))
def test_a_pattern_finds_its_examples(slug: str, key: str, place: int, line: str) -> None:
    assert pattern_of(slug, key, place).search(line)


@pytest.mark.parametrize(("slug", "key", "place", "line"), sample_lines("counterexamples"))
def test_a_pattern_passes_over_its_counterexamples(slug: str, key: str, place: int, line: str) -> None:
    assert not pattern_of(slug, key, place).search(line)


@pytest.mark.parametrize(("slug", "key", "place", "line"), sample_lines("examples"))
def test_a_dateline_or_copyright_is_no_other_outlets(slug: str, key: str, place: int, line: str) -> None:
    if key in {"datelines", "copyrights"}:
        others = [outlet for outlet in registry() if outlet.slug != slug]
        assert not [outlet.slug for outlet in others for pattern in getattr(outlet, key) if pattern.search(line)]


def test_at_least_fifteen_outlets_of_eight_countries_and_every_kind_are_known() -> None:
    assert len(registry()) >= 15
    assert len({outlet.country for outlet in registry()}) >= 8
    assert {outlet.kind for outlet in registry()} == {"agency", "broadcaster", "paper", "site"}


def test_a_file_is_named_by_its_slug() -> None:
    assert {name for name, _ in files()} == {f"{outlet.slug}.toml" for outlet in registry()}


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
    assert joined is None or label + domain in joined.domains


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


def test_a_pattern_may_use_the_named_parts() -> None:
    (pattern,) = parse_outlet(MINIMAL + DATELINE, "lantern.toml").datelines
    found = pattern.search("PORT AVERIL, May 3 (ML) - The mayor")
    assert found is not None
    assert found.end() == len("PORT AVERIL, May 3 (ML) - ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name =", "lantern.toml: not TOML"),
        (MINIMAL.replace('country = "NZ"', ""), "lantern.toml: country:"),
        (MINIMAL.replace('"NZ"', '"nz"'), "lantern.toml: country:"),
        (MINIMAL.replace('"en"', '"english"'), "lantern.toml: language:"),
        (MINIMAL.replace('"paper"', '"pamphlet"'), "lantern.toml: kind:"),
        (MINIMAL.replace("morning-lantern", "Morning Lantern"), "lantern.toml: slug:"),
        (MINIMAL.replace('"Morning Lantern"', "3"), "lantern.toml: name:"),
        (MINIMAL.replace("lantern.example", "www.lantern.example"), "lantern.toml: domains:"),
        (MINIMAL.replace('["lantern.example"]', '"lantern.example"'), "lantern.toml: domains:"),
        (MINIMAL + "owner = 'me'\n", "lantern.toml: owner: unknown key"),
        (MINIMAL + DATELINE.replace("{dash}", "("), "lantern.toml: datelines[0].pattern:"),
        (MINIMAL + DATELINE + "flags = 'i'\n", "lantern.toml: datelines[0].flags: unknown key"),
        (MINIMAL + DATELINE.partition("counterexamples")[0], "lantern.toml: datelines[0].counterexamples:"),
        (MINIMAL + "datelines = ['x']\n", "lantern.toml: datelines:"),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_key(text: str, said: str) -> None:
    with pytest.raises(RegistryError, match=re.escape(said)):
        parse_outlet(text, "lantern.toml")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((), "slug: 'morning-lantern'"),
        (("morning-lantern", "lantern"), "name: 'morning lantern'"),
        (("morning-lantern", "lantern", "Morning Lantern", "Lantern"), "domains: 'lantern.example'"),
    ],
)
def test_outlets_that_clash_are_refused(change: tuple[str, ...], said: str) -> None:
    twin = MINIMAL
    for old, new in zip(change[::2], change[1::2], strict=True):
        twin = twin.replace(old, new)
    with pytest.raises(RegistryError, match=re.escape(said)):
        checked_for_clashes((parse_outlet(MINIMAL, "a.toml"), parse_outlet(twin, "b.toml")))
