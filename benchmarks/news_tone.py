"""Tone for news: agreement with people, saturation, length, plain sentences, euphemisms, speed.

    python -m benchmarks.news_tone [--ratings nyt-dev.tsv] [--articles allsides-dev.jsonl.gz] [--gold FOLDER]

Editorials are divided at random into halves, 200 times; for each class of the news layer, r is taken on one half with
and without the class, and a class is kept where it helps there. What the kept classes give on the other half is
printed: the layer's gain where nothing of it was chosen. Of held-out gold only the share is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import correlation, fmean

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.sentences import sentence_spans
from analysis.text import Token, words
from analysis.tone.layer import by_beginning
from analysis.tone.layer_format import news_layer
from analysis.tone.news import NewsTone
from analysis.tone.plain import plain_compound
from analysis.tone.polarity import balance, sided_words
from analysis.tone.readings import CUT_OFF
from analysis.tone.vader import vocabulary
from benchmarks.pipeline import DATA, table
from benchmarks.tone import rated_lines

Sentence = tuple[str, list[Token]]
View = Callable[[str, list[Token]], float]
"""From a sentence and its words to a tone."""
CLASSES = ("masked", "conditioned", "added", "phrases", "euphemisms", "institutions")
"""Tables of `tone.toml` that can be left out one by one."""


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text with their words."""
    return [(text[a:b], words(text[a:b])) for a, b in sentence_spans(text, 0, len(text), "en")]


class Editorials:
    """Rated lines, and what a view of tone gives to them."""

    def __init__(self, path: Path) -> None:
        self.lines = [
            (key, rating, sentences_of(line)) for key, rated in rated_lines(path).items() for line, rating in rated
        ]
        self.keys = sorted({key for key, _, _ in self.lines})

    def tones(self, view: View) -> list[float]:
        """The tone of each line: the mean of its sentences."""
        return [fmean(view(*s) for s in found) if found else 0.0 for _, _, found in self.lines]

    def r(self, tones: Sequence[float], keys: frozenset[str] | None = None) -> tuple[float, float]:
        """Pearson's r with people by article and by line, on all editorials or on those of `keys`."""
        ours: dict[str, list[float]] = defaultdict(list)
        theirs: dict[str, list[float]] = defaultdict(list)
        for (key, rating, _), tone in zip(self.lines, tones, strict=True):
            if keys is None or key in keys:
                ours[key].append(tone)
                theirs[key].append(rating)
        by_article = correlation([fmean(v) for v in ours.values()], [fmean(v) for v in theirs.values()])
        flat = ([t for v in ours.values() for t in v], [t for v in theirs.values() for t in v])
        return by_article, correlation(*flat)


def bundled_without(without: frozenset[str] = frozenset()) -> NewsTone:
    """The news layer without some of its classes."""
    lexicon = news_layer()
    if "masked" in without:
        plain = {word: valence for word, valence in vocabulary().valences.items() if word in lexicon.masked}
        lexicon = replace(lexicon, valences={**lexicon.valences, **plain})
    if "added" in without:
        kept = {word: valence for word, valence in lexicon.valences.items() if word not in lexicon.added}
        lexicon = replace(lexicon, valences=kept)
    if "conditioned" in without:
        lexicon = replace(lexicon, conditions={})
    if "institutions" in without:
        lexicon = replace(lexicon, topics=frozenset())
    reasons = {"phrases": "phrase", "euphemisms": "euphemism", "added": "added"}
    dropped = {reasons[name] for name in without if name in reasons}
    phrases = [phrase for found in lexicon.phrases.values() for phrase in found]
    return NewsTone(replace(lexicon, phrases=by_beginning(p for p in phrases if p.reason not in dropped)))


def cross_validated(editorials: Editorials, rounds: int = 200, seed: int = 20261122) -> tuple[float, float]:
    """The mean gain over VADER by article and by line on halves in which no class was chosen."""
    plain = editorials.tones(lambda text, _: plain_compound(text))
    whole = editorials.tones(bundled_without().of)
    less = {name: editorials.tones(bundled_without(frozenset({name})).of) for name in CLASSES}
    chosen: dict[frozenset[str], list[float]] = {frozenset(): whole}
    rng = random.Random(seed)
    gains = []
    for _ in range(rounds):
        keys = editorials.keys[:]
        rng.shuffle(keys)
        choosing, reporting = frozenset(keys[::2]), frozenset(keys[1::2])
        base = editorials.r(whole, choosing)[0]
        out = frozenset(name for name in CLASSES if editorials.r(less[name], choosing)[0] > base)
        if out not in chosen:
            chosen[out] = editorials.tones(bundled_without(out).of)
        ours, theirs = editorials.r(chosen[out], reporting), editorials.r(plain, reporting)
        gains.append((ours[0] - theirs[0], ours[1] - theirs[1]))
    return fmean(a for a, _ in gains), fmean(s for _, s in gains)


