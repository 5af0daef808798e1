from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from textual.widgets import OptionList, Static

from analysis.comparison import Comparison
from analysis.document import Voice
from tests.tui.host import SIZES, Host, compare_screen, shown
from tests.tui.made import comparison, story
from tests.tui.waiting import wait_for
from tui.jobs.problems import UserError
from tui.jobs.selecting import Selected
from tui.screens.about_measure import AboutMeasure
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.compare import CompareScreen
from tui.screens.help import HelpScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.page import Page
from tui.widgets.rows import RowKind


def lines(screen: CompareScreen) -> list[str]:
    table = screen.table
    return [table.render_line(y).text for y in range(table.scrollable_content_region.height)]


def written(screen: CompareScreen, selector: str) -> str:
    return str(screen.query_one(selector, Static).content)


# What is on it


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_the_figures_are_a_statement_about(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, _):
        assert comparison().statement in written(screen, "#compare-statement")


@pytest.mark.parametrize("size", SIZES)
async def test_the_story_is_named_whole(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, _):
        assert story().name in written(screen, "#compare-top")


@pytest.mark.parametrize(("size", "in_sight"), [((80, 24), 2), ((120, 40), 4), ((200, 50), 5)])
async def test_outlets_are_columns_as_many_as_fit(size: tuple[int, int], in_sight: int) -> None:
    async with shown(size) as (screen, _):
        names = [column.outlet.name for column in comparison().columns]
        assert [name for name in names if name in lines(screen)[0]] == names[:in_sight]


async def test_columns_out_of_sight_are_counted() -> None:
    async with shown((80, 24)) as (screen, _):
        assert lines(screen)[0].rstrip().endswith("▸ 3")
        assert "outlets 1–2 of 5" in written(screen, "#compare-top")


async def test_going_right_brings_the_next_outlet_into_sight() -> None:
    async with shown((80, 24)) as (screen, pilot):
        await pilot.press("right", "right")
        assert "The Courier" in lines(screen)[0]
        assert "1 ◂" in lines(screen)[0]


async def test_a_language_that_is_not_measured_is_named() -> None:
    async with shown((200, 50)) as (screen, _):
        assert any("not measured: Russian" in line for line in lines(screen))


async def test_names_nobody_uses_come_on_demand() -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.press(*["down"] * 20)
        while screen.table.chosen_row is None or screen.table.chosen_row.kind is not RowKind.CONCEPT:
            await pilot.press("up")
        await pilot.press("space")
        titles = {row.title for row in screen.table.rows}
        await pilot.press("z")
        assert {row.title for row in screen.table.rows} - titles == {"incident"}


# Moving and folding


async def test_the_first_figure_is_chosen_at_first() -> None:
    async with shown() as (screen, _):
        assert screen.table.chosen_row is not None
        assert screen.table.chosen_row.title == "mean of sentences"


async def test_going_down_and_up_comes_back() -> None:
    async with shown() as (screen, pilot):
        await pilot.press(*["down"] * 9, *["up"] * 9)
        assert screen.table.chosen_row is not None
        assert screen.table.chosen_row.title == "mean of sentences"


@pytest.mark.parametrize("size", SIZES)
async def test_every_row_can_be_reached_and_is_then_in_sight(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, pilot):
        await pilot.press("end")
        assert screen.table.chosen_row is screen.table.rows[-1]
        assert any("Length" in line for line in lines(screen))
        await pilot.press("space", "end")
        assert any("words per sentence" in line for line in lines(screen))


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_group_folds_and_unfolds(key: str) -> None:
    async with shown() as (screen, pilot):
        await pilot.press("up", key)
        assert not any("mean of sentences" in line for line in lines(screen))
        await pilot.press(key)
        assert any("mean of sentences" in line for line in lines(screen))


async def test_space_on_a_figure_folds_its_group() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("down", "space")
        assert screen.table.chosen_row is not None
        assert screen.table.chosen_row.kind is RowKind.GROUP


