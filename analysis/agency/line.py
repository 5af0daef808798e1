"""One sentence as the rules read it: its words, what each can be, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from analysis.agency.entries import Shape, harm_verbs
from analysis.agency.vocabulary import AUXILIARY, NOTHING, Word, classes, contracted, listed
from analysis.document import Range
from analysis.text import Token, fold_typography

Span = tuple[int, int]
"""The first and the last word of a phrase, both in it."""

_PAUSES = frozenset(",;:()-–—[]|•")
_STOPS = frozenset(";:([|•")
_JOINS = frozenset("-‐‑.")
_QUOTES = "\"'“”‘’«»"
_SHORTEST_ED = 5
_ARTICLES = frozenset({"the", "a", "an"})
_MANY = frozenset(
    {"many", "several", "these", "those", "both", "few", "most", "all", "my", "his", "their", "our", "your"}
)
_AUXILIARIES = frozenset({"was", "is", "has", "does", "says"})
_DAYS_OR_WORDS = frozenset({"may", "march", "sun", "sat"})


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence.

    `forms` are folded, words that a hyphen joins are one; `between[i]` is what stands before word `i`, without space,
    and `between[-1]` what stands behind the last; `possessive` words end in an apostrophe with or without "s".
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capital: tuple[bool, ...]
    between: tuple[str, ...]
    kinds: tuple[int, ...]
    headline: bool

    def __len__(self) -> int:
        return len(self.forms)

    def form(self, place: int) -> str:
        """The word at a place; empty outside the sentence."""
        return self.forms[place] if 0 <= place < len(self.forms) else ""

    def kind(self, place: int) -> int:
        """What the word at a place can be; nothing outside the sentence."""
        return self.kinds[place] if 0 <= place < len(self.kinds) else NOTHING

    def paused(self, place: int) -> bool:
        """Whether a comma, colon, dash or bracket stands before the word (or it is the first or past the last)."""
        return not 0 < place < len(self.forms) or any(sign in _PAUSES for sign in self.between[place])

    def stopped(self, place: int) -> bool:
        """Whether more than a comma stands before the word, or nothing does."""
        return not 0 < place < len(self.forms) or any(sign in _STOPS or sign in "-–—" for sign in self.between[place])

    def possessive(self, place: int) -> bool:
        """Whether the word ends in "'s", or in an apostrophe behind an s."""
        form = self.form(place)
        if form.endswith("'s"):
            return not self.kinds[place] & (Word.BE | Word.HAVE)
        if not form.endswith("s") or self.between[place + 1] != "'":
            return False
        # An apostrophe, where no quotation mark of its kind was opened.
        return self.kind(place + 1) == NOTHING and not any("'" in sign for sign in self.between[: place + 1])

    def range_of(self, span: Span) -> Range:
        """The offsets of a phrase, without a possessive "'s" or an auxiliary at its end."""
        start, end = self.starts[span[0]], self.ends[span[1]]
        sign = self.between[span[0]][-1:]
        if sign and sign in _QUOTES and any(sign in self.between[i] for i in range(span[0] + 1, span[1] + 1)):
            # What is in marks inside the phrase keeps both of them.
            start -= 1
        form = self.forms[span[1]]
        if form.endswith("'s") or form in contracted():
            end -= len(form) - form.rindex("'")
        return start, end


def read_line(text: str, tokens: Sequence[Token], end: int, *, headline: bool) -> Line:
    """The line of a sentence with these tokens that ends at `end`."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    between: list[str] = []
    reached = tokens[0].start if tokens else end
    for form, start, end_ in tokens:
        gap = text[reached:start]
        if gap in _JOINS and forms:
            forms[-1] += form if gap == "." else "-" + form
            ends[-1] = end_
        else:
            forms.append(form)
            starts.append(start)
            ends.append(end_)
            between.append("" if gap == " " else fold_typography(gap).strip())
        reached = end_
    between.append(fold_typography(text[reached:end]).strip())
    capital = tuple([text[start].isupper() for start in starts])
    kinds = list(map(_kind, forms, capital))
    _decide_nouns(forms, kinds, headline=headline)
    return Line(tuple(forms), tuple(starts), tuple(ends), capital, tuple(between), tuple(kinds), headline)


