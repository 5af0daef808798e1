from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis.document import Voice
from analysis.measure import Figure
from analysis.speaker_table import SpeakerCell
from analysis.voices.reporting import Stance, Verb
from tests.tui.speaking_made import row_of, view
from tui.ascii import ascii_cells
from tui.in_turn import following
from tui.text import Run
from tui.widgets.speaker_cells import (
    STANCE_SIGNS,
    CellMode,
    cell_lines,
    share_bar,
    stance_legend,
    verb_runs,
)
from tui.widgets.speaker_view import cell_runs, speaker_frame

LEDGER, WIRE, COURIER, POST = range(4)
WIDTH = 20


def written(runs: Iterable[Run]) -> str:
    return "".join(text for text, _ in runs)


def cell(speaker: str, outlet: int) -> SpeakerCell:
    line = row_of(view(), speaker).line
    assert line is not None
    return line.cells[outlet]


def shown(speaker: str, outlet: int, mode: CellMode, width: int = WIDTH) -> list[str]:
    made = view(mode)
    return [
        written(line).rstrip() for line in cell_lines(cell(speaker, outlet), mode, made.widths(width), made.top, width)
    ]


def verb(base: str, stance: Stance = Stance.NEUTRAL) -> Verb:
    return Verb(base, stance, frozenset())


def share(value: float, low: float | None, high: float | None) -> Figure:
    return Figure("speakers.share", Voice.QUOTED, value, low, high, 1, value, 1, 3, "quotations")


# Shares


def test_a_share_stands_with_its_interval_and_its_quotations() -> None:
    figure = cell("Anna Berg", LEDGER).share
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    said = shown("Anna Berg", LEDGER, CellMode.SHARE)[0]
    assert f"{100 * figure.value:.0f} % " in said
    assert f" {100 * figure.low:.0f}–{100 * figure.high:.0f} " in said
    assert said.endswith("(2)")


def test_a_whole_share_stands_apart_from_its_bar() -> None:
    assert "█ 100 %" in shown("Anna Berg", WIRE, CellMode.SHARE)[0]


def test_a_share_of_one_quotation_has_no_interval() -> None:
    assert "–" not in shown("Anna Berg", WIRE, CellMode.SHARE)[0]


def test_words_without_marks_have_no_share_and_are_counted() -> None:
    assert shown("Petra Lindqvist", WIRE, CellMode.SHARE) == ["— reported only (1)"]


def test_an_outlet_that_gives_no_words_of_somebody_has_a_dash() -> None:
    assert shown("Oskar Reem", POST, CellMode.SHARE) == ["—"]


def test_all_bars_of_a_screen_are_on_one_scale() -> None:
    made = view()
    tops = [figure.high or figure.value or 0 for line in made.table.lines for figure in [c.share for c in line.cells]]
    assert made.top >= max(tops)


def test_a_bar_with_room_shows_where_the_value_may_lie() -> None:
    assert written(share_bar(share(0.5, 0.2, 0.9), 1.0, 10)) == "██▒▒▒───┤ "


def test_nothing_has_no_bar_only_the_line_to_where_it_may_lie() -> None:
    assert written(share_bar(share(0.0, 0.0, 0.5), 1.0, 10)) == "────┤     "


def test_a_short_bar_is_a_bar_alone() -> None:
    assert written(share_bar(share(0.5, 0.2, 0.9), 1.0, 4)) == "██  "


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted), st.floats(0.01, 1), st.integers(0, 60))
def test_a_bar_fills_its_cells_exactly(ends: list[float], top: float, width: int) -> None:
    low, value, high = ends
    assert cell_len(written(share_bar(share(value, low, high), max(top, high), width))) == width


# Verbs


def test_verbs_stand_commonest_first_with_the_sign_of_their_stance() -> None:
    used = [(verb("say"), 4), (verb("claim", Stance.DOUBTING), 2)]
    assert written(verb_runs(used, 20)) == "say 4 · claim 2 ▲"


def test_a_verb_used_once_has_no_number() -> None:
    assert written(verb_runs([(verb("admit", Stance.CONCEDING), 1)], 20)) == "admit ▼"


def test_of_verbs_without_room_the_number_and_the_stances_are_told() -> None:
    used = [(verb("say"), 4), (verb("claim", Stance.DOUBTING), 2), (verb("denounce", Stance.ATTACKING), 1)]
    assert written(verb_runs(used, 12)) == "say 4 +2▲×"


def test_below_the_verbs_stands_how_many_doubt_with_the_interval() -> None:
    assert shown("Anna Berg", LEDGER, CellMode.VERBS) == ["claim ▲ · say", "▲ 1 of 2 · 9–91 %"]


def test_with_room_doubting_is_spelt_out() -> None:
    assert shown("Anna Berg", COURIER, CellMode.VERBS, 40)[1] == "▲ doubting 2 of 2: 100 %, 34–100 %"


@given(st.lists(st.tuples(st.sampled_from(Stance), st.integers(1, 99)), min_size=1, max_size=9), st.integers(24, 80))
def test_verbs_never_need_more_room_than_there_is(used: list[tuple[Stance, int]], width: int) -> None:
    verbs = [(verb(f"verb{place}", stance), times) for place, (stance, times) in enumerate(used)]
    assert cell_len(written(verb_runs(verbs, width))) <= width


@given(st.lists(st.tuples(st.sampled_from(Stance), st.integers(1, 99)), min_size=1, max_size=9), st.integers(24, 80))
def test_every_verb_is_shown_or_counted(used: list[tuple[Stance, int]], width: int) -> None:
    verbs = [(verb(f"verb{place}", stance), times) for place, (stance, times) in enumerate(used)]
    said = written(verb_runs(verbs, width))
    more = said.rpartition(" +")[2].rstrip("".join(STANCE_SIGNS.values())) if f"verb{len(used) - 1}" not in said else 0
    assert said.count("verb") + int(more) == len(used)


def test_every_stance_has_a_sign_of_its_own_in_ascii_too() -> None:
    assert len({ascii_cells(sign) for sign in STANCE_SIGNS.values()}) == len(Stance)


def test_the_legend_names_every_stance_in_eighty_columns() -> None:
    said = written(stance_legend())
    assert all(f"{STANCE_SIGNS[stance]} {stance.value}" in said for stance in Stance)
    assert cell_len(said) <= 78


# How soon


def test_how_soon_is_the_share_of_the_article_before_them_and_their_words() -> None:
    said = shown("Anna Berg", WIRE, CellMode.SOON)[0]
    position = cell("Anna Berg", WIRE).position.value
    assert position is not None
    assert f"{100 * position:.0f} %" in said
    assert said.endswith("4+6")


def test_somebody_who_comes_first_is_drawn_at_the_left() -> None:
    assert shown("Anna Berg", COURIER, CellMode.SOON)[0].startswith("●")


# All modes


def test_the_modes_come_round() -> None:
    mode = CellMode.SHARE
    for _ in CellMode:
        mode = following(CellMode, mode)
    assert mode is CellMode.SHARE


@pytest.mark.parametrize("mode", CellMode)
@pytest.mark.parametrize("width", [77, 117, 138])
def test_every_cell_fills_its_column(mode: CellMode, width: int) -> None:
    made = view(mode)
    frame = speaker_frame(made, width, 0, 0)
    for speaker in ("Anna Berg", "Petra Lindqvist", "Oskar Reem"):
        for place in range(frame.count):
            lines = cell_runs(row_of(made, speaker), made, place, frame, chosen=False)
            assert [cell_len(written(line)) for line in lines] == [frame.column] * made.height(row_of(made, speaker))
