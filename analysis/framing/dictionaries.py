"""Reads a dictionary of the user's own (LIWC and MFD `.dic`, eMFD `.csv`) as a lexicon of frames.

None is bundled: their licences do not allow it. A term may end in `*`, which stands for any ending, also for none;
`analysis.framing.stems` finds such terms.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from analysis.lexicon_format import LARGEST_FILE, LONGEST, LONGEST_PHRASE, MOST_CATEGORIES, MOST_ENTRIES
from analysis.lexicon_types import Category, Entry, Lexicon, LexiconError, Phrase, shown
from analysis.text import words

LONGEST_LINE = 4_000  # characters
_LONGEST_ID = 40
_NUMBER = re.compile(r"[0-9]{1,6}")
_NOT_OF_AN_ID = re.compile(r"[^a-z0-9]+")
_PROBABILITY = "_p"
_STEM_OF_A_WORD = re.compile(r"\*(?=[\s\-_]|$)")
_SUFFIX = re.compile(r"\.(?:dic|csv|txt)$")
_LANGUAGE = re.compile(r".\.([a-z]{2})$")
_CREDIT = "A dictionary of the user's own."

Row = tuple[int, str, Mapping[str, float]]
"""A line's number, its term, and the keys of the categories that the term is given to, with its weight in each."""


def parse_dictionary(text: str, source_name: str) -> Lexicon:
    """The lexicon that a dictionary file says, its categories as frames `FILE_CATEGORY`; raises `LexiconError`.

    `source_name` is the file's name: for messages, for the ids, and for the language, which is English unless the name
    says another one (`moral.de.dic`). The format is told by the text. A `.dic` begins with a line `%`. A `.csv` has the
    columns `word` and, for each category, one whose name ends in `_p`, with the word's probability: a weighted lexicon.
    """
    source = shown(source_name)
    if len(text) > LARGEST_FILE:
        raise LexiconError(f"{source}: over {LARGEST_FILE:,} characters: divide it into several files")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fail = _failing(source)
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            fail(number, f"has over {LONGEST_LINE:,} characters: a dictionary has one term a line")
    begins = next((number for number, line in enumerate(lines, start=1) if line.strip()), 0)
    if not begins:
        raise LexiconError(f"{source}: is empty: a .dic begins with a line '%', a .csv with its columns' names")
    weighted = lines[begins - 1].strip() != "%"
    names, rows = (_csv if weighted else _dic)(lines, begins, fail)
    stem = _SUFFIX.sub("", source_name.casefold())
    id_ = _slug(stem) or "dictionary"
    in_the_name = _LANGUAGE.search(stem)
    return Lexicon(
        id=id_,
        kind="frames",
        language=in_the_name[1] if in_the_name else "en",
        version=1,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        categories=_categories(id_, names, rows, source, fail),
        weighted=weighted,
    )


Fail = Callable[[int, str], NoReturn]


def _failing(source: str) -> Fail:
    def fail(line: int, message: str) -> NoReturn:
        raise LexiconError(f"{source}, line {line}: {message}")

    return fail


def _dic(lines: Sequence[str], begins: int, fail: Fail) -> tuple[dict[str, str], list[Row]]:
    """The names of the categories by number, and the rows, of a LIWC file: `%`, categories, `%`, terms."""
    names: dict[str, str] = {}
    ends = 0
    for number, line in enumerate(lines[begins:], start=begins + 1):
        if line.strip() == "%":
            ends = number
            break
        if not line.strip():
            continue
        key, _, name = line.strip().replace("\t", " ").partition(" ")
        if not _NUMBER.fullmatch(key) or not name.strip():
            fail(number, f"{shown(line.strip())!r} is no category: write its number, a tab and its name")
        if _key(key) in names:
            fail(number, f"category {key} is there already: give every category a number of its own")
        names[_key(key)] = name.strip()
    if not ends:
        fail(begins, "the list of categories has no end: close it with a line '%'")
    if not names:
        fail(ends, "there is no category: write them between the two lines '%'")
    return names, list(_dic_rows(lines, ends, names, fail))


def _dic_rows(lines: Sequence[str], ends: int, names: dict[str, str], fail: Fail) -> Iterator[Row]:
    for number, line in enumerate(lines[ends:], start=ends + 1):
        parts = line.split()
        if not parts:
            continue
        keys = len(parts)
        while keys > 1 and _NUMBER.fullmatch(parts[keys - 1]):
            keys -= 1
        given = [_key(part) for part in parts[keys:]]
        if not given:
            fail(
                number,
                f"{shown(line.strip())!r} does not end in numbers of categories alone: write the term, a tab and the "
                "numbers (conditions, as in '(02 134)125', are not read)",
            )
        for key in given:
            if key not in names:
                fail(number, f"there is no category {key}: name it between the two lines '%'")
        yield number, " ".join(parts[:keys]), dict.fromkeys(given, 1.0)


