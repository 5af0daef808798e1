"""Layers of marked words, switched on and off, with their counts in a legend."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment

from tests.tui.host import SIZES
from tests.tui.reading import COURIER, GAZETA, LEDGER, SEVERAL, WIRE, evidence, in_sight, layers_by, legend, reading
from tui.jobs.reading import QUOTED, TONE
from tui.screens.read_choices import LayerList
from tui.widgets.article_lines import Marks
from tui.widgets.article_marks import EVIDENCE, MOST_NUMBERED, LayersOn, Spans
from tui.widgets.article_text import ArticleText
from tui.widgets.layer_legend import LegendItem, fitted

ECONOMY = "frame.economy"
EVENT = "naming.event"


def word(text: ArticleText, wanted: str) -> Segment:
    """The first part of a line that is just this word."""
    parts = [part for y in range(text.size.height) for part in text.render_line(y)]
    return next(part for part in parts if part.text == wanted)


def count(layer: str, of: int = 0) -> int:
    found = layers_by(SEVERAL[of][1]).layer(layer)
    assert found is not None
    return found.count


async def test_quoted_words_are_marked_at_first() -> None:
    async with reading((120, 40)) as (screen, _):
        assert screen.on.names == (QUOTED,)
        assert f"w✓quoted {count(QUOTED)}" in legend(screen)


async def test_quoted_words_can_be_switched_off_and_on() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("w")
        assert not screen.on.names
        assert f"w quoted {count(QUOTED)}" in legend(screen)
        await pilot.press("w")
        assert QUOTED in screen.on


async def test_the_sentences_of_a_tone_have_a_sign_before_them() -> None:
    async with reading((120, 40)) as (screen, pilot):
        assert not any(line[1:2] in ("+", "−", "±") for line in in_sight(screen.pane.text))
        await pilot.press("t")
        await pilot.pause()
        signs = {line[4:22]: line[1] for line in in_sight(screen.pane.text) if line.strip()}
        assert signs["Divers rescued all"] == "+"
        assert signs["The council ignore"] == "−"
        assert signs["Council was warned"] == " "


async def test_each_count_stands_for_each_pane() -> None:
    async with reading((200, 50), SEVERAL) as (screen, _):
        assert f"tone {'·'.join(str(count(TONE, place)) for place in range(4))}" in legend(screen)


async def test_what_is_not_measured_in_a_language_has_a_dash() -> None:
    async with reading((120, 40), (LEDGER, GAZETA)) as (screen, _):
        assert f"tone {count(TONE)}·–" in legend(screen)


async def test_a_frame_is_ticked_in_its_list_and_marked_under_a_number() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("f", "enter", "escape")
        await pilot.pause()
        assert screen.on.names == (QUOTED, ECONOMY)
        assert f"1✓economy {count(ECONOMY)}" in legend(screen)
        lines = in_sight(screen.pane.text)
        assert next(line for line in lines if "the budget was there" in line)[2] == "1"
        cost = word(screen.pane.text, "cost").style
        assert cost is not None
        assert cost.underline


async def test_namings_are_one_layer_for_each_thing() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("e", "enter", "escape")
        await pilot.pause()
        assert EVENT in screen.on
        assert count(EVENT) == 3
        assert word(screen.pane.text, "disaster").style is not None


async def test_next_goes_through_the_layer_switched_on_last() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("t", "f", "enter", "escape", "n")
        await pilot.pause()
        stop = screen.pane.text.stop
        assert stop is not None
        assert LEDGER[1].text[stop.word :].startswith("cost")
        await pilot.press("n")
        assert (screen.pane.text.at, len(screen.pane.text.marked.stops)) == (1, count(ECONOMY))


async def test_where_two_layers_mark_a_word_the_later_one_is_seen() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("e", "enter", "escape", "t")
        await pilot.pause()
        tone = word(screen.pane.text, "disaster").style
        await pilot.press("e", "enter", "enter", "escape")
        await pilot.pause()
        naming = word(screen.pane.text, "disaster").style
        assert tone is not None
        assert naming is not None
        assert (bool(tone.italic), bool(tone.underline)) == (True, False)
        assert (bool(naming.italic), bool(naming.underline)) == (False, True)


async def test_the_evidence_one_came_with_is_over_the_quoted_words_and_can_be_switched_off() -> None:
    marks = {LEDGER[1].key: Marks("mean of sentences", evidence())}
    async with reading((120, 40), marks=marks) as (screen, pilot):
        assert screen.on.names == (QUOTED, EVIDENCE)
        assert f"o✓mean of sentences {len(evidence())}" in legend(screen)
        await pilot.press("o")
        assert EVIDENCE not in screen.on


async def test_without_evidence_there_is_none_to_switch() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("o")
        assert screen.on.names == (QUOTED,)


async def test_a_click_on_the_legend_switches_a_layer() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.click("#read-legend", offset=(legend(screen).index("tone"), 0))
        await pilot.pause()
        assert TONE in screen.on


async def test_a_click_on_frames_opens_their_list() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.click("#read-legend", offset=(legend(screen).index("frames"), 0))
        await pilot.pause()
        assert pilot.app.screen is not screen


async def test_the_list_of_all_layers_has_every_count() -> None:
    async with reading((120, 40), (LEDGER, WIRE)) as (_, pilot):
        await pilot.press("L")
        await pilot.pause()
        drawn = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        for name, layer in (("economy", ECONOMY), ("the event", EVENT), ("quoted", QUOTED)):
            line = next(line for line in drawn.split("\n") if "] " in line and name in line)
            assert f"{count(layer)} · {count(layer, 2 - 1)}" in line


@pytest.mark.parametrize("size", SIZES)
async def test_the_legend_fits_and_says_how_much_does_not(size: tuple[int, int]) -> None:
    async with reading(size, (LEDGER, WIRE, COURIER)) as (screen, pilot):
        await pilot.press("t", "f", "enter", "down", "enter", "escape", "e", "enter", "escape")
        await pilot.pause()
        assert len(legend(screen)) <= size[0]
        assert "L +" in legend(screen)


async def test_of_one_article_the_whole_legend_has_room_on_a_wide_terminal() -> None:
    async with reading((200, 50)) as (screen, _):
        assert legend(screen).rstrip().endswith("L layers")


ITEMS = st.lists(
    st.builds(
        LegendItem,
        id=st.just("x"),
        key=st.sampled_from(["w", "1", ""]),
        name=st.text("ab漢 ", max_size=12),
        counts=st.sampled_from(["", "9", "12·3"]),
        on=st.booleans(),
    ),
    max_size=9,
)


@given(ITEMS, st.integers(12, 90))
def test_what_stands_in_the_legend_never_overlaps_and_nothing_is_lost(items: list[LegendItem], width: int) -> None:
    placed = fitted(items, "L", width)
    edges = [(column, column + item.width) for column, item in placed]
    assert all(before[1] <= after[0] for before, after in pairwise(edges))
    shown = [item for _, item in placed if item.id == "x"]
    dropped = len(items) - len(shown)
    assert shown == items[: len(shown)]
    assert not dropped or placed[-1][1].name == f"+{dropped}"


LAYERS = st.sampled_from([QUOTED, TONE, EVIDENCE, *(f"frame.{letter}" for letter in "abcdefgh")])


@given(st.lists(LAYERS, max_size=20))
def test_numbers_of_layers_are_never_shared_and_never_too_many(switched: list[str]) -> None:
    on = LayersOn(())
    for layer in switched:
        before = on
        on = on.switched(layer)
        numbers = [number for _, number in on.on if number]
        assert len(numbers) == len(set(numbers)) <= MOST_NUMBERED
        assert all(1 <= number <= MOST_NUMBERED for number in numbers)
        assert all(on.number(name) == before.number(name) for name in on.names if name in before)
        assert (layer in on) != (layer in before) or (before.full and on == before)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12)


@given(SPANS, st.integers(0, 40), st.integers(1, 10))
def test_spans_that_touch_a_line_are_those_that_share_a_character_with_it(
    pairs: list[tuple[int, int]], start: int, size: int
) -> None:
    spans = [(first, first + length, "hit") for first, length in pairs]
    line = range(start, start + size)
    wanted = sorted(span for span in spans if set(line) & set(range(span[0], span[1])))
    assert list(Spans.of(spans).touching(start, start + size)) == wanted


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_of_few_layers_is_no_higher_than_they_are(size: tuple[int, int]) -> None:
    async with reading(size) as (_screen, pilot):
        await pilot.press("h")
        await pilot.pause()
        lines = pilot.app.screen.query_one(LayerList)
        assert lines.size.height == 5


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_of_all_layers_leaves_its_frame_on_the_screen(size: tuple[int, int]) -> None:
    async with reading(size) as (_screen, pilot):
        await pilot.press("L")
        await pilot.pause()
        dialog = pilot.app.screen.query_one(".dialog")
        lines = pilot.app.screen.query_one(LayerList)
        assert dialog.region.bottom > lines.region.bottom
        assert pilot.app.screen.region.contains_region(dialog.region)


async def test_among_all_layers_each_says_what_it_is_of() -> None:
    async with reading((120, 40)) as (_screen, pilot):
        await pilot.press("L")
        await pilot.pause()
        lines = pilot.app.screen.query_one(LayerList)
        shown = [lines.render_line(y).text for y in range(lines.size.height)]
        assert any("economy  frame" in line for line in shown)


@pytest.mark.parametrize("key", ["h", "b"])
async def test_layers_with_a_term_for_a_name_show_what_they_mark(key: str) -> None:
    async with reading((80, 24)) as (_screen, pilot):
        await pilot.press(key)
        await pilot.pause()
        lines = pilot.app.screen.query_one(LayerList)
        shown = "\n".join(lines.render_line(y).text for y in range(lines.size.height))
        assert {"h": "hedges  holds back: may, reportedly", "b": "by whom is not said: were killed"}[key] in shown
