"""How well the article is found in saved pages: token F1 against people's extractions, by hand, never in the tests.

Usage: python benchmarks/extraction.py [FOLDER]   (html/*.html.gz and truth.json; default ../shared/data/extraction-dev)
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from corpus.article import ANALYSED_ROLES
from corpus.blocks import find_blocks
from corpus.errors import UnreadableFile
from corpus.plain import plain
from corpus.readers import read_document

_WORD = re.compile(r"\w+")
_RUN = 4


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of `text`, with how often each occurs: order counts as well as words."""
    words = _WORD.findall(text.lower())
    return Counter(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))) if words else Counter()


def agreement(found: str, truth: str) -> tuple[float, float]:
    """Precision and recall of the runs of words of `found`."""
    ours, theirs = runs(found), runs(truth)
    shared = sum((ours & theirs).values())
    return shared / max(1, sum(ours.values())), shared / max(1, sum(theirs.values()))


def main(folder: Path) -> None:
    """Print mean precision, recall and F1 for the whole text and for the parts that are analysed."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    sums = {"whole text": [0.0, 0.0, 0.0], "analysed parts": [0.0, 0.0, 0.0]}
    unread = 0
    for name in sorted(truth):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        texts = {"whole text": "", "analysed parts": ""}
        try:
            reading = read_document(data, Path(f"{name}.html"))
        except UnreadableFile:
            unread += 1
        else:
            text = plain(reading.text)
            blocks = find_blocks(text, structure=reading.structure, title=reading.facts.title.value)
            kept = "\n".join(text[b.start : b.end] for b in blocks if b.role in ANALYSED_ROLES)
            texts = {"whole text": text, "analysed parts": kept}
        for kind, found in texts.items():
            precision, recall = agreement(found, truth[name]["articleBody"])
            f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            sums[kind] = [total + value for total, value in zip(sums[kind], (precision, recall, f1), strict=True)]
    print(f"{len(truth)} pages, {unread} not read; runs of {_RUN} words, mean over pages")
    for kind, totals in sums.items():
        precision, recall, f1 = (total / len(truth) for total in totals)
        print(f"{kind:15} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared/data/extraction-dev")
