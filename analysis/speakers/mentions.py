"""Where an article names people: runs of capitalised words, found in one pass, and the name in each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.document import Range
from analysis.speakers.names import folded
from analysis.speakers.vocabulary import bodies, demonyms, given_names, listed, plurals, role_plurals, roles

_MOST_WORDS = 10  # of one run; a longer one is divided
_UPPER = "".join(char for char in map(chr, range(0x530)) if char.isupper())
_DOTTED = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Sen",
    "Sens",
    "Rep",
    "Reps",
    "Gov",
    "Gen",
    "Lt",
    "Col",
    "Sgt",
    "Cpl",
    "Capt",
    "Maj",
    "Adm",
    "Prof",
    "Rev",
    "Hon",
    "St",
    "Jr",
    "Sr",
    "Det",
    "Supt",
    "Atty",
    "Pres",
    "Cmdr",
]
_LINKS = (
    "of the|of|for|de la|de|da|di|del|della|der|den|van der|van den|van|von der|von|zu|bin|bint|ibn|al|el|la|le|du|dos"
    "|ben|abu"
)
_WORD = rf"[{_UPPER}][^\W_]*(?:[-'’](?!s\b)[^\W_]+)*"
# A point belongs to an initial or a short title; looked back at from behind it, since most words have none.
_BEHIND = "|".join([r"(?<=\b[A-Z]\.)", *(rf"(?<=\b{title}\.)" for title in _DOTTED)])
_POINT = rf"(?:\.(?:{_BEHIND})(?:-?[A-Z]\.)*)?"
_PART = _WORD + _POINT
_NICKNAME = rf"[\"“‘(]{_WORD}[\"”’)]\s(?:(?:{_LINKS})\s)?"
_BETWEEN = rf"\s(?:(?=[{_UPPER}])|{_NICKNAME}|(?:{_LINKS})\s|[a-z]{{1,4}}[-'’](?=[{_UPPER}]))"
_RUN = re.compile(rf"{_PART}(?:{_BETWEEN}{_PART}){{0,{_MOST_WORDS - 1}}}")
_REACH = 70
_SET_OFF = re.compile(r",\s+([^,;:.!?()“”\"—–\n]{3,70})")


_SENTENCE = re.compile(
    r"(?:\A|[.!?:\n]['’”\")]?\s*)(?:(?:The|His|Her|Its|Their|A|An)\s[^,.]{2,30},?\s|(?:[A-Z][\w.’'-]*\s){1,3})?\Z"
)

_OPENER = 1
_TITLED = 2
_ROLE = 4
_THING = 8
_DEMONYM = 16
_GIVEN = 32

_ARTICLES = frozenset({"the", "a", "an"})
_KEPT = frozenset({"former", "deputy", "assistant", "acting", "republican", "democratic"})
_MARKS = '"“‘('
_LONGEST = 5  # words of a person's name


class Run(NamedTuple):
    """Capitalised words `text[start:end]`, as they are written."""

    start: int
    end: int
    words: tuple[str, ...]


class Name(NamedTuple):
    """A name that may be a person's, `text[start:end]` without titles.

    `role` are the folded words that say what the person is, before or after the name; `title` the one directly before
    it; `sure` that a title, a role or a given name says that it is a person.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    title: str
    role: tuple[str, ...]
    sure: bool


def runs(text: str, ranges: Sequence[Range]) -> list[Run]:
    """Every run of capitalised words in the ranges, in order; a possessive `'s` ends a run."""
    return [
        Run(*match.span(), tuple(match.group().split()))
        for start, end in ranges
        for match in _RUN.finditer(text, start, end)
    ]


