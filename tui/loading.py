"""What makes the app answer soon: less work while it is loaded, short turns for threads after that. No Textual."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

TURN = 0.001
"""Seconds that a thread may go on with Python code while the event loop waits; five times as short as Python's own."""

YOUNG = 10_000
"""New objects after which garbage is looked for: scoring makes thousands that stay, and Python looks after 700."""


def seek_garbage_seldom() -> None:
    """Looks for garbage less often than Python does by itself: scoring takes a fifth less time so."""
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])


def begin_loading() -> None:
    """Stops looking for garbage: what is loaded at the start stays, and looking through it delays the first paint."""
    gc.disable()


@contextmanager
def loading() -> Iterator[None]:
    """While a job loads tables that stay: nothing looks for garbage, and never again in them."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def settle() -> None:
    """Looks for garbage among what is new and no more in the rest: a whole search would hold up the keys for long."""
    gc.collect(1)
    gc.freeze()


def end_loading() -> None:
    """Looks for garbage again, but no more in what is loaded now, and lets a key wait less for a job's thread."""
    gc.freeze()
    seek_garbage_seldom()
    gc.enable()
    sys.setswitchinterval(TURN)
