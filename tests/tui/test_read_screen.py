from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection
from textual.widgets import Static

from analysis.document import Voice
from tests.tui.host import SIZES, Host
from tests.tui.made import comparison, story
from tui.screens.read import ReadScreen
from tui.widgets.article_lines import Marks, article_lines, line_of

OUTLET, ARTICLE = story().articles[0]
MEAN = next(measure for measure in comparison().measures if measure.id == "tone.mean")
ROWS = tuple(
    sorted(
        (row for row in comparison().evidence(MEAN, Voice.ALL, 0) if row.article == ARTICLE.key),
        key=lambda row: row.start,
    )
)


@asynccontextmanager
async def reading(size: tuple[int, int] = (80, 24), at: int = 0) -> AsyncIterator[tuple[ReadScreen, Pilot[None]]]:
    document = comparison().scored[ARTICLE.key].document
    screen = ReadScreen(OUTLET, ARTICLE, document, Marks("mean of sentences", ROWS, at))
    async with Host(screen).run_test(size=size) as pilot:
        await pilot.pause()
        yield screen, pilot


def in_sight(screen: ReadScreen) -> list[str]:
    return [screen.text.render_line(y).text.rstrip() for y in range(screen.text.scrollable_content_region.height)]


def written(screen: ReadScreen, selector: str) -> str:
    return str(screen.query_one(selector, Static).content)


def test_the_lines_hold_every_word_that_is_not_set_aside() -> None:
    lines = article_lines(ARTICLE, 60, set_aside=False)
    said = " ".join(ARTICLE.text[line.start : line.end] for line in lines).split()
    kept = " ".join(ARTICLE.text[block.start : block.end] for block in ARTICLE.blocks if not block.set_aside).split()
    assert said == kept


def test_with_what_is_set_aside_the_lines_hold_the_whole_text() -> None:
    lines = article_lines(ARTICLE, 60, set_aside=True)
    assert " ".join(ARTICLE.text[line.start : line.end] for line in lines).split() == ARTICLE.text.split()


@pytest.mark.parametrize("place", range(0, len(ARTICLE.text), 97))
def test_a_place_in_the_text_is_found_in_its_line(place: int) -> None:
    lines = article_lines(ARTICLE, 60, set_aside=True)
    line = lines[line_of(lines, place)]
    assert place < line.end


@pytest.mark.parametrize(
    "said",
    [
        "Harbor Ledger  from the sidecar file: sources.toml",
        "3 May 2024  from the text: HALLOW FERRY, May 3",
        "from the page: og:title",
        "The encoding was guessed.",
    ],
)
async def test_each_fact_stands_with_who_said_so(said: str) -> None:
    async with reading((120, 40)) as (screen, _):
        assert said in written(screen, "#read-head")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("at", [0, len(ROWS) - 1])
async def test_it_opens_at_the_sentence(size: tuple[int, int], at: int) -> None:
    async with reading(size, at) as (screen, _):
        pointed = [line for line in in_sight(screen) if line.startswith("▸")]
        assert ARTICLE.text[ROWS[at].start :][:20] in " ".join(line[2:].strip() for line in pointed)


async def test_the_next_mark_comes_after_and_the_first_after_the_last() -> None:
    async with reading(at=len(ROWS) - 2) as (screen, pilot):
        await pilot.press("n")
        assert screen.text.at == len(ROWS) - 1
        await pilot.press("n")
        assert screen.text.at == 0


async def test_the_mark_before_comes_back() -> None:
    async with reading() as (screen, pilot):
        await pilot.press("n", "n", "N")
        assert screen.text.at == 1
        assert f"2/{len(ROWS)}" in written(screen, "#read-legend")


async def test_parts_set_aside_are_counted_until_they_are_asked_for() -> None:
    async with reading((120, 40)) as (screen, _):
        assert "1 part set aside, hidden" in written(screen, "#read-legend")
        assert not any("Photo: A. Example" in line for line in in_sight(screen))


async def test_parts_set_aside_are_shown_with_their_reason() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("s")
        await pilot.pause()
        lines = in_sight(screen)
        reason = lines.index(next(line for line in lines if "▒ credit: photo credit line" in line))
        assert "Photo: A. Example" in lines[reason + 1]


async def test_in_a_narrow_place_what_is_set_aside_is_said_whole() -> None:
    async with reading((80, 24)) as (screen, _):
        assert "…" not in written(screen, "#read-legend")


async def test_another_size_keeps_what_the_legend_says() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("s", "n", "end")
        await pilot.resize_terminal(110, 20)
        await pilot.pause()
        assert "1 part set aside, shown" in written(screen, "#read-legend")
        assert f"2/{len(ROWS)}" in written(screen, "#read-legend")


async def test_words_in_quotation_marks_are_slanted() -> None:
    async with reading((120, 40)) as (screen, _):
        strip = next(s for s in map(screen.text.render_line, range(30)) if "every recommendation" in s.text)
        quoted = next(part for part in strip if "every recommendation" in part.text)
        assert quoted.style is not None
        assert quoted.style.italic


async def test_words_with_a_tone_differ_by_more_than_colour() -> None:
    async with reading((120, 40)) as (screen, _):
        parts = [part for y in range(20) for part in screen.text.render_line(y)]
        rescued, ignored = (next(part for part in parts if part.text == word) for word in ("rescued", "ignored"))
        assert rescued.style is not None
        assert ignored.style is not None
        assert (bool(rescued.style.underline), bool(ignored.style.underline)) == (True, False)
        assert (bool(rescued.style.italic), bool(ignored.style.italic)) == (False, True)


async def test_text_can_be_selected_without_the_gutter() -> None:
    async with reading((120, 40)) as (screen, _):
        selected = screen.text.get_selection(Selection(Offset(0, 0), Offset(40, 0)))
        assert selected is not None
        assert selected[0] == "Council was warned of bridge, papers s"


async def test_an_article_without_marks_opens_at_its_beginning() -> None:
    screen = ReadScreen(OUTLET, ARTICLE)
    async with Host(screen).run_test() as pilot:
        await pilot.pause()
        assert "Council was warned" in in_sight(screen)[0]
        assert "next mark" not in str(screen.query_one("KeyBar").render())


async def test_another_width_keeps_the_sentence_in_sight() -> None:
    async with reading((80, 24), at=len(ROWS) - 1) as (screen, pilot):
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert any(line.startswith("▸") for line in in_sight(screen))


async def test_escape_goes_back() -> None:
    async with reading() as (screen, pilot):
        await pilot.press("escape")
        assert pilot.app.screen is not screen
