"""Regular English inflection of one word: what a lexicon entry's form may look like in a text."""

from __future__ import annotations

from typing import Literal

PartOfSpeech = Literal["noun", "verb", "adjective", "none"]

_VOWELS = frozenset("aeiou")
_FINAL_STRESS = frozenset({
    "abet", "acquit", "admit", "allot", "annul", "begin", "commit", "compel", "concur", "confer", "control",
    "corral", "defer", "demur", "deter", "dispel", "emit", "equip", "expel", "extol", "forget", "incur", "infer",
    "occur", "omit", "overrun", "patrol", "permit", "prefer", "propel", "rebel", "rebut", "recur", "refer",
    "regret", "remit", "repel", "submit", "transfer", "transmit", "upset",
})  # fmt: skip
"""Verbs of more than one syllable that are stressed on the last, and so double their last consonant."""


def inflect(word: str, part_of_speech: PartOfSpeech) -> tuple[str, ...]:
    """`word` and its regular inflected forms, `word` first; where British and American spelling differ, both."""
    if len(word) < 2:
        return (word,)
    match part_of_speech:
        case "noun":
            forms = [_with_s(word)]
        case "verb":
            stems = _stems(word)
            forms = [_with_s(word), *(_before_e(stem) + "d" for stem in stems), *(_with_ing(stem) for stem in stems)]
        case "adjective":
            forms = [_before_e(stem) + ending for stem in _stems(word) for ending in ("r", "st")]
        case "none":
            forms = []
    return tuple(dict.fromkeys([word, *forms]))


def _with_s(word: str) -> str:
    """The plural of a noun, the third person of a verb."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _before_e(stem: str) -> str:
    """`stem` as it stands before the `d`, `r` or `st` of `-ed`, `-er` and `-est`: hope, carrie, banne."""
    if stem.endswith("e"):
        return stem
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return stem[:-1] + "ie"
    return stem + "e"


def _with_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


def _stems(word: str) -> tuple[str, ...]:
    """What `-ed`, `-ing` and `-er` are put to: the word, the word with its last consonant doubled, or either."""
    if word.endswith("c"):
        return (word + "k",)
    if not _closes_short(word):
        return (word,)
    doubled = word + word[-1]
    if _syllables(word) == 1 or word in _FINAL_STRESS:
        return (doubled,)
    return (word, doubled) if word.endswith("l") else (word,)


def _closes_short(word: str) -> bool:
    """Whether `word` ends in one vowel and one consonant that can be doubled."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in "wxyh" or word[-2] not in _VOWELS:
        return False
    after_qu = word[-3] == "u" and word[-4:-3] == "q"
    return word[-3] not in _VOWELS or after_qu


def _syllables(word: str) -> int:
    """Groups of vowels; enough to tell one syllable from several in a word that ends in a consonant."""
    groups = 0
    before_is_vowel = False
    for place, char in enumerate(word):
        is_vowel = (char in _VOWELS or (char == "y" and place > 0)) and not (
            char == "u" and word[place - 1 : place] == "q"
        )
        groups += is_vowel and not before_is_vowel
        before_is_vowel = is_vowel
    return groups
