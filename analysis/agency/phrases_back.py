"""The noun phrase that ends at a word: subjects, owners, and what a relative clause or a participle goes with."""

from __future__ import annotations

from analysis.agency.entries import Shape, harm_verbs
from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.phrases import (
    APPROXIMATE,
    LONGEST,
    OBJECT_PRONOUNS,
    QUANTIFIERS,
    ends_as_gerund,
    is_plural,
    nominal,
)
from analysis.agency.vocabulary import Word, listed, people

_SUBJECT_PRONOUNS = frozenset({
    "i", "you", "he", "she", "it", "we", "they", "someone", "somebody", "anyone", "anybody", "everyone", "everybody",
    "nobody", "noone", "none", "those", "these", "others", "one", "whoever", "several", "many", "some", "few", "all",
    "both", "another", "this", "that", "neither", "either", "something", "most", "each", "any",
})  # fmt: skip
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
_BEFORE_DETERMINERS = frozenset({"all", "both", "half"})


def noun_before(line: Line, place: int) -> Span | None:
    """The noun that a relative clause or a participle goes with: of `parents of the pupils who` it is the pupils."""
    start = _start_of(line, place)
    if start is not None and line.kinds[start] & (Word.DETERMINER | Word.NUMBER) and line.form(start - 1) == "of":
        return start, place
    return phrase_before(line, place)


def phrase_before(line: Line, place: int) -> Span | None:
    """The noun phrase whose last word is at `place`, with what "of" joins to it on its left."""
    start = _start_of(line, place)
    if start is None:
        return None
    while start > 1 and line.form(start - 1) == "of" and not line.paused(start) and not ends_as_gerund(line, start):
        outer = _start_of(line, start - 2)
        if outer is None or line.paused(start - 1):
            break
        start = outer
    return start, place


def _start_of(line: Line, place: int) -> int | None:
    """The first word of the phrase that ends at `place`."""
    if not 0 <= place < len(line) or _is_date(line, place):
        return None
    if line.form(place) in _REFLEXIVES and nominal(line, place - 1) and not line.paused(place):
        # "the minister himself"
        place -= 1
    elif not nominal(line, place) and not line.kinds[place] & Word.NUMBER:
        return place if _is_pronoun(line, place) else None
    i = place
    while i > 0 and place - i < LONGEST and not line.paused(i) and not _is_quantified(line, i):
        before = line.kinds[i - 1]
        if _belongs(line, i - 1):
            i -= 1
        elif before & Word.DETERMINER and not before & Word.RELATIVE:
            return _with_what_precedes_determiners(line, i - 1)
        else:
            break
    return _with_amount(line, i)


def _is_date(line: Line, place: int) -> bool:
    """Whether a number is a day of the month or a year: `15` in `April 15`, `2019` in `in 2019`."""
    form = line.form(place)
    if not form.isdigit():
        return False
    before = line.kind(place - 1)
    return bool(before & Word.TIME or (len(form) == 4 and before & Word.PREPOSITION))


def _is_pronoun(line: Line, place: int) -> bool:
    form = line.form(place)
    return form in _SUBJECT_PRONOUNS or (bool(line.kinds[place] & Word.PRONOUN) and form in OBJECT_PRONOUNS)


def _is_quantified(line: Line, place: int) -> bool:
    """Whether a number has `at least` or its like before it."""
    return bool(line.kinds[place] & Word.NUMBER) and (line.form(place - 2), line.form(place - 1)) in QUANTIFIERS


def _belongs(line: Line, place: int) -> bool:
    """Whether the word, no determiner, belongs to the phrase behind it."""
    kind = line.kinds[place]
    if ends_as_gerund(line, place) and line.kind(place - 1) & Word.PREPOSITION and not line.paused(place):
        # "jailed for insulting kings"
        return line.form(place) in listed("ing_adjectives")
    if nominal(line, place):
        if _begins_contact_clause(line, place):
            return False
        return not _ends_left(line, place) and not _is_time_before_number(line, place)
    if kind & Word.NUMBER:
        # "the April 15 attack": the day is no number of attacks.
        return not (line.form(place - 1) in listed("months") and line.form(place).isdigit())
    if not kind & Word.ADVERB or line.paused(place):
        return False
    # "a badly wounded man", "the only witness"
    return bool(line.kind(place - 1) & Word.DETERMINER) or line.possessive(place - 1)


def _begins_contact_clause(line: Line, place: int) -> bool:
    """Whether a name behind a plural begins a clause about it: `the reasons Trump should`, not `officers Reed`."""
    form = line.forms[place]
    if line.headline or line.capital[place] or not line.capital[place + 1] or not is_plural(form):
        return False
    return form not in people() and not line.kind(place + 1)


def _is_time_before_number(line: Line, place: int) -> bool:
    """Example: `year` in `Last year 1,140 tenants were evicted`."""
    if line.form(place) not in listed("units") or line.form(place - 1) not in listed("tells_time"):
        return False
    return bool(line.kind(place + 1) & (Word.NUMBER | Word.DETERMINER))


def _with_what_precedes_determiners(line: Line, place: int) -> int:
    """The first word of a phrase with a determiner at `place`: `all the men`, `at least a dozen`."""
    if place >= 2 and (line.form(place - 2), line.form(place - 1)) in QUANTIFIERS:
        return place - 2
    return place - (line.form(place - 1) in _BEFORE_DETERMINERS and not line.paused(place))


def _with_amount(line: Line, place: int) -> int:
    """The first word of a phrase whose first noun, adjective or number is at `place`: `about 40`, `how many men`."""
    if place >= 2 and _is_quantified(line, place):
        return place - 2
    before = line.form(place - 1)
    number = line.kinds[place] & Word.NUMBER
    if place >= 1 and before in APPROXIMATE and number and not line.paused(place):
        return place - 1
    return place - (before == "how" and line.form(place) in ("many", "much", "few", "some"))


def _ends_left(line: Line, place: int) -> bool:
    """Whether an unknown word is a verb behind whose object one stands: `visited officers`."""
    if place == 0 or line.kind(place - 1) == Word.SUBORDINATOR:
        # "Armed men stormed", "when masked men": nothing before it could be its subject.
        return False
    shapes = harm_verbs().shapes.get(line.form(place), ())
    if shapes and is_finite(line, place):
        return True
    if any(shape & Shape.BASE for _, shape in shapes) and line.kind(place - 1) & (Word.TO | Word.MODAL):
        return True
    return looks_past(line, place) and is_finite(line, place)
