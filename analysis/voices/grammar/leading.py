"""Patterns in which somebody's words stand before the cue, or round it."""

from __future__ import annotations

from analysis.voices.grammar.adjuncts import acts, break_after, is_clause, tail_after_marks, tail_end
from analysis.voices.grammar.attribution import Attribution, Part
from analysis.voices.grammar.cues import Cue
from analysis.voices.grammar.extents import content_end
from analysis.voices.grammar.labels import is_label
from analysis.voices.grammar.units import Unit
from analysis.voices.sources.sources import Source, source_after, source_before, source_of_phrase
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    ING,
    NOUN,
    OPENER,
    ORDER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    SAY,
    SUBORDINATOR,
    TELL,
    TELL_OF,
    THINK,
    THIRD,
    Words,
)

_CLAUSE = 60
"""Words that are looked through for what makes a clause."""
_SUBJECT = 25
_AWAY = 25
_SHORT = 6
_MEASURES = listed("content", "measures")
_RELATIVES = frozenset({"who", "which", "that"})


def leading(words: Words, unit: Unit, cue: Cue, floor: int) -> Attribution | None:
    """What stands before the cue from word `floor` on, with or without marks."""
    if cue.kinds & ACCORDING:
        return according_to(words, unit, cue, floor)
    if cue.kinds == NOUN or cue.passive or cue.start <= floor:
        return None
    finite = cue.kinds & (PAST | THIRD) or (cue.kinds & BASE and cue.start == cue.verb)
    speaks = cue.kinds & (SAY | TELL | THINK)
    if not (finite and (speaks or (cue.kinds & (ORDER | TELL_OF) and _is_tag(words, unit, cue, floor)))):
        return None
    if "as" in words.forms[max(floor, cue.start - _SUBJECT) : cue.start] and cue.kinds & (SAY | TELL):
        found = as_source_cue(words, unit, cue, floor)
        if found:
            return found
    return words_cue_source(words, unit, cue, floor) or words_source_cue(words, unit, cue, floor)


def as_source_cue(words: Words, unit: Unit, cue: Cue, floor: int) -> Attribution | None:
    """Examples: `As Brandt told reporters, the bridge is old` and `The bridge is old, as Brandt said on Monday`."""
    source = source_before(words, cue.start, floor)
    if source is None or source.start <= floor or words.forms[source.start - 1] != "as":
        return None
    begin, tail = source.start - 1, tail_end(words, unit, cue.end, cue.kinds)
    if tail is None or words.gaps[source.start] != " ":
        return None
    if begin == unit.first:
        if tail >= unit.last or tail in unit.opening or break_before(words, tail) != Break.COMMA:
            return None
        part = (tail, content_end(words, unit, tail))
    elif tail >= unit.last and break_before(words, begin) == Break.COMMA and _holds_clause(words, floor, begin):
        if any(kinds & REPORTS and kinds & (SAY | TELL) for kinds in words.kinds[floor:begin]):
            # "It does not answer whether he was there, as police say": who says what is open.
            return None
        part = (_opening(words, unit, floor, begin), begin)
    else:
        return None
    return Attribution("as source, cue", (part,), (part,), (cue.start, cue.end), source, max(part[1], tail))


def _is_tag(words: Words, unit: Unit, cue: Cue, floor: int) -> bool:
    """Whether the cue only says who spoke the words marked before it: `“Go,” ⟪Osei urged⟫`."""
    span = unit.before(cue.start)
    if span is None or not floor < span.last <= cue.start or not any(mark in words.gaps[span.last] for mark in ",?!"):
        return False
    return cue.end >= unit.last or words.gaps[cue.end] != " "


def words_cue_source(words: Words, unit: Unit, cue: Cue, floor: int) -> Attribution | None:
    """Examples: `“No,” said Osei` and `The road is closed, said Mayor Ilse Brandt`."""
    speaks = cue.kinds & SAY or words.forms[cue.verb].startswith("ask")
    if words.gaps[cue.start] == " " or not speaks or cue.end >= unit.last or words.gaps[cue.end] != " ":
        return None
    marked = cue.start in unit.closing
    near = break_before(words, cue.start)
    whole = near == Break.COMMA and (_holds_clause(words, floor, cue.start) or unit.within(floor, cue.start))
    if not (marked or whole) or near == Break.HARD:
        return None
    source = source_after(words, cue.end, unit.last)
    if source is None or (not marked and not _is_inverted(words, unit, cue, source, floor)):
        return None
    before = (_opening(words, unit, floor, cue.start), cue.start)
    rest = _marks_again(words, unit, source.end)
    parts = (before, rest) if rest else (before,)
    return Attribution(
        "words, cue, source", parts, parts, (cue.start, cue.end), source, parts[-1][1] if rest else source.end
    )


