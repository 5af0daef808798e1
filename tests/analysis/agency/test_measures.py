"""The measures of agency, as readings: what each counts, of what, and in whose voice."""

from __future__ import annotations

from dataclasses import replace

from analysis.agency import find_events, read_agency
from analysis.document import Voice
from analysis.measure import Reading
from analysis.selection import Selection
from tests.analysis.plain_articles import read_text
from tests.analysis.spoken import spoken


def reading(measure: str, text: str, headline: str = "") -> Reading:
    document = read_text(text, headline) if headline else read_text(text)
    return read_agency(Selection(document, Voice.ALL))[f"agency.{measure}"]


def sums(found: Reading) -> tuple[float, float]:
    """Numerator and denominator."""
    return sum(unit.numerator for unit in found.units), sum(unit.denominator for unit in found.units)


TEXT = "Two men were killed. A third was shot by a guard. A boy was rescued. Rebels killed a nun. Her murder shook all."


def test_the_agentless_share_is_of_passives_of_harm() -> None:
    assert sums(reading("agentless", TEXT)) == (1, 2)


def test_the_passive_share_is_of_all_events_of_harm() -> None:
    assert sums(reading("passive", TEXT)) == (2, 4)


def test_the_nominal_share_is_of_all_events_of_harm() -> None:
    assert sums(reading("nominal", TEXT)) == (1, 4)


def test_a_participle_behind_its_noun_is_a_passive() -> None:
    assert sums(reading("agentless", "The nuns killed in the fire were mourned.")) == (1, 1)


def test_headlines_count() -> None:
    assert sums(reading("agentless", "Rebels killed a nun.", "Nun shot dead in convent")) == (1, 1)


def test_there_is_a_row_for_each_event_that_counts_with_the_verb_and_its_base() -> None:
    text = "Two men were killed and a third was shot down by a guard on Friday."
    (row,) = reading("agentless", "Two men were slaughtered. A third was shot by a guard.").evidence
    assert (row.entry, row.value) == ("slaughter", 1)
    assert [text[a:b] for a, b, _ in reading("passive", text).evidence[0].highlights] == ["killed"]


def test_a_sentence_with_two_events_is_one_unit() -> None:
    assert [unit.denominator for unit in reading("agentless", "Two men were killed and a third was shot.").units] == [2]


def test_what_is_told_as_not_done_is_left_out() -> None:
    assert reading("passive", "The convent was not bombed.").units == ()


def test_an_event_is_in_the_voice_of_its_verb() -> None:
    document = spoken("⟦ada|“A nun was killed,”⟧ she ‹said›. A monk was attacked.")
    entries = {
        voice: [row.entry for row in read_agency(Selection(document, voice))["agency.agentless"].evidence]
        for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL)
    }
    assert entries == {Voice.OWN: ["attack"], Voice.QUOTED: ["kill"], Voice.ALL: ["kill", "attack"]}


def test_a_speakers_words_can_be_chosen() -> None:
    document = spoken("⟦ada|“A nun was killed,”⟧ she ‹said›. A monk was attacked.")
    chosen = read_agency(Selection(document, Voice.ALL, "ada"))["agency.passive"]
    assert [row.entry for row in chosen.evidence] == ["kill"]


def test_a_language_without_rules_has_no_events() -> None:
    assert find_events(replace(read_text("A nun was killed by rebels."), language="de")) == ()


def test_readings_of_one_document_do_not_reach_the_next() -> None:
    first, second = read_text("A nun was killed."), read_text("A monk ate.")
    read_agency(Selection(first, Voice.ALL))
    assert read_agency(Selection(second, Voice.ALL))["agency.passive"] == Reading((), ())
