"""Dates as articles write them, to ISO 8601; a year that is not said stays unknown."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january января янв januar janvier enero ene",
            "feb february февраля фев februar février febrero",
            "mar march марта мар märz mars marzo",
            "apr april апреля апр avril abril abr",
            "may мая mai mayo",
            "jun june июня июн juni juin junio",
            "jul july июля июл juli juillet julio",
            "aug august августа авг août agosto ago",
            "sep sept september сентября сен septembre septiembre",
            "oct october октября окт oktober octobre octubre",
            "nov november ноября ноя novembre noviembre",
            "dec december декабря дек dezember décembre diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/]){form}(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?:T[\d:.+Z-]*)?",
        rf"{_MONTH}\s{_DAY},?\s{_YEAR}",
        rf"{_DAY}\s(?:de\s)?{_MONTH},?\s(?:de\s)?{_YEAR}",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-]{_YEAR}",
        rf"{_MONTH}\s{_DAY}",
        rf"{_DAY}\s(?:de\s)?{_MONTH}",
    )
)
_LEAP_YEAR = 2000
_FIRST_YEAR = 1600  # before there were newspapers; systems write 0001-01-01 for a date that they lack


class WrittenDate(NamedTuple):
    """A date in ISO 8601 (`--MM-DD` without a year) and the words that said it."""

    value: str
    words: str

    @property
    def complete(self) -> bool:
        """Whether the year is known."""
        return not self.value.startswith("-")


def find_date(text: str) -> WrittenDate | None:
    """The first date in `text`, a complete one where there is any; None for one that two countries read in two ways."""
    for form in _FORMS:
        for match in form.finditer(text[:2000]):
            value = _iso(match.groupdict())
            if value is not None:
                return WrittenDate(value, match.group().rstrip("."))
    return None


def iso_date(text: str) -> str | None:
    """`text` as YYYY, YYYY-MM, YYYY-MM-DD or --MM-DD where it is one (a time of day after it is dropped), else None."""
    text = text.strip()
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$", text)
    if match:
        return _checked(int(match[1]), int(match[2]), int(match[3]))
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    match = re.fullmatch(r"--(\d\d)-(\d\d)", text)
    return _checked(None, int(match[1]), int(match[2])) if match else None


def _iso(parts: dict[str, str | None]) -> str | None:
    year = int(said) if (said := parts.get("year")) else None
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first == second:
            return _checked(year, first, second)
        if first > 12:
            return _checked(year, second, first)
        return _checked(year, first, second) if second > 12 else None
    written = (parts["month"] or "").lower()
    month = int(written) if written.isdigit() else _MONTHS[written]
    return _checked(year, month, int(parts["day"] or 0))


def _checked(year: int | None, month: int, day: int) -> str | None:
    if year is not None and year < _FIRST_YEAR:
        return None
    try:
        checked = datetime.date(year if year is not None else _LEAP_YEAR, month, day)
    except ValueError:
        return None
    return checked.isoformat() if year is not None else f"--{month:02}-{day:02}"
