"""Reads the lexicon of loaded words: reasons, and the words and phrases of each."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from analysis.inflection import PartOfSpeech, inflect
from analysis.lexicon import Category, Entry, Lexicon, LexiconError, Phrase
from analysis.lexicon_types import shown
from analysis.text import words
from analysis.toml_lines import TomlLines
from analysis.toml_place import Place

LARGEST_FILE = 1_000_000  # characters
LONGEST_PHRASE = 8  # words

_ENDINGS: dict[str, PartOfSpeech] = {"verb": "verb", "noun": "noun", "word": "none", "of_people": "none"}
_PHRASES: dict[str, PartOfSpeech] = {"phrase": "none", "verb_phrase": "verb"}
_KNOWN = frozenset({"title", "reason", "not", "names", *_ENDINGS, *_PHRASES})
_HEADER = frozenset({"language", "version", "people"})

_Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why words may be loaded: a key, a name and a sentence for the reader."""

    id: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class LoadedLexicon:
    """Reasons with their words.

    `words` has a category for each reason that has words. `of_people` are the entries (reason, id) that count only
    before people, `people` the words for them, `in_names` the reasons whose words count in capitals as well.
    """

    reasons: tuple[Reason, ...]
    words: Lexicon
    of_people: frozenset[tuple[str, str]]
    people: frozenset[str]
    in_names: frozenset[str]

    def reason(self, reason_id: str) -> Reason | None:
        """The reason with this key."""
        return next((reason for reason in self.reasons if reason.id == reason_id), None)


@cache
def bundled_loaded() -> LoadedLexicon:
    """The lexicon that comes with Broadsheet."""
    return parse_loaded((files("analysis.lexicons") / "loaded.toml").read_text("utf-8"), "loaded.toml")


def extended(own: LoadedLexicon) -> LoadedLexicon:
    """The bundled lexicon with the reasons of one's own, whose words go before bundled ones.

    Raises `LexiconError` where a reason's key is taken: neither overrides the other.
    """
    bundled = bundled_loaded()
    for reason in own.reasons:
        if bundled.reason(reason.id) is not None:
            raise LexiconError(f"the reason {reason.id!r} is already one of the bundled lexicon: choose another key")
    if own.words.language != bundled.words.language:
        raise LexiconError(
            f"the language {own.words.language!r} is not that of the bundled lexicon: it cannot extend it"
        )
    digest = hashlib.sha256(f"{own.words.digest} {bundled.words.digest}".encode()).hexdigest()
    categories = own.words.categories + bundled.words.categories
    return LoadedLexicon(
        reasons=own.reasons + bundled.reasons,
        words=replace(bundled.words, digest=digest, categories=categories),
        of_people=own.of_people | bundled.of_people,
        people=own.people | bundled.people,
        in_names=own.in_names | bundled.in_names,
    )


def parse_loaded(text: str, source_name: str) -> LoadedLexicon:
    """The lexicon that `text` (TOML) says. Raises `LexiconError`, which names the file, the line and the key."""
    source = shown(source_name)
    if len(text) > LARGEST_FILE:
        raise LexiconError(f"{source}: over {LARGEST_FILE:,} characters: divide it into several files")
    try:
        tables: _Table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{source}: not valid TOML: {shown(str(error))}") from None
    except RecursionError:
        raise LexiconError(f"{source}: not a lexicon: arrays inside arrays without end") from None
    place = Place(source, TomlLines(text))
    header = tables.pop("lexicon", None)
    if not isinstance(header, dict):
        place.fail("the file has no [lexicon] table: begin it with [lexicon], language and version")
    _only(header, _HEADER, place)
    version = header.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        place.at("version").fail("must be a whole number from 1")
    taken: dict[Phrase, str] = {}
    read = [_category(name, table, taken, replace(place, table=name)) for name, table in tables.items()]
    return LoadedLexicon(
        reasons=tuple(Reason(category.id, category.title, category.definition) for category, _, _ in read),
        words=Lexicon(
            id="loaded",
            kind="frames",
            language=_text(header, "language", place),
            version=version,
            digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            categories=tuple(category for category, _, _ in read if category.entries),
        ),
        of_people=frozenset((category.id, entry) for category, of_people, _ in read for entry in of_people),
        people=frozenset(token.form for token in words(_text(header, "people", place, ""))),
        in_names=frozenset(category.id for category, _, names in read if names),
    )


