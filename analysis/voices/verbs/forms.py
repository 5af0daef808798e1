"""Whether a form is a verb where it stands: "claims" after a name, not after "of"; "alleged" after "has", not "the"."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.voices.reporting import BASE, FIXED, ING, NOUN, PAST, THIRD, Takes, Verb
from analysis.voices.words.function_words import (
    ARTICLES,
    BE,
    CLAUSE_WORDS,
    DETERMINERS,
    FUNCTION,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    is_adverb,
    is_number,
    is_possessive,
)
from analysis.voices.words.words import CAPITAL, TITLE, Words

LOOK = 12
"""How many words around a verb are looked at."""

_FULL_STOPS = frozenset(".!?;\n")
_BREAKS = frozenset('.!?;:,"()[]«»\n')
_NOUN_FOLLOWS = (
    PREPOSITIONS
    | BE
    | frozenset(
        {
            "and",
            "or",
            "have",
            "had",
            "will",
            "would",
            "could",
            "may",
            "might",
            "must",
            "said",
            "says",
            "say",
            "were",
            "than",
            "that's",
            "rose",
            "fell",
            "came",
        }
    )
)
_STAND_ALONE = frozenset({"another", "each"})
_COLLECTIVES = frozenset(
    {"people", "police", "critics", "some", "many", "others", "most", "few", "both", "men", "women", "all"}
)


@dataclass(frozen=True, slots=True)
class Around:
    """Words `first` to `last` and the bounds of their sentence, at most `LOOK` words away: `low` <= i < `high`."""

    words: Words
    first: int
    last: int
    low: int
    high: int

    def form(self, index: int) -> str:
        """Word `index`, or nothing outside the sentence."""
        return self.words.forms[index] if self.low <= index < self.high else ""

    def broken(self, index: int) -> bool:
        """Whether more than a space stands before word `index`, or the sentence ends there."""
        return not self.low < index < self.high or not _BREAKS.isdisjoint(self.words.gaps[index])

    @property
    def before(self) -> str:
        """The word directly before the verb, if no stop or comma is between."""
        return "" if self.broken(self.first) else self.words.forms[self.first - 1]

    @property
    def after(self) -> str:
        """The word directly after the verb, if no stop or comma is between."""
        return "" if self.broken(self.last + 1) else self.words.forms[self.last + 1]

    def capital(self, index: int) -> bool:
        """Whether word `index` of the sentence begins with a capital."""
        return self.low <= index < self.high and bool(self.words.kinds[index] & CAPITAL)


def around(words: Words, first: int, last: int) -> Around:
    """The sentence of words `first` to `last`, no further than `LOOK` words to either side."""
    gaps = words.gaps
    low, least = first, max(0, first - LOOK)
    while low > least and (gaps[low] == " " or not _ends_sentence(words, low)):
        low -= 1
    high, most = last + 1, min(len(words), last + 1 + LOOK)
    while high < most and (gaps[high] == " " or not _ends_sentence(words, high)):
        high += 1
    return Around(words, first, last, low, high)


def _ends_sentence(words: Words, index: int) -> bool:
    """Whether a sentence ends between word `index` and the one before it."""
    gap = words.gaps[index]
    if _FULL_STOPS.isdisjoint(gap):
        return False
    if words.kinds[index - 1] & TITLE and gap.startswith(". "):
        return False
    return ";" in gap or "\n" in gap or bool(words.kinds[index] & CAPITAL) or not words.forms[index][0].isalpha()


def is_verb(place: Around, shape: int, verb: Verb) -> bool:
    """Whether a form of `verb` that can be what `shape` says is a verb where it stands."""
    words, first = place.words, place.first
    if shape & FIXED:
        return True
    if words.gaps[first] == "-" or words.gaps[place.last + 1] == "-":
        return False
    if place.capital(first) and first > place.low and not place.broken(first) and not _in_headline(place):
        return False
    noun = bool(shape & NOUN) and not (place.after == "against" and Takes.AGAINST in verb.takes)
    return (
        (bool(shape & PAST) and _is_past(place))
        or (bool(shape & ING) and _is_ing(place))
        or (bool(shape & THIRD) and _is_third(place, noun, verb))
        or (bool(shape & BASE) and _is_base(place, noun, verb))
    )


def _in_headline(place: Around) -> bool:
    """Whether most words around have capitals, so that a capital tells nothing."""
    long = [index for index in range(place.low, place.high) if len(place.words.forms[index]) > 3]
    return 2 * sum(place.capital(index) for index in long) > len(long)


def _before_adverbs(place: Around) -> tuple[int, str]:
    """The last word before the verb that is no adverb, or nothing where a stop or comma comes first."""
    index = place.first
    while not place.broken(index):
        index -= 1
        if not is_adverb(place.form(index)):
            return index, place.form(index)
    return index, ""


def _is_past(place: Around) -> bool:
    """Example: `has alleged`, `was told`, `Asked why, she`; not `the alleged fraud`, `12 confirmed cases`."""
    _, before = _before_adverbs(place)
    after = place.after
    names_thing = bool(after) and after not in FUNCTION and not is_adverb(after)
    if before in ARTICLES - _STAND_ALONE:
        return False
    if (
        is_possessive(before)
        or before in _STAND_ALONE
        or before in PREPOSITIONS - {"as"}
        or (is_number(before) and before not in _COLLECTIVES)
    ):
        return not names_thing
    if before == "as":
        return False
    if not before and place.first == place.low:
        return not names_thing or place.capital(place.last + 1)
    return True


def _is_ing(place: Around) -> bool:
    """Example: `by saying that`, `Warning that`; not `the telling detail`, `a warning`."""
    _, before = _before_adverbs(place)
    return not (before in ARTICLES or is_possessive(before))


def _is_third(place: Around, noun: bool, verb: Verb) -> bool:
    """Example: `the minister claims victory`, `Brandt says`; not `claims of fraud`, `a row of claims`."""
    index, before = _before_adverbs(place)
    if before in SUBJECTS:
        return not noun or before in {"he", "she", "it"} or place.after not in _NOUN_FOLLOWS | MODALS
    if before in DETERMINERS or is_possessive(before):
        return False
    if not noun:
        return before not in PREPOSITIONS
    if before in PREPOSITIONS or before in {"and", "or"} or is_number(before) or not before or before in MODALS | BE:
        return False
    return not (_is_plural(before) and not place.capital(index)) and _goes_on_as_verb(place, verb)


def _is_base(place: Around, noun: bool, verb: Verb) -> bool:
    """Example: `to report`, `officials claim that`; not `the report`, `Report says`, `Tell us`."""
    index, before = _before_adverbs(place)
    if before in MODALS or before in SUBJECTS - {"it", "he", "she", "that"}:
        return True
    if not before:
        after_comma = not noun and place.after == "that"
        return index > place.low and (after_comma or _after_modal(place, index - 3, index))
    if _cannot_be_subject(before) or (noun and before == "that"):
        return False
    if before in {"and", "or"}:
        return not noun or (_after_modal(place, index - 4, index, to=True) and _goes_on_as_verb(place, verb))
    return not noun or ((before in _COLLECTIVES or _is_plural(before)) and _goes_on_as_verb(place, verb))


def _is_plural(form: str) -> bool:
    return form.endswith("s") and not form.endswith(("ss", "us", "is", "'s"))


def _after_modal(place: Around, start: int, end: int, to: bool = False) -> bool:
    """Whether one of these words lets an infinitive follow: `does, however, acknowledge`, `to hear and report`."""
    leads = MODALS if to else MODALS - {"to"}
    return any(place.form(index) in leads for index in range(start, end))


def _cannot_be_subject(form: str) -> bool:
    """Whether a noun must follow, or a verb in another form: `the`, `her`, `of`, `is`."""
    return form in DETERMINERS - {"some", "both"} or is_possessive(form) or form in BE or form in PREPOSITIONS


def _goes_on_as_verb(place: Around, verb: Verb) -> bool:
    """Whether what follows is what a verb has, and no noun: its object or clause, or the end of a clause put in."""
    after = place.after
    if after:
        follows = after in CLAUSE_WORDS - {"who", "where", "which"} or after in DETERMINERS or after in PRONOUNS
        return Takes.TO in verb.takes if after == "to" else follows or after not in _NOUN_FOLLOWS
    following = place.words.gaps[place.last + 1]
    if opens_speech(following) or ":" in following:
        return True
    gaps = place.words.gaps
    commas = [at for at in range(max(place.low, place.first - 6), place.first) if "," in gaps[at] or '"' in gaps[at]]
    if not commas or any(place.form(at) in PREPOSITIONS for at in range(commas[-1], place.first)):
        return False
    return begins_subject(place, commas[-1])


def opens_speech(gap: str) -> bool:
    """Whether a mark in `gap` opens a quotation: a space or nothing stands before it."""
    return ' "' in gap or (gap.startswith('"') and not gap.endswith((" ", "\n")))


def begins_subject(place: Around, index: int) -> bool:
    """Whether word `index` can begin the subject of a clause put in: `…, the court says`, `…, officials say`."""
    form = place.form(index)
    return (
        form in DETERMINERS or form in SUBJECTS or is_possessive(form) or place.capital(index)
        or index == place.first or (index + 1 == place.first and (form.endswith("s") or form in _COLLECTIVES))
    )  # fmt: skip
