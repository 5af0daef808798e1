"""The start page: what there is to compare, with every outlet's own headline."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from corpus.sample import story_folders
from tests.tui.library import filled, listed
from tests.tui.shell import (
    SIZES,
    compared,
    groups_of,
    page_text,
    running,
    seen,
    shows,
    start_of,
    write,
    write_many,
    write_story,
)
from tests.tui.waiting import wait_for
from tui.screens.adding import AddingScreen
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.help import HelpScreen
from tui.screens.start import StartScreen
from tui.widgets.front_page import GUTTER, NARROWEST_COLUMN


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


async def test_an_empty_library_says_what_this_is_and_what_to_begin_with(library: Path) -> None:
    async with running(library) as (app, _):
        shown = seen(app)
        assert "Sets outlets side by side" in " ".join(shown.split())
        for choice in ("Take the tour", "Open the sample stories", "Choose files…", "Help", "Quit"):
            assert choice in shown
        keys = [line.split()[-2] for line in shown.splitlines() if line.rstrip().endswith("Quit")]
        assert keys == ["q"]


async def test_from_an_empty_library_the_sample_is_one_key_away(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("s")
        await wait_for(pilot, lambda: len(groups_of(app)) > 1, "the sample stories")
        assert groups_of(app)[0] == "The bridge at Hallow Ferry"
        assert listed(library) == ()


async def test_the_sample_shows_what_each_outlet_put_over_the_story(library: Path) -> None:
    async with running(library, story_folders()) as (app, _):
        group = start_of(app).views.group
        assert group is not None
        page = page_text(start_of(app), "#front-page")
        for headline in group.headlines:
            assert headline.outlet.name in page
            assert headline.title.split()[0] in page
        assert len(group.headlines) == 6


async def test_moving_to_another_story_turns_the_front_page(library: Path) -> None:
    async with running(library, story_folders()) as (app, pilot):
        before = page_text(start_of(app), "#front-page")
        await pilot.press("down")
        await wait_for(pilot, lambda: page_text(start_of(app), "#front-page") != before, "the other front page")
        assert "Fuel duty" in seen(app)


async def test_enter_compares_the_story_under_the_cursor(library: Path) -> None:
    async with running(library, story_folders()) as (app, pilot):
        await pilot.press("down", "enter")
        screen = await compared(pilot, app)
        assert screen.comparison is not None
        assert screen.comparison.name == groups_of(app)[1]


async def test_files_of_one_story_are_compared_at_once(library: Path, tmp_path: Path) -> None:
    async with running(library, [write_story(tmp_path / "story")]) as (app, pilot):
        screen = await compared(pilot, app)
        assert screen.comparison is not None
        assert [column.outlet.name for column in screen.comparison.columns] == ["The Courier", "Harbor Ledger"]


async def test_back_from_a_comparison_of_files_is_their_start_page(library: Path, tmp_path: Path) -> None:
    async with running(library, [write_story(tmp_path / "story")]) as (app, pilot):
        await compared(pilot, app)
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        assert groups_of(app) == ["The bridge"]


async def test_a_library_shows_collections_what_is_in_none_and_everything(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    filled(library, write_many(tmp_path / "loose", 2))
    async with running(library) as (app, _):
        assert groups_of(app) == ["The bridge", "articles in no collection", "everything in the library"]


async def test_one_collection_that_is_everything_is_listed_once(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    async with running(library) as (app, _):
        assert groups_of(app) == ["The bridge"]


async def test_what_was_opened_can_be_kept_after_being_told_where(library: Path) -> None:
    async with running(library, story_folders(), size=(140, 40)) as (app, pilot):
        await pilot.press("k")
        await shows(pilot, app, ConfirmScreen)
        assert str(library) in page_text(app.screen, "#confirm-text").replace(" ", "")
        await pilot.press("y")
        await shows(pilot, app, AddingScreen)
        adding = app.screen
        assert isinstance(adding, AddingScreen)
        await wait_for(pilot, lambda: adding.report is not None, "the report")
        await pilot.press("escape")
        await wait_for(pilot, lambda: start_of(app).keeps and len(groups_of(app)) == 7, "the library's own page")
    assert len(listed(library)) == 36


async def test_keeping_can_be_declined(library: Path) -> None:
    async with running(library, story_folders()) as (app, pilot):
        await pilot.press("k")
        await shows(pilot, app, ConfirmScreen)
        await pilot.press("n")
        await shows(pilot, app, StartScreen)
    assert listed(library) == ()


async def test_a_file_that_cannot_be_read_is_told_and_the_others_are_opened(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    (story / "empty.txt").write_bytes(b"")
    async with running(library, [story]) as (app, pilot):
        await shows(pilot, app, NoticeScreen)
        assert "empty.txt" in page_text(app.screen, "#notice-text").replace(" ", "")
        assert groups_of(app) == ["The bridge"]


async def test_files_that_do_not_exist_are_a_sentence_not_a_traceback(library: Path, tmp_path: Path) -> None:
    async with running(library, [tmp_path / "nowhere.txt"]) as (app, _):
        assert start_of(app).views.current == "problem"
        assert "there is no such file" in page_text(start_of(app), "#problem")


async def test_a_file_that_is_no_library_is_told_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("my notes")
    async with running(other) as (app, _):
        assert "is not a Broadsheet library" in page_text(start_of(app), "#problem")
    assert other.read_text() == "my notes"


async def test_after_a_problem_the_reader_can_try_again(tmp_path: Path) -> None:
    place = tmp_path / "library.db"
    place.write_text("in the way")
    async with running(place) as (app, pilot):
        place.unlink()
        await pilot.press("r")
        await wait_for(pilot, lambda: start_of(app).views.current == "welcome", "the welcome")


async def test_a_path_on_the_welcome_page_is_asked_about(library: Path, tmp_path: Path) -> None:
    async with running(library) as (app, pilot):
        app.screen.query_one("#welcome-path").focus()
        write(app, "welcome-path", str(tmp_path))
        await pilot.press("enter")
        await shows(pilot, app, AddingScreen)
        assert str(tmp_path) in {field.value for field in app.screen.query(Input)}


async def test_a_collection_is_forgotten_and_its_articles_stay(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    async with running(library) as (app, pilot):
        await pilot.press("d")
        await shows(pilot, app, ConfirmScreen)
        await pilot.press("y")
        await wait_for(pilot, lambda: groups_of(app) == ["articles in no collection"], "the collection to go")
    assert len(listed(library)) == 2


async def test_help_names_what_can_be_done_here(library: Path) -> None:
    async with running(library, story_folders(), size=(120, 60)) as (app, pilot):
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        assert "Sets the outlets of the story side by side" in seen(app)


async def test_a_click_moves_the_cursor_and_a_second_one_compares(library: Path) -> None:
    async with running(library, story_folders()) as (app, pilot):
        row = start_of(app).views.groups.region.y + 1 + 1
        await pilot.click(offset=(10, row))
        await wait_for(pilot, lambda: start_of(app).views.groups.at == 1, "the cursor on the second story")
        await pilot.click(offset=(10, row))
        screen = await compared(pilot, app)
        assert screen.comparison is not None
        assert screen.comparison.name == groups_of(app)[1]


@pytest.mark.parametrize("size", SIZES)
async def test_headlines_stand_side_by_side_where_there_is_room(library: Path, size: tuple[int, int]) -> None:
    async with running(library, story_folders(), size=size) as (app, _):
        group = start_of(app).views.group
        assert group is not None
        names = {headline.outlet.name for headline in group.headlines}
        together = [line for line in seen(app).splitlines() if all(name in line for name in names)]
        assert bool(together) == (size[0] >= len(names) * (NARROWEST_COLUMN + GUTTER))
