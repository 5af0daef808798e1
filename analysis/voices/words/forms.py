"""What a word can be, as far as its form and its neighbours show: pronoun, verb, adverb, time."""

from __future__ import annotations

from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import ADVERB, BETWEEN, CAPITAL, DETERMINER, PRONOUN, REPORTS, Words

PREPOSITIONS = listed("subject", "prepositions")
LINKS = listed("subject", "links")
CONJUNCTIONS = listed("subject", "conjunctions")
RELATIVES = listed("subject", "relatives")
SUBORDINATORS = listed("subject", "subordinators")
AUXILIARIES = listed("subject", "auxiliaries")
POSSESSIVES = listed("subject", "possessives")
OBJECTS = listed("subject", "objects")
QUANTIFIERS = listed("subject", "quantifiers")
APPROXIMATE = listed("subject", "approximate")
TRAILING = listed("subject", "trailing")
PARTICLES = listed("subject", "name_links") - {"of"}
"""What can stand between the words of a name: `van`, `al`."""

_VERBS = listed("subject", "verbs")
_TIMES = listed("subject", "times")
_TIME_ADJECTIVES = listed("subject", "time_adjectives")
_NOT_ADVERBS = listed("subject", "not_adverbs")
_ROLES = listed("subject", "roles")
_ROLE_ENDINGS = tuple(listed("subject", "role_endings"))
_FOREIGN = frozenset({"le", "la", "les", "die", "das", "der", "el"})
BODIES = listed("subject", "bodies")
_BEFORE_TIME = frozenset({"this", "last", "next", "late", "early"})
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
_NUMBERS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "half",
        "third",
        "quarter",
        "majority",
        "dozens",
        "hundreds",
        "thousands",
    ]
)
_NO_NOUN = (PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | _VERBS | RELATIVES | OBJECTS) - PARTICLES


def is_capital(words: Words, place: int) -> bool:
    """Whether the word holds a capital letter."""
    return bool(words.kinds[place] & CAPITAL)


def is_determiner(words: Words, place: int) -> bool:
    """Whether a noun phrase can begin here: `the`, `his`, `many`; not the `Le` of `Marine Le Pen`."""
    form = words.forms[place]
    if form in _FOREIGN and is_capital(words, place) and place > 0 and is_capital(words, place - 1):
        return False
    return bool(words.kinds[place] & DETERMINER) or form in POSSESSIVES or form in QUANTIFIERS


def is_pronoun(words: Words, place: int) -> bool:
    """Whether the word is a pronoun that can be a subject, contracted or not: `he`, `he's`; not the `I` of a name."""
    form = words.forms[place]
    if not words.kinds[place] & PRONOUN:
        return "'" in form and form.partition("'")[0] in _PRONOUNS
    if form in PARTICLES:
        return False
    return form != "i" or not words.gaps[place + 1].startswith(".") or break_before(words, place + 1) == Break.STOP


def is_number(words: Words, place: int) -> bool:
    """Whether the word is a number or a share: `40`, `half`."""
    form = words.forms[place]
    return form[0].isdigit() or form in _NUMBERS


def is_past(words: Words, place: int) -> bool:
    """Whether the word has the form of a past tense or participle: `called`, but not `Red`."""
    form = words.forms[place]
    return len(form) > 3 and form.endswith("ed") and not is_capital(words, place)


def is_ing(words: Words, place: int) -> bool:
    """Whether the word is an ing form: `saying`."""
    return words.forms[place].endswith("ing") and len(words.forms[place]) > 4 and not is_capital(words, place)


def is_verb(words: Words, place: int) -> bool:
    """Whether the word is a verb, as far as its form shows: an auxiliary, a common verb, a past form."""
    form = words.forms[place]
    if form in AUXILIARIES or (form in _VERBS and not is_capital(words, place)):
        return True
    return is_past(words, place) or form.endswith(("'ve", "'ll", "n't"))


def is_report(words: Words, place: int) -> bool:
    """Whether the word is a verb of reporting and not a name."""
    return bool(words.kinds[place] & REPORTS) and not is_capital(words, place)


def is_adverb(words: Words, place: int) -> bool:
    """Whether the word may stand between a subject and its verb: `also`, `repeatedly`, `later`."""
    kinds = words.kinds[place]
    if kinds & ADVERB:
        return True
    if kinds & CAPITAL:
        return False
    form = words.forms[place]
    return bool(kinds & BETWEEN) or (form.endswith("ly") and form not in _NOT_ADVERBS)


def is_time(words: Words, place: int) -> bool:
    """Whether the word says when: `Monday`, `this week`; not `this claim`, nor the `May` of `Theresa May`."""
    if words.forms[place] not in _TIMES:
        return False
    if words.forms[place] in _BEFORE_TIME:
        return place + 1 < len(words) and words.forms[place + 1] in _TIMES
    named = place > 0 and is_capital(words, place) and is_capital(words, place - 1)
    return not named or words.forms[place - 1] in PREPOSITIONS or break_before(words, place) != Break.NONE


def is_time_adjective(words: Words, place: int) -> bool:
    """Whether the word says when and can stand inside a noun phrase: `the next two states`."""
    return words.forms[place] in _TIME_ADJECTIVES and not is_capital(words, place)


def is_nominal(words: Words, place: int) -> bool:
    """Whether the word can stand inside a noun phrase after its first word."""
    form = words.forms[place]
    if (
        form in ("may", "us")
        and is_capital(words, place)
        and (form == "us" or (place > 0 and is_capital(words, place - 1)))
    ):
        return words.text[words.ends[place] - 1].isupper() or form == "may"
    if form in _NO_NOUN or is_pronoun(words, place):
        return False
    if is_time(words, place):
        inside = place > 0 and break_before(words, place) == Break.NONE and is_determiner(words, place - 1)
        return is_time_adjective(words, place) or (inside and is_capital(words, place))
    if not is_adverb(words, place):
        return True
    # "The first lady", "a newly found letter".
    led = place > 0 and (is_determiner(words, place - 1) or words.forms[place - 1] == "former")
    return led and break_before(words, place) == Break.NONE


def in_name(words: Words, place: int) -> bool:
    """Whether the word can belong to a name: `de`, `la`, `Cruz`."""
    return is_capital(words, place) or words.forms[place] in PARTICLES


def is_role(words: Words, place: int) -> bool:
    """Whether the word can stand before a name: `manager`, `40`, but not `story`."""
    form = words.forms[place]
    return form[0].isdigit() or form in _ROLES or form.endswith(_ROLE_ENDINGS)


def opens_phrase(words: Words, place: int) -> bool:
    """Whether a noun phrase begins here, as far as the form shows: a name, a determiner, a pronoun."""
    return is_capital(words, place) or is_determiner(words, place) or is_pronoun(words, place)


def may_be_verb(words: Words, place: int) -> bool:
    """Whether the word after a subject can be its verb: no preposition, no name, no ing form."""
    form = words.forms[place]
    if is_capital(words, place) or form in PREPOSITIONS or form in CONJUNCTIONS or form in RELATIVES:
        return False
    return is_verb(words, place) or is_report(words, place) or form.endswith("s")
