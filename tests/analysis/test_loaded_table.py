"""Loaded-language candidates by outlets."""

from __future__ import annotations

import pytest

from analysis.comparison import Comparison, compare
from analysis.document import Voice
from analysis.loaded import Agreement, bundled_agreement, parse_loaded
from analysis.loaded_table import LoadedTable, loaded_table
from tests.articles import COURIER, LEDGER, article, scored

LEDGER_TEXT = (
    "The shameless board met. It was a ludicrous, shameless vote. “A spineless mayor let us down,” Ada Brandt said."
)
COURIER_TEXT = "The board met. Its shameless vote was a sham."


def made() -> Comparison:
    told = ((LEDGER, LEDGER_TEXT, 1), (COURIER, COURIER_TEXT, 2))
    articles = [(outlet, article(body, key=key)) for outlet, body, key in told]
    return compare("The vote", articles, {key: scored(body, key=key) for _, body, key in told}, ())


@pytest.fixture(scope="module")
def table() -> LoadedTable:
    return loaded_table(made())


def terms(table: LoadedTable, reason: str) -> list[str]:
    group = table.group(reason)
    assert group is not None
    return [line.term for line in group.lines]


def test_an_outlets_candidates_are_in_order_of_text(table: LoadedTable) -> None:
    assert [use.candidate.term for use in table.by_column[0]] == ["shameless", "ludicrous", "shameless"]


def test_terms_are_grouped_by_reason(table: LoadedTable) -> None:
    assert (terms(table, "condemn"), terms(table, "ridicule")) == (["shameless"], ["ludicrous", "sham"])


def test_a_line_has_a_cell_for_each_outlet(table: LoadedTable) -> None:
    group = table.group("condemn")
    assert group is not None
    assert [len(cell) for cell in group.lines[0].cells] == [2, 1]


def test_a_line_says_how_many_outlets_use_it(table: LoadedTable) -> None:
    group = table.group("condemn")
    assert group is not None
    assert (group.lines[0].outlets, group.lines[0].uses) == (2, 3)


def test_every_use_has_its_sentence_and_its_words(table: LoadedTable) -> None:
    row = table.by_column[1][0].row
    text = table.texts[row.article]
    ((start, end, _),) = row.highlights
    assert (text[row.start : row.end], text[start:end]) == ("Its shameless vote was a sham.", "shameless")


def test_a_group_has_the_published_agreement_of_its_reason(table: LoadedTable) -> None:
    group = table.group("condemn")
    assert group is not None
    assert group.agreement == bundled_agreement()["condemn"]


def test_groups_begin_with_the_reason_that_people_agree_with_most(table: LoadedTable) -> None:
    shares = [(group.agreement or Agreement(0, 0)).share or 0.0 for group in table.groups]
    assert shares == sorted(shares, reverse=True)


def test_own_words_are_the_default(table: LoadedTable) -> None:
    assert {use.candidate.voice for uses in table.by_column for use in uses} == {Voice.OWN}


def test_another_voice_can_be_asked_for() -> None:
    asked = loaded_table(made(), Voice.QUOTED)
    assert [use.candidate.term for use in asked.by_column[0]] == ["spineless"]


def test_the_reasons_of_an_own_lexicon_have_no_published_agreement() -> None:
    text = '[lexicon]\nlanguage = "en"\nversion = 1\n[condemn]\ntitle = "mine"\nreason = "Mine."\nword = "vote"'
    asked = loaded_table(made(), lexicon=parse_loaded(text, "mine.toml"))
    assert [group.agreement for group in asked.groups] == [None]
