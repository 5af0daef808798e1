from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.comparison import Comparison
from analysis.document import Voice
from tests.tui.actors_made import TOLD, actors_shown, made_table, selected, story
from tests.tui.grids import at, here, lines, written
from tests.tui.host import SIZES, Host
from tests.tui.made import compared
from tests.tui.waiting import wait_for
from tui.jobs.actors import ActorOrder, Look
from tui.jobs.problems import UserError
from tui.jobs.selecting import Selected
from tui.screens import actors_sharing
from tui.screens.about_measure import AboutMeasure
from tui.screens.actors import ActorsScreen
from tui.screens.choose_outlets import ChooseOutlets
from tui.screens.compare import CompareScreen
from tui.screens.read import ReadScreen
from tui.screens.speakers import SpeakersScreen
from tui.widgets.actor_evidence import NOT_JUDGED
from tui.widgets.actor_pane import SentenceList
from tui.widgets.actor_rows import NOBODY, NOBODY_FITS
from tui.widgets.key_bar import KeyBar

# What is on it


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_where_we_are_and_what_it_is_a_statement_about(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with actors_shown(monkeypatch, size) as (screen, _pilot):
        assert "The ferry" in written(screen, "#actors-top")
        assert written(screen, "#actors-statement").startswith("A statement about these 3 articles")


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_tone_towards_is_not(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, size) as (screen, _pilot):
        assert "what befalls them" in written(screen, "#actors-legend")


@pytest.mark.parametrize(("size", "columns"), zip(SIZES, (2, 3, 3), strict=True))
async def test_as_many_outlets_are_in_sight_as_fit(
    size: tuple[int, int], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with actors_shown(monkeypatch, size) as (screen, _pilot):
        assert screen.figures.frame.count == columns


async def test_the_cursor_begins_at_whom_most_outlets_speak_of(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, _pilot):
        assert (here(screen), screen.figures.chosen_place) == ("police", 0)


async def test_it_begins_with_the_outlets_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, _pilot):
        assert (screen.voice, screen.look, screen.first) == (Voice.OWN, Look.TONE, ActorOrder.OUTLETS)


async def test_it_opens_on_the_actor_who_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="veldria") as (screen, _pilot):
        assert here(screen) == "Veldria"


async def test_it_opens_on_who_is_mentioned_where_one_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    place = story().text(1).index("Veldria attacked")
    async with actors_shown(monkeypatch, spot=(1, place, place + 20)) as (screen, _pilot):
        assert here(screen) == "Veldria"


async def test_where_nobody_is_mentioned_it_opens_as_always(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, spot=(1, 0, 1)) as (screen, _pilot):
        assert here(screen) == "police"


# Cells, voices, orders