async def test_folds_outlast_a_change_of_voice() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("space", "v")
        assert not any("mean of sentences" in line for line in lines(screen))


async def test_a_click_chooses_a_cell() -> None:
    async with shown() as (screen, pilot):
        frame = screen.table.frame
        # One for the widget's padding, two for its heading.
        await pilot.click("#figures", offset=(1 + frame.titles + frame.column + 3, 1 + 2 + 2))
        await pilot.pause()
        assert screen.table.chosen_place == 1
        assert screen.table.chosen_row is not None
        assert screen.table.chosen_row.title == "positive sentences"


async def test_a_click_on_a_voice_chooses_it() -> None:
    async with shown() as (screen, pilot):
        await pilot.click("#figures", offset=(1 + 1 + len("own q"), 1 + 1))
        await pilot.pause()
        assert screen.voice is Voice.QUOTED


# Voice


async def test_one_key_goes_through_the_voices_and_comes_round() -> None:
    async with shown() as (screen, pilot):
        seen = [screen.voice]
        for _ in range(4):
            await pilot.press("v")
            seen.append(screen.voice)
        assert seen == [Voice.OWN, Voice.QUOTED, Voice.REPORTED, Voice.ALL, Voice.OWN]


async def test_the_evidence_is_of_the_voice() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("v")
        assert screen.pane.shown is not None
        assert {row.voice for row in screen.pane.shown.rows} == {Voice.QUOTED}


# Outlets


async def test_a_column_moves_and_the_cursor_goes_with_it() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("greater_than_sign")
        assert (screen.order, screen.table.chosen_place) == ((1, 0, 2, 3, 4), 1)


async def test_a_column_at_the_edge_stays() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("less_than_sign")
        assert screen.order == (0, 1, 2, 3, 4)


async def test_outlets_are_left_out_and_reordered_in_the_dialog() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("o")
        assert isinstance(pilot.app.screen, ChooseOutlets)
        await pilot.press("J", "home", "down", "down", "space", "enter")
        await pilot.pause()
        assert screen.order == (1, 0, 3, 4)


async def test_leaving_the_dialog_changes_nothing() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("o", "space", "J", "escape")
        assert screen.order == (0, 1, 2, 3, 4)


async def test_the_last_outlet_cannot_be_left_out() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("o", "space", "down", "space", "down", "space", "down", "space", "down", "space", "enter")
        await pilot.pause()
        assert screen.order == (4,)


async def test_a_click_ticks_an_outlet_without_closing_the_dialog() -> None:
    async with shown() as (_, pilot):
        await pilot.press("o")
        await pilot.click("OutletChoices", offset=(4, 1))
        await pilot.pause()
        dialog = pilot.app.screen
        assert isinstance(dialog, ChooseOutlets)
        assert dialog.choices.chosen == (0, 2, 3, 4)


async def test_an_outlet_left_out_comes_back() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("o", "space", "enter")
        await pilot.pause()
        await pilot.press("o", "a", "enter")
        await pilot.pause()
        assert set(screen.order) == {0, 1, 2, 3, 4}


# About, help, palette, keys


async def test_the_measure_is_explained() -> None:
    async with shown() as (_screen, pilot):
        await pilot.press("m")
        about = pilot.app.screen
        assert isinstance(about, AboutMeasure)
        said = " ".join(str(part.content) for part in about.query(Static))
        measure = next(measure for measure in comparison().measures if measure.id == "tone.mean")
        assert all(text in said for text in (measure.method, measure.citation, measure.limits, measure.unit))


async def test_help_names_every_command_in_force() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("question_mark")
        page = pilot.app.screen
        assert isinstance(page, HelpScreen)
        said = " ".join(page.query_one(Page).text.split())
        assert all(command.help in said for command in (*screen.ACTIONS, *screen.table.ACTIONS))


