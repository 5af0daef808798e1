"""`methods`: what every measure means, in every form, with the reader's own lexicons."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from analysis.catalogue import bundled_measures
from analysis.catalogue.validity import Agreement, LengthCorrelation, Validity
from tests.commands import ROOT, ran
from tests.tui.commandline.story import refused
from tui.jobs import methods as jobs

SCHEMA = json.loads((ROOT / "docs/methods.schema.json").read_text("utf-8"))
FORMS = ("text", "json", "csv", "md", "html")
MEASURED = Validity(
    Agreement("r .70 [.66, .74]", "245 editorials", "python -m benchmarks.tone"), LengthCorrelation(-0.34, 1200)
)


@pytest.fixture(autouse=True)
def own(library: Path, tmp_path: Path) -> Path:
    """The folder of the reader's own lexicons, empty."""
    del library
    return tmp_path / "lexicons"


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if tone.mean were held against people and length."""
    monkeypatch.setattr(jobs, "validity_of", lambda found: MEASURED if found.id == "tone.mean" else Validity())


def made(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    said = ran(capsys, "methods", *words, "--format", "json")
    assert (said.code, said.err) == (0, "")
    values: dict[str, Any] = json.loads(said.out)
    return values


def ids(values: dict[str, Any]) -> list[str]:
    return [measure["id"] for family in values["families"] for measure in family["measures"]]


def test_every_shown_measure_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert {m.id for m in bundled_measures() if m.shown} <= set(ids(made(capsys)))


def test_no_measure_is_told_twice(capsys: pytest.CaptureFixture[str]) -> None:
    found = ids(made(capsys))
    assert len(found) == len(set(found))


@pytest.mark.parametrize("words", [(), ("--terms",), ("tone.mean",), ("frame", "--terms"), ("loaded",)])
def test_json_keeps_its_schema(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    Draft202012Validator(SCHEMA).validate(made(capsys, *words))


def test_measured_worth_keeps_the_schema(measured: None, capsys: pytest.CaptureFixture[str]) -> None:
    del measured
    values = made(capsys, "tone.mean")
    Draft202012Validator(SCHEMA).validate(values)
    (measure,) = values["families"][0]["measures"]
    assert measure["agreement"]["found"] == "r .70 [.66, .74]"
    assert measure["length"] == {"rho": -0.34, "n": 1200}


@pytest.mark.parametrize("form", ["text", "md", "html", "csv"])
def test_measured_worth_is_in_every_form(form: str, measured: None, capsys: pytest.CaptureFixture[str]) -> None:
    del measured
    said = ran(capsys, "methods", "tone.mean", "--format", form).out
    assert "245 editorials" in said
    assert "0.34" in said


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_what_was_not_measured_is_said(form: str, measured: None, capsys: pytest.CaptureFixture[str]) -> None:
    del measured
    assert "not measured" in ran(capsys, "methods", "tone.vader", "--format", form).out


@pytest.mark.parametrize("form", FORMS)
def test_the_same_catalogue_gives_the_same_bytes(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    first = ran(capsys, "methods", "--format", form).out
    assert first == ran(capsys, "methods", "--format", form).out
    assert "readability.lix" in first


def test_text_has_no_line_over_a_hundred_characters(capsys: pytest.CaptureFixture[str]) -> None:
    assert max(map(len, ran(capsys, "methods", "--terms").out.splitlines())) <= 100


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("tone", "tone."),
        ("Frames", "frame."),
        ("naming.armed_action", "naming.armed_action."),
        ("LIX", "readability.lix"),
    ],
)
def test_a_family_a_thing_and_a_measure_can_be_asked_for(
    asked: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ids(made(capsys, asked))
    assert found
    assert all(id_.startswith(begins) for id_ in found)


def test_a_slip_of_the_pen_is_answered_with_what_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(ran(capsys, "methods", "tone.maen"), "tone.maen", "tone.mean")


def test_what_nobody_knows_is_answered_with_the_families(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(ran(capsys, "methods", "qqqqq"), "tone", "readability", "loaded")


def test_terms_stand_with_their_senses(capsys: pytest.CaptureFixture[str]) -> None:
    said = ran(capsys, "methods", "frame.legality", "--terms", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(said)))
    assert {"measure": "frame.legality", "term": "lawful", "sense": "within the law", "note": ""} in rows


def test_a_row_of_csv_is_a_measure(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(ran(capsys, "methods", "diversity", "--format", "csv").out)))
    assert [row["id"] for row in rows] == ["diversity.mattr", "diversity.mtld"]
    assert {row["least_n"] for row in rows} == {"10"}


OWN = """
[lexicon]
id = "water"
kind = "frames"
language = "en"
version = 1
source = "Written for the tests."

[scarcity]
title = "=1+1|[x](y)<b>`"
definition = "Too little of it."
source = "Written for the tests."
entries = [ { term = "drought", sense = "no rain for long", inflect = "noun" } ]
"""


def test_the_readers_own_lexicon_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "water.toml").write_text(OWN, encoding="utf-8")
    assert "no rain for long" in ran(capsys, "methods", "frame.scarcity", "--terms").out


@pytest.mark.parametrize(("form", "barred"), [("md", "[x](y)"), ("html", "<b>"), ("csv", ",=1+1")])
def test_what_a_lexicon_says_is_never_interpreted(
    form: str, barred: str, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "water.toml").write_text(OWN, encoding="utf-8")
    said = ran(capsys, "methods", "frame.scarcity", "--format", form).out
    assert "1+1" in said.replace("\\", "")
    assert barred not in said


def test_a_lexicon_that_is_wrong_is_named(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "water.toml").write_text("[lexicon", encoding="utf-8")
    assert refused(ran(capsys, "methods"), "water.toml")


def test_it_is_written_to_a_new_file_in_the_form_that_its_name_ends_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "methods.json"
    assert ran(capsys, "methods", "tone", "-o", target).code == 0
    assert json.loads(target.read_text("utf-8"))["selection"] == {"asked": "tone", "terms": False}
    assert refused(ran(capsys, "methods", "tone", "-o", target), "methods.json")
