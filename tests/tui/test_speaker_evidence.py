from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from analysis.document import Speaker, SpeakerKind, Voice
from tests.tui.speaking_made import row_of, speaking, table, view
from tui.widgets.speaker_cells import CellMode
from tui.widgets.speaker_evidence import (
    about_runs,
    figure_runs,
    quoted_lines,
    quoted_ranges,
    title_runs,
)
from tui.widgets.speaker_quoted import CellQuotations, count_of, quotations_of
from tui.widgets.speaker_rows import CONTRASTED, NAMED, speaker_rows, title_of
from tui.widgets.speaker_views import (
    cell_passage,
    marks_of,
    quotation_passage,
    quotations_view,
    speakers_view,
)
from tui.widgets.tagged_rows import tagged_layout

LEDGER, WIRE, COURIER, POST = range(4)


def shown(title: str, column: int, mode: CellMode = CellMode.SHARE) -> CellQuotations:
    made = view(mode)
    return quotations_of(made, row_of(made, title), column)


def said(runs: list[tuple[str, str]]) -> str:
    return "".join(text for text, _ in runs)


# The law


@pytest.mark.parametrize("mode", CellMode)
def test_every_cell_counts_as_many_as_it_has_rows(mode: CellMode) -> None:
    made = view(mode)
    for row in speaker_rows(made.table, made.measures, ()):
        for column in range(4):
            assert count_of(made, row, column) == len(quotations_of(made, row, column).rows)


def test_a_share_counts_the_quotations_that_are_its_rows() -> None:
    for line in table().lines:
        for column, cell in enumerate(line.cells):
            if cell.share.count:
                assert len(shown(title_of(line.speaker), column).rows) == cell.share.count


def test_a_figure_of_an_outlet_counts_its_rows() -> None:
    made = view()
    for row in (row for row in speaker_rows(made.table, made.measures, ()) if row.measure):
        assert row.measure is not None
        for column in range(4):
            count = speaking().figure(row.measure.id, Voice.ALL, column).count
            assert len(quotations_of(made, row, column).rows) == count


def test_verbs_have_the_passages_that_a_verb_introduces() -> None:
    assert [
        one.said.verb.base for one in shown("Anna Berg", LEDGER, CellMode.VERBS).rows if one.said and one.said.verb
    ] == [
        "claim",
        "say",
    ]


def test_rows_stand_in_the_order_of_the_text() -> None:
    starts = [one.evidence.start for one in shown("Anna Berg", WIRE, CellMode.SOON).rows]
    assert starts == sorted(starts)
    assert len(starts) == 2


def test_the_rows_of_a_contrast_are_the_verbs_that_it_compares() -> None:
    made = view()
    for column in range(4):
        rows = shown(CONTRASTED, column).rows
        assert len(rows) == made.contrast(column).verbs


def test_a_contrast_shows_this_outlet_s_verbs_before_those_of_the_others() -> None:
    columns = [one.column for one in shown(CONTRASTED, WIRE).rows]
    assert columns == [WIRE, WIRE, LEDGER, LEDGER, COURIER, COURIER]


def test_a_contrast_is_told_with_its_interval_and_what_it_rests_on() -> None:
    told = said(figure_runs(shown(CONTRASTED, LEDGER), 120))
    assert "odds of a doubting verb 1.0× those of the others  95 % interval " in told
    assert told.rstrip().endswith("1 speaker in common, 6 verbs")


def test_without_speakers_in_common_a_contrast_says_so() -> None:
    assert said(figure_runs(shown(CONTRASTED, POST), 80)).startswith("no speaker in common")


# A row


def test_what_introduces_the_words_is_marked_apart_from_them() -> None:
    found = shown("Anna Berg", LEDGER)
    layout = tagged_layout(100)
    line = quoted_lines(found, 0, layout, quoted_ranges(found, layout, wrapped=True)[0], chosen=False)[0]
    assert ("claimed", "hit") in line
    assert any("bridge was safe" in text and ink == "quoted" for text, ink in line)


def test_a_row_names_verb_stance_and_words() -> None:
    found = shown("Anna Berg", LEDGER)
    layout = tagged_layout(100)
    ranges = quoted_ranges(found, layout, wrapped=True)[0]
    assert "claim ▲ doubting" in said(quoted_lines(found, 0, layout, ranges, chosen=False)[0])


