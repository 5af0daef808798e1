"""`settings` and `keys`: what is in force, where it stands, what is wrong with it; and the options for one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import ran
from tui.keys.table import table


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


class TestSettings:
    def test_every_place_of_the_users_files_is_named(
        self, library: Path, settings_file: Path, state_file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, "settings")
        assert said.code == 0
        assert all(str(path) in said.out for path in (library, settings_file, state_file, library.parent / "lexicons"))
        assert "outlets" in said.out

    def test_what_is_in_force_is_printed(self, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(settings_file, 'theme = "nord"\nmouse = false\n[keys]\npreset = "vim"\ncompare.voice = "w"\n')
        said = ran(capsys, "settings")
        words = [line.split() for line in said.out.splitlines()]
        assert said.code == 0
        for line in (["theme", "nord"], ["mouse", "false"], ["keys", "vim"], ["compare.voice", "=", "w"]):
            assert line in words

    def test_what_is_wrong_is_an_exit_code_of_2_and_a_sentence_with_the_file(
        self, settings_file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(settings_file, "compct = true\n")
        said = ran(capsys, "settings")
        assert said.code == 2
        assert f"{settings_file}: “compct” is no setting. Did you mean compact?" in " ".join(said.err.split())

    def test_what_is_wrong_with_the_file_of_spellings_is_said_with_its_line(
        self, settings_file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = settings_file.parent / "speakers.toml"
        write(file, '[lexicon]\nkind = "aliases"\n[peple]\nentries = []\n')
        said = ran(capsys, "settings")
        assert said.code == 2
        assert f"{file}, line 3" in " ".join(said.err.split())
        assert "In force" in said.out

    def test_both_wrong_files_are_told_at_once(self, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(settings_file, "compct = true\n")
        write(settings_file.parent / "speakers.toml", "[people\n")
        said = " ".join(ran(capsys, "settings").err.split())
        assert "“compct” is no setting" in said
        assert "Your file of spellings cannot be used." in said

    @pytest.mark.parametrize("name", ["gone.toml", "a" * 5000])
    def test_a_file_of_spellings_that_is_named_but_missing_is_no_file_yet_to_come(
        self, name: str, settings_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("BROADSHEET_SPEAKERS", name)
        said = ran(capsys, "settings")
        assert said.code == 2
        assert f"{name}  (named by BROADSHEET_SPEAKERS, but not there)" in said.out

    def test_without_a_file_of_spellings_nothing_is_wrong(
        self, settings_file: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, "settings")
        assert said.code == 0
        assert f"{settings_file.parent / 'speakers.toml'}  (not there yet)" in said.out

    def test_it_writes_nothing(self, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        ran(capsys, "settings")
        assert not settings_file.exists()


class TestKeys:
    def test_every_command_has_its_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = ran(capsys, "keys")
        assert said.code == 0
        assert set(table()) <= set(said.out.split())

    def test_the_preset_is_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        lines = ran(capsys, "keys", "--preset", "vim").out.splitlines()
        line = next(line for line in lines if "figures.cursor_left" in line)
        assert line.split()[:2] == ["figures.cursor_left", "h"]

    def test_ones_own_keys_are_shown(self, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(settings_file, '[keys]\n"compare.voice" = "w"\n')
        line = next(line for line in ran(capsys, "keys").out.splitlines() if "compare.voice" in line)
        assert line.split()[:2] == ["compare.voice", "w"]

    def test_json_holds_the_keys_by_id(self, capsys: pytest.CaptureFixture[str]) -> None:
        data = json.loads(ran(capsys, "keys", "--format", "json").out)
        rows = {row["id"]: row for row in data["commands"]}
        assert set(rows) == set(table())
        assert rows["compare.voice"]["keys"] == rows["compare.voice"]["default"] == ["v"]
        assert data["places"]["Compare: the figures"] == ["figures", "compare", "app"]


class TestOptions:
    @pytest.mark.parametrize("words", [("demo", "--theme", "drakula"), ("--theme", "drakula", "demo")])
    def test_a_theme_that_there_is_not_is_refused_with_the_nearest(
        self, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = ran(capsys, *words)
        assert said.code == 2
        assert "Did you mean dracula?" in said.err
