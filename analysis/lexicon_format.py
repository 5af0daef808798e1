"""Reads a lexicon's TOML: every field checked, every fault named by file, line and key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import replace
from typing import cast, get_args

from analysis.inflection import PartOfSpeech, inflect
from analysis.lexicon_types import Category, Entry, Kind, Lexicon, LexiconError, Phrase, shown
from analysis.text import words
from analysis.toml_lines import TomlLines
from analysis.toml_place import Place

LARGEST_FILE = 4_000_000  # characters
MOST_ENTRIES = 20_000
MOST_CATEGORIES = 500
MOST_PHRASES = 400  # in one list of forms, exclusions or anchors, and forms of one entry
LONGEST_PHRASE = 8  # words
LONGEST = {"title": 60, "term": 80, "sense": 200, "definition": 600, "source": 400, "note": 600}  # characters

_ID = re.compile(r"[a-z0-9_]{1,40}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_HEADER_KEYS = ("id", "kind", "language", "version", "source")
_FRAME_KEYS = ("title", "definition", "source", "anchors", "entries")
_CONCEPT_KEYS = ("title", "note", "source", "anchors")
_LABEL_KEYS = ("title", "entries")
_ENTRY_KEYS = ("term", "sense", "inflect", "inflect_at", "also", "forms", "not", "case", "anchored")

Table = dict[str, object]


def parse_lexicon(text: str, source_name: str) -> Lexicon:
    """The lexicon that `text` (TOML) says; `source_name` is the file's name for messages. Raises `LexiconError`."""
    source = shown(source_name)
    if len(text) > LARGEST_FILE:
        raise LexiconError(f"{source}: over {LARGEST_FILE:,} characters: divide it into several files")
    try:
        document: Table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{source}: not valid TOML: {shown(str(error))}") from None
    except RecursionError:
        raise LexiconError(f"{source}: not a lexicon: arrays inside arrays without end") from None
    place = Place(source, TomlLines(text))
    header = document.pop("lexicon", None)
    if not isinstance(header, dict):
        place.fail("the file has no [lexicon] table: begin it with [lexicon], id, kind, language and version")
    _only(header, _HEADER_KEYS, place)
    kind = cast(Kind, _choice(header, "kind", get_args(Kind), place))
    credit = _line(header, "source", place, default="")
    version = header.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        place.at("version").fail("must be a whole number from 1")
    categories = _categories(document, kind, credit, place)
    if not categories:
        place.fail("the file has no category: add a table such as [my_category] with entries")
    if sum(len(category.entries) for category in categories) > MOST_ENTRIES:
        place.fail(f"over {MOST_ENTRIES:,} entries: divide the lexicon into several files")
    return Lexicon(
        id=_matching(header, "id", _ID, "1 to 40 of a-z, 0-9 and _", place),
        kind=kind,
        language=_matching(header, "language", _LANGUAGE, "two letters, such as 'en'", place),
        version=version,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        categories=categories,
    )


def _categories(document: Table, kind: Kind, credit: str, place: Place) -> tuple[Category, ...]:
    categories: list[Category] = []
    for name, table in document.items():
        here = replace(place, table=name)
        _check_id(name, table, here)
        if kind == "frames":
            categories.append(_frame(name, cast(Table, table), credit, here))
        else:
            categories.extend(_labels(name, cast(Table, table), credit, here))
        if len(categories) > MOST_CATEGORIES:
            here.fail(f"over {MOST_CATEGORIES} categories: divide the lexicon into several files")
    return tuple(categories)


def _check_id(name: str, table: object, place: Place) -> None:
    if not isinstance(table, dict):
        place.fail("must be a table, such as [my_category], with a title and entries")
    if not _ID.fullmatch(name):
        place.fail("an id must be 1 to 40 of a-z, 0-9 and _")


def _frame(name: str, table: Table, credit: str, place: Place) -> Category:
    _only(table, _FRAME_KEYS, place)
    anchors = _phrases(table, "anchors", place)
    return Category(
        id=name,
        title=_line(table, "title", place),
        entries=_entries(table, anchors, {}, place),
        anchors=anchors,
        definition=_line(table, "definition", place, default=""),
        source=_line(table, "source", place, default=credit),
        group=name,
        group_title=_line(table, "title", place),
    )


def _labels(concept: str, table: Table, credit: str, place: Place) -> list[Category]:
    labels = {key: value for key, value in table.items() if key not in _CONCEPT_KEYS}
    if len(labels) < 2:
        place.fail(f"a concept needs two labels or more: add tables such as [{shown(concept)}.my_label]")
    anchors = _phrases(table, "anchors", place)
    taken: dict[Phrase, str] = {}
    categories = []
    for name, value in labels.items():
        here = replace(place, table=f"{concept}.{name}")
        _check_id(name, value, here)
        label = cast(Table, value)
        _only(label, _LABEL_KEYS, here)
        categories.append(
            Category(
                id=f"{concept}.{name}",
                title=_line(label, "title", here),
                entries=_entries(label, anchors, taken, here),
                anchors=anchors,
                definition=_line(table, "note", place, default=""),
                source=_line(table, "source", place, default=credit),
                group=concept,
                group_title=_line(table, "title", place),
            )
        )
    return categories


