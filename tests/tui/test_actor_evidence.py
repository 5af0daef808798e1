"""What is behind a cell of the Actors screen: as many rows as it counts, what is marked in them, what is copied."""

from __future__ import annotations

import csv
import io

import pytest

from analysis.actor_table import MEASURES
from tests.tui.actors_made import row_of, view
from tui.jobs.actors import Look
from tui.text import Run, cells
from tui.widgets.actor_behind import BEHIND, CellSentences, count_of, sentences_of
from tui.widgets.actor_evidence import (
    about_runs,
    article_runs,
    figure_runs,
    sentence_lines,
    sentence_ranges,
    tags_of,
    title_runs,
)
from tui.widgets.actor_views import cell_passage, marks_of, sentence_passage, sentences_view
from tui.widgets.tagged_rows import tagged_layout


def text(runs: list[Run]) -> str:
    return "".join(part for part, _ in runs)


def behind(look: Look, title: str, place: int) -> CellSentences:
    shown = view(look)
    return sentences_of(shown, row_of(shown, title), place)


def inked(shown: CellSentences, at: int = 0) -> dict[str, str]:
    one = shown.rows[at]
    return {shown.text(one)[start:end]: ink for start, end, ink in one.spans}


@pytest.mark.parametrize("look", Look)
def test_there_are_as_many_rows_as_the_cell_counts(look: Look) -> None:
    shown = view(look)
    for line in shown.table.lines:
        for column in shown.order:
            row = row_of(shown, line.actor.name)
            assert len(sentences_of(shown, row, column).rows) == count_of(shown, line, column)
            counted = sum(shown.cell(line, column).figure(name).count for name in BEHIND[look])
            assert count_of(shown, line, column) == counted


def test_mentions_and_judging_words_are_marked_each_in_its_way() -> None:
    assert inked(behind(Look.TONE, "Ada Reed", 0)) == {"Ada Reed": "hit", "brave": "positive-word"}
    assert inked(behind(Look.TONE, "Ada Reed", 1)) == {"Ada Reed": "hit", "corrupt": "negative-word"}


def test_verb_agent_and_patient_are_marked_each_in_its_way() -> None:
    marked = inked(behind(Look.ACTS, "police", 0))
    assert marked == {"The police": "layer-1", "beat": "hit", "protesters with": "layer-3"}


def test_a_judging_word_stands_beside_its_sentence_with_its_weight() -> None:
    assert [text(tag) for tag in tags_of(behind(Look.TONE, "Ada Reed", 1), 0, 20)] == ["−1 blame", "−1 corrupt"]


def test_who_does_it_to_whom_stands_beside_the_sentence() -> None:
    assert [text(tag) for tag in tags_of(behind(Look.ACTS, "police", 0), 0, 20)] == [
        "→ acts beat",
        "to protesters with",
    ]


def test_where_nobody_is_named_who_did_it_that_is_said() -> None:
    shown = behind(Look.ACTS, "police", 1)
    said = [[text(tag) for tag in tags_of(shown, at, 20)] for at in range(len(shown.rows))]
    assert ["← acted on attacked", "by a crowd"] in said
    assert ["← acted on were", "? by nobody named"] in said


def test_a_narrow_list_gives_the_verb_a_line_of_its_own() -> None:
    assert text(tags_of(behind(Look.ACTS, "police", 1), 0, 12)[1]).strip() in ("attacked", "were")


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("width", [30, 48, 60, 77, 117])
def test_lines_are_as_wide_as_the_list(look: Look, width: int) -> None:
    for title in ("Ada Reed", "police"):
        shown = behind(look, title, 0)
        layout = tagged_layout(width)
        for at, ranges in enumerate(sentence_ranges(shown, layout, wrapped=True)):
            lines = sentence_lines(shown, at, layout, ranges, chosen=True)
            assert len(lines) >= len(tags_of(shown, at, layout.tag))
            assert {sum(cells(part) for part, _ in line) for line in lines} == {width}


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("width", [40, 78, 118])
def test_the_head_is_as_wide_as_the_pane(look: Look, width: int) -> None:
    shown = behind(look, "Ada Reed", 0)
    for runs in (title_runs(shown, 0, width), figure_runs(shown, width), about_runs(shown, width)):
        assert sum(cells(part) for part, _ in runs) == width


