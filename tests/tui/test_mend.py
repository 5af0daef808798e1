"""Saying what the lines of an article are, in the app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from corpus.article import Article, Block, Facts, Role
from corpus.library import open_library
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs.adding import AddRequest, add_files
from tui.jobs.facts import facts_from_user
from tui.jobs.selecting import read_article
from tui.screens.mend import MendScreen
from tui.widgets.article_parts import ROLE_KEYS, article_parts

BODY = "The council met on Tuesday and heard the report. It was told that the eastern pier had cracked."
CLUB = "Join the Ledger Club for stories like this one and support our work."
TEXT = f"Council hears report\n\n{BODY}\n\n{CLUB}\n\nThe mayor said that the bridge would be closed until the spring."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two articles of one outlet that share a line."""
    for number, more in enumerate(("", "\n\nA second article ends with another sentence.")):
        (tmp_path / f"{number}.txt").write_text(TEXT + more, encoding="utf-8")
    path = tmp_path / "library.db"
    request = AddRequest((tmp_path / "0.txt", tmp_path / "1.txt"), facts_from_user(outlet="Harbor Ledger"))
    add_files(path, request, ())
    return path


def role_of(path: Path, key: int, words: str) -> str:
    _, article = read_article(path, key)
    place = article.text.index(words)
    return next((block.role.value for block in article.blocks if block.start <= place < block.end), "none")


@asynccontextmanager
async def mending(library: Path) -> AsyncIterator[tuple[Pilot[Any], MendScreen]]:
    app = BroadsheetApp(library)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = MendScreen(library, *read_article(library, 1))
        await app.push_screen(screen)
        await wait_for(pilot, lambda: screen.is_current and bool(screen.selected), "the article")
        yield pilot, screen


async def go_to(pilot: Pilot[Any], screen: MendScreen, words: str) -> None:
    while words not in screen.article.text[screen.selected[-1].start : screen.selected[-1].end]:
        await pilot.press("down")
        await pilot.pause()


async def test_one_key_says_that_a_line_is_furniture(library: Path) -> None:
    before = role_of(library, 1, CLUB)
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("9")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == "furniture", "the change")
    assert before != "furniture"
    assert role_of(library, 1, BODY) == "body"
    assert role_of(library, 2, CLUB) == before


async def test_several_lines_are_selected_and_said_at_once(library: Path) -> None:
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, BODY[:20])
        await pilot.press("space")
        await go_to(pilot, screen, CLUB)
        assert len(screen.selected) == 2
        await pilot.press("5")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == "caption", "the change")
        assert role_of(library, 1, BODY) == "caption"


async def test_a_word_can_go_for_every_article_of_the_outlet(library: Path) -> None:
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("o", "9")
        await wait_for(pilot, lambda: role_of(library, 2, CLUB) == "furniture", "the change of the other article")
        assert role_of(library, 1, CLUB) == "furniture"


async def test_nought_leaves_the_line_to_the_program_again(library: Path) -> None:
    before = role_of(library, 1, CLUB)
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("9")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == "furniture", "the change")
        await wait_for(pilot, lambda: screen.selected[0].name == "furniture", "the list")
        await pilot.press("0")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == before, "the change taken back")


async def test_nought_leaves_a_line_of_the_outlet_to_the_program_in_every_article(library: Path) -> None:
    before = role_of(library, 2, CLUB)
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("o", "9")
        await wait_for(pilot, lambda: screen.selected[0].name == "furniture", "the list")
        await pilot.press("0")
        await wait_for(pilot, lambda: role_of(library, 2, CLUB) == before, "the other article as it was")


async def test_what_is_said_right_before_leaving_can_be_taken_back(library: Path) -> None:
    before = role_of(library, 1, CLUB)
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        app = screen.app
        assert isinstance(app, BroadsheetApp)
        await pilot.press("9", "escape")
        await wait_for(pilot, lambda: app.history.next_undo(library) is not None, "the change")
        assert role_of(library, 1, CLUB) == "furniture"
        await pilot.press("u")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == before, "the change taken back")


async def test_u_takes_it_back(library: Path) -> None:
    before = role_of(library, 1, CLUB)
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("9")
        await wait_for(pilot, lambda: screen.selected[0].name == "furniture", "the list")
        await pilot.press("u")
        await wait_for(pilot, lambda: role_of(library, 1, CLUB) == before, "the change taken back")
        await wait_for(pilot, lambda: screen.selected[0].name == before, "the list as it was")


async def test_what_is_said_to_be_furniture_is_no_longer_measured(library: Path) -> None:
    def words() -> float:
        with open_library(library) as opened:
            return sum(row.numerator for row in opened.figures([1], ["length.words"]) if row.voice == "all")

    before = words()
    async with mending(library) as (pilot, screen):
        await go_to(pilot, screen, CLUB)
        await pilot.press("9")
        await wait_for(pilot, lambda: screen.selected[0].name == "furniture", "the change")
    assert words() == before - len(CLUB.split())


def test_each_role_has_a_digit() -> None:
    assert list(ROLE_KEYS.values()) == list(Role)
    assert list(ROLE_KEYS) == list("123456789")


@given(st.text("ab \n", max_size=120), st.lists(st.integers(0, 120), max_size=8))
def test_the_parts_are_everything_but_white_space_each_once(text: str, cuts: list[int]) -> None:
    places = sorted({min(cut, len(text)) for cut in cuts})
    blocks = tuple(Block(Role.BODY, a, b, "said") for a, b in zip(places[::2], places[1::2], strict=False) if b > a)
    parts = article_parts(Article(1, text, blocks, Facts()))
    covered = [place for part in parts for place in range(part.start, part.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, char in enumerate(text) if not char.isspace()} <= set(covered)
    for part in parts:
        inside = {next((b for b in blocks if b.start <= place < b.end), None) for place in range(part.start, part.end)}
        assert inside == {part.block}
