from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from analysis.comparison import Comparison
from analysis.speaker_table import SpeakerTable, speaker_table
from tests.tui.grids import at, here, written
from tests.tui.host import SIZES, Host
from tests.tui.made import compared
from tests.tui.speaking_made import TOLD, selected, speakers_shown, speaking
from tests.tui.waiting import wait_for
from tui.jobs.problems import UserError
from tui.jobs.selecting import Selected
from tui.screens import speakers_work
from tui.screens.about_measure import AboutMeasure
from tui.screens.compare import CompareScreen
from tui.screens.speakers import SpeakersScreen
from tui.widgets.key_bar import KeyBar

# Elsewhere


async def test_a_measure_of_the_outlets_is_explained() -> None:
    async with speakers_shown() as (_screen, pilot):
        await pilot.press("home", "down", "m")
        await wait_for(pilot, lambda: at(pilot.app) is AboutMeasure, "the measure")


async def test_a_speaker_s_words_are_compared() -> None:
    async with speakers_shown() as (_screen, pilot):
        await pilot.press("w")
        await wait_for(pilot, lambda: at(pilot.app) is CompareScreen, "the comparison of their words")


async def test_the_command_that_prints_a_speaker_s_words_names_the_speaker() -> None:
    async with speakers_shown() as (_screen, pilot):
        await pilot.press("w")
        await wait_for(pilot, lambda: at(pilot.app) is CompareScreen, "the comparison of their words")
        compare = pilot.app.screen
        assert isinstance(compare, CompareScreen)
        await wait_for(pilot, lambda: compare.comparison is not None, "the figures")
        words = compare.command_words()
        assert words is not None
        assert words[:4] == ("broadsheet", "compare", "--speaker", "Anna Berg")


async def test_the_words_of_a_speaker_who_was_not_found_cannot_be_compared() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("home")
        assert not screen.check_action("words", ())


async def test_compare_opens_it_with_its_outlets_in_their_order() -> None:
    compare = CompareScreen(selected(TOLD), lambda *_: speaking())
    async with Host(compare).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: compare.comparison is not None, "the comparison")
        await pilot.press("greater_than_sign", "p")
        await wait_for(pilot, lambda: at(pilot.app) is SpeakersScreen, "who speaks")
        screen = pilot.app.screen
        assert isinstance(screen, SpeakersScreen)
        await wait_for(pilot, lambda: screen.table is not None, "the speakers")
        assert screen.order == (1, 0, 2, 3)
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is compare, "the comparison again")


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_back_is_always_among_the_keys_in_sight(size: tuple[int, int]) -> None:
    async with speakers_shown(size=size) as (screen, _pilot):
        assert " back" in str(screen.query_one(KeyBar).render())


async def test_the_command_that_prints_the_same_names_the_outlets_in_order() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("greater_than_sign")
        words = screen.command_words()
        assert words is not None
        assert words[:2] == ("broadsheet", "speakers")
        assert words[-2:] == ("--outlets", "northgate-wire,harbor-ledger,the-courier,meridian-post")


# The work


async def test_the_screen_is_there_before_the_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = Event()

    def slow(comparison: Comparison) -> SpeakerTable:
        goes_on.wait(20)
        return speaker_table(comparison)

    monkeypatch.setattr(speakers_work, "speaker_table", slow)
    screen = SpeakersScreen(selected(TOLD), speaking())
    async with Host(screen).run_test() as pilot:
        try:
            await wait_for(pilot, lambda: "Finding out who speaks" in written(screen, "#speakers-statement"), "a word")
            await pilot.press("v", "o", "slash", "b", "enter", "right")
            assert pilot.app.screen is screen
        finally:
            goes_on.set()
        await wait_for(pilot, lambda: screen.table is not None, "the speakers")


async def test_without_a_comparison_at_hand_it_is_made() -> None:
    def make(_: Selected, tell: Callable[[int, int], None], __: Callable[[], bool]) -> Comparison:
        tell(1, 4)
        return speaking()

    screen = SpeakersScreen(selected(TOLD), make=make)
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the speakers")
        assert screen.order == (0, 1, 2, 3)


async def test_when_the_articles_have_changed_the_speakers_are_found_anew() -> None:
    async with speakers_shown() as (screen, pilot):
        chosen = selected(TOLD | {"The Courier": ('"No," said Mira Solheim.',)})
        screen.post_message(SpeakersScreen.ComparisonReady(compared(chosen), chosen))
        await wait_for(
            pilot, lambda: any(row.title == "Mira Solheim" for row in screen.figures.rows), "another speaker"
        )
        assert here(screen) == "Anna Berg"


async def test_what_goes_wrong_is_said() -> None:
    def fails(*_: object) -> Comparison:
        raise UserError("The lexicon [/x] cannot be read.")

    screen = SpeakersScreen(selected(TOLD), make=fails)
    async with Host(screen).run_test() as pilot:
        await wait_for(
            pilot, lambda: "The lexicon [/x] cannot be read." in written(screen, "#speakers-statement"), "the reason"
        )
