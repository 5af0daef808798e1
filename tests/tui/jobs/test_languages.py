"""Articles in a language that is not read are said not to be measured: never that they do not mention somebody."""

from __future__ import annotations

import csv
import io

import pytest

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from tests.tui.actors_made import TOLD
from tests.tui.loaded_made import loaded_comparison
from tests.tui.made import GAZETTE, article, compared, outlet
from tui.export.actor_rows import NOBODY_READ
from tui.export.actors import ActorsAsked, printed_actors
from tui.export.loaded import printed_loaded
from tui.jobs.actors import EVERYBODY, ActorOrder, Look, actors_of, groups_of
from tui.jobs.comparing import read_selected
from tui.jobs.languages import left_out_told, unmeasured
from tui.jobs.loaded_words import NOT_ENGLISH, loaded_of
from tui.jobs.selecting import Listed, Selected
from tui.widgets.actor_cells import actor_cell_lines, actor_widths
from tui.widgets.actor_rows import actor_rows
from tui.widgets.actor_view import ActorView

LEDGER = ("The ferry", ("Ada Reed is a brave mayor. It was a shameful plan.",))


def listed(key: int, name: str, told: tuple[str, tuple[str, ...]], language: str) -> Listed:
    return outlet(int(name == "Gazeta") + 1, name), article(key, told, language=language)


def made(*articles: Listed) -> Comparison:
    return compared(Selected("The ferry", None, articles))


@pytest.fixture
def mixed() -> Comparison:
    return made(listed(1, "Harbor Ledger", LEDGER, "en"), listed(2, "Gazeta", GAZETTE, "ru"))


def column(comparison: Comparison, name: str) -> Column:
    return next(column for column in comparison.columns if column.outlet.name == name)


def test_an_outlet_in_another_language_is_not_measured(mixed: Comparison) -> None:
    assert unmeasured(column(mixed, "Gazeta")) == "not measured: Russian"


def test_an_outlet_in_english_is(mixed: Comparison) -> None:
    assert unmeasured(column(mixed, "Harbor Ledger")) == ""


def test_an_outlet_of_both_is_measured_and_says_how_many_are_left_out() -> None:
    both = made(
        listed(1, "Gazeta", LEDGER, "en"), listed(2, "Gazeta", GAZETTE, "ru"), listed(3, "Harbor Ledger", LEDGER, "en")
    )
    assert unmeasured(column(both, "Gazeta")) == ""
    assert left_out_told(both.columns) == "Not measured, as it is not in English: Gazeta (1 of 2 articles: Russian)."


def test_nothing_is_said_of_languages_where_all_is_english() -> None:
    assert left_out_told(loaded_comparison().columns) == ""


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_printed_actors_say_that_an_outlet_is_not_measured(form: str, mixed: Comparison) -> None:
    said = printed_actors(ActorsAsked(actors_of(mixed, Voice.OWN)), form, {})
    assert "Russian" in said
    assert "not at Gazeta" not in said


def test_a_spreadsheet_of_actors_has_no_noughts_for_an_outlet_that_is_not_measured(mixed: Comparison) -> None:
    said = printed_actors(ActorsAsked(actors_of(mixed, Voice.OWN)), "csv", {})
    rows = [row for row in csv.DictReader(io.StringIO(said)) if row["outlet"] == "Gazeta"]
    assert {row[name] for row in rows for name in ("mentions_counted", "clauses", "events")} == {""}


@pytest.mark.parametrize("look", Look)
def test_each_cell_of_an_outlet_that_is_not_measured_says_so(look: Look, mixed: Comparison) -> None:
    table = actors_of(mixed, Voice.OWN)
    place = mixed.columns.index(column(mixed, "Gazeta"))
    cell = table.lines[0].cells[place]
    first = actor_cell_lines(cell, look, actor_widths(table.lines[0].cells, look, 30), 1.0, 30)[0]
    assert "not measured: Russian" in "".join(text for text, _ in first)


def test_where_no_article_is_in_english_the_table_says_so() -> None:
    foreign = made(listed(2, "Gazeta", GAZETTE, "ru"))
    table = actors_of(foreign, Voice.OWN)
    view = ActorView(table, foreign, Look.TONE, ActorOrder.OUTLETS, (0,), (0,))
    assert [row.title for row in actor_rows(view.table, view.first, view.look, ())] == [NOBODY_READ]
    assert NOBODY_READ in printed_actors(ActorsAsked(table), "text", {})


def test_nobody_is_said_to_be_in_one_outlet_only_where_only_one_is_measured(mixed: Comparison) -> None:
    titles = [group.title for group in groups_of(actors_of(mixed, Voice.OWN), ActorOrder.OUTLETS, Look.TONE)]
    assert titles == [EVERYBODY]


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_printed_loaded_words_say_that_an_outlet_is_not_measured(form: str, mixed: Comparison) -> None:
    assert "Russian" in printed_loaded(loaded_of(mixed, Voice.OWN), form, {})


def test_loaded_words_of_no_english_article_are_not_said_to_be_none() -> None:
    said = printed_loaded(loaded_of(made(listed(2, "Gazeta", GAZETTE, "ru")), Voice.OWN), "text", {})
    assert NOT_ENGLISH in said
    assert "No candidate was found" not in said


def test_articles_that_are_only_read_have_the_same_actors_and_no_figure() -> None:
    told = tuple((outlet(key, name), article(key, (name, text))) for key, (name, text) in enumerate(TOLD.items(), 1))
    selected = Selected("The ferry", None, told)
    read, whole = read_selected(selected), compared(selected)
    assert read.columns == whole.columns
    assert actors_of(read, Voice.OWN).lines == actors_of(whole, Voice.OWN).lines
    assert not read.figures
