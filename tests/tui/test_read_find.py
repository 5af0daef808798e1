"""Finding words in the articles that are open, as they are typed."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.tui.reading import LEDGER, SEVERAL, WIRE, evidence, in_sight, legend, reading, written
from tests.tui.waiting import wait_for
from tui.screens.read import ReadScreen
from tui.widgets.article_lines import Marks

PAIR = (LEDGER, WIRE)


def found(screen: ReadScreen) -> list[int]:
    return [len(pane.hits.stops) if pane.hits else -1 for pane in screen.panes]


async def search(screen: ReadScreen, pilot: Pilot[None], words: str, counts: list[int]) -> None:
    await pilot.press("slash", *("space" if char == " " else char for char in words))
    await wait_for(pilot, lambda: found(screen) == counts, f"{counts} found for {words}")


def occurrences(words: str) -> list[int]:
    return [
        sum(article.text[b.start : b.end].lower().count(words) for b in article.blocks if not b.set_aside)
        for _, article in PAIR
    ]


async def test_words_are_found_in_every_article_as_they_are_typed() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "br", occurrences("br"))
        await pilot.press("i")
        await wait_for(pilot, lambda: found(screen) == occurrences("bri"), "what was typed further")
        assert "2·2 found" in written(screen, "#find-said")


async def test_what_is_found_is_marked_by_more_than_colour() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "accident", [0, 2])
        strips = [screen.panes[1].text.render_line(y) for y in range(30)]
        parts = [part for strip in strips for part in strip if part.text == "accident"]
        assert len(parts) == 2
        assert all(part.style is not None and part.style.reverse for part in parts)


async def test_the_first_hit_from_the_top_on_is_pointed_at() -> None:
    async with reading((80, 16), PAIR) as (screen, pilot):
        await pilot.press(*["down"] * 8)
        await search(screen, pilot, "council", [3, 0])
        stop = screen.pane.text.stop
        assert stop is not None
        assert stop.start >= screen.pane.text.article.text.index("papers show that")
        assert any(line.startswith("▸") for line in in_sight(screen.pane.text))


async def test_next_and_previous_go_through_what_is_found_and_round() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "bridge", [2, 2])
        await pilot.press("enter")
        places = []
        for key in ("n", "n", "N", "N"):
            await pilot.press(key)
            await pilot.pause()
            places.append((screen.pane.text.at, screen.pane.text.wrapped))
        assert places == [(1, ""), (0, "from the top"), (1, "from the end"), (0, "")]


async def test_what_is_found_comes_before_the_evidence_until_it_is_cleared() -> None:
    marks = {LEDGER[1].key: Marks("mean of sentences", evidence())}
    async with reading((120, 40), marks=marks) as (screen, pilot):
        await search(screen, pilot, "bridge", [2])
        assert len(screen.pane.text.marked.stops) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert len(screen.pane.text.marked.stops) == len(evidence())


async def test_escape_clears_the_search_first_and_then_goes_back() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "bridge", [2, 2])
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert found(screen) == [-1, -1]
        assert not screen.find_line.display
        assert pilot.app.screen is screen
        await pilot.press("escape")
        assert pilot.app.screen is not screen


async def test_a_word_that_is_nowhere_is_said_to_be_nowhere() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "zebra", [0, 0])
        assert "0·0 found" in written(screen, "#find-said")
        await pilot.press("enter", "n")
        assert screen.pane.text.at is None


async def test_what_stands_in_hidden_parts_is_told_and_found_when_they_are_shown() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "photo", [0, 0])
        assert "2 more in parts set aside" in written(screen, "#find-said")
        await pilot.press("enter", "s")
        await wait_for(pilot, lambda: found(screen) == [1, 1], "what is set aside")


async def test_an_article_that_is_opened_later_is_searched_too() -> None:
    async with reading((120, 40), (LEDGER,), others=SEVERAL) as (screen, pilot):
        await search(screen, pilot, "bridge", [2])
        await pilot.press("enter", "a", "enter")
        await wait_for(pilot, lambda: found(screen) == [2, 2], "hits in the second article")


async def test_letters_that_are_commands_are_typed_into_the_line() -> None:
    async with reading((120, 40), PAIR) as (screen, pilot):
        await search(screen, pilot, "the town", [1, 0])
        assert screen.on.names == ("quoted",)
        assert "✓quoted" in legend(screen)
