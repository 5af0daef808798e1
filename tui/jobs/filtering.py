"""The filter language of the list of articles: words, `outlet:tass`, `in:"The bridge"`, `odd:twins`, `-word`.

Every part must hold. A part that cannot be understood is taken as words, so that no input is ever refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

ODDITY_WORDS = {
    "no-outlet": "no outlet",
    "no-date": "no date",
    "no-title": "no title",
    "no-language": "language not known",
    "not-english": "not English",
    "truncated": "truncated",
    "nothing-analysed": "nothing analysed",
    "very-short": "very short",
    "same-text": "twins: same text",
    "same-title": "twins: same title",
}
"""What is odd about an article: its code, and how it is called on screen and in a filter."""

ANY = "any"
"""`odd:any`: whatever is odd."""


class Field(StrEnum):
    """What a part of a filter is about; `ANYWHERE` is every one of them that is shown."""

    ANYWHERE = ""
    OUTLET = "outlet"
    TITLE = "title"
    DATE = "date"
    LANGUAGE = "language"
    COLLECTION = "in"
    FILE = "file"
    ODDITY = "odd"
    NUMBER = "number"
    TEXT = "text"


_NAMES = {**{field.value: field for field in Field if field}, "lang": Field.LANGUAGE, "collection": Field.COLLECTION}
_DATE = re.compile(r"\d{4}(?:-\d\d?){0,2}-?")
_VALUE = r'"(?:[^"]|"")*"?|[^\s|"]+'
_PART = re.compile(
    rf'-?(?P<pending>[A-Za-z]+):=?"?(?=\s|$)'
    rf"|(?P<not>-?)(?:(?P<name>[A-Za-z]+):(?P<exact>=?))?(?P<values>(?:{_VALUE})(?:\|(?:{_VALUE}))*)|\S+"
)
_ONE = re.compile(_VALUE)


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a filter: any of `values` in the field (the whole of it, where `exact`); or none, where `negated`.

    Values are folded; those of `TEXT` are as they were typed.
    """

    field: Field
    values: tuple[str, ...]
    exact: bool = False
    negated: bool = False


def folded(text: str) -> str:
    """`text` without case and accents, for matching only."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def terms_of(text: str) -> tuple[Term, ...]:
    """The parts of a filter as it is typed; a field whose value is still to come asks for nothing."""
    terms = []
    for match in _PART.finditer(text):
        pending, name, written = match["pending"], match["name"], match["values"]
        if pending is not None and pending.lower() in _NAMES:
            continue
        if written is None:
            terms.append(Term(Field.ANYWHERE, (folded(match.group()),)))
            continue
        values = _values(written)
        negated, exact = bool(match["not"]), bool(match["exact"])
        term = _understood(name, values, exact=exact, negated=negated)
        if term is None and any(value.strip() for value in values):
            term = Term(Field.ANYWHERE, (folded(f"{name}:{' '.join(values)}"),), negated=negated)
        if term is not None:
            terms.append(term)
    return tuple(terms)


def _values(written: str) -> tuple[str, ...]:
    values = []
    for match in _ONE.finditer(written):
        value = match.group()
        if value.startswith('"'):
            closed = len(value) > 1 and value.endswith('"')
            value = value[1 : -1 if closed else None].replace('""', '"')
        values.append(value)
    return tuple(values)


def _understood(name: str | None, values: tuple[str, ...], *, exact: bool, negated: bool) -> Term | None:
    """The term, or None where it asks for nothing that can be."""
    field = _NAMES.get(name.lower()) if name else Field.ANYWHERE
    if field is None:
        return None
    if field is Field.TEXT:
        asked = tuple(value for value in values if value.strip())
        return Term(field, asked, False, negated) if asked else None
    low = tuple(folded(value) for value in values)
    if not exact:
        low = tuple(value for value in low if value.strip())
        if not low:
            return None
        if field is Field.ODDITY:
            low = tuple(code for value in low for code in oddities_called(value))
            exact = True
        elif field is Field.NUMBER:
            exact = True
    if field is Field.DATE and not all(_is_date(value) for value in low if value):
        return None
    if field is Field.NUMBER and not all(value.isascii() and value.isdecimal() for value in low):
        return None
    return Term(field, low, exact, negated) if low else None


def _is_date(value: str) -> bool:
    return all(not end or _DATE.fullmatch(end) for end in value.split("..", 1)) or value.startswith("--")


def oddities_called(value: str) -> tuple[str, ...]:
    """The codes of the oddities that a folded word means."""
    if value == ANY:
        return tuple(ODDITY_WORDS)
    return tuple(code for code, words in ODDITY_WORDS.items() if value in code or value in folded(words))


def date_holds(value: str, date: str) -> bool:
    """Whether `date` (ISO 8601, maybe without day or month) is in `value`: a beginning of it, or `from..to`."""
    first, dots, last = value.partition("..")
    if not dots:
        return date.startswith(value)
    return bool(date) and date[:1] != "-" and date[: len(first)] >= first and (not last or date[: len(last)] <= last)


def written_term(field: Field, values: Iterable[str]) -> str:
    """A part of a filter that asks for one of these values exactly."""
    return f"{field.value}:={'|'.join(map(_quoted, values))}"


def _quoted(value: str) -> str:
    if value and re.fullmatch(r'[^\s|"]+', value):
        return value
    doubled = value.replace('"', '""')
    return f'"{doubled}"'
