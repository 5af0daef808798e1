"""`speakers`, and `compare` and `evidence` in one speaker's words."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.commands import ROOT, ran, ran_apart
from tests.tui.commandline.story import refused

SPOKEN = (
    'The bridge at Hallow Ferry fell on Tuesday. "We acted on every recommendation," said Ada Reed, the mayor. '
    '"It is a terrible, shameful failure," claimed Otto Lindqvist, a surveyor.\n\n'
    'Reed said that the town would pay for a ferry. "Nobody was told," officials said.\n'
)
OTHER = 'The ferry is back. Ada Reed, the mayor, said: "We acted on every recommendation. It was a good day."\n'


@pytest.fixture
def spoken(story: Path) -> Path:
    """The story of the commands, told with speakers who have names."""
    (story / "one.txt").write_text(f"Bridge falls\n\n{SPOKEN}", encoding="utf-8")
    (story / "two.txt").write_text(f"Ferry is back\n\n{OTHER}", encoding="utf-8")
    return story


def made(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    said = ran(capsys, *words, "--format", "json")
    assert (said.code, said.err) == (0, "")
    values: dict[str, Any] = json.loads(said.out)
    return values


class TestSpeakers:
    def test_who_speaks_is_told_with_outlets(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "speakers", spoken)
        assert (said.code, said.err) == (0, "")
        assert "Ada Reed, person" in said.out
        assert "Otto Lindqvist, person" in said.out

    def test_json_keeps_its_schema(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        schema = json.loads((ROOT / "docs/speakers.schema.json").read_text("utf-8"))
        for words in ((), ("--speaker", "Reed"), ("--outlets", "The Courier")):
            Draft202012Validator(schema).validate(made(capsys, "speakers", spoken, *words))

    def test_the_library_is_asked_where_no_file_is_named(
        self, spoken: Path, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        ran(capsys, "add", spoken)
        assert library.exists()
        values = made(capsys, "speakers", "--collection", "The bridge", "--articles", "1,2")
        assert values["selection"] == {
            "name": "The bridge", "collection": "The bridge", "outlets": None, "articles": [1, 2], "speaker": None,
        }  # fmt: skip
        assert "ada reed" in {speaker["id"] for speaker in values["speakers"]}

    def test_outlets_come_in_the_order_asked(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        values = made(capsys, "speakers", spoken, "--outlets", "The Courier,Harbor Ledger")
        assert [outlet["id"] for outlet in values["outlets"]] == ["the-courier", "harbor-ledger"]

    @pytest.mark.parametrize("name", ["Ada Reed", "reed", "ADA"])
    def test_one_speaker_is_told_with_every_quotation(
        self, name: str, spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        values = made(capsys, "speakers", spoken, "--speaker", name)
        assert [speaker["name"] for speaker in values["speakers"]] == ["Ada Reed"]
        assert values["selection"]["speaker"] == "Ada Reed"
        texts = [(quotation["outlet"], quotation["text"]) for quotation in values["quotations"]]
        assert ("harbor-ledger", '"We acted on every recommendation,"') in texts
        assert ("the-courier", '"We acted on every recommendation. It was a good day."') in texts

    def test_the_unnamed_can_be_asked_for_by_what_the_table_calls_them(
        self, spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, "speakers", spoken, "--speaker", "Sources without a name")
        assert said.code == 0
        assert "sources without a name; called: officials" in said.out
        assert "Nobody was told," in said.out

    def test_the_words_of_the_unnamed_can_be_compared(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        asked = made(capsys, "compare", spoken, "--speaker", "Sources without a name")
        assert asked == made(capsys, "compare", spoken, "--speaker", "officials")

    def test_a_doubting_verb_is_told_with_its_stance(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (quotation,) = made(capsys, "speakers", spoken, "--speaker", "Lindqvist")["quotations"]
        assert (quotation["cue"], quotation["verb"]) == ("claimed", {"verb": "claim", "stance": "doubting"})

    def test_a_name_that_nobody_bears_is_refused_with_the_nearest(
        self, spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, "speakers", spoken, "--speaker", "Otto Lindquist-Ray"), "Otto Lindqvist")

    @pytest.mark.parametrize("form", ["text", "json", "csv", "md", "html"])
    def test_the_bytes_are_the_same_whatever_the_order_of_hashing(self, form: str, spoken: Path) -> None:
        words = ("speakers", spoken, "--format", form)
        once, again = (ran_apart(*words, env={"PYTHONHASHSEED": seed}) for seed in ("1", "4000000000"))
        assert (once, once.code) == (again, 0)

    def test_nothing_is_kept(self, spoken: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        ran(capsys, "speakers", spoken)
        assert not library.exists()


class TestOutput:
    @pytest.mark.parametrize(
        ("name", "start"),
        [("a.json", "{\n"), ("a.csv", "speaker,"), ("a.md", "# "), ("a.html", "<!doctype"), ("a.txt", "The bridge")],
    )
    def test_a_file_has_the_form_that_its_name_ends_in(
        self, name: str, start: str, spoken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, "speakers", spoken, "-o", tmp_path / name)
        assert (said.code, said.out) == (0, "")
        assert name in said.err
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)

    def test_the_form_that_is_asked_for_outranks_the_name(
        self, spoken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        ran(capsys, "speakers", spoken, "-o", tmp_path / "a.txt", "--format", "csv")
        assert (tmp_path / "a.txt").read_bytes().startswith(b"speaker,speaker_id,")

    def test_the_file_holds_the_bytes_that_would_be_printed(
        self, spoken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        ran(capsys, "speakers", spoken, "-o", tmp_path / "a.csv")
        printed = ran_apart("speakers", spoken, "--format", "csv").out
        assert (tmp_path / "a.csv").read_bytes().decode("utf-8") == printed

    def test_no_file_is_written_over(self, spoken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        place = tmp_path / "a.md"
        place.write_text("mine", encoding="utf-8")
        assert refused(ran(capsys, "speakers", spoken, "-o", place), "a.md", "another name")
        assert place.read_text(encoding="utf-8") == "mine"

    def test_a_folder_that_is_not_there_is_said(
        self, spoken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, "speakers", spoken, "-o", tmp_path / "gone" / "a.md"), "a.md", "cannot be written")


class TestOneSpeakersWords:
    def test_compare_measures_them_alone(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        values = made(capsys, "compare", spoken, "--speaker", "Lindqvist")
        Draft202012Validator(json.loads((ROOT / "docs/compare.schema.json").read_text("utf-8"))).validate(values)
        (tone,) = [row for row in values["measures"] if (row["id"], row["voice"]) == ("tone.mean", "all")]
        assert tone["values"]["harbor-ledger"]["value"] < 0
        assert tone["values"]["the-courier"]["value"] is None

    def test_there_is_no_figure_for_the_outlets_own_words(
        self, spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        values = made(capsys, "compare", spoken, "--speaker", "Reed")
        assert {row["voice"] for row in values["measures"]} == {"quoted", "reported", "all"}
        assert refused(ran(capsys, "compare", spoken, "--speaker", "Reed", "--voice", "own"), "never the outlet's own")

    @pytest.mark.parametrize("form", ["text", "md", "html"])
    def test_a_reader_is_told_whose_words_are_measured(
        self, form: str, spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, "compare", spoken, "--speaker", "reed", "--format", form)
        assert "Only the words of Ada Reed are measured" in " ".join(said.out.split())

    def test_the_evidence_is_theirs(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "evidence", "tone.mean", spoken, "--speaker", "Lindqvist", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(said.out)))
        assert [row["outlet"] for row in rows] == ["Harbor Ledger"]
        assert "terrible" in rows[0]["text"]

    def test_the_evidence_of_a_voice_is_in_that_voice(self, spoken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "evidence", "tone.mean", spoken, "--voice", "reported", "--format", "csv")
        assert {row["voice"] for row in csv.DictReader(io.StringIO(said.out))} <= {"reported"}

    @pytest.mark.parametrize("command", [("compare",), ("evidence", "tone.mean"), ("speakers",)])
    def test_a_name_that_nobody_bears_is_refused(
        self, command: tuple[str, ...], spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, *command, spoken, "--speaker", "Xu Wei"), "“Xu Wei”", "Ada Reed")

    @pytest.mark.parametrize("command", [("compare",), ("evidence", "tone.mean"), ("speakers",)])
    def test_a_name_that_says_nothing_is_refused(
        self, command: tuple[str, ...], spoken: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, *command, spoken, "--speaker", " \t"), "--speaker")


class TestOwnSpellings:
    OWN = '[lexicon]\nkind = "aliases"\n\n[people]\nentries = [{ name = "Ada Reed", also = ["Otto Lindqvist"] }]\n'

    def test_two_names_that_the_reader_says_are_one_become_one_speaker(
        self, spoken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        before = {speaker["name"] for speaker in made(capsys, "speakers", spoken)["speakers"]}
        (tmp_path / "mine.toml").write_text(self.OWN, encoding="utf-8")
        monkeypatch.setenv("BROADSHEET_SPEAKERS", str(tmp_path / "mine.toml"))
        after = {speaker["name"] for speaker in made(capsys, "speakers", spoken)["speakers"]}
        assert before - after == {"Otto Lindqvist"}

    @pytest.mark.parametrize("command", ["speakers", "compare", "inspect"])
    def test_a_file_that_is_wrong_is_named_with_its_line(
        self, command: str, spoken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:  # fmt: skip
        (tmp_path / "mine.toml").write_text(self.OWN.replace("also", "too"), encoding="utf-8")
        monkeypatch.setenv("BROADSHEET_SPEAKERS", str(tmp_path / "mine.toml"))
        assert refused(ran(capsys, command, spoken), "mine.toml", "line 5", "too")

    def test_the_settings_say_where_it_is(self, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert str(settings_file.parent / "speakers.toml") in ran(capsys, "settings").out
