# ruff: noqa: E501 - tables of lines as pages print them

from __future__ import annotations

import pytest

from corpus.outlets import by_name
from tests.corpus.paragraph_texts import (
    BODY,
    CREDITS,
    DATELINES,
    FURNITURE,
    HEADLINE,
    LEAD,
    SECOND,
    THIRD,
    role_of,
    roles,
)


@pytest.mark.parametrize("line", FURNITURE)
def test_known_lines_of_pages_are_furniture(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Share this burden fairly, the minister told the house, or lose the alliance.",
        "Share this, and the rest will follow, she said.",
        "Read more closely, the report says something else.",
        "Related charges against two other men were dropped on Monday.",
        "Follow the money, the prosecutor told the jury on the first day.",
        "Sign up or leave, the recruiter told them.",
        "Subscribe to that theory and you will believe anything.",
        "Click here to kill everybody, the book is called, and it sold well.",
        "Cookies were handed out to the children by the mayor.",
        "We use cookies in this kitchen to thicken the sauce, “and it works”, said the cook.",
        "Advertisement spending fell by a third last year.",
        "Comments by the president caused outrage.",
        "Home prices rose in March for the third month.",
        "Copyright law must change, the minister said in a speech.",
        "All rights are reserved to the people by the constitution, he said.",
        "Global warming also contributed.",
        "By Friday all of it had gone.",
        "By then, Anna Lee had gone.",
        "Photographs by the agency showed damage.",
        "Published reports say that he has left the country.",
        "The views expressed by voters were mixed.",
        "More than 12 comments were struck from the record.",
        "Three hours ago he left the building.",
        "Support our troops, the banner read, and nobody disagreed.",
        "Get the vaccine, doctors said by e-mail to patients.",
        "This article of the constitution was updated in 1994 by referendum.",
        "Image is everything in this town.",
        "“, he stated.",
        "Customers no longer leave a tip, waiters in the old town complain.",
        "Diners are asked to leave a tip of 20 percent.",
        "We ate cookies all night and waited for the phone to ring.",
        "Copyright law was last changed in 2018, when parliament voted on it.",
        "Copyright infringement cost Meridian Inc. a fortune.",
        "This report was published on Tuesday by the national audit office.",
        "This story was published by Nature in 1999 and it changed the field.",
        "Support for us in the valley depends on our contribution to the flood fund.",
        "Help came late for us, and our contribution was small.",
        "Register by e-mail before Friday if you want to vote by post.",
        "Subscribe to the theory or not, the data are in.",
        "Supporters follow him on Twitter and answer his e-mails with small donations.",
        "She can be reached only by boat, and the boat sails on Monday.",
        "The Big Picture: what the vote means",
        "According to AP/Reuters",
        "Edited by hand, the film runs to three hours.",
        "Produced by the state dairy, the cheese sold for a crown.",
        "Reporting by several papers has cast doubt on the claim.",
        "Contributions from small donors doubled.",
        "Research by the institute shows a rise of four per cent.",
        "NATO — the alliance of the West — will meet in June to talk about it again.",
        "TRUMP — He would have thought it of him.",
    ],
)
def test_sentences_of_an_article_that_begin_in_the_same_way_stay(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") in {"body", "subhead"}


@pytest.mark.parametrize("line", CREDITS)
def test_lines_that_say_whose_picture_it_is_are_credits(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "credit"


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The old bridge last week", "Ann Lee/TASS"),
        ("The old bridge, seen from the quay on Monday.", "REUTERS/Ann Lee"),
        ("The old bridge, seen from the quay on Monday.", "(Photo by Ann Lee/Getty Images)"),
        ("The old bridge", "© Ann Lee"),
        ("The old bridge, seen from the quay on Monday.", "(Jonas Fell/Meridian Post)"),
        ("The old bridge, seen from the quay on Monday", "[Jonas Fell/Meridian Post]"),
        ("The old bridge, seen from the quay on Monday.", "Photograph: Ann Lee/The Ledger"),
        ("The old bridge, seen from the quay on Monday.", "Reuters/Ann Lee"),
        ("The old bridge", "(Photo: ANN B. LEE, AFP/Getty Images)"),
    ],
)
def test_a_credit_at_the_end_of_a_line_makes_the_rest_a_caption(caption: str, credit: str) -> None:
    assert roles(f"{HEADLINE}\n\n{caption} {credit}\n\n{BODY}")[1:3] == [("caption", caption), ("credit", credit)]


