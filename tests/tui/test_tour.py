"""The tour: over the real screens, at the reader's pace, out of the way of the keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.message import Message
from textual.pilot import Pilot

from corpus.sample import story_folders
from tests.tui.shell import compared, running, seen, shows, start_of
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.screens.compare import CompareScreen
from tui.screens.help import HelpScreen
from tui.screens.read import ReadScreen
from tui.screens.start import StartScreen
from tui.state import read_state
from tui.tour.steps import STEPS, Sight, Tour
from tui.tour.steps import seen as seen_by
from tui.tour.strip import TourStrip

SIZES = ((80, 24), (200, 50))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def told(app: BroadsheetApp) -> str:
    """What the strip on the topmost screen says."""
    strip = app.screen.query_one_optional(TourStrip)
    return strip.told if strip is not None and strip.display else ""


async def at_step(pilot: Pilot[None], app: BroadsheetApp, number: int) -> None:
    await wait_for(
        pilot,
        lambda: app.tour is not None and app.tour.place == number - 1 and f"{number}/{len(STEPS)}" in told(app),
        f"step {number} of the tour, told",
    )


async def begun(pilot: Pilot[None], app: BroadsheetApp) -> None:
    await pilot.press("T")
    await at_step(pilot, app, 1)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_whole_tour_goes_from_a_story_to_its_evidence_and_to_help(
    library: Path, size: tuple[int, int], state_file: Path
) -> None:
    async with running(library, size=size) as (app, pilot):
        await pilot.press("enter")
        await at_step(pilot, app, 1)
        assert start_of(app).views.group is not None
        await pilot.press("enter")
        screen = await compared(pilot, app)
        await at_step(pilot, app, 2)
        await pilot.press("right")
        await at_step(pilot, app, 3)
        await pilot.press("enter")
        await at_step(pilot, app, 4)
        assert screen.pane.rows.has_focus
        await pilot.press("enter")
        await shows(pilot, app, ReadScreen)
        await at_step(pilot, app, 5)
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        await at_step(pilot, app, 6)
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.tour is None, "the end of the tour")
        assert isinstance(app.screen, ReadScreen)
        assert not any(screen.query(TourStrip) for screen in app.screen_stack)
    assert read_state(state_file).toured


async def test_one_key_does_every_step_for_the_reader(library: Path) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        for number in range(2, len(STEPS) + 1):
            await pilot.press("f4")
            await at_step(pilot, app, number)
        await pilot.press("f4")
        await wait_for(pilot, lambda: app.tour is None, "the end of the tour")


@pytest.mark.parametrize("steps", range(5))
async def test_escape_leaves_the_tour_at_any_step_and_the_screen_stays(library: Path, steps: int) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        for number in range(2, steps + 2):
            await pilot.press("f4")
            await at_step(pilot, app, number)
        screen = app.screen
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.tour is None and not told(app), "the tour to be over")
        assert app.screen is screen


async def test_after_the_tour_was_left_escape_is_the_screens_own_again(library: Path) -> None:
    async with running(library, story_folders()) as (app, pilot):
        await begun(pilot, app)
        await pilot.press("enter")
        await shows(pilot, app, CompareScreen)
        await at_step(pilot, app, 2)
        await pilot.press("escape", "escape")
        await shows(pilot, app, StartScreen)


async def test_the_tour_takes_no_key_of_the_screen(library: Path) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        await pilot.press("down")
        await wait_for(pilot, lambda: start_of(app).views.groups.at == 1, "the cursor to move")
        assert app.tour is not None


async def test_a_reader_who_goes_ahead_is_caught_up_with(library: Path) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        await pilot.press("enter")
        await at_step(pilot, app, 2)
        await pilot.press("enter")
        await at_step(pilot, app, 4)


async def test_where_the_reader_strays_the_tour_is_silent_and_escape_closes_what_is_there(library: Path) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        await pilot.press("question_mark")
        await shows(pilot, app, HelpScreen)
        assert not told(app)
        await pilot.press("escape")
        await shows(pilot, app, StartScreen)
        await at_step(pilot, app, 1)


async def test_a_click_on_the_strip_does_the_step(library: Path) -> None:
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        strip = app.screen.query_one(TourStrip)
        await pilot.click(strip, offset=(20, strip.size.height))
        await shows(pilot, app, CompareScreen)


async def test_a_step_that_is_told_already_asks_for_no_layout(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tour looks after everything that happens, layouts too: else it would keep itself and the processor busy."""
    async with running(library) as (app, pilot):
        await begun(pilot, app)
        strip, asked = app.screen.query_one(TourStrip), []
        with monkeypatch.context() as during:
            during.setattr(strip, "refresh", lambda **said: asked.append(said))
            app._something_happened(Message())
        assert asked == []


async def test_a_new_reader_is_offered_the_tour_first_and_one_who_took_it_is_not(
    library: Path, state_file: Path
) -> None:
    async with running(library) as (app, pilot):
        assert app.screen.query_one("#choices").has_focus
        await begun(pilot, app)
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.tour is None, "the end of the tour")
    assert read_state(state_file).toured
    async with running(library) as (app, _):
        lines = seen(app).splitlines()
        assert next(line for line in lines if "▸ " in line and "Broadsheet" not in line).find("sample") >= 0


async def test_on_a_terminal_of_a_few_lines_the_strip_leaves_the_screen_alone(library: Path) -> None:
    async with running(library, size=(40, 8)) as (app, pilot):
        await pilot.press("T")
        await wait_for(pilot, lambda: app.tour is not None and app.tour.began is not None, "the tour")
        assert not told(app)


# The steps themselves

PATH = (
    Sight("StartScreen"),
    Sight("CompareScreen", "0 mean"),
    Sight("CompareScreen", "1 mean"),
    Sight("CompareScreen", "1 mean", "evidence-rows"),
    Sight("ReadScreen"),
    Sight("HelpScreen"),
    Sight("ReadScreen"),
)
SIGHTS = st.sampled_from((*PATH, Sight("CompareScreen"), Sight("AboutMeasure"), Sight("StartScreen", "", "groups")))


def walked(sights: list[Sight] | tuple[Sight, ...]) -> list[Tour | None]:
    tours: list[Tour | None] = [Tour()]
    for sight in sights:
        tour = tours[-1]
        tours.append(seen_by(tour, sight) if tour is not None else None)
    return tours


def test_every_step_is_reached_by_doing_what_it_says() -> None:
    assert [tour.place if tour else None for tour in walked(PATH)[1:]] == [0, 1, 2, 3, 4, 5, None]


@given(st.lists(SIGHTS, max_size=30))
def test_the_tour_never_goes_back(sights: list[Sight]) -> None:
    places = [len(STEPS) if tour is None else tour.place for tour in walked(sights)]
    assert places == sorted(places)


@given(SIGHTS)
def test_where_nothing_more_happens_the_tour_comes_to_rest(sight: Sight) -> None:
    tours = walked([sight] * (len(STEPS) + 2))
    assert tours[-1] == tours[-2]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_a_step_says_in_two_sentences_or_so_what_is_there(step: Any) -> None:
    assert step.said.endswith(".")
    assert len(step.said) <= 220
    assert "!" not in step.said
