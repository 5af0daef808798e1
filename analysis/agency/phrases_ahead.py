"""The noun phrase that begins at a word: objects, agents behind "by", patients behind "of"."""

from __future__ import annotations

from analysis.agency.entries import Shape, harm_verbs
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.phrases import (
    APPROXIMATE,
    LONGEST,
    OBJECT_PRONOUNS,
    PARTS,
    QUANTIFIERS,
    ends_as_gerund,
    is_plural,
    nominal,
)
from analysis.agency.vocabulary import Word, listed

_PARTITIVE = frozenset({"one", "none", "those", "these", "others", "anyone"})
_OF_A_NOUN = frozenset({"her", "those", "these", "one"})
_BEGINS_A_CLAUSE = frozenset({"that", "which", "what", "whose"})
_CAPTIVES = frozenset({"hostage", "captive", "prisoner"})
_COUNTS = Word.DETERMINER | Word.NUMBER


def phrase_after(line: Line, place: int, *, several: bool = True) -> Span | None:
    """The noun phrase that begins at `place`: from its determiner to its head, with an "of" phrase and coordination."""
    if not 0 < place < len(line) or (line.paused(place)):
        return None
    if line.form(place) in listed("tells_time") and (
        line.form(place + 1) in listed("units") or line.kind(place + 1) & Word.TIME
    ):
        # "killed last week", "killed late Thursday"
        return None
    return phrase_from(line, place, several=several)


def phrase_from(line: Line, place: int, *, several: bool = True) -> Span | None:
    """The noun phrase that begins at `place`, whatever stands before it; without `several`, only its first part."""
    end = _one_phrase(line, place)
    if end is None:
        return None
    # "dozens of homes", "a few of the bridges", "the mayor of Arden"
    pronoun = end == place and line.forms[place] in OBJECT_PRONOUNS and line.forms[place] not in _PARTITIVE
    while line.form(end + 1) == "of" and not line.paused(end + 1) and not pronoun:
        inner = _one_phrase(line, end + 2) if not line.paused(end + 2) else None
        if inner is None or ends_as_gerund(line, end + 2):
            break
        end = inner
    if several:
        end = _coordinated(line, end)
    return place, end


def _one_phrase(line: Line, place: int) -> int | None:
    """The last word of the phrase that begins at `place`, without what is coordinated or stands behind "of"."""
    if _is_pronoun_alone(line, place):
        return place
    i = _over_amount(line, place)
    head = None
    while i is not None and i < len(line) and i - place < LONGEST and (i == place or not line.paused(i)):
        kind = line.kinds[i]
        if kind & _COUNTS:
            if _begins_another(line, i, place, head):
                break
            if kind & Word.NUMBER or line.form(i) in PARTS:
                head = i
            i += 1
            if head is not None and not line.paused(i):
                if nominal(line, i) and not _ends_phrase(line, i, place):
                    # The noun that is counted: the head moves on.
                    head = i
                    i += 1
                elif line.kind(i) & _COUNTS:
                    head = None
        elif kind & Word.ADVERB and head is None and nominal(line, i + 1):
            i += 1
        elif not nominal(line, i) or _ends_phrase(line, i, place):
            break
        else:
            head = i
            i += 1
    return head


def _is_pronoun_alone(line: Line, place: int) -> bool:
    """Whether the word is a pronoun and no determiner: `her` in `killed her`, not in `killed her brother`."""
    form = line.form(place)
    if form not in OBJECT_PRONOUNS or not (line.kind(place) & Word.PRONOUN or form == "her"):
        return False
    follows = place + 1
    before_noun = nominal(line, follows) and not line.paused(follows) and not is_finite(line, follows)
    return form not in _OF_A_NOUN or not before_noun


def _over_amount(line: Line, place: int) -> int | None:
    """The number behind `at least` or `about` where the phrase begins so; None where no number follows `at least`."""
    form = line.form(place)
    if (form, line.form(place + 1)) in QUANTIFIERS:
        number = place + 2 + (line.form(place + 2) in ("as", "than"))
        return number if line.kind(number) & Word.NUMBER else None
    return place + 1 if form in APPROXIMATE and line.kind(place + 1) & Word.NUMBER else place


def _begins_another(line: Line, place: int, start: int, head: int | None) -> bool:
    """Whether a determiner or number at `place` begins another phrase, a time or a clause."""
    if head is not None and not line.possessive(place - 1):
        return True
    return bool(line.kinds[place] & Word.TIME) or (place > start and line.form(place) in _BEGINS_A_CLAUSE)