def test_a_short_line_on_a_credit_is_a_caption() -> None:
    assert roles(f"{HEADLINE}\n\nThe old bridge\n© Ann Lee/TASS\n\n{BODY}")[1] == ("caption", "The old bridge")


@pytest.mark.parametrize(
    "caption", ["The old bridge was still open on Sunday.", "The old bridge, in a picture of 1911"]
)
def test_a_line_joined_to_a_credit_and_apart_from_the_paragraphs_is_a_caption(caption: str) -> None:
    credited = f"{caption}\nPhoto: Wen Tolliver/Harbor Ledger"
    assert role_of(caption, f"{HEADLINE}\n\n{credited}\n\n{BODY}") == "caption"


def test_a_line_joined_to_the_credit_above_it_is_a_caption() -> None:
    caption = "The old bridge from the quay on Monday"
    assert role_of(caption, f"{HEADLINE}\n\nImage: Ann Lee/dpa\n{caption}\n\n{BODY}") == "caption"


def test_a_name_and_a_paper_below_a_caption_are_its_credit() -> None:
    text = f"{LEAD}\n\n{SECOND}\n\nThe old bridge on Monday.\nAnn Lee/Harbor Ledger\n\n{THIRD}\n\n{LEAD}"
    assert roles(text)[2:4] == [("caption", "The old bridge on Monday."), ("credit", "Ann Lee/Harbor Ledger")]


def test_a_paragraph_on_a_credit_stays_where_lines_are_paragraphs() -> None:
    assert role_of(SECOND, f"{HEADLINE}\n{LEAD}\n{SECOND}\nPhoto: Ann Lee\n{THIRD}") == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Image copyright Reuters Image caption The old bridge was closed. It was built in 1931.",
        "Media playback is unsupported on your device Media caption Shopkeepers on the bridge",
        "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP",
    ],
)
def test_a_line_that_begins_with_the_picture_s_buttons_is_a_caption(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "caption"


def test_the_mark_at_the_end_of_an_agency_s_text_is_furniture_and_the_sentence_stays() -> None:
    assert roles(f"{BODY} Enditem")[-2:] == [("body", THIRD), ("furniture", "Enditem")]


def test_a_headline_on_a_credit_stays_the_headline() -> None:
    assert role_of(HEADLINE, f"{HEADLINE}\nPhoto by Ann Lee/Getty Images\n\n{BODY}") == "headline"


def test_a_paragraph_on_a_credit_stays_body() -> None:
    assert role_of(SECOND, f"{LEAD}\n{SECOND}\n© Ann Lee/TASS\n\n{THIRD}") == "body"


def test_an_agency_named_after_the_last_sentence_is_a_credit_and_the_sentence_stays() -> None:
    assert roles(f"{BODY} (Reuters)")[-2:] == [("body", THIRD), ("credit", "(Reuters)")]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe", "BY JANE DOE AND JOHN ROE", "By Jane Doe, Staff Writer", "Jane Doe contributed to this report.",
        "Reporting by Jane Doe; Editing by John Roe", "(Reporting by Jane Doe in London, editing by John Roe)",
        "Additional reporting by Jane Doe", "Contributing: Jane Doe",
        "Jane Doe and John Roe | Staff reporters", "Von Katrin Lüders", "Por Lucía Ferrán", "burs/jh/ach", "nm/wd (AFP, dpa)",
        "Jane Doe contributed additional reporting",
    ],
)  # fmt: skip
def test_lines_that_say_who_wrote_are_bylines(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "byline"


def test_whose_staff_the_writer_is_of_is_a_byline() -> None:
    assert role_of("Harbor Ledger staff", f"{HEADLINE}\n\nBy Jane Doe\nHarbor Ledger staff\n\n{BODY}") == "byline"


def test_a_name_beside_the_date_is_a_byline() -> None:
    assert role_of("Jane Doe", f"{HEADLINE}\n\nJane Doe\n\n3 May 2024\n\n{BODY}") == "byline"


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_a_block_before_the_first_sentence(dateline: str) -> None:
    assert roles(f"{HEADLINE}\n\n{dateline} {BODY}")[1:3] == [("dateline", dateline), ("body", LEAD)]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 3 May 2024 10:15", "Updated May 3, 2024 at 10:15 a.m. ET", "2024-05-03", "3 May 2024", "Friday, May 3, 2024",
        "Last updated on 03.05.2024 | 10:15", "May 3, 2024 10:15 GMT", "10:15", "Опубликовано: 3 мая 2024",
        "Stand: 17.05.2023, 09:12 Uhr", "Posted on April 2, 2023 by Marty",
    ],
)  # fmt: skip
def test_lines_that_hold_only_a_date_are_datelines(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "dateline"


def test_a_date_before_the_first_words_is_a_block_of_its_own() -> None:
    assert roles(f"date 2024-05-03 {BODY}")[:2] == [("dateline", "date 2024-05-03"), ("body", LEAD)]


def test_a_sentence_that_begins_with_a_date_stays_whole() -> None:
    sentence = "May 3, 2024 was the day on which the old bridge was closed to all traffic."
    assert roles(f"{sentence}\n\n{SECOND}")[0] == ("body", sentence)


def test_a_title_in_another_language_between_paragraphs_is_a_link() -> None:
    line = "El alcalde promete abrir el puente nuevo antes de las próximas elecciones municipales"
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}") == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "“El alcalde promete abrir el puente nuevo antes de las próximas elecciones municipales”",
        "El alcalde promete abrir el puente nuevo antes de las próximas elecciones municipales.",
        "Nothing of what the mayor had said to the people on the quay was true in the end",
    ],
)
def test_foreign_quotations_foreign_sentences_and_english_lines_stay(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}") in {"body", "subhead"}


