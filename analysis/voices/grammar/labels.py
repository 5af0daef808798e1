"""Marked stretches that no cue claims: speech, some words of it, or the outlet's own words with marks on them."""

from __future__ import annotations

from analysis.document import QuotationKind
from analysis.voices.grammar.units import Span
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    OPENER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTS,
    SUBORDINATOR,
    TIME,
    Words,
)

CLAUSE_WORDS = 8
"""From this many words on, marked words are taken for a clause."""

_TERM = 3
_PREDICATES = frozenset(["of", "as", "is", "was", "are", "were"])

SCARE_WORDS = 2
"""Up to this many words, marked words are somebody's only where something near them says so."""

_NO_NOUN = (
    ADVERB
    | AUXILIARY
    | CAPITAL
    | CONJUNCTION
    | DETERMINER
    | OPENER
    | PREPOSITION
    | PRONOUN
    | RELATIVE
    | SUBORDINATOR
    | TIME
)
_APPOSITION = 4
_NICKNAME = 3
_PROGRAMME = 5
_TELLING = frozenset({"told", "tell", "tells", "telling"})
_ON_AIR = frozenset({"on", "to", "in", "for", "of", "told", "from"})
_MARKS = " \"'"
_SENSES = frozenset({"meaning", "definition", "sense", "spelling", "synonym", "synonyms", "pronunciation"})
_NO_NAME = REPORTS | DETERMINER | PRONOUN | PREPOSITION | CONJUNCTION | OPENER | TIME
_WORKS = listed("near", "works")
_SMALL_WORDS = listed("near", "small")
_FIRST_PERSONS = listed("near", "first_persons")


def kind_of(words: Words, span: Span) -> QuotationKind:
    """What a stretch is that stands in nobody's clause."""
    length = span.last - span.first
    if is_label(words, span, claimed=False):
        return QuotationKind.SCARE
    if not span.stretch.closed or length >= CLAUSE_WORDS or _is_sentence(words, span):
        return QuotationKind.DIRECT
    if length > SCARE_WORDS or any(form in _FIRST_PERSONS for form in words.forms[span.first : span.last]):
        return QuotationKind.PARTIAL
    return QuotationKind.SCARE


def is_plain_name(words: Words, span: Span) -> bool:
    """Whether the marks hold a name and no words: a nickname, or the programme on which something was said."""
    return is_nickname(words, span) or is_programme(words, span)


def is_programme(words: Words, span: Span) -> bool:
    """Examples: `he told "Meet the Press" on Sunday`, `she said on CBS's "Face the Nation"`: where it was said."""
    first = span.first
    if first < 2 or words.gaps[first].strip(_MARKS) or not span.stretch.closed or span.last - first > _PROGRAMME:
        return False
    station = words.forms[first - 1].endswith("'s") and words.kinds[first - 1] & CAPITAL
    led = words.forms[first - 1] in _TELLING or (station and words.forms[first - 2] in _ON_AIR)
    inner = words.text[span.stretch.inner_start : span.stretch.inner_end].strip()
    return bool(led) and inner[-1:] not in "!?…" and inner[:1] not in "'‘" and _is_title_case(words, span)


def is_nickname(words: Words, span: Span) -> bool:
    """Example: `William "Billy" Grant`, `Dwayne “The Rock” Tubbs`: marks inside a name."""
    first, last = span.first, span.last
    if last - first > _NICKNAME or first == 0 or last >= len(words) or not span.stretch.closed:
        return False
    before, after = words.kinds[first - 1], words.kinds[last]
    named = before & after & CAPITAL and not (before | after) & _NO_NAME
    inside = len(words.gaps[first].strip()) == len(words.gaps[last].strip()) == 1
    return bool(named) and inside and _is_title_case(words, span)


def is_label(words: Words, span: Span, *, claimed: bool) -> bool:
    """Whether the marks hold a title, a name or what the outlet keeps at a distance."""
    if not span.stretch.closed:
        return False
    if _is_work(words, span):
        return True
    if span.last - span.first >= CLAUSE_WORDS:
        return False
    if words.forms[max(0, span.first - 2) : span.first] == ["so", "called"] or _is_word(words, span):
        return True
    return _is_modifier(words, span) if claimed else _is_name(words, span)


