"""The words of a paragraph as parallel lists, each with what it can be: the ground that the grammar looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from operator import itemgetter

from analysis.text import Token, fold_typography
from analysis.text import words as divided_words
from analysis.voices import reporting
from analysis.voices.reporting import Takes, reporting_lexicon
from analysis.voices.words.vocabulary import listed, reporting_verbs, verb_forms

CAPITAL = 1
"""Holds a capital letter in the text."""
PRONOUN = 1 << 1
"""Can be a subject: he, she, they, it, I, we, you, who."""
DETERMINER = 1 << 2
TITLE = 1 << 3
"""Stands before a name: Mr, Sen, Gen."""
REPORTS = 1 << 4
"""A form of a reporting verb."""
BETWEEN = 1 << 5
"""May stand between a subject and its verb: has, also, later."""
AUXILIARY = 1 << 6
PREPOSITION = 1 << 7
CONJUNCTION = 1 << 8
RELATIVE = 1 << 9
OPENER = 1 << 10
"""Opens a reported clause: that, whether, if, how, why, what."""
TIME = 1 << 11
ADVERB = 1 << 12
POSSESSIVE = 1 << 13
OBJECT = 1 << 14
"""Whom something is told: him, them, reporters."""
NOUN = 1 << 15
"""Names words or thoughts: claim, promise, fear."""
SUBORDINATOR = 1 << 16
ACCORDING = 1 << 17
FINITE = 1 << 18
"""Shows that a clause is near: is, has, will, would."""

# Numbers of up to thirty bits are the fastest: those that most words are asked for come first.
SAY, TELL, ORDER, PROMISE, THINK, NAME, TELL_OF, VIEW = (1 << place for place in range(19, 27))
BASE, THIRD, PAST, PARTICIPLE, ING = (1 << place for place in range(27, 32))
HOMOGRAPH = 1 << 32
"""A form of a verb that is as often a noun: plans, call, attack."""

STATE = 1 << 33
"""Tells what somebody thinks after a form of "to be": confident, worried."""
TALK = 1 << 34
"""Is followed by what the talk is about, never by words: spoke about."""

NOUN_PREPOSITIONS = ("about", "of", "on", "for", "against")
"""Between a noun of speech and what is told of: `criticism of the plan`."""

_CLASSES = {
    "say": SAY, "tell": TELL, "order": ORDER, "promise": PROMISE, "think": THINK, "name": NAME, "tell_of": TELL_OF,
    "view": VIEW, "talk": TALK,
}  # fmt: skip
_FORMS = {"base": BASE, "third": THIRD, "past": PAST, "participle": PARTICIPLE, "ing": ING}

_WORD = re.compile(
    # Plain words first and no way back within them: most words are, and this halves the time of the division.
    r"([a-zA-Z]{2,}+(?![^\W_])(?:'[^\W\d_]++)*+|[^\W\d_]{2,}+(?:'[^\W\d_]++)*+"
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.)++|(?:'[^\W\d_]++)*+)|\d++(?:[.,:]\d++)*+(?:[^\W\d_]++)?)"
)

# What `Token._make` does, without a Python call for each word.
_token = partial(tuple.__new__, Token)

_REMEMBERED = 1 << 15
"""Written words whose kinds are remembered: those of some hundred articles."""


@dataclass(slots=True)
class Words:
    """Words `i` of `text[start:end]`: folded `forms[i]` at `starts[i]` to `ends[i]`.

    `gaps[i]` is what stands between word `i - 1` and word `i` (`gaps[0]` before the first word, `gaps[-1]` after the
    last), so that there is one gap more than words; `kinds[i]` is the sum of what the word can be.
    """

    text: str
    start: int
    end: int
    forms: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    kinds: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def at(self, place: int) -> int:
        """The first word that does not begin before `place`."""
        return bisect_left(self.starts, place)


def words_of(text: str, start: int, end: int, language: str | None) -> Words:
    """The words of `text[start:end]`, in time that grows with its length."""
    # One split gives gaps and words in turn, far faster than a match object a word.
    parts = _WORD.split(fold_typography(text[start:end]))
    edges = list(accumulate(map(len, parts), initial=start))
    known = _known(language)
    pairs = list(map(known.__getitem__, parts[1::2]))
    forms = list(map(itemgetter(0), pairs))
    kinds = list(map(itemgetter(1), pairs))
    return Words(text, start, end, forms, edges[1:-1:2], edges[2::2], parts[::2], kinds)


def part_of(words: Words, start: int, end: int) -> Words:
    """The words of `words` that lie in `start` to `end`, as if they had been divided alone."""
    first, last = bisect_left(words.starts, start), bisect_right(words.ends, end)
    if first >= last:
        return Words(words.text, start, end, [], [], [], [words.text[start:end]], [])
    starts, ends, gaps = words.starts[first:last], words.ends[first:last], words.gaps[first : last + 1]
    gaps[0] = gaps[0][len(gaps[0]) - (starts[0] - start) :]
    gaps[-1] = gaps[-1][: end - ends[-1]]
    return Words(words.text, start, end, words.forms[first:last], starts, ends, gaps, words.kinds[first:last])


def tokens_of(words: Words, start: int, end: int) -> list[Token]:
    """The same words as tokens: those of `text[start:end]`, as if they had been divided alone."""
    first, last = words.at(start), bisect_right(words.ends, end)
    cut = (first and words.ends[first - 1] > start) or (last < len(words.starts) and words.starts[last] < end)
    if cut or "İ" in words.text:
        # A range that begins or ends within a word, or a letter that is two in lower case.
        return divided_words(words.text, start, end)
    part = slice(first, last)
    return list(map(_token, zip(words.forms[part], words.starts[part], words.ends[part], strict=True)))


class _Known(dict[str, tuple[str, int]]):
    """Words as they are written, in lower case and with what they can be: found when one is first asked for.

    Articles use few words again and again. Example: `Said` is a form of a reporting verb with a capital.
    """

    def __init__(self, kinds: Mapping[str, int]) -> None:
        super().__init__()
        self._kinds = kinds

    def __missing__(self, written: str) -> tuple[str, int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        form = written.lower()
        self[written] = known = (form, self._kinds.get(form, 0) | (CAPITAL if form != written else 0))
        return known


@cache
def _known(language: str | None) -> _Known:
    return _Known(_kinds(language))


def _from_lexicon() -> dict[str, int]:
    """Verbs of the lexicon of stances that a clause or a thing that is told may follow."""
    lexicon = reporting_lexicon("en")
    shapes = {reporting.BASE: BASE, reporting.THIRD: THIRD, reporting.PAST: PAST | PARTICIPLE, reporting.ING: ING}
    found: dict[str, int] = {}
    for form, verb in lexicon.forms.items():
        kinds = THINK * (Takes.CLAUSE in verb.takes) | TELL_OF * (Takes.OBJECT in verb.takes)
        if kinds:
            shape = lexicon.shapes[form]
            kinds |= HOMOGRAPH * bool(shape & reporting.NOUN) | REPORTS
            found[form] = kinds | sum(bit for one, bit in shapes.items() if shape & one)
    return found


@cache
def _kinds(language: str | None) -> dict[str, int]:
    """What each listed word can be."""
    table: dict[str, int] = {}

    def add(kind: int, forms: frozenset[str]) -> None:
        for form in forms:
            table[form] = table.get(form, 0) | kind

    for kind, name in (
        (PRONOUN, "pronouns"),
        (DETERMINER, "determiners"),
        (TITLE, "titles"),
        (BETWEEN, "between"),
        (AUXILIARY, "auxiliaries"),
        (PREPOSITION, "prepositions"),
        (CONJUNCTION, "conjunctions"),
        (RELATIVE, "relatives"),
        (SUBORDINATOR, "subordinators"),
        (TIME, "times"),
        (ADVERB, "adverbs"),
        (POSSESSIVE, "possessives"),
    ):
        add(kind, listed("subject", name))
    add(OPENER, listed("content", "openers"))
    add(OBJECT, listed("content", "addressees"))
    add(NOUN, listed("content", "nouns").union(*(listed("nouns", name) for name in NOUN_PREPOSITIONS)))
    add(FINITE, listed("content", "finite"))
    add(HOMOGRAPH, listed("content", "homographs"))
    add(REPORTS, reporting_verbs(language))
    if language in (None, "en"):
        table["according"] = table.get("according", 0) | ACCORDING
        for form in listed("content", "states"):
            table[form] = table.get(form, 0) | REPORTS | STATE
        known = set(table)
        for word, name, form in verb_forms():
            known.add(word)
            table[word] = table.get(word, 0) | _CLASSES[name] | _FORMS[form] | REPORTS
        for word, kinds in _from_lexicon().items():
            if word not in known:
                table[word] = kinds
    return table
