from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.measure import Figure, Measure
from tests.tui.made import comparison
from tui.text import Run, cells
from tui.widgets.cell_layout import Member, group_layout
from tui.widgets.cells import concept_cell, figure_cell
from tui.widgets.plots import Scale, bar, interval_plot, scale_of
from tui.widgets.rows import Row, RowKind

MEASURES = {measure.id: measure for measure in comparison().measures}


def figure(value: float | None, low: float | None = None, high: float | None = None, note: str = "") -> Figure:
    return Figure("tone.mean", Voice.OWN, value, low, high, 3, None, None, 12, "sentences", note)


def text_of(runs: list[Run]) -> str:
    return "".join(text for text, _ in runs)


def drawn(measure: Measure, *figures: Figure, width: int = 30, place: int = 0) -> str:
    layout = group_layout([(measure, figures)], width).of(measure)
    return text_of(figure_cell(measure, figures, place, layout, width))


def test_an_interval_is_drawn_around_its_value() -> None:
    assert text_of(interval_plot(figure(0.0, -0.5, 0.5), Scale(-1, 1), 9, "")) == "··├─●─┤··"


def test_zero_is_marked_on_a_signed_scale() -> None:
    assert text_of(interval_plot(figure(-0.5, -0.75, -0.25), Scale(-1, 1, zero=True), 9, "")) == "·├●┤┼····"


def test_a_value_without_an_interval_is_a_point() -> None:
    assert text_of(interval_plot(figure(1.0), Scale(0, 1), 5, "")) == "····●"


def test_every_column_of_a_row_is_drawn_on_one_scale() -> None:
    figures = (figure(-0.5, -0.6, -0.4), figure(0.5, 0.4, 0.6))
    left, right = (drawn(MEASURES["tone.mean"], *figures, width=21, place=place) for place in (0, 1))
    assert left.index("┼") == right.index("┼")


def test_a_tone_has_a_real_minus() -> None:
    assert "−0.12" in drawn(MEASURES["tone.mean"], figure(-0.12, -0.2, 0.1))


def test_a_tone_above_zero_has_its_sign() -> None:
    assert "+0.04" in drawn(MEASURES["tone.mean"], figure(0.04, -0.2, 0.1))


def test_a_wide_column_gives_the_interval_in_numbers() -> None:
    assert "−0.20 to +0.10" in drawn(MEASURES["tone.mean"], figure(-0.12, -0.2, 0.1), width=40)


def test_a_share_is_a_bar_with_percent_and_a_range_with_a_dash() -> None:
    assert drawn(MEASURES["tone.negative"], figure(0.31, 0.18, 0.45)).split()[-3:] == ["31", "%", "18–45"]


def test_a_rate_has_its_different_terms_in_brackets() -> None:
    assert drawn(MEASURES["frame.economy"], replace(figure(6.2, 2.9, 9.6), distinct=5)).endswith("(5)")


@pytest.mark.parametrize("width", [20, 27, 44])
def test_a_caution_is_marked_at_every_width(width: int) -> None:
    cell = drawn(MEASURES["readability.smog_index"], figure(8.3, 5.5, 10.9, "fewer than ten sentences"), width=width)
    assert "! 8.3" in cell


FRAMES = [
    (MEASURES["frame.economy"], (figure(54.2, 33.4, 78.5), figure(0.0, 0.0, 9.2))),
    (MEASURES["frame.security"], (figure(0.0, 0.0, 121.4), figure(5.0, 0.0, 12.7))),
]
TONES = [
    (MEASURES["tone.mean"], (figure(-0.09, -0.14, 0.1), figure(0.5, 0.2, 0.6))),
    (MEASURES["tone.positive"], (figure(0.0, 0.0, 0.09), figure(1.0, 0.33, 1.0))),
]


def cells_of(group: Sequence[Member], width: int) -> list[str]:
    """Every cell of a group of rows, row by row."""
    layout = group_layout(group, width)
    return [
        text_of(figure_cell(measure, figures, place, layout.of(measure), width))
        for measure, figures in group
        for place in range(len(figures))
    ]


@pytest.mark.parametrize("width", [18, 20, 22, 25, 46])
def test_intervals_of_a_group_stand_below_one_another(width: int) -> None:
    assert len({cell.index("–") for cell in cells_of(FRAMES, width)}) == 1


@pytest.mark.parametrize("width", [18, 20, 22, 25, 46])
def test_values_of_a_group_end_in_one_column(width: int) -> None:
    values = ("54.2", "0.0", "0.0", "5.0")
    ends = {cell.index(f"{value} ") + len(value) for cell, value in zip(cells_of(FRAMES, width), values, strict=True)}
    assert len(ends) == 1


def test_with_room_tones_and_shares_end_in_one_column() -> None:
    values = ("−0.09 ", "+0.50 ", " 0 % ", "100 % ")
    ends = {cell.index(value) + len(value) for cell, value in zip(cells_of(TONES, 44), values, strict=True)}
    assert len(ends) == 1


def test_without_room_a_tone_keeps_its_drawing_and_leaves_its_interval_out() -> None:
    assert cells_of(TONES, 22)[0].endswith("−0.09")