def _entries(table: Table, anchors: tuple[Phrase, ...], taken: dict[Phrase, str], place: Place) -> tuple[Entry, ...]:
    """The entries of a category; `taken` maps the forms in use in its group to where, and is added to."""
    values = table.get("entries")
    if not isinstance(values, list) or not values:
        place.at("entries").fail("must be a list of one entry or more, each with a term and a sense")
    entries = []
    for index, value in enumerate(values):
        here = replace(place, index=index)
        if not isinstance(value, dict):
            here.fail("must be a table such as { term = …, sense = … }")
        entry = _entry(value, bool(anchors), here)
        for form in entry.forms:
            if form in taken:
                here.at("term").fail(f"{' '.join(form)!r} is already a form of {taken[form]}: keep it in one of them")
            taken[form] = f"{entry.term!r} in {place.table}"
        entries.append(entry)
    return tuple(entries)


def _entry(value: Table, has_anchors: bool, place: Place) -> Entry:
    _only(value, _ENTRY_KEYS, place)
    term = _line(value, "term", place)
    spellings = (_phrase(term, place.at("term")), *_phrases(value, "also", place))
    forms = [form for spelling in spellings for form in _inflected(spelling, value, place)]
    forms = list(dict.fromkeys([*forms, *_phrases(value, "forms", place)]))
    if len(forms) > MOST_PHRASES:
        place.fail(f"has over {MOST_PHRASES} forms: divide it into several entries")
    anchored = _boolean(value, "anchored", place)
    if anchored and not has_anchors:
        place.at("anchored").fail("the table above has no anchors: add a list of anchors to it, or take this out")
    return Entry(
        id=" ".join(spellings[0]),
        term=term,
        sense=_line(value, "sense", place),
        forms=tuple(forms),
        exclusions=_exclusions(value, forms, place),
        proper=_choice(value, "case", ("any", "proper"), place, default="any") == "proper",
        anchored=anchored,
    )


def _inflected(phrase: Phrase, value: Table, place: Place) -> list[Phrase]:
    """`phrase` with the word at `inflect_at` (from 0; the last one when not said) in each of its forms."""
    kind = cast(PartOfSpeech, _choice(value, "inflect", get_args(PartOfSpeech), place, default="none"))
    at = value.get("inflect_at", len(phrase) - 1)
    if not isinstance(at, int) or isinstance(at, bool) or not 0 <= at < len(phrase):
        place.at("inflect_at").fail("must be the place of a word of the term, counted from 0")
    return [(*phrase[:at], form, *phrase[at + 1 :]) for form in inflect(phrase[at], kind)]


def _exclusions(value: Table, forms: list[Phrase], place: Place) -> tuple[Phrase, ...]:
    """The phrases of `not`, each also with the entry's other forms in the place of the one that it holds.

    A word that ends a phrase after the term stands for its plural too.
    """
    exclusions: dict[Phrase, None] = {}
    for phrase in _phrases(value, "not", place):
        found = [(at, form) for form in forms for at in range(len(phrase)) if phrase[at : at + len(form)] == form]
        if not found:
            place.at("not").fail(f"{' '.join(phrase)!r} does not hold the term, so it would exclude nothing")
        at, held = max(found, key=lambda place_and_form: len(place_and_form[1]))
        for after in _and_plural(phrase[at + len(held) :]):
            exclusions.update(dict.fromkeys((*phrase[:at], *form, *after) for form in forms))
    return tuple(exclusions)


def _and_plural(after: Phrase) -> tuple[Phrase, ...]:
    """What follows the term, and the same with its last word in the plural: insurgent candidate, candidates."""
    return tuple((*after[:-1], last) for last in inflect(after[-1], "noun")) if after else (after,)


def _phrases(table: Table, key: str, place: Place) -> tuple[Phrase, ...]:
    values = table.get(key, [])
    here = place.at(key)
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        here.fail("must be a list of texts")
    if len(values) > MOST_PHRASES:
        here.fail(f"has over {MOST_PHRASES} texts")
    return tuple(dict.fromkeys(_phrase(value, here) for value in values))


def _phrase(value: str, place: Place) -> Phrase:
    phrase = tuple(token.form for token in words(value[: LONGEST["term"] + 1]))
    if not phrase or len(phrase) > LONGEST_PHRASE or len(value) > LONGEST["term"]:
        place.fail(f"must be 1 to {LONGEST_PHRASE} words of at most {LONGEST['term']} characters together")
    return phrase


def _line(table: Table, key: str, place: Place, default: str | None = None) -> str:
    """A text that is fit to be shown: one line, printable, within its limit."""
    value = table.get(key, default)
    if value is None:
        place.at(key).fail(f'is missing: add {key} = "…"')
    if not isinstance(value, str):
        place.at(key).fail("must be a text in quotation marks")
    if not value.isprintable() or len(value) > LONGEST[key]:
        place.at(key).fail(f"must be one line of at most {LONGEST[key]} printable characters")
    if not value.strip() and default is None:
        place.at(key).fail("must not be empty")
    return value.strip()


def _matching(table: Table, key: str, pattern: re.Pattern[str], rule: str, place: Place) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        place.at(key).fail(f"must be {rule}")
    return value


def _choice(table: Table, key: str, choices: tuple[str, ...], place: Place, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or value not in choices:
        place.at(key).fail(f"must be one of: {', '.join(choices)}")
    return value


def _boolean(table: Table, key: str, place: Place) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        place.at(key).fail("must be true or false")
    return value


def _only(table: Table, known: tuple[str, ...], place: Place) -> None:
    for key in table:
        if key not in known:
            place.at(key).fail(f"is not known here: use {', '.join(known)}")
