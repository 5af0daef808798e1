"""Names folded for comparing: letters only, no titles, one spelling of each transliteration."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from analysis.speakers.vocabulary import listed

Parts = tuple[str, ...]
"""The folded words of a name without titles and particles, in order."""

LONGEST_NAME = 120
"""Characters of a name that are looked at."""

_UNDIVIDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h", "ə": "e"}
)
_NICKNAME = re.compile(r"\s+[\"“‘(][^\"”’)]+[\"”’)](?=\s)")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """`word` in lower case without diacritics, points and apostrophes: `Gül's` gives `guls`, `al-Assad` `al-assad`."""
    bare = word
    if not word.isascii():
        split = unicodedata.normalize("NFKD", word.casefold().translate(_UNDIVIDED))
        bare = "".join(char for char in split if not unicodedata.combining(char))
        bare = bare.replace("’", "").replace("ʼ", "").replace("ʿ", "").replace("‘", "")
    return bare.lower().replace("'", "").replace(".", "").strip("-")


def without_nickname(name: str) -> str:
    """The name without what stands in marks in it: `Lucille "Lucy" Hartman`."""
    return _NICKNAME.sub("", name) if " " in name else name


@lru_cache(maxsize=8192)
def name_words(name: str) -> Parts:
    """The folded words of a name, titles and letters behind it left out: `Sen. Ted Cruz` gives `ted`, `cruz`."""
    words = [folded(word) for word in _WORD.findall(without_nickname(name[:LONGEST_NAME]))]
    words = [word for word in words if word]
    titles, letters = listed("titles", "he", "she", "any"), listed("titles", "letters")
    regnal = listed("titles", "regnal")
    while len(words) > 1 and words[0] in titles and not (words[0] in regnal and _is_given_alone(words[1:])):
        del words[0]
    while len(words) > 1 and words[-1] in letters:
        words.pop()
    return tuple(words)


def _is_given_alone(words: Sequence[str]) -> bool:
    """Example: `Francis`, `Elizabeth II` after a title that goes with a given name."""
    return len(words) == 1 or (len(words) == 2 and not words[1].strip("ivx"))


def key_of(name: str) -> str:
    """The key of a name that no table knows."""
    return " ".join(name_words(name)) or " ".join(name[:LONGEST_NAME].casefold().split())


def parts_of(words: Sequence[str]) -> Parts:
    """The folded words of a person's name that are compared: particles (de, bin, al-) are left out."""
    return _parts(tuple(words))


@lru_cache(maxsize=8192)
def _parts(words: Parts) -> Parts:
    particles = listed("names", "particles")
    kept = [_without_article(word) for word in words if word not in particles]
    return tuple(kept) or words


@lru_cache(maxsize=8192)
def last_of(parts: Parts) -> str:
    """The last name: the last part that is no `Jr.` or `III`."""
    suffixes = listed("titles", "suffixes")
    return next((part for part in reversed(parts) if part not in suffixes), parts[-1])


def _without_article(word: str) -> str:
    head, hyphen, rest = word.partition("-")
    return rest if hyphen and len(head) <= 3 and head in _ARTICLES and rest else word


_ARTICLES = frozenset({"al", "el", "ul", "an", "ar", "as", "ash", "at", "az", "ad", "ed", "es"})

# In order; each makes one of several Latin spellings of a sound the only one.
_SPELLINGS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"['’-]", ""),
        (r"tsch|tch", "ch"),
        (r"sch|sz", "sh"),
        (r"dzh|dj", "j"),
        (r"zh", "j"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"ck|q|c(?!h)", "k"),
        (r"x", "ks"),
        (r"tz", "ts"),
        (r"w", "v"),
        (r"oo|ou", "u"),
        (r"ee", "i"),
        (r"^y?e(?=[kvlg])", "e"),
        (r"j(?=[aeu])", "i"),
        (r"y", "i"),
        (r"(?<=.)io(?=.)", "e"),
        (r"[ei]?i+j?$", "i"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """What transliterations of one name share: `zelenski` of Zelensky, Zelenskyy, Zelenskiy, Zelenskij."""
    found = folded(word)
    for pattern, put in _SPELLINGS:
        found = pattern.sub(put, found)
    return found


def is_initial(part: str) -> bool:
    """Whether a folded part is one letter (`D. Peskov`)."""
    return len(part) == 1
