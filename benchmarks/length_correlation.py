"""How each measure goes with the length of an article: Spearman's rho over real articles.

    python -m benchmarks.length_correlation [allsides-dev.jsonl.gz] [--articles 1000] [--write]

The articles are drawn from AllSides (Baly et al. 2020), development part, with a fixed seed, each with its headline.
Length is the words of the body. A measure that has a sign is taken without it, so that rho tells whether it grows or
fades with length. All words are measured, for stance the outlet's own. Measures that fewer than 50 of the articles
have a value of are left out. `--write` makes analysis/catalogue/length.toml, which the app and docs/methods.md read.

The mean of few sentences is further from nought by chance than that of many, so that absolute tone falls a little with
length whatever the measure does. What is left of it is seen over the same number of sentences of each article.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from statistics import correlation, median

from analysis import catalogue
from analysis.catalogue import bundled_measures
from analysis.document import Voice
from analysis.lexicon import bundled_lexicons
from analysis.measure import Family, Measure, Unit
from analysis.reading import read_document
from analysis.scoring import ScoredDocument, analysers, score_document
from benchmarks.pipeline import DATA, table
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.plain import plain, plain_line

SEED = 10
FEWEST_WORDS = 100
FEWEST_ARTICLES = 50
EVEN = 10
"""Sentences of each article that are drawn, so that chance moves the means of short and long ones alike."""
TARGET = Path(catalogue.__file__).parent / "length.toml"
HEAD = (
    "# How measures go with the length of an article. Written by `python -m benchmarks.length_correlation --write`.\n"
    "# {articles} articles of AllSides, development part, seed {seed}; median {words} words.\n"
)


@dataclass(frozen=True, slots=True)
class Going:
    """How a measure goes with length: Spearman's and Pearson's coefficient over `n` articles."""

    measure: Measure
    spearman: float
    pearson: float
    n: int


def drawn(path: Path, number: int) -> Iterator[Article]:
    """So many articles of at least `FEWEST_WORDS` words, the same ones every time."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if len(row["text"].split()) >= FEWEST_WORDS]
    for key, row in enumerate(random.Random(SEED).sample(rows, min(number, len(rows)))):
        yield _article(key, plain_line(row["title"]) or "-", plain(row["text"]))


def _article(key: int, title: str, body: str) -> Article:
    start = len(title) + 2
    blocks = (
        Block(Role.HEADLINE, 0, len(title), "its title"),
        Block(Role.BODY, start, start + len(body), "its text"),
    )
    english = Facts(language=Fact("en", FactSource.USER))
    return Article(key, f"{title}\n\n{body}", blocks, english)


def voice_of(measure: Measure) -> Voice:
    """Whose words are measured: all, or the outlet's own where nothing else means anything."""
    return Voice.OWN if measure.voices is not None and Voice.ALL not in measure.voices else Voice.ALL


def value_of(measure: Measure, scored: ScoredDocument) -> float | None:
    """The measure's value in one article, without a sign; None where it has none there."""
    voice = voice_of(measure)
    readings = [scored.readings[part, voice] for part in measure.parts]
    if len({unit.sentence for unit in readings[-1].units}) < measure.least_n:
        return None
    if measure.of_groups is not None:
        rows = sorted((row.entry, row.value) for row in readings[0].evidence)
        value = measure.of_groups([sum(v for _, v in group) for _, group in groupby(rows, key=lambda row: row[0])])
    else:
        sums = ((sum(u.numerator for u in r.units), sum(u.denominator for u in r.units)) for r in readings)
        value = measure.estimate(tuple(chain.from_iterable(sums)))
    return value if value is None or measure.low is None or measure.low >= 0 else abs(value)


def fmean_of(units: Sequence[Unit]) -> float:
    """The mean over some sentences."""
    return sum(unit.numerator for unit in units) / sum(unit.denominator for unit in units)


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, equal ones sharing the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    place = 0
    for _, group in groupby(order, key=values.__getitem__):
        members = list(group)
        for member in members:
            found[member] = place + (len(members) - 1) / 2
        place += len(members)
    return found


def going(measure: Measure, pairs: Sequence[tuple[float, float]]) -> Going | None:
    """The correlations of (value, words) pairs; None where there are too few, or one of both never changes."""
    values, words = [value for value, _ in pairs], [length for _, length in pairs]
    if len(pairs) < FEWEST_ARTICLES or len(set(values)) < 2 or len(set(words)) < 2:
        return None
    return Going(measure, correlation(ranks(values), ranks(words)), correlation(values, words), len(pairs))


def toml(found: Sequence[Going], articles: int, words: int) -> str:
    """What `length.toml` holds."""
    parts = [HEAD.format(articles=f"{articles:,}", seed=SEED, words=words)]
    parts += [f'\n[measure."{one.measure.id}"]\nrho = {one.spearman:.3f}\nn = {one.n}\n' for one in found]
    return "".join(parts)


def main() -> None:
    """Print the table; with `--write` make the file."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("path", nargs="?", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    cli.add_argument("--articles", type=int, default=1000)
    cli.add_argument("--write", action="store_true")
    asked = cli.parse_args()
    # Words and sentences are the length itself.
    shown = [m for m in bundled_measures() if m.shown and m.id not in ("length.words", "length.sentences")]
    made = analysers(bundled_lexicons())
    pairs: dict[str, list[tuple[float, float]]] = {measure.id: [] for measure in shown}
    lengths: list[float] = []
    even: list[tuple[float, float]] = []
    for article in drawn(asked.path, asked.articles):
        scored = score_document(read_document(article), made)
        words = sum(unit.numerator for unit in scored.readings["length.words", Voice.ALL].units)
        lengths.append(words)
        sentences = scored.readings["tone.mean", Voice.ALL].units
        if len(sentences) >= EVEN:
            even.append((abs(fmean_of(random.Random(article.key).sample(sentences, EVEN))), words))
        for measure in shown:
            value = value_of(measure, scored)
            if value is not None:
                pairs[measure.id].append((value, words))
    found = [one for measure in shown if (one := going(measure, pairs[measure.id])) is not None]
    print(f"{len(lengths)} articles, seed {SEED}, median {median(lengths):.0f} words\n")
    rows = [(one.measure.id, f"{one.spearman:+.3f}", f"{one.pearson:+.3f}", one.n) for one in found]
    print(table(("measure", "Spearman's rho", "Pearson's r", "articles"), _sorted(rows, found)))
    tone = next(one for one in found if one.measure.id == "tone.mean")
    print(f"\nabsolute tone.mean and length: rho {tone.spearman:+.3f}, r {tone.pearson:+.3f} (mark: under .05)")
    alike = going(tone.measure, even)
    if alike is not None:
        print(f"the same of {EVEN} sentences of each: rho {alike.spearman:+.3f}, r {alike.pearson:+.3f}, n {alike.n}")
    if asked.write:
        TARGET.write_text(toml(found, len(lengths), round(median(lengths))), encoding="utf-8", newline="\n")
        print(f"written: {len(found)} measures")


def _sorted(rows: Sequence[tuple[object, ...]], found: Sequence[Going]) -> Iterator[tuple[object, ...]]:
    """Names of things, which are many, last."""
    for naming in (False, True):
        yield from (
            row for row, one in zip(rows, found, strict=True) if (one.measure.family is Family.NAMING) is naming
        )


if __name__ == "__main__":
    main()
