"""Texts that look as if they were from an outlet: what begins, ends or is printed beside them is somebody else's."""

from __future__ import annotations

import pytest

from corpus.intake import read_pasted
from corpus.outlets import registry

FIRST = "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of engineers."
REST = (
    "Shopkeepers on both banks fear for their trade, and the mayor of Port Averil said that she would pay for a ferry."
    "\n\nThe ferry will run from Monday, the council said, and will cost two crowns until the bridge is open again."
)
COPYRIGHTS = [
    pytest.param(outlet.name, line, id=f"{outlet.slug}-{line[:30]}")
    for outlet in registry()
    for mark in outlet.marks
    if mark.kind == "copyrights"
    for line in mark.examples
]


def outlet_of(*paragraphs: str) -> str | None:
    return read_pasted("\n\n".join(("The bridge is closed", *paragraphs)), key=0).article.facts.outlet.value


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Associated Press of Pakistan",
        "Copyright 2021 The Associated Press of Pakistan. All rights reserved.",
        "© 2024 Thomson Reuters Foundation",
        "© 2024 Reuters Institute for the Study of Journalism",
        "© 2024 BBC Studios",
        "© 2024 BBC Symphony Orchestra",
        "© 2024 Deutsche Welle Akademie",
        "© 2024 NPR Illinois",
        "© 2024 The Washington Post Writers Group",
        "© 2024 Los Angeles Times Syndicate",
        "© 2024 Breitbart Law Firm",
        "© 2024 Bloomberg LPG",
        "© 2024 The Times of Israel Foundation",
        "© 2024 The Irish Timesman",
        "© 2024 Reuters-Lantern",
        "Copyright 2024 NPR and WBUR",
    ],
)
def test_a_copyright_line_of_a_longer_name_is_not_the_outlets(line: str) -> None:
    assert outlet_of(FIRST, REST, line) is None


@pytest.mark.parametrize("place", ["above", "between", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "© 2024 Reuters/Ann Lee",
        "© 2024 REUTERS - Ann Lee",
        "© 2024 AFP / Ann Lee",
        "© 2024 AFP via Getty Images",
        "© 2024 Ukrinform / Ann Lee",
        "© 2024 Al Jazeera Media Network via Getty Images",
        "© 2024 Reuters, Ann Lee",
        "© 2024 Reuters (Ann Lee)",
        "© 2024 AFP (Photo by Ann Lee)",
        "© 2024 AFP, Getty Images",
        "Photo by Ann Lee © 2024 Reuters",
        "Ann Lee/Copyright 2024 The Associated Press",
        "© NHK / Ann Lee",
        "(AFP/Getty Images)",
        "REUTERS/Ann Lee/File Photo",
    ],
)
def test_whose_picture_it_is_says_nothing_of_the_text(line: str, place: str) -> None:
    at = {"above": (line, FIRST, REST), "between": (FIRST, line, REST), "below": (FIRST, REST, line)}
    assert outlet_of(*at[place]) is None


@pytest.mark.parametrize(
    "opening",
    [
        "Advanced Placement (AP) — the exam that schools set — is hard. ",
        "Access Point (AP) - A device on the bridge. ",
        "Australian Federal Police (AFP) — Officers searched the bridge. ",
        "Philippine Armed Forces (AFP) - troops stood by, the mayor said. ",
        "Alpha-fetoprotein (AFP) — a marker that was found on day 3 — rose. ",
        "Unified Payments Interface (UPI) - The system failed. ",
        "United Peoples (UPI) – a party – won. ",
        "Data Protection Authority (dpa) - The watchdog was asked. ",
        "Cell Neural Network (CNN) - A model of the bridge. ",
        "Model 3 Access Point (AP) - a device - was sold. ",
        "Mayor Bloomberg (Bloomberg) - he is no kin - said little. ",
        "(CNN) is a network, the mayor said. ",
        "PARIS, May 3 - AFP correspondent Ann Lee saw it. ",
        "“MOSCOW, May 3 (Reuters) - The bridge” was the first line. ",
    ],
)
def test_letters_that_a_sentence_explains_are_no_dateline(opening: str) -> None:
    assert outlet_of(opening + FIRST, REST) is None


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Hong Kong (AP) — ", "AP"),
        ("ASUNCION, Paraguay (AP) — ", "AP"),
        ("AGUA PRIETA, Mexico (AP) — ", "AP"),
        ("Paris (AFP) - ", "AFP"),
        ("MOGADISHU, May 3 (Reuters) - al-Shabab said so. ", "Reuters"),
        ("(CNN) -- ", "CNN"),
    ],
)
def test_a_dateline_stays_one(opening: str, name: str) -> None:
    assert outlet_of(opening + FIRST, REST) == name


@pytest.mark.parametrize(("name", "line"), COPYRIGHTS)
def test_a_copyright_line_of_the_registry_names_no_other_outlet_below_a_text(name: str, line: str) -> None:
    assert outlet_of(FIRST, REST, line) in {name, None}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2024 USA TODAY, a division of Gannett Satellite Information Network, LLC.", "USA Today"),
        ("© 2024 Cable News Network A Warner Bros. Discovery Company. All Rights Reserved.", "CNN"),
        ("© 2024 Guardian News & Media Limited or its affiliated companies. All rights reserved.", "The Guardian"),
        ("© 2024 Copyright France 24 - All rights reserved.", "France 24"),
        ("© 2024 FOX News Network, LLC. All rights reserved.", "Fox News"),
        ("Copyright © 2024, Los Angeles Times", "Los Angeles Times"),
        ("© 2024 Reuters ALL RIGHTS RESERVED", "Reuters"),
        ("Copyright © 2000-2024 XINHUANET.com All Rights Reserved", "Xinhua"),
        ("© Telegraph Media Group Limited 2024", "The Telegraph (UK)"),
    ],
)
def test_what_a_publisher_adds_to_its_own_name_does_no_harm(line: str, name: str) -> None:
    assert outlet_of(FIRST, REST, line) == name
