"""Choices that one key goes through: after the last comes the first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def following(choices: Iterable[T], now: T) -> T:
    """The choice after `now`, which must be one of them."""
    known = list(choices)
    return known[(known.index(now) + 1) % len(known)]
