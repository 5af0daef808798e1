"""`loaded`: words that may be loaded, in every form, with the user's own list."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.commands import ROOT, ran
from tests.tui.commandline.story import refused
from tui.jobs.loaded_words import CANDIDATES

TOLD = 'The shameful plan of the council was a blunder. "It was disgraceful," said Ada Reed, the mayor.\n'


@pytest.fixture
def loaded_story(story: Path) -> Path:
    """The story of the commands, told in loaded words."""
    (story / "one.txt").write_text(f"Bridge falls\n\n{TOLD}", encoding="utf-8")
    return story


def made(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    said = ran(capsys, "loaded", *words, "--format", "json")
    assert (said.code, said.err) == (0, "")
    values: dict[str, Any] = json.loads(said.out)
    return values


def terms(values: dict[str, Any]) -> set[str]:
    return {term["term"] for reason in values["reasons"] for term in reason["terms"]}


def test_it_says_that_these_are_candidates(loaded_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ran(capsys, "loaded", loaded_story)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[1] == CANDIDATES


@pytest.mark.parametrize("voice", ["own", "quoted", "reported", "all"])
def test_json_keeps_its_schema(voice: str, loaded_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "docs/loaded.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(made(capsys, loaded_story, "--voice", voice))


def test_own_words_are_looked_at_unless_others_are_asked_for(
    loaded_story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "disgraceful" not in terms(made(capsys, loaded_story))
    assert "disgraceful" in terms(made(capsys, loaded_story, "--voice", "quoted"))


def test_csv_has_a_row_a_candidate(loaded_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(ran(capsys, "loaded", loaded_story, "--format", "csv").out)))
    assert ("Harbor Ledger", "shameful", "own") in {(row["outlet"], row["words"], row["voice"]) for row in rows}
    assert len(rows) == sum(
        len(places)
        for reason in made(capsys, loaded_story)["reasons"]
        for term in reason["terms"]
        for places in term["places"].values()
    )


def test_offsets_are_those_of_the_words(loaded_story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Bridge falls\n\n{TOLD}"
    for reason in made(capsys, loaded_story)["reasons"]:
        for term in reason["terms"]:
            for place in term["places"].get("harbor-ledger", ()):
                assert text[place["start"] : place["end"]] == place["words"]


def test_words_of_the_users_own_are_among_them(
    loaded_story: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.parent.mkdir(parents=True)
    own = '[lexicon]\nlanguage = "en"\nversion = 1\n[mine]\ntitle = "mine"\nreason = "Mine."\nword = "council"\n'
    (settings_file.parent / "loaded.toml").write_text(own, encoding="utf-8")
    (mine,) = [reason for reason in made(capsys, loaded_story)["reasons"] if reason["id"] == "mine"]
    assert mine["agreement"] is None


def test_a_list_that_cannot_be_used_ends_with_2(
    loaded_story: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.parent.mkdir(parents=True)
    (settings_file.parent / "loaded.toml").write_text("[lexicon]\nversion = 0\n", encoding="utf-8")
    assert refused(ran(capsys, "loaded", loaded_story), "loaded.toml", "line 2")


def test_settings_says_where_the_list_is_and_what_is_wrong_with_it(
    settings_file: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del library
    settings_file.parent.mkdir(parents=True)
    (settings_file.parent / "loaded.toml").write_text("nothing", encoding="utf-8")
    said = ran(capsys, "settings")
    assert said.code == 2
    assert f"loaded     {settings_file.parent / 'loaded.toml'}" in said.out
    assert "Your file of loaded words cannot be used." in said.err
