"""Shared quotations: the authored cases, and stories told by three outlets each (BASIL, Fan et al. 2019).

    python -m benchmarks.shared_quotations [FILE] [--sample 30] [--seed 23]

Cases: pairs of articles that are put together against those that should be, and how many carriers have the right
extent and places of cuts, each case for itself and all cases as one comparison. FILE holds one article a line with its
story, outlet and paragraphs; every story is one comparison. The sample is drawn with a fixed seed and printed for
judging by hand.

How it was judged: a shared quotation is right if every piece of every carrier is the same utterance (the same words
said or written once by the same person, as far as the articles tell); a name in marks that the quotations take for
somebody's words is wrong, another occasion with like words is wrong, a wrong speaker is not counted here. Of the 30 of
seed 23, drawn after the last change to the rules, 29 were right; the other was two words, "Obama agenda", in another's
sentence.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

from analysis.document import Document, Range
from analysis.reading import read_document
from analysis.shared import Carrier, Extent, SharedQuotation, find_shared
from benchmarks.pipeline import DATA, table
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from tests.analysis.shared.gold import cases, score

Columns = list[tuple[int, list[Document]]]


def gold_rows() -> Iterable[tuple[object, ...]]:
    """The scores of the authored cases."""
    for part, held_out in (("development", False), ("held out", True)):
        chosen = [c for c in cases() if c.held_out is held_out]
        for how, together in (("each for itself", False), ("as one comparison", True)):
            got = score(chosen, together=together)
            yield part, how, len(chosen), got.expected, got.precision, got.recall, got.carriers, got.extents


def stories(path: Path) -> dict[str, Columns]:
    """Each story's documents by outlet, outlets in alphabetical order."""
    read: dict[str, dict[str, list[Document]]] = defaultdict(lambda: defaultdict(list))
    with path.open(encoding="utf-8") as lines:
        for key, line in enumerate(lines):
            entry = json.loads(line)
            read[entry["story"]][entry["outlet"]].append(
                read_document(_article(key, entry["title"], entry["paragraphs"]))
            )
    return {story: list(enumerate(own[name] for name in sorted(own))) for story, own in read.items()}


def _article(key: int, title: str, paragraphs: Sequence[Sequence[str]]) -> Article:
    body = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    text = f"{title}\n\n{body}"
    blocks = (
        Block(Role.HEADLINE, 0, len(title), "title"),
        Block(Role.BODY, len(title) + 2, len(text), "paragraphs"),
    )
    return Article(key, text, blocks, Facts(language=Fact("en", FactSource.USER)))


def sample_lines(shared: SharedQuotation, documents: dict[int, Document]) -> Iterable[str]:
    """A shared quotation for a person to judge: the fullest version, then each carrier with what it does."""
    whole = documents[shared.fullest.article].text
    yield f"{shared.speakers or 'nobody known'}: {_words(whole, shared.fullest.ranges)}"
    for carrier in shared.carriers:
        text = documents[carrier.article].text
        yield f"  {carrier.outlet} {_did(carrier, whole)}"
        for piece in carrier.pieces:
            quotation = documents[carrier.article].quotations[piece.quotation]
            cue = _words(text, [piece.cue]) if piece.cue else "-"
            yield f"      ({piece.kind}, {cue}) {_words(text, quotation.marked or quotation.content)}"
    for left_out in shared.left_out:
        yield f"  {left_out.outlet} left out, {len(left_out.other_words)} other quotations of the speaker"


def _did(carrier: Carrier, whole: str) -> str:
    lost = "; ".join(
        f"{cut.place}{' (shown)' if cut.shown else ''}: {_words(whole, cut.missing)}" for cut in carrier.cuts
    )
    return f"{carrier.extent} {lost}" if carrier.extent is Extent.CUT else str(carrier.extent)


def _words(text: str, ranges: Iterable[Range]) -> str:
    return " / ".join(" ".join(text[start:end].split()) for start, end in ranges)


def main() -> None:
    """Print scores, counts and the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=DATA / "basil-dev.jsonl")
    parser.add_argument("--sample", type=int, default=30)
    parser.add_argument("--seed", type=int, default=23)
    options = parser.parse_args()
    head = (
        "authored cases",
        "compared",
        "cases",
        "pairs",
        "precision",
        "recall",
        "carriers",
        "extent and places right",
    )
    print(table(head, gold_rows()))
    told = stories(options.file)
    documents = {document.article: document for columns in told.values() for _, own in columns for document in own}
    begun = perf_counter()
    found = {story: find_shared(columns) for story, columns in told.items()}
    by_story = perf_counter() - begun
    begun = perf_counter()
    everything: dict[int, list[Document]] = defaultdict(list)
    for columns in told.values():
        for outlet, own in columns:
            everything[outlet].extend(own)
    at_once = find_shared(list(everything.items()))
    together = perf_counter() - begun
    counts = [len(shared) for shared in found.values()]
    quotations = sum(len(document.quotations) for document in documents.values())
    print(f"\n{len(found)} stories, {len(documents)} articles, {quotations} quotations: {sum(counts)} shared,")
    print(f"{statistics.median(counts)} a story in the middle, at most {max(counts)}, none in {counts.count(0)};")
    print(f"{by_story:.2f} s story by story; {len(at_once)} shared and {together:.2f} s with all in one comparison.\n")
    drawn = [shared for of_story in found.values() for shared in of_story]
    for shared in random.Random(options.seed).sample(drawn, min(options.sample, len(drawn))):
        print("\n".join(sample_lines(shared, documents)), end="\n\n")


if __name__ == "__main__":
    main()
