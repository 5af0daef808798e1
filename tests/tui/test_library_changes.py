"""Corrections, collections and removal on the library screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from corpus.article import Facts, FactSource
from corpus.library import open_library
from tests.tui.library import filled, listed
from tests.tui.shell import groups_of, library_of, listing, page_text, running, seen, shows, write, write_story
from tests.tui.waiting import wait_for
from tui.jobs.keeping import set_articles
from tui.screens.confirm import ConfirmScreen, NoticeScreen
from tui.screens.facts import FactsScreen
from tui.screens.problem import ProblemScreen
from tui.screens.read import ReadScreen
from tui.screens.start import StartScreen


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    filled(path, write_story(tmp_path / "story"))
    return path


async def test_the_list_shows_outlet_date_title_and_who_said_so(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        lines = [line for line in seen(app).splitlines() if "Harbor Ledger" in line]
        assert any("3 May 2024" in line and "Council was warned" in line for line in lines)
        await wait_for(pilot, lambda: "said by sources.toml" in page_text(app.screen, "#article-facts"), "who said it")


async def test_a_corrected_outlet_is_said_by_the_user(library: Path) -> None:
    async with running(library, size=(110, 34)) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        key = library_of(app).rows[0].key
        await pilot.press("e")
        await shows(pilot, app, FactsScreen)
        write(app, "fact-outlet", "Evening Star")
        await pilot.press("enter")
        await listing(pilot, app)
        await wait_for(pilot, lambda: "Evening Star" in seen(app), "the corrected outlet")
        assert "said by you" in page_text(app.screen, "#article-facts")
    with open_library(library) as opened:
        (article,) = opened.articles(keys=[key])
    assert (article.facts.outlet.value, article.facts.outlet.by) == ("Evening Star", FactSource.USER)


async def test_the_start_page_shows_a_correction(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("e")
        await shows(pilot, app, FactsScreen)
        write(app, "fact-outlet", "Evening Star")
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Evening Star" in seen(app), "the corrected outlet")
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        await wait_for(pilot, lambda: "Evening Star" in page_text(app.screen, "#front-page"), "the new front page")


async def test_several_marked_articles_are_corrected_at_once(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("space", "space", "e")
        await shows(pilot, app, FactsScreen)
        assert app.screen.query_one("#fact-date", Input).value == ""
        write(app, "fact-language", "de")
        await pilot.press("enter")
        await wait_for(pilot, lambda: all(row.language == "de" for row in listed(library)), "the language of both")
    assert {row.date for row in listed(library)} == {"2024-05-03", "2024-05-04"}


async def test_an_article_is_put_in_a_new_collection(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("c")
        await shows(pilot, app, FactsScreen)
        assert app.focused is app.screen.query_one("#fact-collection")
        await pilot.press(*"Bridges", "enter")
        await listing(pilot, app)
        await wait_for(pilot, lambda: "Bridges" in page_text(app.screen, "#article-facts"), "the collection")
        await pilot.press("escape")
        await wait_for(pilot, lambda: "Bridges" in groups_of(app), "the collection on the start page")


async def test_an_article_is_taken_out_of_its_collection_and_stays_in_the_library(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("minus")
        await wait_for(pilot, lambda: len(library_of(app).rows) == 1, "one article less")
    assert sorted(len(row.collections) for row in listed(library)) == [0, 1]


async def test_removal_asks_and_names_what_goes(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        outlet = library_of(app).rows[0].outlet.name
        await pilot.press("D")
        await shows(pilot, app, ConfirmScreen)
        assert outlet in page_text(app.screen, "#confirm-text")
        await pilot.press("y")
        await wait_for(pilot, lambda: len(listed(library)) == 1, "one article less")
    assert outlet not in {row.outlet.name for row in listed(library)}


async def test_enter_on_the_question_leaves_everything_as_it_is(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("D")
        await shows(pilot, app, ConfirmScreen)
        await pilot.press("enter")
        await listing(pilot, app)
    assert len(listed(library)) == 2


async def test_removing_the_last_article_says_how_to_get_it_back(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("asterisk", "D")
        await shows(pilot, app, ConfirmScreen)
        await pilot.press("y")
        await wait_for(pilot, lambda: "brings back" in page_text(app.screen, "#article-facts"), "what now")
        assert listed(library) == ()
        await pilot.press("u")
        await wait_for(pilot, lambda: len(library_of(app).rows) == 2, "both articles")


async def test_enter_reads_the_article(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("enter")
        await shows(pilot, app, ReadScreen)
        await pilot.press("escape")
        await listing(pilot, app)


async def test_files_that_are_not_kept_say_how_to_keep_them_first(tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    async with running(tmp_path / "none.db", [story, tmp_path / "story" / "ledger.txt"]) as (app, pilot):
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("e")
        await shows(pilot, app, NoticeScreen)
        assert "Keep them in your library first" in page_text(app.screen, "#notice-text")


async def test_a_change_that_cannot_be_made_is_told(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("D")
        await shows(pilot, app, ConfirmScreen)
        spoil(library)
        await pilot.press("y")
        await shows(pilot, app, ProblemScreen)
        assert "is not a Broadsheet library" in page_text(app.screen, "#problem-text")


def spoil(library: Path) -> None:
    library.write_bytes(b"no library any more")
    for beside in library.parent.glob("library.db-*"):
        beside.unlink()


async def test_a_wrong_date_is_told_in_the_dialog(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("e")
        await shows(pilot, app, FactsScreen)
        write(app, "fact-date", "May")
        await pilot.press("enter")
        await wait_for(pilot, lambda: "is not a date" in seen(app), "what is wrong with the date")
        assert isinstance(app.screen, FactsScreen)


async def test_q_goes_back_a_page_and_does_not_leave_the_program(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("enter")
        await shows(pilot, app, ReadScreen)
        await pilot.press("q")
        await listing(pilot, app)
        await pilot.press("q")
        await shows(pilot, app, StartScreen)
        assert app.is_running


def test_what_was_only_put_in_a_collection_is_said_so(library: Path) -> None:
    with open_library(library) as opened:
        keys = [row.key for row in opened.listing()]
    assert set_articles(library, keys, Facts(), "Later", ()).sentence == "Put 2 articles into “Later”"


async def test_the_word_on_a_change_takes_the_place_of_the_one_before(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        for language in ("de", "fr"):
            await pilot.press("L")
            await shows(pilot, app, FactsScreen)
            write(app, "fact-language", language)
            await pilot.press("enter")
            await wait_for(pilot, lambda: any(row.language == language for row in listed(library)), "the language")  # noqa: B023
            await wait_for(pilot, lambda: len(app._notifications) > 0, "the word on the change")
        await pilot.press("u")
        await wait_for(
            pilot, lambda: [word.message.split(":")[0] for word in app._notifications] == ["Undone"], "one word only"
        )
