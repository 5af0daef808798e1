"""Datelines before the first sentence, and lines that only say when the article was published."""

# ruff: noqa: E501 - tables of patterns, a rule a line

from __future__ import annotations

import re

from corpus.article import Role
from corpus.blocks.pieces import Piece, is_prose, part

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic)"
)
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th|\.)?)"
_WEEKDAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
_YEAR = r"(?:19|20)\d\d"
_SPELLED = rf"(?:{_MONTH}\s{_DAY}(?:,?\s{_YEAR})?|{_DAY}\s(?:de\s)?{_MONTH}(?:,?\s(?:de\s)?{_YEAR})?)"
_NUMERIC = rf"(?:{_YEAR}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:{_YEAR}|\d\d))"
DATE = rf"(?:{_WEEKDAY},?\s)?(?:{_SPELLED}|{_NUMERIC})"
_CLOCK = r"(?:\d{1,2}(?:[:.h]\d{2}){1,2}(?:\.\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\.?)"
_ZONE = r"(?:\(?(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST|IST|PT|PST|PDT|MSK|CT|CST|Z|Uhr|Moscow time|local time)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d)"
_SAID = (
    r"(?:date|dated|published|publication date|first published|originally published|posted|created|issued|updated|last updated|"
    r"last modified|modified|veröffentlicht|publicado|publié(?: le)?|mis à jour(?: le)?|actualizado|опубликовано|обновлено|stand)"
)
_AT = r"(?:\s?[,|@·•-]\s?|\sat\s|\sum\s|\sà\s|T|\s)"
_STAMP = rf"(?:(?i:{_SAID})(?:\s(?i:on|at|am))?\s?:?\s?)?(?:{_WEEKDAY},?\s)?(?:{DATE}(?:{_AT}{_CLOCK}(?:\s?{_ZONE})?)?|{_CLOCK}(?:\s?{_ZONE})?(?:{_AT}{DATE})?)"
_STAMP_LINE = re.compile(
    rf"[(\[]?{_STAMP}(?:\s?[|/•·–—,;()-]?\s?{_STAMP})*[)\]]?(?:\s(?i:by)(?:\s[A-ZÀ-ÞА-ЯЁ][\w'’.-]*){{1,4}})?\.?"
)
_LEADING_STAMP = re.compile(
    rf"(?i:{_SAID})\s?:?\s{_NUMERIC}(?:[T\s]{_CLOCK})?(?=\s|$)|{_YEAR}-\d\d-\d\d(?:[T\s]{_CLOCK})?(?=\s)"
)

