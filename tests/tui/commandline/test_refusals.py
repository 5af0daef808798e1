"""What cannot be done is refused in a sentence, with exit code 2, and nothing is changed."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from corpus.library import open_library
from tests.commands import ran, ran_apart
from tests.tui.commandline.story import columns_of, refused, rows_of

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