def _is_inverted(words: Words, unit: Unit, cue: Cue, source: Source, floor: int) -> bool:
    """Whether the subject stands after the verb: not in `The report, released Monday, said the plan had failed`."""
    if words.kinds[source.start] & PRONOUN:
        return False
    ends = source.end >= unit.last or words.gaps[source.end] != " " or tail_end(words, unit, source.end, 0) is not None
    before = source_before(words, cue.start, floor) if ends else None
    return ends and (before is None or before.start > floor + 1)


def words_source_cue(words: Words, unit: Unit, cue: Cue, floor: int) -> Attribution | None:
    """Examples: `“No,” she said`, `The road is closed, officials said`, `The road, he said, is closed`."""
    span = unit.before(cue.start)
    marks_end = span.last if span and floor < span.last <= cue.start else floor
    near_marks = floor < marks_end and cue.start - marks_end <= _SUBJECT and words.gaps[marks_end] != " "
    tail = tail_after_marks(words, unit, cue.end) if near_marks else tail_end(words, unit, cue.end, cue.kinds)
    if tail is None or (tail < unit.last and break_before(words, tail) == Break.HARD):
        return None
    setting = near_marks and _is_setting(words, unit, cue, floor, marks_end)
    source = None if setting else source_before(words, cue.start, marks_end)
    if source is None or source.start <= floor or _is_elsewhere(words, source.start):
        return None
    begin = source.start
    if near_marks and begin > marks_end and _is_set_off(words, marks_end, cue.start):
        source = Source(marks_end, source.end, source.head) if break_before(words, begin) == Break.COMMA else source
        begin = marks_end
    if begin in unit.closing:
        rest = _marks_again(words, unit, tail) if tail < unit.last else None
    elif break_before(words, begin) in (Break.COMMA, Break.MARK, Break.ASIDE):
        tail = tail_end(words, unit, cue.end, cue.kinds) if near_marks else tail
        if tail is None:
            return None
        rest = _resumed(words, unit, floor, begin, tail)
        marks_follow = tail < unit.last and tail in unit.opening
        if rest is None and (marks_follow or not _is_whole(words, unit, floor, begin, tail)):
            return None
    else:
        return None
    first = _opening(words, unit, floor, begin)
    parts = ((first, begin), rest) if rest else ((first, begin),)
    end = rest[1] if rest else max(tail, cue.end)
    return Attribution("words, source, cue", parts, parts, (cue.start, cue.end), source, end)


def _is_elsewhere(words: Words, first: int) -> bool:
    """Whether the subject at `first` has no words before it: `who said`, `He said it was over; ⟪she⟫ said`."""
    return words.forms[first] in _RELATIVES or ";" in words.gaps[first]


def _is_setting(words: Words, unit: Unit, cue: Cue, first: int, marks_end: int) -> bool:
    """Whether the words before only tell when and where: `⟪Walking in to chants of “More!”⟫, she said it was close`."""
    span = unit.closing.get(marks_end)
    if span is None or span.first == first or cue.end >= unit.last or words.gaps[cue.end] != " ":
        return False
    if not words.kinds[first] & PREPOSITION and not words.forms[first].endswith("ing"):
        return False
    return is_clause(words, cue.end, break_after(words, unit, cue.end)) and not is_clause(words, first, span.first)


def _is_whole(words: Words, unit: Unit, first: int, last: int, tail: int) -> bool:
    """Whether the words before an unmarked report are a clause: `The road is closed`, not `In the spring`."""
    if _holds_clause(words, first, last):
        return True
    return tail >= unit.last and last - first >= _SHORT


