"""What an app may write to a terminal: the sequences that Textual itself needs, and text that steers nothing."""

from __future__ import annotations

import base64
import re

from tests.hostile.texts import FORBIDDEN

_MODES = "7|25|1000|1003|1004|1006|1007|1015|1016|1049|2004|2026|2048"
_OWN = re.compile(
    rf"""\x1b\[(?:
        [0-9;:]*m                   # colours and weights
      | \d+;\d+H                    # the cursor goes somewhere
      | \?(?:{_MODES})[hl]          # wrap, cursor, mouse, focus, own screen, paste, frames, size
      | \?(?:2026|2048)\$p          # asks whether the terminal knows frames and sizes
      | >\d+u | <u                  # keys told apart, and no longer
    ) | \x1b\]22;[a-z-]+\x07        # the shape of the mouse's pointer
    """,
    re.VERBOSE,
)
_COPY = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
_STEERING = re.compile("[" + "".join(map(re.escape, FORBIDDEN)) + "]")


def copied(written: bytes) -> list[str]:
    """The texts that the terminal was given to copy, in order; each is base64 of UTF-8 and nothing else."""
    found = _COPY.findall(written.decode("utf-8"))
    return [base64.b64decode(text, validate=True).decode("utf-8") for text in found]


def steering(written: bytes, *, copies: bool = False) -> list[str]:
    """Whatever steers a terminal besides what an app of Textual writes; `copies` allows copying."""
    text = written.decode("utf-8")
    if copies:
        text = _COPY.sub("", text)
    left = _OWN.sub("", text)
    return [repr(left[max(found.start() - 20, 0) : found.end() + 30]) for found in _STEERING.finditer(left)]
