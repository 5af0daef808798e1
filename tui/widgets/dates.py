"""Dates as readers write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ISO = re.compile(r"(?:(\d{4})|-)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")

Parts = tuple[int, int, int]
"""Year, month and day; 0 for what is not known."""


def _parts(date: str) -> Parts | None:
    match = _ISO.fullmatch(date)
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    return year, month, day


def shown_date(date: str | None) -> str:
    """`2024-05-03` as `3 May 2024`, `--11-09` as `9 Nov`; what is no date as it is; nothing as `no date`."""
    if not date:
        return "no date"
    parts = _parts(date)
    return _written(parts) if parts and any(parts) else date


def _written(parts: Parts) -> str:
    year, month, day = parts
    words = [str(day)] if day else []
    words += [_MONTHS[month - 1]] if month else []
    words += [str(year)] if year else []
    return " ".join(words)


def shown_range(dates: Iterable[str | None]) -> str:
    """The first and the last of the dates with a year, or of all where none has one; "" where there is none."""
    known = [parts for date in dates if date and (parts := _parts(date)) and any(parts)]
    known = [parts for parts in known if parts[0]] or known
    if not known:
        return ""
    first, last = min(known), max(known)
    if first == last:
        return _written(first)
    if first[:2] == last[:2] and first[2]:
        return f"{first[2]}–{_written(last)}"
    if first[0] == last[0]:
        return f"{_written((0, first[1], first[2]))} – {_written(last)}" if first[1] else _written(last)
    return f"{_written(first)} – {_written(last)}"
