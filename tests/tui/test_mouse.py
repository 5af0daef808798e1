"""What can be seen and done by key can be clicked, and what scrolls by key scrolls by wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.events import Click, MouseScrollDown, MouseUp
from textual.pilot import Pilot
from textual.widget import Widget

from analysis.document import Voice
from corpus.sample import story_folders
from tests.tui.library import filled, listed
from tests.tui.shell import compared, listing, page_text, running, seen, shows, start_of, write_many, write_story
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.about_measure import AboutMeasure
from tui.screens.adding import AddingScreen
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.choose_theme import ChooseTheme
from tui.screens.compare import CompareScreen
from tui.screens.export import ExportScreen
from tui.screens.help import HelpScreen
from tui.screens.mend import MendScreen
from tui.screens.read import ReadScreen
from tui.screens.read_choices import LayersScreen
from tui.screens.start import StartScreen
from tui.state import Unfinished, memory_of
from tui.tour.strip import TourStrip
from tui.widgets.rows import RowKind

STORY = story_folders()[:1]
SIZE = (120, 40)


async def click(pilot: Pilot[Any], app: BroadsheetApp, words: str, nth: int = 0) -> None:
    """Clicks on the first letter of words, in the line of the screen that holds them `nth`."""
    await wait_for(pilot, lambda: words in seen(app), f"“{words}” on the screen")
    lines = [(y, line.index(words)) for y, line in enumerate(seen(app).splitlines()) if words in line]
    y, x = lines[nth]
    widget, region = app.screen.get_widget_at(x, y)
    await pilot.click(widget, offset=(x - region.x, y - region.y))
    await pilot.pause()


async def click_twice(pilot: Pilot[Any], app: BroadsheetApp, words: str, nth: int = 0) -> None:
    """Two clicks: the first goes there, the second opens what is there."""
    await click(pilot, app, words, nth)
    await click(pilot, app, words, nth)


async def wheel(pilot: Pilot[Any], widget: Widget) -> None:
    """Turns the wheel over a widget."""
    x, y = widget.region.x + 3, widget.region.y + 1
    found, region = widget.screen.get_widget_at(x, y)
    turned = MouseScrollDown(found, x - region.x, y - region.y, 0, 0, 0, False, False, False, x, y)
    assert found.post_message(turned)
    await pilot.pause()


async def figures(pilot: Pilot[Any], app: BroadsheetApp) -> CompareScreen:
    screen = await compared(pilot, app)
    await wait_for(pilot, lambda: screen.pane.shown is not None and screen.table.has_focus, "the figures")
    return screen


# The start page


async def test_a_beginning_is_begun_with_one_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=SIZE) as (app, pilot):
        await click(pilot, app, "Choose files…")
        await shows(pilot, app, AddingScreen)


async def test_a_story_is_gone_to_with_one_click_and_compared_with_another(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", story_folders(), size=SIZE) as (app, pilot):
        name = start_of(app).views._contents.groups[2].name  # type: ignore[union-attr]
        await click(pilot, app, name)
        await wait_for(pilot, lambda: start_of(app).views.groups.at == 2, "the story")
        await click(pilot, app, name)
        assert (await compared(pilot, app))._selected.name == name


async def test_an_adding_that_was_broken_off_is_left_with_a_click(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, write_story(tmp_path / "bridge"))
    async with running(library, size=SIZE) as (app, pilot):
        memory_of(app).change(unfinished=Unfinished(str(library), (str(tmp_path),), done=1, of=2))
        await pilot.press("r")
        await click(pilot, app, "O leaves it")
        await wait_for(pilot, lambda: start_of(app).unfinished is None, "the offer to be taken back")


# The figures


async def test_each_voice_in_the_corner_is_chosen_with_a_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        for word, voice in (("quoted reported", Voice.QUOTED), ("all  ", Voice.ALL), ("own quoted", Voice.OWN)):
            await click(pilot, app, word)
            await wait_for(pilot, lambda voice=voice: screen.voice is voice, f"{voice}")  # type: ignore[misc]


async def test_a_heading_of_the_table_is_chosen_with_a_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        await click(pilot, app, "▌Harbor Ledger")
        await wait_for(pilot, lambda: screen.table.chosen_place == 1, "the outlet")


async def test_outlets_out_of_sight_are_brought_into_sight_with_a_click_on_their_number(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        screen = await figures(pilot, app)
        await click(pilot, app, "▸ 4")
        await wait_for(pilot, lambda: screen.table.chosen_place == 2, "the next outlet")
        await click(pilot, app, "1 ◂")
        await wait_for(pilot, lambda: screen.table.chosen_place == 0, "the first outlet again")


async def test_a_group_is_folded_with_a_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        before = len(screen.table.rows)
        await click(pilot, app, "▾ Frames")
        await wait_for(pilot, lambda: len(screen.table.rows) < before, "less rows")


async def test_a_figure_leads_to_its_sentence_and_that_to_the_article_click_by_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        await click(pilot, app, "11 %")
        row = screen.table.chosen_row
        assert row is not None
        assert (row.kind, row.title) == (RowKind.FIGURE, "negative sentences")
        await click(pilot, app, "11 %")
        await wait_for(pilot, lambda: screen.pane.rows.has_focus, "the sentences")
        rows = screen.pane.rows.content_region
        await pilot.click(offset=(rows.x + 10, rows.y))
        await shows(pilot, app, ReadScreen)


async def test_the_clicked_sentence_is_chosen_although_the_list_grows_under_the_pointer(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        screen = await figures(pilot, app)
        rows, before = screen.pane.rows, screen.pane.rows.size.height
        pressed = rows.region.y + 1
        await pilot.mouse_down(rows, offset=(10, 1))
        await wait_for(pilot, lambda: rows.size.height > before, "the list to grow")
        await pilot._post_mouse_events([MouseUp, Click], rows, offset=(10, pressed - rows.region.y), button=1)
        await wait_for(pilot, lambda: rows.at == 1, "the second sentence")


@pytest.mark.parametrize(
    ("words", "opened"),
    [("o outlets", ChooseOutlets), ("m measure", AboutMeasure), ("? help", HelpScreen)],
)
async def test_the_last_line_does_what_it_says_and_so_does_that_of_the_dialog(
    tmp_path: Path, words: str, opened: type[Any]
) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        await click(pilot, app, words, -1)
        await shows(pilot, app, opened)
        await click(pilot, app, "Esc", -1)
        await wait_for(pilot, lambda: app.screen is screen, "the figures again")


async def test_outlets_are_ticked_and_compared_by_clicks(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        await pilot.press("o")
        await shows(pilot, app, ChooseOutlets)
        await click(pilot, app, "[✓] ▌Meridian Post")
        await click(pilot, app, "⏎ compare these", -1)
        await wait_for(pilot, lambda: app.screen is screen and len(screen.order) == 5, "five outlets")


async def test_the_buttons_and_forms_of_the_export_are_clicked(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        screen = await figures(pilot, app)
        await pilot.press("x")
        await shows(pilot, app, ExportScreen)
        await click(pilot, app, "Close", -1)
        await wait_for(pilot, lambda: app.screen is screen, "the figures again")


async def test_a_theme_is_looked_at_with_a_click_and_kept_with_another(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=SIZE) as (app, pilot):
        await pilot.press("f2")
        await shows(pilot, app, ChooseTheme)
        await click(pilot, app, "broadsheet-light")
        await wait_for(pilot, lambda: app.theme == "broadsheet-light", "the theme")
        await click(pilot, app, "broadsheet-light")
        await shows(pilot, app, StartScreen)
        assert app.settings.theme == "broadsheet-light"


# The library


async def test_the_head_of_a_column_a_facet_and_a_chip_are_clicked(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, write_story(tmp_path / "bridge"))
    filled(library, write_many(tmp_path / "many", 3))
    async with running(library, size=(200, 50)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await click(pilot, app, "[ ] Harbor Ledger")
        await wait_for(pilot, lambda: len(screen.rows) == 1, "one article")
        await click(pilot, app, "‹Harbor Ledger×›")
        await wait_for(pilot, lambda: len(screen.rows) == 5, "all articles")
        before = screen.browse.sort
        await click(pilot, app, "title  ")
        await wait_for(pilot, lambda: screen.browse.sort is not before, "another order")
        order = screen.browse.reverse
        await click(pilot, app, "by title")
        await wait_for(pilot, lambda: screen.browse.reverse is not order, "the order turned round")


async def test_an_article_is_opened_by_clicks_and_its_lines_are_said_to_be_something_by_clicks(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, write_story(tmp_path / "bridge"))
    async with running(library, size=SIZE) as (app, pilot):
        await pilot.press("l")
        await listing(pilot, app)
        await click_twice(pilot, app, "Ignored, then buried")
        await shows(pilot, app, ReadScreen)
        await pilot.press("m")
        await shows(pilot, app, MendScreen)
        before = [row.words for row in listed(library)]
        await click(pilot, app, "Families ask")
        await click(pilot, app, "9 furniture")
        await wait_for(pilot, lambda: [row.words for row in listed(library)] != before, "less words to analyse")
        await click(pilot, app, "goes for this article only")
        await wait_for(pilot, lambda: "goes for every article" in seen(app), "whom it goes for")


# Reading


async def test_layers_are_switched_by_clicks_in_the_legend_and_in_their_list(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=SIZE) as (app, pilot):
        await figures(pilot, app)
        await pilot.press("b")
        await shows(pilot, app, ReadScreen)
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        await wait_for(pilot, lambda: all(pane.known for pane in screen.panes), "the layers")
        await click(pilot, app, "tone ", -1)
        await wait_for(pilot, lambda: "tone" in screen._on, "the tone")
        await click(pilot, app, "L +", -1)
        await shows(pilot, app, LayersScreen)
        count = len(screen._on.names)
        await click(pilot, app, "[ ] ", 1)
        await wait_for(pilot, lambda: len(screen._on.names) == count + 1, "the layer after one click")


async def test_another_article_is_gone_to_by_its_tab(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        await figures(pilot, app)
        await pilot.press("b")
        await shows(pilot, app, ReadScreen)
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        await click(pilot, app, "3 ")
        await wait_for(pilot, lambda: screen.panes.index(screen.pane) == 2, "the third article")


async def test_the_tour_goes_on_by_a_click(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=SIZE) as (app, pilot):
        await click(pilot, app, "Take the tour")
        await wait_for(pilot, lambda: bool(app.screen.query(TourStrip)), "the tour")
        await click(pilot, app, "F4 does it")
        await shows(pilot, app, CompareScreen)


# The wheel


async def test_the_wheel_scrolls_figures_and_sentences(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        screen = await figures(pilot, app)
        for widget in (screen.table, screen.pane.rows):
            await wheel(pilot, widget)
            await wait_for(pilot, lambda widget=widget: widget.scroll_y > 0, "the lines to move")  # type: ignore[misc]


async def test_the_wheel_scrolls_articles_facets_and_help(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    filled(library, *story_folders())
    async with running(library, size=(80, 24)) as (app, pilot):
        await pilot.press("l")
        screen = await listing(pilot, app)
        await wheel(pilot, screen.table)
        await wait_for(pilot, lambda: screen.table.scroll_y > 0, "the articles to move")
        await pilot.press("f")
        await wait_for(pilot, lambda: screen.facets.has_focus, "the facets")
        await wheel(pilot, screen.facets)
        await wait_for(pilot, lambda: screen.facets.scroll_y > 0, "the facets to move")
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        assert page_text(app.screen, "#help-page")
        assert isinstance(app.screen, HelpScreen)
        help_page = app.screen.page
        await wheel(pilot, help_page)
        await wait_for(pilot, lambda: help_page.scroll_y > 0, "the help to move")
