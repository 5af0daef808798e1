# ruff: noqa: E501 - tables of lines as pages print them

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Block, Role
from corpus.blocks import find_blocks, find_blocks_as_is
from corpus.outlets import by_name
from corpus.plain import plain
from tests.hostile.texts import HOSTILE

LEAD = "The harbour council decided on Tuesday to close the old bridge for a year, against the advice of its engineers."
SECOND = "Shopkeepers on both banks fear for their trade, and some of them say that they will go to court over it."
THIRD = "Work is to begin in the spring and will cost the town about four million, half of it lent by the state."
BODY = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"
HEADLINE = "Council closes old bridge for a year"


def roles(text: str, **known: object) -> list[tuple[str, str]]:
    return [(b.role.value, text[b.start : b.end]) for b in find_blocks(text, **known)]  # type: ignore[arg-type]


def role_of(line: str, text: str, **known: object) -> str:
    return next(role for role, words in roles(text, **known) if words == line)


def analysed(text: str) -> str:
    return " ".join(text[b.start : b.end] for b in find_blocks(text) if not b.set_aside)


# --- the article itself -------------------------------------------------------------------------------------------


def test_a_short_first_line_without_a_stop_is_the_headline() -> None:
    assert roles(f"{HEADLINE}\n\n{BODY}")[0] == ("headline", HEADLINE)


@pytest.mark.parametrize(
    "first",
    [
        "The council has spoken.",
        "He had this to say:",
        "and so it went on",
        "one, two, three,",
        "Jane Doe",
    ],
)
def test_a_first_line_that_is_no_title_is_no_headline(first: str) -> None:
    assert "headline" not in [role for role, _ in roles(f"{first}\n\n{BODY}")]


@pytest.mark.parametrize(
    "title", ["Will the bridge ever open?", "“We will sue,” shopkeepers say", "Envoy leaves the U.S."]
)
def test_a_question_a_quotation_and_initials_can_be_headlines(title: str) -> None:
    assert role_of(title, f"{title}\n\n{BODY}") == "headline"


def test_text_that_begins_with_a_sentence_has_no_headline() -> None:
    assert [role for role, _ in roles(BODY)] == ["body", "body", "body"]


def test_lines_without_any_running_text_have_no_headline() -> None:
    assert {role for role, _ in roles("Council meets\nBridge stays\nMayor leaves")} == {"body"}


def test_a_stated_title_makes_its_line_the_headline() -> None:
    assert role_of("Bridge.", f"Bridge.\n\n{BODY}", title="Bridge") == "headline"


def test_of_a_doubled_headline_one_stays() -> None:
    text = f"{HEADLINE}\nPhoto by Ann Lee/Getty Images\n\n{HEADLINE}\n\n{BODY}"
    assert [role for role, words in roles(text) if words == HEADLINE] == ["furniture", "headline"]


@pytest.mark.parametrize(
    "copy",
    [
        f"{HEADLINE} - Harbor Ledger",
        f"{HEADLINE} | News",
        f"HomeTown{HEADLINE}",
        "HomeTownCouncil closes old bridge for...",
    ],
)
def test_a_copy_with_the_page_s_name_or_path_is_furniture(copy: str) -> None:
    found = roles(f"{copy}\n\n{HEADLINE}\n\n{BODY}")
    assert found[:2] == [("furniture", copy), ("headline", HEADLINE)]


def test_a_first_sentence_that_says_the_headline_stays() -> None:
    sentence = "The old bridge on the river will be closed for a year."
    assert role_of(sentence, f"{sentence[:-1]}\n\n{sentence}\n\n{SECOND}") == "body"


def test_a_line_without_a_stop_under_the_headline_is_the_standfirst() -> None:
    line = "Engineers had warned the council against closing it before the new one is built"
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "standfirst"


def test_an_opening_paragraph_that_the_text_says_again_is_the_standfirst() -> None:
    opening = "The harbour council decided to close the old bridge for a year, against the advice of its engineers."
    assert (
        role_of(opening, f"{opening}\n\n{SECOND}\n\n{LEAD}\n\n{THIRD}\n\nIt was late when they went home that night.")
        == "standfirst"
    )


