"""What stands in the cells of the Actors screen, at any width."""

from __future__ import annotations

import pytest

from analysis.actor_table import MEASURES, ActorCell
from analysis.document import Voice
from tests.tui.actors_made import row_of, view
from tui.jobs.actors import MEASURES_OF, ActorOrder, Look
from tui.text import Run, cells
from tui.widgets.actor_rows import NOBODY_FITS, ActorRowKind, actor_rows, fits
from tui.widgets.actor_top import NO_TONE, legend_runs
from tui.widgets.actor_view import actor_cell_runs, actor_frame, actor_title_lines
from tui.widgets.grid_corner import corner, corner_places
from tui.widgets.rows import VOICE_WORDS


def text(runs: list[Run]) -> str:
    return "".join(part for part, _ in runs)


def cell_lines(look: Look, title: str, place: int, width: int = 118) -> list[str]:
    shown = view(look)
    frame = actor_frame(shown, width, 0, 0)
    return [text(line) for line in actor_cell_runs(row_of(shown, title), shown, place, frame, chosen=False)]


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("width", range(60, 200, 7))
def test_every_line_of_a_cell_is_as_wide_as_its_column(look: Look, width: int) -> None:
    shown = view(look)
    frame = actor_frame(shown, width, 0, 0)
    for row in actor_rows(shown.table, shown.first, look, ()):
        if row.opens:
            for place in range(3):
                lines = actor_cell_runs(row, shown, place, frame, chosen=False)
                assert {sum(cells(part) for part, _ in line) for line in lines} == {frame.column}
            titles = actor_title_lines(row, shown, frame, chosen=True)
            assert {sum(cells(part) for part, _ in line) for line in titles} == {frame.titles}
            assert len(titles) == shown.height(row)


def test_a_tone_stands_with_its_interval_and_how_many_clauses_it_rests_on() -> None:
    (line,) = cell_lines(Look.TONE, "Ada Reed", 0, 160)
    assert "┼●" in line
    assert "┤" in line
    assert "+0.17" in line
    assert "+0.10 to +0.50" in line
    assert "(12)" in line


def test_where_there_is_little_room_the_interval_is_drawn_and_the_value_and_amount_stay() -> None:
    (line,) = cell_lines(Look.TONE, "Ada Reed", 0, 76)
    assert "┼●─┤" in line
    assert line.rstrip().endswith("+0.17 (12)")


def test_tones_are_drawn_on_one_scale() -> None:
    zeros = {cell_lines(Look.TONE, "Ada Reed", place)[0].index("┼") for place in (0, 1)}
    assert len(zeros) == 1


def test_praise_and_blame_have_a_line_and_a_sign_each() -> None:
    praise, blame = cell_lines(Look.PRAISE, "Ada Reed", 1)
    assert praise.strip().startswith("+")
    assert "0 %" in praise
    assert blame.strip().startswith("−")
    assert "12 %" in blame


def test_who_acts_and_who_is_acted_on_have_a_line_and_a_sign_each() -> None:
    acts, patient, unnamed = cell_lines(Look.ACTS, "police", 1)
    assert ("→" in acts, "0 %" in acts) == (True, True)
    assert ("←" in patient, "100 %" in patient) == (True, True)
    assert ("?" in unnamed, "50 %" in unnamed) == (True, True)


def test_what_an_outlet_does_not_say_has_a_dash() -> None:
    assert cell_lines(Look.TONE, "Ada Reed", 2)[0].split() == ["—"]


def test_that_an_outlet_never_mentions_somebody_is_a_figure() -> None:
    assert "0 %" in cell_lines(Look.MENTIONS, "Ada Reed", 2)[0]


def test_where_no_outlet_has_a_figure_a_row_takes_one_line() -> None:
    shown = view(Look.ACTS)
    assert shown.height(row_of(shown, "Ada Reed")) == 1
    assert shown.height(row_of(shown, "police")) == 3


@pytest.mark.parametrize("look", Look)
def test_a_cell_counts_what_it_shows(look: Look) -> None:
    shown = view(look)
    for line in shown.table.lines:
        for cell in line.cells:
            assert isinstance(cell, ActorCell)
            assert all(cell.figure(name).count == len(cell.evidence(name)) for name in MEASURES)


def test_the_words_of_the_corner_can_be_found_where_they_are_clicked() -> None:
    shown = view()
    lines = [text(line) for line in corner(shown.look, shown.table.voice, actor_frame(shown, 118, 0, 0), compact=False)]
    words = [lines[y][x : x + width] for x, y, width, _ in corner_places(Look, len(lines))]
    assert words == [*(look.value for look in Look), "own", "quoted", "reported", "all"]


@pytest.mark.parametrize("look", [Look.TONE, Look.PRAISE])
@pytest.mark.parametrize("width", [78, 118, 198])
def test_what_tone_towards_is_not_is_said_where_it_is_shown(look: Look, width: int) -> None:
    said = text(legend_runs(look, view().table.voice, width, compact=False))
    assert cells(said) == width
    assert "what befalls them" in said
    assert "no tone towards them" in said
    assert "…" not in said
    assert NO_TONE.endswith("is no tone towards them.")


@pytest.mark.parametrize("look", Look)
def test_a_legend_is_never_cut(look: Look) -> None:
    for width in (78, 118, 198):
        assert "…" not in text(legend_runs(look, view().table.voice, width, compact=False))


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("voice", VOICE_WORDS)
def test_where_it_is_compact_the_legend_says_whose_words_first_and_is_not_cut(look: Look, voice: Voice) -> None:
    said = text(legend_runs(look, voice, 78, compact=True))
    assert said.startswith(VOICE_WORDS[voice])
    assert "…" not in said


# Rows


def test_a_filter_leaves_those_whose_names_kind_or_spellings_fit() -> None:
    table = view().table
    for wanted, left in (("mayor", ["Ada Reed"]), ("country", ["Veldria"]), ("POL", ["police"])):
        assert [line.actor.name for line in table.lines if fits(line.actor, wanted)] == left


def test_a_filter_that_fits_nobody_says_so() -> None:
    (row,) = actor_rows(view().table, ActorOrder.OUTLETS, Look.TONE, (), "zzz")
    assert (row.kind, row.title) == (ActorRowKind.NOTE, NOBODY_FITS)


def test_a_closed_group_says_how_many_it_holds() -> None:
    rows = actor_rows(view().table, ActorOrder.MENTIONS, Look.TONE, {"People and bodies"})
    assert [(row.title, row.hint) for row in rows] == [("People and bodies", "3")]


def test_every_look_has_measures() -> None:
    assert {name for names in MEASURES_OF.values() for name in names} == set(MEASURES)