def test_a_wrapped_row_loses_no_word() -> None:
    found = shown("Anna Berg", LEDGER)
    text = found.text(found.rows[0])
    for start, end in quoted_ranges(found, tagged_layout(50), wrapped=True)[0]:
        assert text[start:end].strip()
    row = found.rows[0].evidence
    ranges = quoted_ranges(found, tagged_layout(50), wrapped=True)[0]
    assert " ".join(text[start:end] for start, end in ranges).split() == text[row.start : row.end].split()


# Above the rows


def test_the_title_says_whose_words_at_which_outlet_and_how_many() -> None:
    told = said(title_runs(shown("Anna Berg", WIRE, CellMode.SOON), 1, 100))
    assert "Northgate Wire · Anna Berg · 1 quotation, 1 report" in told
    assert told.endswith("2/2")


def test_the_figure_is_told_with_interval_and_words() -> None:
    told = said(figure_runs(shown("Anna Berg", LEDGER), 120))
    assert "of the quoted words  95 % interval" in told
    assert "12 of 26 words" in told


def test_without_an_interval_it_is_said_why() -> None:
    assert "no interval: one quotation in all" in said(figure_runs(shown("Anna Berg", WIRE), 120))


def test_the_share_tells_of_reports_that_it_does_not_count() -> None:
    assert "and 1 report" in said(figure_runs(shown("Anna Berg", WIRE), 120))


def test_an_outlet_without_their_words_is_told() -> None:
    assert said(figure_runs(shown("Oskar Reem", POST), 80)).startswith("This outlet gives no words of Oskar Reem.")


def test_an_outlet_without_words_of_an_unknown_speaker_is_told_in_a_sentence() -> None:
    told = shown("Oskar Reem", POST)
    assert told.row.line is not None
    nobody = replace(
        told.row, line=replace(told.row.line, speaker=Speaker("", "speaker not found", SpeakerKind.PERSON))
    )
    assert said(figure_runs(replace(told, row=nobody), 80)).strip() == "No words of this outlet are without a speaker."


def test_of_a_measure_its_method_is_told() -> None:
    told = shown("unnamed sources", LEDGER)
    assert said(about_runs(told, 60)).startswith("Share of the quotations")


def test_a_heading_has_no_rows() -> None:
    made = view()
    heading = next(row for row in speaker_rows(made.table, made.measures, ()) if row.title == NAMED)
    assert quotations_of(made, heading, 0).rows == ()


# Handed out


def test_a_copied_cell_says_all_that_it_can_show() -> None:
    passage = cell_passage(shown("Anna Berg", LEDGER))
    assert passage is not None
    assert passage.text.startswith("Harbor Ledger: Anna Berg: 46 % [")
    assert "claim 1 (doubting), say 1 (neutral); doubting 1 of 2" in passage.text


def test_a_copied_quotation_with_its_source_names_speaker_outlet_and_place() -> None:
    found = shown("Anna Berg", LEDGER)
    passage = quotation_passage(found, found.rows[0])
    assert passage.text == '"The bridge was safe," claimed Anna Berg.'
    assert "Anna Berg, in Harbor Ledger, “Harbor Ledger on the bridge”, 2024-05-03, sentence 4" in passage.with_source


def test_the_rows_of_a_cell_are_exported_with_verb_and_stance() -> None:
    found = shown("Anna Berg", LEDGER)
    rows = list(csv.DictReader(io.StringIO(quotations_view(found).makers["csv"]())))
    assert [(row["verb"], row["stance"], row["introduced_by"]) for row in rows] == [
        ("claim", "doubting", "claimed"),
        ("say", "neutral", "said"),
    ]


def test_the_table_is_exported_with_the_chosen_outlets() -> None:
    made = json.loads(speakers_view(view(order=(COURIER, LEDGER))).makers["json"]())
    assert [outlet["name"] for outlet in made["outlets"]] == ["The Courier", "Harbor Ledger"]


def test_every_article_that_quotes_the_speaker_is_marked_at_their_words() -> None:
    made = view(CellMode.SOON)
    marks = marks_of(made, row_of(made, "Anna Berg"), (0, 1, 2, 3), None)
    assert {key: len(mark.rows) for key, mark in marks.items()} == {1: 2, 2: 2, 3: 2}


def test_the_chosen_quotation_is_the_mark_that_is_shown_first() -> None:
    made = view(CellMode.SOON)
    row = row_of(made, "Anna Berg")
    second = quotations_of(made, row, WIRE).rows[1].evidence
    assert marks_of(made, row, (WIRE,), second)[2].at == 1
