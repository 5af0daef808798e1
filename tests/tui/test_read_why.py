"""Under the articles: why the words pointed at are marked. And the layers that are not of voices, frames or names."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from tests.tui.host import SIZES
from tests.tui.made import article, outlet
from tests.tui.reading import LEDGER, Listed, evidence, legend, reading
from tests.tui.waiting import wait_for
from tui.jobs.reading import LOADED, PERSON
from tui.screens.read import ReadScreen
from tui.screens.read_choices import LayersScreen
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import MOST_NUMBERED

HARM: Listed = (
    outlet(1, "Harbor Ledger"),
    article(
        7,
        (
            "Five killed",
            (
                "Five people were killed in the shelling. The killing of Anna Berg, the mayor, was reportedly a "
                "shameful disgrace. Berg was kind.",
            ),
        ),
    ),
)


def why(screen: ReadScreen) -> str:
    return str(screen.query_one("#read-why", Static).content) if screen.why.display else ""


@pytest.mark.parametrize("size", SIZES)
async def test_of_a_tone_it_says_what_each_word_gives(size: tuple[int, int]) -> None:
    async with reading(size, (HARM,)) as (screen, pilot):
        assert why(screen) == ""
        await pilot.press("t", "n")
        await wait_for(pilot, lambda: "sum" in why(screen), "the tone told")
        assert "plain VADER" in why(screen)
        assert "shelling" in why(screen)


async def test_it_goes_away_with_the_layer() -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press("t", "n")
        await wait_for(pilot, lambda: why(screen) != "", "the tone told")
        await pilot.press("t")
        assert why(screen) == ""


async def test_of_the_evidence_of_a_tone_that_one_came_with_too() -> None:
    marks = {LEDGER[1].key: Marks("mean", evidence(), 0, of_tone=True)}
    async with reading((120, 40), (LEDGER,), marks) as (screen, pilot):
        await wait_for(pilot, lambda: "plain VADER" in why(screen), "the tone told")


async def test_of_a_loaded_word_it_says_why_and_that_it_may_be_so() -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press("d", "n")
        await wait_for(pilot, lambda: "“shameful” may be loaded" in why(screen), "the reason")
        assert "People marked" in why(screen)


async def test_each_loaded_word_is_pointed_at_alone() -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press("d", "n", "n")
        stop = screen.pane.text.stop
        assert stop is not None
        assert HARM[1].text[stop.start : stop.end] == "disgrace"


async def test_the_count_of_loaded_words_is_how_many_are_marked() -> None:
    async with reading((200, 50), (HARM,)) as (screen, pilot):
        assert screen.pane.known is not None
        layer = screen.pane.known.layer(LOADED)
        assert layer is not None
        assert f"d loaded {layer.count}" in legend(screen)
        await pilot.press("d")
        assert f"1✓loaded words {layer.count}" in legend(screen)
        assert len(screen.pane.text.marked.stops) == layer.count


@pytest.mark.parametrize(("key", "first"), [("h", "hedges"), ("b", "harm without"), ("P", "Anna Berg")])
async def test_stance_harm_and_people_are_chosen_in_a_list(key: str, first: str) -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press(key)
        assert isinstance(pilot.app.screen, LayersScreen)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert f"1✓{first}" in legend(screen)


async def test_a_passive_that_names_nobody_is_told_of() -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press("b", "down", "enter", "escape", "n")
        await wait_for(pilot, lambda: why(screen) != "", "the note")
        assert "kill" in why(screen)


async def test_a_mention_is_told_with_how_it_is_known_whom_it_means() -> None:
    async with reading((120, 40), (HARM,)) as (screen, pilot):
        await pilot.press("P", "enter", "escape", "n", "n")
        assert f"{PERSON}anna berg" in screen.on
        await wait_for(pilot, lambda: "Anna Berg, by the last name" in why(screen), "the note")


async def test_a_passive_is_counted_once_though_two_layers_mark_it() -> None:
    async with reading((200, 50), (HARM,)) as (screen, _):
        assert screen.pane.known is not None
        found = {
            (row.start, row.highlights)
            for layer in screen.pane.known.layers
            if layer.id.startswith("agency.")
            for row in layer.rows
        }
        assert f"b harm {len(found)}" in legend(screen)


async def test_where_no_number_is_left_it_says_so() -> None:
    async with reading((120, 40), (LEDGER,)) as (screen, pilot):
        assert screen.pane.known is not None
        others = [layer.id for layer in screen.pane.known.layers if layer.id.startswith(("stance.", "agency."))]
        for layer in others[:MOST_NUMBERED]:
            screen.switch(layer)
        await pilot.press("d")
        assert LOADED not in screen.on
        assert len(pilot.app._notifications) == 1
