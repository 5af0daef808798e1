"""`compare`, `inspect`, and files that are opened without being kept."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.articles import BRIDGE
from tests.commands import ROOT, ran, ran_apart
from tests.tui.commandline.story import columns_of, refused


class TestCompare:
    def test_text_is_for_a_reader(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        said = ran(capsys, "compare", "--collection", "The bridge")
        assert (said.code, said.err) == (0, "")
        assert said.out.startswith("The bridge\nA statement about these 2 articles")
        assert "2024-05-03  Bridge falls" in said.out

    def test_json_keeps_its_schema(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        options = ("--outlets", "The Courier,harbor-ledger", "--voice", "own", "--collection", "The bridge")
        made = json.loads(ran(capsys, "compare", "--format", "json", *options).out)
        Draft202012Validator(json.loads((ROOT / "docs/compare.schema.json").read_text("utf-8"))).validate(made)
        assert made["selection"] == {
            "name": "The bridge",
            "collection": "The bridge",
            "outlets": ["The Courier", "harbor-ledger"],
            "voice": "own",
        }

    def test_csv_has_a_row_an_outlet_for_each_measure(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        rows = list(csv.DictReader(io.StringIO(ran(capsys, "compare", "--format", "csv").out)))
        of_words = [row for row in rows if (row["measure"], row["voice"]) == ("length.words", "all")]
        assert [row["outlet"] for row in of_words] == ["Harbor Ledger", "The Courier"]

    def test_markdown_is_a_document(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        lines = ran(capsys, "compare", "--format", "md").out.splitlines()
        assert lines[0] == "# everything in the library"
        assert "| measure | unit | Harbor Ledger | The Courier |" in lines

    @pytest.mark.parametrize(
        ("asked", "columns"),
        [
            ("The Courier,Harbor Ledger", ["The Courier", "Harbor Ledger"]),
            ("the-courier,harbor-ledger", ["The Courier", "Harbor Ledger"]),
            (" THE COURIER , ", ["The Courier"]),
            ("the-courier,The Courier,the-courier", ["The Courier"]),
        ],
    )
    def test_outlets_come_in_the_order_asked_each_once(
        self, asked: str, columns: list[str], kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert columns_of(capsys, "--outlets", asked) == columns

    @pytest.mark.parametrize("voice", ["own", "quoted", "reported", "all"])
    def test_one_voice_only(self, voice: str, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        made = json.loads(ran(capsys, "compare", "--format", "json", "--voice", voice).out)
        assert {entry["voice"] for entry in made["measures"]} == {voice}

    @pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
    def test_the_same_input_gives_the_same_bytes(
        self, form: str, kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert ran(capsys, "compare", "--format", form) == ran(capsys, "compare", "--format", form)

    @pytest.mark.parametrize(
        ("options", "names"),
        [
            (("--collection", "Nope"), ("“Nope”", "The bridge")),
            (("--outlets", "Nope"), ("“Nope”", "Harbor Ledger")),
            (("--outlets", ""), ("--outlets names none",)),
            (("--outlets", " , "), ("--outlets names none",)),
            (("--voice", "loud"), ("'loud'",)),
            (("--format", "docx"), ("'docx'",)),
            (("--collection", ""), ("--collection",)),
        ],
    )
    def test_what_is_not_there_is_refused(
        self, options: tuple[str, ...], names: tuple[str, ...], kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert refused(ran(capsys, "compare", *options), *names)

    def test_an_empty_library_has_nothing_to_compare(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        ran(capsys, "remove", 1, 2, "--yes")
        said = ran(capsys, "compare")
        assert (said.code, said.out) == (2, "")
        assert "nothing to compare yet" in said.err


class TestInspect:
    def test_text_says_parts_attribution_and_figures(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "inspect", story / "one.txt")
        assert (said.code, said.err) == (0, "")
        assert "Harbor Ledger  (by sidecar: sources.toml)" in said.out
        assert "headline   Bridge falls" in said.out
        assert "length.words" in said.out

    def test_json_is_one_object_for_one_file(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        made = json.loads(ran(capsys, "inspect", "--format", "json", story / "one.txt").out)
        Draft202012Validator(json.loads((ROOT / "docs/inspect.schema.json").read_text("utf-8"))).validate(made)
        assert made["text"] == (story / "one.txt").read_text("utf-8")

    def test_json_is_a_list_for_several_files(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        made = json.loads(ran(capsys, "inspect", "--format", "json", story).out)
        assert [Path(one["file"]).name for one in made] == ["one.txt", "two.txt"]

    def test_jsonl_is_a_line_a_file(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        lines = ran(capsys, "inspect", "--format", "jsonl", story / "two.txt", story / "one.txt").out.splitlines()
        assert [Path(json.loads(line)["file"]).name for line in lines] == ["two.txt", "one.txt"]

    def test_as_is_is_one_block_of_body_over_the_same_text(
        self, story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (story / "one.txt").write_text(f"© 2024 Harbor Ledger\n\nBridge falls\n\n{BRIDGE}\n", encoding="utf-8")
        divided = json.loads(ran(capsys, "inspect", "--format", "json", story / "one.txt").out)
        whole = json.loads(ran(capsys, "inspect", "--format", "json", "--as-is", story / "one.txt").out)
        (block,) = whole["blocks"]
        assert (block["role"], len(divided["blocks"]) > 1, whole["text"]) == ("body", True, divided["text"])
        assert (block["start"], whole["text"][block["end"] :].strip()) == (0, "")

    @pytest.mark.parametrize(("form", "shown"), [("json", "[\n{"), ("jsonl", "{"), ("text", "one.txt")])
    def test_files_that_can_be_read_are_printed_beside_one_that_cannot(
        self, form: str, shown: str, story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (story / "two.txt").write_bytes(b"\x00\x01\x02\x03" * 500)
        said = ran(capsys, "inspect", "--format", form, story)
        assert (said.code, shown in said.out) == (2, True)
        assert "two.txt" in said.err
        if form == "json":
            assert len(json.loads(said.out)) == 1

    def test_nothing_is_kept(self, story: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        ran(capsys, "inspect", story)
        assert not library.exists()


class TestFilesAndDemo:
    def test_files_without_a_terminal_are_compared_as_text(self, story: Path, library: Path) -> None:
        said = ran_apart(story)
        assert (said.code, said.err, library.exists()) == (0, "", False)
        assert said.out.startswith("The bridge\n")
        assert "Harbor Ledger" in said.out

    def test_a_file_whose_name_begins_with_a_hyphen(self, story: Path) -> None:
        (story / "one.txt").rename(story / "-one.txt")
        said = ran_apart("--", "-one.txt", cwd=story)
        assert (said.code, said.err) == (0, "")
        assert "Bridge falls" in said.out

    def test_the_demo_in_a_pipe_prints_and_ends_with_0(self, library: Path) -> None:
        said = ran_apart("demo")
        assert (said.code, said.err, library.exists()) == (0, "", False)
        assert "Harbor Ledger" in said.out
        assert "not about the outlets in general" in said.out

    def test_the_app_without_a_terminal_says_what_to_use(self, library: Path) -> None:
        said = ran_apart()
        assert refused(said, "broadsheet compare")
        assert not library.exists()

    def test_a_word_that_is_neither_command_nor_file_is_refused(
        self, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del library
        assert refused(ran(capsys, "frobnicate"), "'frobnicate'")