def _ends_phrase(line: Line, place: int, start: int) -> bool:
    """Whether the word cannot go on a phrase that has its noun: a past form, an -ing form, a verb of the list."""
    if place == start:
        return False
    if _stands_behind_nouns(line, place, start):
        return True
    form = line.form(place)
    after_noun = nominal(line, place - 1) or bool(line.kind(place - 1) & (Word.NUMBER | Word.PRONOUN))
    if looks_past(line, place) and after_noun:
        return _past_form_ends(line, place)
    if form.endswith("ing") and len(form) > 4 and after_noun and form not in listed("ing_nouns"):
        return not line.possessive(place - 1)
    if (
        form.endswith("s")
        and is_plural(line.form(place - 1))
        and not line.capital[place]
        and not line.possessive(place - 1)
    ):
        # "the ban on hats divides the school"
        return bool(line.kind(place + 1) & Word.DETERMINER) and not line.paused(place + 1)
    return after_noun and _is_verb_behind_noun(line, place)


def _stands_behind_nouns(line: Line, place: int, start: int) -> bool:
    """Example: `driven` in `a car driven by`, `hostage` in `three guards hostage`, `last` in `a man last week`."""
    form = line.form(place)
    if form in listed("participles"):
        return nominal(line, place - 1)
    if form in _CAPTIVES:
        return place - start > 1 and not line.kind(place - 1) & Word.DETERMINER
    if form in ("last", "next") and line.form(place + 1) in listed("units"):
        return True
    if form in ("early", "late"):
        return bool(line.kind(place + 1) & Word.TIME)
    return form in listed("behind_nouns") and bool(line.kind(place + 1) & Word.PREPOSITION)


def _past_form_ends(line: Line, place: int) -> bool:
    """Whether a past form behind a noun is no part of its phrase: no noun follows, or a plural stands before."""
    if line.form(place) in ("named", "called") or line.capital[min(place + 1, len(line) - 1)]:
        return True
    return not (nominal(line, place + 1) and not line.paused(place + 1)) or is_plural(line.form(place - 1))


def _is_verb_behind_noun(line: Line, place: int) -> bool:
    """Whether a form of the list behind a noun is the verb of its clause."""
    form = line.form(place)
    shapes = harm_verbs().shapes.get(form, ())
    if any(shape & (Shape.PAST | Shape.PARTICIPLE) for _, shape in shapes):
        return True
    if any(shape & Shape.S for _, shape in shapes) and not is_plural(line.form(place - 1)):
        begins = line.kind(place + 1) & _COUNTS
        return bool(begins) or (line.headline and nominal(line, place + 1) and form not in harm_verbs().nouns)
    return False


def _coordinated(line: Line, end: int) -> int:
    """The last word of all phrases that `and` and commas join to the one that ends at `end`."""
    reached = end
    i = end + 1
    for _ in range(6):
        comma = i < len(line) and line.between[i] == ","
        joined = line.form(i) in ("and", "or") and not (line.paused(i) and line.between[i] != ",")
        start = i + 1 if joined else i
        if not (comma or joined) or start >= len(line) or (joined and line.paused(start)):
            break
        phrase = phrase_from(line, start, several=False)
        if phrase is None or _goes_on_as_clause(line, phrase[1] + 1) or is_finite(line, start):
            break
        if _is_verb_of_list(line, start) or (joined and _is_verb_with_object(line, phrase)):
            break
        if joined:
            return phrase[1]
        i = phrase[1] + 1
    return reached


def _is_verb_with_object(line: Line, span: Span) -> bool:
    """Whether a word behind "and" is another verb: `and remove him`, `and actually noted the harm`."""
    first, last = span
    if line.kinds[first] & _COUNTS or line.capital[last] or line.paused(last + 1) or is_plural(line.forms[last]):
        return False
    return bool(line.kind(last + 1) & (Word.DETERMINER | Word.PRONOUN)) and line.form(last + 1) not in _BEGINS_A_CLAUSE


def _is_verb_of_list(line: Line, place: int) -> bool:
    shapes = harm_verbs().shapes.get(line.form(place), ())
    return any(shape & (Shape.PAST | Shape.ING | Shape.S) for _, shape in shapes)


def _goes_on_as_clause(line: Line, place: int) -> bool:
    """Whether what follows makes the phrase before it a subject."""
    while line.kind(place) & Word.ADVERB and not line.paused(place):
        place += 1
    return place < len(line) and not line.paused(place) and is_finite(line, place)