def _csv(lines: Sequence[str], begins: int, fail: Fail) -> tuple[dict[str, str], list[Row]]:
    """The foundations by column, and the rows, of a file with a probability for each word and foundation."""
    header = [name.strip().casefold() for name in _fields(lines[begins - 1], begins, fail)]
    columns = {name: place for place, name in enumerate(header) if name.endswith(_PROBABILITY) and len(name) > 2}
    if "word" not in header or not columns:
        fail(
            begins,
            "is neither the '%' of a .dic nor the columns of a .csv: these are word and, for each category, one whose "
            "name ends in _p, with commas between them",
        )
    rows: list[Row] = []
    for number, line in enumerate(lines[begins:], start=begins + 1):
        if not line.strip():
            continue
        fields = _fields(line, number, fail)
        if len(fields) != len(header):
            fail(number, f"has {len(fields)} columns where the first line has {len(header)}: write one value for each")
        chances = {name: _chance(fields[place], name, number, fail) for name, place in columns.items()}
        rows.append((number, fields[header.index("word")].strip(), chances))
    return {name: name.removesuffix(_PROBABILITY) for name in columns}, rows


def _fields(line: str, number: int, fail: Fail) -> list[str]:
    try:
        return next(csv.reader([line], strict=True))
    except (csv.Error, StopIteration):
        fail(number, "is no row of a .csv: a quotation mark is not closed")


def _chance(field: str, name: str, number: int, fail: Fail) -> float:
    try:
        value = float(field)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        fail(number, f"{shown(field)!r} is no probability for {shown(name)}: write a number from 0 to 1")
    return value


def _categories(id_: str, names: dict[str, str], rows: Iterable[Row], source: str, fail: Fail) -> tuple[Category, ...]:
    entries: dict[str, dict[Phrase, Entry]] = {key: {} for key in names}
    count = 0
    for number, term, weights in rows:
        phrase = _phrase(term, number, fail)
        if not phrase:
            continue
        name, sense = " ".join(phrase), f"{source}, line {number}"
        for key, weight in weights.items():
            count += phrase not in entries[key]
            entries[key].setdefault(phrase, Entry(name, term, sense, (phrase,), weight=weight))
        if count > MOST_ENTRIES:
            fail(number, f"over {MOST_ENTRIES:,} entries: divide the dictionary into several files")
    filled = {key: tuple(found.values()) for key, found in entries.items() if found}
    if not filled:
        raise LexiconError(f"{source}: no category has a term")
    if len(filled) > MOST_CATEGORIES:
        raise LexiconError(f"{source}: over {MOST_CATEGORIES} categories: divide the dictionary into several files")
    made: dict[str, Category] = {}
    for key, found in filled.items():
        title = shown(names[key])[: LONGEST["title"]]
        category = _free(f"{id_}_{_slug(names[key]) or key}"[:_LONGEST_ID], made)
        made[category] = Category(
            category, title, found, (), f"{title}, as {source} has it.", _CREDIT, category, title
        )  # fmt: skip
    return tuple(made.values())


def _free(wanted: str, taken: dict[str, Category]) -> str:
    """`wanted`, with a number where another category has it already."""
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted[: _LONGEST_ID - len(str(number)) - 1]}_{number}"
    return free


def _phrase(term: str, number: int, fail: Fail) -> Phrase:
    """The words of a term, with the `*` that one ends in; none where it is a sign such as `:)`, which no text has."""
    if len(term) > LONGEST["term"] or not term.isprintable():
        fail(number, f"{shown(term)!r} must be one line of at most {LONGEST['term']} printable characters")
    plain = _STEM_OF_A_WORD.sub("", term)
    if "*" in plain:
        fail(number, f"{shown(term)!r}: a * may stand only at the end of a word")
    stems = [found.start() - place for place, found in enumerate(_STEM_OF_A_WORD.finditer(term))]
    phrase = tuple(token.form + "*" * (token.end in stems) for token in words(plain))
    if len(phrase) > LONGEST_PHRASE or (not phrase and (stems or not term)):
        fail(number, f"{shown(term)!r} must be 1 to {LONGEST_PHRASE} words")
    return phrase


def _slug(name: str) -> str:
    return _NOT_OF_AN_ID.sub("_", name.casefold()).strip("_")[:_LONGEST_ID]


def _key(number: str) -> str:
    return number.lstrip("0") or "0"
