"""What each command does, prints and refuses."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator

from corpus.library import open_library
from tests.articles import BRIDGE, FERRY
from tests.commands import COMMAND, HANG, ROOT, Ran, environment, ran, ran_apart
from tui.cli import broadsheet
from tui.commandline.output import asked_to_stop

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry is back</title>
<meta property="og:site_name" content="Quayside Mail"><meta property="og:title" content="Ferry is back">
<meta property="article:published_time" content="2024-02-03T08:00:00Z"></head><body><article><h1>Ferry is back</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in FERRY.split(chr(10) * 2))}</article></body></html>"""
SIDECAR = """[collection]
name = "The bridge"

["one.txt"]
outlet = "Harbor Ledger"
date = 2024-05-03

["two.txt"]
outlet = "The Courier"
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the library of these commands will be; there is none yet, and no lexicon of the user's own."""
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(tmp_path / "lexicons"))
    return tmp_path / "library.db"


@pytest.fixture
def story(tmp_path: Path, library: Path) -> Path:
    """A folder of two articles and their sidecar."""
    del library
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Bridge falls\n\n{BRIDGE}\n", encoding="utf-8")
    (folder / "two.txt").write_text(f"Ferry is back\n\n{FERRY}\n", encoding="utf-8")
    (folder / "sources.toml").write_text(SIDECAR, encoding="utf-8")
    return folder


