"""Waiting for what should come about: never for time."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

_TURNS = 3_000


async def wait_for(pilot: Pilot[None], predicate: Callable[[], bool], what: str) -> None:
    """Lets the app work until `predicate` holds; fails with `what` was waited for when it never does."""
    for _ in range(_TURNS):
        await pilot.pause(0.01)
        if predicate():
            await pilot.pause()
            return
    raise AssertionError(f"waited in vain for {what}")
