"""Bodies, documents and unnamed people as sources."""

from __future__ import annotations

import pytest

from analysis.document import SpeakerKind
from tests.analysis.speakers.passages import told


def kind(source: str) -> SpeakerKind:
    return told(f"‹{source}› said {{it was late}}.").speakers[0].kind


@pytest.mark.parametrize(
    "source",
    [
        "The Ministry of Transport",
        "the company",
        "Police",
        "Boeing",
        "The WHO",
        "NATO",
        "Moscow",
        "The Kremlin",
        "The White House",
        "Kyiv",
        "Reuters",
        "The Lorn Courier",
        "State television",
        "The House Oversight and Reform Committee",
        "The Democratic Party",
        "the state news agency Xinhua",
        "UNSMIL",
    ],
)
def test_bodies(source: str) -> None:
    assert kind(source) is SpeakerKind.ORGANISATION


@pytest.mark.parametrize(
    "source", ["The report", "A study by the National Institute", "The lawsuit", "A poll released on Monday", "Polls"]
)
def test_documents(source: str) -> None:
    assert kind(source) is SpeakerKind.DOCUMENT


@pytest.mark.parametrize(
    "source",
    [
        "Officials",
        "Two people familiar with the matter",
        "A witness",
        "Residents",
        "critics of the mayor",
        "one of them",
        "A senior White House official who spoke on condition of anonymity",
        "current and former officials",
        "Some",
        "A 34-year-old teacher",
        "Spectators",
        "one New Hampshire Democrat",
        "Fishermen",
        "someone close to the board",
        "a former aide to Ilse Brandt",
        "the man behind the counter",
    ],
)
def test_unnamed_people(source: str) -> None:
    assert kind(source) is SpeakerKind.UNNAMED


def test_all_unnamed_people_are_one_speaker_with_their_words() -> None:
    speaker = told("‹Officials› said {it was late}. ‹A witness› said {it was not}.").speakers[0]
    assert (speaker.key, speaker.name, speaker.called) == ("unnamed", "Officials", ("witness",))


def test_somebody_unnamed_stays_unnamed_with_the() -> None:
    assert told("‹A UN official› said {it was late}. {“Very,”} ‹the official› said.").keys == ("unnamed",) * 2


def test_a_spokesman_without_a_name_is_a_role() -> None:
    assert kind("A spokesman for the ministry") is SpeakerKind.ROLE


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("The Ministry of Transport", "the ministry"),
        ("The World Health Organization (WHO)", "the WHO"),
        ("The United Dockers' Union (UDU)", "the UDU"),
        ("The United Nations Support Mission in Libya (UNSMIL)", "UNSMIL"),
        ("The Lorn Courier", "the newspaper"),
        ("Boeing", "the company"),
    ],
)
def test_a_short_form_is_the_body(full: str, short: str) -> None:
    keys = told(f"‹{full}› said {{it was late}}. {{“Very,”}} ‹{short}› said.").keys
    assert keys[0] == keys[1]


def test_a_short_form_is_the_body_that_was_only_mentioned() -> None:
    assert told("Acme Corp. will go.\n‹The company› said {it was late}.").names == ("Acme Corp",)


def test_a_nation_s_name_and_adjective_name_one_body() -> None:
    keys = told("‹The Maravian health ministry› said {it was late}. ‹Maravia's health ministry› said {so}.").keys
    assert keys[0] != keys[1]  # An invented country has no adjective in the table.
    keys = told("‹The Kenyan health ministry› said {it was late}. ‹Kenya's health ministry› said {so}.").keys
    assert keys[0] == keys[1]


def test_who_in_capitals_is_a_body() -> None:
    assert told("‹WHO› said {it was late}.").keys == ("world health organization",)


def test_a_report_is_the_document_of_before() -> None:
    assert told("{It is late}, according to ‹a report›. ‹The report› says {so}.").keys == ("report", "report")


def test_the_body_set_off_behind_what_it_is() -> None:
    assert told("‹The insurer, Grove Mutual,› said {it was late}.").names == ("Grove Mutual",)
