"""Text that would steer a terminal, break markup or burst a layout, in every string that a comparison has."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from analysis.comparison import Comparison
from corpus.article import Block, Outlet
from corpus.plain import plain
from tests.tui.host import SIZES, Host, compare_screen
from tests.tui.made import article, compared
from tests.tui.waiting import wait_for
from tui.jobs.selecting import Selected
from tui.widgets.article_text import ArticleText

HOSTILE = (
    "[/x]",
    "[@click=app.bell]press[/]",
    "\x1b]0;owned\x07\x1b[2J",
    "\x9b31m",
    "\u202egnp.exe\u2066",
    "[BREAKING]",
    "\x00\r\n\t",
    "w" * 10_000,
    "漢字" * 40,
    "👩‍👩‍👧 e\u0301\u0301",
)
KEYS = (
    "down",
    "v",
    "right",
    "enter",
    "down",
    "enter",
    "s",
    "n",
    "escape",
    "escape",
    "o",
    "J",
    "enter",
    "m",
    "escape",
    "?",
)


@cache
def hostile() -> tuple[Selected, Comparison]:
    """A comparison of articles whose every string is hostile, read as they are: nothing made them plain before."""
    articles = []
    for key, bad in enumerate(HOSTILE, 1):
        made = article(key, (f"Good {bad} headline", (f"It is a terrible {bad} disaster. It is great {bad}.",)))
        facts = made.facts
        evil = replace(facts.title, value=f"Title {bad}", evidence=bad)
        blocks = tuple(Block(block.role, block.start, block.end, bad) for block in made.blocks)
        made = replace(made, blocks=blocks, facts=replace(facts, title=evil, outlet=evil), notes=(bad,), origin=bad)
        articles.append((Outlet(key, f"o{key}", bad), made))
    selected = Selected(f"Name {' '.join(HOSTILE)}", None, tuple(articles))
    return selected, compared(selected)


def everything_on(app: Host) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_goes_through_every_screen_as_text(size: tuple[int, int]) -> None:
    screen = compare_screen(*hostile())
    app = Host(screen)
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        for key in KEYS:
            await pilot.press("question_mark" if key == "?" else key)
            await pilot.pause()
            drawn = everything_on(app)
            assert not set(drawn) & set("\x1b\x9b\x07\x00\r\t\u202e\u2066")
            assert {len(line) > 0 for line in drawn.split("\n")} == {True}


@pytest.mark.parametrize("place", range(len(HOSTILE)))
async def test_a_hostile_name_stands_in_the_heading_as_text(place: int) -> None:
    screen = compare_screen(*hostile())
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        await pilot.press(*["right"] * place)
        heading = screen.table.render_line(0).text
        shown = " ".join(plain(HOSTILE[place]).split())[:4]
        assert shown in " ".join(heading.split())


async def test_no_click_on_hostile_text_runs_anything() -> None:
    screen = compare_screen(*hostile())
    app = Host(screen)
    async with app.run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        await pilot.press("right", "enter")
        for y in range(0, 40, 3):
            for x in range(2, 118, 23):
                await pilot.click(offset=(x, y))
        assert app.ran == []


async def test_a_word_of_ten_thousand_letters_is_broken_over_lines() -> None:
    screen = compare_screen(*hostile())
    async with Host(screen).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        await pilot.press(*["right"] * HOSTILE.index("w" * 10_000), "enter", "enter")
        await pilot.pause()
        text = pilot.app.screen.query_one(ArticleText)
        assert text.virtual_size.width <= 80
        assert text.virtual_size.height > 100