def agreement(path: Path) -> None:
    """Print r with people, of the layer, of its parts, and on halves that nothing was chosen on."""
    editorials = Editorials(path)
    views: list[tuple[str, View]] = [
        ("vaderSentiment", lambda text, _: plain_compound(text)),
        ("tone for news", bundled_without().of),
        ("second view (balance)", lambda _, tokens: balance(sided_words(tokens, 0, len(tokens)))),
        *((f"tone for news without {name}", bundled_without(frozenset({name})).of) for name in CLASSES),
    ]
    print(f"{len(editorials.lines):,} rated lines of {len(editorials.keys)} editorials, Pearson's r with people\n")
    print(table(("", "by editorial", "by line"), [(name, *editorials.r(editorials.tones(v))) for name, v in views]))
    by_article, by_line = cross_validated(editorials)
    print(f"\nclasses chosen on one half, gain on the other, mean of 200: {by_article:+.3f} {by_line:+.3f}\n")


def lengths(path: Path) -> None:
    """Print how many articles saturate, and how tone goes with length."""
    means, counts = [], []
    tone = bundled_without()
    both = opposed = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = sentences_of(json.loads(line)["text"])
            if not found:
                continue
            values = [tone.of(*sentence) for sentence in found]
            second = [balance(sided_words(tokens, 0, len(tokens))) for _, tokens in found]
            sides = [(a, b) for a, b in zip(values, second, strict=True) if abs(a) >= CUT_OFF and b]
            both += len(sides)
            opposed += sum((a > 0) != (b > 0) for a, b in sides)
            means.append(abs(fmean(values)))
            counts.append(float(sum(len(tokens) for _, tokens in found)))
    saturated = sum(mean > 0.9 for mean in means)
    print(f"{len(means):,} articles: |tone| over .9 in {saturated}, the highest {max(means):.3f}")
    print(f"correlation of |tone| with words {correlation(means, counts):+.3f}", end="; ")
    print(f"with their ranks {ranked(means, counts):+.3f}")
    print(f"the two views take opposite sides in {opposed / both:.1%} of {both:,} sentences where both take one\n")


def ranked(x: Sequence[float], y: Sequence[float]) -> float:
    """Spearman's rho."""

    def ranks(values: Sequence[float]) -> list[float]:
        places = {value: place for place, value in enumerate(sorted(values))}
        return [float(places[value]) for value in values]

    return correlation(ranks(x), ranks(y))


def gold(folder: Path) -> None:
    """Print how many authored sentences and pairs come out right."""
    tone = bundled_without()

    def of(text: str) -> float:
        return tone.of(text, words(text))

    for name, key in (
        ("institutional", "sentence"),
        ("institutional_fresh", "sentence"),
        ("euphemisms", "pair"),
        ("euphemisms_fresh", "pair"),
        ("euphemisms_blind", "pair"),
        ("euphemisms_blind_2", "pair"),
    ):
        entries = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))[key]
        for held_out in (False, True):
            chosen = [entry for entry in entries if entry.get("held_out", False) is held_out]
            if not chosen:
                continue
            right = sum(
                abs(of(e["text"])) <= CUT_OFF if key == "sentence" else of(e["euphemism"]) <= of(e["plain"]) + CUT_OFF
                for e in chosen
            )
            part = "held out" if held_out else "development"
            print(f"{name}, {part}: {right} of {len(chosen)} ({right / len(chosen):.1%})")
    print()


def speed(path: Path, articles: int = 200) -> None:
    """Print the time for sentences that nobody has read yet."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(articles), lines, strict=False)]
    found = [sentence for text in texts for sentence in sentences_of(text)]
    reference = SentimentIntensityAnalyzer()
    runs: list[tuple[str, View]] = [
        ("vaderSentiment", lambda text, _: float(reference.polarity_scores(text)["compound"])),
        ("the same compounds, ours", lambda text, _: plain_compound(text)),
        ("tone for news", bundled_without().of),
        ("second view", lambda _, tokens: balance(sided_words(tokens, 0, len(tokens)))),
    ]
    rows = []
    plain_compound("")
    for name, view in runs:
        start = time.perf_counter()
        for sentence in found:
            view(*sentence)
        rows.append((name, (time.perf_counter() - start) * 1e6 / len(found)))
    print(f"{len(found):,} sentences of {articles} articles, microseconds a sentence\n")
    print(table(("", "us", "times as fast"), [(name, us, rows[0][1] / us) for name, us in rows]))


def main() -> None:
    """Print every figure."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--ratings", type=Path, default=DATA / "nyt-dev.tsv")
    cli.add_argument("--articles", type=Path, default=DATA / "allsides-dev.jsonl.gz")
    cli.add_argument("--gold", type=Path, default=Path(__file__).parents[1] / "tests" / "analysis" / "gold")
    asked = cli.parse_args()
    agreement(asked.ratings)
    gold(asked.gold)
    lengths(asked.articles)
    speed(asked.articles)


if __name__ == "__main__":
    main()
