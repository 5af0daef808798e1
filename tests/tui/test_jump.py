"""Jump mode: a letter on everything in sight that can be chosen or clicked; typing it goes there."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from corpus.sample import story_folders
from tests.tui.shell import SIZES, compared, running, shows, start_of
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.adding import AddingScreen
from tui.screens.compare import CompareScreen
from tui.screens.help import HelpScreen
from tui.screens.jump import MOST, JumpScreen, labels, targets_of
from tui.tour.strip import TourStrip
from tui.widgets.table_view import voice_places

STORY = story_folders()[:1]


async def jumping(pilot: Pilot[None], app: BroadsheetApp) -> JumpScreen:
    await pilot.press("ctrl+o")
    await shows(pilot, app, JumpScreen)
    assert isinstance(app.screen, JumpScreen)
    return app.screen


def label_at(screen: JumpScreen, x: int, y: int) -> str:
    return next(label for label, target in screen.targets.items() if (target.x, target.y) == (x, y))


@given(st.integers(0, MOST))
def test_no_label_is_the_beginning_of_another(number: int) -> None:
    made = sorted(labels(number))
    assert len(made) == number
    assert not any(later.startswith(earlier) for earlier, later in pairwise(made))


@pytest.mark.parametrize("size", SIZES)
async def test_everything_that_takes_keys_and_is_in_sight_has_a_letter(tmp_path: Path, size: tuple[int, int]) -> None:
    async with running(tmp_path / "library.db", STORY, size=size) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        places = {(target.x, target.y) for target in targets_of(screen)}
        for widget in (screen.table, screen.pane.rows):
            assert (widget.region.x, widget.region.y) in places


async def test_a_letter_puts_the_keys_on_a_widget(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        rows = screen.pane.rows
        await pilot.press(label_at(await jumping(pilot, app), rows.region.x, rows.region.y))
        await wait_for(pilot, lambda: app.focused is rows, "the sentences to have the keys")


async def test_a_letter_on_a_line_goes_to_that_line(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", story_folders()) as (app, pilot):
        listed = start_of(app).views.groups
        inside = listed.content_region
        jump = await jumping(pilot, app)
        await pilot.press(label_at(jump, inside.x, inside.y + 1 + 2))
        await wait_for(pilot, lambda: listed.at == 2, "the third line")


async def test_a_letter_on_a_key_does_what_the_key_does(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        await compared(pilot, app)
        jump = await jumping(pilot, app)
        last = max((target.y, target.x) for target in jump.targets.values())
        await pilot.press(label_at(jump, last[1], last[0]))
        await shows(pilot, app, HelpScreen)


async def test_a_letter_presses_a_button_of_a_dialog(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db") as (app, pilot):
        await pilot.press("a")
        await shows(pilot, app, AddingScreen)
        button = app.screen.query_one("#back")
        jump = await jumping(pilot, app)
        await pilot.press(*label_at(jump, button.region.x, button.region.y))
        await wait_for(pilot, lambda: not isinstance(app.screen, JumpScreen | AddingScreen), "the dialog to close")


@pytest.mark.parametrize("key", ["escape", "ctrl+o", "9"])
async def test_escape_or_any_other_key_leaves_and_goes_nowhere(tmp_path: Path, key: str) -> None:
    async with running(tmp_path / "library.db", STORY) as (app, pilot):
        screen = await compared(pilot, app)
        await jumping(pilot, app)
        await pilot.press(key)
        await shows(pilot, app, CompareScreen)
        assert app.focused is screen.table


async def test_a_letter_on_a_row_of_figures_goes_to_that_row_and_one_on_an_outlet_to_that_outlet(
    tmp_path: Path,
) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        table = screen.table
        inside, frame = table.content_region, table.frame
        await pilot.press(*label_at(await jumping(pilot, app), inside.x, inside.y + table.header + 3))
        await wait_for(pilot, lambda: table.chosen_row is table.rows[3], "the fourth row")
        await pilot.press(*label_at(await jumping(pilot, app), inside.x + frame.titles + frame.column, inside.y))
        await wait_for(pilot, lambda: table.chosen_place == 1, "the second outlet")
        assert table.chosen_row is table.rows[3]


async def test_a_letter_on_a_voice_measures_it(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(120, 40)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        x, voice = list(voice_places())[1]
        inside = screen.table.content_region
        await pilot.press(*label_at(await jumping(pilot, app), inside.x + x, inside.y + screen.table.header - 1))
        await wait_for(pilot, lambda: screen.voice is voice, "the voice")


async def test_a_letter_on_a_sentence_goes_to_that_sentence(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", STORY, size=(80, 24)) as (app, pilot):
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        rows = screen.pane.rows
        await pilot.press(*label_at(await jumping(pilot, app), rows.content_region.x, rows.content_region.y + 2))
        await wait_for(pilot, lambda: rows.has_focus and rows.at == 2, "the third sentence")


@pytest.mark.parametrize("size", [(80, 24), (300, 100)])
async def test_letters_never_run_out(tmp_path: Path, size: tuple[int, int]) -> None:
    async with running(tmp_path / "library.db", story_folders(), size=size) as (app, pilot):
        await pilot.press("enter")
        screen = await compared(pilot, app)
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        jump = await jumping(pilot, app)
        assert len(jump.targets) == len(targets_of(screen)) < MOST


async def test_a_letter_in_the_tour_does_its_step(tmp_path: Path) -> None:
    async with running(tmp_path / "library.db", size=(120, 40)) as (app, pilot):
        await pilot.press("T")
        await wait_for(pilot, lambda: bool(app.screen.query(TourStrip)), "the tour")
        strip = app.screen.query_one(TourStrip)
        places = {(strip.content_region.x + x, strip.content_region.y + y) for x, y, _ in strip.jump_points()}
        assert places <= {(target.x, target.y) for target in targets_of(app.screen)}
        assert len(places) == 3
