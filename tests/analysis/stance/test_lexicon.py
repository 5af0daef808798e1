"""stance.toml: what its entries may say, and that nothing in it is idle."""

from __future__ import annotations

import inspect
import re

import pytest

from analysis.stance import complements, surroundings
from analysis.stance import words as stance_words
from analysis.stance.complements import COMPLEMENTS
from analysis.stance.rules import CLASSES, condition, entries
from analysis.stance.surroundings import SURROUNDINGS
from analysis.stance.words import Words, lexicon, lists
from analysis.text import words as divided

ROWS = [(stance, row) for stance in CLASSES for row in lexicon()[stance]]
ASKED = [said for _, row in ROWS for key in ("needs", "either", "unless") for said in row.get(key, ())]
READ_BY_CONDITIONS = {
    name
    for module in (complements, surroundings, stance_words)
    for call in re.findall(r"listed\(([^)]*)\)", inspect.getsource(module))
    for name in re.findall(r'"(\w+)"', call)
}


def words_of(text: str) -> Words:
    tokens = tuple(divided(text))
    return Words(text, tokens, 0, len(tokens))


def test_an_entry_says_nothing_but_words_and_conditions() -> None:
    assert {key for _, row in ROWS for key in row} == {"words", "phrases", "needs", "either", "unless"}


def test_every_condition_has_a_use() -> None:
    assert set(SURROUNDINGS) | set(COMPLEMENTS) <= set(ASKED)


def test_every_list_has_a_use() -> None:
    named = {said.split()[-1] for said in ASKED if re.fullmatch("(before|after) [a-z_]+", said)}
    assert set(lists()) <= named | READ_BY_CONDITIONS


def test_the_lexicon_holds_every_class() -> None:
    assert {entry.stance for listed in entries().values() for _, entry in listed} == set(CLASSES)


def test_no_word_stands_twice_in_an_entry() -> None:
    twice = [row for _, row in ROWS if len(set(row.get("words", "").split())) < len(row.get("words", "").split())]
    assert twice == []


@pytest.mark.parametrize("said", ["before a unicorn", "after unknown_list", "beside numbers"])
def test_a_condition_that_there_is_not_is_refused(said: str) -> None:
    with pytest.raises(KeyError):
        condition(said)


@pytest.mark.parametrize(
    ("said", "text", "place", "holds"),
    [
        ('before "of"', "might of kings", 0, True),
        ('before "of"', "might be kings", 0, False),
        ("before numbers", "about nine men", 0, True),
        ('after "the" "an"', "the certain men", 1, True),
        ('after "the" "an"', "certain men", 0, False),
        ("behind be", "is now widely thought", 3, True),
        ("behind be", "has thought", 1, False),
        ("before a clause", "knew that he lied", 0, True),
        ("before a clause", "knew the mill was sold", 0, True),
        ("before a clause", "knew the miller", 0, False),
        ("before a clause", "knew, the mill was sold", 0, False),
        ("before an infinitive", "failed to pay", 0, True),
        ("before an infinitive", "tended to the wounded", 0, False),
        ("before from and an -ing form", "kept the deer from crossing", 0, True),
        ("before from and an -ing form", "kept the deer from harm", 0, False),
        ("before have and a participle", "must have lost it", 0, True),
        ("before have and a participle", "must have a licence", 0, False),
        ("before an amount", "almost half", 0, True),
        ("before an amount", "almost, half", 0, False),
        ("behind an amount", "nine miles or so", 2, True),
        ("before a noun", "an alleged bribe", 1, True),
        ("before a noun", "police alleged bribery", 1, False),
        ("in a question", "is it really so?", 2, True),
    ],
)
def test_a_condition_holds_where_its_name_says(said: str, text: str, place: int, holds: bool) -> None:
    assert condition(said)(words_of(text), place, place) is holds
