"""Syllables of English words, counted as textstat counts them: by dictionary, else by places to hyphenate.

The dictionary is the Carnegie Mellon Pronouncing Dictionary, of which only the number of syllables of each word's
first pronunciation is kept. Words are looked up in lower case.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from pyphen import Pyphen

# The hyphenation patterns that textstat asks for by default.
_PATTERNS = "en_US"


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


@cache
def _hyphenation() -> Pyphen:
    return Pyphen(lang=_PATTERNS)


@lru_cache(maxsize=4096)
def syllables_by_hyphenation(word: str) -> int:
    """One more than the places where `word` may be hyphenated: an estimate for words that no dictionary has."""
    hyphenation = _hyphenation()
    count = len(hyphenation.positions(word)) + 1
    # pyphen remembers every word for ever; what is worth remembering is remembered here, within bounds.
    hyphenation.hd.cache.clear()
    return count


def syllables(word: str) -> int:
    """Syllables of one lower-case word; 0 for the few without a vowel, such as `hmm`."""
    count = dictionary().get(word)
    return syllables_by_hyphenation(word) if count is None else count
