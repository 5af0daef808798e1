"""Cues: where a form of a reporting verb reports, and which words belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from analysis.voices.grammar.cue_verbs import BE, is_verb
from analysis.voices.grammar.units import Unit
from analysis.voices.reporting import reporting_lexicon
from analysis.voices.verbs.readings import is_idiom
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.forms import is_adverb
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BETWEEN,
    CAPITAL,
    NAME,
    NOUN,
    NOUN_PREPOSITIONS,
    ORDER,
    PARTICIPLE,
    PAST,
    REPORTS,
    SAY,
    STATE,
    TELL_OF,
    THINK,
    TIME,
    VIEW,
    Words,
)

CUES = REPORTS | ACCORDING | NOUN
"""What a word is that can be a cue."""

_PARTICLES = frozenset(["out", "off", "up", "back", "down"])
_STATED = frozenset(["that", "about", "of", "whether", "if", "in", "to"])
_NOUNS = {word: listed("nouns", word) for word in NOUN_PREPOSITIONS}
_CLAUSE_NOUNS = listed("content", "nouns")
_CLEAR = frozenset(["clear", "plain"])
_MADE = frozenset(["make", "makes", "made", "making"])
_SAID_CLEARLY = frozenset(["that", "he", "she", "it", "they", "how", "why", "what", "whether"])
_HEADLINE = 30
_IDIOM = 5
_CALLED = 12


class Cue(NamedTuple):
    """Words `start` to `end` (exclusive) report, by the word `verb`; `kinds` is what that word can be."""

    start: int
    verb: int
    end: int
    kinds: int
    passive: bool = False


def cues_at(words: Words, unit: Unit, places: Iterable[int]) -> Iterator[Cue]:
    """The cues among the words `places` of the unit, in order, those within marks left out."""
    for place in places:
        if unit.spans and unit.over(place):
            continue
        kinds = words.kinds[place]
        cue = _according(words, place) if kinds & ACCORDING else _verb(words, place, unit) if kinds & REPORTS else None
        if cue:
            yield cue
        elif kinds & NOUN and place + 1 < unit.last and words.gaps[place + 1] == " ":
            clause = words.forms[place] in _CLAUSE_NOUNS and words.forms[place + 1] in ("that", "to")
            if clause or _tells_of(words, place):
                yield Cue(place, place, place + 1, NOUN)
            elif words.forms[place + 1] in BE and words.forms[place + 2 : place + 3] == ["that"]:
                yield Cue(place, place, place + 2, NOUN)


def _tells_of(words: Words, place: int) -> bool:
    """Whether the noun names words about a thing: `comments about`, `criticism of`, `calls for`."""
    return words.forms[place] in _NOUNS.get(words.forms[place + 1], ()) and words.gaps[place] == " "


def _according(words: Words, place: int) -> Cue | None:
    follows = place + 2 < len(words.forms) and words.forms[place + 1] == "to"
    return Cue(place, place, place + 2, ACCORDING) if follows else None


def _verb(words: Words, place: int, unit: Unit) -> Cue | None:
    """The verb group round a reporting verb; None where the word is no verb or reports nothing there."""
    kinds, form = words.kinds[place], words.forms[place]
    headline = bool(kinds & CAPITAL) and place > unit.first
    if headline and not _is_headline(words, unit):
        return None
    lead = _lead(words, place, unit.first)
    if kinds & STATE:
        return _state(words, place, lead, unit)
    if not is_verb(words, place, lead, unit):
        return None
    end = place + 1
    if end < unit.last and words.forms[end] in _PARTICLES and words.gaps[end] == " ":
        end += 1
    if form.startswith("point"):
        if end == place + 1 and not (end < unit.last and words.forms[end] == "to"):
            return None
        kinds = kinds & ~TELL_OF if end > place + 1 else TELL_OF | REPORTS
    if form.startswith("call") and _calls_on(words, end, unit):
        kinds, end = ORDER | kinds & ~(NAME | TELL_OF), end + 1
    if _may_be_idiom(words, place) and is_idiom(words, place):
        return None
    start = place
    while start > unit.first and words.gaps[start] == " " and _goes_before(words, start - 1, headline):
        start -= 1
    passive = bool(kinds & PARTICIPLE) and lead >= 0 and words.forms[lead] in BE and form != "read"
    return Cue(start, place, end, kinds, passive)


def _calls_on(words: Words, place: int, unit: Unit) -> bool:
    """Whether somebody is called on to do something: `called ⟪on⟫ the council to resign`, not `called on Monday`."""
    if place + 1 >= unit.last or words.forms[place] not in ("on", "upon") or words.kinds[place + 1] & TIME:
        return False
    return "to" in words.forms[place + 2 : min(unit.last, place + _CALLED)]


def _state(words: Words, place: int, lead: int, unit: Unit) -> Cue | None:
    """Example: `is confident that`, `are worried about`, `made it clear that`; not `it is clear that`."""
    if words.forms[place] in _CLEAR:
        made = next((at for at in (place - 1, place - 2) if at >= unit.first and words.forms[at] in _MADE), None)
        follows = place + 1 < unit.last and words.forms[place + 1] in _SAID_CLEARLY
        return Cue(made, place, place + 1, SAY | THINK | VIEW | PAST) if made is not None and follows else None
    if lead < 0 or words.forms[lead] not in BE or place + 1 >= unit.last or words.gaps[place + 1] != " ":
        return None
    return Cue(lead, place, place + 1, THINK | VIEW) if words.forms[place + 1] in _STATED else None


def _goes_before(words: Words, place: int, headline: bool) -> bool:
    """Whether the word before the verb belongs to its group: `has also said`, but not `Theresa May said`."""
    kinds = words.kinds[place]
    if kinds & CAPITAL and not headline:
        return False
    return bool(kinds & (AUXILIARY | BETWEEN | ADVERB)) or (
        words.forms[place].endswith("ly") and is_adverb(words, place)
    )


def _lead(words: Words, place: int, floor: int) -> int:
    """The word directly before, adverbs left out; -1 where a break or the unit's start is there."""
    while place > floor and (words.gaps[place] == " " or break_before(words, place) == Break.NONE):
        place -= 1
        adverb = words.kinds[place] & ADVERB or words.forms[place].endswith("ly")
        if not adverb or words.kinds[place] & AUXILIARY or not is_adverb(words, place):
            return place
    return -1


