from __future__ import annotations

import pytest

from tests.tui.grids import at, here, lines, written
from tests.tui.host import SIZES, Host
from tests.tui.speaking_made import SILENT, TOLD, selected, speakers_shown, speaking
from tests.tui.waiting import wait_for
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.read import ReadScreen
from tui.screens.speakers import SpeakersScreen
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_pane import QuotedList
from tui.widgets.speaker_rows import NAMED, NOBODY, NOBODY_FITS, SpeakerRowKind

# What is on it


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_where_we_are_and_what_it_is_a_statement_about(size: tuple[int, int]) -> None:
    async with speakers_shown(size=size) as (screen, _pilot):
        assert "The bridge" in written(screen, "#speakers-top")
        assert written(screen, "#speakers-statement").startswith("A statement about these 4 articles")


@pytest.mark.parametrize(("size", "columns"), zip(SIZES, (2, 4, 4), strict=True))
async def test_as_many_outlets_are_in_sight_as_fit(size: tuple[int, int], columns: int) -> None:
    async with speakers_shown(size=size) as (screen, _pilot):
        assert screen.figures.frame.count == columns
        assert sum(name in lines(screen)[0] for name in TOLD) == columns


async def test_the_cursor_begins_at_whom_most_outlets_quote() -> None:
    async with speakers_shown() as (screen, _pilot):
        assert here(screen) == "Anna Berg"
        assert screen.figures.chosen_place == 0


async def test_the_quotations_of_the_chosen_cell_stand_below() -> None:
    async with speakers_shown() as (screen, _pilot):
        assert "Harbor Ledger · Anna Berg · 2 quotations" in written(screen, "#speaker-head")
        assert "The bridge was safe" in screen.pane.rows.render_line(0).text


async def test_on_a_low_terminal_the_outlets_as_a_whole_are_folded_at_first() -> None:
    async with speakers_shown(size=(80, 24)) as (screen, _pilot):
        assert not any(row.kind is SpeakerRowKind.MEASURE for row in screen.figures.rows)


async def test_without_anybody_who_speaks_it_says_so() -> None:
    async with speakers_shown(SILENT) as (screen, _pilot):
        assert any(NOBODY in line for line in lines(screen))


async def test_of_a_single_outlet_it_says_what_is_missing() -> None:
    async with speakers_shown({"Harbor Ledger": TOLD["Harbor Ledger"]}) as (screen, _pilot):
        assert "One outlet only: add others" in written(screen, "#speakers-statement")


# Cells


async def test_one_key_goes_through_what_the_cells_show_and_comes_round() -> None:
    async with speakers_shown() as (screen, pilot):
        seen = [screen.mode]
        for _ in CellMode:
            await pilot.press("v")
            seen.append(screen.mode)
        assert seen == [CellMode.SHARE, CellMode.VERBS, CellMode.SOON, CellMode.SHARE]


async def test_verbs_stand_with_their_stance_and_the_legend_says_what_the_signs_mean() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("v")
        await wait_for(pilot, lambda: any("claim ▲ · say" in line for line in lines(screen)), "the verbs")
        assert "▲ doubting" in written(screen, "#speakers-legend")


async def test_beside_verbs_the_kind_of_the_unnamed_is_not_told_twice() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("v", "end")
        await wait_for(pilot, lambda: any("sources without a name" in line for line in lines(screen)), "the unnamed")
        width = screen.figures.frame.titles
        assert not any(line[:width].strip() == "unnamed" for line in lines(screen))


async def test_the_cursor_stays_on_its_speaker_when_the_cells_change() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("down", "v")
        assert here(screen) == "Oskar Reem"


async def test_a_click_on_what_the_cells_show_changes_it() -> None:
    async with speakers_shown() as (screen, pilot):
        # One for the widget's padding, one line above the modes.
        await pilot.click("#speakers-table", offset=(1 + 2 + len("share  v"), 1 + 1))
        await wait_for(pilot, lambda: screen.mode is CellMode.VERBS, "the verbs")


async def test_the_arrows_go_from_cell_to_cell() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("down", "down", "right")
        assert (here(screen), screen.figures.chosen_place) == ("Petra Lindqvist", 1)


async def test_outlets_out_of_sight_come_into_sight() -> None:
    async with speakers_shown(size=(80, 24)) as (screen, pilot):
        await pilot.press("right", "right", "right")
        await wait_for(pilot, lambda: "Meridian Post" in lines(screen)[0], "the last outlet")
        assert "2 ◂" in lines(screen)[0]


async def test_a_group_folds() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("space")
        assert here(screen) == NAMED
        assert not any("Oskar Reem" in line for line in lines(screen))
        await pilot.press("enter")
        assert any("Oskar Reem" in line for line in lines(screen))


async def test_a_click_chooses_a_cell_and_another_opens_its_quotations() -> None:
    async with speakers_shown() as (screen, pilot):
        table, frame = screen.figures, screen.figures.frame
        y = next(y for y, line in enumerate(lines(screen)) if "Anna Berg" in line)
        spot = (1 + frame.titles + frame.column + 3, 1 + y)
        await pilot.click("#speakers-table", offset=spot)
        assert (here(screen), table.chosen_place) == ("Anna Berg", 1)
        await pilot.click("#speakers-table", offset=spot)
        assert isinstance(screen.focused, QuotedList)


async def test_a_click_on_what_is_out_of_sight_brings_it_into_sight() -> None:
    async with speakers_shown(size=(80, 24)) as (screen, pilot):
        await pilot.click("#speakers-table", offset=(1 + lines(screen)[0].index("▸ 2"), 0))
        await wait_for(pilot, lambda: "The Courier" in lines(screen)[0], "the next outlet")