def _decide_nouns(forms: Sequence[str], kinds: list[int], *, headline: bool) -> None:
    """Makes verbs of the words that may be nouns where they stand between a noun and what begins an object."""
    ambiguous = listed("verb_or_noun")
    begins = Word.DETERMINER | Word.NUMBER | Word.PRONOUN | Word.TO
    listed_forms = harm_verbs().forms
    for i in range(1, len(forms)):
        ends = i + 1 == len(forms) or bool(kinds[i + 1])
        if ends and kinds[i] in (Word.ADVERB, Word.VERB) and forms[i - 1] in _ARTICLES and not forms[i].endswith("ly"):
            # "the well", "the fall"
            kinds[i] = NOTHING
        elif kinds[i] & Word.VERB and forms[i - 1] in _MANY and forms[i].endswith("s") and forms[i] not in _AUXILIARIES:
            # "too many lives": behind these a verb has no -s.
            kinds[i] = NOTHING
        elif forms[i] in ("round", "rounds") and ends and i > 1 and not kinds[i - 1]:
            # "a mortar round"
            kinds[i] = NOTHING
    for i in range(1, len(forms) - 1):
        if not kinds[i] and i > 1 and kinds[i - 1] & (Word.MODAL | Word.DO) and forms[i] not in listed_forms:
            kinds[i] = Word.VERB
        if forms[i] in ambiguous and not kinds[i]:
            before, after = kinds[i - 1], kinds[i + 1]
            led = (not before and not forms[i - 1].endswith("ed")) or before & (
                Word.PRONOUN | Word.MODAL | Word.TO | Word.NUMBER
            )
            if led and (after & begins or (headline and not after)):
                kinds[i] = Word.VERB


@lru_cache(maxsize=1 << 14)
def _kind(form: str, capital: bool) -> int:
    found = classes().get(form)
    if found is None:
        return _kind_by_form(form, classes())
    if found & Word.TIME and form in _DAYS_OR_WORDS and not capital:
        return found & ~Word.TIME
    return NOTHING if form == "us" and capital else found


def _kind_by_form(form: str, known: dict[str, int]) -> int:
    """What an unlisted word is by its letters: a number, an adverb, or a noun or adjective."""
    if form[0].isdigit():
        return Word.NUMBER
    first, hyphen, _ = form.partition("-")
    if hyphen and known.get(first, NOTHING) & Word.NUMBER:
        return Word.NUMBER if form.rpartition("-")[2] in known else NOTHING
    if form.endswith("ly") and len(form) > 4 and form not in listed("not_adverb"):
        return Word.ADVERB
    return NOTHING


def looks_past(line: Line, place: int) -> bool:
    """Whether an unknown word has the ending of a past form: `opened`, `retreated`."""
    form = line.form(place)
    return len(form) >= _SHORTEST_ED and form.endswith("ed") and not form.endswith("eed") and not line.capital[place]


def is_finite(line: Line, place: int) -> bool:
    """Whether the word is a verb that makes a clause: an auxiliary, a known verb, a past form not before its noun."""
    kind = line.kind(place)
    if kind & (AUXILIARY | Word.VERB):
        return not (kind & Word.VERB and kind & Word.PARTICLE) and not _before_its_noun(line, place)
    if kind:
        return False
    shapes = harm_verbs().shapes.get(line.form(place), ())
    if any(shape & Shape.PAST for _, shape in shapes) or looks_past(line, place):
        return not _before_its_noun(line, place)
    return False


def _before_its_noun(line: Line, place: int) -> bool:
    """Example: `wounded` in `the wounded soldiers`, and in `three wounded soldiers` no past form is told apart."""
    before = line.kind(place - 1) & (Word.DETERMINER | Word.PREPOSITION) and not line.paused(place)
    return bool(before) and not line.kind(place - 1) & (Word.PRONOUN | Word.RELATIVE)