async def test_one_key_goes_through_what_the_cells_show_and_comes_round(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        seen = [screen.look]
        for _ in Look:
            await pilot.press("c")
            seen.append(screen.look)
        assert seen == [*Look, Look.TONE]


async def test_the_cursor_stays_on_its_actor_when_the_cells_change(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("down", "c", "c")
        assert here(screen) == "Ada Reed"


async def test_another_voice_makes_the_table_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("v")
        await wait_for(pilot, lambda: any(NOBODY in line for line in lines(screen)), "quoted words")
        assert screen.voice is Voice.QUOTED
        assert "Measured: quoted words" in written(screen, "#actors-statement")


async def test_all_voices_can_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        seen = []
        for _ in range(4):
            await pilot.press("v")
            seen.append(screen.voice)
        assert seen == [Voice.QUOTED, Voice.REPORTED, Voice.ALL, Voice.OWN]


async def test_by_difference_those_in_whom_outlets_differ_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("s", "s")
        assert screen.first is ActorOrder.DIFFERENCE
        assert [row.title for row in screen.figures.rows if row.line] == ["Ada Reed", "police", "Veldria"]
        assert any("No difference that the intervals bear out" in line for line in lines(screen))


@pytest.mark.parametrize(("words", "changed"), [("praise", Look.PRAISE), ("mentions", Look.MENTIONS)])
async def test_a_click_on_what_the_cells_show_changes_it(
    words: str, changed: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.click("#actors-table", offset=(1 + lines(screen)[1].index(words), 1 + 1))
        await wait_for(pilot, lambda: screen.look is changed, words)


async def test_a_click_on_a_voice_measures_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.click("#actors-table", offset=(1 + lines(screen)[0].index("all"), 1))
        await wait_for(pilot, lambda: screen.voice is Voice.ALL, "all words")


async def test_every_switch_outlet_and_row_in_sight_can_be_jumped_to(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, _pilot):
        points = list(screen.figures.jump_points())
        in_sight = [row for row in screen.figures.rows if row.chosen_at_all]
        assert len(points) == len(Look) + 4 + screen.figures.frame.count + len(in_sight)


async def test_a_group_folds(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("space")
        assert not any("Ada Reed" in line for line in lines(screen))
        await pilot.press("enter")
        assert any("Ada Reed" in line for line in lines(screen))


# Sentences


async def test_the_sentences_of_the_chosen_cell_stand_below(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="ada reed") as (screen, _pilot):
        assert "Harbor Ledger · Ada Reed · 2 judging clauses" in written(screen, "#actor-head")
        assert "brave" in screen.pane.rows.render_line(0).text


async def test_enter_goes_to_the_sentences_and_enter_there_reads_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="ada reed") as (screen, pilot):
        await pilot.press("enter")
        assert isinstance(screen.focused, SentenceList)
        await pilot.press("down", "enter")
        await wait_for(pilot, lambda: at(pilot.app) is ReadScreen, "the article")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        assert [pane.article.key for pane in read.panes] == [1]
        assert read.panes[0].marks.at == 1


async def test_escape_goes_back_to_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="ada reed") as (screen, pilot):
        await pilot.press("enter", "escape")
        assert screen.focused is screen.figures


async def test_enter_on_a_cell_without_sentences_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("enter")
        assert screen.focused is screen.figures


async def test_articles_are_read_beside_each_other_with_the_words_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="ada reed") as (_screen, pilot):
        await pilot.press("b")
        await wait_for(pilot, lambda: at(pilot.app) is ReadScreen, "the articles")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        assert [len(pane.marks.rows) for pane in read.panes] == [2, 1, 0]


async def test_a_sentence_is_copied_from_the_list_and_a_cell_from_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, actor="ada reed") as (screen, pilot):
        cell = screen.passage()
        await pilot.press("enter")
        sentence = screen.pane.passage()
        assert cell is not None
        assert sentence is not None
        assert (cell.what, sentence.what) == ("cell", "sentence")


# The filter and the outlets


async def test_what_is_typed_leaves_whose_names_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("slash", *"mayor", "enter")
        assert [row.title for row in screen.figures.rows if row.line] == ["Ada Reed"]
        assert screen.focused is screen.figures
        assert "1 name" in written(screen, "#actor-filter-said")


async def test_escape_takes_the_filter_away_before_it_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("slash", *"mayor", "enter", "escape")
        await wait_for(pilot, lambda: len([row for row in screen.figures.rows if row.line]) == 3, "everybody")
        assert pilot.app.screen is screen


async def test_a_name_that_nobody_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("slash", *"zzz")
        await wait_for(pilot, lambda: any(NOBODY_FITS in line for line in lines(screen)), "that nobody fits")


async def test_without_an_outlet_those_of_whom_it_alone_speaks_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("o")
        await wait_for(pilot, lambda: at(pilot.app) is ChooseOutlets, "the choice of outlets")
        await pilot.press("space", "enter")
        await wait_for(pilot, lambda: screen.order == (1, 2), "an outlet fewer")
        assert [row.title for row in screen.figures.rows if row.line] == ["police", "Ada Reed"]


async def test_a_column_moves_and_the_cursor_goes_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("greater_than_sign")
        assert (screen.order, screen.figures.chosen_place) == ((1, 0, 2), 1)


# Elsewhere


async def test_what_the_cells_show_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (_screen, pilot):
        await pilot.press("m")
        await wait_for(pilot, lambda: at(pilot.app) is AboutMeasure, "the measure")


async def test_compare_opens_it_with_its_outlets_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors_sharing, "actors_of", made_table)
    compare = CompareScreen(selected(TOLD), lambda *_: story())
    async with Host(compare).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: compare.comparison is not None, "the comparison")
        await pilot.press("greater_than_sign", "A")
        await wait_for(pilot, lambda: at(pilot.app) is ActorsScreen, "the actors")
        screen = pilot.app.screen
        assert isinstance(screen, ActorsScreen)
        await wait_for(pilot, lambda: screen.table is not None, "the table")
        assert screen.order == (1, 0, 2)
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is compare, "the comparison again")