def test_a_wrongly_stated_language_sets_nothing_aside() -> None:
    line = "Nothing of what the mayor had said to the people on the quay was true in the end"
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}", language="de") in {"body", "subhead"}


def test_short_titles_after_the_text_are_furniture_only_among_lines_of_the_page() -> None:
    with_label = f"{BODY}\n\nLatest articles\n\nMayor leaves for good"
    assert role_of("Mayor leaves for good", with_label) == "furniture"
    assert role_of("Mayor leaves for good", f"{BODY}\n\nMayor leaves for good") == "body"


def test_a_caption_that_stands_twice_in_a_row_is_kept_once() -> None:
    assert [role for role, _ in roles(f"{LEAD}\n\n{SECOND}\n\n{SECOND}\n\n{THIRD}")] == [
        "body",
        "body",
        "furniture",
        "body",
    ]


def test_a_refrain_far_from_its_first_time_stays() -> None:
    assert {role for role, _ in roles(f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n\nSo it was said.\n\n{SECOND}")} == {"body"}


def test_a_known_outlet_s_own_lines_are_set_aside_for_it_alone() -> None:
    line = "Our Standards: The Thomson Reuters Trust Principles."
    text = f"{BODY}\n\n{line}"
    assert (role_of(line, text, outlet=by_name("Reuters")), role_of(line, text)) == ("furniture", "body")


@pytest.mark.parametrize(
    "line",
    [
        "Editor on duty: B. Oster", "Duty editor: Signe Aalto", "Night desk editors: Signe Aalto, B. Oster", "News producer: Signe Aalto",
        "Edited by Signe Aalto", "Additional reporting by Signe Aalto and B. Oster in Skarn", "Writing by Signe Aalto; Editing by B. Oster",
        "Reporting from SKARN by Signe Aalto", "With reporting by Signe Aalto", "Redaktion: Signe Aalto", "Редактор: Анна Рогова",
        "Редактор выпуска: А. Рогова", "Von Signe Aalto und Bert Oster", "Par Signe Aalto et Bert Oster", "Por Signe Aalto y Bert Oster",
        "Avec AFP", "(mit dpa)", "Con información de EFE", "По материалам ТАСС",
    ],
)  # fmt: skip
def test_who_was_on_duty_and_who_helped_is_a_byline_after_the_text(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{BODY}\n\n{line}") == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Editor on duty: nobody answered the telephone in the newsroom that night.",
        "Reporter: What did you see?",
        "Editor: Never.",
        "Editing by candlelight was common until the cable was mended in the spring.",
        "Additional reporting by banks became law in 2011, and few of them obey it.",
        "Reporting from Skarn has been difficult since the bridge was closed.",
        "With AFP reporters waiting outside, the judges left by the kitchen.",
        "Avec AFP, le tribunal a un deuxième témoin dans cette affaire de pont.",
        "Von Skarn und Tarn ist bekannt, dass die Brücken dort älter sind.",
    ],
)
def test_a_sentence_about_editors_and_reports_stays(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"


_CAPTION = "The ferry left the old quay for the last time on Friday."


@pytest.mark.parametrize(
    "dateline", ["SKARN, June 8 (HD) -", "SKARN (Holm Dispatch) —", "SKARN —", "SKARN, 8 June 2024 (H.D.) -"]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_dateline_under_a_caption_is_a_dateline(dateline: str, between: str) -> None:
    text = f"{HEADLINE}\n\n{_CAPTION}{between}Photo: Signe Aalto\n\n{dateline} {BODY}"
    assert [role for role, _ in roles(text)[1:5]] == ["caption", "credit", "dateline", "body"]


def test_a_first_sentence_above_a_picture_stays_where_no_dateline_follows() -> None:
    assert role_of(_CAPTION, f"{HEADLINE}\n\n{_CAPTION}\n\nPhoto: Signe Aalto\n\n{BODY}") == "body"


def test_a_paragraph_between_a_credit_and_a_later_dateline_stays() -> None:
    text = f"{HEADLINE}\n\n{LEAD}\n\nPhoto: Signe Aalto\n\n{SECOND}\n\nSKARN, June 8 (Reuters) - {THIRD}"
    assert role_of(SECOND, text) == "body"


def test_a_place_or_an_alliance_in_capitals_after_the_first_paragraph_stays() -> None:
    line = "SKARN (the old one) - so it stands on the sign - has no bridge and wants none, the mayor told them."
    assert role_of(line, f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{SECOND}") == "body"


_NAMES = [
    "Reuters",
    "The Straits Times",
    "Holm Dispatch",
    "Skarn Wire",
    "The Tarn Valley Gazette",
    "Holm News Agency",
    "(Holm Dispatch)",
]


@pytest.mark.parametrize("name", _NAMES)
def test_an_outlet_s_bare_name_under_the_headline_is_a_byline(name: str) -> None:
    assert role_of(name, f"{HEADLINE}\n\n{name}\n\n{BODY}", outlet="Holm Dispatch") in {"byline", "credit"}


@pytest.mark.parametrize("name", _NAMES)
def test_an_outlet_s_bare_name_after_the_text_is_a_credit(name: str) -> None:
    assert role_of(name, f"{HEADLINE}\n\n{BODY}\n\n{name}", outlet="Holm Dispatch") == "credit"


def test_the_agency_that_the_dateline_names_is_a_credit_after_the_text() -> None:
    assert role_of("Norvik Tidings", f"{HEADLINE}\n\nSKARN (Norvik Tidings) - {BODY}\n\nNorvik Tidings") == "credit"


@pytest.mark.parametrize("name", ["The Straits Times", "Skarn Wire", "Holm Dispatch"])
def test_an_outlet_s_name_alone_between_paragraphs_is_a_subhead(name: str) -> None:
    assert role_of(name, f"{LEAD}\n\n{name}\n\n{SECOND}", outlet="Holm Dispatch") == "subhead"


def test_outlets_in_a_list_after_the_text_stay() -> None:
    text = f"{BODY}\n\nThese papers had asked the council for the minutes of the meeting:\n\nThe Straits Times\n\nSkarn Wire"
    assert {role_of(name, text) for name in ("The Straits Times", "Skarn Wire")} == {"body"}


def test_a_headline_that_is_an_outlet_s_name_stays_the_headline() -> None:
    assert role_of("The Straits Times", f"The Straits Times\n\n{BODY}", title="The Straits Times") == "headline"


@pytest.mark.parametrize("name", ["Holm Dispatch", "Ottilie Vance"])
def test_a_name_that_nobody_knows_as_an_outlet_stays_after_the_text(name: str) -> None:
    assert role_of(name, f"{HEADLINE}\n\n{BODY}\n\n{name}") == "body"


def test_the_writer_s_name_above_the_paper_s_and_the_date_is_a_byline() -> None:
    text = f"{HEADLINE}\n\nOttilie Vance\n\nThe Tarn Valley Gazette\n\n14 April 2024\n\n{BODY}"
    assert role_of("Ottilie Vance", text) == "byline"
