"""What is known of single words before two quotations are compared: what they show, and which count as one.

Forms of one verb, numbers written out, short forms, British and American spelling, and an ending cut off: enough that
small changes of two translations or two subeditors do not hide the same word.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from analysis.text import words

LIGHT = 0.2
COMMON = 0.5
RARE = 1.0
STOCK = 0.05
"""What a shared word shows: a word of grammar, a frequent one, any other, one of a stock phrase."""

MOST_REMEMBERED = 50_000
"""Words of one language whose forms are kept at hand."""

SHORT_WORD = 3
"""Letters of a word that is taken for one of grammar where a language has no lists."""

_NUMBER = re.compile(r"\d")
_AFTER_APOSTROPHE = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}


def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language; English where it is not known, bare where there are no lists."""
    known = language or "en"
    return _vocabulary(known if known in _lists()["light"] else "")


def is_number(form: str) -> bool:
    """Whether a form is a number, in figures or (made alike) once written out."""
    return _NUMBER.match(form) is not None


class Vocabulary:
    """The lists of one language, their words made alike, too."""

    def __init__(self, lists: Mapping[str, Mapping[str, object]], language: str) -> None:
        def listed(name: str) -> list[str]:
            found = lists[name].get(language, "")
            return found.split() if isinstance(found, str) else [str(item) for item in _items(found)]

        self._english = language == "en"
        self._open = {short: rest.split() for short, _, rest in (line.partition(" ") for line in listed("open"))}
        self._same = {form: line.split()[0] for line in listed("same") for form in line.split()}
        self._turning = frozenset(map(self._alike, listed("turning")))
        self._light = frozenset(map(self._alike, listed("light")))
        self._weighed = dict.fromkeys(map(self._alike, listed("common")), COMMON) | dict.fromkeys(self._light, LIGHT)
        self._seen: dict[str, tuple[str, ...]] = {}
        self._stock: dict[str, list[tuple[str, ...]]] = {}
        for phrase in listed("stock"):
            folded = tuple(form for word in words(phrase) for form in self.forms(word.form))
            self._stock.setdefault(folded[0], []).append(folded)

    def forms(self, word: str) -> tuple[str, ...]:
        """The word made alike, or the words that it is short for."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= MOST_REMEMBERED:
                self._seen.clear()
            found = self._seen[word] = tuple(self._alike(part) for part in self._opened(word))
        return found

    def _opened(self, word: str) -> list[str]:
        if word in self._open:
            return self._open[word]
        if not self._english or "'" not in word:
            return word.split("'")
        if word.endswith("n't"):
            return [word[:-3], "not"]
        head, *rest = word.split("'")
        return [head, *(_AFTER_APOSTROPHE.get(part, part) for part in rest if part != "s")]

    def _alike(self, word: str) -> str:
        word = self._same.get(word, word)
        if _NUMBER.match(word):
            return word.replace(",", "")
        if not self._english or len(word) < 4:
            return word
        stem = _stem(_american(word))
        return self._same.get(stem, stem)

    def weights(self, forms: Sequence[str]) -> list[float]:
        """What sharing each of the words shows."""
        out = [self._weighed.get(form) or self._weight(form) for form in forms]
        for place, form in enumerate(forms):
            for phrase in self._stock.get(form, ()):
                if tuple(forms[place : place + len(phrase)]) == phrase:
                    out[place : place + len(phrase)] = [STOCK] * len(phrase)
        return out

    def bears_meaning(self, form: str) -> bool:
        """Whether leaving the word out is a cut."""
        return form not in self._light or form in self._turning

    def _weight(self, form: str) -> float:
        if self._light:
            return RARE
        return LIGHT if len(form) <= SHORT_WORD and not is_number(form) else RARE


def _items(found: object) -> Sequence[object]:
    return found if isinstance(found, list) else ()


@cache
def _lists() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(files("analysis.shared").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def _vocabulary(language: str) -> Vocabulary:
    return Vocabulary(_lists(), language)


_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("yse", "yze"),
              ("tre", "ter"), ("ogue", "og"))  # fmt: skip


def _american(word: str) -> str:
    """British endings in American spelling; the same change to a word that has no other spelling does no harm."""
    for british, american in _SPELLINGS:
        if word.endswith(british):
            word = word[: -len(british)] + american
            break
    return re.sub(r"our(?=s?\Z|ed\Z|ing\Z|ers?\Z|able\Z)", "or", word) if len(word) > 4 else word


def _stem(word: str) -> str:
    """The word without a regular ending, so that its forms meet; not a lemma."""
    for ending, instead in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("ly", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word[-2] in "su"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
