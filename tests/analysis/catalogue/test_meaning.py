"""Every measure is told in plain words with its formula, and every family says which question it answers."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.catalogue import actor_measures, bundled_measures, speaker_measures
from analysis.catalogue.meaning import family_meanings, meaning_of
from analysis.measure import Family, Measure, ratio
from analysis.readability import FORMULAS, TextCounts

SHOWN = [m for m in (*bundled_measures(), *speaker_measures(), *actor_measures()) if m.shown]


def called(measure: Measure) -> str:
    return measure.id


def measure(id_: str) -> Measure:
    return Measure(id_, Family.FRAME, "g", "n", "u", 0, 1, "m", "c", "l", (id_,), ratio())


@pytest.mark.parametrize("found", [m for m in SHOWN if m.family is not Family.NAMING], ids=called)
def test_a_measure_says_what_it_means_in_a_sentence(found: Measure) -> None:
    assert meaning_of(found).says.endswith(".")


@pytest.mark.parametrize("found", [m for m in SHOWN if m.family is not Family.NAMING], ids=called)
def test_a_measure_has_a_formula(found: Measure) -> None:
    assert meaning_of(found).formula


def test_all_names_share_a_meaning() -> None:
    meanings = {meaning_of(found) for found in SHOWN if found.family is Family.NAMING}
    assert [meaning.formula for meaning in meanings] == ["mentions by this name / mentions by any of its names"]


def test_a_lexicon_of_the_users_has_the_meaning_of_its_kind() -> None:
    assert meaning_of(measure("frame.my_own")).formula.startswith("1,000 x hits / words")


def test_what_nothing_is_written_of_has_no_meaning() -> None:
    assert meaning_of(measure("unheard.of")).says == ""


def test_every_family_answers_one_question() -> None:
    answers = [meaning.answers for meaning in family_meanings()]
    assert [answer.count("?") for answer in answers] == [1] * len(answers)
    assert all(answer.endswith("?") for answer in answers)


def test_every_family_of_a_shown_measure_is_described() -> None:
    assert {found.family for found in SHOWN} <= {meaning.family for meaning in family_meanings()}


def test_no_meaning_is_of_a_measure_that_is_gone() -> None:
    written = tomllib.loads(files("analysis.catalogue").joinpath("meanings.toml").read_text("utf-8"))
    ids = [m.id for m in (*bundled_measures(), *speaker_measures(), *actor_measures())]
    named = [id_ for row in written["meaning"] for id_ in row["measures"]]
    assert [id_ for id_ in named if not any(known.startswith(id_) for known in ids)] == []


NAMES = {
    "difficult words of 3 syllables or more": "complex_words",
    "words of 3 syllables or more": "polysyllables",
    "words of more than 6 letters": "long_words",
    "difficult words": "difficult_words",
    "stretches between spaces": "written_words",
}


@pytest.mark.parametrize("name", FORMULAS)
@given(data=st.data())
def test_the_formula_that_is_told_is_the_one_that_is_computed(name: str, data: st.DataObject) -> None:
    """Its own words are computed, on any text."""
    fields = list(TextCounts.__dataclass_fields__)
    amounts = data.draw(st.fixed_dictionaries({field: st.integers(1, 9_999) for field in fields}))
    told = meaning_of(next(found for found in SHOWN if found.id == f"readability.{name}")).formula.partition(";")[0]
    told, _, where = told.partition(", + ")
    for words, field in NAMES.items():
        told = told.replace(words, field)
    python = re.sub(r"[a-z_]{5,}", lambda match: str(amounts[match[0]]), told).replace(" x ", " * ")
    value = eval(python, {"sqrt": sqrt})
    if where and amounts["difficult_words"] / amounts["words"] > 0.05:
        value += float(where.partition(" where over 5 per cent")[0])
    assert value == pytest.approx(FORMULAS[name](TextCounts(**amounts)))