async def test_every_mode_outlet_and_row_in_sight_can_be_jumped_to() -> None:
    async with speakers_shown() as (screen, pilot):
        points = list(screen.figures.jump_points())
        in_sight = [row for row in screen.figures.rows if row.chosen_at_all]
        assert len(points) == len(CellMode) + screen.figures.frame.count + len(in_sight)
        points[1][2]()
        await wait_for(pilot, lambda: screen.mode is CellMode.VERBS, "the verbs")


# Quotations


async def test_enter_goes_to_the_quotations_and_enter_there_reads_the_article() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("enter")
        assert isinstance(screen.focused, QuotedList)
        await pilot.press("down", "enter")
        await wait_for(pilot, lambda: at(pilot.app) is ReadScreen, "the article")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        assert [pane.article.key for pane in read.panes] == [1]
        assert read.panes[0].marks.at == 1


async def test_escape_goes_back_to_the_table() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("enter", "escape")
        assert screen.focused is screen.figures


async def test_enter_on_a_cell_without_words_stays() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("down", "right", "enter")
        assert screen.focused is screen.figures


async def test_articles_are_read_beside_each_other_with_the_words_marked() -> None:
    async with speakers_shown() as (_screen, pilot):
        await pilot.press("b")
        await wait_for(pilot, lambda: at(pilot.app) is ReadScreen, "the articles")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        assert [len(pane.marks.rows) for pane in read.panes] == [2, 1, 2, 0]


async def test_a_quotation_is_copied_from_the_list_and_a_cell_from_the_table() -> None:
    async with speakers_shown() as (screen, pilot):
        cell = screen.passage()
        await pilot.press("enter")
        quotation = screen.pane.passage()
        assert cell is not None
        assert quotation is not None
        assert (cell.what, quotation.what) == ("cell", "quotation")


# The filter


async def test_what_is_typed_leaves_whose_names_fit() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("slash", *"oskar", "enter")
        assert [row.title for row in screen.figures.rows if row.line] == ["Oskar Reem"]
        assert screen.focused is screen.figures
        assert here(screen) == "Oskar Reem"
        assert "1 speaker" in written(screen, "#speaker-filter-said")


async def test_escape_takes_the_filter_away_before_it_leaves() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("slash", *"oskar", "enter", "escape")
        await wait_for(pilot, lambda: len([row for row in screen.figures.rows if row.line]) == 4, "everybody")
        assert pilot.app.screen is screen
        assert not screen.line.display


async def test_a_name_that_nobody_has_is_told() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("slash", *"zzz")
        await wait_for(pilot, lambda: any(NOBODY_FITS in line for line in lines(screen)), "that nobody fits")


async def test_after_a_filter_that_fits_nobody_the_cursor_is_where_it_was() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("down", "down", "slash", *"zzz", "escape")
        await wait_for(pilot, lambda: here(screen) == "Petra Lindqvist", "the speaker chosen before")


async def test_a_filter_leads_to_an_outlet_that_has_words_of_who_is_left() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("slash", *"petra", "enter")
        assert (here(screen), screen.figures.chosen_place) == ("Petra Lindqvist", 1)


async def test_a_filter_does_not_move_the_columns() -> None:
    async with speakers_shown() as (screen, pilot):
        before = screen.figures.frame
        await pilot.press("slash", *"reem", "enter")
        assert screen.figures.frame == before


# Outlets


async def test_outlets_are_left_out_in_the_dialog() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("o")
        await wait_for(pilot, lambda: at(pilot.app) is ChooseOutlets, "the choice of outlets")
        await pilot.press("space", "enter")
        await wait_for(pilot, lambda: screen.order == (1, 2, 3), "an outlet fewer")


async def test_without_an_outlet_those_whom_it_alone_quotes_are_gone() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("o", "space", "enter")
        await wait_for(pilot, lambda: screen.order == (1, 2, 3), "an outlet fewer")
        assert [row.title for row in screen.figures.rows if row.line] == ["Anna Berg", "Petra Lindqvist"]
        await pilot.press("o", "a", "enter")
        await wait_for(pilot, lambda: len(screen.order) == 4, "all outlets again")
        assert "Oskar Reem" in [row.title for row in screen.figures.rows if row.line]


async def test_an_outlet_keeps_its_colour_when_others_are_left_out() -> None:
    async with speakers_shown() as (screen, pilot):
        before = next(part.style for part in screen.figures.render_line(0) if "The Courier" in part.text)
        await pilot.press("o", "space", "enter")
        await wait_for(pilot, lambda: screen.order == (1, 2, 3), "an outlet fewer")
        assert next(part.style for part in screen.figures.render_line(0) if "The Courier" in part.text) == before


async def test_a_column_moves_and_the_cursor_goes_with_it() -> None:
    async with speakers_shown() as (screen, pilot):
        await pilot.press("greater_than_sign")
        assert (screen.order, screen.figures.chosen_place) == ((1, 0, 2, 3), 1)


# Its looks


@pytest.mark.parametrize("theme", ["broadsheet-light", "broadsheet-terminal", "nord"])
async def test_it_is_drawn_in_any_theme(theme: str) -> None:
    screen = SpeakersScreen(selected(TOLD), speaking())
    async with Host(screen, theme).run_test() as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the speakers")
        await wait_for(pilot, lambda: any("Anna Berg" in line for line in lines(screen)), "a speaker")


async def test_another_size_lays_it_out_anew() -> None:
    async with speakers_shown(size=(200, 50)) as (screen, pilot):
        await pilot.resize_terminal(80, 24)
        await wait_for(pilot, lambda: screen.figures.frame.count == 2, "two outlets")
        assert any("Anna Berg" in line for line in lines(screen))