def _is_headline(words: Words, unit: Unit) -> bool:
    """Whether most words of the unit have capitals."""
    length = unit.last - unit.first
    capitals = sum(kinds & CAPITAL for kinds in words.kinds[unit.first : unit.last]) if length <= _HEADLINE else 0
    return 10 * capitals >= 6 * length


def _may_be_idiom(words: Words, place: int) -> bool:
    """Whether a word beside the verb belongs to one of its idioms: a cheap look before the careful one."""
    hints = _idiom_hints().get(words.forms[place])
    if hints is None:
        return False
    before, after, always = hints
    return (
        always
        or not after.isdisjoint(words.forms[place + 1 : place + _IDIOM])
        or not before.isdisjoint(words.forms[max(0, place - 3) : place])
    )


@cache
def _idiom_hints() -> dict[str, tuple[frozenset[str], frozenset[str], bool]]:
    """For each form the words before and after it that its idioms are known by, and whether one has none."""
    lexicon = reporting_lexicon("en")
    by_base: dict[str, tuple[frozenset[str], frozenset[str], bool]] = {}
    for base, lines in lexicon.idioms.items():
        before: set[str] = set()
        after: set[str] = set()
        always = False
        for line in lines:
            parts = line.split()
            verb = next(place for place, part in enumerate(parts) if part[0] == "~")
            own = [place for place, part in enumerate(parts) if part[0] != "~" and not part.isupper() and part != "*"]
            if not own:
                always = True
                continue
            # The part whose shortest word is longest is the rarest.
            rarest = max(own, key=lambda place: min(map(len, parts[place].split("/"))))
            (before if rarest < verb else after).update(parts[rarest].split("/"))
        by_base[base] = frozenset(before), frozenset(after), always
    return {form: by_base[verb.base] for form, verb in lexicon.forms.items() if verb.base in by_base}
