"""What a frame is given in a text: a rate of hits, or the mean weight of the words that a weighted lexicon knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.framing import read_frames
from analysis.framing.dictionaries import parse_dictionary
from analysis.lexicon import Lexicon, parse_lexicon
from analysis.measure import Reading
from analysis.reading import read_document
from analysis.selection import Selection
from tests.articles import article

WEIGHTED = parse_dictionary("word,care_p,fairness_p\nshelter,0.4,0.1\nverdict,0.1,0.5\nstone,0,0\n", "emfd.csv")
PLAIN = parse_dictionary("%\n1 care\n2 harm\n%\nshelter* 1\nwound* 2\n", "mfd.dic")
FIRE = parse_lexicon(
    '[lexicon]\nid = "fires"\nkind = "frames"\nlanguage = "en"\nversion = 1\n'
    '[fire]\ntitle = "fire"\nentries = [{ term = "fire", sense = "flames" }, { term = "smoke", sense = "of a fire" }]\n'
    '[water]\ntitle = "water"\nentries = [{ term = "flood", sense = "water over land" }]\n',
    "fires.toml",
)
BODY = 'The shelter heard a verdict. "A stone and a shelter," she said. Nothing else stood there.'
TEXTS = st.lists(st.sampled_from(["shelter", "verdict", "stone", "wound", "fire", "she", "."]), max_size=30).map(
    " ".join
)


def read(body: str, lexicon: Lexicon = WEIGHTED, voice: Voice = Voice.ALL) -> dict[str, Reading]:
    return read_frames(Selection(read_document(article(body)), voice), lexicon)


def value(reading: Reading) -> float | None:
    below = sum(unit.denominator for unit in reading.units)
    return sum(unit.numerator for unit in reading.units) / below if below else None


def test_a_rate_is_of_all_the_words_of_the_selection() -> None:
    reading = read("The fire made smoke. Then it rained.", FIRE)["frame.fire"]
    assert [(unit.sentence, unit.numerator, unit.denominator) for unit in reading.units] == [(0, 2, 4), (1, 0, 3)]


def test_a_frame_without_a_hit_has_the_words_below_it_all_the_same() -> None:
    reading = read("The fire made smoke. Then it rained.", FIRE)["frame.water"]
    assert [(unit.numerator, unit.denominator) for unit in reading.units] == [(0, 4), (0, 3)]


def test_two_frames_do_not_share_their_hits() -> None:
    readings = read("A flood, a fire and smoke.", FIRE)
    assert [len(readings[name].evidence) for name in ("frame.fire", "frame.water")] == [2, 1]


def test_the_terms_of_a_users_dictionary_are_counted_as_those_of_any_lexicon() -> None:
    readings = read("Shelters for the wounded, sheltering all.", PLAIN)
    assert {name: value(reading) for name, reading in readings.items()} == {
        "frame.mfd_care": pytest.approx(2 / 6),
        "frame.mfd_harm": pytest.approx(1 / 6),
    }


def test_a_weighted_category_is_the_mean_over_matched_words() -> None:
    readings = read(BODY)
    assert value(readings["frame.emfd_care"]) == pytest.approx((0.4 + 0.1 + 0 + 0.4) / 4)
    assert value(readings["frame.emfd_fairness"]) == pytest.approx((0.1 + 0.5 + 0 + 0.1) / 4)


def test_a_word_that_the_lexicon_does_not_know_changes_no_mean() -> None:
    longer = BODY + " Many other words follow here, none of them known."
    assert value(read(longer)["frame.emfd_care"]) == value(read(BODY)["frame.emfd_care"])


def test_the_mean_of_a_voice_is_over_the_words_matched_in_it() -> None:
    assert value(read(BODY, WEIGHTED, Voice.QUOTED)["frame.emfd_care"]) == pytest.approx(0.2)


def test_without_a_matched_word_there_is_no_mean() -> None:
    assert value(read("Nothing was there.")["frame.emfd_care"]) is None


def test_a_row_of_evidence_has_the_weight_that_the_word_gives() -> None:
    rows = read(BODY)["frame.emfd_care"].evidence
    assert [(row.entry, row.value) for row in rows] == [("shelter", 0.4), ("verdict", 0.1), ("shelter", 0.4)]


@given(TEXTS)
def test_the_evidence_adds_up_to_what_the_units_say(body: str) -> None:
    for lexicon in (WEIGHTED, PLAIN, FIRE):
        for reading in read(body, lexicon).values():
            given_by_units = sum(unit.numerator for unit in reading.units)
            assert sum(row.value for row in reading.evidence) == pytest.approx(given_by_units)


@given(TEXTS)
def test_a_mean_lies_between_the_least_and_the_greatest_weight(body: str) -> None:
    mean = value(read(body)["frame.emfd_care"])
    assert mean is None or 0 <= mean <= 0.4 + 1e-9
