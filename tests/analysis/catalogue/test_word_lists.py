"""The words that a measure looks for are told as its file lists them, each with the sense in which it counts."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

import pytest

from analysis.catalogue import actor_measures, bundled_measures, speaker_measures
from analysis.catalogue.word_lists import Terms, loaded_terms, terms_of, word_files
from analysis.lexicon import bundled_lexicons, parse_lexicon
from analysis.measure import Family, Measure

OWN = """
[lexicon]
id = "water"
kind = "frames"
language = "en"
version = 1
source = "Written for the tests."

[scarcity]
title = "scarcity"
definition = "Too little of it."
source = "Written for the tests."
entries = [
  { term = "drought", sense = "no rain for long", inflect = "noun", not = ["drought relief"] },
  { term = "Day Zero", sense = "when the taps run dry", case = "proper" },
]
"""


@cache
def every() -> dict[str, Measure]:
    return {m.id: m for m in (*bundled_measures(), *speaker_measures(), *actor_measures())}


def terms(id_: str) -> tuple[Terms, ...]:
    return terms_of(every()[id_], bundled_lexicons())


def words(id_: str) -> set[str]:
    return {word for one in terms(id_) for word in one.words}


def test_a_frame_tells_each_term_with_its_sense() -> None:
    lexicon = next(lexicon for lexicon in bundled_lexicons() if lexicon.kind == "frames")
    category = lexicon.categories[0]
    told = terms(f"frame.{category.id}")
    assert [(one.words, one.sense) for one in told] == [((entry.term,), entry.sense) for entry in category.entries]


@pytest.mark.parametrize("family", [Family.FRAME, Family.NAMING])
def test_every_measure_of_a_lexicon_has_words(family: Family) -> None:
    found = [m for m in bundled_measures() if m.family is family]
    assert [m.id for m in found if not terms_of(m, bundled_lexicons())] == []


def test_the_users_own_lexicon_tells_its_terms_and_conditions() -> None:
    lexicon = parse_lexicon(OWN, "water.toml")
    measure = Measure("frame.scarcity", Family.FRAME, "g", "n", "u", 0, 1, "m", "c", "l", (), lambda _: None)
    drought, day_zero = terms_of(measure, (lexicon,))
    assert drought == Terms(("drought",), "no rain for long", drought.note)
    assert drought.note.startswith("except: drought relief")
    assert day_zero.note == "with capitals only"


@pytest.mark.parametrize(
    ("id_", "word"),
    [
        ("tone.mean", "invasion"),
        ("tone.mean", "united"),
        ("tone.mean", "special military operation"),
        ("tone.polarity", "wonderful"),
        ("stance.hedge", "probably"),
        ("stance.factive", "the fact that"),
        ("verbs.doubting", "claim"),
        ("agency.agentless", "kill"),
        ("actors.blame", "brutal"),
    ],
)
def test_a_list_holds_its_words(id_: str, word: str) -> None:
    assert word in words(id_)


def test_praise_and_blame_of_somebody_share_no_list() -> None:
    assert words("actors.praise") | words("actors.blame") == words("actors.tone")


@pytest.mark.parametrize("id_", ["readability.lix", "length.words", "voice.own", "diversity.mattr", "tone.vader"])
def test_what_looks_for_no_list_of_ours_has_none(id_: str) -> None:
    assert terms(id_) == ()


@pytest.mark.parametrize("id_", ["tone.mean", "tone.polarity", "stance.hedge", "actors.tone"])
def test_every_word_has_a_sense_or_a_condition(id_: str) -> None:
    assert [one.words for one in terms(id_) if not (one.sense or one.note)] == []


def test_every_loaded_candidate_has_its_reason() -> None:
    assert loaded_terms()
    assert [one.words for one in loaded_terms() if ": " not in one.sense] == []


def test_every_bundled_file_of_words_is_named() -> None:
    there = {file.name for file in files("analysis.lexicons").iterdir() if file.name.endswith(".toml")}
    assert there - {"loaded_agreement.toml"} == {file.name for file in word_files()}


def test_a_file_is_named_with_the_digest_of_its_bytes() -> None:
    for file in word_files():
        data = files("analysis.lexicons").joinpath(file.name).read_bytes()
        assert file.digest == hashlib.sha256(data).hexdigest()
