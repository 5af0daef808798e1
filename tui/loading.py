"""What makes the app answer soon: less work while it is loaded, short turns for threads after that. No Textual."""

from __future__ import annotations

import gc
import sys

TURN = 0.001
"""Seconds that a thread may go on with Python code while the event loop waits; five times as short as Python's own."""


def begin_loading() -> None:
    """Stops looking for garbage: what is loaded at the start stays, and looking through it delays the first paint."""
    gc.disable()


def end_loading() -> None:
    """Looks for garbage again, but no more in what is loaded now, and lets a key wait less for a job's thread."""
    gc.freeze()
    gc.enable()
    sys.setswitchinterval(TURN)