@pytest.fixture
def kept(story: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A library that holds the story: 1 is Harbor Ledger's article, 2 is The Courier's."""
    assert ran(capsys, "add", story).code == 0
    return library


def rows_of(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, object]]:
    rows = json.loads(ran(capsys, "list", "--format", "json", *options).out)
    assert isinstance(rows, list)
    return rows


def columns_of(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    made = json.loads(ran(capsys, "compare", "--format", "json", *options).out)
    return [outlet["name"] for outlet in made["outlets"]]


def refused(said: Ran, *names: object) -> bool:
    """Whether the command printed nothing, ended with 2, and said so in a sentence that names these."""
    sentence = said.err.rpartition("Error: ")[2]
    return (said.code, said.out) == (2, "") and bool(sentence) and all(str(name) in sentence for name in names)


class TestAdd:
    def test_a_file_is_added_with_what_was_found_out(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "add", story / "one.txt")
        assert (said.code, said.err) == (0, "")
        assert "one.txt: Harbor Ledger (by sidecar: sources.toml)" in said.out
        assert said.out.endswith("\n1 added.\n")

    def test_a_folder_is_added_with_its_collection(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert [(row["outlet"], row["collections"]) for row in rows_of(capsys)] == [
            ("Harbor Ledger", ["The bridge"]),
            ("The Courier", ["The bridge"]),
        ]

    def test_a_saved_page_says_who_published_it_and_when(
        self, tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del library
        (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
        assert ran(capsys, "add", tmp_path / "page.html").code == 0
        (row,) = rows_of(capsys)
        assert (row["outlet"], row["title"], row["date"]) == ("Quayside Mail", "Ferry is back", "2024-02-03")

    def test_what_the_user_says_outranks_the_sidecar(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        ran(capsys, "add", story / "one.txt", "--outlet", "My Paper", "--date", "2020", "--collection", "Mine")
        (row,) = rows_of(capsys)
        assert (row["outlet"], row["date"], row["collections"]) == ("My Paper", "2020", ["Mine"])

    def test_the_same_again_adds_nothing(self, kept: Path, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        before = rows_of(capsys)
        assert ran(capsys, "add", story).out.endswith("\n0 added, 2 already there.\n")
        assert rows_of(capsys) == before
        assert kept.is_file()

    def test_better_facts_update(self, kept: Path, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        said = ran(capsys, "add", story / "one.txt", "--date", "2024-05-04")
        assert said.out.endswith("\n0 added, 1 updated.\n")
        assert rows_of(capsys)[0]["date"] == "2024-05-04"

    def test_one_path_given_twice_is_added_once(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert ran(capsys, "add", story, story / "one.txt", story).out.endswith("\n2 added.\n")

    @pytest.mark.parametrize("before", [True, False])
    def test_the_library_is_named_before_or_after_the_command(
        self, before: bool, story: Path, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        named = ("--library", tmp_path / "other.db")
        said = ran(capsys, *named, "add", story) if before else ran(capsys, "add", story, *named)
        assert (said.code, (tmp_path / "other.db").is_file(), library.exists()) == (0, True, False)

    def test_files_that_can_be_read_are_added_beside_one_that_cannot(
        self, story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (story / "void.txt").write_bytes(b"")
        said = ran(capsys, "add", story)
        assert (said.code, len(rows_of(capsys))) == (2, 2)
        assert said.out.endswith("\n2 added, 1 not read.\n")
        assert "void.txt: this is empty." in said.err

    def test_a_wrong_sidecar_is_said_once_for_all_its_files(
        self, story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (story / "sources.toml").write_text('["one.txt"]\noutlet = 7\n', encoding="utf-8")
        said = ran(capsys, "add", story)
        assert (said.code, said.out) == (2, "0 added, 2 not read.\n")
        assert said.err.count("sources.toml") == 1


class TestList:
    def test_text_has_a_line_an_article(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        first, second = ran(capsys, "list").out.splitlines()
        assert " ".join(first.split()) == "1 Harbor Ledger 2024-05-03 Bridge falls [The bridge]"
        assert " ".join(second.split()) == "2 The Courier no date Ferry is back [The bridge]"

    def test_csv_has_a_row_an_article(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        rows = list(csv.DictReader(io.StringIO(ran(capsys, "list", "--format", "csv").out)))
        assert [(row["number"], row["outlet"], row["date"]) for row in rows] == [
            ("1", "Harbor Ledger", "2024-05-03"),
            ("2", "The Courier", ""),
        ]

    def test_only_one_collection(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        ran(capsys, "set", 2, "--collection", "Ferries")
        assert [row["number"] for row in rows_of(capsys, "--collection", "Ferries")] == [2]

    def test_a_library_that_is_empty_says_how_to_fill_it(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        ran(capsys, "remove", 1, 2, "--yes")
        said = ran(capsys, "list")
        assert (said.code, said.out) == (0, "No articles. Add some with: broadsheet add PATH\n")


class TestSet:
    def test_facts_become_the_users(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "set", 2, "--outlet", "Mail", "--date", "2024-06", "--title", "New", "--language", "EN")
        assert (said.code, said.out) == (0, "1 article set.\n")
        row = next(row for row in rows_of(capsys) if row["number"] == 2)
        assert [row[name] for name in ("outlet", "date", "title", "language")] == ["Mail", "2024-06", "New", "en"]
        with open_library(kept) as opened:
            assert opened.articles(keys=[2])[0].facts.outlet.by.label == "user"

    def test_a_number_given_twice_counts_once(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert ran(capsys, "set", 1, 1, "--title", "New").out == "1 article set.\n"

    def test_all_are_set_or_none(self, kept: Path, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        # The Courier reprints article 1 as article 3; 1 and 3 cannot both be the Mail's.
        del kept
        reprint = story / "three.txt"
        reprint.write_bytes((story / "one.txt").read_bytes())
        ran(capsys, "add", reprint, "--outlet", "The Courier")
        before = rows_of(capsys)
        said = ran(capsys, "set", 1, 3, "--outlet", "Mail")
        assert refused(said, "Mail has the same text already")
        assert rows_of(capsys) == before

    @pytest.mark.parametrize("number", [99, 2**70, -1, 0])
    def test_a_number_that_no_article_has_is_refused(
        self, number: int, kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        before = rows_of(capsys)
        assert refused(ran(capsys, "set", "--title", "x", "--", 1, number), f"No article has the number {number}")
        assert rows_of(capsys) == before

    def test_nothing_to_set_is_refused(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert refused(ran(capsys, "set", 1), "Nothing to set")

    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("--date", "yesterday"), ("--date", "2024-02-30"), ("--date", "20240503"), ("--date", "٢٠٢٤"),
            ("--date", "0000"), ("--language", "english"), ("--language", "e"), ("--language", "12"),
        ],
    )  # fmt: skip
    def test_a_date_or_language_that_is_none_is_refused(
        self, option: str, value: str, kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert refused(ran(capsys, "set", 1, option, value), f"“{value}”")


class TestRemove:
    def test_it_asks_first(
        self, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
        said = ran(capsys, "remove", 1)
        assert (said.code, said.out) == (0, "1 article removed.\n")
        assert "Harbor Ledger  Bridge falls" in said.err
        assert [row["number"] for row in rows_of(capsys)] == [2]

    @pytest.mark.parametrize("answer", ["n\n", "\n", ""])
    def test_anything_but_yes_leaves_all(
        self, answer: str, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        monkeypatch.setattr("sys.stdin", io.StringIO(answer))
        said = ran(capsys, "remove", 1, 2)
        assert (said.code, said.out, len(rows_of(capsys))) == (130, "", 2)

    def test_yes_does_not_ask(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert ran(capsys, "remove", 1, 2, 1, "--yes") == Ran(0, "2 articles removed.\n", "")

    @pytest.mark.parametrize("number", [99, 2**70])
    def test_one_wrong_number_and_nothing_is_removed(
        self, number: int, kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert refused(ran(capsys, "remove", 1, number, "--yes"), number)
        assert len(rows_of(capsys)) == 2


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

    @pytest.mark.parametrize("voice", ["own", "quoted", "all"])
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


BAD_INPUT = {
    "missing.txt": None,
    "empty.txt": b"",
    "spaces.txt": b" \n\t\r\n ",
    "binary.txt": bytes(range(256)) * 20,
    "zip.txt": b"PK\x03\x04" + b"x" * 200,
    "folder-without-articles": "folder",
    "page-without-article.html": b"<html><head><title>x</title></head><body><nav>Home</nav></body></html>",
}


class TestBadInput:
    @pytest.mark.parametrize("name", BAD_INPUT)
    @pytest.mark.parametrize("command", ["add", "inspect", "compare these files"])
    def test_what_cannot_be_read_is_named(
        self, name: str, command: str, tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / name
        content = BAD_INPUT[name]
        if content == "folder":
            path.mkdir()
        elif isinstance(content, bytes):
            path.write_bytes(content)
        said = ran(capsys, *(() if command == "compare these files" else (command,)), path)
        assert (said.code, name in said.err, "Traceback" in said.err) == (2, True, False)
        assert said.out in ("", "0 added, 1 not read.\n")
        if library.exists():
            assert rows_of(capsys) == []

    @pytest.mark.parametrize(
        ("sidecar", "names"),
        [
            ('["one.txt"]\noutlet = 7\n', ("line 2", '"outlet"')),
            ('["one.txt"]\n\ndate = "soon"\n', ("line 3", '"date"')),
            ('["one.txt"]\nlanguage = "klingon"\n', ("line 2", '"language"')),
            ('["one.txt"]\npublisher = "x"\n', ("line 2", '"publisher"')),
            ('["one.txt"\n', ("line 1",)),
            ('["one.txt"]\noutlet = "a"\noutlet = "b"\n', ("line 3",)),
            ('name = "x"\n', ("line 1", '"name"')),
            ("[collection]\nname = 3\n", ("line 2", '"name"')),
        ],
    )
    def test_a_wrong_sidecar_is_named_with_key_and_line(
        self, sidecar: str, names: tuple[str, ...], story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (story / "sources.toml").write_text(sidecar, encoding="utf-8")
        said = ran(capsys, "inspect", story / "one.txt")
        assert (said.code, said.out) == (2, "")
        assert all(name in said.err for name in ("sources.toml", *names)), said.err

    @pytest.mark.parametrize(
        ("lexicon", "names"),
        [
            ('[lexicon\nid = "mine"\n', ("line 1",)),
            ("[frames]\n", ("[lexicon]",)),
            ('[lexicon]\nid = "mine"\nkind = "frames"\nlanguage = "en"\nversion = 0\n', ("line 5", "version")),
            ("\x80", ()),
        ],
    )
    def test_a_wrong_lexicon_is_named_with_key_and_line(
        self, lexicon: str, names: tuple[str, ...], kept: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (kept.parent / "lexicons" / "mine.toml").write_text(lexicon, encoding="latin-1")
        said = ran(capsys, "compare")
        assert (said.code, said.out) == (2, "")
        assert all(name in said.err for name in ("mine.toml", *names)), said.err

    def test_a_lexicon_that_is_no_file_is_named(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        os.mkfifo(kept.parent / "lexicons" / "pipe.toml")
        assert refused(ran(capsys, "compare"), "pipe.toml")

    def test_a_folder_of_lexicons_that_is_not_there_is_named(
        self, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("BROADSHEET_LEXICONS", str(kept.parent / "lexikons"))
        assert refused(ran(capsys, "compare"), "lexikons", "BROADSHEET_LEXICONS")

    def test_a_name_longer_than_the_system_allows(self, library: Path) -> None:
        del library
        said = ran_apart("add", "a" * 5000)
        assert (said.code, said.out, "Traceback" in said.err) == (2, "", False)

    @pytest.mark.parametrize(
        "options",
        [
            ("--outlet", ""), ("--outlet", " \t"), ("--outlet", "\u200b"), ("--outlet", "x" * 10_000), ("--date", ""),
            ("--collection", ""), ("--collection", "\x1b"), ("--library", ""), ("--library", " "),
        ],
    )  # fmt: skip
    def test_an_option_that_says_nothing_or_far_too_much_is_refused(
        self, options: tuple[str, str], story: Path, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, "add", story, *options), options[0])
        assert not library.exists()

    def test_control_characters_in_options_become_plain(self, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
        esc = "\x1b]0;x\x07"
        said = ran(capsys, "add", story / "one.txt", "--outlet", f"A{esc}B", "--collection", f"C{esc}D")
        (row,) = rows_of(capsys)
        assert (said.code, row["outlet"], row["collections"]) == (0, "A ]0;x B", ["C ]0;x D"])

    def test_a_collection_is_found_by_the_words_it_was_made_with(
        self, story: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        ran(capsys, "add", story / "one.txt", "--collection", " A \x07 B ")
        assert columns_of(capsys, "--collection", " A \x07 B ") == ["Harbor Ledger"]


COMMANDS_ON_A_LIBRARY = (
    ("add", "one.txt"),
    ("list",),
    ("set", "1", "--title", "x"),
    ("remove", "1", "--yes"),
    ("compare",),
)


class TestBadLibrary:
    @pytest.mark.parametrize("command", COMMANDS_ON_A_LIBRARY, ids=lambda command: command[0])
    @pytest.mark.parametrize("what", ["a text", "a newer one", "another program's", "a damaged one"])
    def test_what_is_no_library_is_named_and_left_as_it_is(
        self,
        what: str,
        command: tuple[str, ...],
        kept: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(kept.parent / "story")
        if what == "a text":
            kept.write_text("This is a letter, not a library.\n" * 20, encoding="utf-8")
        else:
            data = bytearray(kept.read_bytes())
            if what == "a newer one":
                data[60:64] = (999).to_bytes(4, "big")
            elif what == "another program's":
                data[68:72] = b"XXXX"
            else:
                data[100:] = b"\xff" * (len(data) - 100)
            kept.write_bytes(data)
        before = kept.read_bytes()
        assert refused(ran(capsys, *command), kept)
        assert kept.read_bytes() == before

    @pytest.mark.parametrize("command", COMMANDS_ON_A_LIBRARY, ids=lambda command: command[0])
    def test_a_folder_is_no_library(
        self, command: tuple[str, ...], story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.chdir(story)
        before = sorted(story.iterdir())
        assert refused(ran(capsys, *command, "--library", story), story, "folder")
        assert sorted(story.iterdir()) == before

    @pytest.mark.parametrize("command", COMMANDS_ON_A_LIBRARY[1:], ids=lambda command: command[0])
    def test_only_add_makes_a_library(
        self, command: tuple[str, ...], library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert refused(ran(capsys, *command, "--library", library), library)
        assert not library.exists()

    def test_your_own_library_is_empty_before_there_is_one(
        self, library: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert ran(capsys, "list").out == "No articles. Add some with: broadsheet add PATH\n"
        assert refused(ran(capsys, "compare"), "nothing to compare yet")
        assert not library.exists()

    def test_what_a_foreign_library_holds_reaches_the_terminal_as_plain_text(
        self, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
        with open_library(kept) as opened:
            opened._database.execute("UPDATE outlet SET name = ?", ["Harbor\x1b]0;PWNED\x07Ledger"])
        for command in (("list",), ("list", "--format", "csv"), ("compare", "--format", "md"), ("remove", "1")):
            said = ran(capsys, *command)
            assert "PWNED" in said.out + said.err
            assert "\x1b" not in said.out + said.err


class TestStreams:
    def test_output_is_utf8_whatever_the_locale_says(self, kept: Path) -> None:
        del kept
        said = ran_apart("compare", env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
        assert (said.code, "−" in said.out or "–" in said.out) == (0, True)

    def test_a_reader_that_goes_early_is_no_error(self, kept: Path) -> None:
        del kept
        process = subprocess.Popen(
            [*COMMAND, "compare", "--format", "json"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate(timeout=HANG)
        assert (process.returncode, err) == (141, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    def test_an_output_that_is_full_is_said(self, kept: Path) -> None:
        del kept
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=HANG, check=False
            )
        assert (done.returncode, done.stderr) == (2, b"Error: The output cannot be written: No space left on device.\n")

    @pytest.mark.parametrize(
        ("command", "code"), [("list <&-", 0), ("list >&-", 0), ("compare 2>&-", 0), ("remove 1 <&-", 130), ("<&-", 2)]
    )
    def test_a_stream_that_is_closed_is_no_error(self, command: str, code: int, kept: Path) -> None:
        del kept
        shell = f'exec "$0" -m tui.cli {command}'
        done = subprocess.run(
            ["/bin/sh", "-c", shell, COMMAND[0]], capture_output=True, env=environment(), timeout=HANG, check=False
        )
        assert (done.returncode, b"Traceback" in done.stderr) == (code, False)

    def test_the_first_interrupt_is_a_question_and_the_second_stops_at_once(self) -> None:
        with asked_to_stop() as is_asked:
            assert not is_asked()
            signal.raise_signal(signal.SIGINT)
            assert is_asked()
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGINT)


VISIBLE = sorted(name for name, command in broadsheet.commands.items() if not command.hidden)


class TestHelp:
    @pytest.mark.parametrize("columns", [80, 100, 200])
    @pytest.mark.parametrize("command", ["", *VISIBLE])
    def test_it_fits_and_names_every_option(
        self, command: str, columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        said = ran(capsys, *([command] if command else []), "--help")
        assert (said.code, said.err) == (0, "")
        assert max(len(line) for line in said.out.splitlines()) <= min(columns, 100)
        options = (broadsheet.commands[command] if command else broadsheet).params
        names = [name for option in options if isinstance(option, click.Option) for name in option.opts]
        assert [name for name in names if name not in said.out] == []

    def test_every_command_is_in_the_first_page(self, capsys: pytest.CaptureFixture[str]) -> None:
        out = ran(capsys, "--help").out
        assert [name for name in VISIBLE if f"\n  {name} " not in out] == []

    def test_the_version_is_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert ran(capsys, "--version").out.startswith("broadsheet 0.")
