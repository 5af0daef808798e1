"""Methods: families and measures beside what is said of the chosen one; from everywhere, and taken out of the app."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.tui.drawn import strips_of
from tests.tui.host import SIZES, Host, compare_screen
from tests.tui.test_hostile_comparison import HOSTILE
from tests.tui.waiting import wait_for
from tui.jobs.methods import bundled_methods
from tui.screens.about_measure import AboutMeasure
from tui.screens.compare import CompareScreen
from tui.screens.help import sections_of
from tui.screens.methods import MethodsScreen
from tui.views import FORMATS, Copied, Exported, Repeatable
from tui.widgets.method_rows import MethodRowKind


@pytest.fixture(autouse=True)
def lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the reader's own lexicons; there is none in it yet."""
    folder = tmp_path / "lexicons"
    folder.mkdir()
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(folder))
    return folder


@asynccontextmanager
async def telling(
    size: tuple[int, int] = (120, 40), chosen: str = ""
) -> AsyncIterator[tuple[MethodsScreen, Pilot[None]]]:
    """The screen, when everything is known."""
    screen = MethodsScreen(chosen)
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.methods is not None, "the methods")
        yield screen, pilot


def titles(screen: MethodsScreen) -> list[str]:
    return [row.title for row in screen.lines.rows]


def lines_of(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in strips_of(pilot.app)]


async def test_every_family_is_listed_in_the_order_in_which_it_is_read() -> None:
    async with telling() as (screen, _):
        families = [row.title for row in screen.lines.rows if row.kind is MethodRowKind.FAMILY]
        assert families[:4] == ["Tone", "Frames", "What they call it", "Who speaks"]
        assert titles(screen)[-1] == "Loaded language"


async def test_names_of_things_are_folded_at_first() -> None:
    async with telling() as (screen, _):
        assert not [row for row in screen.lines.rows if row.key.startswith("naming.")]


async def test_a_family_says_which_question_it_answers() -> None:
    async with telling() as (screen, _):
        assert "How kindly or how harshly is it told?" in screen.page.text
        assert "mean of sentences" in screen.page.text


async def test_moving_to_a_measure_tells_everything_of_it() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("down")
        await pilot.pause()
        said = screen.page.text
        for label in ("how it is made", "formula", "unit", "range", "whose words", "cannot see", "people agree"):
            assert label in said
        assert "tone.mean" in said.splitlines()[0]


async def test_enter_on_a_family_folds_it() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert titles(screen)[:2] == ["Tone", "Frames"]
        await pilot.press("right")
        await pilot.pause()
        assert titles(screen)[:2] == ["Tone", "mean of sentences"]


async def test_left_goes_to_the_family_of_a_measure() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("down", "down", "left")
        await pilot.pause()
        assert screen.lines.at == 0


async def test_enter_on_a_measure_and_again_shows_the_words_that_it_looks_for() -> None:
    async with telling((80, 24)) as (screen, pilot):
        await pilot.press("slash", *"legality", "enter", "enter", "enter")
        await wait_for(pilot, lambda: screen.page.scroll_y > 0, "the words")
        shown = "\n".join(lines_of(pilot))
        assert "Looks for" in shown
        assert "binding rule of a state" in shown


async def test_where_a_measure_looks_for_no_words_there_is_no_way_to_them() -> None:
    async with telling(chosen="readability.lix") as (screen, _):
        assert screen.page.check_action("words", ()) is False


async def test_in_a_narrow_terminal_list_and_entry_take_turns() -> None:
    async with telling((80, 24)) as (screen, pilot):
        await pilot.press("down")
        assert (screen.lines.display, screen.page.display) == (True, False)
        await pilot.press("enter")
        await pilot.pause()
        assert (screen.lines.display, screen.page.display) == (False, True)
        await pilot.press("escape")
        await pilot.pause()
        assert (screen.lines.display, screen.page.display) == (True, False)
        assert screen.lines.has_focus


@pytest.mark.parametrize("size", SIZES[1:])
async def test_in_a_wider_terminal_both_are_in_sight(size: tuple[int, int]) -> None:
    async with telling(size) as (screen, _):
        assert screen.lines.display
        assert screen.page.display


@pytest.mark.parametrize("size", SIZES)
async def test_no_entry_is_wider_than_its_pane(size: tuple[int, int]) -> None:
    async with telling(size) as (screen, pilot):
        for _ in range(6):
            await pilot.press("pagedown")
            assert all(len(line) == size[0] for line in lines_of(pilot))
        assert screen.lines.at > 0


async def test_as_one_types_the_measures_that_have_the_words_are_left() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("slash", *"invasion")
        await pilot.pause()
        assert {row.methods[0].measure.family.value for row in screen.lines.rows} == {"naming"}
        assert screen.lines.row is not None
        assert screen.lines.row.method is not None


async def test_a_filter_that_leaves_nothing_says_so_and_is_taken_away() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("slash", *"zzz", "enter")
        await pilot.pause()
        assert "Nothing here has these words." in screen.page.text
        await pilot.press("escape")
        await pilot.pause()
        assert titles(screen)[0] == "Tone"
        assert pilot.app.screen is screen


async def test_the_screen_can_be_opened_at_a_measure() -> None:
    name = next(m.measure.id for m in bundled_methods().every if m.measure.id.startswith("naming."))
    async with telling(chosen=name) as (screen, _):
        assert screen.lines.row is not None
        assert screen.lines.row.key == name
        assert screen.page.has_focus


async def test_the_users_own_lexicon_is_told(lexicons: Path) -> None:
    (lexicons / "water.toml").write_text(OWN, encoding="utf-8")
    async with telling(chosen="frame.scarcity") as (screen, _):
        assert "Too little of it." in screen.page.text
        assert "no rain for long" in screen.page.text


