"""Compact: the same in less lines, nothing lost that one must know."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.sample import story_folders
from tests.tui.shell import SIZES, compared, running, seen
from tests.tui.waiting import wait_for
from tui.settings import Settings, SettingsRead

STORY = story_folders()[:1]


def own(tmp_path: Path, *, compact: bool) -> SettingsRead:
    return SettingsRead(tmp_path / "config.toml", Settings(compact=compact))


async def lines_of(tmp_path: Path, size: tuple[int, int], *, compact: bool) -> tuple[int, int]:
    """How many lines of figures and of sentences are in sight."""
    async with running(tmp_path / "none.db", STORY, size=size, read=own(tmp_path, compact=compact)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None and "┼" in seen(app), "the figures")
        figures = screen.table.scrollable_content_region.height - screen.table.header
        return figures, screen.pane.rows.scrollable_content_region.height


@pytest.mark.parametrize("size", SIZES)
async def test_more_figures_are_in_sight_and_no_less_sentences(tmp_path: Path, size: tuple[int, int]) -> None:
    roomy = await lines_of(tmp_path, size, compact=False)
    compact = await lines_of(tmp_path, size, compact=True)
    assert compact[0] >= roomy[0] + 2
    assert compact[1] >= roomy[1]


@pytest.mark.parametrize("size", SIZES)
async def test_what_the_figures_are_a_statement_about_is_still_said(tmp_path: Path, size: tuple[int, int]) -> None:
    async with running(tmp_path / "none.db", STORY, size=size, read=own(tmp_path, compact=True)) as (app, pilot):
        await compared(pilot, app)
        await wait_for(
            pilot, lambda: "A statement about these 6 articles" in seen(app).splitlines()[0], "the statement"
        )
        assert "The bridge at Hallow F" in seen(app).splitlines()[0]
        heading = seen(app).splitlines()[1]
        for word in ("own", "quoted", "all", "▌Averil Flash", "321 w"):
            assert word in heading


async def test_f3_goes_there_and_back(tmp_path: Path) -> None:
    async with running(tmp_path / "none.db", STORY, size=(80, 24)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: "1 article" in seen(app), "the headings")
        roomy = seen(app)
        await pilot.press("f3")
        await wait_for(pilot, lambda: "1 article" not in seen(app), "one line of headings")
        assert screen.table.virtual_size.height == len(screen.table.rows) + 1
        await pilot.press("f3")
        await wait_for(pilot, lambda: seen(app) == roomy, "the same as before")
