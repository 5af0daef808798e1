"""`outlets`: the known outlets as text, JSON and CSV, and what is said of entries of one's own."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from corpus.outlets import read_anew, registry
from tests.commands import ran, ran_apart
from tests.corpus.outlets.entries import DATELINE, MINIMAL
from tests.tui.commandline.story import refused


def entry(folder: Path, text: str = MINIMAL + DATELINE, name: str = "lantern.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


class TestListing:
    def test_every_outlet_has_a_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "outlets")
        assert (said.code, said.err) == (0, "")
        assert len(said.out.splitlines()) == len(registry())

    @pytest.mark.parametrize("part", ["RFE/RL", "rfe-rl", "CZ", "broadcaster", "rferl.org"])
    def test_a_line_says_who_the_outlet_is(self, part: str, capsys: pytest.CaptureFixture[str]) -> None:
        (line,) = [line for line in ran(capsys, "outlets").out.splitlines() if line.startswith("RFE/RL ")]
        assert part in line

    def test_json_has_an_object_an_outlet(self, capsys: pytest.CaptureFixture[str]) -> None:
        rows = {row["slug"]: row for row in json.loads(ran(capsys, "outlets", "--format", "json").out)}
        assert len(rows) == len(registry())
        assert rows["bbc"] == {
            "name": "BBC",
            "slug": "bbc",
            "country": "GB",
            "kind": "broadcaster",
            "language": "en",
            "ownership": "public",
            "ownership_note": "Public broadcaster under a Royal Charter",
            "aliases": list(next(outlet for outlet in registry() if outlet.slug == "bbc").aliases),
            "domains": ["bbc.com", "bbc.co.uk"],
            "from": "bundled",
        }

    def test_ownership_that_is_not_certain_is_null(self, capsys: pytest.CaptureFixture[str]) -> None:
        rows = json.loads(ran(capsys, "outlets", "--format", "json").out)
        assert next(row for row in rows if row["slug"] == "al-jazeera")["ownership"] is None

    def test_csv_has_a_row_an_outlet(self, capsys: pytest.CaptureFixture[str]) -> None:
        rows = list(csv.DictReader(io.StringIO(ran(capsys, "outlets", "--format", "csv").out)))
        assert [row["slug"] for row in rows] == [outlet.slug for outlet in registry()]
        assert next(row for row in rows if row["slug"] == "tass")["domains"] == "tass.com; tass.ru; itar-tass.com"

    @pytest.mark.parametrize("form", ["text", "json", "csv"])
    def test_an_entry_of_ones_own_says_its_file(
        self, form: str, own_outlets: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = entry(Path(own_outlets))
        said = ran(capsys, "outlets", "--format", form)
        assert "Morning Lantern" in said.out
        assert str(path) in said.out

    def test_a_name_that_a_spreadsheet_would_compute_is_made_inert(
        self, own_outlets: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        entry(Path(own_outlets), MINIMAL.replace("Morning Lantern", "=1+1"))
        rows = list(csv.DictReader(io.StringIO(ran(capsys, "outlets", "--format", "csv").out)))
        assert next(row for row in rows if row["slug"] == "morning-lantern")["name"] == "'=1+1"

    def test_the_same_registry_gives_the_same_bytes(self) -> None:
        assert ran_apart("outlets", "--format", "json") == ran_apart("outlets", "--format", "json")


class TestChecking:
    def test_a_right_entry_is_shown(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "outlets", entry(tmp_path))
        assert (said.code, said.err) == (0, "1 entry is right.\n")
        assert said.out.startswith("Morning Lantern  morning-lantern  NZ  paper")
        assert len(said.out.splitlines()) == 1

    def test_an_entry_may_take_the_place_of_a_bundled_one(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert ran(capsys, "outlets", entry(tmp_path, MINIMAL.replace("morning-lantern", "bbc"))).code == 0

    def test_nothing_is_kept(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        ran(capsys, "outlets", entry(tmp_path))
        read_anew()
        assert "Morning Lantern" not in ran(capsys, "outlets").out

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("name =", ("not TOML",)),
            (MINIMAL.replace("NZ", "nz"), ("country:", "ISO 3166")),
            (MINIMAL + "mood = 'dark'\n", ("mood: unknown key",)),
            (MINIMAL + DATELINE.replace("{dash}", "-*"), ("datelines[0].pattern:", "without a bound")),
            (MINIMAL + DATELINE.replace("(ML) - Text", "(XX) - Text"), ("datelines[0].pattern:", "example")),
            (MINIMAL.replace("lantern.example", "bbc.com"), ("domains: 'bbc.com'", "bbc")),
        ],
    )
    def test_what_is_wrong_is_named_with_file_and_key(
        self, text: str, names: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, "outlets", entry(tmp_path, text)), "lantern.toml", *names)

    def test_every_wrong_file_has_its_line(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        one, other = entry(tmp_path, "x", "one.toml"), entry(tmp_path, "name = 3", "other.toml")
        assert refused(ran(capsys, "outlets", one, entry(tmp_path), other), "one.toml", "other.toml")

    def test_entries_that_clash_with_each_other(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        one, other = entry(tmp_path, name="one.toml"), entry(tmp_path, name="other.toml")
        assert refused(ran(capsys, "outlets", one, other), "other.toml: slug:", "one.toml")

    def test_a_file_that_is_not_there(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert refused(ran(capsys, "outlets", tmp_path / "none.toml"), "none.toml", "no such file")


class TestAWrongEntryInTheFolder:
    @pytest.mark.parametrize("command", ["add", "inspect", "outlets"])
    def test_is_a_sentence_and_not_a_fault(
        self, command: str, story: Path, own_outlets: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        entry(Path(own_outlets), MINIMAL + "mood = 'dark'\n")
        read_anew()
        said = ran(capsys, command, *(() if command == "outlets" else (story / "two.txt",)))
        assert refused(said, "lantern.toml: mood: unknown key")
        assert "Something is wrong in Broadsheet itself" not in said.err

    def test_adds_nothing(self, story: Path, own_outlets: str, capsys: pytest.CaptureFixture[str]) -> None:
        entry(Path(own_outlets), "x")
        read_anew()
        ran(capsys, "add", story)
        (Path(own_outlets) / "lantern.toml").unlink()
        assert json.loads(ran(capsys, "list", "--format", "json").out) == []

    def test_does_no_harm_to_what_needs_no_registry(
        self, kept: Path, own_outlets: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        entry(Path(own_outlets), "x")
        read_anew()
        assert ran(capsys, "list").code == 0

    def test_is_a_sentence_in_the_app_too(self, story: Path, own_outlets: str) -> None:
        from corpus.intake import read_file
        from tui.work import Failure, outcome_of

        entry(Path(own_outlets), "x")
        read_anew()
        outcome = outcome_of(lambda: read_file(story / "one.txt", key=0))
        assert isinstance(outcome, Failure)
        assert "lantern.toml" in outcome.sentence
        assert outcome.report == ""