def _resumed(words: Words, unit: Unit, first: int, last: int, tail: int) -> Part | None:
    """Where the words go on after an inserted cue: `The road, he said, ⟪is closed⟫`, `It was, he said, ⟪“a deal”⟫`."""
    if tail >= unit.last or break_before(words, tail) not in (Break.COMMA, Break.MARK) or "," not in words.gaps[tail]:
        return None
    if tail in unit.opening:
        if words.kinds[first] & (PREPOSITION | SUBORDINATOR | OPENER | ING | PARTICIPLE):
            return None
        if _holds_clause(words, first, last) and not words.kinds[last - 1] & AUXILIARY:
            return None
    elif _is_tag_on(words, tail) or (
        words.kinds[tail] & CONJUNCTION and words.kinds[tail + 1 : tail + 2] and words.kinds[tail + 1] & REPORTS
    ):
        return None
    return tail, content_end(words, unit, tail)


def _marks_again(words: Words, unit: Unit, place: int) -> Part | None:
    """Where marked words go on after the cue: `“We looked,” he said on Monday, ⟪“and found nothing”⟫`."""
    span = unit.after(place)
    if span is None or span.first - place > _AWAY or words.gaps[span.first] == " ":
        return None
    if is_label(words, span, claimed=True):
        return None
    between = words.kinds[place : span.first]
    goes_on = "," in words.gaps[span.first] and not words.kinds[span.first] & CAPITAL
    if any(kinds & REPORTS and (not goes_on or (kinds & ING and kinds & (SAY | TELL))) for kinds in between):
        return None
    led = break_before(words, span.first) == Break.MARK and "," not in words.gaps[span.first]
    if between and led and len(between) > 3:
        return None
    first = place if between and led and not all(kinds & CONJUNCTION for kinds in between) else span.first
    return first, content_end(words, unit, first)


def according_to(words: Words, unit: Unit, cue: Cue, floor: int) -> Attribution | None:
    """Examples: `According to Novak, it is safe.`, `It is safe, according to Novak.`; not `according to plan`."""
    source = source_of_phrase(words, cue.end, unit.last)
    if source is None:
        return None
    near = break_before(words, cue.start) if cue.start > unit.first else Break.STOP
    if near == Break.NONE and words.forms[source.end - 1] in _MEASURES:
        return None
    end = source.end
    while (
        end < unit.last
        and end not in unit.opening
        and (words.gaps[end] == " " or break_before(words, end) < Break.COMMA)
    ):
        end += 1
    first = _opening(words, unit, floor, cue.start)
    opens = words.kinds[first] & (CONJUNCTION | ADVERB | SUBORDINATOR)
    before = cue.start - first >= 3 or (near == Break.COMMA and cue.start > first and not opens)
    parts: list[Part] = [(first, cue.start)] if before else []
    follows = end < unit.last and (
        not before or (break_before(words, end) == Break.COMMA and not _is_tag_on(words, end))
    )
    if follows:
        parts.append((end, content_end(words, unit, end)))
        end = parts[-1][1]
    if not parts:
        return None
    return Attribution("according to", tuple(parts), tuple(parts), (cue.start, cue.end), source, end)


def _holds_clause(words: Words, first: int, last: int) -> bool:
    near = max(first, last - _CLAUSE)
    return is_clause(words, near, last) or acts(words, near, last)


def _is_set_off(words: Words, first: int, cue: int) -> bool:
    """Whether a comma closes the marks before word `first`, and no clause stands between it and the cue."""
    gap = words.gaps[first]
    return any(mark in gap for mark in ",?!") and '"' in gap and not is_clause(words, first, cue)


def _opening(words: Words, unit: Unit, floor: int, last: int) -> int:
    """The first word of the content from `floor` to `last`: without the `and` or `but` after another attribution.

    Marked words that end it and are a sentence of their own begin it too: `He shrugged: ⟪“I know,”⟫ he said`.
    """
    span = unit.closing.get(last)
    if (
        span
        and span.first > floor
        and words.kinds[span.first] & CAPITAL
        and not {",", ":"}.isdisjoint(words.gaps[span.first])
    ):
        return span.first
    return floor + 1 if unit.first < floor < unit.last and words.kinds[floor] & CONJUNCTION else floor


def _is_tag_on(words: Words, place: int) -> bool:
    """Whether what follows a comma only adds to the source: `, which …`, `, adding`."""
    return bool(words.kinds[place] & (RELATIVE | ING | PARTICIPLE))