async def test_where_an_own_lexicon_is_wrong_that_is_said_and_the_rest_is_told(lexicons: Path) -> None:
    (lexicons / "water.toml").write_text("[lexicon", encoding="utf-8")
    async with telling() as (screen, _):
        assert "water.toml" in str(screen.query_one("#methods-statement", Static).content)
        assert titles(screen)[0] == "Tone"


@pytest.mark.parametrize("bad", HOSTILE)
@pytest.mark.parametrize("size", SIZES)
async def test_a_lexicon_with_hostile_text_is_shown_and_never_interpreted(
    lexicons: Path, size: tuple[int, int], bad: str
) -> None:
    said = json.dumps(bad)
    text = OWN.replace('"scarcity"', said).replace('"Too little of it."', said).replace('"no rain for long"', said)
    (lexicons / "water.toml").write_text(text, encoding="utf-8")
    async with telling(size, chosen="frame.scarcity") as (_, pilot):
        assert not [line for line in lines_of(pilot) if "\x1b" in line]
        await pilot.press("enter", "enter", "escape", "slash", "[", "enter")
        await pilot.pause()
        assert not [line for line in lines_of(pilot) if "\x1b" in line]


OWN = """
[lexicon]
id = "water"
kind = "frames"
language = "en"
version = 1
source = "Written for the tests."

[scarcity]
title = "scarcity"
definition = "Too little of it."
source = "Written for the tests."
entries = [ { term = "drought", sense = "no rain for long", inflect = "noun" } ]
"""


# Ways there


async def test_a_key_leads_there_from_every_screen() -> None:
    async with Host(compare_screen()).run_test(size=(120, 40)) as pilot:
        await pilot.press("f6")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MethodsScreen), "the methods")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, CompareScreen), "the comparison")


async def test_from_what_is_said_of_a_measure_the_way_leads_to_its_entry_and_back_to_the_comparison() -> None:
    screen = compare_screen()
    async with Host(screen).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        row = screen.table.chosen_row
        assert row is not None
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AboutMeasure), "the dialog")
        await pilot.press("o")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MethodsScreen), "the methods")
        methods = pilot.app.screen
        assert isinstance(methods, MethodsScreen)
        await wait_for(pilot, lambda: methods.methods is not None, "the list")
        assert methods.lines.row is not None
        assert methods.lines.row.key == row.measures[0].id
        await pilot.press("q")
        await wait_for(pilot, lambda: pilot.app.screen is screen, "the comparison")


async def test_the_key_in_the_dialog_goes_to_its_measure() -> None:
    screen = compare_screen()
    async with Host(screen).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AboutMeasure), "the dialog")
        await pilot.press("f6")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MethodsScreen), "the methods")
        methods = pilot.app.screen
        assert isinstance(methods, MethodsScreen)
        await wait_for(pilot, lambda: methods.lines.row is not None and methods.lines.row.depth > 0, "the entry")


async def test_the_dialog_says_how_people_agree_and_how_it_goes_with_length() -> None:
    screen = compare_screen()
    async with Host(screen).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.pane.shown is not None, "the evidence")
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AboutMeasure), "the dialog")
        said = "\n".join(str(each.content) for each in pilot.app.screen.query(Static))
        assert "people agree" in said
        assert "with length" in said


# Taken out of the app


async def test_it_can_be_exported_in_every_form() -> None:
    async with telling() as (screen, _):
        assert isinstance(screen, Exported)
        view = screen.view()
        assert view is not None
        assert set(view.makers) == set(FORMATS)
        assert all("tone.mean" in view.makers[form]() for form in FORMATS)


async def test_of_an_entry_that_has_the_keys_that_entry_is_exported_with_its_words() -> None:
    async with telling(chosen="frame.legality") as (screen, _):
        view = screen.view()
        assert view is not None
        made = json.loads(view.makers["json"]())
        (measure,) = made["families"][0]["measures"]
        assert measure["id"] == "frame.legality"
        assert measure["terms"]


async def test_a_measure_can_be_copied_with_its_source() -> None:
    async with telling(chosen="readability.lix") as (screen, _):
        assert isinstance(screen, Copied)
        passage = screen.passage()
        assert passage is not None
        assert "readability.lix" in passage.text
        assert "Bjoernsson 1968" in passage.with_source


@pytest.mark.parametrize("chosen", ["tone.mean", "frame.legality", "verbs.doubting"])
async def test_the_command_prints_the_entry(chosen: str) -> None:
    async with telling(chosen=chosen) as (screen, _):
        assert isinstance(screen, Repeatable)
        words = screen.command_words()
        assert words is not None
        assert words[:3] == ("broadsheet", "methods", chosen)


async def test_each_row_can_be_asked_for_by_a_command() -> None:
    from tui.jobs.methods import chosen as asked_for

    async with telling() as (screen, pilot):
        for _ in range(len(screen.lines.rows)):
            words = screen.command_words()
            assert words is not None
            found = asked_for(bundled_methods(), words[2])
            assert found.families or found.loaded
            await pilot.press("down")


async def test_everything_that_has_the_keys_is_explained() -> None:
    async with telling() as (screen, pilot):
        await pilot.press("slash")
        for place in (screen.lines, screen.page, screen.line.entry):
            assert sections_of(place.app, place)[0].reading.endswith(".")


async def test_a_click_on_a_row_chooses_it_and_another_reads_it() -> None:
    async with telling() as (screen, pilot):
        await pilot.click(screen.lines, offset=(6, 3))
        await pilot.pause()
        chosen = screen.lines.row
        assert chosen is not None
        assert chosen.method is not None
        await pilot.click(screen.lines, offset=(6, 3))
        await pilot.pause()
        assert screen.page.has_focus