def test_a_short_line_between_paragraphs_is_a_subhead() -> None:
    assert role_of("Fear for trade", f"{LEAD}\n\nFear for trade\n\n{SECOND}") == "subhead"


@pytest.mark.parametrize("line", ["“No,” she said", "- first of all", "That was all.", "as before"])
def test_other_short_lines_stay_body(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"


def test_a_list_after_a_colon_stays_body() -> None:
    intro = "The council named the following as reasons for what it did on Tuesday night:"
    assert role_of("High water", f"{LEAD}\n\n{intro}\n\nHigh water\n\n{SECOND}") == "body"


def test_a_wrapped_paragraph_is_one_block() -> None:
    wrapped = "\n\n".join(textwrap.fill(each + " " + THIRD, 60) for each in (LEAD, SECOND))
    assert len(find_blocks(wrapped)) == 2


# --- what is set aside --------------------------------------------------------------------------------------------

FURNITURE = [
    "Read more", "READ MORE:", "Related: Mayor under fire", "See also: The bridge in pictures", "Advertisement",
    "Story continues below", "Sign up for our daily newsletter", "Get the morning briefing delivered to your inbox.",
    "Follow us on Facebook and Instagram", "Follow @harborledger", "Share this", "Share this article",
    "SHARE THIS ARTICLE Share Tweet Post Email", "Click here to read the full report",
    "We use cookies to improve your experience on our site.", "By continuing to use this site you agree to our cookie policy.",
    "Subscribe now", "Already a subscriber?", "12 comments", "Comments (23)", "Leave a comment", "Tags: bridge, council",
    "The views expressed in this article are those of the author.", "© 2024 Harbor Ledger. All rights reserved.",
    "Copyright 2024 Harbor Media LLC", "All rights reserved.", "3 hours ago", "4 min read", "24.5 C", "-3°C", "___", "* * *",
    "https://example.org/a/b?c=d", "Home > News > Town", "error: Content is protected !!", "Want to leave a tip?",
    "Support our journalism with a donation", "This article was originally published on example.org.", "Image 1 of 12",
    "Write to us at desk@example.org", "Читайте также", "Lesen Sie auch", "Lea también", "Publicité",
]  # fmt: skip


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
        "NATO — the alliance of the West — will meet in June to talk about it again.",
        "TRUMP — He would have thought it of him.",
    ],
)
def test_sentences_of_an_article_that_begin_in_the_same_way_stay(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"


CREDITS = [
    "Photo by Ann Lee/Getty Images", "Photo: Ann Lee", "Photograph by Ann Lee", "(Ann Lee/Reuters)", "REUTERS/Ann Lee",
    "AP Photo/Ann Lee", "© Ann Lee/TASS", "Getty Images", "Image copyright Getty Images", "Credit: Ann Lee",
    "Image: Ann Lee/picture alliance", "Ann Lee / AFP", "Courtesy of the museum: Ann Lee",
]  # fmt: skip


@pytest.mark.parametrize("line", CREDITS[:-1])
def test_lines_that_say_whose_picture_it_is_are_credits(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "credit"


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The old bridge last week", "Ann Lee/TASS"),
        ("The old bridge, seen from the quay on Monday.", "REUTERS/Ann Lee"),
        ("The old bridge, seen from the quay on Monday.", "(Photo by Ann Lee/Getty Images)"),
        ("The old bridge", "© Ann Lee"),
    ],
)
def test_a_credit_at_the_end_of_a_line_makes_the_rest_a_caption(caption: str, credit: str) -> None:
    assert roles(f"{HEADLINE}\n\n{caption} {credit}\n\n{BODY}")[1:3] == [("caption", caption), ("credit", credit)]


def test_a_short_line_on_a_credit_is_a_caption() -> None:
    assert roles(f"{HEADLINE}\n\nThe old bridge\n© Ann Lee/TASS\n\n{BODY}")[1] == ("caption", "The old bridge")


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
    ],
)  # fmt: skip
def test_lines_that_say_who_wrote_are_bylines(line: str) -> None:
    assert role_of(line, f"{HEADLINE}\n\n{line}\n\n{BODY}") == "byline"


