"""Whose words are marked in an article that is read: quoted and reported words, cues, and the names of who speaks."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.host import SIZES
from tests.tui.reading import in_sight, legend, written
from tests.tui.voiced import document, listed, reading_voices
from tui.jobs.attributing import Attributed, attributed
from tui.jobs.reading import QUOTED, REPORTED
from tui.text import cells
from tui.widgets.article_labels import labelled_lines, margin_of, with_label
from tui.widgets.article_lines import article_lines, line_of
from tui.widgets.article_text import ArticleText
from tui.widgets.read_status import fitting_told

ARTICLE = listed()[1]
NAMES = ("Delia Quenby", "Ana Corvel", "Rafe Linden", "Officials")


def line_with(text: ArticleText, words: str) -> int:
    return next(at for at, line in enumerate(in_sight(text)) if words in line)


def part_with(text: ArticleText, words: str) -> object:
    parts = [part for y in range(text.size.height) for part in text.render_line(y)]
    return next(part.style for part in parts if words in part.text)


async def test_reported_words_are_underlined_once_they_are_asked_for() -> None:
    async with reading_voices() as (screen, pilot):
        before = part_with(screen.pane.text, "Two cars")
        await pilot.press("r")
        await pilot.pause()
        after = part_with(screen.pane.text, "Two cars")
        assert REPORTED in screen.on
        assert not before.underline  # type: ignore[attr-defined]
        assert after.underline  # type: ignore[attr-defined]


async def test_the_cue_differs_by_more_than_colour_from_words_and_from_what_it_introduces() -> None:
    async with reading_voices() as (screen, _):
        cue = part_with(screen.pane.text, "insisted")
        assert cue.bold  # type: ignore[attr-defined]
        assert not cue.italic  # type: ignore[attr-defined]


async def test_the_legend_counts_quotations_in_each_voice() -> None:
    async with reading_voices((120, 40), 2) as (screen, _):
        assert "w✓quoted 4·4" in legend(screen)
        assert "r reported 2·2" in legend(screen)
        assert "p speakers 5·5" in legend(screen)


async def test_in_a_wide_article_the_name_stands_in_the_margin_of_the_line_where_the_words_begin() -> None:
    async with reading_voices((120, 40)) as (screen, _):
        lines = in_sight(screen.pane.text)
        assert lines[line_with(screen.pane.text, "We acted on")].endswith("Delia Quenby")
        assert lines[line_with(screen.pane.text, "sad accident")].endswith("Ana Corvel")


async def test_without_a_margin_the_names_stand_on_the_blank_line_above_the_paragraph() -> None:
    async with reading_voices((80, 24)) as (screen, _):
        lines = in_sight(screen.pane.text)
        assert lines[line_with(screen.pane.text, "We acted on") - 1].strip() == "Delia Quenby · Ana Corvel"


async def test_names_are_there_only_while_words_of_others_are_marked() -> None:
    async with reading_voices() as (screen, pilot):
        await pilot.press("w")
        await pilot.pause()
        assert not any(name in line for name in NAMES for line in in_sight(screen.pane.text))


@pytest.mark.parametrize("size", SIZES)
async def test_names_move_no_word_of_the_text(size: tuple[int, int]) -> None:
    async with reading_voices(size) as (screen, pilot):
        await pilot.press("r")
        await pilot.pause()
        labelled = [line[: size[0] - max(margin_of(screen.pane.text._width), 0)] for line in in_sight(screen.pane.text)]
        lines = screen.pane.text.lines
        assert lines == article_lines(ARTICLE, screen.pane.text._width, set_aside=False)
        await pilot.press("w", "r")
        await pilot.pause()
        bare = in_sight(screen.pane.text)
        assert all(drawn.startswith(plain) for drawn, plain in zip(labelled, bare, strict=True))


async def test_selected_text_holds_no_name() -> None:
    async with reading_voices() as (screen, _):
        whole = screen.pane.text.get_selection(Selection(Offset(0, 0), Offset(118, 30)))
        assert whole is not None
        assert "Delia Quenby" not in whole[0]


async def test_copying_a_sentence_copies_no_name() -> None:
    async with reading_voices() as (screen, pilot):
        await pilot.press("n")
        await pilot.pause()
        copied = screen.passage()
        assert copied is not None
        assert copied.text.startswith("“We acted on")
        assert "Quenby" not in copied.text


async def test_json_says_who_speaks_in_each_row_and_by_which_verb() -> None:
    async with reading_voices() as (screen, _):
        told = json.loads(screen.view().makers["json"]())["articles"][0]["layers"]
        rows = next(layer["rows"] for layer in told if layer["id"] == QUOTED)
        assert [row["speaker"] for row in rows] == ["Delia Quenby", "Ana Corvel", "Rafe Linden", None]
        assert rows[0]["stance"] == "doubting"
        assert all("speaker" not in row for layer in told if layer["id"] == "tone" for row in layer["rows"])


async def test_names_are_not_found() -> None:
    async with reading_voices() as (screen, pilot):
        await pilot.press("slash", *"quenby", "enter")
        await pilot.pause()
        assert screen.pane.hits is not None
        assert screen.pane.hits.stops == ()


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("n",), "1/4 quoted  Delia Quenby (person) · “insisted” doubting · direct"),
        (("n", "n"), "2/4 quoted  Ana Corvel (person) · direct"),
        (("N",), "4/4 quoted  speaker not found · direct"),
        (("r", "n"), "1/2 reported  Rafe Linden (person) · “admitted” conceding · reported"),
        (("r", "N"), "2/2 reported  Officials (unnamed source) · “said” neutral · reported"),
    ],
)
@pytest.mark.parametrize("size", SIZES)
async def test_the_line_below_tells_of_the_mark_gone_to(
    size: tuple[int, int], keys: tuple[str, ...], told: str
) -> None:
    async with reading_voices(size) as (screen, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        assert told in written(screen, "#read-status")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("recommendation", "1/1 found  Delia Quenby (person) · “insisted” doubting · direct"),
        ("inquiry would", "1/1 found  Rafe Linden (person) · “admitted” conceding · reported"),
        ("foretold", "1/1 found  "),
    ],
)
async def test_of_any_mark_in_words_of_somebody_it_is_told_whose_they_are(words: str, told: str) -> None:
    async with reading_voices((120, 40)) as (screen, pilot):
        await pilot.press("slash", *("space" if char == " " else char for char in words), "enter")
        await pilot.pause()
        said = written(screen, "#read-status").strip()
        assert said.startswith(told.strip())
        assert ("·" in said) == ("·" in told)


async def test_a_speaker_can_be_chosen_and_only_their_words_are_stepped_through() -> None:
    async with reading_voices() as (screen, pilot):
        await pilot.press("p", "enter", "escape", "n")
        await pilot.pause()
        assert screen.on.names == (QUOTED, "speaker.rafe linden")
        assert len(screen.pane.text.marked.stops) == 2
        assert "1/2 Rafe Linden" in written(screen, "#read-status")
        assert "1✓Rafe Linden 2" in legend(screen)


async def test_a_click_on_speakers_lists_them() -> None:
    async with reading_voices() as (screen, pilot):
        await pilot.click("#read-legend", offset=(legend(screen).index("speakers"), 0))
        await pilot.pause()
        drawn = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert all(f"] {'  '}{name}" in drawn for name in NAMES)


LABELS = st.lists(
    st.tuples(st.integers(0, len(ARTICLE.text)), st.sampled_from(["Ada", "Ben Long", "漢字"])), max_size=12
)


@given(LABELS, st.integers(20, 200))
def test_every_name_stands_on_one_line_of_its_paragraph_or_the_blank_one_above(
    labels: list[tuple[int, str]], width: int
) -> None:
    lines = article_lines(ARTICLE, width, set_aside=False)
    found = labelled_lines(lines, sorted(labels), lambda place: line_of(lines, place), width)
    said = {name for place, name in labels if any(line.start <= place < line.end for line in lines)}
    assert {name for label in found.values() for name in label.split(" · ")} == said
    assert all(0 <= line < len(lines) for line in found)


@given(st.text("ab漢 “", max_size=60), st.text("Aé漢 ", max_size=40), st.integers(10, 160))
def test_a_line_with_a_name_is_never_wider_than_its_place(words: str, label: str, width: int) -> None:
    if cells(words) + 4 > width - margin_of(width):
        return
    drawn = with_label([([("    ", ""), (words, "")], False)], label, width)
    assert sum(cells(text) for runs, _ in drawn for text, _ in runs) <= width


def test_a_cue_that_is_a_mark_alone_is_not_told_as_a_verb() -> None:
    said = next(one for one in attributed(document()) if one.cue_words == "insisted")
    marked = replace(said, cue_words=":", verb=None)
    assert [text for text, _ in fitting_told(said, 200)][1:] == [" · “insisted” doubting", " · direct"]
    assert [text for text, _ in fitting_told(marked, 200)][1:] == [" · direct"]


@given(st.sampled_from(attributed(document())), st.integers(0, 100))
def test_what_is_told_of_a_mark_gets_shorter_with_the_room(one: Attributed, width: int) -> None:
    full = sum(cells(text) for text, _ in fitting_told(one, 200))
    told = sum(cells(text) for text, _ in fitting_told(one, width))
    assert told <= full
    assert told == full or full > width
