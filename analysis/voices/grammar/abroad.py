"""Patterns for languages other than English: verbs beside marks, and the clauses nobody could doubt."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.units import Span, Unit
from analysis.voices.sources.sources import Source
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed_in
from analysis.voices.words.words import CAPITAL, REPORTS, Words

_BEFORE, _AFTER, _SUBJECT, _PHRASE = 4, 6, 6, 12


def attributions_abroad(words: Words, unit: Unit, language: str) -> Iterator[Attribution]:
    """What is given to somebody in one sentence of another language, in order and disjoint."""
    reached = unit.first
    for found in (_according(words, unit, language), *_clauses(words, unit, language)):
        if found and found.parts[0][0] >= reached:
            reached = found.end
            yield found
    for span in unit.spans:
        cue = _verb_beside(words, unit, span)
        if span.first >= reached and cue is not None:
            part = ((span.first, span.last),)
            yield Attribution("marks and verb", part, part, (cue, cue + 1), None, span.last)


def _clauses(words: Words, unit: Unit, language: str) -> Iterator[Attribution]:
    """Examples: `Albers sagte, dass …`, `la ministre a déclaré que …`, `Rivas dijo que …`, `Громов заявил, что …`."""
    openers = listed_in("openers", language)
    reached = unit.first
    for place in range(unit.first, unit.last - 1):
        if place < reached or not words.kinds[place] & REPORTS or unit.over(place):
            continue
        for start in range(place + 1, min(unit.last, place + _BEFORE)):
            if words.forms[start] in openers:
                part = ((start, unit.last),)
                reached = unit.last
                yield Attribution(
                    "source, cue, clause", part, part, (place, place + 1), _subject(words, place), unit.last
                )
                break


def _subject(words: Words, verb: int) -> Source | None:
    """The capitalised words directly before the verb, auxiliaries apart."""
    last = verb
    while last > 0 and words.gaps[last] == " " and not words.kinds[last - 1] & CAPITAL and verb - last < 2:
        last -= 1
    first = last
    while (
        first > 0
        and verb - first < _SUBJECT
        and words.kinds[first - 1] & CAPITAL
        and (first == last or words.gaps[first] == " ")
    ):
        first -= 1
    return Source(first, last, (first, last)) if first < last else None


def _according(words: Words, unit: Unit, language: str) -> Attribution | None:
    """Examples: `Laut dem Prüfbericht waren drei Stützen …`, `Selon la régie des eaux, le barrage a tenu`."""
    if words.forms[unit.first] not in listed_in("according", language):
        return None
    finite = listed_in("finite", language)
    for place in range(unit.first + 2, min(unit.last, unit.first + _PHRASE)):
        divided = words.gaps[place] != " " and break_before(words, place) == Break.COMMA
        if divided or words.forms[place] in finite:
            part = ((place, unit.last),)
            source = Source(unit.first + 1, place, (unit.first + 1, place))
            return Attribution("according to", part, part, (unit.first, unit.first + 1), source, unit.last)
    return None


def _verb_beside(words: Words, unit: Unit, span: Span) -> int | None:
    """A reporting verb just before the marks or just after them: `sagte: „Nein“`, `„Nein“, sagte er`."""
    for place in range(span.first - 1, max(unit.first, span.first - _BEFORE) - 1, -1):
        if unit.over(place):
            break
        if words.kinds[place] & REPORTS:
            return place
    for place in range(span.last, min(unit.last, span.last + _AFTER)):
        if unit.over(place):
            break
        if words.kinds[place] & REPORTS:
            return place
    return None
