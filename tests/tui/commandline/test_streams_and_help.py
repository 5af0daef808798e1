"""Standard streams that are closed, full or broken; help that fits and names everything."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import click
import pytest

from tests.commands import COMMAND, HANG, environment, ran, ran_apart
from tui.cli import broadsheet
from tui.commandline.output import asked_to_stop


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
