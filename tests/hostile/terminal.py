"""The app on a pseudo-terminal: keys go in, what it writes is kept, its size and its end are ours."""

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
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic

HANG = 30.0
"""Seconds without a word from the app after which it is taken to hang; a guard, not a measure."""

BEGUN, ENDED = b"\x1b[?1049h", b"\x1b[?1049l"
"""What an app writes when it takes the terminal for itself, and when it gives it back."""


class Terminal:
    """The app on a pseudo-terminal, and everything it has written there."""

    def __init__(
        self,
        words: Sequence[str],
        library: Path,
        *,
        size: tuple[int, int] = (100, 30),
        environment: Mapping[str, str | None] | None = None,
        command: Sequence[str] = ("-m", "tui.cli"),
    ) -> None:
        self.written = bytearray()
        self.ours, theirs = pty.openpty()
        self._set_size(theirs, size)
        said = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none"} | dict(environment or {})
        # The size is the terminal's, whatever the one that the tests run in is said to have.
        said |= {"COLUMNS": None, "LINES": None}
        whole = {name: value for name, value in (os.environ | said).items() if value is not None}
        self.app = subprocess.Popen(
            [sys.executable, *command, "--library", str(library), *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=whole,
            start_new_session=True,
        )
        os.close(theirs)

    @staticmethod
    def _set_size(handle: int, size: tuple[int, int]) -> None:
        fcntl.ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def resize(self, size: tuple[int, int]) -> None:
        """Makes the terminal another size, as a window manager does."""
        self._set_size(self.ours, size)
        self.app.send_signal(signal.SIGWINCH)

    def press(self, keys: bytes) -> None:
        """Sends keys."""
        os.write(self.ours, keys)

    @property
    def end(self) -> int:
        """How much was written so far: where to look from."""
        return len(self.written)

    def read(self) -> bool:
        """Reads what there is; False when the app has let go of the terminal."""
        if not select.select([self.ours], [], [], HANG)[0]:
            raise AssertionError(f"not a word more; the last was {bytes(self.written[-400:])!r}")
        try:
            more = os.read(self.ours, 65536)
        except OSError:
            return False
        self.written += more
        return bool(more)

    def wait_for(self, words: str | bytes, start: int = 0) -> None:
        """Reads until `words` stand in what was written after `start`; spaces may be cursor movements."""
        until = monotonic() + 2 * HANG
        parts = [part.encode() for part in words.split()] if isinstance(words, str) else [words]
        while not all(part in self.written[start:] for part in parts):
            # A cursor that blinks is written about for ever.
            if monotonic() > until:
                raise AssertionError(f"waited in vain for {words!r}; the last was {bytes(self.written[-400:])!r}")
            if not self.read():
                raise AssertionError(f"the app ended while waited for {words!r}: {bytes(self.written[-2000:])!r}")

    def wait_for_end(self) -> int:
        """Reads until the app has ended; its exit code, negative for a signal."""
        while self.app.poll() is None and self.read():
            pass
        return self.app.wait(HANG)

    def leave(self) -> int:
        """Leaves as a reader does; the exit code."""
        self.press(b"\x11")
        return self.wait_for_end()

    def hang_up(self) -> None:
        """Closes the terminal, as when its window is closed or the line is cut."""
        os.close(self.ours)

    def close(self) -> None:
        """Ends what is still there."""
        if self.app.poll() is None:
            self.app.kill()
        self.app.wait()
