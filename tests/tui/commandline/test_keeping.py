"""`add`, `list`, `set` and `remove`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from corpus.library import open_library
from tests.commands import Ran, ran
from tests.tui.commandline.story import PAGE, refused, rows_of


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


class TestListFilter:
    def test_a_filter_keeps_what_it_fits(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert [row["outlet"] for row in rows_of(capsys, "--filter", "outlet:courier")] == ["The Courier"]
        assert [row["outlet"] for row in rows_of(capsys, "--filter", "-ferry odd:any")] == []

    def test_the_texts_can_be_asked(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        assert len(rows_of(capsys, "--filter", "text:the")) == 2
        assert rows_of(capsys, "--filter", "text:nowheretobefound") == []

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            (("--sort", "outlet"), ["Harbor Ledger", "The Courier"]),
            (("--sort", "outlet", "--reverse"), ["The Courier", "Harbor Ledger"]),
            (("--sort", "added", "--reverse"), ["The Courier", "Harbor Ledger"]),
            (("--reverse",), ["The Courier", "Harbor Ledger"]),
            (("--sort", "date"), ["Harbor Ledger", "The Courier"]),
        ],
    )
    def test_an_order(
        self, kept: Path, options: tuple[str, ...], expected: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        del kept
        assert [row["outlet"] for row in rows_of(capsys, *options)] == expected

    def test_the_orders_offered_are_those_of_the_app(self) -> None:
        from tui.commandline.keeping import SORTS
        from tui.jobs.browsing import Sort

        assert tuple(Sort) == SORTS

    def test_an_order_that_there_is_not_is_refused(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        said = ran(capsys, "list", "--sort", "colour")
        assert (said.code, said.out) == (2, "")

    def test_who_said_what_and_what_is_odd_is_listed(self, kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
        del kept
        first = rows_of(capsys, "--sort", "outlet")[0]
        assert (first["outlet_by"], first["date_by"]) == ("sidecar", "sidecar")
        assert isinstance(first["words"], int)
        assert isinstance(first["oddities"], list)


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