def names(text: str, found: Sequence[Run]) -> list[Name]:
    """The names that may be people's among the runs, in order."""
    kinds = _kinds()
    listed_names: list[Name] = []
    for run in found:
        words = run.words
        if len(words) == 1:
            form = folded(words[0])
            if kinds.get(form, 0) & (_OPENER | _THING) or len(form) < 2 or (words[0].isupper() and len(form) < 6):
                continue
            # "Azadi, whose verse", "Azadi, who": only people go on so.
            person = text.startswith((", who ", ", whose "), run.end)
            # "his wife, Pilar": what is set off behind a role is its bearer.
            role = _role_before(text, run.start, kinds) if text.startswith(", ", run.start - 2) else ()
            listed_names.append(Name(run.start, run.end, (form,), "", role, person or bool(role)))
        else:
            name = _name_of(text, run, kinds)
            if name is not None:
                listed_names.append(name)
    return listed_names


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`, or with `The pupil, ` or a title before it."""
    return _SENTENCE.search(text, max(0, start - 40), start) is not None


def inside_sentences(text: str, found: Sequence[Run]) -> frozenset[str]:
    """The folded words that have a capital where no sentence begins, and so have it always."""
    return frozenset(folded(word) for run in found if not begins_sentence(text, run.start) for word in run.words)


def may_be_plural(form: str) -> bool:
    """Whether a folded word looks like a plural: `spectators`, and no `Jesus`, `Davis`."""
    return form.endswith("s") and form[-2:] not in ("ss", "us", "is")


def names_person(word: str) -> bool:
    """Whether one capitalised word may be a last name: no role, no word for a body, nothing that begins sentences."""
    form = folded(word)
    return not _kinds().get(form, 0) & (_OPENER | _THING | _ROLE | _TITLED | _DEMONYM) and form not in _plurals()


class _Inner(NamedTuple):
    """The name among a run's words: words `first` to `last` (exclusive), with the title and the role before them.

    `forms` are its folded words, `kind` what the first of them can be.
    """

    first: int
    last: int
    forms: tuple[str, ...]
    kind: int
    title: str
    role: tuple[str, ...]


# An article names the same people again and again, and the articles of one story do.
@lru_cache(maxsize=8192)
def _inner(words: tuple[str, ...]) -> _Inner | None:
    """The name that the words of a run hold; none where they name something else."""
    kinds = _kinds()
    # A nickname in marks is no part of the name: Lucille "Lucy" Hartman.
    forms = [folded(word) if word[0] not in _MARKS else "" for word in words]
    kind = [kinds.get(form, 0) for form in forms]
    first, last = _bounds(words, forms, kind)
    inner = tuple(form for form in forms[first:last] if form)
    if not inner or len(inner) > _LONGEST:
        return None
    titled = first > 0 and any(is_a & _TITLED for is_a in kind[:first])
    if not titled and _names_no_person(words[first:last], inner, kind[first:last]):
        return None
    before = forms[:first]
    title = next(
        (form for form, is_a in zip(reversed(before), reversed(kind[:first]), strict=True) if is_a & _TITLED), ""
    )
    role = tuple(form for form, is_a in zip(before, kind, strict=False) if form in _KEPT or not is_a & _OPENER)
    return _Inner(first, last, inner, kind[first], title, role)


def _name_of(text: str, run: Run, kinds: Mapping[str, int]) -> Name | None:
    """The name in a run of several words, with its title; none where the run names something else."""
    inner = _inner(run.words)
    if inner is None:
        return None
    first, last, forms, kind, title, role = inner
    start = _place(text, run.start, run.words[:first], run.words[first])
    end = run.end if last == len(run.words) else _place(text, start, run.words[first:last], "")
    role = role or _role_before(text, run.start, kinds)
    if len(forms) == 1 and not title and not role:
        return None if first and kind & _OPENER else Name(start, end, forms, "", (), False)
    role = (*role, *_role_after(text, end, kinds))
    sure = bool(title) or any(kinds.get(form, 0) & _ROLE for form in role) or bool(kind & _GIVEN)
    return Name(start, end, forms, title, role, sure)


def _place(text: str, start: int, words: Sequence[str], following: str) -> int:
    """Where `following` begins (or the last of `words` ends) after `words`, that stand from `start` on."""
    for word in words:
        start = text.index(word, start) + len(word)
    return text.index(following, start)


def _bounds(words: Sequence[str], forms: Sequence[str], kind: Sequence[int]) -> tuple[int, int]:
    """Which of a run's words are the name: what stands after titles, roles, and words no name begins with."""
    first, last = 0, len(forms)
    while first < last and (kind[first] & _OPENER or _is_letters(words[first])):
        # May Castle: a name that is a word, too; "Will" asks or tells far more often.
        if kind[first] & _GIVEN and forms[first] != "will" and last - first == 2 and not kind[first + 1] & _OPENER:
            break
        first += 1
    for place in range(last - 2, first - 1, -1):
        # "Gordon Baker Smith": the word for a role after a given name is a name.
        given = kind[first] & _GIVEN if place > first else kind[place] & _GIVEN
        if kind[place] & _TITLED or (kind[place] & _ROLE and not given):
            first = _after_department(forms, place + 1)
            return first, _before_of(forms, first, last)
    while first < last and (kind[first] & _DEMONYM or _is_letters(words[first])):
        first += 1
    last = _before_of(forms, first, last)
    if last - first > 2 and not kind[first] & _GIVEN:
        first = next((place for place in range(first + 1, last - 1) if kind[place] & _GIVEN), first)
    if last > first and kind[last - 1] & (_TITLED | _ROLE) and not (last - first > 1 and kind[first] & _GIVEN):
        return last, last
    return first, last


def _is_letters(word: str) -> bool:
    """Whether the word is letters that stand for something: `CNN`, `U.S.`; an initial is none."""
    return word.isupper() and len(word) > 2


def _before_of(forms: Sequence[str], first: int, last: int) -> int:
    """Where the name ends before `of Texas`."""
    return next((place for place in range(first + 1, last) if forms[place] in ("of", "for")), last)


def _after_department(forms: Sequence[str], place: int) -> int:
    """Past `of State`, `of the Interior` after a title."""
    if place < len(forms) and forms[place] in ("of", "for"):
        departments = listed("titles", "departments")
        place += 1
        while place < len(forms) and forms[place] in departments:
            place += 1
    return place


def _names_no_person(words: Sequence[str], inner: Sequence[str], kind: Sequence[int]) -> bool:
    if any(is_a & (_THING | _DEMONYM) for is_a in kind):
        return not (len(inner) == 2 and kind[0] & _GIVEN)
    return any(word.isupper() and len(word) > 3 and "." not in word for word in words)


def _role_before(text: str, start: int, kinds: Mapping[str, int]) -> tuple[str, ...]:
    """Example: `Kremlin spokesman` before `Dmitry Peskov`; nothing where the word before the name is no role."""
    before = text[max(0, start - _REACH) : start].rsplit("\n", 1)[-1].split()
    if not before or not kinds.get(folded(before[-1].strip(",")), 0) & _ROLE:
        return ()
    taken: list[str] = []
    for place, word in enumerate(reversed(before[-5:])):
        if place and word[-1] in ',;:.!?)”"' and len(word) > 4:
            break
        form = folded(word.strip(',“"(').removesuffix("'s").removesuffix("’s"))
        if not form or (kinds.get(form, 0) & _OPENER and form not in _KEPT):
            break
        taken.append(form)
    return tuple(reversed(taken))


def _role_after(text: str, end: int, kinds: Mapping[str, int]) -> tuple[str, ...]:
    """Example: `the mayor of Ford` after `Ilse Brandt,`; nothing where what is set off names no role."""
    if text[end : end + 1] != ",":
        return ()
    match = _SET_OFF.match(text, end, end + _REACH)
    if not match:
        return ()
    forms = [folded(word.removesuffix("'s").removesuffix("’s")) for word in match.group(1).split()[:9]]
    forms = forms[: next((place for place, form in enumerate(forms) if form in _RELATIVES), len(forms))]
    place = next((place for place, form in enumerate(forms[:6]) if kinds.get(form, 0) & _ROLE), None)
    if place is None or any(form in _NO_APPOSITION for form in forms[: place + 1]):
        return ()
    return tuple(form for form in forms if form not in _ARTICLES)


_RELATIVES = frozenset({"who", "that", "which", "whose", "where"})
_NO_APPOSITION = frozenset(
    {"said", "says", "told", "and", "but", "was", "is", "were", "had", "has", "when", "while", "in", "on", "with"}
    | {"that", "according", "to"}
)


@cache
def _plurals() -> frozenset[str]:
    return frozenset(role_plurals()) | frozenset(plurals(listed("documents"))) | listed("unnamed", "always")


@cache
def _kinds() -> dict[str, int]:
    """What each listed word can be."""
    table: dict[str, int] = {}
    for kind, forms in (
        (_OPENER, listed("openers")),
        (_TITLED, listed("titles", "he", "she", "any")),
        (_ROLE, roles()),
        (_THING, listed("things") | bodies() | listed("documents")),
        (_DEMONYM, demonyms()),
        (_GIVEN, given_names()),
    ):
        for form in forms:
            table[form] = table.get(form, 0) | kind
    return table
