"""Noun phrases: what can stand in one, its head, and the lists that reading it ahead and back have in common."""

from __future__ import annotations

from analysis.agency.line import Line, Span
from analysis.agency.vocabulary import Word, listed

LONGEST = 14
"""Words at most in one noun phrase."""

QUANTIFIERS = frozenset({
    ("at", "least"), ("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("at", "most"),
    ("as", "many"), ("as", "few"), ("no", "fewer"),
})  # fmt: skip
APPROXIMATE = frozenset({"about", "around", "nearly", "almost", "over", "roughly", "some", "only", "just"})
PARTS = frozenset({"most", "some", "many", "all", "both", "none", "half", "several", "few", "one", "any", "each"})
OBJECT_PRONOUNS = frozenset({
    "him", "them", "us", "me", "himself", "herself", "itself", "themselves", "it", "you", "everyone", "everybody",
    "someone", "somebody", "anyone", "anybody", "nobody", "others", "her", "whoever", "one", "those", "these", "none",
})  # fmt: skip

_COLLECTIVE_PLURALS = frozenset({"people", "men", "women", "children", "police", "troops"})
_AMOUNTS = frozenset({"dozens", "hundreds", "group"})


def nominal(line: Line, place: int) -> bool:
    """Whether the word can be a noun, an adjective or a name."""
    if not 0 <= place < len(line):
        return False
    kind = line.kinds[place]
    if not kind:
        return True
    # "left", "May" and other words that can be more: only inside a name.
    return bool(kind & (Word.VERB | Word.MODAL)) and line.capital[place] and place > 0 and not line.headline


def is_plural(form: str) -> bool:
    """Whether a noun is in the plural, by its ending or because it always is."""
    return (form.endswith("s") and not form.endswith(("ss", "us", "is", "'s"))) or form in _COLLECTIVE_PLURALS


def ends_as_gerund(line: Line, place: int) -> bool:
    """Example: `buying` in `accused the president of buying votes`."""
    form = line.form(place)
    return form.endswith("ing") and len(form) > 4 and not line.capital[place] and form not in listed("ing_nouns")


def determined(line: Line, span: Span) -> bool:
    """Whether the phrase begins with an article, a number, an amount or a pronoun, and so begins for sure."""
    first = line.kinds[span[0]]
    amount = (line.forms[span[0]], line.form(span[0] + 1)) in QUANTIFIERS or line.forms[span[0]] in APPROXIMATE
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
            if line.kind(place - 1) & Word.NUMBER or whole in PARTS or whole in _AMOUNTS:
                return head_of(line, (place + 1, span[1]))
            return place - 1
    return span[1]
