"""People as sources: full names, last names, given names, roles."""

from __future__ import annotations

import pytest

from analysis.document import SpeakerKind
from tests.analysis.speakers.passages import told


def test_a_last_name_is_the_full_name_given_before() -> None:
    assert (
        told("‹Ilse Brandt› said {it was safe}.\n{“Nobody is in danger,”} ‹Brandt› said.").keys == ("ilse brandt",) * 2
    )


def test_a_last_name_is_the_full_name_given_after() -> None:
    assert told("# {Bridge is safe}, says ‹Brandt›\nThe mayor is Ilse Brandt.").keys == ("ilse brandt",)


def test_the_name_is_the_fullest_form_and_the_others_are_kept() -> None:
    speaker = told("{“No,”} ‹Mr. Tran› said. Sen. Robert J. Tran left. {“Yes,”} ‹Tran› said.").speakers[0]
    assert (speaker.name, speaker.kind) == ("Robert J. Tran", SpeakerKind.PERSON)
    assert "Tran" in speaker.called


@pytest.mark.parametrize(
    "source",
    [
        "Kremlin spokesman Dmitry Peskov",
        "Dmitry Peskov, the spokesman,",
        "the spokesman, Dmitry Peskov,",
        "Mr. Peskov",
        "Peskov, who was in Sochi,",
    ],
)
def test_a_name_with_its_role_is_the_person(source: str) -> None:
    assert told(f"Dmitry Peskov came.\n‹{source}› said {{it was late}}.").keys == ("dmitry peskov",)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The mayor, Ilse Brandt, came.", "the mayor"),
        ("Ilse Brandt, the mayor of Ford, came.", "the mayor"),
        ("Mayor Ilse Brandt came.", "the mayor"),
        ("Kremlin spokesman Ilse Brandt came.", "the Kremlin spokesman"),
        ("Sen. Ilse Brandt came.", "the senator"),
        ("Russian Foreign Minister Ilse Brandt came.", "Russia's foreign minister"),
        ("Chancellor Ilse Brandt came.", "the German leader"),
    ],
)
def test_a_role_is_whoever_bears_it_in_the_article(line: str, role: str) -> None:
    assert told(f"{line}\n{{“Good,”}} ‹{role}› said.").keys == ("ilse brandt",)


def test_a_role_of_another_country_is_nobody_else_s() -> None:
    text = "Russian Foreign Minister Sergei Lavrov came.\n‹The Ukrainian foreign minister› said {it was late}."
    assert told(text).speakers[0].kind is SpeakerKind.ROLE


def test_of_two_with_a_role_the_country_decides() -> None:
    text = (
        "Russian President Vladimir Putin met Ukrainian President Volodymyr Zelensky.\n"
        "‹The Russian president› said {it was late}. ‹The Ukrainian president› said {it was early}."
    )
    assert told(text).keys == ("vladimir putin", "volodymyr zelenskyy")


def test_a_role_that_nobody_bears_is_a_speaker_of_its_own() -> None:
    speakers = told("‹The mayor› said {it was late}. {“Go home,”} ‹the mayor› said.").speakers
    assert [(speaker.key, speaker.kind) for speaker in speakers] == [("mayor", SpeakerKind.ROLE)]


def test_husband_and_wife_are_told_apart_by_title() -> None:
    text = "George Harper and Ellen Harper came.\n‹Mrs Harper› said {it was late}. ‹Mr Harper› said {it was not}."
    assert told(text).keys == ("ellen harper", "george harper")


def test_a_son_with_jr_is_not_his_father() -> None:
    text = "‹Donald Trump› said {it was late}. ‹Donald Trump Jr.› said {it was not}."
    assert len(set(told(text).keys)) == 2


def test_a_name_with_a_particle_is_found_by_its_last_part() -> None:
    text = "‹Carmen de la Cruz› said {it was late}. {“Go,”} ‹de la Cruz› said. {“Now,”} ‹Ms de la Cruz› said."
    assert told(text).keys == ("carmen de la cruz",) * 3


def test_a_family_name_that_stands_first_is_found() -> None:
    assert told("President Xi Jinping came.\n{“Good,”} ‹Xi› said. {“Bad,”} ‹Mr Xi› said.").keys == ("xi jinping",) * 2


def test_a_given_name_alone_is_the_person() -> None:
    assert told("Ellen Harper came. {“Good,”} ‹Ellen› said.").keys == ("ellen harper",)


def test_a_nickname_in_marks_is_no_part_of_the_name() -> None:
    assert told("{“Good,”} ‹Lucille “Lucy” Hartman› said. {“Bad,”} ‹Hartman› said.").keys[1] == "lucille hartman"


def test_a_spokesman_named_behind_the_source_is_named() -> None:
    assert told("‹A spokesman for the firm›, Per Dahl, said {it was late}.").keys == ("per dahl",)


def test_a_name_that_begins_a_sentence_is_one() -> None:
    assert told("May Castle came. ‹Castle› said {it was late}.").keys == ("may castle",)


def test_a_pope_keeps_his_title() -> None:
    assert told("Pope Francis came. ‹Francis› said {it was late}.").names == ("Pope Francis",)