_CAPITALS = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ'’.-]*[A-ZÀ-ÞА-ЯЁ.](?:[\s/][A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ'’.-]*[A-ZÀ-ÞА-ЯЁ.]){0,3}"
_MIXED = r"[A-ZÀ-ÞА-ЯЁ][\w'’.-]+(?:[\s/][A-ZÀ-ÞА-ЯЁ][\w'’.-]+){0,3}"
_REGION = rf"(?:,\s(?!{_WEEKDAY}\b)[A-ZÀ-ÞА-ЯЁ][\w'’.-]*(?:\s[A-ZÀ-ÞА-ЯЁ][\w'’.-]*){{0,2}}){{0,2}}"
_WIRES = (
    r"(?:AP|The Associated Press|Reuters|REUTERS|Thomson Reuters Foundation|AFP|UPI|CNN(?:Money| Business)?|Xinhua|Sputnik|TASS|ITAR-TASS|Interfax|"
    r"RIA Novosti|dpa(?:-AFX)?|DPA|ANSA|EFE|Kyodo|Bloomberg(?: News)?|ANI|PTI|IANS|AA|Anadolu|RFE/RL|BBC|CBS(?: News| Sports)?|NBC(?: News)?|ABC News|"
    r"FOX News|Fox News|CNSNews\.com|PA|Yonhap|Ukrinform|CBN News|Kaiser Health News|JTA|TNS|STAT|VOA|KUNA|SANA|BelTA|DW|RT|AFX|ots|sda|APA|Belga|"
    r"epd|KNA|PAP|ТАСС|РИА Новости|Интерфакс)"
)
_DASH = r"(?:\.?[-–—]{1,2}|:)"
_SURE_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # MOSCOW, November 9. /TASS/.
        rf"(?:{_CAPITALS}{_REGION}(?:,?\s{DATE})?|{_MIXED}{_REGION},?\s{DATE})(?:[.,]\s*|\s+)/[A-ZА-ЯЁ][\w .-]{{1,20}}/\s?\.?(?:\s*{_DASH})?",
        # LONDON, May 3 (Reuters) - ; WASHINGTON (AP) — ; Berlin (dpa) -
        rf"{_CAPITALS}{_REGION}(?:[.,]?\s(?:{DATE}))?[.,]?\s*\({_WIRES}\)\s*{_DASH}?",
        rf"{_MIXED}{_REGION}(?:[.,]?\s(?:{DATE}))?[.,]?\s*\({_WIRES}\)\s*{_DASH}",
        # (Reuters) - ; (CNN)
        rf"\({_WIRES}\)\s*{_DASH}{{0,1}}",
        # KYIV, May 3 – ; LONDON, May 3, 2024:
        rf"{_CAPITALS}{_REGION},?\s{DATE}\s?(?:{_DASH}|\.(?=\s))",
        # HALLOW FERRY, May 3 (NW) - , whichever agency that is
        rf"{_CAPITALS}{_REGION}[.,]?\s{DATE}[.,]?\s\([A-ZÀ-ÞА-ЯЁ][\w.&'’ -]{{1,30}}\)\s?{_DASH}",
        # МОСКВА, 9 ноя - РИА Новости.
        rf"{_CAPITALS},\s{DATE}\s?[-–—.]+\s?(?:ТАСС|РИА Новости|Интерфакс)\.?",
    )
)
_PLACE_ONLY = re.compile(rf"(?P<place>{_CAPITALS}){_REGION}\s?(?:[–—]|--|\s-)(?=\s?[“\"'‘A-ZÀ-ÞА-ЯЁ0-9])")
# BRENNA (Northgate Wire) -
_UNKNOWN_AGENCY = re.compile(rf"(?P<place>{_CAPITALS}){_REGION}[.,]?\s\([A-ZÀ-ÞА-ЯЁ][\w.&'’ -]{{1,30}}\)\s?{_DASH}")
_LONGEST = 160
_NO_PLACES = frozenset(
    (
        "BREAKING", "FILE", "NEW", "NEWS", "UPDATE", "UPDATED", "OPINION", "ANALYSIS", "CORRECTION", "EXCLUSIVE",
        "WATCH", "VIDEO", "LIVE", "JUST", "URGENT", "ALERT", "FACT", "NOTE", "QUESTION", "ANSWER", "PHOTO", "PHOTOS",
        "READ", "MORE", "REVIEW", "COMMENT", "EDITORIAL", "COLUMN", "SPECIAL", "FIRST", "ON", "CNN", "FOX", "NATO",
        "EU", "UN", "US", "USA", "U.S.", "UK", "GOP", "FBI", "CIA", "WHO", "NASA", "TRUMP", "BIDEN", "PUTIN", "OBAMA",
        "CLINTON", "THE", "AND",
    )
)  # fmt: skip


def split_leading_dateline(piece: Piece, *, opening: bool) -> list[Piece]:
    """A line divided into its dateline and the rest; `opening` says that no running text came before it."""
    if opening and (match := _LEADING_STAMP.match(piece.text, 0, _LONGEST)) and match.end() < len(piece.text):
        return _divided(piece, match.end(), "date before the first words of the text")
    for pattern in _SURE_DATELINES:
        if (match := pattern.match(piece.text, 0, _LONGEST)) and _clears(piece.text, match.end()):
            return _divided(piece, match.end(), "place, date or agency before the first sentence")
    if opening and is_prose(piece):
        for pattern, reason in (
            (_UNKNOWN_AGENCY, "place and agency before the first sentence"),
            (_PLACE_ONLY, "place before the first sentence"),
        ):
            match = pattern.match(piece.text, 0, _LONGEST)
            if match and not set(re.findall(r"[\w.]+", match.group("place"))) & _NO_PLACES:
                return _divided(piece, match.end(), reason)
    return [piece]


def split_known_dateline(piece: Piece, patterns: tuple[re.Pattern[str], ...]) -> list[Piece]:
    """The same by an outlet's own patterns."""
    for pattern in patterns:
        match = pattern.match(piece.text, 0, _LONGEST)
        if match and match.end() and _clears(piece.text, match.end()):
            return _divided(piece, match.end(), "dateline of the outlet")
    return [piece]


def mark_date_lines(pieces: list[Piece]) -> None:
    """Set aside the lines that hold a date or a time and nothing else."""
    for piece in pieces:
        if piece.role is None and len(piece.text) <= 160 and _STAMP_LINE.fullmatch(piece.text):
            piece.mark(Role.DATELINE, "date of publication on a line of its own")


def _clears(text: str, end: int) -> bool:
    """Whether the dateline ends between words."""
    return end >= len(text) or not (text[end - 1].isalnum() and text[end].isalnum())


def _divided(piece: Piece, at: int, reason: str) -> list[Piece]:
    dateline = part(piece, 0, at, piece.gap)
    dateline.mark(Role.DATELINE, reason)
    rest = part(piece, at, len(piece.text), 0)
    return [dateline, rest] if rest.text else [dateline]
