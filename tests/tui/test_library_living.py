"""The library screen while things change: undo, renaming, another process; and what is taken out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import ran
from tests.tui.library import filled, listed
from tests.tui.shell import compared, library_of, listing, running, seen, shows, write, write_story
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs.browsing import Facet
from tui.jobs.keeping import remove_articles
from tui.screens.confirm import ConfirmScreen
from tui.screens.facts import FactsScreen
from tui.screens.library import LibraryScreen
from tui.screens.name import NameScreen

FERRY = "The ferry is back\n\nThe ferry crossed the river again on Monday.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    filled(path, write_story(tmp_path / "story"))
    return path


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A folder with one more article."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return folder


def told(app: BroadsheetApp) -> str:
    return " ".join(notice.message for notice in app._notifications)


async def test_what_was_removed_comes_back_with_u(library: Path) -> None:
    before = listed(library)
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("asterisk", "D")
        await shows(pilot, app, ConfirmScreen)
        await pilot.press("y")
        await wait_for(pilot, lambda: screen.rows == (), "an empty list")
        assert "Removed 2 articles. u takes it back." in told(app)
        await pilot.press("u")
        await wait_for(pilot, lambda: len(screen.rows) == 2, "both articles")
    assert listed(library) == before


async def test_a_correction_is_taken_back_with_u(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        before = {row.outlet.name for row in screen.rows}
        await pilot.press("w")
        await shows(pilot, app, FactsScreen)
        write(app, "fact-outlet", "Evening Star")
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Evening Star" in {row.outlet.name for row in screen.rows}, "the correction")
        await pilot.press("u")
        await wait_for(pilot, lambda: {row.outlet.name for row in screen.rows} == before, "the outlets of before")


@pytest.mark.parametrize(
    ("key", "field"), [("w", "outlet"), ("d", "date"), ("t", "title"), ("L", "language"), ("c", "collection")]
)
async def test_one_key_opens_the_dialog_at_one_field(library: Path, key: str, field: str) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press(key)
        await shows(pilot, app, FactsScreen)
        assert app.focused is app.screen.query_one(f"#fact-{field}")


async def test_the_outlet_of_the_article_above_is_taken_over(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        above = screen.rows[0].outlet.name
        await pilot.press("down", "s")
        await wait_for(pilot, lambda: {row.outlet.name for row in screen.rows} == {above}, "one outlet")


async def test_a_collection_gets_another_name_and_stays_shown(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        screen = await listing(pilot, app)
        await pilot.press("R")
        await shows(pilot, app, NameScreen)
        write(app, "name", "The fall")
        await pilot.press("enter")
        await listing(pilot, app)
        await wait_for(pilot, lambda: len(screen.rows) == 2 and screen.collection == "The fall", "the new name")
    assert {row.collections for row in listed(library)} == {("The fall",)}


async def test_articles_from_another_process_come_in_and_cursor_marks_and_filter_stay(
    library: Path, ferry: Path
) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        screen.look_at(screen.browse.toggled((Facet.COLLECTION, "The bridge")).toggled((Facet.COLLECTION, "")))
        await pilot.press("space")
        here, marked, browse = screen.row, screen.marked, screen.browse
        filled(library, ferry)
        await wait_for(pilot, lambda: len(screen.rows) == 3, "the third article")
        assert (screen.row, screen.marked, screen.browse) == (here, marked, browse)
        assert "1 article came in from elsewhere." in told(app)


async def test_articles_that_another_process_removes_go(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        remove_articles(library, [screen.rows[0].key])
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article less")
        assert "1 article was removed elsewhere." in told(app)


async def test_a_change_of_ones_own_is_not_told_as_one_from_elsewhere(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        screen = await listing(pilot, app)
        await pilot.press("minus")
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article less")
        stamp = screen.filled.stamp if screen.filled else None
        screen.take_stamp()
        await wait_for(pilot, lambda: not screen._is_busy and screen.filled is not None, "the next look")
        assert stamp is not None
        assert "elsewhere" not in told(app)


async def test_l_in_a_comparison_lists_the_library(library: Path) -> None:
    async with running(library, size=(160, 40)) as (app, pilot):
        await pilot.press("enter")
        await compared(pilot, app)
        await pilot.press("l")
        assert len((await listing(pilot, app)).rows) == 2


async def test_the_rows_shown_are_exported_in_their_order(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("slash", *"courier", "enter")
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article")
        view = screen.view()
        assert view is not None
        assert set(view.makers) == {"md", "csv", "json", "html", "text"}
        assert [row["outlet"] for row in json.loads(view.makers["json"]())] == ["The Courier"]
        assert "Ignored, then buried" in view.makers["md"]()
        assert "Harbor Ledger" not in "".join(make() for make in view.makers.values())


async def test_the_row_under_the_cursor_is_copied_with_its_source(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        passage = screen.passage()
        assert passage is not None
        assert screen.row is not None
        assert passage.text == screen.row.title
        assert screen.row.outlet.name in passage.with_source
        assert "May 2024" in passage.with_source


async def test_the_command_prints_the_rows_that_are_shown(
    library: Path, ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(library, ferry)
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        screen.look_at(screen.browse.toggled((Facet.COLLECTION, "The bridge")))
        await pilot.press("o", "slash", *"lang:en", "enter")
        await wait_for(pilot, lambda: screen.browse.text == "lang:en", "the filter")
        keys, words = [row.key for row in screen.rows], screen.command_words()
    assert words is not None
    printed = ran(capsys, *words[1:], "--format", "json").out
    assert [row["number"] for row in json.loads(printed)] == keys
    assert len(keys) == 2


async def test_leaving_the_list_in_the_middle_of_reading_it_is_safe(library: Path) -> None:
    async with running(library) as (app, pilot):
        app.push_screen(LibraryScreen(library))
        await pilot.press("escape")
        await wait_for(pilot, lambda: "Stories and collections" in seen(app), "the start page")
        app.push_screen(LibraryScreen(library))
        await listing(pilot, app)
        assert len(library_of(app).rows) == 2