async def test_help_gives_a_key_to_one_command_only() -> None:
    async with shown() as (_screen, pilot):
        await pilot.press("question_mark")
        said = pilot.app.screen.query_one(Page).text
        assert sum("q" in line.split()[:2] for line in said.splitlines()) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_back_is_always_among_the_keys_in_sight(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, _pilot):
        assert " back" in str(screen.query_one(KeyBar).render())


async def test_the_palette_offers_what_can_be_done() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("ctrl+p", *"whose words")
        await wait_for(
            pilot, lambda: [hit.option_count for hit in pilot.app.screen.query(OptionList)] == [1], "the one that fits"
        )
        await wait_for(pilot, lambda: all(worker.is_finished for worker in pilot.app.workers), "the end of the search")
        await pilot.press("enter")
        await wait_for(pilot, lambda: screen.voice is Voice.QUOTED, "quoted words")


@pytest.mark.parametrize(("keys", "said"), [((), "evidence"), (("up",), "fold"), (("enter",), "read the article")])
async def test_the_last_line_says_what_can_be_done_now(keys: tuple[str, ...], said: str) -> None:
    async with shown() as (screen, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        assert said in str(screen.query_one("KeyBar").render())


async def test_the_last_line_leaves_out_what_cannot_be_done() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("down", "right")
        await pilot.pause()
        assert "evidence" not in str(screen.query_one("KeyBar").render())


# The work


async def test_the_screen_is_there_before_the_comparison() -> None:
    goes_on = Event()

    def slow(_: Selected, tell: Callable[[int, int], None], __: Callable[[], bool]) -> Comparison:
        tell(2, 6)
        goes_on.wait(20)
        return comparison()

    screen = CompareScreen(story(), slow)
    async with Host(screen).run_test() as pilot:
        try:
            await wait_for(pilot, lambda: "2 of 6" in written(screen, "#compare-statement"), "the progress")
            await pilot.press("v", "o", "m", "enter", "right")
            assert pilot.app.screen is screen
        finally:
            goes_on.set()
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")


async def test_work_is_told_to_stop_when_the_reader_leaves() -> None:
    stopped = Event()

    def endless(_: Selected, __: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> Comparison:
        for _again in range(2000):
            if is_cancelled():
                stopped.set()
                break
            Event().wait(0.01)
        return comparison()

    screen = CompareScreen(story(), endless)
    async with Host(screen).run_test() as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await wait_for(pilot, stopped.is_set, "the job to stop")


async def test_what_goes_wrong_is_said() -> None:
    def fails(*_: object) -> Comparison:
        raise UserError("The lexicon [/x] cannot be read.")

    screen = CompareScreen(story(), fails)
    async with Host(screen).run_test() as pilot:
        await wait_for(
            pilot, lambda: "The lexicon [/x] cannot be read." in written(screen, "#compare-statement"), "the reason"
        )


@pytest.mark.parametrize("theme", ["broadsheet-light", "ansi-dark", "nord"])
async def test_it_is_drawn_in_any_theme(theme: str) -> None:
    screen = compare_screen()
    async with Host(screen, theme).run_test() as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        assert any("Tone" in line for line in lines(screen))


async def test_a_changed_theme_changes_what_was_drawn() -> None:
    async with shown() as (screen, pilot):
        before = screen.table.render_line(0)
        pilot.app.theme = "broadsheet-light"
        await pilot.pause()
        assert screen.table.render_line(0) != before


async def test_another_size_lays_it_out_anew() -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen.table.frame.count == 2


async def test_the_statement_counts_the_articles_of_the_outlets_that_are_compared() -> None:
    async with shown() as (screen, pilot):
        before = len(screen.order)
        await pilot.press("o")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChooseOutlets), "the choice of outlets")
        await pilot.press("space", "enter")
        await wait_for(pilot, lambda: len(screen.order) == before - 1, "an outlet fewer")
        assert screen.comparison is not None
        left = sum(len(screen.comparison.columns[place].articles) for place in screen.order)
        assert str(screen.statement.render()).startswith(
            f"A statement about these {left} articles" if left > 1 else "A statement about this article"
        )
