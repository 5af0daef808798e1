from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from textual.pilot import Pilot

from analysis.document import Voice
from analysis.scoring import VOICES
from tests.tui.host import SIZES, Host
from tests.tui.naming_made import named, named_story
from tests.tui.waiting import wait_for
from tui.export.naming import NamingAsked, printed_naming
from tui.jobs.naming import (
    NamingLook,
    concept_called,
    concept_of_row,
    figure_of,
    mentions_in,
    names_of_other_languages,
    naming_of,
)
from tui.jobs.problems import UserError
from tui.plain.naming import detail_lines, table_lines
from tui.screens.naming import NamingScreen
from tui.screens.read import ReadScreen
from tui.widgets.naming_rows import NOTHING_FITS, NamingRowKind, naming_rows

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "naming.schema.json").read_text(encoding="utf-8"))


@asynccontextmanager
async def screen_shown(
    size: tuple[int, int] = (120, 40), concept: str = "event"
) -> AsyncIterator[tuple[NamingScreen, Pilot[None]]]:
    screen = NamingScreen(named_story(), named(), concept=concept, voice=Voice.OWN)
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None and screen.sheet.shown is not None, "the names")
        yield screen, pilot


# The table


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("look", list(NamingLook))
def test_a_cell_counts_as_many_mentions_as_it_has(voice: Voice, look: NamingLook) -> None:
    table = naming_of(named(), voice)
    cells = [cell for detail in table.concepts for line in detail.lines for cell in line.cells]
    assert [len(mentions_in(cell, look)) for cell in cells] == [figure_of(cell, look).count for cell in cells]


def test_names_of_a_language_that_no_article_is_in_are_not_there() -> None:
    lines = [line.measure.name for detail in naming_of(named(), Voice.ALL).concepts for line in detail.lines]
    assert "Einsturz" not in lines
    assert names_of_other_languages(named()) == {"naming.event.de_einsturz", "naming.event.de_unglueck"}


def test_names_that_nobody_uses_are_not_there() -> None:
    (detail,) = naming_of(named(), Voice.ALL).concepts
    assert "incident" not in [line.measure.name for line in detail.lines]


def test_a_name_after_so_called_is_at_a_distance() -> None:
    (detail,) = naming_of(named(), Voice.OWN).concepts
    disaster = next(line for line in detail.lines if line.measure.name == "disaster")
    assert disaster.cells[0].distanced.count == 1


@pytest.mark.parametrize("said", ["event", "the event", "Event", "disaster", "collapse"])
def test_a_thing_is_found_by_its_title_and_its_names(said: str) -> None:
    assert concept_called(said, naming_of(named(), Voice.ALL)).concept == "event"


@pytest.mark.parametrize("said", ["", "  ", "weather", "[bold]", "\u202e"])
def test_a_thing_that_is_not_mentioned_is_answered_with_those_that_are(said: str) -> None:
    with pytest.raises(UserError, match="the event"):
        concept_called(said, naming_of(named(), Voice.ALL))


def test_a_row_of_several_things_stands_for_none() -> None:
    measures = [measure for measure in named().measures if measure.id.startswith("naming.")]
    other = replace(measures[0], id="naming.other.thing")
    assert concept_of_row(measures[:2]) == "event"
    assert concept_of_row([measures[0], other]) == ""


def test_a_filter_leaves_things_by_any_of_their_names() -> None:
    table = naming_of(named(), Voice.ALL)
    assert [row.title for row in naming_rows(table, (), "collap") if row.heads] == ["the event"]
    assert [row.title for row in naming_rows(table, (), "weather")] == [NOTHING_FITS]


# Printed


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("whole", [True, False])
def test_the_json_keeps_its_schema(voice: Voice, whole: bool) -> None:
    table = naming_of(named(), voice)
    asked = NamingAsked(table, None if whole or not table.concepts else table.concepts[0])
    jsonschema.validate(json.loads(printed_naming(asked, "json", {})), SCHEMA)


def test_every_mention_of_a_thing_is_printed() -> None:
    table = naming_of(named(), Voice.ALL)
    rows = list(csv.DictReader(io.StringIO(printed_naming(NamingAsked(table, table.concepts[0]), "csv", {}))))
    assert len(rows) == sum(table.concepts[0].mentions)
    assert {row["marked"].casefold() for row in rows} == {"disaster", "collapse", "accident"}


@pytest.mark.parametrize("form", ["text", "md", "html", "csv"])
def test_a_voice_in_which_nothing_is_mentioned_is_printed_as_well(form: str) -> None:
    assert printed_naming(NamingAsked(naming_of(named(), Voice.REPORTED)), form, {})


def test_plain_mode_tells_what_each_outlet_calls_it() -> None:
    told = list(table_lines(naming_of(named(), Voice.OWN)))
    assert "Meridian Post: not mentioned." in told
    assert any("disaster 75 percent, between 25 and 100, 3 of 4 mentions" in line for line in told)


def test_plain_mode_tells_as_many_mentions_as_there_are() -> None:
    (detail,) = naming_of(named(), Voice.ALL).concepts
    assert len([line for line in detail_lines(detail) if line[:1].isdigit()]) == sum(detail.mentions)


# The screen


@pytest.mark.parametrize("size", SIZES)
async def test_the_screen_opens_on_the_thing_that_one_came_for(size: tuple[int, int]) -> None:
    async with screen_shown(size) as (screen, _):
        row = screen.figures.chosen_row
        assert row is not None
        assert (row.kind, row.detail.concept if row.detail else "") == (NamingRowKind.NAME, "event")


async def test_enter_goes_to_the_mentions_and_again_to_the_article() -> None:
    async with screen_shown() as (screen, pilot):
        await pilot.press("enter")
        assert screen.sheet.rows.has_focus
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ReadScreen), "the article")


async def test_the_cells_show_one_thing_after_the_other() -> None:
    async with screen_shown() as (screen, pilot):
        seen = [screen.look]
        for _ in range(3):
            await pilot.press("c")
            seen.append(screen.look)
        assert seen == list(NamingLook)


async def test_another_voice_measures_other_words() -> None:
    async with screen_shown() as (screen, pilot):
        await pilot.press("v")
        await wait_for(pilot, lambda: screen.table is not None and screen.table.voice is Voice.QUOTED, "quoted words")
        names = [row.title for row in screen.figures.rows if row.opens]
        assert "accident" in names


async def test_the_pane_lists_what_each_cell_counts() -> None:
    async with screen_shown() as (screen, pilot):
        view = screen.shown_view
        assert view is not None
        for at, row in enumerate(screen.figures.rows):
            for place in range(3) if row.line is not None else ():
                screen.figures.move_to(at, place)
                await pilot.pause()
                assert row.line is not None
                assert screen.sheet.rows.row_count == view.figure(row.line, place).count