def test_cautions_of_a_row_stand_below_one_another() -> None:
    measure = MEASURES["readability.smog_index"]
    group = [(measure, (figure(8.3, 5.5, 10.9, "few"), figure(110.0, 9.0, 120.0, "few")))]
    assert len({cell.index("!") for cell in cells_of(group, 30)}) == 1


@pytest.mark.parametrize(("value", "ink"), [(0.0, "dim"), (6.2, "")])
def test_an_amount_of_nothing_is_quieter_than_others(value: float, ink: str) -> None:
    measure, figures = MEASURES["frame.economy"], (figure(value, -1.0, 9.2),)
    layout = group_layout([(measure, figures)], 30).of(measure)
    inks = {text.strip(): ink for text, ink in reversed(figure_cell(measure, figures, 0, layout, 30))}
    assert inks[f"{value}"] == ink


def test_a_reason_is_cut_after_a_whole_word() -> None:
    measure = MEASURES["tone.mean"]
    cell = drawn(measure, figure(None, note="no headline in quotation marks"), width=22)
    assert cell.strip() == "— no headline in…"


def test_a_reason_that_just_fits_is_not_cut_for_its_dash() -> None:
    assert drawn(MEASURES["tone.mean"], figure(None, note="not measured: Russian"), width=21) == "not measured: Russian"


def test_a_figure_that_does_not_apply_says_why() -> None:
    assert drawn(MEASURES["tone.mean"], figure(None, note="not measured: Russian")).strip() == "— not measured: Russian"


@given(st.sampled_from(sorted(MEASURES)), st.floats(-500, 500), st.integers(8, 60), st.booleans())
def test_a_cell_takes_exactly_its_width(name: str, value: float, width: int, cautioned: bool) -> None:
    made = replace(figure(value, value - 1, value + 1, "a caution" if cautioned else ""), distinct=3)
    assert cells(drawn(MEASURES[name], made, figure(None, note="no"), width=width)) == width


@given(st.floats(0, 1000), st.floats(0.001, 1000), st.integers(1, 40))
def test_a_bar_is_never_longer_than_its_room_and_never_nothing_for_something(
    value: float, top: float, width: int
) -> None:
    made = bar(value, top, width)
    assert len(made) == width
    assert (made.strip() == "") == (value == 0)


def test_a_scale_holds_every_interval_of_the_row() -> None:
    scale = scale_of([figure(1, 0.5, 3), figure(2, -4, 2.5), figure(None)], zero=False)
    assert (scale.low, scale.high) == (-4, 3)


LABELS = tuple(measure for name, measure in MEASURES.items() if name.startswith("naming.event."))
CONCEPT = Row(RowKind.CONCEPT, "the event", LABELS, "naming.event", 1)


def named(*counts: int) -> list[Figure]:
    return [replace(figure(0.5), count=count) for count in counts]


def test_names_of_a_thing_stand_with_their_counts_most_frequent_first() -> None:
    assert text_of(concept_cell(CONCEPT, named(1, 5, 0, 0), 40)).split() == ["disaster", "5", "collapse", "1"]


def test_names_without_room_are_counted() -> None:
    assert text_of(concept_cell(CONCEPT, named(3, 2, 1, 1), 16)).strip() == "collapse 3  +3"


def test_a_thing_that_is_not_mentioned_says_so() -> None:
    none = [replace(figure(None, note="not mentioned"), count=0)] * 4
    assert text_of(concept_cell(CONCEPT, none, 20)).strip() == "— not mentioned"


def inks(measure: Measure, made: Figure, width: int = 30) -> set[str]:
    layout = group_layout([(measure, (made,))], width).of(measure)
    return {ink for text, ink in figure_cell(measure, (made,), 0, layout, width) if text.strip()}


@pytest.mark.parametrize("distinct", [1, 2])
def test_a_frame_of_too_few_terms_is_faint_and_has_a_sign(distinct: int) -> None:
    made = replace(figure(6.2, 2.9, 9.6, "too few different terms for a frame"), distinct=distinct)
    assert inks(MEASURES["frame.economy"], made) == {"dim", "mark"}
    assert "! 6.2" in drawn(MEASURES["frame.economy"], made)


def test_a_frame_of_three_terms_is_not_faint() -> None:
    assert "bar" in inks(MEASURES["frame.economy"], replace(figure(6.2, 2.9, 9.6), distinct=3))


@pytest.mark.parametrize("width", range(19, 40))
def test_a_refused_figure_says_in_every_column_how_many_sentences_it_needs(width: int) -> None:
    said = drawn(MEASURES["readability.lix"], figure(None, note="7 sentences; needs 10"), width=width)
    assert "7 sent" in said
    assert "needs 10" in said


def test_praise_less_blame_is_signed_as_tone_is() -> None:
    assert "−0.50" in drawn(MEASURES["tone.polarity"], figure(-0.5, -0.6, -0.4))


def test_a_ratio_of_types_has_two_decimals() -> None:
    assert "0.79" in drawn(MEASURES["diversity.mattr"], figure(0.793, 0.75, 0.83))
