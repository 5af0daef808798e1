"""Runs the command line, in this process or in one of its own, for tests of what it prints."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui.cli import main

ROOT = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-m", "tui.cli")
HANG = 120
"""Seconds after which a command is taken to hang; nothing is measured by it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


def ran(capsys: pytest.CaptureFixture[str], *args: object) -> Ran:
    """The command run in this process."""
    capsys.readouterr()
    code = 0
    try:
        main([str(arg) for arg in args])
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


def environment(**more: str) -> dict[str, str]:
    """This process's environment with the project on the path, and `more`."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def ran_apart(*args: object, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Ran:
    """The command run in a process of its own, with no terminal anywhere."""
    done = subprocess.run(
        [*COMMAND, *map(str, args)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(**(env or {})),
        cwd=cwd,
        timeout=HANG,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


class OnTerminal:
    """A command in a process of its own, one of whose outputs is a real terminal that this reads."""

    def __init__(
        self, args: Sequence[object], *, terminal: str = "stdout", env: Mapping[str, str] | None = None
    ) -> None:
        self._ours, theirs = pty.openpty()
        outputs = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, terminal: theirs}
        self.process = subprocess.Popen(
            [*COMMAND, *map(str, args)],
            stdin=subprocess.DEVNULL,
            stdout=outputs["stdout"],
            stderr=outputs["stderr"],
            env=environment(**(env or {})),
        )
        os.close(theirs)
        self._guard = threading.Timer(HANG, self.process.kill)
        self._guard.start()
        self.shown = b""

    def read(self) -> bool:
        """Reads what is shown next; False when the command has closed the terminal."""
        try:
            more = os.read(self._ours, 65536)
        except OSError:
            return False
        self.shown += more
        return bool(more)

    def finish(self) -> Ran:
        """Reads all that is left and waits for the end; `out` or `err` is what the terminal was shown."""
        while self.read():
            pass
        out, err = self.process.communicate()
        self._guard.cancel()
        os.close(self._ours)
        shown = self.shown.decode("utf-8", "surrogateescape")
        return Ran(
            self.process.returncode,
            shown if out is None else out.decode("utf-8"),
            shown if err is None else err.decode("utf-8"),
        )
