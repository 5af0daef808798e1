"""Texts that are long, empty, wide, bidirectional or made to break a screen, read with every key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.article import Article, Block, Facts, Outlet, Role
from tests.tui.made import article, outlet
from tests.tui.reading import Listed, in_sight, layers_by, reading
from tests.tui.test_hostile_comparison import HOSTILE
from tests.tui.waiting import wait_for
from tui.widgets.article_lines import article_lines
from tui.widgets.article_scroll import LONG

EMPTY = Article(21, "", (), Facts())
ASIDE = Article(22, "Photo: nobody", (Block(Role.CREDIT, 0, 13, "photo credit line"),), Facts())
NO_BODY = article(23, ("Only a headline", ()))
KEYS = (
    *("n", "N", "w", "t", "w", "s", "v", "down", "up", "down", "v", "end", "home", "pagedown", "i", "equals_sign"),
    *("f", "enter", "escape", "e", "enter", "escape", "L", "escape", "tab", "right_square_bracket", "minus"),
)


def hostile(key: int, bad: str) -> Listed:
    made = article(key, (f"Good {bad} headline", (f"It is a terrible {bad} disaster. “It is great {bad},” he said.",)))
    facts = replace(made.facts, title=replace(made.facts.title, value=f"Title {bad}", evidence=bad))
    blocks = tuple(replace(block, reason=bad) for block in made.blocks)
    return Outlet(key, f"o{key}", bad), replace(made, blocks=blocks, facts=facts, notes=(bad,), origin=bad)


TEXTS = [*(hostile(key, bad) for key, bad in enumerate(HOSTILE, 1))]
TEXTS += [(outlet(20, "Nobody"), EMPTY), (outlet(22, "Aside"), ASIDE), (outlet(23, "Short"), NO_BODY)]


@pytest.mark.parametrize("place", range(len(TEXTS)))
async def test_every_key_works_on_a_hostile_text(place: int) -> None:
    beside = TEXTS[(place + 1) % len(TEXTS)]
    async with reading((80, 24), (TEXTS[place], beside)) as (screen, pilot):
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause()
            drawn = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
            assert not set(drawn) & set("\x1b\x9b\x07\x00\r\t\u202e\u2066")
        assert all(maker() for maker in screen.view().makers.values())
        screen.passage()
        assert pilot.app.is_running


@pytest.mark.parametrize("bad", HOSTILE)
def test_lines_hold_every_word_of_a_hostile_text(bad: str) -> None:
    _, made = hostile(1, bad)
    lines = article_lines(made, 30, set_aside=True)
    said = "".join("".join(made.text[line.start : line.end].split()) for line in lines)
    assert said == "".join(made.text.split())


async def test_an_empty_article_says_nothing_and_breaks_nothing() -> None:
    async with reading(articles=((outlet(1, "Nobody"), EMPTY),)) as (screen, _):
        assert set(in_sight(screen.pane.text)) == {""}
        assert screen.passage() is None


async def test_an_article_that_is_all_set_aside_is_shown_on_demand() -> None:
    async with reading(articles=((outlet(1, "Aside"), ASIDE),)) as (screen, pilot):
        assert set(in_sight(screen.pane.text)) == {""}
        await pilot.press("s")
        await pilot.pause()
        assert any("Photo: nobody" in line for line in in_sight(screen.pane.text))


def long_article() -> Article:
    paragraphs = tuple(f"Paragraph {number} is about the collapse of the bridge. " * 4 for number in range(500))
    return article(1, ("A long story", paragraphs))


async def test_the_beginning_of_a_long_article_is_there_before_the_rest_is_set() -> None:
    long = long_article()
    assert len(long.text) > LONG
    async with reading(articles=((outlet(1, "Long"), long),)) as (screen, pilot):
        assert "A long story" in in_sight(screen.pane.text)[0]
        await wait_for(pilot, lambda: screen.pane.text.whole, "the whole article")
        await pilot.press("end")
        await pilot.pause()
        assert "Paragraph 499" in " ".join(in_sight(screen.pane.text))


async def test_a_long_article_is_opened_at_its_mark() -> None:
    long = long_article()
    found = layers_by(long).layer("naming.event")
    assert found is not None
    from tui.widgets.article_lines import Marks

    marks = {long.key: Marks("the event", found.rows, found.count - 1)}
    async with reading(articles=((outlet(1, "Long"), long),), marks=marks) as (screen, pilot):
        await wait_for(pilot, lambda: screen.pane.text.whole, "the whole article")
        await pilot.pause()
        assert any(line.startswith("▸") for line in in_sight(screen.pane.text))


async def test_a_long_article_keeps_its_place_in_another_size() -> None:
    async with reading((80, 24), ((outlet(1, "Long"), long_article()),)) as (screen, pilot):
        text = screen.pane.text
        await wait_for(pilot, lambda: text.whole, "the whole article")
        await pilot.press(*["pagedown"] * 12)
        await pilot.pause()
        place = text.place
        await pilot.resize_terminal(56, 24)
        await wait_for(pilot, lambda: text.line_at(place) == round(text.scroll_y), "the place at the top")
        assert text.place == place > 0
