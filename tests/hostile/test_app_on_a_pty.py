"""The app on a real terminal, over articles whose every word is hostile: nothing of theirs is obeyed."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.hostile.texts import HOSTILE

PAYLOADS = (b"\x1b]0;PWNED", b"\x1b]52;c;cHduZWQ=", b"\x1b[2J\x1b[31mred", b"\x9b31m", "\u202e".encode(), b"\x00")
STEPS = (
    (b"", "Front page"),
    (b"\r", "A statement about"),
    (b"v", "quoted words"),
    (b"vvm", "how it is made"),
    (b"\x1b", "A statement about"),
    (b"\r", "lowest first"),
    (b"\r", "outlet"),
)
HANG = 30.0
"""Seconds without a word from the app after which it is taken to hang; a guard, not a measure."""


def hostile_story(folder: Path) -> list[Path]:
    paths = []
    for place, text in enumerate(HOSTILE):
        printable = text.encode("utf-8", "replace").decode("utf-8")
        path = folder / f"{place}.txt"
        body = f"The council met on Tuesday and said: {printable} The bridge was a terrible failure.\n\n" * 4
        path.write_text(f"{printable}\n\n{body}", encoding="utf-8")
        paths.append(path)
    return paths


class Terminal:
    """The app on a pseudo-terminal, and everything it has written there."""

    def __init__(self, words: list[str], folder: Path) -> None:
        self.written = bytearray()
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = os.environ | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "TEXTUAL_ANIMATIONS": "none"}
        command = [sys.executable, "-m", "tui.cli", "--library", str(folder / "none.db"), *words]
        self.app = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)

    def press(self, keys: bytes) -> None:
        if keys:
            os.write(self._ours, keys)

    def wait_for(self, words: str, start: int) -> None:
        """Reads until `words` stand in what was written after `start`; spaces may be cursor movements."""
        parts = [part.encode() for part in words.split()]
        while not all(part in self.written[start:] for part in parts):
            if not select.select([self._ours], [], [], HANG)[0]:
                raise AssertionError(f"waited in vain for “{words}”")
            self.written += os.read(self._ours, 65536)

    def close(self) -> int:
        self.press(b"\x11")
        while select.select([self._ours], [], [], HANG)[0]:
            try:
                self.written += os.read(self._ours, 65536)
            except OSError:
                break
        return self.app.wait(HANG)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_no_payload_reaches_the_terminal_from_any_screen(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    hostile_story(folder)
    (folder / "sources.toml").write_text('[collection]\nname = "[/x] [@click=app.quit]story"\n', encoding="utf-8")
    other = tmp_path / "other"
    other.mkdir()
    (other / "plain.txt").write_text(
        "A calm day\n\nThe market was calm on Tuesday. Nothing happened.\n", encoding="utf-8"
    )
    terminal = Terminal([str(folder), str(other)], tmp_path)
    try:
        for keys, words in STEPS:
            start = len(terminal.written)
            terminal.press(keys)
            terminal.wait_for(words, start)
        assert terminal.close() == 0
    finally:
        terminal.app.kill()
        terminal.app.wait()
    for payload in PAYLOADS:
        assert payload not in terminal.written
