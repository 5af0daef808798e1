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
from tests.corpus.paragraph_texts import (
    BODY,
    CREDITS,
    DATELINES,
    FURNITURE,
    HEADLINE,
    LEAD,
    SECOND,
    THIRD,
    analysed,
    role_of,
    roles,
)
from tests.hostile.texts import HOSTILE

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


def test_a_title_with_a_full_stop_above_the_writer_s_name_is_the_headline() -> None:
    title = "The council lied. It should go."
    assert role_of(title, f"{title}\n\nBy Jane Doe\n\n{BODY}") == "headline"


def test_the_first_line_of_a_poem_is_no_standfirst() -> None:
    verse = "The wheel that turned our fathers' days\nhas stopped above the stream,\nand no one knew."
    assert {role for role, _ in roles(f"{HEADLINE}\n\n{verse}\n\n{BODY}")[1:]} == {"body"}


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


@pytest.mark.parametrize(
    "line", ["‘Never stopped raining’", "“Nobody asked”", "'NO OTHER WAY'", "- 'Not a cent more' -"]
)
def test_a_short_quotation_alone_between_paragraphs_is_a_subhead(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "subhead"


@pytest.mark.parametrize("line", ["Q: Why did you run?", "Jane Doe: Will the ferry survive?"])
def test_a_question_of_an_interview_is_body(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"


@pytest.mark.parametrize("line", ["“No,” she said", "- first of all", "That was all.", "as before"])
def test_other_short_lines_stay_body(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"


def test_a_list_after_a_colon_stays_body() -> None:
    intro = "The council named the following as reasons for what it did on Tuesday night:"
    assert role_of("High water", f"{LEAD}\n\n{intro}\n\nHigh water\n\n{SECOND}") == "body"


def test_a_wrapped_paragraph_is_one_block() -> None:
    wrapped = "\n\n".join(textwrap.fill(each + " " + THIRD, 60) for each in (LEAD, SECOND))
    assert len(find_blocks(wrapped)) == 2


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
@given(st.lists(st.sampled_from([*FURNITURE, *CREDITS]), max_size=8), st.integers(0, 3))
def test_whatever_stands_around_it_the_article_is_analysed(lines: list[str], place: int) -> None:
    paragraphs = [LEAD, SECOND, THIRD]
    text = "\n\n".join([*paragraphs[:place], *lines, *paragraphs[place:]])
    kept = analysed(text)
    assert all(paragraph in kept for paragraph in paragraphs)
