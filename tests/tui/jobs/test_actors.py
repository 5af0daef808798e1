"""In which order actors come, when outlets are said to differ in them, and whom a name or a place in a text means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actor_table import AGENT, BLAME, MEASURES, MENTIONS, PRAISE, TONE, ActorCell, ActorLine
from analysis.document import Voice
from analysis.measure import Figure
from analysis.speakers import bundled_aliases
from tests.tui.actors_made import ADA, POLICE, VELDRIA, made_table, selected, story
from tui.jobs.actors import (
    DIFFERENT,
    LEAST_N,
    MOST_ARTICLES,
    NOT_DIFFERENT,
    SEVERAL,
    SINGLE,
    ActorOrder,
    Look,
    actor_at,
    actor_called,
    difference,
    groups_of,
    measure_of,
    selected_for,
)
from tui.jobs.problems import UserError


def figure(name: str, value: float | None, low: float | None, high: float | None, n: int = 20) -> Figure:
    return Figure(name, Voice.OWN, value, low, high, 1, value, 1, n, "clauses")


def line(*tones: Figure) -> ActorLine:
    blank = {name: figure(name, None, None, None, 0) for name in MEASURES}
    cells = tuple(ActorCell({**blank, tone.measure: tone}, dict.fromkeys(MEASURES, ())) for tone in tones)
    return ActorLine(ADA, cells)


def test_every_measure_of_a_look_is_in_the_catalogue() -> None:
    assert {measure_of(name).id for name in MEASURES} == set(MEASURES)


# Differences


def test_outlets_whose_intervals_are_apart_differ() -> None:
    found = difference(line(figure(TONE, -0.4, -0.6, -0.2), figure(TONE, 0.3, 0.1, 0.5)), (TONE,))
    assert found is not None
    assert (found.higher, found.lower, round(found.amount, 6)) == (1, 0, 0.7)


def test_outlets_whose_intervals_touch_do_not() -> None:
    assert difference(line(figure(TONE, -0.4, -0.6, 0.1), figure(TONE, 0.3, 0.1, 0.5)), (TONE,)) is None


def test_without_an_interval_nothing_is_said_to_differ() -> None:
    assert difference(line(figure(TONE, -1, None, None), figure(TONE, 1, 0.9, 1)), (TONE,)) is None


def test_of_fewer_clauses_than_are_needed_nothing_is_said() -> None:
    few = figure(TONE, 0.8, 0.7, 0.9, LEAST_N - 1)
    assert difference(line(few, figure(TONE, -0.5, -0.6, -0.4)), (TONE,)) is None


def test_an_interval_of_clauses_that_are_all_alike_tells_nothing() -> None:
    assert difference(line(figure(TONE, 1, 1, 1), figure(TONE, -0.5, -0.6, -0.4)), (TONE,)) is None


def test_of_several_measures_the_one_that_differs_most_is_told() -> None:
    first = {PRAISE: figure(PRAISE, 0.1, 0.05, 0.2), BLAME: figure(BLAME, 0.8, 0.7, 0.9)}
    second = {PRAISE: figure(PRAISE, 0.5, 0.4, 0.6), BLAME: figure(BLAME, 0.1, 0.05, 0.2)}
    cells = [ActorCell(figures, {}) for figures in (first, second)]
    found = difference(ActorLine(ADA, tuple(cells)), (PRAISE, BLAME))
    assert found is not None
    assert found.measure == BLAME


@given(
    st.lists(
        st.tuples(st.floats(-1, 1), st.floats(0.001, 0.5), st.integers(0, 30)).map(
            lambda one: figure(TONE, one[0], one[0] - one[1], one[0] + one[1], one[2])
        ),
        min_size=1,
        max_size=5,
    )
)
def test_a_difference_is_one_between_outlets_whose_intervals_have_nothing_in_common(figures: list[Figure]) -> None:
    found = difference(line(*figures), (TONE,))
    if found is not None:
        above, below = figures[found.higher], figures[found.lower]
        assert above.low is not None
        assert below.high is not None
        assert above.low > below.high
        assert found.amount > 0
        assert min(above.n, below.n) >= LEAST_N


# Order


def test_those_of_whom_several_outlets_speak_come_first() -> None:
    groups = groups_of(made_table(story()), ActorOrder.OUTLETS, Look.TONE)
    assert [(group.title, [one.actor for one in group.lines]) for group in groups] == [
        (SEVERAL, [POLICE, ADA]), (SINGLE, [VELDRIA]),
    ]  # fmt: skip


def test_by_mentions_those_who_are_mentioned_most_come_first() -> None:
    (group,) = groups_of(made_table(story()), ActorOrder.MENTIONS, Look.TONE)
    assert [one.mentions for one in group.lines] == sorted((one.mentions for one in group.lines), reverse=True)


def test_by_difference_only_those_in_whom_outlets_differ_come_first() -> None:
    groups = groups_of(made_table(story()), ActorOrder.DIFFERENCE, Look.TONE)
    assert [(group.title, [one.actor for one in group.lines]) for group in groups] == [
        (DIFFERENT, [ADA]), (NOT_DIFFERENT, [POLICE, VELDRIA]),
    ]  # fmt: skip


@pytest.mark.parametrize("order", ActorOrder)
@pytest.mark.parametrize("look", Look)
def test_nobody_is_lost_in_any_order(order: ActorOrder, look: Look) -> None:
    table = made_table(story())
    found = [one.actor.key for group in groups_of(table, order, look) for one in group.lines]
    assert sorted(found) == sorted(one.actor.key for one in table.lines)


# Who is meant


def test_a_place_in_a_text_means_who_is_mentioned_there() -> None:
    table = made_table(story())
    row = table.lines[0].cells[0].evidence(MENTIONS)[0]
    assert actor_at(table, row.article, row.start, row.end) == POLICE


def test_a_place_where_nobody_is_mentioned_means_nobody() -> None:
    assert actor_at(made_table(story()), 1, 0, 1) is None


@pytest.mark.parametrize("name", ["Ada Reed", "reed", "THE MAYOR", "ada"])
def test_an_actor_is_found_by_any_spelling(name: str) -> None:
    assert actor_called(name, made_table(story()), bundled_aliases()).actor == ADA


def test_a_name_of_nobody_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UserError, match="Nobody called “Zoe” is spoken of there"):
        actor_called("Zoe", made_table(story()), bundled_aliases())


def test_what_an_actor_does_is_not_asked_of_lines_without_events() -> None:
    ada = next(one for one in made_table(story()).lines if one.actor == ADA)
    assert difference(ada, (AGENT,)) is None


# From an article


def test_the_whole_group_is_looked_at() -> None:
    listed = selected({"A": ("One.",), "B": ("Two.",)}).articles
    assert selected_for(listed[:1], listed, None).articles == listed


def test_of_a_very_large_group_what_is_open_is_looked_at() -> None:
    listed = selected({"A": ("One.",), "B": ("Two.",)}).articles
    many = [(outlet, replace(article, key=key)) for key in range(MOST_ARTICLES + 1) for outlet, article in listed[:1]]
    assert selected_for(listed[:1], many, None).articles == listed[:1]
