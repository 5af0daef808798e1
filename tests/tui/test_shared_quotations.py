"""The screen of shared quotations: a list with a cell for each outlet, and their versions under it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events
from textual.widgets import Static

from tests.tui.host import SIZES, Host, compare_screen
from tests.tui.shared_story import ALONE, WIRE, sharing, story
from tests.tui.waiting import wait_for
from tui.screens.help import sections_of
from tui.screens.read import ReadScreen
from tui.screens.shared_quotations import SharedQuotationsScreen
from tui.views import FORMATS, Copied, Exported, Format
from tui.widgets.shared_list import SharedList


def rows(screen: SharedQuotationsScreen) -> list[str]:
    """The lines of the list, its heading first."""
    return [screen.lines.render_line(y).text.rstrip() for y in range(screen.lines.count + 1)]


def said(screen: SharedQuotationsScreen, name: str) -> str:
    return str(screen.query_one(name, Static).content)


@pytest.mark.parametrize("size", SIZES)
async def test_each_quotation_is_a_line_with_a_sign_for_each_outlet(size: tuple[int, int]) -> None:
    async with sharing(size) as (screen, _):
        grid = screen.lines.grid
        signs = ["".join(row[grid.left + place * grid.cell] for place in range(4)) for row in padded(rows(screen)[1:])]
        assert signs == ["●◐~·", "●●·◐", "●··●"]


def padded(lines: list[str]) -> list[str]:
    return [line.ljust(250) for line in lines]


@pytest.mark.parametrize("size", SIZES)
async def test_no_line_is_wider_than_the_screen(size: tuple[int, int]) -> None:
    async with sharing(size) as (screen, pilot):
        await pilot.pause()
        drawn = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        assert all(len(line) == size[0] for line in drawn)
        assert "Delia Quenby" in rows(screen)[1]


async def test_verbs_stand_beside_the_signs_where_there_is_room() -> None:
    async with sharing((120, 40)) as (screen, _):
        assert "◐ admit ▼" in rows(screen)[1]
        assert "~ insist ▲" in rows(screen)[1]
    async with sharing((80, 24)) as (screen, _):
        assert "admit" not in rows(screen)[1]


@pytest.mark.parametrize("size", SIZES)
async def test_the_versions_of_the_quotation_under_the_cursor_stand_with_it(size: tuple[int, int]) -> None:
    async with sharing(size) as (screen, pilot):
        text = " ".join(screen.versions.text.split())
        assert "Averil Flash “admitted” ▼ conceding cut at the end: 13 words" in text
        assert "I will resign ‹cut: if the inquiry finds that a single letter was hidden from the court›" in text
        assert "The Courier “insisted” ▲ doubting reported, without marks" in text
        assert "Meridian Post left out" in text
        await pilot.press("down")
        await pilot.pause()
        assert "Averil Flash “raged” × attacking whole" in " ".join(screen.versions.text.split())


async def test_what_was_cut_can_be_counted_instead() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("c")
        await pilot.pause()
        assert "I will resign ‹cut: 13 words›" in screen.versions.text


async def test_an_outlet_that_leaves_it_out_says_what_else_it_has_of_the_speaker() -> None:
    post = "A town waits.\n\n⟦delia quenby|“We have nothing to hide,”⟧ ‹said› Delia Quenby on the quay.\n"
    async with sharing(outlets={"Wire": WIRE, "Post": post, "Third": WIRE}) as (screen, _):
        assert "Post  left out; quotes Delia Quenby with 1 other quotation" in screen.versions.text


async def test_the_order_can_be_changed() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("o", "o")
        await pilot.pause()
        assert [entry.who for entry in screen.shown] == ["Ana Corvel", "Bram Oster", "Delia Quenby"]
        assert "by speaker" in said(screen, "#shared-legend")


async def test_as_one_types_the_quotations_that_have_the_words_are_left() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("slash", *"crack")
        await pilot.pause()
        assert [entry.who for entry in screen.shown] == ["Bram Oster"]
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert len(screen.shown) == 3
        assert pilot.app.screen is screen


async def test_when_the_filter_is_taken_away_its_line_goes_too() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("slash", *"crack", "enter", "escape")
        await pilot.pause()
        assert not screen.line.display
        await pilot.press("escape")
        await wait_for(pilot, lambda: pilot.app.screen is not screen, "the screen before")


async def test_where_nothing_fits_the_filter_that_is_said() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("slash", *"zebra")
        await pilot.pause()
        assert "No shared quotation has “zebra” in it." in said(screen, "#shared-legend")


async def test_after_a_filter_that_left_nothing_keys_work_on_the_list_again() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("slash", *"zebra", "enter", "escape", "down")
        await pilot.pause()
        assert screen.focused is screen.lines
        assert screen.lines.at == 1


async def test_what_is_typed_ahead_goes_where_the_key_before_it_led() -> None:
    async with sharing() as (screen, pilot):
        for key in ("tab", "down", "down"):
            pilot.app.post_message(events.Key(key, None))
        await wait_for(pilot, lambda: screen.lines.column == 2, "the third outlet under the list")
        assert screen.lines.at == 0


@pytest.mark.parametrize("keys", [(), ("tab",), ("slash",)])
async def test_wherever_the_keys_are_help_says_what_that_is(keys: tuple[str, ...]) -> None:
    async with sharing() as (screen, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        assert screen.focused is not None
        first = sections_of(screen.app, screen.focused)[0]
        assert first.name
        assert first.reading.endswith(".")


async def test_quotations_of_one_speaker_are_shown_alone_under_their_name() -> None:
    async with sharing(speaker="ana corvel") as (screen, _):
        assert [entry.who for entry in screen.shown] == ["Ana Corvel"]
        assert "Ana Corvel · The harbour inquiry" in said(screen, "#shared-top")


@pytest.mark.parametrize(
    ("outlets", "speaker", "sentence"),
    [
        ({"Wire": WIRE}, None, "Only one outlet is compared"),
        ({"Wire": WIRE, "Alone": ALONE}, None, "No quotation is in two of these 2 outlets"),
        ({"Wire": WIRE, "Again": WIRE, "Alone": ALONE}, "rafe linden", "No words of Rafe Linden are in two"),
    ],
)
async def test_where_nothing_is_shared_the_reason_is_said(
    outlets: dict[str, str], speaker: str | None, sentence: str
) -> None:
    async with sharing(outlets=outlets, speaker=speaker) as (screen, pilot):
        assert sentence in said(screen, "#shared-legend")
        for key in ("enter", "b", "o", "c", "tab", "y", "x"):
            await pilot.press(key)
        assert screen.passage() is None


@pytest.mark.parametrize(
    ("keys", "title", "words"),
    [
        (("enter",), "Outlet 1", "I will resign if the inquiry finds that a single letter was hidden from the court"),
        (("right", "enter"), "Outlet 2", "I will resign"),
        (("tab", "down", "enter"), "Outlet 2", "I will resign"),
    ],
)
async def test_enter_opens_the_outlets_article_at_the_quotation(keys: tuple[str, ...], title: str, words: str) -> None:
    async with sharing() as (_, pilot):
        await pilot.press(*keys)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        assert read.pane.article.key == int(title.rpartition(" ")[2])
        stop = read.pane.text.stop
        assert stop is not None
        assert read.pane.article.text[stop.start : stop.end] == words


async def test_enter_on_an_outlet_that_leaves_it_out_opens_its_article() -> None:
    async with sharing() as (_, pilot):
        await pilot.press("right", "right", "right", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        assert pilot.app.screen.pane.article.key == 4  # type: ignore[attr-defined]


async def test_the_articles_that_carry_it_open_side_by_side() -> None:
    async with sharing() as (_, pilot):
        await pilot.press("b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the articles")
        assert [pane.article.key for pane in pilot.app.screen.panes] == [1, 2, 3]  # type: ignore[attr-defined]


async def test_a_click_on_a_cell_chooses_it_and_a_second_one_opens_the_article() -> None:
    async with sharing((120, 40)) as (screen, pilot):
        grid = screen.lines.grid
        left = screen.lines.scrollable_content_region.x - screen.lines.region.x
        top = screen.lines.scrollable_content_region.y - screen.lines.region.y
        at = (left + grid.left + 3 * grid.cell, top + 2)
        await pilot.click(SharedList, offset=at)
        await pilot.pause()
        assert (screen.lines.at, screen.lines.column) == (1, 3)
        await pilot.click(SharedList, offset=at)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")
        assert pilot.app.screen.pane.article.key == 4  # type: ignore[attr-defined]


async def test_a_click_on_a_version_chooses_its_outlet() -> None:
    async with sharing((120, 40)) as (screen, pilot):
        line = next(y for y, text in enumerate(screen.versions.text.split("\n")) if "The Courier" in text)
        await pilot.click("#shared-versions", offset=(6, line + 1))
        await pilot.pause()
        assert screen.lines.column == 2


async def test_what_is_under_the_cursor_can_be_copied_with_every_version() -> None:
    async with sharing() as (screen, _):
        assert isinstance(screen, Copied)
        assert isinstance(screen, Exported)
        copied = screen.passage()
        assert copied is not None
        assert copied.text.endswith("hidden from the court” — Delia Quenby")
        told = copied.with_source.replace("\\", "")
        assert "- Averil Flash (admitted), cut at the end: 13 words, unmarked: I will resign ‹cut: if the" in told


@pytest.mark.parametrize("form", FORMATS)
async def test_every_form_of_export_has_the_quotations_that_are_shown(form: Format) -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("slash", *"crack", "enter")
        await pilot.pause()
        view = screen.view()
        assert view is not None
        made = view.makers[form]()
        assert "I heard a crack, and then the road was gone" in " ".join(made.split())
        assert "I will resign" not in made


async def test_the_command_prints_the_same_outlets() -> None:
    selected, comparison = story()
    asked = replace(selected, asked=("compare", "--collection", "harbour"))
    screen = SharedQuotationsScreen(comparison, (1, 0), None, asked)
    words = (
        "broadsheet",
        "speakers",
        "--collection",
        "harbour",
        "--outlets",
        "averil-flash,northgate-wire",
        "--shared",
    )
    assert screen.command_words() == words
    assert SharedQuotationsScreen(comparison, (1, 0), None, selected).command_words() is None


async def test_escape_leaves_the_versions_then_the_screen() -> None:
    async with sharing() as (screen, pilot):
        await pilot.press("tab", "escape")
        await pilot.pause()
        assert pilot.app.screen is screen
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is not screen


async def test_compare_opens_it_with_the_outlets_in_the_readers_order() -> None:
    selected, comparison = story()
    screen = compare_screen(selected, comparison)
    async with Host(screen).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None, "the comparison")
        await pilot.press("greater_than_sign", "s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, SharedQuotationsScreen), "the shared quotations")
        shared = pilot.app.screen
        assert isinstance(shared, SharedQuotationsScreen)
        await wait_for(pilot, lambda: shared.table is not None, "what is shared")
        assert shared.table is not None
        assert [column.outlet.name for column in shared.table.columns][:2] == ["Averil Flash", "Northgate Wire"]
