from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Static

from analysis.document import Voice
from tests.tui.host import SIZES, shown
from tests.tui.made import comparison
from tui.screens.compare import CompareScreen
from tui.screens.read import ReadScreen
from tui.widgets.evidence_rows import evidence_of, title_runs
from tui.widgets.rows import RowKind, table_rows

TONE = next(measure for measure in comparison().measures if measure.id == "tone.mean")


def focused(screen: CompareScreen) -> str | None:
    return screen.focused.id if screen.focused else None


def written(screen: CompareScreen, selector: str) -> str:
    return str(screen.query_one(selector, Static).content)


def every_cell() -> list[tuple[str, Voice, int]]:
    return [
        (row.title, voice, column)
        for row in table_rows(comparison().measures, ())
        if row.kind in (RowKind.FIGURE, RowKind.CONCEPT)
        for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL)
        for column in range(len(comparison().columns))
    ]


@pytest.mark.parametrize(("title", "voice", "column"), every_cell())
def test_a_cell_has_as_many_rows_of_evidence_as_it_counts(title: str, voice: Voice, column: int) -> None:
    row = next(row for row in table_rows(comparison().measures, ()) if row.title == title)
    shown = evidence_of(comparison(), row, voice, column)
    assert len(shown.rows) == sum(comparison().figure(measure.id, voice, column).count for measure in row.measures)


@pytest.mark.parametrize("voice_keys", [0, 1, 2])
async def test_the_pane_lists_what_each_cell_counts(voice_keys: int) -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.press(*["v"] * voice_keys)
        for place, _ in enumerate(comparison().columns):
            for at, row in enumerate(screen.table.rows):
                if row.kind is not RowKind.FIGURE:
                    continue
                screen.table._move_to(at, place)
                await pilot.pause()
                figure = comparison().figure(row.measures[0].id, screen.voice, place)
                assert screen.pane.rows.row_count == figure.count


async def test_enter_goes_to_the_evidence_and_escape_comes_back() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter")
        assert focused(screen) == "evidence-rows"
        await pilot.press("escape")
        assert focused(screen) == "figures"


async def test_a_figure_without_evidence_cannot_be_opened() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("down", "right", "enter")
        assert screen.pane.rows.row_count == 0
        assert screen.focused is screen.table


async def test_the_position_in_the_evidence_is_said() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter", "down", "down")
        assert written(screen, "#evidence-head").splitlines()[0].rstrip().endswith("3/15")


async def test_parts_of_one_sentence_are_not_called_sentences() -> None:
    async with shown((200, 50)) as (screen, _):
        split = replace(comparison().evidence(TONE, Voice.ALL, 0)[0], start=0)
        pane = screen.pane.shown
        assert pane is not None
        doubled = replace(pane, rows=(split, split), figures=(replace(pane.figures[0], count=2),))
        assert "2 parts of 1 sentence" in "".join(text for text, _ in title_runs(doubled, 0, 120))


async def test_the_evidence_says_which_article_and_sentence() -> None:
    async with shown() as (screen, _pilot):
        assert "“Council was warned of bridge, papers show” · 3 May 2024 · sentence 10" in written(
            screen, "#evidence-head"
        )


@pytest.mark.parametrize("size", SIZES)
async def test_two_keys_from_a_figure_the_article_is_open_at_the_sentence(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, pilot):
        assert screen.pane.shown is not None
        row = screen.pane.shown.rows[0]
        await pilot.press("enter", "enter")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        await pilot.pause()
        article = read.pane.text
        assert article.at is not None
        assert read.pane.marks.rows[article.at] == row
        texts = [article.render_line(y).text for y in range(article.scrollable_content_region.height)]
        pointed = " ".join(text.strip(" ▸") for text in texts if "▸" in text)
        assert comparison().text(row.article)[row.start : row.start + 20] in pointed


async def test_leaving_the_article_comes_back_to_the_sentence() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter", "down", "enter", "escape")
        assert pilot.app.screen is screen
        assert (screen.focused, screen.pane.rows.at) == (screen.pane.rows, 1)