async def test_an_article_opens_it_at_who_is_mentioned_in_the_sentence_pointed_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(actors_sharing, "actors_of", made_table)
    async with actors_shown(monkeypatch, actor="veldria") as (_screen, pilot):
        await pilot.press("c", "c", "enter", "enter")
        await wait_for(pilot, lambda: at(pilot.app) is ReadScreen, "the article")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        await wait_for(pilot, lambda: all(pane.known for pane in read.panes), "what is in it")
        await pilot.press("A")
        await wait_for(pilot, lambda: at(pilot.app) is ActorsScreen, "the actors")
        screen = pilot.app.screen
        assert isinstance(screen, ActorsScreen)
        await wait_for(pilot, lambda: screen.table is not None, "the table")
        assert here(screen) == "Veldria"


async def test_speakers_opens_it_at_the_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors_sharing, "actors_of", made_table)
    speakers = SpeakersScreen(selected(TOLD), story())
    async with Host(speakers).run_test() as pilot:
        await wait_for(pilot, lambda: speakers.table is not None, "the speakers")
        await pilot.press("A")
        await wait_for(pilot, lambda: at(pilot.app) is ActorsScreen, "the actors")


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_back_is_always_among_the_keys_in_sight(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with actors_shown(monkeypatch, size) as (screen, _pilot):
        assert " back" in str(screen.query_one(KeyBar).render())


async def test_the_command_that_prints_the_same_names_outlets_voice_and_order(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        await pilot.press("greater_than_sign", "s", "s", "c")
        words = screen.command_words()
        assert words == (
            "broadsheet", "actors", "--outlets", "northgate-wire,harbor-ledger,the-courier", "--voice", "own",
            "--order", "difference", "--look", "praise",
        )  # fmt: skip


# The work


async def test_without_a_comparison_at_hand_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Selected, tell: Callable[[int, int], None], __: Callable[[], bool]) -> Comparison:
        tell(1, 3)
        return story()

    monkeypatch.setattr(actors_sharing, "actors_of", made_table)
    screen = ActorsScreen(selected(TOLD), make=make)
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the actors")
        assert screen.order == (0, 1, 2)


async def test_what_goes_wrong_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise UserError("The spellings [/x] cannot be read.")

    monkeypatch.setattr(actors_sharing, "actors_of", fails)
    screen = ActorsScreen(selected(TOLD), story())
    async with Host(screen).run_test() as pilot:
        await wait_for(
            pilot, lambda: "The spellings [/x] cannot be read." in written(screen, "#actors-statement"), "the reason"
        )


@pytest.mark.parametrize("theme", ["broadsheet-light", "broadsheet-terminal", "nord"])
async def test_it_is_drawn_in_any_theme(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors_sharing, "actors_of", made_table)
    screen = ActorsScreen(selected(TOLD), story())
    async with Host(screen, theme).run_test() as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the actors")
        await wait_for(pilot, lambda: any("Ada Reed" in line for line in lines(screen)), "an actor")


async def test_another_size_lays_it_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch, (200, 50)) as (screen, pilot):
        await pilot.resize_terminal(80, 24)
        await wait_for(pilot, lambda: screen.figures.frame.count == 2, "two outlets")
        assert any("Ada Reed" in line for line in lines(screen))


async def test_the_real_table_of_a_story_is_shown() -> None:
    chosen = selected(TOLD)
    screen = ActorsScreen(chosen, compared(chosen))
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the actors")
        assert any("Ada Reed" in line for line in lines(screen))


async def test_clauses_without_judgement_say_where_their_sentences_are(monkeypatch: pytest.MonkeyPatch) -> None:
    async with actors_shown(monkeypatch) as (screen, pilot):
        screen.figures.go_to(next(row.identity for row in screen.figures.rows if row.title == "Veldria"))
        await wait_for(pilot, lambda: "Veldria" in written(screen, "#actor-head"), "the actor")
        assert NOT_JUDGED in written(screen, "#actor-head")
