from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from textual.widgets import Static

from analysis.document import Voice
from analysis.measure import Figure
from tests.articles import LEDGER
from tests.tui.host import SIZES, shown
from tests.tui.made import comparison
from tests.tui.speakers import bridge, told
from tui.screens.compare import CompareScreen
from tui.screens.read import ReadScreen
from tui.text import Run
from tui.widgets.compared_views import marks_of
from tui.widgets.evidence_rows import (
    CellEvidence,
    evidence_noun,
    evidence_of,
    figure_runs,
    row_layout,
    row_lines,
    title_runs,
)
from tui.widgets.rows import Row, RowKind, table_rows

TONE = next(measure for measure in comparison().measures if measure.id == "tone.mean")


def focused(screen: CompareScreen) -> str | None:
    return screen.focused.id if screen.focused else None


def written(screen: CompareScreen, selector: str) -> str:
    return str(screen.query_one(selector, Static).content)


@cache
def rows() -> tuple[Row, ...]:
    return tuple(table_rows(comparison().measures, ()))


def every_cell() -> list[tuple[str, Voice, int]]:
    return [
        (row.title, voice, column)
        for row in rows()
        if row.kind in (RowKind.FIGURE, RowKind.CONCEPT)
        for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL)
        for column in range(len(comparison().columns))
    ]


@pytest.mark.parametrize(("title", "voice", "column"), every_cell())
def test_a_cell_has_as_many_rows_of_evidence_as_it_counts(title: str, voice: Voice, column: int) -> None:
    row = next(row for row in rows() if row.title == title)
    shown = evidence_of(comparison(), row, voice, column)
    assert len(shown.rows) == sum(comparison().figure(measure.id, voice, column).count for measure in row.measures)


@pytest.mark.parametrize("voice_keys", [0, 1, 2])
async def test_the_pane_lists_what_each_cell_counts(voice_keys: int) -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.press(*["v"] * voice_keys)
        for place, _ in enumerate(comparison().columns):
            for at, row in enumerate(screen.table.rows):
                if row.kind is not RowKind.FIGURE:
                    continue
                screen.table.move_to(at, place)
                await pilot.pause()
                figure = comparison().figure(row.measures[0].id, screen.voice, place)
                assert screen.pane.rows.row_count == figure.count


async def test_enter_goes_to_the_evidence_and_escape_comes_back() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter")
        assert focused(screen) == "evidence-rows"
        await pilot.press("escape")
        assert focused(screen) == "figures"


async def test_a_figure_without_evidence_cannot_be_opened() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("down", "right", "enter")
        assert screen.pane.rows.row_count == 0
        assert screen.focused is screen.table


async def test_the_position_in_the_evidence_is_said() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter", "down", "down")
        assert written(screen, "#evidence-head").splitlines()[0].rstrip().endswith("3/15")


async def test_parts_of_one_sentence_are_not_called_sentences() -> None:
    async with shown((200, 50)) as (screen, _):
        split = comparison().evidence(TONE, Voice.ALL, 0)[0]._replace(start=0)
        pane = screen.pane.shown
        assert pane is not None
        doubled = replace(pane, rows=(split, split), figures=(replace(pane.figures[0], count=2),))
        assert "2 parts of 1 sentence" in "".join(text for text, _ in title_runs(doubled, 0, 120))


async def test_the_evidence_says_which_article_and_sentence() -> None:
    async with shown() as (screen, _pilot):
        assert "“Council was warned of bridge, papers show” · 3 May 2024 · sentence 10" in written(
            screen, "#evidence-head"
        )


@pytest.mark.parametrize("size", SIZES)
async def test_two_keys_from_a_figure_the_article_is_open_at_the_sentence(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, pilot):
        assert screen.pane.shown is not None
        row = screen.pane.shown.rows[0]
        await pilot.press("enter", "enter")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        await pilot.pause()
        article = read.pane.text
        assert article.at is not None
        assert read.pane.marks.rows[article.at] == row
        texts = [article.render_line(y).text for y in range(article.scrollable_content_region.height)]
        pointed = " ".join(text.strip(" ▸") for text in texts if "▸" in text)
        assert comparison().text(row.article)[row.start : row.start + 20] in pointed


async def test_leaving_the_article_comes_back_to_the_sentence() -> None:
    async with shown() as (screen, pilot):
        await pilot.press("enter", "down", "enter", "escape")
        assert pilot.app.screen is screen
        assert (screen.focused, screen.pane.rows.at) == (screen.pane.rows, 1)


def spoken_of(measure_id: str, column: int = 0, voice: Voice = Voice.OWN) -> CellEvidence:
    rows = table_rows(bridge().measures, ())
    row = next(row for row in rows if [measure.id for measure in row.measures] == [measure_id])
    return evidence_of(bridge(), row, voice, column)


def said(runs: list[Run]) -> str:
    return "".join(text for text, _ in runs)


def first_lines(shown: CellEvidence, width: int) -> list[str]:
    layout = row_layout(shown, width)
    ranges = [[(row.start, row.end)] for row in shown.rows]
    return [said(row_lines(shown, at, layout, ranges[at], chosen=False)[0]) for at in range(len(shown.rows))]


