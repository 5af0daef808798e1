"""The actors in every printed form, and in plain mode."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from analysis.actor_table import AGENT, MEASURES, PATIENT, TONE
from tests.commands import ROOT
from tests.tui.actors_made import ADA, made_table, story
from tui.export.actor_rows import NO_TONE, cell_said, evidence_of, parts_in
from tui.export.actors import ActorsAsked, printed_actors
from tui.jobs.actors import ActorOrder, Look
from tui.jobs.problems import UserError
from tui.plain import actors as plain_actors
from tui.plain.conversation import Conversation, answered
from tui.plain.sayings import SAYINGS

FORMS = ("text", "json", "csv", "md", "html")
SELECTION: dict[str, object] = {"collection": None, "outlets": None, "actor": None}


def asked(*, of_ada: bool = False, order: ActorOrder = ActorOrder.OUTLETS) -> ActorsAsked:
    table = made_table(story())
    return ActorsAsked(table, order, Look.TONE, table.line(ADA.key) if of_ada else None)


@pytest.mark.parametrize("of_ada", [False, True])
def test_json_keeps_its_schema(of_ada: bool) -> None:
    schema = json.loads((ROOT / "docs/actors.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(json.loads(printed_actors(asked(of_ada=of_ada), "json", SELECTION)))


def test_json_tells_differences_by_outlet() -> None:
    values = json.loads(printed_actors(asked(), "json", SELECTION))
    (ada,) = [actor for actor in values["actors"] if actor["id"] == "ada reed"]
    assert ada["differences"] == [
        {"measure": "actors.tone", "higher": "harbor-ledger", "lower": "northgate-wire", "amount": 0.291667}
    ]


def test_json_has_as_many_rows_of_evidence_as_the_figures_count() -> None:
    values = json.loads(printed_actors(asked(of_ada=True), "json", SELECTION))
    (ada,) = values["actors"]
    told = {name: sum(1 for one in values["evidence"] if one["measure"] == name) for name in (TONE, AGENT, PATIENT)}
    assert told == {name: sum(cell[name]["count"] for cell in ada["values"].values()) for name in told}


def test_csv_has_a_row_for_each_actor_and_outlet() -> None:
    rows = list(csv.DictReader(io.StringIO(printed_actors(asked(), "csv", SELECTION))))
    assert len(rows) == 3 * 3
    (row,) = [row for row in rows if (row["actor"], row["outlet"]) == ("Ada Reed", "Harbor Ledger")]
    assert (row["tone"], row["tone_low"], row["tone_high"], row["clauses"]) == ("0.166667", "0.1", "0.5", "12")


def test_csv_of_one_actor_has_a_row_for_each_sentence() -> None:
    rows = list(csv.DictReader(io.StringIO(printed_actors(asked(of_ada=True), "csv", SELECTION))))
    assert {row["marked"] for row in rows if row["measure"] == TONE} == {"brave +1", "honest +1", "corrupt -1"}


def test_text_is_no_wider_than_a_hundred_characters() -> None:
    assert max(map(len, printed_actors(asked(of_ada=True), "text", SELECTION).splitlines())) <= 100


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_what_tone_towards_is_not_is_said(form: str) -> None:
    said = " ".join(printed_actors(asked(), form, SELECTION).split())
    assert NO_TONE in said


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_whose_words_are_measured_is_said(form: str) -> None:
    assert "Measured: own words." in printed_actors(asked(), form, SELECTION)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_names_everybody(form: str) -> None:
    said = printed_actors(asked(), form, SELECTION)
    assert all(name in said for name in ("Ada Reed", "police", "Veldria"))


def test_by_difference_they_come_in_that_order() -> None:
    values = json.loads(printed_actors(asked(order=ActorOrder.DIFFERENCE), "json", SELECTION))
    assert [actor["name"] for actor in values["actors"]] == ["Ada Reed", "police", "Veldria"]


def test_a_cell_tells_every_figure_with_its_interval() -> None:
    (line,) = [line for line in made_table(story()).lines if line.actor == ADA]
    said = cell_said(line.cells[0])
    assert "2 mentions, 50 % [15–85] of its mentions" in said
    assert "tone towards +0.17 [+0.10 to +0.50], praise 17 % [5–45], blame 0 % [0–24], from 12 clauses" in said


def test_the_parts_of_an_event_are_told_apart() -> None:
    table = made_table(story())
    (line,) = [line for line in table.lines if line.actor.key == "police"]
    told = [parts_in(one.row, one.measure, table.texts[one.row.article]) for one in evidence_of(line, table)]
    assert ("The police", "beat", "protesters with") in [(one.agent, one.verb, one.patient) for one in told]
    assert ("", "were", "The police") in [(one.agent, one.verb, one.patient) for one in told]


# Plain mode


@pytest.fixture
def conversation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Conversation:
    """A conversation in which the story was compared."""
    monkeypatch.setattr(plain_actors, "actors_of", made_table)
    return Conversation(tmp_path / "library.db", comparison=story())


def told(conversation: Conversation, line: str) -> list[str]:
    return answered(conversation, SAYINGS, line)


def test_plain_mode_tells_everybody_with_figures_in_words(conversation: Conversation) -> None:
    (ada,) = [line for line in told(conversation, "actors") if line.startswith("Ada Reed, person, also called Reed")]
    assert "tone towards plus 0.17, between plus 0.10 and plus 0.50, from 12 clauses" in ada
    assert "Outlets differ: tone towards: Harbor Ledger 0.29 over Northgate Wire" in ada


def test_plain_mode_says_what_tone_towards_is_not(conversation: Conversation) -> None:
    assert NO_TONE in told(conversation, "actors")[0]


def test_plain_mode_tells_every_sentence_of_one_of_them(conversation: Conversation) -> None:
    said = told(conversation, "actors the mayor")
    assert [
        line for line in said if line.startswith("3. Northgate Wire, article 2, tone towards, sentence 2 (corrupt -1)")
    ]


def test_plain_mode_refuses_a_name_of_nobody(conversation: Conversation) -> None:
    with pytest.raises(UserError, match="spoken of"):
        told(conversation, "actors Zoe")


def test_every_measure_has_a_column() -> None:
    (head, *_) = csv.reader(io.StringIO(printed_actors(asked(), "csv", SELECTION)))
    assert {name.removeprefix("actors.") for name in MEASURES} <= set(head)