def _is_word(words: Words, span: Span) -> bool:
    """Example: `the meaning of "soon"`: a word that is spoken of."""
    led = span.first > 1 and words.forms[span.first - 1] == "of" and words.forms[span.first - 2] in _SENSES
    return led and span.last - span.first <= SCARE_WORDS


def _is_modifier(words: Words, span: Span) -> bool:
    """Example: `the “temporary” tax`, `“realistic” proposals`: a word that the outlet puts before a noun."""
    if span.last - span.first > 1 or span.last >= len(words.forms) or words.kinds[span.first] & CAPITAL:
        return False
    if words.gaps[span.last].strip("\"' ") or words.forms[span.first - 1 : span.first] in (["a"], ["an"]):
        return False
    return not words.kinds[span.last] & _NO_NOUN


def is_scrap(words: Words, span: Span) -> bool:
    """Whether a few marked words of a sentence in which nobody speaks are a term: `a “growth area” bill passed`."""
    if span.first == 0 or span.last - span.first > _TERM:
        return False
    return words.forms[span.first - 1] not in _PREDICATES


def _is_title_case(words: Words, span: Span) -> bool:
    """Example: `The Lessons of the Crisis`: every word but the small ones has a capital."""
    return all(
        words.kinds[place] & CAPITAL or words.forms[place] in _SMALL_WORDS or words.forms[place][0].isdigit()
        for place in range(span.first, span.last)
    )


def _is_work(words: Words, span: Span) -> bool:
    """Example: `the documentary "The Last Ferry"`, `her "Northern Light" novel`: a title beside what it is."""
    if not _is_title_case(words, span):
        return False
    leading = range(max(0, span.first - 3), span.first)
    if any(words.forms[place] in _WORKS for place in leading):
        return not any(mark in words.gaps[span.first] for mark in ",:")
    if break_before(words, span.last) < Break.HARD and words.forms[span.last] in _WORKS:
        return True
    return _is_explained(words, span.last)


def _is_explained(words: Words, after: int) -> bool:
    """Example: `"Night Bus", the second song on the album`: what the marked words are follows a comma."""
    if after + 1 >= len(words) or "," not in words.gaps[after] or not words.kinds[after] & (DETERMINER | POSSESSIVE):
        return False
    for place in range(after + 1, min(after + _APPOSITION, len(words))):
        if words.gaps[place] != " ":
            return False
        if words.forms[place] in _WORKS:
            return True
    return False


def _is_name(words: Words, span: Span) -> bool:
    """Example: `the "Road for Everyone Act" rally`: a name or slogan nobody says, outside a headline in capitals."""
    capitals = sum(kinds & CAPITAL for kinds in words.kinds[span.first : span.last])
    if capitals < 2 or not _is_title_case(words, span):
        return False
    around = [*range(max(0, span.first - 6), span.first), *range(span.last, min(len(words), span.last + 6))]
    long = [place for place in around if len(words.forms[place]) > 3]
    return bool(2 * sum(words.kinds[place] & CAPITAL for place in long) <= len(long))


def _is_sentence(words: Words, span: Span) -> bool:
    """Example: `"Never."` before `That was all`."""
    inner = words.text[span.stretch.inner_start : span.stretch.inner_end].strip()
    begins = inner[:1].isupper() or inner[:1] in "[(‘'“"
    return (
        begins
        and (inner[-1:] in ".!?…" or (inner[-1:] == "," and _is_followed(words, span)))
        and (span.first == 0 or words.gaps[span.first].strip()[:1] in tuple(".!?…:,;—–-"))
    )


def _is_followed(words: Words, span: Span) -> bool:
    """Whether the sentence goes on after the marks with a verb or who spoke: `"None," came the answer`."""
    if span.last >= len(words) or words.gaps[span.first].strip()[:1] == ",":
        return False
    return not words.kinds[span.last] & CONJUNCTION
