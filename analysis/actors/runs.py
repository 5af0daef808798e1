"""Runs of capitals that are one name: `People's Justice Party`, `Hale & Finch`; and single names that no list knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

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


def divided(found: Sequence[Run], aliases: Aliases, text: str) -> list[Run]:
    """The runs without words of sentences: `Warren And` is `Warren`, and `Obama And Biden` two names."""
    out: list[Run] = []
    for run in found:
        if len(run.words) == 1 or _is_whole(run.words) or aliases.canonical(" ".join(run.words)):
            out.append(run)
            continue
        words: list[str] = []
        start = end = place = run.start
        for word in run.words:
            begin = text.index(word, place)
            place = begin + len(word)
            month = word in _MONTHS and _is_when(text, begin)
            if month or (_is_of_sentence(word) and (begin > run.start or word not in _SENTENCE_WORDS)):
                if words:
                    out.append(Run(start, end, tuple(words)))
                words = []
                continue
            if not words:
                start = begin
            words.append(word)
            end = place
        if words:
            out.append(Run(start, end, tuple(words)))
    return out


def _is_whole(words: tuple[str, ...]) -> bool:
    return _SENTENCE_WORDS.isdisjoint(words) and _MONTHS.isdisjoint(words) and not words[0].endswith(("n't", "n’t"))


def _is_when(text: str, start: int) -> bool:
    """Whether a month stands here, and no `May` or `April` who is somebody: `In May Brandt left`."""
    return text[max(0, start - 8) : start].lower().endswith(_BEFORE_MONTHS)


_MONTHS = frozenset({"April", "May", "June", "August"})
_BEFORE_MONTHS = ("in ", "since ", "last ", "next ", "until ", "early ", "late ", "this ", "mid-")


def _is_of_sentence(word: str) -> bool:
    return word in _SENTENCE_WORDS or word.endswith(("n't", "n’t"))


_SENTENCE_WORDS = frozenset(
    {
        "And",
        "Or",
        "But",
        "Is",
        "Are",
        "Was",
        "Were",
        "He",
        "She",
        "They",
        "It",
        "We",
        "You",
        "His",
        "Her",
        "Their",
        "Its",
    }
    | {"With", "From", "After", "Before", "Over", "By", "As", "That", "Who", "If", "When", "While", "Because", "Not"}
    | {
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Says",
        "Has",
        "Had",
        "Into",
        "The",
    }
)


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
    if gap == " and ":
        # "the House Energy and Commerce Committee"
        return last in listed("of_several") and folded(one.words[0]) in listed("of_several")
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
    return bool(before) and before[-1][-1] not in ".!?" and folded(before[-1]) in listed("places_after")


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word directly begins a sentence, and so has a capital anyway."""
    before = text[max(0, start - 4) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n"


@lru_cache(maxsize=8192)
def may_be_name(form: str) -> bool:
    """Whether a folded word may be a name by itself: no opener, title, role, body or demonym, and no given name."""
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


def verb_behind(text: str, end: int) -> bool:
    """Whether a word in small letters behind `end` may be a verb."""
    if text[end : end + 1] != " ":
        return False
    after = text[end + 1 : end + _AFTER].split()
    if not after or not after[0][0].islower():
        return False
    form = after[0].strip(",.;:")
    return bool(classes().get(form, NOTHING) & (AUXILIARY | Word.VERB)) or (form.endswith("ed") and len(form) > 4)