@pytest.mark.parametrize("measure", ["voice.own", "voice.reported", "speakers.unnamed", "speakers.first"])
@pytest.mark.parametrize("voice", [Voice.OWN, Voice.QUOTED, Voice.REPORTED, Voice.ALL])
def test_a_figure_about_all_words_is_not_said_to_be_of_the_chosen_voice(measure: str, voice: Voice) -> None:
    shown = spoken_of(measure, voice=voice)
    title = said(title_runs(shown, 0, 200))
    assert f" · {shown.row.title} · " in title


def test_reading_on_from_a_figure_about_all_words_names_no_chosen_voice() -> None:
    row = spoken_of("voice.reported").row
    marks = marks_of(bridge(), row, Voice.OWN, (0,), None)
    assert {one.title for one in marks.values()} == {"reported words"}


@pytest.mark.parametrize("width", [56, 71, 72, 120])
def test_the_voice_of_a_row_is_whole_or_shortened_as_a_word_and_apart_from_its_value(width: int) -> None:
    (line,) = first_lines(spoken_of("voice.reported"), width)
    assert line.endswith((" reported", " rep."))


def test_where_there_is_room_the_voice_of_a_row_is_whole() -> None:
    (line,) = first_lines(spoken_of("voice.reported"), 78)
    assert line.endswith(" reported")


def test_rows_of_speakers_name_them_as_the_article_does() -> None:
    assert ["Ada Reed" in line for line in first_lines(spoken_of("speakers.first"), 120)] == [True]


def test_rows_of_sources_without_a_name_say_so() -> None:
    assert ["no name" in line for line in first_lines(spoken_of("speakers.unnamed"), 120)] == [True]


def test_rows_of_words_nobody_is_found_for_say_so() -> None:
    text = "⟦|“Who knows?”⟧ is asked everywhere on this bank of the river."
    comparison = told([(LEDGER, text)])
    row = spoken_of("speakers.first").row
    assert ["not found" in line for line in first_lines(evidence_of(comparison, row, Voice.OWN, 0), 120)] == [True]


def test_a_voice_without_sentences_is_told_in_few_words() -> None:
    assert bridge().figure("tone.mean", Voice.REPORTED, 1).note == "no such sentence"


def why(screen: CompareScreen) -> str:
    return written(screen, "#evidence-why")


@pytest.mark.parametrize("size", SIZES)
async def test_of_a_tone_the_chosen_sentence_says_what_each_word_gives(size: tuple[int, int]) -> None:
    async with shown(size) as (screen, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert screen.pane.why.region.height >= 2
        assert "collapse −2.2" in why(screen)
        await pilot.press("down")
        await pilot.pause()
        assert "ignored −1.3" in why(screen)
        assert "collapse" not in why(screen)


async def test_of_another_measure_nothing_is_said_of_the_words() -> None:
    async with shown((200, 50)) as (screen, pilot):
        at = next(at for at, row in enumerate(screen.table.rows) if row.title == "economy")
        screen.table.move_to(at, 0)
        await pilot.pause()
        assert not screen.pane.why.display


async def test_the_sentences_do_not_move_while_one_goes_through_them() -> None:
    async with shown((200, 50)) as (screen, pilot):
        await pilot.press("enter")
        tops = set()
        for _ in range(screen.pane.rows.row_count):
            await pilot.press("down")
            await pilot.pause()
            tops.add(screen.pane.rows.region.y)
        assert len(tops) == 1


def frame_head(width: int, made: Figure) -> str:
    row = next(row for row in table_rows(comparison().measures, ()) if row.title == "economy")
    shown = replace(evidence_of(comparison(), row, Voice.OWN, 0), figures=(made,))
    return said(figure_runs(shown, width))


LARGEST = Figure(
    "frame.economy", Voice.OWN, 12.1, 3.3, 21.9, 8, 8, 660, 37, "sentences", distinct=4, largest="border",
    largest_share=0.625,
)  # fmt: skip


@pytest.mark.parametrize("width", [78, 118, 200])
def test_the_evidence_of_a_frame_names_its_largest_term(width: int) -> None:
    assert "border 62 % of hits" in frame_head(width, LARGEST)


@pytest.mark.parametrize("width", [78, 118, 200])
def test_a_caution_is_told_whole_before_the_terms(width: int) -> None:
    few = replace(LARGEST, distinct=2, note="too few different terms for a frame: 2 of 3")
    assert "! too few different terms for a frame" in frame_head(width, few)


@pytest.mark.parametrize(
    ("measure", "noun"),
    [
        ("frame.economy", "hit"),
        ("naming.event.collapse", "mention"),
        ("stance.hedge", "hit"),
        ("agency.agentless", "passive"),
        ("agency.nominal", "event"),
        ("tone.mean", "sentence"),
        ("voice.own", "sentence"),
        ("speakers.unnamed", "quotation"),
    ],
)
def test_rows_of_evidence_are_called_what_they_are(measure: str, noun: str) -> None:
    assert evidence_noun(next(one for one in comparison().measures if one.id == measure)) == noun
