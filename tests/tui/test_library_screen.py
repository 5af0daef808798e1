"""The library screen: what it shows, filtered as one types, by facets, in an order."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.article import Fact, Facts, FactSource
from tests.tui.library import filled, listed
from tests.tui.shell import (
    BRIDGE,
    SIZES,
    compared,
    library_of,
    listing,
    page_text,
    running,
    seen,
    shows,
    write_many,
    write_story,
)
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.jobs.adding import AddRequest, add_files
from tui.jobs.browsing import Browse, Facet, Sort
from tui.screens.library import LibraryScreen
from tui.screens.read import ReadScreen
from tui.screens.start import StartScreen
from tui.widgets.facet_lines import MOST_VALUES, facet_lines
from tui.widgets.filter_line import FilterInput

GERMAN = "Brücke eingestürzt\n\nDie Brücke über den Fluss ist am Dienstag eingestürzt. Verletzt wurde niemand.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two articles of the bridge, one of a ferry in no collection that nobody dated, and one in German."""
    path = tmp_path / "library.db"
    filled(path, write_story(tmp_path / "story"))
    (tmp_path / "ferry.txt").write_text("The ferry is back\n\nThe ferry crossed the river again on Monday.\n")
    (tmp_path / "bruecke.txt").write_text(GERMAN, encoding="utf-8")
    add_files(path, AddRequest((tmp_path / "ferry.txt", tmp_path / "bruecke.txt"), Facts(), None), ())
    return path


def titles(app: BroadsheetApp) -> set[str]:
    return {row.title for row in library_of(app).rows}