def test_a_name_beside_the_date_is_a_byline() -> None:
    assert role_of("Jane Doe", f"{HEADLINE}\n\nJane Doe\n\n3 May 2024\n\n{BODY}") == "byline"


DATELINES = [
    "MOSCOW, November 9. /TASS/.", "WASHINGTON (AP) —", "LONDON, May 3 (Reuters) -", "PARIS (AFP) -", "KYIV, May 3 –",
    "BERLIN, Germany —", "(Reuters) -", "ST. LOUIS —", "BEIJING, May 3 (Xinhua) --", "Berlin (dpa) -", "NEW YORK, 3 May 2024 –",
    "МОСКВА, 9 ноября. /ТАСС/.",
]  # fmt: skip


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_a_block_before_the_first_sentence(dateline: str) -> None:
    assert roles(f"{HEADLINE}\n\n{dateline} {BODY}")[1:3] == [("dateline", dateline), ("body", LEAD)]


@pytest.mark.parametrize(
    "line",
    [
        "Published: 3 May 2024 10:15", "Updated May 3, 2024 at 10:15 a.m. ET", "2024-05-03", "3 May 2024", "Friday, May 3, 2024",
        "Last updated on 03.05.2024 | 10:15", "May 3, 2024 10:15 GMT", "10:15", "Опубликовано: 3 мая 2024",
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


# --- what a page says ---------------------------------------------------------------------------------------------


def test_a_heading_of_the_page_is_a_subhead_whatever_it_looks_like() -> None:
    heading = "and now?"
    text = f"{LEAD}\n\n{heading}\n\n{SECOND}"
    start = text.index(heading)
    known = (Block(Role.SUBHEAD, start, start + len(heading), "heading of the page"),)
    assert role_of(heading, text, structure=known) == "subhead"


def test_furniture_stays_furniture_where_the_page_calls_it_a_heading() -> None:
    text = f"{LEAD}\n\nRead more\n\n{SECOND}"
    known = (Block(Role.SUBHEAD, len(LEAD) + 2, len(LEAD) + 11, "heading of the page"),)
    assert role_of("Read more", text, structure=known) == "furniture"


# --- laws ---------------------------------------------------------------------------------------------------------

_LINES = st.sampled_from(
    [HEADLINE, LEAD, SECOND, "", *FURNITURE, *CREDITS, *(f"{d} {THIRD}" for d in DATELINES), *HOSTILE]
)
_TEXTS = st.one_of(
    st.lists(_LINES, max_size=12).map("\n".join),
    st.text(max_size=400),
    st.text(st.sampled_from("Aa1 .,:/()©–“”\"'\n|>@"), max_size=300),
)


def assert_blocks_hold_everything(text: str, blocks: tuple[Block, ...]) -> None:
    left = list(text)
    for block in blocks:
        assert text[block.start : block.end].strip() == text[block.start : block.end] != ""
        left[block.start : block.end] = " " * (block.end - block.start)
    assert not "".join(left).strip()
    assert all(a.end <= b.start for a, b in pairwise(blocks))


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_blocks_hold_every_character_once_and_in_order(text: str) -> None:
    text = plain(text)
    assert_blocks_hold_everything(text, find_blocks(text, outlet=by_name("TASS")))


@given(_TEXTS)
def test_as_it_is_a_text_is_one_block_of_body(text: str) -> None:
    blocks = find_blocks_as_is(text)
    assert_blocks_hold_everything(text, blocks)
    assert [block.role for block in blocks] == ([Role.BODY] if text.strip() else [])


def test_every_block_has_a_reason() -> None:
    text = "\n\n".join((HEADLINE, *CREDITS, BODY, *FURNITURE))
    assert all(block.reason for block in find_blocks(text))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*FURNITURE, *CREDITS[:-1]]), max_size=8), st.integers(0, 3))
def test_whatever_stands_around_it_the_article_is_analysed(lines: list[str], place: int) -> None:
    paragraphs = [LEAD, SECOND, THIRD]
    text = "\n\n".join([*paragraphs[:place], *lines, *paragraphs[place:]])
    kept = analysed(text)
    assert all(paragraph in kept for paragraph in paragraphs)
