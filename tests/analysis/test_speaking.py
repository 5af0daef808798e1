"""Shares of voices and speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import SpeakerKind, Voice
from analysis.measure import Reading
from analysis.selection import Selection
from analysis.speaking import attributions, effective_number, read_speaking
from tests.analysis.spoken import spoken

TEXT = (
    "The bridge is shut. ⟦ada|“We acted at once,”⟧ ‹said› Ada.\n"
    "Ben ‹said› ⟪ben|that nobody was told⟫.\n"
    "⟦officials|“No comment,”⟧ officials ‹said›."
)
UNNAMED = {"officials": SpeakerKind.UNNAMED}


def share(reading: Reading) -> float:
    return sum(unit.numerator for unit in reading.units) / sum(unit.denominator for unit in reading.units)


def test_the_three_voices_share_all_words() -> None:
    readings = read_speaking(Selection(spoken(TEXT, UNNAMED), Voice.OWN))
    assert share(readings["voice.quoted"]) == pytest.approx(6 / 20)
    assert share(readings["voice.reported"]) == pytest.approx(4 / 20)
    assert share(readings["voice.own"]) == pytest.approx(10 / 20)


def test_the_shares_are_the_same_whichever_voice_is_chosen() -> None:
    document = spoken(TEXT, UNNAMED)
    readings = [read_speaking(Selection(document, voice)) for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL)]
    assert readings[0] == readings[1] == readings[2]


def test_of_one_speakers_words_nothing_is_shared() -> None:
    readings = read_speaking(Selection(spoken(TEXT, UNNAMED), Voice.QUOTED, "ada"))
    assert not any(reading.units or reading.evidence for reading in readings.values())


def test_unnamed_sources_are_counted_among_those_that_are_known() -> None:
    reading = read_speaking(Selection(spoken(TEXT + "\n⟦|“Who knows?”⟧", UNNAMED), Voice.ALL))["speakers.unnamed"]
    assert share(reading) == pytest.approx(1 / 3)
    assert [row.entry for row in reading.evidence] == ["officials"]


def test_quoted_words_of_named_speakers_stand_behind_the_effective_number() -> None:
    reading = read_speaking(Selection(spoken(TEXT, UNNAMED), Voice.ALL))["speakers.words"]
    assert [(row.entry, row.value) for row in reading.evidence] == [("ada", 4)]


def test_the_first_speaker_comes_after_the_words_before_the_first_quotation() -> None:
    reading = read_speaking(Selection(spoken(TEXT, UNNAMED), Voice.ALL))["speakers.first"]
    assert share(reading) == pytest.approx(4 / 20)


def test_an_article_that_quotes_nobody_has_no_first_speaker() -> None:
    assert read_speaking(Selection(spoken("The bridge is shut."), Voice.ALL))["speakers.first"] == Reading((), ())


def test_an_attribution_knows_its_words_in_each_voice() -> None:
    found = attributions(spoken(TEXT, UNNAMED))
    assert [(one.speaker, one.quoted, one.reported, one.unnamed) for one in found] == [
        ("ada", 4, 0, False),
        ("ben", 0, 4, False),
        ("officials", 2, 0, True),
    ]


def test_four_equal_speakers_count_as_four() -> None:
    assert effective_number([10, 10, 10, 10]) == pytest.approx(4)


def test_the_effective_number_of_parties_in_laakso_and_taagepera_is_reproduced() -> None:
    # Shares .45, .35, .10, .10: HHI = .2025 + .1225 + .01 + .01 = .345
    assert effective_number([45, 35, 10, 10]) == pytest.approx(1 / 0.345)


def test_nobody_quoted_has_no_effective_number() -> None:
    assert effective_number([]) is None


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=20))
def test_the_effective_number_lies_between_one_and_the_number_of_speakers(words: list[int]) -> None:
    number = effective_number(words)
    assert number is not None
    assert 1 - 1e-9 <= number <= len(words) + 1e-9