def _category(name: str, table: object, taken: dict[Phrase, str], place: Place) -> tuple[Category, list[str], bool]:
    """One reason, the ids of its words that count only before people, and whether its words count inside names."""
    if not isinstance(table, dict):
        place.fail("must be a table with a title and a reason")
    table = cast(_Table, table)
    _only(table, _KNOWN, place)
    title, reason = _text(table, "title", place), _text(table, "reason", place)
    excluded = [
        _phrase(phrase, place.at("not")) for phrase in _divided(_text(table, "not", place, ""), by_bar=True)
    ]  # fmt: skip
    entries: list[Entry] = []
    of_people: list[str] = []
    for key, forms in _listed(table, place):
        for form in forms:
            if form in taken:
                place.at(key).fail(f"{' '.join(form)!r} stands in {taken[form]} already: keep it in one place")
        taken.update(dict.fromkeys(forms, f"{shown(name)}.{key}"))
        entry_id = " ".join(forms[0])
        entries.append(Entry(entry_id, entry_id, reason, forms, _around(forms, excluded)))
        if key == "of_people":
            of_people.append(entry_id)
    _use_of_exclusions(excluded, entries, place.at("not"))
    names = table.get("names", False)
    if not isinstance(names, bool):
        place.at("names").fail("must be true or false")
    # All reasons are one group: no word is a candidate twice.
    return Category(name, title, tuple(entries), (), reason, "", "loaded", "loaded language"), of_people, names


def _listed(table: _Table, place: Place) -> Iterator[tuple[str, tuple[Phrase, ...]]]:
    """The key and the forms of each word and phrase of a table."""
    for key, ending in (_ENDINGS | _PHRASES).items():
        for listed in _divided(_text(table, key, place, ""), by_bar=key in _PHRASES):
            phrase = _phrase(listed, place.at(key))
            at = 0 if key == "verb_phrase" else len(phrase) - 1
            yield key, tuple((*phrase[:at], form, *phrase[at + 1 :]) for form in inflect(phrase[at], ending))


def _divided(listed: str, *, by_bar: bool) -> list[str]:
    return [part.strip() for part in listed.split("|") if part.strip()] if by_bar else listed.split()


def _phrase(listed: str, place: Place) -> Phrase:
    phrase = tuple(token.form for token in words(listed))
    if not 1 <= len(phrase) <= LONGEST_PHRASE:
        place.fail(f"{shown(listed)!r} must be 1 to {LONGEST_PHRASE} words")
    return phrase


def _around(forms: tuple[Phrase, ...], excluded: list[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of other senses that hold one of `forms`."""
    return tuple(phrase for phrase in excluded if any(_holds(phrase, form) for form in forms))


def _holds(phrase: Phrase, form: Phrase) -> bool:
    return any(phrase[at : at + len(form)] == form for at in range(len(phrase) - len(form) + 1))


def _use_of_exclusions(excluded: list[Phrase], entries: list[Entry], place: Place) -> None:
    used = {phrase for entry in entries for phrase in entry.exclusions}
    forms = {form for entry in entries for form in entry.forms}
    for phrase in excluded:
        if phrase not in used:
            place.fail(f"{' '.join(phrase)!r} holds no word of the table, so it would exclude nothing")
        if phrase in forms:
            place.fail(f"{' '.join(phrase)!r} is a word of the table: take one of the two out")


def _text(table: _Table, key: str, place: Place, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        place.at(key).fail(f'must be a text: {key} = "…"')
    return value.strip()


def _only(table: _Table, known: frozenset[str], place: Place) -> None:
    for key in table:
        if key not in known:
            place.at(key).fail(f"is not known here: use {', '.join(sorted(known))}")
