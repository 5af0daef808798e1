from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.document import Voice
from analysis.frame_ranking import FrameRanking, FrameSpread, frames_by_spread
from analysis.scoring import VOICES
from tests.tui.made import comparison
from tui.text import cells
from tui.widgets.dates import shown_date, shown_range
from tui.widgets.row_cursor import RowCursor
from tui.widgets.rows import (
    NAMING,
    Row,
    RowKind,
    folds_at_first,
    hint_of,
    measured_in,
    never_mentioned,
    table_rows,
)
from tui.widgets.table_view import TableView, frame_of, title_line

MEASURES = comparison().measures


def titles(rows: tuple[Row, ...], kind: RowKind) -> list[str]:
    return [row.title for row in rows if row.kind is kind]


def test_groups_stand_in_the_order_in_which_they_are_asked_about() -> None:
    groups = titles(table_rows(MEASURES, ()), RowKind.GROUP)
    asked_first = ["Tone", "Frames", NAMING, "Who does what", "Stance", "Speakers"]
    assert groups == [*asked_first, "Readability", "Diversity", "Length"]


def test_families_that_are_asked_about_last_are_folded_at_first() -> None:
    folded = folds_at_first(MEASURES)
    groups = titles(table_rows(MEASURES, ()), RowKind.GROUP)
    assert [group for group in groups if group in folded] == groups[4:]


def test_frames_can_stand_in_another_order() -> None:
    rows = table_rows(MEASURES, (), ranks={"frame.security": 0, "frame.economy": 1})
    assert [row.measures[0].id for row in rows if row.measures and row.measures[0].id.startswith("frame.")][1:] == [
        "frame.security",
        "frame.economy",
    ]


@pytest.mark.parametrize("voice", VOICES)
def test_a_row_of_own_words_only_says_so_in_every_voice(voice: Voice) -> None:
    row = next(row for row in table_rows(MEASURES, ()) if row.title == "hedges")
    assert measured_in(row, voice) == "hedges, own words only"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Frames", "hits per 1,000 own words"),
        ("Stance", "own words only, hits per 1,000"),
        ("Who does what", "share of harm told so, own words"),
    ],
)
def test_a_heading_says_what_its_numbers_are(title: str, said: str) -> None:
    row = next(row for row in table_rows(MEASURES, ()) if row.title == title)
    assert hint_of(row, Voice.OWN, folded=False, cautioned=False, bracketed=False) == said


def frames_heading(view: TableView, width: int) -> str:
    rows = table_rows(MEASURES, ())
    frames = next(row for row in rows if row.title == "Frames")
    frame = frame_of(width, rows, len(view.order), 0, 0)
    return "".join(text for text, _ in title_line(frames, view, frame, folded=False, chosen=False))


def test_the_heading_of_frames_says_where_no_difference_can_be_told() -> None:
    ranking = frames_by_spread(comparison(), Voice.QUOTED)
    view = TableView(comparison(), Voice.QUOTED, (0, 1, 2, 3), ranking)
    assert "no detectable difference" in frames_heading(view, 118)


def test_the_heading_of_frames_names_the_one_that_differs_most() -> None:
    spread = clear_spread()
    view = TableView(comparison(), Voice.OWN, (0, 1, 2, 3), FrameRanking(Voice.OWN, (spread,), ()))
    assert "differs most: economy" in frames_heading(view, 118)


def test_the_heading_of_frames_fits_a_narrow_table() -> None:
    view = TableView(comparison(), Voice.OWN, (0, 1), FrameRanking(Voice.OWN, (clear_spread(),), ()))
    assert "…" not in frames_heading(view, 78)


def clear_spread() -> FrameSpread:
    """Four outlets of which one is far from the others."""
    measure = next(measure for measure in MEASURES if measure.id == "frame.economy")
    like = comparison().figures["frame.economy", Voice.OWN][0]
    figures = tuple(replace(like, value=value, low=value - 2, high=value + 2) for value in (2.0, 2.0, 2.0, 30.0))
    return FrameSpread(measure, figures, 3, 0, 28.0, 14.0)


def test_measures_that_are_not_shown_have_no_row() -> None:
    rows = table_rows(MEASURES, ())
    assert not [row for row in rows for measure in row.measures if not measure.shown]


def test_every_shown_measure_has_a_row_of_its_own() -> None:
    of_one = [row.measures[0].id for row in table_rows(MEASURES, ()) if row.kind is RowKind.FIGURE]
    assert sorted(of_one) == sorted(measure.id for measure in MEASURES if measure.shown)


