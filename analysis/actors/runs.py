"""Runs of capitals that are one name: `People's Justice Party`, `Hale & Finch`; and single names that no list knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.actors.judgement import How, judgement
from analysis.actors.vocabulary import listed
from analysis.agency.vocabulary import AUXILIARY, NOTHING, Word, classes
from analysis.speakers import Aliases
from analysis.speakers.mentions import Run
from analysis.speakers.names import folded
from analysis.speakers.vocabulary import bodies, demonyms, given_names, role_plurals, roles
from analysis.speakers.vocabulary import listed as of_speakers

_BEFORE = 16  # characters in which the word before a name is looked for
_AFTER = 24
_FEWEST_LETTERS = 3


def joined(text: str, found: Sequence[Run], aliases: Aliases) -> list[Run]:
    """The runs, those joined that an apostrophe or "&" divides and that are one body's name."""
    out: list[Run] = []
    for run in found:
        if out and 2 <= run.start - out[-1].end <= 3 and _is_one(text, out[-1], run, aliases):
            start = out.pop().start
            out.append(Run(start, run.end, tuple(text[start : run.end].split())))
        else:
            out.append(run)
    return out


def _is_one(text: str, one: Run, other: Run, aliases: Aliases) -> bool:
    gap = text[one.end : other.start]
    if gap == " & ":
        return True
    last = folded(other.words[-1])
    if gap in ("' ", "’ "):
        return one.words[-1].endswith("s") and last in bodies()
    if gap not in ("'s ", "’s "):
        return False
    if folded(one.words[-1]) in listed("owners_in_names"):
        return last in bodies()
    return aliases.canonical(text[one.start : other.end]) is not None


def without_openers(words: Sequence[str]) -> Sequence[str]:
    """The words of a run behind those with which no name begins: `The`, and at its head what judges the name."""
    first = 0
    while first < len(words) - 1 and not words[first].isupper() and _is_no_name(words[first], len(words) - first):
        first += 1
    return words[first:]


def _is_no_name(word: str, left: int) -> bool:
    form = folded(word)
    opener = form in of_speakers("openers") and form not in listed("begin_names")
    if form in listed("leading") or opener or word.rpartition("-")[2][:1].islower():
        # "Western-friendly Russia"
        return True
    judging = judgement().words.get(form)
    return judging is not None and judging.how is How.TRAIT and left > 2


def after_place_word(text: str, start: int) -> bool:
    """Whether what begins at `start` is where something is: `in Grand Rapids`."""
    before = text[max(0, start - _BEFORE) : start].split()
    return bool(before) and folded(before[-1]) in listed("places_after")


class _Seen(NamedTuple):
    all: int
    inside: int
    acts: int
    placed: int


def single_names(text: str, found: Sequence[Run]) -> frozenset[str]:
    """The single capitalised words that act somewhere in the text and stand for a place in less than half of it."""
    seen: dict[str, _Seen] = {}
    for run in found:
        word = run.words[0]
        if len(run.words) > 1 or word.isupper() or len(word) < _FEWEST_LETTERS or not _may_be_name(folded(word)):
            continue
        possessive = text.startswith(("'s ", "’s "), run.end)
        inside = possessive or not _opens(text, run.start)
        one = seen.get(word, _Seen(0, 0, 0, 0))
        seen[word] = _Seen(
            one.all + 1,
            one.inside + inside,
            one.acts + (possessive or _verb_behind(text, run.end)),
            one.placed + after_place_word(text, run.start),
        )
    return frozenset(word for word, one in seen.items() if one.inside and one.acts and 2 * one.placed < one.all)


def _opens(text: str, start: int) -> bool:
    """Whether a word directly begins a sentence, and so has a capital anyway."""
    before = text[max(0, start - 4) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n"


def _may_be_name(form: str) -> bool:
    if (
        form in listed("leading")
        or form in of_speakers("openers")
        or form in of_speakers("things")
        or form in demonyms()
        or form in given_names()
    ):
        return False
    if form in roles() or form in role_plurals() or form in of_speakers("titles") or form in bodies():
        return False
    return form not in of_speakers("documents") and not classes().get(form, NOTHING)


def _verb_behind(text: str, end: int) -> bool:
    if text[end : end + 1] != " ":
        return False
    after = text[end + 1 : end + _AFTER].split()
    if not after or not after[0][0].islower():
        return False
    form = after[0].strip(",.;:")
    return bool(classes().get(form, NOTHING) & (AUXILIARY | Word.VERB)) or (form.endswith("ed") and len(form) > 4)
