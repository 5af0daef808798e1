"""What the user says of an article's parts, over what the program found."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.article import Block, Role
from corpus.library import SAID_BY_YOU, SAID_OF_OUTLET, Judgement
from corpus.library.overlay import folded_line, judged, overlaid, unjudged

TEXT = "Bridge opens\n\nA crowd cheered.\n\nRead more (12)\n"
FOUND = (
    Block(Role.HEADLINE, 0, 12, "first line"),
    Block(Role.BODY, 14, 30, "running text"),
    Block(Role.BODY, 32, 46, "running text"),
)

TEXTS = st.text("ab.1 \n", max_size=40)
ROLES = st.sampled_from([Role.BODY, Role.FURNITURE, Role.CAPTION])
RULES = st.dictionaries(TEXTS.map(folded_line).filter(bool), ROLES, max_size=3)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    start = draw(st.integers(0, 40))
    return Judgement(start, draw(st.integers(start + 1, 45)), draw(ROLES))


@st.composite
def divided(draw: st.DrawFn) -> tuple[str, tuple[Block, ...]]:
    """A text and blocks of it, disjoint and sorted."""
    text = draw(TEXTS)
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return text, tuple(Block(draw(ROLES), start, end, "found") for start, end in pairs)


def roles(text: str, blocks: tuple[Block, ...]) -> list[Role | None]:
    """The role of every character that can be seen; None for all others."""
    found: list[Role | None] = [None] * len(text)
    for block in blocks:
        for place in range(block.start, block.end):
            found[place] = None if text[place].isspace() else block.role
    return found


@given(divided(), st.lists(judgements(), max_size=4), RULES)
def test_parts_stay_disjoint_sorted_and_inside_the_text(
    given_text: tuple[str, tuple[Block, ...]], said: list[Judgement], rules: dict[str, Role]
) -> None:
    text, blocks = given_text
    edges = [edge for block in overlaid(blocks, text, said, rules) for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(divided(), judgements(), RULES)
def test_judged_characters_have_the_judged_role_and_no_other_changes(
    given_text: tuple[str, tuple[Block, ...]], said: Judgement, rules: dict[str, Role]
) -> None:
    text, blocks = given_text
    before = roles(text, overlaid(blocks, text, (), rules))
    after = roles(text, overlaid(blocks, text, [said], rules))
    inside = [said.start <= place < said.end and not text[place].isspace() for place in range(len(text))]
    assert after == [said.role if here else old for here, old in zip(inside, before, strict=True)]


@given(divided(), st.lists(judgements(), max_size=4))
def test_judging_twice_is_judging_once(given_text: tuple[str, tuple[Block, ...]], said: list[Judgement]) -> None:
    text, blocks = given_text
    once = overlaid(blocks, text, judged_all(said), {})
    assert overlaid(once, text, judged_all(said), {}) == once


@given(divided(), RULES)
def test_a_rule_that_is_applied_twice_changes_nothing_more(
    given_text: tuple[str, tuple[Block, ...]], rules: dict[str, Role]
) -> None:
    text, blocks = given_text
    once = overlaid(blocks, text, (), rules)
    assert overlaid(once, text, (), rules) == once


@given(
    st.text(max_size=30),
    st.lists(st.builds(Block, ROLES, st.integers(-5, 40), st.integers(-5, 40), st.just("x")), max_size=5),
    judgements(),
)
def test_parts_that_make_no_sense_are_made_disjoint_and_inside_the_text(
    text: str, blocks: list[Block], said: Judgement
) -> None:
    parts = overlaid(blocks, text, [said], {})
    edges = [edge for block in parts for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


def judged_all(said: list[Judgement]) -> tuple[Judgement, ...]:
    kept: tuple[Judgement, ...] = ()
    for judgement in said:
        kept = judged(kept, judgement)
    return kept


@given(st.lists(judgements(), max_size=6))
def test_what_is_kept_of_judgements_shares_no_character_and_the_last_word_counts(said: list[Judgement]) -> None:
    kept = judged_all(said)
    last = {place: each.role for each in said for place in range(each.start, each.end)}
    places = [(place, each.role) for each in kept for place in range(each.start, each.end)]
    assert places == sorted(last.items())


@given(st.lists(judgements(), max_size=6), judgements())
def test_forgetting_leaves_what_was_said_of_the_rest(said: list[Judgement], gone: Judgement) -> None:
    before = {place: each.role for each in judged_all(said) for place in range(each.start, each.end)}
    left = {
        place: each.role
        for each in unjudged(judged_all(said), gone.start, gone.end)
        for place in range(each.start, each.end)
    }
    assert left == {place: role for place, role in before.items() if not gone.start <= place < gone.end}


def test_nothing_said_leaves_the_parts_as_they_were_found() -> None:
    assert overlaid(FOUND, TEXT, (), {}) == FOUND


def test_a_judged_part_says_that_it_is_the_users() -> None:
    assert overlaid(FOUND, TEXT, [Judgement(14, 30, Role.CAPTION)], {})[1] == Block(Role.CAPTION, 14, 30, SAID_BY_YOU)


def test_a_part_that_is_judged_to_be_what_it_is_stays_whole() -> None:
    assert overlaid(FOUND, TEXT, [Judgement(16, 23, Role.BODY)], {}) == FOUND


def test_a_judgement_inside_a_part_cuts_it_without_the_white_space() -> None:
    assert overlaid(FOUND, TEXT, [Judgement(16, 21, Role.CREDIT)], {})[1:4] == (
        Block(Role.BODY, 14, 15, "running text"),
        Block(Role.CREDIT, 16, 21, SAID_BY_YOU),
        Block(Role.BODY, 22, 30, "running text"),
    )


def test_parts_that_are_judged_together_stay_parts_of_their_own() -> None:
    parts = overlaid(FOUND, TEXT, [Judgement(14, 46, Role.FURNITURE)], {})
    assert [(part.start, part.end) for part in parts] == [(0, 12), (14, 30), (32, 46)]


def test_what_was_no_part_becomes_one_when_it_is_judged() -> None:
    assert overlaid((), TEXT, [Judgement(0, 14, Role.HEADLINE)], {}) == (Block(Role.HEADLINE, 0, 12, SAID_BY_YOU),)


def test_a_rule_fits_a_line_with_another_number() -> None:
    rules = {folded_line("read more (7)"): Role.FURNITURE}
    assert overlaid(FOUND, TEXT, (), rules)[2] == Block(Role.FURNITURE, 32, 46, SAID_OF_OUTLET)


def test_a_judgement_outranks_a_rule() -> None:
    rules = {folded_line("Read more (7)"): Role.FURNITURE}
    parts = overlaid(FOUND, TEXT, [Judgement(32, 46, Role.CAPTION)], rules)
    assert parts[2] == Block(Role.CAPTION, 32, 46, SAID_BY_YOU)


@pytest.mark.parametrize("line", ["Read more", "more (12)", "A crowd", "crowd cheered."])
def test_a_rule_never_fits_a_piece_of_a_line(line: str) -> None:
    assert overlaid(FOUND, TEXT, (), {folded_line(line): Role.FURNITURE}) == FOUND


def test_a_rule_never_fits_one_row_of_a_wrapped_paragraph() -> None:
    rows = ["The bridge over the river was opened on Monday with a speech and", "Read more"]
    text = "\n".join([*rows, *["and the crowd that had come from the villages cheered for a while,"] * 6])
    block = (Block(Role.BODY, 0, len(text), "found"),)
    assert overlaid(block, text, (), {folded_line("Read more"): Role.FURNITURE}) == block


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Read more (12)", "READ  MORE (7)"),
        ("3 comments", "1,204 comments"),
        ("Published 12:30", "Published 7:05"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("\u00a0Share\t", "share"),
    ],
)
def test_lines_are_the_same_but_for(one: str, other: str) -> None:
    assert folded_line(one) == folded_line(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares fell 3%.", "Shares fell 5%."),
        ("“It fell by 3.”", "“It fell by 5.”"),
        ("Read more", "Read more:"),
        ("Photo", "Photos"),
    ],
)
def test_lines_are_not_the_same_that_say_something_else(one: str, other: str) -> None:
    assert folded_line(one) != folded_line(other)


@example("٣ comments")
@given(st.text(max_size=60))
def test_a_folded_line_is_folded(line: str) -> None:
    assert folded_line(folded_line(line)) == folded_line(line)