async def test_l_on_the_start_page_lists_everything(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        assert len(screen.rows) == 4
        assert "4 articles" in seen(app)


async def test_e_on_a_collection_lists_its_articles(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        screen = await listing(pilot, app)
        assert {row.outlet.name for row in screen.rows} == {"Harbor Ledger", "The Courier"}
        assert screen.collection == "The bridge"


async def test_escape_leaves_a_list_as_it_was_opened_at_once(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)


async def test_the_list_follows_what_is_typed(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("slash", *"ferry")
        await wait_for(pilot, lambda: titles(app) == {"The ferry is back"}, "the ferry alone")
        await pilot.press("enter")
        assert app.focused is library_of(app).table
        assert "1 of 4 articles" in seen(app)
        assert "/ ferry" in library_of(app).chips.text


async def test_letters_in_the_filter_are_no_commands(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("slash", *"DecOquv")
        assert isinstance(app.focused, FilterInput)
        assert app.focused.value == "DecOquv"
        assert isinstance(app.screen, LibraryScreen)


async def test_what_is_typed_faster_than_it_is_shown_is_not_lost(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("slash")
        for letter in "outlet:courier":
            screen.filter.insert_text_at_cursor(letter)
        await wait_for(pilot, lambda: titles(app) == {"Ignored, then buried"}, "its article")
        assert screen.filter.value == "outlet:courier"
        assert screen.filter.cursor_position == len("outlet:courier")


async def test_escape_takes_filters_away_one_by_one_and_then_goes_back(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        screen.look_at(screen.browse.toggled((Facet.LANGUAGE, "en")))
        await pilot.press("slash", *"ferry", "enter")
        await pilot.press("escape")
        assert (screen.browse.text, len(screen.browse.chosen)) == ("", 1)
        await pilot.press("escape")
        assert screen.browse.chosen == ()
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)


async def test_the_cursor_stays_on_its_article_when_the_list_changes(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("end")
        before = screen.row
        await pilot.press("O")
        assert before is not None
        assert screen.row == before
        assert screen.table.at == [row.key for row in screen.rows].index(before.key)


async def test_a_question_to_the_texts_is_answered_from_them(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("slash", *"text:disgrace")
        await wait_for(pilot, lambda: titles(app) == {"Ignored, then buried"}, "the article that says it")


async def test_a_press_on_a_facet_chooses_it_and_another_press_does_not(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("f")
        assert app.focused is screen.facets
        place = [line.choice for line in screen.facets.lines].index((Facet.OUTLET, "The Courier"))
        screen.facets.move_to(place)
        await pilot.press("enter")
        await wait_for(pilot, lambda: titles(app) == {"Ignored, then buried"}, "its article")
        await pilot.press("space")
        await wait_for(pilot, lambda: len(screen.rows) == 4, "all articles")


async def test_facets_say_how_many_there_are(library: Path) -> None:
    async with running(library, size=(120, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("f")
        counts = {line.choice: line.number for line in screen.facets.lines if line.choice}
        assert counts[Facet.LANGUAGE, "de"] == 1
        assert counts[Facet.COLLECTION, "The bridge"] == 2
        assert counts[Facet.DATE, ""] == 2
        assert counts[Facet.ODDITY, "not-english"] == 1


def many_outlets(number: int) -> dict[Facet, dict[str, int]]:
    return {Facet.OUTLET: {f"Outlet {place}": number - place for place in range(number)}}


def test_a_facet_of_many_values_shows_the_first_and_how_many_more_there_are() -> None:
    lines = facet_lines(many_outlets(60), Browse())
    assert len(lines) == 1 + MOST_VALUES + 1
    assert lines[-1].more == 60 - MOST_VALUES


def test_a_chosen_value_is_always_in_sight() -> None:
    browse = Browse(chosen=((Facet.OUTLET, "Outlet 59"),))
    assert (Facet.OUTLET, "Outlet 59") in [line.choice for line in facet_lines(many_outlets(60), browse)]


async def test_a_press_on_the_number_of_further_values_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    filled(path, write_many(tmp_path / "many", 12))
    async with running(path, size=(120, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("f")
        place = next(place for place, line in enumerate(screen.facets.lines) if line.more)
        screen.facets.move_to(place)
        await pilot.press("enter")
        values = [line.choice for line in screen.facets.lines if line.facet is Facet.OUTLET and line.choice]
        assert len(values) == 12


async def test_a_click_on_a_facet_chooses_it(library: Path) -> None:
    async with running(library, size=(120, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("f")
        place = [line.choice for line in screen.facets.lines].index((Facet.LANGUAGE, "de"))
        await pilot.click(screen.facets, offset=(6, place))
        await wait_for(pilot, lambda: titles(app) == {"Brücke eingestürzt"}, "the German article")


async def test_a_click_on_a_filter_takes_it_away(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        screen.look_at(screen.browse.toggled((Facet.LANGUAGE, "de")))
        await pilot.pause()
        await pilot.click(screen.chips, offset=(4, 0))
        await wait_for(pilot, lambda: len(screen.rows) == 4, "all articles")


async def test_a_click_on_a_heading_orders_by_it(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.click(screen.table, offset=(6, 0))
        assert (screen.browse.sort, screen.browse.reverse) == (Sort.OUTLET, False)
        await pilot.click(screen.table, offset=(6, 0))
        assert screen.browse.reverse


async def test_the_order_is_remembered_for_the_next_list(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("o", "O")
        order = library_of(app).browse.sort, library_of(app).browse.reverse
        await pilot.press("escape", "l")
        screen = await listing(pilot, app)
        assert (screen.browse.sort, screen.browse.reverse) == order == (Sort.OUTLET, True)


async def test_what_is_odd_is_told_with_what_to_do_about_it(library: Path) -> None:
    async with running(library, size=(120, 40)) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("slash", *"ferry", "enter")
        await wait_for(
            pilot, lambda: "Its date is not known. Press d" in page_text(app.screen, "#article-facts"), "odd"
        )


async def test_who_said_each_fact_and_by_which_words_is_told(library: Path) -> None:
    async with running(library, size=(120, 40)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("slash", *"courier", "enter")
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article")
        told = "said by sources.toml: “sources.toml”"
        await wait_for(pilot, lambda: told in page_text(app.screen, "#article-facts"), "the words")


async def test_a_twin_is_named_and_gone_to(library: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(BRIDGE["ledger.txt"], encoding="utf-8")
    add_files(library, AddRequest((tmp_path / "copy.txt",), Facts(outlet=Fact("Echo", FactSource.USER)), None), ())
    async with running(library, size=(120, 40)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("slash", *'outlet:"harbor ledger"', "enter")
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article")
        first = screen.row
        await pilot.press("equals_sign")
        await pilot.pause()
        assert first is not None
        assert screen.row is not None
        assert screen.row.key in first.listed.twins
        assert {row.key for row in screen.rows} == {first.key, screen.row.key}


async def test_marked_articles_are_read_side_by_side(library: Path) -> None:
    async with running(library, size=(200, 50)) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("space", "space", "enter")
        await shows(pilot, app, ReadScreen)
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        assert len(screen.panes) == 2


async def test_marked_articles_are_compared(library: Path) -> None:
    async with running(library, size=(200, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.press("space", "space")
        names = {row.outlet.name for row in screen.marked}
        await pilot.press("v")
        comparison = (await compared(pilot, app)).comparison
        assert comparison is not None
        assert {column.outlet.name for column in comparison.columns} == names


async def test_without_a_mark_all_that_is_shown_is_compared(library: Path) -> None:
    async with running(library, size=(200, 50)) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        await pilot.press("v")
        comparison = (await compared(pilot, app)).comparison
        assert comparison is not None
        assert comparison.name == "The bridge"
        await pilot.press("escape")
        await shows(pilot, app, LibraryScreen)


async def test_opened_files_are_listed_filtered_and_read(tmp_path: Path) -> None:
    story = write_story(tmp_path / "story")
    async with running(tmp_path / "none.db", [story, tmp_path / "story" / "ledger.txt"]) as (app, pilot):
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        await pilot.press("e")
        screen = await listing(pilot, app)
        assert "not kept" in seen(app)
        await pilot.press("slash", *"text:disgrace", "enter")
        await wait_for(pilot, lambda: titles(app) == {"Ignored, then buried"}, "the article")
        await pilot.press("enter")
        await shows(pilot, app, ReadScreen)
        assert screen.command_words() is None


@pytest.mark.parametrize("size", SIZES)
async def test_outlet_date_and_title_are_whole_at_every_size(library: Path, size: tuple[int, int]) -> None:
    async with running(library, size=size) as (app, pilot):
        await pilot.press("e")
        await listing(pilot, app)
        (line,) = [line for line in seen(app).splitlines() if "Council was warned of the bridge  " in f"{line}  "][:1]
        assert "Harbor Ledger" in line
        assert "3 May 2024" in line


async def test_the_facets_stand_beside_the_list_where_there_is_room(library: Path) -> None:
    async with running(library, size=(200, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await pilot.pause()
        assert screen.facets.region.right <= screen.table.region.x
        assert app.focused is screen.table


async def test_on_a_narrow_screen_the_facets_come_over_the_list_and_go(library: Path) -> None:
    async with running(library, size=(80, 24)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        assert not screen.facets.display
        await pilot.press("f")
        await wait_for(pilot, lambda: screen.facets.display and screen.facets.region.width > 0, "the panel")
        assert screen.facets.region.overlaps(screen.table.region)
        await pilot.press("escape")
        await wait_for(pilot, lambda: not screen.facets.display, "no panel")
        assert app.focused is screen.table


async def test_nothing_that_fits_says_what_to_do(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("slash", *"nowhere to be found")
        await wait_for(pilot, lambda: "No article fits" in page_text(app.screen, "#article-facts"), "the sentence")


async def test_a_list_is_of_the_library_and_not_changed_by_looking(library: Path) -> None:
    before = listed(library)
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await pilot.press("space", "asterisk", "o", "f", "enter", "escape")
    assert listed(library) == before


async def test_while_a_filter_is_typed_the_footer_names_no_key_that_would_write_itself(library: Path) -> None:
    async with running(library) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        assert "/ filter" in seen(app).splitlines()[-1]
        await pilot.press("slash")
        await wait_for(pilot, lambda: "to the list" in seen(app).splitlines()[-1], "the keys of the field")
        assert "/ filter" not in seen(app).splitlines()[-1]


async def test_facets_on_a_narrow_terminal_leave_nothing_half_covered(library: Path) -> None:
    async with running(library, size=(80, 24)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        facts = screen.query_one("#article-facts")
        await wait_for(pilot, lambda: bool(facts.display), "what is known of the article")
        await pilot.press("f")
        await wait_for(pilot, lambda: not facts.display, "the facets alone beside the list")
        await pilot.press("f")
        await wait_for(pilot, lambda: bool(facts.display), "what is known again")
