"""Facts as the user gives them, checked."""

from __future__ import annotations

import re
from datetime import date as calendar_date

from corpus.article import Fact, Facts, FactSource
from corpus.plain import plain_line
from tui.jobs.problems import UserError

LONGEST = 300
"""Characters of a fact or of a collection's name."""

_YEAR_OR_MONTH = re.compile(r"(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?")
_LANGUAGE = re.compile(r"[a-z]{2}")


def facts_from_user(
    outlet: str | None = None, date: str | None = None, title: str | None = None, language: str | None = None
) -> Facts:
    """The given facts with the user as their source; None or white space leaves a fact as it is.

    Raises:
        UserError: a date or language that is none.
    """
    outlet, date, title, language = (_line(value) for value in (outlet, date, title, language))
    if date and not is_date(date):
        raise UserError(f"“{date}” is not a date. Write it as 2024-05-03, 2024-05 or 2024.")
    language = language.lower() if language else None
    if language and not _LANGUAGE.fullmatch(language):
        raise UserError(f"“{language}” is not a language code. Write two letters, such as en, de or ru.")
    return Facts(*(_said(value) for value in (outlet, date, title, language)))


def collection_from_user(name: str | None) -> str | None:
    """The name of a collection on one line; None or white space names none."""
    return _line(name)


def is_date(value: str) -> bool:
    """Whether `value` is a day, a month or a year in ISO 8601."""
    if _YEAR_OR_MONTH.fullmatch(value):
        return True
    try:
        return calendar_date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _line(value: str | None) -> str | None:
    return plain_line(value, LONGEST).strip() or None if value else None


def _said(value: str | None) -> Fact:
    return Fact(value, FactSource.USER, "said by you") if value else Fact()