def test_a_folded_group_keeps_its_heading_alone() -> None:
    rows = table_rows(MEASURES, {"Tone"})
    assert "Tone" in titles(rows, RowKind.GROUP)
    assert "mean of sentences" not in titles(rows, RowKind.FIGURE)


def test_a_folded_group_says_how_many_rows_it_has() -> None:
    tone = next(row for row in table_rows(MEASURES, {"Tone"}) if row.title == "Tone")
    assert hint_of(tone, Voice.OWN, folded=True, cautioned=False, bracketed=False) == "8 rows"


@pytest.mark.parametrize(("width", "said"), [(118, False), (200, True)])
def test_a_heading_explains_brackets_only_where_there_are_some(width: int, said: bool) -> None:
    rows = table_rows(MEASURES, ())
    view = TableView(comparison(), Voice.OWN, (0, 1, 2, 3))
    frames = next(row for row in rows if row.title == "Frames")
    line = title_line(frames, view, frame_of(width, rows, 4, 0, 0), folded=False, chosen=False)
    assert ("(different terms)" in "".join(text for text, _ in line)) == said


def test_names_that_nobody_uses_are_found() -> None:
    assert never_mentioned(comparison()) == {"naming.event.incident"}


def test_a_thing_that_is_never_mentioned_has_no_row() -> None:
    of_event = {measure.id for measure in MEASURES if measure.id.startswith("naming.event.")}
    assert not titles(table_rows(MEASURES, (), without=of_event), RowKind.CONCEPT)


def test_folding_puts_the_cursor_on_the_heading() -> None:
    cursor = RowCursor()
    cursor.take(comparison())
    cursor.fold()
    assert cursor.row is not None
    assert (cursor.row.kind, cursor.row.title) == (RowKind.GROUP, "Tone")


@pytest.mark.parametrize(("voice", "ink"), [(Voice.OWN, ""), (Voice.QUOTED, "dim")])
def test_a_row_of_words_that_no_outlet_uses_is_quiet(voice: Voice, ink: str) -> None:
    rows = table_rows(MEASURES, ())
    row = next(row for row in rows if row.title == "economy")
    view = TableView(comparison(), voice, tuple(range(5)))
    title = title_line(row, view, frame_of(118, rows, 5, 0, 0), folded=False, chosen=False)
    assert [found for text, found in title if text == row.title] == [ink]


def test_a_heading_has_the_whole_width_of_the_table() -> None:
    rows = table_rows(MEASURES, ())
    frame = frame_of(118, rows, 1, 0, 0)
    view = TableView(comparison(), Voice.OWN, (0,))
    group = next(row for row in rows if row.title == "Readability")
    assert sum(cells(text) for text, _ in title_line(group, view, frame, folded=False, chosen=False)) == 118


@pytest.mark.parametrize(("width", "in_sight"), [(78, 2), (118, 4), (136, 5)])
def test_as_many_columns_are_in_sight_as_can_be_read(width: int, in_sight: int) -> None:
    assert frame_of(width, table_rows(MEASURES, ()), 5, 0, 0).count == in_sight


@pytest.mark.parametrize("cursor", range(5))
def test_the_chosen_column_is_always_in_sight(cursor: int) -> None:
    frame = frame_of(78, table_rows(MEASURES, ()), 5, 0, cursor)
    assert frame.first <= cursor < frame.first + frame.count


@pytest.mark.parametrize("width", range(1, 240, 7))
def test_the_columns_never_overrun_the_table(width: int) -> None:
    frame = frame_of(width, table_rows(MEASURES, ()), 5, 0, 0)
    assert frame.count == 1 or frame.titles + frame.column * frame.count <= width


@pytest.mark.parametrize(
    ("date", "shown"),
    [("2024-05-03", "3 May 2024"), ("2024-05", "May 2024"), ("--11-09", "9 Nov"), (None, "no date"), ("soon", "soon")],
)
def test_a_date_is_shown_as_readers_write_it(date: str | None, shown: str) -> None:
    assert shown_date(date) == shown


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        (["2024-05-03", "2024-05-05"], "3–5 May 2024"),
        (["2024-05-03", "2024-04-28"], "28 Apr – 3 May 2024"),
        (["2023-12-31", "2024-01-01"], "31 Dec 2023 – 1 Jan 2024"),
        (["2024-05-03", None, "--11-09"], "3 May 2024"),
        (["--11-09"], "9 Nov"),
        ([None], ""),
    ],
)
def test_a_range_of_dates_says_what_is_shared_once(dates: list[str | None], shown: str) -> None:
    assert shown_range(dates) == shown
