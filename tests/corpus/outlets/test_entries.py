"""An outlet's entry: what a file may hold, and how a wrong one is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.outlets import RegistryError, checked_for_clashes, parse_outlet
from tests.commands import ROOT
from tests.corpus.outlets.entries import DATELINE, MINIMAL


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


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("ownership = 'secret'\nownership_note = 'x'\n", "ownership: 'secret' is not one of state, public, private"),
        ("ownership = 'state'\n", "ownership_note: ownership and the fact that shows it go together"),
        ("ownership_note = 'its charter'\n", "ownership_note: ownership and the fact that shows it go together"),
        ("ownership = 'state'\nownership_note = ' '\n", "ownership_note: needs some text"),
        (f"ownership = 'state'\nownership_note = '{'x' * 201}'\n", "ownership_note: it is longer than 200 characters"),
        (f"aliases = ['{'x' * 101}']\n", "aliases: it is longer than 100 characters"),
        ("aliases = ['']\n", "aliases: needs a list of texts"),
        ("aliases = [" + "'a', " * 201 + "]\n", "aliases: more than 200 are too many"),
        (f"aliases = {'[' * 5000}\n", "not TOML"),
    ],
)
def test_what_else_is_refused(more: str, said: str) -> None:
    with pytest.raises(RegistryError, match=re.escape(f"lantern.toml: {said}")):
        parse_outlet(MINIMAL + more, "lantern.toml")


def test_ownership_and_its_fact_are_kept() -> None:
    outlet = parse_outlet(MINIMAL + "ownership = 'public'\nownership_note = 'Royal Charter'\n", "lantern.toml")
    assert (outlet.ownership, outlet.ownership_note) == ("public", "Royal Charter")


def test_an_entry_need_not_say_who_owns_the_outlet() -> None:
    outlet = parse_outlet(MINIMAL, "lantern.toml")
    assert (outlet.ownership, outlet.ownership_note) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('(ML) - Text"', '(XX) - Text"', "does not find its example 'PORT AVERIL, May 3 (XX) - Text'"),
        ("He read it (ML) - twice", "PORT AVERIL, May 3 (ML) - twice", "finds its counterexample"),
    ],
)
def test_a_pattern_that_does_not_do_what_its_examples_say_is_refused(old: str, new: str, said: str) -> None:
    with pytest.raises(RegistryError, match=re.escape(f"lantern.toml: datelines[0].pattern: it {said}")):
        parse_outlet(MINIMAL + DATELINE.replace(old, new), "lantern.toml")


def test_what_could_steer_a_terminal_is_not_in_a_name() -> None:
    outlet = parse_outlet(MINIMAL.replace("Morning Lantern", "Morning\\u202e \\u001b[31mLantern"), "lantern.toml")
    assert outlet.name == "Morning [31mLantern"


@given(st.text(max_size=200))
def test_any_text_is_an_entry_or_refused_by_its_file(text: str) -> None:
    with pytest.raises(RegistryError, match=r"\Alantern\.toml: "):
        parse_outlet(text, "lantern.toml")


@given(
    st.sampled_from(["name", "slug", "aliases", "domains", "kind", "datelines"]),
    st.recursive(
        st.none() | st.integers() | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=4,
    ),
)
def test_a_key_of_any_kind_is_read_or_refused(key: str, value: object) -> None:
    written = {"None": "true"}.get(repr(value)) or re.sub(r"\bNone\b", "true", repr(value))
    lines = [line for line in MINIMAL.splitlines() if not line.startswith(f"{key} ")]
    refused = ""
    try:
        parse_outlet("\n".join([*lines, f"{key} = {written}"]), "lantern.toml")
    except RegistryError as problem:
        refused = str(problem)
    assert not refused or refused.startswith("lantern.toml: ")


def test_the_entry_in_the_documentation_is_right() -> None:
    page = (ROOT / "docs" / "outlets.md").read_text(encoding="utf-8")
    (entry,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    outlet = parse_outlet(entry, "docs")
    assert (outlet.slug, outlet.ownership, len(outlet.datelines)) == ("morning-lantern", "private", 1)
