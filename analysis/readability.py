"""Readability: integer counts of sentences that add up, and the eight formulas over them.

textstat 0.7.13 is the authority: every count and every formula here equals its own on the same text (see
docs/readability.md). textstat itself is never imported, because importing it imports NLTK and using it downloads a
dictionary. Counts are sufficient statistics: the counts of a text are the sum of the counts of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import sqrt
from pathlib import Path
from struct import Struct
from types import MappingProxyType

from analysis.remembering import OfWords
from analysis.syllables import syllables
from analysis.text import fold_typography

_POLYSYLLABLE = 3
_LONG_WORD = 6

# Within a word: everything but letters, digits and the apostrophe of a contraction.
_PUNCTUATION = re.compile(r"'(?![tsd]|ve|ll|re)|[^\w']")
_NOT_ALPHANUMERIC = re.compile(r"\W")

_STOPS = frozenset(".,;:!?")

_FIELDS = Struct("<10Q")
_pack, _unpack, _PACKED = _FIELDS.pack, _FIELDS.unpack, _FIELDS.size


@dataclass(frozen=True, slots=True)
class TextCounts:
    """What the formulas need to know of a text, each a number that adds up over sentences.

    Attributes:
        words: Words with punctuation removed; contractions and hyphenated words are one word.
        sentences: Sentences that hold a word.
        syllables: Syllables of all words.
        letters: Letters, digits and underscores.
        characters: Everything but white space.
        written_words: Stretches between white space, a lone dash included.
        polysyllables: Words of three or more syllables.
        difficult_words: Words that are not on the Dale-Chall list of easy words.
        complex_words: Difficult words of three or more syllables, textstat's reading of Gunning's "hard words".
        long_words: Words of more than six letters, apostrophes not counted.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    characters: int = 0
    written_words: int = 0
    polysyllables: int = 0
    difficult_words: int = 0
    complex_words: int = 0
    long_words: int = 0

    def __add__(self, other: TextCounts) -> TextCounts:
        """The counts of both texts together; `sum(counts, TextCounts())` is the counts of all."""
        return TextCounts(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
            self.letters + other.letters,
            self.characters + other.characters,
            self.written_words + other.written_words,
            self.polysyllables + other.polysyllables,
            self.difficult_words + other.difficult_words,
            self.complex_words + other.complex_words,
            self.long_words + other.long_words,
        )


@cache
def easy_words() -> frozenset[str]:
    """The Dale-Chall list of easy words, from textstat's own file.

    Raises:
        ModuleNotFoundError: textstat is not installed.
    """
    # Finding the package, unlike asking importlib.resources for it, does not import it.
    package = find_spec("textstat")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("textstat, whose list of easy words is needed, is not installed", name="textstat")
    path = Path(package.submodule_search_locations[0], "resources", "en", "easy_words.txt")
    return frozenset(line.strip() for line in path.read_text("utf-8").splitlines())


def bare_word(chunk: str) -> str:
    """`chunk`, plain text without white space, as a word: only letters, digits and contractions' apostrophes stay."""
    return _PUNCTUATION.sub("", chunk)


def _count_chunk(chunk: str) -> bytes:
    """The counts of one stretch of `chunk`, folded text without white space: the fields of `TextCounts`, packed."""
    before_stop = chunk[:-1]
    if chunk.isalpha():
        word, letters = chunk, len(chunk)
    elif before_stop.isalpha() and chunk[-1] in _STOPS:
        # Nearly all that is not a bare word; regular expressions take several times as long.
        word, letters = before_stop, len(before_stop)
    else:
        word, letters = bare_word(chunk), len(_NOT_ALPHANUMERIC.sub("", chunk))
    if not word:
        return _pack(0, 0, 0, letters, len(chunk), 1, 0, 0, 0, 0)
    lowered = word.lower()
    count = syllables(lowered)
    difficult = lowered not in easy_words()
    # textstat takes punctuation away once more before it judges a word: lower case may bring a mark of its own, as
    # the dot of a Turkish capital.
    judged = count if lowered.isalpha() or not difficult else syllables(bare_word(lowered))
    return _pack(
        1, 0, count, letters, len(chunk), 1, count >= _POLYSYLLABLE, difficult,
        difficult and judged >= _POLYSYLLABLE, letters > _LONG_WORD,
    )  # fmt: skip


