"""Pasting articles and dragging files into the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.articles import BRIDGE
from tests.tui.library import filled, listed
from tests.tui.shell import listing, running, seen, shows, write, write_story
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs.paths import names_paths
from tui.screens.adding import AddingScreen
from tui.screens.pick_files import PickFiles
from tui.widgets.adding_form import MOST_PASTED

ARTICLE = f"Bridge falls\n\n{BRIDGE}"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def adding(app: BroadsheetApp) -> AddingScreen:
    assert isinstance(app.screen, AddingScreen)
    return app.screen


async def test_an_article_pasted_where_paths_go_is_taken_as_a_text(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        app.screen.post_message(events.Paste(ARTICLE)) if app.focused is None else app.focused.post_message(
            events.Paste(ARTICLE)
        )
        await wait_for(pilot, lambda: adding(app).form.pastes, "the field for a text")
        assert adding(app).form.text.text == ARTICLE
        write(app, "add-outlet", "Harbor Ledger")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: adding(app).report is not None, "the report")
    (article,) = listed(library)
    assert (article.outlet.name, article.title, article.origin) == ("Harbor Ledger", "Bridge falls", "pasted")


async def test_pasted_escape_codes_reach_neither_screen_nor_library(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        await pilot.press("ctrl+t")
        await pilot.pause()
        adding(app).form.text.post_message(events.Paste(f"\x1b]0;owned\x07{ARTICLE}"))
        await wait_for(pilot, lambda: "Bridge" in adding(app).form.text.text, "the text")
        assert "\x1b" not in adding(app).form.text.text
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: adding(app).report is not None, "the report")


async def test_a_far_too_long_text_is_cut_and_not_hung_on(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a", "ctrl+t")
        await shows(pilot, app, AddingScreen)
        adding(app).form.take_text("word " * (MOST_PASTED // 4))
        assert len(adding(app).form.text.text) == MOST_PASTED


async def test_an_empty_text_is_asked_for_again(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a", "ctrl+t", "ctrl+s")
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: bool(adding(app).form.problem.display), "the sentence")
        assert adding(app).report is None
    assert listed(library) == ()


async def test_files_are_chosen_by_going_through_folders(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = write_story(tmp_path / "articles" / "story")
    monkeypatch.chdir(tmp_path / "articles")
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        form = adding(app).form
        await pilot.press("ctrl+f")
        await shows(pilot, app, PickFiles)
        picker = app.screen
        assert isinstance(picker, PickFiles)
        await wait_for(pilot, lambda: picker.folder is not None, "the folder")
        await pilot.press("enter")
        await wait_for(pilot, lambda: picker.folder is not None and picker.folder.path == story, "the folder below")
        await pilot.press("space", "space", "ctrl+s")
        await shows(pilot, app, AddingScreen)
        assert set(form.path.paths) == {str(story / "courier.txt"), str(story / "ledger.txt")}


async def test_backspace_goes_up_with_the_cursor_on_the_folder_left(library: Path, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_story(tmp_path / name)
    async with running(library) as (app, pilot):
        app.push_screen(PickFiles(tmp_path / "b"))
        await shows(pilot, app, PickFiles)
        picker = app.screen
        assert isinstance(picker, PickFiles)
        await wait_for(pilot, lambda: picker.folder is not None, "the folder")
        await pilot.press("backspace")
        await wait_for(pilot, lambda: picker.folder is not None and picker.folder.path == tmp_path, "the folder above")
        folder = picker.folder
        assert folder is not None
        assert folder.entries[picker.entries.at].name == "b"


async def test_a_folder_that_is_gone_is_said_and_home_is_offered(library: Path, tmp_path: Path) -> None:
    async with running(library) as (app, pilot):
        app.push_screen(PickFiles(tmp_path / "gone"))
        await shows(pilot, app, PickFiles)
        picker = app.screen
        assert isinstance(picker, PickFiles)
        await wait_for(pilot, lambda: picker.folder is not None, "another folder")
        assert picker.folder is not None
        assert picker.folder.path == Path.home()


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("/somewhere/else/an article.txt", True),
        ("'/somewhere/it'\\''s.txt' /somewhere/b.txt", True),
        ("file:///somewhere/a%20b.html\nfile:///somewhere/c.html", True),
        ("~/articles", True),
        ("articles", True),
        ("", True),
        (ARTICLE, False),
        ("<p>The bridge fell.</p>" * 20, False),
        ("The council met on Tuesday and heard that the bridge was closed for good, it said.", False),
    ],
)
def test_what_is_pasted_is_told_apart(text: str, paths: bool) -> None:
    assert names_paths(text) is paths


async def test_paths_dragged_onto_the_start_page_are_asked_about_each_by_itself(library: Path, tmp_path: Path) -> None:
    story = write_story(tmp_path / "a story")
    files = sorted(str(file) for file in story.glob("*.txt"))
    async with running(library) as (app, pilot):
        assert app.focused is not None
        app.focused.post_message(events.Paste("\n".join(files) + "\n"))
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: adding(app).form.path.paths == tuple(files), "the paths")


async def test_an_article_pasted_on_the_start_page_is_taken_as_a_text(library: Path) -> None:
    async with running(library) as (app, pilot):
        assert app.focused is not None
        app.focused.post_message(events.Paste(ARTICLE))
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: adding(app).form.text.text == ARTICLE, "the text")


async def test_an_article_pasted_on_the_list_of_articles_is_taken_as_a_text(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        assert app.focused is not None
        app.focused.post_message(events.Paste(ARTICLE))
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: adding(app).form.text.text == ARTICLE, "the text")


async def test_the_whole_form_for_a_pasted_article_is_in_sight_on_the_smallest_terminal(library: Path) -> None:
    async with running(library, size=(80, 24)) as (app, pilot):
        await pilot.press("a", "ctrl+t")
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: "Collection" in seen(app) and "Cancel" in seen(app), "the form and its buttons")


async def test_the_button_that_adds_names_the_key_that_adds_a_text(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        await wait_for(pilot, lambda: "Add  ⏎" in seen(app), "the key for files")
        await pilot.press("ctrl+t")
        await wait_for(pilot, lambda: "Add  ^s" in seen(app), "the key for a text")
