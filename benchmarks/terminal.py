"""A Python program on a pseudo-terminal of 120 by 40 cells: keys go in, what it paints comes out, with the times."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

COLUMNS, ROWS = 120, 40
PATIENCE = 60.0
ROOT = Path(__file__).parents[1]


class Terminal:
    """Runs `python COMMAND` until it is left. No question of the program to its terminal is answered."""

    def __init__(self, command: Sequence[str]) -> None:
        self._seen = b""
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.started = perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def _read(self, patience: float) -> bytes:
        """What comes next, b"" where nothing comes in so many seconds."""
        ready, _, _ = select.select([self._ours], [], [], patience)
        try:
            got = os.read(self._ours, 1 << 16) if ready else b""
        except OSError as problem:
            raise SystemExit(f"The program has ended. What was shown: {self._seen[-3000:]!r}") from problem
        self._seen = self._seen[-(1 << 18) :] + got
        return got

    def shows(self, *markers: str) -> list[float]:
        """Seconds since the start until each of these has arrived, in this order, counted from what was last asked."""
        times = []
        for marker in markers:
            while (at := self._seen.find(marker.encode())) < 0:
                if not self._read(PATIENCE):
                    raise SystemExit(f"{marker!r} was not shown. What was: {self._seen[-2000:]!r}")
            times.append(perf_counter() - self.started)
            self._seen = self._seen[at:]
        return times

    def settle(self, quiet: float = 0.08) -> float:
        """Waits until nothing is painted for `quiet` seconds; the seconds until the last thing that was."""
        start = last = perf_counter()
        while self._read(quiet):
            last = perf_counter()
        self._seen = b""
        return last - start

    def send(self, key: str) -> None:
        """Sends a key, once nothing is painted any more."""
        self.settle()
        os.write(self._ours, key.encode())

    def press(self, key: str) -> tuple[float, float]:
        """Sends a key; the seconds until the first bytes of a repaint arrive, and until the last ones do.

        Raises:
            SystemExit: nothing was painted.
        """
        self.settle()
        start = perf_counter()
        os.write(self._ours, key.encode())
        if not self._read(2.0):
            raise SystemExit(f"Nothing was painted after {key!r}.")
        first = perf_counter() - start
        return first, first + self.settle()
