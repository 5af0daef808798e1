"""`actors`: of whom each outlet speaks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.commands import ROOT, ran, ran_apart
from tests.tui.commandline.story import refused

LEDGER = "Ada Reed is a brave and honest mayor. Police beat four protesters on the quay. Reed opened the ferry.\n"
COURIER = "Ada Reed is a corrupt mayor. The ferry is back. Four protesters were beaten.\n"


@pytest.fixture
def told(story: Path) -> Path:
    """The story of the commands, told of people with names."""
    (story / "one.txt").write_text(f"Ferry opened\n\n{LEDGER}", encoding="utf-8")
    (story / "two.txt").write_text(f"Ferry is back\n\n{COURIER}", encoding="utf-8")
    return story


def made(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    said = ran(capsys, *words, "--format", "json")
    assert (said.code, said.err) == (0, "")
    values: dict[str, Any] = json.loads(said.out)
    return values


def test_of_whom_is_told_with_outlets(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ran(capsys, "actors", told)
    assert (said.code, said.err) == (0, "")
    assert "Ada Reed, person" in said.out


def test_json_keeps_its_schema(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "docs/actors.schema.json").read_text("utf-8"))
    for words in (
        (),
        ("--actor", "Reed"),
        ("--outlets", "The Courier"),
        ("--voice", "quoted", "--order", "difference"),
    ):
        Draft202012Validator(schema).validate(made(capsys, "actors", told, *words))


@pytest.mark.parametrize("name", ["Ada Reed", "reed", "ADA"])
def test_one_actor_is_told_with_the_evidence(name: str, told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    values = made(capsys, "actors", told, "--actor", name)
    assert [actor["name"] for actor in values["actors"]] == ["Ada Reed"]
    assert values["selection"]["actor"] == "Ada Reed"
    counts = sum(cell["actors.mentions"]["count"] for cell in values["actors"][0]["values"].values())
    assert sum(1 for row in values["evidence"] if row["measure"] == "actors.mentions") == counts


def test_a_name_of_nobody_is_refused(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(ran(capsys, "actors", told, "--actor", "Zebedee Quill"), "spoken of")


def test_the_voice_is_said(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(capsys, "actors", told, "--voice", "all")["voice"] == "all"
    assert made(capsys, "actors", told)["voice"] == "own"


def test_outlets_come_in_the_order_asked(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    values = made(capsys, "actors", told, "--outlets", "The Courier,Harbor Ledger")
    assert [outlet["id"] for outlet in values["outlets"]] == ["the-courier", "harbor-ledger"]


@pytest.mark.parametrize("form", ["text", "json", "csv", "md", "html"])
def test_the_bytes_are_the_same_whatever_the_order_of_hashing(form: str, told: Path) -> None:
    words = ("actors", told, "--format", form)
    once, again = (ran_apart(*words, env={"PYTHONHASHSEED": seed}) for seed in ("1", "4000000000"))
    assert (once, once.code) == (again, 0)


def test_a_file_has_the_form_that_its_name_ends_in(
    told: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ran(capsys, "actors", told, "-o", tmp_path / "a.csv")
    assert (said.code, said.out) == (0, "")
    assert (tmp_path / "a.csv").read_text("utf-8").startswith("actor,")


def test_a_file_that_is_there_is_left_alone(told: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    assert refused(ran(capsys, "actors", told, "-o", tmp_path / "a.md"), "a.md")
    assert (tmp_path / "a.md").read_text("utf-8") == "mine"
