"""A cursor over rows and columns of a table: what every table of the app has in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.actors_made import view
from tui.widgets.actor_view import actor_frame
from tui.widgets.cell_cursor import Switch, moving
from tui.widgets.table_view import NARROWEST_COLUMN, grid_frame


@given(st.integers(0, 60), st.integers(0, 3), st.integers(1, 20), st.integers(0, 70), st.integers(0, 4))
def test_a_switch_holds_its_own_cells_and_no_other(x: int, y: int, width: int, at: int, line: int) -> None:
    assert Switch(x, y, width, lambda: None).holds(at, line) == (line == y and at in range(x, x + width))


@given(st.integers(40, 220), st.integers(0, 120), st.integers(1, 20), st.integers(0, 20), st.integers(0, 19))
def test_the_column_of_the_cursor_is_in_sight_at_any_width(
    width: int, longest: int, columns: int, first: int, cursor: int
) -> None:  # fmt: skip
    cursor = min(cursor, columns - 1)
    frame = grid_frame(width, longest, (30, 36), columns, first, cursor)
    assert frame.first <= cursor < frame.first + frame.count
    assert frame.titles + frame.count * frame.column <= width
    assert frame.more_left + frame.count + frame.more_right == columns


@given(st.integers(60, 220), st.integers(0, 120), st.integers(1, 20))
def test_no_column_is_narrower_than_it_may_be(width: int, longest: int, columns: int) -> None:
    assert grid_frame(width, longest, (30, 36), columns, 0, 0).column >= NARROWEST_COLUMN


def test_a_long_name_takes_no_column_away() -> None:
    shown = view()
    longest = grid_frame(118, 400, (30, 36), len(shown.order), 0, 0)
    assert longest.count == actor_frame(shown, 118, 0, 0).count


def test_every_way_to_move_has_a_key() -> None:
    assert all(command.keys for command in moving("row"))
    assert {command.pair for command in moving("row")} - {""} <= {command.action for command in moving("row")}
