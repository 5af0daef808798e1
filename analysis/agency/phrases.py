"""Noun phrases: the one that begins behind a word, the one that ends at a word."""

from __future__ import annotations

from analysis.agency.line import Line, Span, is_finite, looks_past
from analysis.agency.vocabulary import Shape, Word, harm_verbs, listed

_LONGEST = 14
_QUANTIFIERS = {
    ("at", "least"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("at", "most"),
    ("as", "many"), ("as", "few"), ("no", "fewer"),
}  # fmt: skip
_APPROXIMATE = frozenset({"about", "around", "nearly", "almost", "over", "roughly", "some", "only", "just"})
_PARTS = frozenset({"most", "some", "many", "all", "both", "none", "half", "several", "few", "one", "any", "each"})
_OBJECT_PRONOUNS = frozenset({
    "him", "them", "us", "me", "himself", "herself", "itself", "themselves", "it", "you", "everyone", "everybody",
    "someone", "somebody", "anyone", "anybody", "nobody", "others", "her", "whoever", "one", "those", "these", "none",
})  # fmt: skip
_PARTITIVE = frozenset({"one", "none", "those", "these", "others", "anyone"})
_SUBJECT_PRONOUNS = frozenset({
    "i", "you", "he", "she", "it", "we", "they", "someone", "somebody", "anyone", "anybody", "everyone", "everybody",
    "nobody", "noone", "none", "those", "these", "others", "one", "whoever", "several", "many", "some", "few", "all",
    "both", "another", "this", "that", "neither", "either", "something", "most", "each", "any",
})  # fmt: skip


def nominal(line: Line, place: int) -> bool:
    """Whether the word can be a noun, an adjective or a name."""
    if not 0 <= place < len(line):
        return False
    kind = line.kinds[place]
    if not kind:
        return True
    # "left", "May" and other words that can be more: only inside a name.
    return bool(kind & (Word.VERB | Word.MODAL)) and line.capital[place] and place > 0 and not line.headline


def phrase_after(line: Line, place: int, *, several: bool = True) -> Span | None:
    """The noun phrase that begins at `place`: from its determiner to its head, with an "of" phrase and coordination."""
    if not 0 < place < len(line) or (line.paused(place)):
        return None
    if line.form(place) in listed("tells_time") and line.form(place + 1) in listed("units"):
        return None
    return phrase_from(line, place, several=several)


def phrase_from(line: Line, place: int, *, several: bool = True) -> Span | None:
    """The noun phrase that begins at `place`, whatever stands before it; without `several`, only its first part."""
    end = _one_phrase(line, place)
    if end is None:
        return None
    # "dozens of homes", "a few of the bridges", "the mayor of Arden"
    pronoun = end == place and line.forms[place] in _OBJECT_PRONOUNS and line.forms[place] not in _PARTITIVE
    while line.form(end + 1) == "of" and not line.paused(end + 1) and not pronoun:
        inner = _one_phrase(line, end + 2) if not line.paused(end + 2) else None
        if inner is None or _is_gerund(line, end + 2):
            break
        end = inner
    if several:
        end = _coordinated(line, end)
    return place, end


def _is_gerund(line: Line, place: int) -> bool:
    """Example: `buying` in `accused the president of buying votes`."""
    form = line.form(place)
    return form.endswith("ing") and len(form) > 4 and not line.capital[place] and form not in listed("ing_nouns")


def _one_phrase(line: Line, place: int) -> int | None:  # noqa: PLR0912
    """The last word of the phrase that begins at `place`, without what is coordinated or stands behind "of"."""
    i = place
    form = line.form(i)
    if form in _OBJECT_PRONOUNS and (line.kind(i) & Word.PRONOUN or form == "her"):
        alone = form not in ("her", "those", "these", "one") or not (
            nominal(line, i + 1) and not line.paused(i + 1) and not is_finite(line, i + 1)
        )
        if alone:
            return i
    if (form, line.form(i + 1)) in _QUANTIFIERS:
        i += 2 + (line.form(i + 2) == "as") + (line.form(i + 2) == "than")
        if not line.kind(i) & Word.NUMBER:
            return None
    elif form in _APPROXIMATE and line.kind(i + 1) & Word.NUMBER:
        i += 1
    head = None
    while i < len(line) and i - place < _LONGEST:
        if i > place and line.paused(i):
            if not (line.between[i] in ("$", "£", "€") or not line.between[i].strip(",")):
                break
            break
        kind = line.kinds[i]
        if kind & (Word.DETERMINER | Word.NUMBER):
            if head is not None and line.possessive(i - 1) is False:
                break
            if kind & Word.TIME:
                break
            if line.form(i) in ("that", "which", "what", "whose") and i > place:
                break
            if kind & Word.NUMBER or line.form(i) in _PARTS:
                head = i if kind & Word.NUMBER or i == place else head
                if line.form(i) in _PARTS and not kind & Word.NUMBER:
                    head = i
            i += 1
            if head is not None and nominal(line, i) and not line.paused(i) and not _ends_phrase(line, i, place):
                # The noun that is counted: the head moves on.
                head = i
                i += 1
            elif head is not None and line.kind(i) & (Word.NUMBER | Word.DETERMINER) and not line.paused(i):
                head = None
            continue
        if kind & Word.ADVERB and head is None and nominal(line, i + 1):
            i += 1
            continue
        if not nominal(line, i) or _ends_phrase(line, i, place):
            break
        head = i
        i += 1
    return head


def _ends_phrase(line: Line, place: int, start: int) -> bool:  # noqa: PLR0911
    """Whether the word cannot go on a phrase that has its noun: a past form, an -ing form, a verb of the list."""
    if place == start:
        return False
    form = line.form(place)
    if form in listed("participles") and nominal(line, place - 1):
        return True
    if form in ("hostage", "captive", "prisoner") and place - start > 1 and not line.kind(place - 1) & Word.DETERMINER:
        return True
    if form in ("last", "next") and line.form(place + 1) in listed("units"):
        return True
    if form in listed("behind_nouns") and line.kind(place + 1) & Word.PREPOSITION:
        return True
    before = line.kind(place - 1)
    after_noun = nominal(line, place - 1) or bool(before & (Word.NUMBER | Word.PRONOUN))
    if (
        looks_past(line, place)
        and after_noun
        and (form in ("named", "called") or line.capital[min(place + 1, len(line) - 1)])
    ):
        return True
    if looks_past(line, place) and after_noun:
        return not (nominal(line, place + 1) and not line.paused(place + 1)) or _plural(line.form(place - 1))
    if form.endswith("ing") and len(form) > 4 and after_noun and form not in listed("ing_nouns"):
        return not line.possessive(place - 1)
    if (
        form.endswith("s")
        and _plural(line.form(place - 1))
        and not line.capital[place]
        and not line.possessive(place - 1)
    ):
        # "the ban on hats divides the school"
        return bool(line.kind(place + 1) & Word.DETERMINER) and not line.paused(place + 1)
    shapes = harm_verbs().shapes.get(form, ())
    if any(shape & (Shape.PAST | Shape.PARTICIPLE) for _, shape in shapes):
        return after_noun
    if any(shape & Shape.S for _, shape in shapes) and after_noun and not _plural(line.form(place - 1)):
        begins = line.kind(place + 1) & (Word.DETERMINER | Word.NUMBER)
        return bool(begins) or (line.headline and nominal(line, place + 1) and form not in harm_verbs().nouns)
    return False


def _plural(form: str) -> bool:
    return (form.endswith("s") and not form.endswith(("ss", "us", "is", "'s"))) or form in (
        "people", "men", "women", "children", "police", "troops",
    )  # fmt: skip


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
        if _is_verb_of_list(line, start):
            break
        if joined:
            return phrase[1]
        i = phrase[1] + 1
    return reached


def _is_verb_of_list(line: Line, place: int) -> bool:
    shapes = harm_verbs().shapes.get(line.form(place), ())
    return any(shape & (Shape.PAST | Shape.ING | Shape.S) for _, shape in shapes)


def _goes_on_as_clause(line: Line, place: int) -> bool:
    """Whether what follows makes the phrase before it a subject."""
    while line.kind(place) & Word.ADVERB and not line.paused(place):
        place += 1
    return place < len(line) and not line.paused(place) and is_finite(line, place)


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
    while start > 1 and line.form(start - 1) == "of" and not line.paused(start) and not _is_gerund(line, start):
        outer = _start_of(line, start - 2)
        if outer is None or line.paused(start - 1):
            break
        start = outer
    return start, place


def _start_of(line: Line, place: int) -> int | None:  # noqa: PLR0911, PLR0912
    """The first word of the phrase that ends at `place`."""
    if not 0 <= place < len(line):
        return None
    kind = line.kinds[place]
    form = line.form(place)
    if form.isdigit() and (
        line.kind(place - 1) & Word.TIME or (len(form) == 4 and line.kind(place - 1) & Word.PREPOSITION)
    ):
        return None
    if not nominal(line, place) and not kind & Word.NUMBER:
        if form in _SUBJECT_PRONOUNS or (kind & Word.PRONOUN and form in _OBJECT_PRONOUNS):
            return place
        return None
    i = place
    while i > 0 and place - i < _LONGEST and not line.paused(i):
        before = line.kinds[i - 1]
        if line.kinds[i] & Word.NUMBER and (line.form(i - 2), line.form(i - 1)) in _QUANTIFIERS:
            return i - 2
        if nominal(line, i - 1) and not _ends_left(line, i - 1):
            i -= 1
        elif before & Word.NUMBER:
            if line.form(i - 2) in listed("months") and line.form(i - 1).isdigit():
                # "the April 15 attack": the day is no number of attacks.
                break
            i -= 1
        elif (
            before & Word.ADVERB
            and not line.paused(i - 1)
            and (line.kind(i - 2) & Word.DETERMINER or line.possessive(i - 2))
        ):
            # "a badly wounded man", "the only witness"
            i -= 1
        elif before & Word.DETERMINER and not before & Word.RELATIVE:
            i -= 1
            if i >= 2 and (line.form(i - 2), line.form(i - 1)) in _QUANTIFIERS:
                return i - 2
            if line.form(i - 1) in ("all", "both", "half") and not line.paused(i):
                i -= 1
            return i
        else:
            break
    if i >= 2 and (line.form(i - 2), line.form(i - 1)) in _QUANTIFIERS and line.kinds[i] & Word.NUMBER:
        return i - 2
    if i >= 1 and line.form(i - 1) in _APPROXIMATE and line.kinds[i] & Word.NUMBER and not line.paused(i):
        return i - 1
    if i >= 1 and line.form(i - 1) == "how" and line.form(i) in ("many", "much"):
        return i - 1
    if line.form(i) in ("many", "few", "some") and line.form(i - 1) == "how":
        return i - 1
    return i


def _ends_left(line: Line, place: int) -> bool:
    """Whether an unknown word is a verb behind whose object one stands: `visited officers`."""
    shapes = harm_verbs().shapes.get(line.form(place), ())
    if shapes and is_finite(line, place):
        return True
    if any(shape & Shape.BASE for _, shape in shapes) and line.kind(place - 1) & (Word.TO | Word.MODAL):
        return True
    return looks_past(line, place) and is_finite(line, place)


def determined(line: Line, span: Span) -> bool:
    """Whether the phrase begins with an article, a number, an amount or a pronoun, and so begins for sure."""
    first = line.kinds[span[0]]
    amount = (line.forms[span[0]], line.form(span[0] + 1)) in _QUANTIFIERS or line.forms[span[0]] in _APPROXIMATE
    return bool(first & (Word.DETERMINER | Word.NUMBER | Word.PRONOUN)) or amount


def without_of(line: Line, span: Span) -> Span:
    """Example: `her neighbours`, where `of theft` says what they accuse her of."""
    cut = next((i for i in range(span[0] + 1, span[1]) if line.forms[i] == "of"), span[1] + 1)
    return span[0], cut - 1


def head_of(line: Line, span: Span) -> int:
    """The head: the last word before an "of" behind a noun, the last word of the phrase otherwise."""
    for place in range(span[0] + 1, span[1]):
        if line.form(place) == "of":
            whole = line.form(place - 1)
            if line.kind(place - 1) & Word.NUMBER or whole in _PARTS or whole in ("dozens", "hundreds", "group"):
                return head_of(line, (place + 1, span[1]))
            return place - 1
    return span[1]
