"""Syllables of English words, counted as textstat counts them: by dictionary, else by places to hyphenate.

The dictionary is the Carnegie Mellon Pronouncing Dictionary, of which only the number of syllables of each word's
first pronunciation is kept. Words are looked up in lower case.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from pyphen import Pyphen

# The hyphenation patterns that textstat asks for by default.
_PATTERNS = "en_US"
_LEFT, _RIGHT = 2, 2


@cache
def dictionary() -> Mapping[str, int]:
    """Every word of the CMU dictionary with the syllables of its first pronunciation; read once, when first asked."""
    packed = resources.files("analysis.data").joinpath("syllables.zlib").read_bytes()
    return MappingProxyType(unpack(packed))


def unpack(packed: bytes) -> dict[str, int]:
    """The words of a packed table: line n of the zlib-compressed text lists the words of n syllables."""
    table: dict[str, int] = {}
    for count, line in enumerate(zlib.decompress(packed).decode("ascii").split("\n")):
        table.update(dict.fromkeys(line.split(), count))
    return table


_Pattern = tuple[int, Sequence[int]]
"""Where letters weigh for a hyphen: from which of them on, and how much at each place."""


@cache
def _hyphenation() -> Mapping[str, _Pattern]:
    """The patterns by their letters, and whatever one begins with, which weighs nothing."""
    patterns: Mapping[str, _Pattern] = Pyphen(lang=_PATTERNS).hd.patterns
    nothing: _Pattern = (0, ())
    beginnings = [letters[:end] for letters in patterns for end in range(1, len(letters))]
    return {**dict.fromkeys(beginnings, nothing), **patterns}


@lru_cache(maxsize=4096)
def syllables_by_hyphenation(word: str) -> int:
    """One more than the places where `word` may be hyphenated: an estimate for words that no dictionary has."""
    patterns = _hyphenation()
    # What `Pyphen.positions` does, which looks on where no pattern can follow and so takes several times as long.
    pointed = f".{word.lower()}."
    weights = [0] * (len(pointed) + 1)
    for first in range(len(pointed) - 1):
        for last in range(first + 1, len(pointed) + 1):
            found = patterns.get(pointed[first:last])
            if found is None:
                break
            offset, values = found
            for place, weight in enumerate(values, first + offset):
                weights[place] = max(weight, weights[place])
    # A hyphen stands before the letter at an odd weight, and leaves two letters on either side.
    return 1 + sum([weight % 2 for weight in weights[_LEFT + 1 : len(word) - _RIGHT + 2]])


def syllables(word: str) -> int:
    """Syllables of one lower-case word; 0 for the few without a vowel, such as `hmm`."""
    count = dictionary().get(word)
    return syllables_by_hyphenation(word) if count is None else count
