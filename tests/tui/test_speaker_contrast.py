from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis.contingency import OddsRatio
from analysis.speaker_contrasts import Contrast
from analysis.voices.reporting import Stance
from tui.text import Run
from tui.widgets.speaker_contrast import contrast_cell, contrast_runs, times


def contrast(value: float | None = None, low: float = 0.0, high: float = 0.0, note: str = "") -> Contrast:
    odds = None if value is None else OddsRatio(value, low, high)
    return Contrast(Stance.DOUBTING, odds, None, 3, 14, note)


def written(runs: Iterable[Run]) -> str:
    return "".join(text for text, _ in runs)


def test_a_ratio_stands_with_its_interval() -> None:
    assert written(contrast_cell([contrast(2.4, 0.5, 11.2)], 0, 30)).endswith("2.4× 0.5–11")


def test_no_difference_is_marked_on_the_scale() -> None:
    drawn = written(contrast_cell([contrast(4.0, 2.0, 8.0)], 0, 40))
    assert drawn.index("┼") < drawn.index("├") < drawn.index("●") < drawn.index("┤")


def test_twice_as_much_and_half_as_much_are_as_far_from_no_difference() -> None:
    row = [contrast(4.0, 2.0, 8.0), contrast(0.25, 0.125, 0.5)]
    more, less = (written(contrast_cell(row, place, 42)) for place in (0, 1))
    assert more.index("●") - more.index("┼") == less.index("┼") - less.index("●")


def test_without_a_ratio_the_cell_says_why() -> None:
    assert written(contrast_cell([contrast(note="no speaker in common")], 0, 30)).rstrip() == "— no speaker in common"


def test_without_room_the_reason_is_told_in_its_first_words() -> None:
    assert written(contrast_cell([contrast(note="too few verbs to tell")], 0, 20)).rstrip() == "— too few verbs"


@pytest.mark.parametrize(("value", "said"), [(0.034, "0.03×"), (0.5, "0.5×"), (9.9, "9.9×"), (31.2, "31×")])
def test_a_ratio_is_written_as_finely_as_it_is_large(value: float, said: str) -> None:
    assert times(value) == said


def test_in_words_it_says_what_it_rests_on() -> None:
    assert written(contrast_runs(contrast(2.4, 0.5, 11.2))).endswith("interval 0.5–11 · 3 speakers in common, 14 verbs")


@given(st.lists(st.tuples(*[st.floats(0.001, 1000)] * 3).map(sorted), min_size=1, max_size=5), st.integers(20, 60))
def test_a_cell_is_as_wide_as_its_column(ends: list[list[float]], width: int) -> None:
    row = [contrast(value, low, high) for low, value, high in ends]
    assert {cell_len(written(contrast_cell(row, place, width))) for place in range(len(row))} == {width}
