"""People of one last name: whom a title, a pronoun or the last name alone leads to."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.passages import told


@pytest.mark.parametrize("source", ["President Donald Trump", "President Trump", "Mr. Trump", "Trump"])
def test_a_junior_is_somebody_else(source: str) -> None:
    text = f"Donald Trump Jr. came. Donald Trump Jr. sat.\n{{“No,”}} ‹{source}› said."
    assert told(text).keys == ("donald trump",)


def test_a_junior_whose_last_name_means_nobody_else_is_called_by_it() -> None:
    assert told("Ivor Tamm Jr. came.\n{“No,”} ‹Mr. Tamm› said.").names == ("Ivor Tamm Jr.",)


@pytest.mark.parametrize(
    ("named", "source"),
    [
        ("Laura Tamm", "Mr. Tamm"),
        ("Thomas Tamm", "Mrs. Tamm"),
        ("Thomas Tamm", "Ms. Tamm"),
        ("Mr. Ono Tamm", "Ms. Tamm"),
    ],
)
def test_a_title_leads_to_nobody_of_the_other_sex(named: str, source: str) -> None:
    assert told(f"{named} came.\n{{“No,”}} ‹{source}› said.").names == ("Tamm",)


def test_a_pronoun_after_a_title_is_the_one_with_the_title() -> None:
    assert told("Laura Tamm came.\n{“No,”} ‹Mr. Tamm› said. {“Yes,”} ‹he› said.").keys == ("tamm", "tamm")


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Tamm came with his wife, Laura Tamm.",
        "His wife, Laura Tamm, came with Mayor Tamm.",
        "His wife, Laura Tamm, came. Laura Tamm sat down. Mayor Tamm left.",
    ],
)
def test_a_last_name_alone_is_who_holds_the_office_and_no_relative(line: str) -> None:
    assert told(f"{line}\n{{“No,”}} ‹Tamm› said.").names == ("Tamm",)


def test_an_office_beside_a_last_name_is_whoever_was_named_in_full() -> None:
    assert told("Laura Tamm came.\n{“No,”} ‹Mayor Tamm› said. {“Yes,”} ‹Tamm› said.").keys == ("laura tamm",) * 2


def test_a_last_name_alone_is_who_has_the_office_in_full() -> None:
    text = "President Donald Trump and first lady Melania Trump came.\n{“No,”} ‹Trump› said."
    assert told(text).keys == ("donald trump",)


@pytest.mark.parametrize(
    "title",
    ["House Minority Whip", "Senate Majority Leader", "House Speaker", "House Minority Leader", "Majority Whip"],
)
def test_an_office_in_a_chamber_is_a_title(title: str) -> None:
    assert told(f"{{“No,”}} ‹{title} Ilse Brandt› said. {{“Yes,”}} ‹Brandt› said.").keys == ("ilse brandt",) * 2


def test_a_pronoun_is_the_main_person_before_somebody_of_unknown_sex() -> None:
    text = "Mira Holt sang in her barn. Holt left when she was six. Holt kept her songs.\n"
    text += "‹The critic Greil Stone› called it {“the saddest song”}.\nShe disliked it. {“I wrote it,”} ‹she› said."
    assert told(text).keys == ("greil stone", "mira holt")


@pytest.mark.parametrize("source", ["Two days", "A day", "a second", "Asked", "Updated", "Bombastic", "a"])
def test_what_names_nobody_is_no_source(source: str) -> None:
    assert told(f"‹{source}› said {{it was late}}.").keys == (None,)


@pytest.mark.parametrize("source", ["The White House plan", "an ad", "a notice", "The bill", "the rule", "the plan"])
def test_what_was_written_is_a_document(source: str) -> None:
    assert told(f"‹{source}› said {{it was late}}.").speakers[0].kind == "document"