def _packed(chunk: str) -> int:
    return int.from_bytes(_count_chunk(chunk), "little")


_chunks = OfWords(_packed)


def counts_of(text: str) -> tuple[int, ...]:
    """The fields of the `TextCounts` of one sentence's text, in order; without a word in it, it is no sentence."""
    # One sum of long numbers is ten of short ones at once; no field of a text that fits in memory reaches the next.
    total = sum(map(_chunks.__getitem__, fold_typography(text).split()))
    words, _, *rest = _unpack(total.to_bytes(_PACKED, "little"))
    return (words, int(words > 0), *rest)


def count_sentence(text: str) -> TextCounts:
    """The counts of one sentence's text, typography folded; without a word in it, it is no sentence."""
    return TextCounts(*counts_of(text))


def words_per_sentence(counts: TextCounts) -> float | None:
    """Mean length of a sentence in words; None without a sentence."""
    return counts.words / counts.sentences if counts.sentences else None


def flesch_reading_ease(counts: TextCounts) -> float | None:
    """Ease of reading, about 0 (hard) to 100 (easy), unbounded; None without words (Flesch 1948)."""
    if not (counts.words and counts.sentences and counts.syllables):
        return None
    return 206.835 - 1.015 * (counts.words / counts.sentences) - 84.6 * (counts.syllables / counts.words)


def flesch_kincaid_grade(counts: TextCounts) -> float | None:
    """US school grade; None without words (Kincaid et al. 1975)."""
    if not (counts.words and counts.sentences and counts.syllables):
        return None
    return 0.39 * (counts.words / counts.sentences) + 11.8 * (counts.syllables / counts.words) - 15.59


def gunning_fog(counts: TextCounts) -> float | None:
    """US school grade; None without words (Gunning 1952, hard words as textstat takes them)."""
    if not (counts.words and counts.sentences):
        return None
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def smog_index(counts: TextCounts) -> float | None:
    """US school grade, meant for 30 sentences or more; None without words (McLaughlin 1969)."""
    if not (counts.words and counts.sentences):
        return None
    return 1.043 * sqrt(30 * (counts.polysyllables / counts.sentences)) + 3.1291


def automated_readability_index(counts: TextCounts) -> float | None:
    """US school grade; None without words (Smith and Senter 1967)."""
    if not (counts.words and counts.sentences):
        return None
    return 4.71 * (counts.characters / counts.written_words) + 0.5 * (counts.words / counts.sentences) - 21.43


def coleman_liau_index(counts: TextCounts) -> float | None:
    """US school grade; None without words (Coleman and Liau 1975).

    The paper's coefficient of letters is .0588; textstat 0.7.13 has .058, and so has this.
    """
    if not (counts.words and counts.sentences):
        return None
    return 0.058 * (counts.letters / counts.words * 100) - 0.296 * (counts.sentences / counts.words * 100) - 15.8


def dale_chall(counts: TextCounts) -> float | None:
    """Dale-Chall score, about 4.9 (easy) to 10 (college); None without words (Dale and Chall 1948)."""
    if not (counts.words and counts.sentences):
        return None
    difficult = 100 * counts.difficult_words / counts.words
    score = 0.1579 * difficult + 0.0496 * (counts.words / counts.sentences)
    return score + 3.6365 if difficult > 5 else score


def lix(counts: TextCounts) -> float | None:
    """Mean sentence length and share of long words, about 20 to 60 (hard); None without words (Björnsson 1968)."""
    if not (counts.words and counts.sentences):
        return None
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


FORMULAS: Mapping[str, Callable[[TextCounts], float | None]] = MappingProxyType(
    {
        "flesch_reading_ease": flesch_reading_ease,
        "flesch_kincaid_grade": flesch_kincaid_grade,
        "gunning_fog": gunning_fog,
        "smog_index": smog_index,
        "automated_readability_index": automated_readability_index,
        "coleman_liau_index": coleman_liau_index,
        "dale_chall": dale_chall,
        "lix": lix,
    }
)
"""The formulas by their names in the catalogue."""
