"""Actors as lines, outlets as columns."""

from __future__ import annotations

import pytest

from analysis.actor_table import (
    AGENT,
    BLAME,
    MEASURES,
    MENTIONS,
    PATIENT,
    PRAISE,
    TONE,
    UNNAMED_AGENT,
    ActorCell,
    ActorTable,
    actor_table,
)  # fmt: skip
from analysis.actors import ActorKind
from analysis.comparison import compare
from analysis.document import Voice
from analysis.speakers import bundled_aliases
from tests.articles import COURIER, LEDGER, article, scored

LEDGER_TEXT = (
    "Gor Malik bungled the reform. Malik arrived on Monday. The brave Eva Holm left.\n\n"
    "“Malik is a liar,” said Eva Holm. The protesters were killed. Soldiers killed two protesters."
)
COURIER_TEXT = "On Monday Gor Malik, a liar, spoke. Later Mr. Malik killed Eva Holm. The board met."


def made(voice: Voice = Voice.OWN) -> ActorTable:
    told = ((LEDGER, LEDGER_TEXT, 1), (COURIER, COURIER_TEXT, 2))
    articles = [(outlet, article(body, key=key)) for outlet, body, key in told]
    comparison = compare("The vote", articles, {key: scored(body, key=key) for _, body, key in told}, ())
    return actor_table(comparison, bundled_aliases(), voice)


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return made()


def cell(table: ActorTable, key: str, column: int) -> ActorCell:
    line = table.line(key)
    assert line is not None
    return line.cells[column]


def test_those_of_whom_most_outlets_speak_come_first(table: ActorTable) -> None:
    assert [line.actor.key for line in table.lines[:2]] == ["gor malik", "eva holm"]
    assert [line.outlets for line in table.lines] == sorted((line.outlets for line in table.lines), reverse=True)


def test_an_actor_of_several_outlets_is_one_line_under_the_fullest_name(table: ActorTable) -> None:
    line = table.line("gor malik")
    assert line is not None
    assert (line.actor.name, line.actor.kind, line.outlets) == ("Gor Malik", ActorKind.PERSON, 2)


def test_mentions_are_a_share_of_the_outlets_mentions(table: ActorTable) -> None:
    figures = [line.cells[0].figure(MENTIONS) for line in table.lines]
    assert sum(figure.value or 0 for figure in figures) == pytest.approx(1.0)
    assert {figure.denominator for figure in figures} == {sum(line.cells[0].mentions for line in table.lines)}


def test_tone_is_the_mean_over_the_clauses_that_speak_of_the_actor(table: ActorTable) -> None:
    tone = cell(table, "gor malik", 0).figure(TONE)
    assert (tone.value, tone.n, tone.count, tone.n_of) == (-0.5, 2, 1, "clauses")


def test_shares_of_praise_and_blame_are_of_the_same_clauses(table: ActorTable) -> None:
    one = cell(table, "gor malik", 0)
    assert [one.figure(measure).value for measure in (PRAISE, BLAME)] == [0.0, 0.5]


def test_agent_and_patient_are_shares_of_the_events_with_the_actor(table: ActorTable) -> None:
    agent, patient = (cell(table, "gor malik", 1).figure(measure) for measure in (AGENT, PATIENT))
    assert (agent.value, patient.value, agent.n) == (1.0, 0.0, 1)


def test_the_unnamed_agent_is_a_share_of_what_befalls_the_actor(table: ActorTable) -> None:
    unnamed = cell(table, "protesters", 0).figure(UNNAMED_AGENT)
    assert (unnamed.value, unnamed.n) == (0.5, 2)


def test_every_count_is_the_number_of_rows() -> None:
    for voice in (Voice.OWN, Voice.QUOTED, Voice.ALL):
        for line in made(voice).lines:
            for one in line.cells:
                assert all(one.figure(measure).count == len(one.evidence(measure)) for measure in MEASURES)


def test_every_interval_holds_its_value(table: ActorTable) -> None:
    for line in table.lines:
        for one in line.cells:
            for measure in MEASURES:
                figure = one.figure(measure)
                if figure.value is not None and figure.low is not None and figure.high is not None:
                    assert figure.low <= figure.value <= figure.high


def test_an_outlet_that_does_not_mention_the_actor_says_so(table: ActorTable) -> None:
    figure = cell(table, "protesters", 1).figure(TONE)
    assert (figure.value, figure.note) == (None, "not mentioned")


def test_where_no_clause_judges_tone_is_nought_within_what_its_clauses_can_tell(table: ActorTable) -> None:
    tone = cell(table, "protesters", 0).figure(TONE)
    assert tone.value == 0.0
    assert (tone.low or 0.0) < 0.0 < (tone.high or 0.0)


def test_rows_bear_the_actors_key_over_all_articles(table: ActorTable) -> None:
    for line in table.lines:
        assert {row.entry for one in line.cells for rows in one.rows.values() for row in rows} == {line.actor.key}


def test_in_quoted_words_only_quoted_mentions_count() -> None:
    quoted = made(Voice.QUOTED)
    assert [line.actor.key for line in quoted.lines] == ["gor malik"]
    assert cell(quoted, "gor malik", 0).figure(TONE).value == -1.0


def test_the_texts_of_the_rows_are_at_hand(table: ActorTable) -> None:
    row = cell(table, "gor malik", 0).evidence(TONE)[0]
    start, end, _ = row.highlights[0]
    assert table.texts[row.article][start:end] == "bungled"
