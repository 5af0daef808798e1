"""What a source's noun phrase is: a pronoun, a name, a role, a body, a document, or somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from analysis.speakers.names import folded
from analysis.speakers.people import People
from analysis.speakers.vocabulary import bodies, demonyms, listed, plurals, role_plurals, roles

LONGEST_PHRASE = 240
"""Characters of a source that are looked at."""

_TITLES_BETWEEN = 20  # characters of titles before a name that is set off
_PIECE = re.compile(r"[^\W_][\w'’.&-]*|[,;:()\[\]—–]")
_ENDS = frozenset(",;:()[]—–")
_POSSESSIVE = re.compile(r"['’]s?\Z")


class Form(StrEnum):
    """How a source is referred to."""

    PRONOUN = "pronoun"
    PERSON = "person"
    NAME = "name"
    ROLE = "role"
    BODY = "body"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    NOTHING = "nothing"


class Word(NamedTuple):
    """A word of the phrase; `owns` where it ends in a possessive `'s`."""

    form: str
    start: int
    end: int
    capital: bool
    owns: bool


class Phrase(NamedTuple):
    """A source read: `core` are the words up to what qualifies its noun, `rest` those after; `head` is the noun.

    `start` to `end` is the core without its article; `person` the number of the person named.
    """

    form: Form
    start: int
    end: int
    head: str = ""
    core: tuple[Word, ...] = ()
    rest: tuple[Word, ...] = ()
    determiner: str = ""
    person: int | None = None


def read_phrase(text: str, start: int, end: int, people: People) -> Phrase:
    """What `text[start:end]` refers to."""
    words, core_length = _words(text, start, min(end, start + LONGEST_PHRASE))
    if not words:
        return Phrase(Form.NOTHING, start, end)
    core, rest = words[:core_length], words[core_length:]
    # WHO and US are bodies.
    if len(core) == 1 and core[0].form in _pronouns() and (core[0].form == "i" or not _in_capitals(text, core[0])):
        return Phrase(Form.PRONOUN, core[0].start, core[0].end, core[0].form, tuple(core), tuple(rest))
    determiner = ""
    if len(core) > 1 and core[0].form in _determiners():
        determiner, core = core[0].form, core[1:]
    head = core[-1]
    common = (core[0].start, head.end, head.form, tuple(core), tuple(rest), determiner)
    person = _person_at(core, rest, people)
    if person is None and not head.capital and head.form not in _no_names():
        person = _in_apposition(text, core, rest, people)
        if person is None and head.form in roles():
            person = _behind(text, end, people)
    if person is not None:
        return Phrase(Form.PERSON, *common, person)
    if _is_no_source(core, determiner):
        return Phrase(Form.NOTHING, start, end)
    return Phrase(_form_of(core, determiner), *common)


def _in_capitals(text: str, word: Word) -> bool:
    return text[word.start : word.end].isupper()


def _words(text: str, start: int, end: int) -> tuple[list[Word], int]:
    """The words of the phrase, and how many of them are its core."""
    words: list[Word] = []
    edges: list[int] = []
    for match in _PIECE.finditer(text, start, end):
        written = match.group()
        if written in _ENDS:
            edges.append(len(words))
            continue
        bare = written if written.isalpha() else _POSSESSIVE.sub("", written)
        form = folded(bare)
        if form:
            begin = match.start()
            stop = begin + len(bare.rstrip(".") if len(form) > 3 else bare)
            words.append(Word(form, begin, stop, written[0].isupper(), bare != written))
    edge = next((edge for edge in edges if edge), len(words))
    return words, next((place for place in range(1, edge) if _breaks_at(words, place)), edge)


def _breaks_at(words: Sequence[Word], place: int) -> bool:
    """Whether what qualifies the noun begins with the word: `officials | familiar with it`, `a poll | released`."""
    word, before = words[place], words[place - 1]
    if word.capital or (before.capital and word.form in listed("names", "particles") and _leads_to_name(words, place)):
        return False
    if word.form in ("and", "or"):
        return not _is_inside(words, place)
    return word.form in _breaks() or (word.form.endswith(("ed", "ing")) and _is_noun(before.form))


def _leads_to_name(words: Sequence[Word], place: int) -> bool:
    """Example: `de` of `de la Cruz`."""
    following = next((word for word in words[place:] if word.form not in listed("names", "particles")), None)
    return following is not None and following.capital


def _is_inside(words: Sequence[Word], place: int) -> bool:
    """Whether `and` joins two adjectives or parts of one name: `Oversight and Reform Committee`."""
    before = words[place - 1]
    if not before.capital:
        return place + 1 < len(words) and not _is_noun(before.form) and not words[place + 1].capital
    for word in words[place + 1 :]:
        if not word.capital:
            return False
        if word.form in bodies():
            return True
    return False


def _is_noun(form: str) -> bool:
    return form in _common_nouns() or form.endswith("s")


def _person_at(core: list[Word], rest: list[Word], people: People) -> int | None:
    """The person whose name ends the core."""
    head = core[-1]
    for mention in reversed(people.at(core[0].start, head.end)):
        return mention.person if mention.end >= head.end else None
    if head.capital and rest and rest[0].form == "of":
        # "Secretary of State John Kerry": the title holds an "of".
        for mention in people.at(rest[0].start, rest[-1].end)[:1]:
            between = [word for word in rest if word.end <= mention.start]
            return (
                mention.person if all(word.capital or word.form in ("of", "the", "and") for word in between) else None
            )
    name = [word.form for word in core]
    for place in range(len(core) - 1, -1, -1):
        if not core[place].capital or (core[place].owns and place < len(core) - 1):
            name = name[place + 1 :]
            break
    return people.find(name) if name and len(name) <= 2 and not head.owns else None


def _in_apposition(text: str, core: list[Word], rest: list[Word], people: People) -> int | None:
    """Example: `Ayrault` of `the foreign minister, Jean-Marc Ayrault,`."""
    if not rest or "," not in text[core[-1].end : rest[0].start]:
        # A name may follow what qualifies the role: "the head of the agency, Jo Berg".
        comma = next(
            (place for place, word in enumerate(rest[1:], 1) if "," in text[rest[place - 1].end : word.start]), None
        )
        if comma is None:
            return None
        rest = rest[comma:]
    for mention in people.at(rest[0].start, rest[-1].end):
        between = [word for word in rest if word.end <= mention.start]
        return mention.person if len(between) <= 3 and not any(word.form in _breaks() for word in between) else None
    return None


def _behind(text: str, end: int, people: People) -> int | None:
    """The person set off by commas directly behind the phrase: `a spokesman for the company`, then `, Per Dahl,`."""
    if not text.startswith(", ", end):
        return None
    for mention in people.at(end, end + _TITLES_BETWEEN)[:1]:
        titles = text[end + 2 : mention.start]
        set_off = text[mention.end : mention.end + 1] == "," and (not titles or titles.istitle())
        return mention.person if set_off else None
    return None


def _is_no_source(core: list[Word], determiner: str) -> bool:
    """Whether the words name nobody who could speak: `Two days`, `a second`, `Asked`; `the second` may be a person."""
    head = core[-1]
    if len(core) == 1 and not determiner and head.form in listed("no_source", "alone"):
        return True
    counted = determiner in listed("unnamed", "articles") or core[0].form in listed("unnamed", "always", "articles")
    return counted and not head.capital and head.form in listed("no_source", "time")


def _form_of(core: list[Word], determiner: str) -> Form:
    head = core[-1]
    if head.capital and not (len(core) == 1 and head.form in _common_nouns()):
        return Form.NAME
    nobody = head.form in _unnamed() or (core[0].form in _unnamed() and core[0].form not in demonyms())
    if not nobody and head.form in _no_names():
        return Form.BODY if head.form in bodies() else Form.DOCUMENT
    if not nobody and head.form in listed("roles", "speaking_for"):
        return Form.ROLE
    if not nobody and head.form in _document_plurals():
        return Form.DOCUMENT
    many = head.form in role_plurals() or (head.form.endswith("s") and head.form[-2:] != "ss")
    indefinite = determiner in listed("unnamed", "articles") or not (determiner or head.form in roles())
    return Form.UNNAMED if nobody or many or indefinite else Form.ROLE


@cache
def _pronouns() -> frozenset[str]:
    return listed("pronouns")


@cache
def _breaks() -> frozenset[str]:
    return listed("breaks")


@cache
def _unnamed() -> frozenset[str]:
    return listed("unnamed", "always")


@cache
def _no_names() -> frozenset[str]:
    return bodies() | listed("documents")


@cache
def _document_plurals() -> frozenset[str]:
    return frozenset(plurals(listed("documents")))


@cache
def _determiners() -> frozenset[str]:
    return listed("unnamed", "articles", "definite", "possessive") - frozenset(
        {"mr", "mrs", "some", "any", "few", "many", "most", "other", "several", "another"}
    ) | frozenset({"another"})


@cache
def _common_nouns() -> frozenset[str]:
    """Nouns that keep their sense with a capital at the head of a sentence: `Officials said`, `Police say`."""
    return roles() | frozenset(role_plurals()) | _unnamed() | _no_names() | _document_plurals()
