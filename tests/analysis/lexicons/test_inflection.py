"""Regular English inflection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.inflection import PartOfSpeech, inflect


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("tank", "tanks"),
        ("embassy", "embassies"),
        ("ally", "allies"),
        ("day", "days"),
        ("clash", "clashes"),
        ("tax", "taxes"),
        ("church", "churches"),
        ("price", "prices"),
        ("loss", "losses"),
        ("survey", "surveys"),
    ],
)
def test_a_noun_has_its_plural(noun: str, plural: str) -> None:
    assert inflect(noun, "noun") == (noun, plural)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("attack", {"attacks", "attacked", "attacking"}),
        ("invade", {"invades", "invaded", "invading"}),
        ("ban", {"bans", "banned", "banning"}),
        ("deter", {"deters", "deterred", "deterring"}),
        ("offer", {"offers", "offered", "offering"}),
        ("deny", {"denies", "denied", "denying"}),
        ("annex", {"annexes", "annexed", "annexing"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("die", {"dies", "died", "dying"}),
        ("panic", {"panics", "panicked", "panicking"}),
        ("quit", {"quits", "quitted", "quitting"}),
        ("slam", {"slams", "slammed", "slamming"}),
        ("clean", {"cleans", "cleaned", "cleaning"}),
        ("quarrel", {"quarrels", "quarreled", "quarrelled", "quarreling", "quarrelling"}),
        ("draw", {"draws", "drawed", "drawing"}),
        ("pray", {"prays", "prayed", "praying"}),
    ],
)
def test_a_verb_has_its_third_person_its_past_and_its_participle(verb: str, forms: set[str]) -> None:
    assert set(inflect(verb, "verb")) == {verb, *forms}


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("cheap", {"cheaper", "cheapest"}),
        ("large", {"larger", "largest"}),
        ("angry", {"angrier", "angriest"}),
        ("big", {"bigger", "biggest"}),
        ("grey", {"greyer", "greyest"}),
    ],
)
def test_an_adjective_has_its_degrees(adjective: str, forms: set[str]) -> None:
    assert set(inflect(adjective, "adjective")) == {adjective, *forms}


def test_none_leaves_the_word_alone() -> None:
    assert inflect("nato", "none") == ("nato",)


@given(st.text(max_size=12), st.sampled_from(["noun", "verb", "adjective", "none"]))
def test_any_word_is_the_first_of_its_forms_and_no_form_comes_twice(word: str, kind: PartOfSpeech) -> None:
    forms = inflect(word, kind)
    assert forms[0] == word
    assert len(set(forms)) == len(forms)