def test_the_head_tells_value_interval_and_what_it_rests_on() -> None:
    said = text(figure_runs(behind(Look.TONE, "Ada Reed", 0), 118))
    assert said.startswith("+0.17 tone towards  95 % interval +0.10 to +0.50 · from 12 clauses")


def test_the_head_tells_how_outlets_differ_where_their_intervals_leave_room_for_it() -> None:
    assert "tone towards: Harbor Ledger 0.29 over Northgate Wire" in text(
        about_runs(behind(Look.TONE, "Ada Reed", 0), 118)
    )
    assert "over" not in text(about_runs(behind(Look.TONE, "police", 0), 118))


def test_an_outlet_that_does_not_speak_of_somebody_says_so() -> None:
    assert "does not speak of them" in text(figure_runs(behind(Look.TONE, "Ada Reed", 2), 118))


def test_the_article_of_a_row_is_named() -> None:
    assert "Harbor Ledger on the ferry" in text(article_runs(behind(Look.TONE, "Ada Reed", 0), 0, 118))


# Handed out


def test_a_cell_is_copied_with_its_figures_and_their_intervals() -> None:
    passage = cell_passage(behind(Look.PRAISE, "Ada Reed", 0))
    assert passage is not None
    assert passage.text.startswith(
        "Harbor Ledger of Ada Reed, own words: praise 17 % [5–45], from 12 clauses; blame 0 %"
    )
    assert "A statement about these 3 articles" in passage.with_source


def test_a_sentence_is_copied_with_its_place() -> None:
    shown = behind(Look.TONE, "Ada Reed", 0)
    passage = sentence_passage(shown, shown.rows[0])
    assert passage.text == "Ada Reed is a brave and honest mayor."
    assert "Harbor Ledger, “Harbor Ledger on the ferry”" in passage.with_source


def test_the_sentences_of_a_cell_are_exported_one_a_row() -> None:
    shown = behind(Look.ACTS, "police", 1)
    rows = list(csv.DictReader(io.StringIO(sentences_view(shown).makers["csv"]())))
    assert {(row["agent"], row["verb"], row["patient"]) for row in rows} == {
        ("a crowd", "attacked", "The police"), ("", "were", "The police"),
    }  # fmt: skip


def test_in_an_article_the_parts_of_an_event_are_no_praise_and_no_blame() -> None:
    shown = view(Look.ACTS)
    marks = marks_of(shown, row_of(shown, "police"), (0, 1), None)
    assert {weight for mark in marks.values() for row in mark.rows for _, _, weight in row.highlights} == {0.0}


def test_the_mark_that_is_shown_first_is_the_chosen_one() -> None:
    shown = view(Look.TONE)
    row = row_of(shown, "Ada Reed")
    chosen = sentences_of(shown, row, 0).rows[1].evidence
    marks = marks_of(shown, row, (0,), chosen)[1]
    assert marks.rows[marks.at] == chosen


def test_all_measures_have_rows_somewhere() -> None:
    shown = view()
    found = {name for line in shown.table.lines for cell in line.cells for name in MEASURES if cell.evidence(name)}
    assert found == set(MEASURES)


def test_where_there_is_little_room_several_figures_stand_by_their_signs_and_keep_their_intervals() -> None:
    shown = behind(Look.ACTS, "police", 1)
    assert "is acted on 100 % [34–100]" in text(figure_runs(shown, 118))
    narrow = text(figure_runs(shown, 64))
    assert "← 100 % [34–100]" in narrow
    assert "? 50 % [9–91]" in narrow
    assert "from 2 events" in narrow
